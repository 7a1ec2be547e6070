"""The frames that a reporting verb stands in: before, after and around its content."""

from dataclasses import replace

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.frames.content import content_after
from bot.reading.frames.nonfinite import infinitive_frames, participle_frames
from bot.reading.frames.passives import TOLD, passive_frames
from bot.reading.frames.postposed import contents_around, ends, is_postposed, quote_ending_at
from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import VERBS, Cue, Form, VerbForm
from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.lexicon import is_unchanging
from bot.reading.syntax.clauses import is_dependent
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.phrases import adverbial_end, opens_count, recipient_end
from bot.reading.syntax.subjects import is_plural, looks_like_speaker, main_subject, subject_after, subject_before
from bot.reading.syntax.tokens import Token, index_at, span_of
from bot.reading.syntax.verb_groups import VerbGroup, verb_group

_HANGING = wordset("of for on about against")
_VERB_FORMS = frozenset(VERBS)
_SPEAKING_THINGS = frozenset(("say", "deny", "tell", "add"))
_SHORT_QUOTE = 6  # words: a verb in a shorter quotation is part of a phrase that is quoted


def verbs_of(line: Line) -> list[tuple[int, VerbForm]]:
    """Return the reporting verbs of a line that stand outside short quotations, with their token indexes."""
    if line.words.isdisjoint(_VERB_FORMS):
        return []
    found = []
    for at, token in [(at, token) for at, token in enumerate(line.tokens) if token.low in VERBS]:
        if token.tag not in tags.VERBAL:
            continue
        quote = line.quote_at(token.start) if line.quotes else None
        if quote is None or _is_told_in(quote.inner.of(line.text), VERBS[token.low].cue):
            found.append((at, VERBS[token.low]))
    return found


def _is_told_in(quoted: str, cue: Cue) -> bool:
    """Return whether a verb in a quotation tells something: in a long one, or as the denial that a whole clause is."""
    whole = quoted[:1].isupper() and quoted.rstrip().endswith((".", ","))
    return len(quoted.split()) > _SHORT_QUOTE or (whole and cue.kind is StatementKind.DENIAL)


def verb_frames(line: Line, at: int, verb: VerbForm, before: list[Found]) -> list[Found]:
    """Return what the reporting verb at token ``at`` attributes; ``before`` holds the line's earlier findings."""
    low, stop = line.bounds(at)
    group = verb_group(line.tokens, at, verb.form, low)
    if group.passive:
        return passive_frames(line, verb.cue, group, low, stop)
    if line.tokens[at].tag == tags.GERUND and not group.infinitive and not _is_progressive(line.tokens, group):
        return participle_frames(line, verb.cue, group, low, stop, before)
    if verb.form is Form.BASE and group.infinitive:
        return infinitive_frames(line, verb.cue, group, low, stop)
    reduced = line.tokens[at].tag == tags.PARTICIPLE and group.first == at  # "a vote promised to the miners"
    if reduced or _unsaid(verb.cue, group):
        return []
    return _inverted(line, verb.cue, group, low, stop) or _with_subject(line, verb, group, low, stop, before)


def _is_progressive(tokens: list[Token], group: VerbGroup) -> bool:
    """Return whether a form of "be" or the like stands before an -ing form: "is saying", "kept saying"."""
    return any(token.tag in tags.TENSED for token in tokens[group.first : group.last])


def _unsaid(cue: Cue, group: VerbGroup) -> bool:
    """Return whether the verb tells of something not said: "did not announce"; a denial not made still counts."""
    return group.negated and cue.kind not in (StatementKind.DENIAL, StatementKind.REFUSAL)


def _speaks(line: Line, cue: Cue, subject: tuple[int, int]) -> bool:
    if "strong" in cue.takes and subject[1] - subject[0] < 40:
        return line.tokens[subject[1]].low not in ("it", "there", "this", "that") or cue.lemma in _SPEAKING_THINGS
    return looks_like_speaker(line.tokens, *subject)


def _inverted(line: Line, cue: Cue, group: VerbGroup, low: int, stop: int) -> list[Found]:
    """Read "...," said X and "..., according to a note, said X"."""
    tokens, first = line.tokens, group.first
    if first - low < 2 or first != group.last or cue.lemma in TOLD - {"warn"}:
        return []
    quoted = quote_ending_at(line, first)
    if not ("clause" in cue.takes or (quoted and "quote" in cue.takes)):
        return []
    if not quoted and tokens[first - 1].text not in ",?!—–":
        return []
    subject = subject_after(tokens, adverbial_end(tokens, group.last + 1, stop), stop)
    if subject is None or tokens[subject[0]].tag == tags.POSSESSIVE:
        return []
    tail = adverbial_end(tokens, subject[1] + 1, stop)
    plain = "strong" in cue.takes and "thing" not in cue.takes and (tail >= stop or tokens[tail].low == ".")
    if not (quoted or plain or looks_like_speaker(tokens, *subject)):
        return []
    closed = tail >= stop or tokens[tail].tag not in tags.TENSED if quoted else ends(line, tail, stop)
    if not closed:
        return []
    return _found(line, cue, group, span_of(tokens, *subject), contents_around(line, low, first, tail, stop))


def _found(
    line: Line, cue: Cue, group: VerbGroup, speaker: Span, contents: list[Span], *, thing: bool = False
) -> list[Found]:
    span = line.cue_of(group)
    found = [Found(speaker, span, content, cue.kind, cue.lemma, group.last, group, thing) for content in contents]
    return [_with_preposition(line, found[0], group), *found[1:]] if found else []


def _with_preposition(line: Line, found: Found, group: VerbGroup) -> Found:
    """Return a finding whose cue takes the preposition that its content opens with: "called for", "warned of"."""
    tokens = line.tokens
    at = index_at(tokens, found.content.start)
    hangs = at + 1 < len(tokens) and tokens[at].low in _HANGING and at > group.last
    hangs = hangs and not opens_count(tokens, at, len(tokens))
    if not hangs or any(token.tag != tags.ADVERB for token in tokens[group.last + 1 : at]):
        return found
    cue, content = Span(found.cue.start, tokens[at].end), Span(tokens[at + 1].start, found.content.end)
    return replace(found, cue=cue, content=content) if content.start < content.end else found


def _with_subject(
    line: Line, verb: VerbForm, group: VerbGroup, low: int, stop: int, before: list[Found]
) -> list[Found]:
    """Read a verb that stands after its subject, or shares that of the verb before it."""
    cue = verb.cue
    subject = subject_before(line.tokens, group.first, low)
    if subject is None:
        speaker, opening = _shared_subject(line, group, low, before), group.first
    else:
        speaker, opening = _speaker(line, verb, group, subject, low), subject[0]
    if speaker is None:
        return []
    tail = _tail(line, cue, group, stop)
    contents = _told_around(line, cue, opening, tail, low, stop)
    if contents:
        return _found(line, cue, group, speaker, contents)
    dependent = _depends(line.tokens, opening, group, low)
    form = verb.form if group.first == group.last and verb.form is not Form.BASE else None
    content, thing = content_after(line, cue, group.last + 1, stop, dependent=dependent, form=form)
    return _found(line, cue, group, speaker, [content], thing=thing) if content is not None else []


def _told_around(line: Line, cue: Cue, opening: int, tail: int, low: int, stop: int) -> list[Span]:
    """Return what stands around an attribution put after or into it: "A, she said, B", "A, as she warned in May, B"."""
    tokens = line.tokens
    if cue.takes.isdisjoint(("clause", "quote")) or cue.kind is StatementKind.DENIAL:
        return []
    if "clause" not in cue.takes and not quote_ending_at(line, opening):
        return []
    manner = opening - 1
    if _is_manner(line, manner, low) and ends(line, tail, stop):
        alone = manner - low == 2 and tokens[low].tag in tags.SUBORDINATOR + tags.COORDINATOR  # "If, as he says, A"
        return contents_around(line, manner if alone else low, manner, tail, stop)
    return contents_around(line, low, opening, tail, stop) if is_postposed(line, opening, tail, low, stop) else []


def _is_manner(line: Line, at: int, low: int) -> bool:
    """Return whether "as" at ``at`` opens an attribution of its own: "A, as she warned, B", not "as they say"."""
    tokens = line.tokens
    if at < low or tokens[at].low != "as" or not (at == low or tokens[at - 1].low in (",", "—", "–")):
        return False
    return not (tokens[at + 1].low in ("they", "you", "we") and tokens[at + 2].low == "say")


def _speaker(line: Line, verb: VerbForm, group: VerbGroup, subject: tuple[int, int], low: int) -> Span | None:
    """Return the subject's span where it can speak, agrees with the verb, and the clause lacks nothing."""
    fits = _speaks(line, verb.cue, subject) or quote_ending_at(line, subject[0])
    asked = _is_asked(line.tokens, subject[0] - 1, low)
    helped = group.first < group.last or asked or is_unchanging(verb.cue.lemma)
    agrees = verb.form is not Form.BASE or helped or is_plural(line.tokens, subject)
    if not fits or not agrees:
        return None
    return None if _is_gap(line.tokens, subject, low) else span_of(line.tokens, *subject)


def _is_asked(tokens: list[Token], at: int, low: int) -> bool:
    """Return whether the auxiliary at ``at`` opens its clause: "Did the minister say ...?"."""
    if at < low or tokens[at].low not in words.DO | words.MODALS:
        return False
    return at == low or tokens[at - 1].tag in tags.MARK + tags.SUBORDINATOR + tags.COORDINATOR


def _is_gap(tokens: list[Token], subject: tuple[int, int], low: int) -> bool:
    """Return whether what is told stands before the clause as its object: "what he called", "the fee that she said"."""
    if subject[0] <= low:
        return False
    before = tokens[subject[0] - 1]
    if before.low == "what":
        return True
    return (
        before.low == "that"
        and subject[0] - 2 >= low
        and tokens[subject[0] - 2].tag == tags.NOUN
        and (subject[0] == subject[1])
    )


def _depends(tokens: list[Token], opening: int, group: VerbGroup, low: int) -> bool:
    """Return whether the clause opened with "When" or the like, or goes on one that did: "Though A and B"."""
    if is_dependent(tokens, opening, low) or _is_supposed(tokens, opening, low):
        return True
    at = group.first - 1
    if at <= low or tokens[at].tag != tags.COORDINATOR:
        return False
    while at > low and tokens[at - 1].text not in ",;:":
        at -= 1
    return tokens[at].tag == tags.SUBORDINATOR and tokens[at].low != "that"


def _is_supposed(tokens: list[Token], opening: int, low: int) -> bool:
    """Return whether a clause opens as a condition: "Had the surgeon said A, B"."""
    at = opening - 1
    return at >= low and tokens[at].low in ("had", "should", "were") and (at == low or tokens[at - 1].tag == tags.MARK)


def _tail(line: Line, cue: Cue, group: VerbGroup, stop: int) -> int:
    """Return the index after a cue, the person addressed and the times and places of speaking."""
    tail = adverbial_end(line.tokens, group.last + 1, stop)
    if cue.lemma not in TOLD:
        return tail
    return adverbial_end(line.tokens, recipient_end(line.tokens, tail, stop), stop)


def _shared_subject(line: Line, group: VerbGroup, low: int, before: list[Found]) -> Span | None:
    """Return the speaker of the finding that this verb goes on from: "X said A and denied B"."""
    at = group.first - 1
    while at > low and line.tokens[at].tag == tags.ADVERB:
        at -= 1
    if at <= low or line.tokens[at].low not in ("and", "but", ","):
        return None
    nested = [f for f in before if f.at < at and f.speaker is not None]
    if nested or line.tokens[at].low == ",":
        return nested[-1].speaker if nested else None
    return main_subject(line.tokens, at, low)
