"""Participles and infinitives that attribute: "reports claiming that", ", adding that", "forced her to admit that"."""

from bot.core.spans import Span
from bot.reading.frames.content import content_after
from bot.reading.lexis import tags
from bot.reading.lexis.cues import Cue, Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.noun_phrases import phrase_start
from bot.reading.syntax.subjects import leading_name, looks_like_speaker, main_subject, subject_after, subject_before
from bot.reading.syntax.tokens import Token, index_at, span_of
from bot.reading.syntax.verb_groups import VerbGroup, verb_group

_BY_COMMA = wordset(
    """
    add say note tell cite argue insist claim warn demand accuse call suggest describe deny stress promise vow pledge
    declare write explain announce threaten urge predict
    """
)
_CAUSING = wordset("forced forces led leads prompted prompts compelled compels obliged obliges drove pushed caused")
_IN_ORDER = wordset(
    "took used went rushed hastened came moved stood rose intervened issued released published wrote rang called"
)
_ISSUED = wordset("statement statements letter email e-mail tweet tweets post message note memo release video")
_ISSUING = wordset(
    "issued issue issues released release releases published posted sent put wrote made tweeted circulated"
)
_REACH = 9  # tokens back from an infinitive to the verb that it goes with
_BEFORE_MAIN = wordset("in while after before despite by for aside from of when")


def participle_frames(line: Line, cue: Cue, group: VerbGroup, low: int, stop: int, before: list[Found]) -> list[Found]:
    """Read "reports claiming that ...", "..., adding that ..." and "despite admitting that ..."."""
    tokens, at = line.tokens, group.last
    first = group.first
    opens = first == low or (first == low + 1 and tokens[low].tag in tags.PREPOSITION + tags.SUBORDINATOR)
    content, thing = content_after(line, cue, at + 1, stop, dependent=opens)
    if content is None or line.quote_at(tokens[at].start) is not None:
        return []
    span = line.cue_of(group)
    issued = None if opens else _issuing(tokens, first, low)
    if opens:
        speaker = _coming_subject(line, index_at(tokens, content.end), stop)
    elif issued is not None:
        speaker, span = span_of(tokens, *issued[0]), Span(tokens[issued[1]].start, span.end)
    else:
        speaker = _speaker_of(line, cue, first, low, before)
    if speaker is None:
        return []
    return [Found(speaker, span, content, cue.kind, cue.lemma, at, group, thing)]


def _issuing(tokens: list[Token], first: int, low: int) -> tuple[tuple[int, int], int] | None:
    """Return who issues, and the token from which they do, in "the firm issued a statement | saying that"."""
    if tokens[first - 1].low not in _ISSUED:
        return None
    verb = next((k for k in range(first - 2, max(low, first - 6), -1) if tokens[k].tag in tags.VERBAL), low)
    if tokens[verb].low not in _ISSUING:
        return None
    group = verb_group(tokens, verb, Form.PAST, low)
    subject = None if group.passive or group.negated else subject_before(tokens, group.first, low)
    return (subject, group.first) if subject is not None else None


def infinitive_frames(line: Line, cue: Cue, group: VerbGroup, low: int, stop: int) -> list[Found]:
    """Read "forced the minister to admit that ...", "took to the stage to accuse ..." and "Were he to say ..."."""
    tokens, first = line.tokens, group.first
    who = None if group.negated else _who_is_to(line, first, group.last, low)
    if who is None:
        return []
    speaker, opening = who
    opens = tokens[low].low == "were"
    content, thing = content_after(line, cue, group.last + 1, stop, dependent=opens)
    if content is None or line.quote_at(tokens[group.last].start) is not None:
        return []
    span = span_of(tokens, opening, group.last)
    return [Found(speaker, span, content, cue.kind, cue.lemma, group.last, group, thing)]


def _who_is_to(line: Line, first: int, last: int, low: int) -> tuple[Span, int] | None:
    """Return who speaks by the infinitive ("to" at ``first``, the verb at ``last``), and where the cue begins.

    That is who is made to, or who does something in order to.
    """
    tokens = line.tokens
    for verb in range(first - 1, max(low - 1, first - _REACH), -1):
        token = tokens[verb]
        if token.low == "were" and verb == low:
            speaker = leading_name(tokens, verb + 1, first)
            return (speaker, last) if speaker else None
        if token.tag in tags.MARK + tags.CLAUSE_OPENING:
            return None
        if token.tag not in tags.VERBAL:
            continue
        if token.low in _CAUSING and (verb + 1 == first) != (token.tag == tags.PARTICIPLE):
            return None
        if token.low in _CAUSING and verb + 1 < first:
            subject = subject_after(tokens, verb + 1, first)
            return (span_of(tokens, *subject), last) if subject and subject[1] == first - 1 else None
        if token.low in _CAUSING or (token.low in _IN_ORDER and token.tag == tags.FINITE):
            group = verb_group(tokens, verb, Form.PAST, low)
            subject = None if group.negated else subject_before(tokens, group.first, low)
            return (span_of(tokens, *subject), group.first) if subject else None
        return None
    return None


def _coming_subject(line: Line, comma: int, stop: int) -> Span | None:
    """Return the subject of the main clause after "By denying the reports, ..."."""
    if comma + 1 >= stop or line.tokens[comma].low != ",":
        return None
    return leading_name(line.tokens, comma + 1, stop)


def _speaker_of(line: Line, cue: Cue, first: int, low: int, before: list[Found]) -> Span | None:
    """Return who a participle goes with: the noun before it, the clause's subject, or the last speaker."""
    tokens = line.tokens
    previous = tokens[first - 1]
    if previous.tag == tags.MARK or previous.low == "and":
        if cue.lemma not in _BY_COMMA:
            return None
        return _participle_subject(line, first, low, before)
    if previous.low in _BEFORE_MAIN:
        return main_subject(tokens, first - 1, low)
    while first > low and tokens[first - 1].tag in tags.ADVERB + tags.GERUND + tags.PREPOSITION:
        first -= 1  # "reports going round claiming"
    return _modified_noun(tokens, first, low) if tokens[first - 1].tag in tags.NOUN + tags.NAME else None


def _participle_subject(line: Line, at: int, low: int, before: list[Found]) -> Span | None:
    """Return who the participle after a comma goes with: the content's own subject, or the last speaker."""
    here = line.tokens[at].start
    for found in reversed(before):
        if found.content.start <= here < found.content.end and found.content.start < found.cue.start + 400:
            return leading_name(line.tokens, index_at(line.tokens, found.content.start), at) or found.speaker
    if before and line.tokens[at - 1].end in line.closing:
        return before[-1].speaker
    return main_subject(line.tokens, at, low) or (before[-1].speaker if before else None)


def _modified_noun(tokens: list[Token], at: int, low: int) -> Span | None:
    """Return the noun phrase of speakers or reports that a participle stands after: "reports going round claiming"."""
    first = at - 1
    if tokens[first].tag == tags.NAME:
        while first > low and tokens[first - 1].tag in tags.INSIDE_PHRASE:
            first -= 1
        return span_of(tokens, first, at - 1)
    first = phrase_start(tokens, at - 1, low)
    if tokens[first].tag in tags.PREPOSITION + tags.COORDINATOR:
        first += 1
    if first < at and looks_like_speaker(tokens, first, at - 1):
        return span_of(tokens, first, at - 1)
    return None
