"""The frames in which English denies beside the plain verb: phrases, participles put in, infinitives, passives."""

import re
from collections.abc import Iterator

from bot.core.spans import Span
from bot.reading.denials.denying import called_false
from bot.reading.denials.phrases import phrase_frames
from bot.reading.denials.verbs import DENIAL, TOLD, last_speaker, matches
from bot.reading.frames.content import content_after
from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import VERBS, Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.remembered import Remembered
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.phrases import adverbial_end
from bot.reading.syntax.subjects import clause_start, leading_name, subject_after, subject_before
from bot.reading.syntax.tokens import index_at, span_of
from bot.reading.syntax.verb_groups import VerbGroup, verb_group

_STEMS = """
    deny denie reject dismiss disput refut rebut repudiat disavow debunk contradict rubbish guilty innocence denial
    describ brand label denounc slam blast condemn call quash scotch contest push hit knock shoot shot slap swat
    brush wav bat laugh shrug pour throw threw
"""
_OPENING = re.compile(rf"(?:{'|'.join(_STEMS.split())})")
_NOUNS_TOLD = re.compile(TOLD)
_TO_DENY = re.compile(
    r"""\b(?P<how>quick|rush\w*|hasten\w*|hurr(?:y|ied|ies)|scrambl\w+|mov(?:ed|es)|forced|obliged|compelled|careful|went\s+on
    |goes\s+on|continu\w+|came\s+out|took\s+to\s+[^.;,]{2,40}?|statement|conference|television|air)
    \s+to\s+(?:\w+ly\s+)?(?P<verb>deny|refute|rebut|dispute|reject|dismiss)\b""",
    re.I | re.X,
)
_PLACES = wordset("statement conference television air")
_BETWEEN = re.compile(
    r"""\b(?:(?:(?:earlier|late|later)\s+)?(?:this|last|next|that|earlier)\s+
      (?:week|month|year|spring|summer|autumn|winter|fall|season)
    |both|all|each|at\s+first|in\s+turn|at\s+once)\s+(?P<verb>denied|rejected|dismissed|disputed|refuted)\b""",
    re.I | re.X,
)
_IT = re.compile(
    r"\b(?P<it>it)\s+(?:(?:has|had|also|\w+ly)\s+){0,2}(?P<verb>(?:reject|dismiss|disput|refut|contradict|rubbish)(?:s|es|ed))\b",
    re.I,
)
_DENYING = re.compile(r",\s+(?P<verb>denying|rejecting|dismissing|disputing|refuting|contradicting)\b")
_DENIED_BY = wordset(
    "deny refute dispute rebut repudiate disavow debunk reject dismiss contradict rubbish describe brand label denounce"
)
_DENIED_BY_FORMS = frozenset(form for form, verb in VERBS.items() if verb.cue.lemma in _DENIED_BY)
_PUT_IN = wordset("denying rejecting dismissing disputing refuting contradicting")
_TO_BE_DONE = wordset("deny refute rebut dispute reject dismiss")
_DONE = wordset("denied rejected dismissed disputed refuted")
_HANGS_ON = wordset("that of about to by which for over from made against ,")
_OBJECTLESS = wordset("deny dispute reject refute")
_OBJECTLESS_FORMS = frozenset(form for form, verb in VERBS.items() if verb.cue.lemma in _OBJECTLESS)
_ACCUSED = re.compile(
    r"\b(?:accused\s+of|charged\s+with|suspected\s+of|(?:alleged|said|claimed)\s+to\s+have|(?:claims?|alleges?|alleged)\s+that)\s+"
    r"(?P<what>[^;:]{4,200})$",
    re.I,
)
_AS_UNTIL_BY = 9  # tokens between a passive and its "by": "dismissed as pure invention by"


def denial_frames(line: Line) -> list[Found]:
    """Return the denials of a line that no plain verb frame reads; their cues are theirs alone."""
    if not any(map(_MAY_DENY.__getitem__, line.words)):
        return []
    return [
        *phrase_frames(line),
        *_inserted(line),
        *_infinitives(line),
        *_apart(line),
        *_passives(line),
        *_relatives(line),
    ]


def _may_deny(word: str) -> bool:
    """Return whether a word can be part of a denial, by how it begins: a quick look before the frames are tried."""
    return _OPENING.match(word) is not None or _NOUNS_TOLD.fullmatch(word) is not None


_MAY_DENY = Remembered(_may_deny)


def _verb_at(line: Line, at: int, speaker: Span | None, *, group: VerbGroup | None = None) -> Iterator[Found]:
    """Yield the denial of a listed verb at token ``at``, for a speaker who is known."""
    cue = VERBS[line.tokens[at].low].cue
    _, stop = line.bounds(at)
    content, thing = content_after(line, cue, at + 1, stop, dependent=False)
    if speaker is not None and content is not None:
        around = group or VerbGroup(at, at)
        yield Found(speaker, line.cue_of(around), content, DENIAL, cue.lemma, at, around, thing)


def _inserted(line: Line) -> Iterator[Found]:
    """Read "X, denying that ..., said" and "..., said X, denying that ..."."""
    if line.words.isdisjoint(_PUT_IN):
        return
    for match in matches(_DENYING, line):
        at = index_at(line.tokens, match.start("verb"))
        low, _ = line.bounds(at)
        speaker = leading_name(line.tokens, clause_start(line.tokens, low), at - 1)
        if speaker is None or line.text[speaker.end : match.start("verb")].strip() != ",":
            speaker = last_speaker(line, at, low)
        yield from _verb_at(line, at, speaker)


def _infinitives(line: Line) -> Iterator[Found]:
    """Read "was quick to deny", "took to the airwaves to deny": told as done, not as wanted or expected."""
    if line.words.isdisjoint(_TO_BE_DONE):
        return
    for match in matches(_TO_DENY, line):
        start, at = index_at(line.tokens, match.start()), index_at(line.tokens, match.start("verb"))
        low, _ = line.bounds(at)
        before = verb_group(line.tokens, start, Form.PAST, low)
        if before.negated or before.modal in words.DOUBTFUL:
            continue
        subject = None if match["how"].lower() in _PLACES else subject_before(line.tokens, before.first, low)
        first = clause_start(line.tokens, low)
        speaker = span_of(line.tokens, *subject) if subject else leading_name(line.tokens, first, start)
        yield from _verb_at(line, at, speaker)


def _apart(line: Line) -> Iterator[Found]:
    """Read "the council last week rejected ...", "A and B both denied ..." and "it rejects ..."."""
    for match in matches(_BETWEEN, line) if not line.words.isdisjoint(_DONE) else ():
        at, before = index_at(line.tokens, match.start("verb")), index_at(line.tokens, match.start())
        subject = subject_before(line.tokens, before, line.bounds(at)[0])
        yield from _verb_at(line, at, span_of(line.tokens, *subject) if subject else None)
    for match in matches(_IT, line) if "it" in line.words else ():
        yield from _verb_at(line, index_at(line.tokens, match.start("verb")), Span(*match.span("it")))


def _passives(line: Line) -> Iterator[Found]:
    """Read "reports of a merger were dismissed as false by X"."""
    if "by" not in line.words or line.words.isdisjoint(_DENIED_BY_FORMS):
        return
    for at, token in enumerate(line.tokens):
        verb = VERBS.get(token.low)
        if verb is None or verb.form is not Form.PAST or verb.cue.lemma not in _DENIED_BY:
            continue
        low, stop = line.bounds(at)
        group = verb_group(line.tokens, at, verb.form, low)
        by = _agent_at(line, at + 1, stop) if group.passive else None
        agent = subject_after(line.tokens, by + 1, stop) if by is not None else None
        relative = group.first > low + 1 and line.tokens[group.first - 1].low == "which"
        subject = _told_until(line, group.first - 2, low) if relative else _wide_subject(line, group.first, low)
        if by is None or agent is None or subject is None:
            continue
        between = Span(token.end, line.tokens[by].end).of(line.text)
        if verb.cue.kind is DENIAL or called_false(between):
            speaker = span_of(line.tokens, *agent)
            lemma = "refute" if called_false(between) else verb.cue.lemma
            yield Found(speaker, line.cue_of(group), subject, DENIAL, lemma, at, group, thing=True)


def _relatives(line: Line) -> Iterator[Found]:
    """Read "the claims, which X denies", "accused of theft, a charge he denies" and "the claims, denied by X, ..."."""
    if line.words.isdisjoint(_OBJECTLESS_FORMS):
        return
    tokens = line.tokens
    for at, token in enumerate(tokens[:-1]):
        verb = VERBS.get(token.low)
        if at < 3 or verb is None or verb.cue.lemma not in _OBJECTLESS:
            continue
        low, stop = line.bounds(at)
        group = verb_group(tokens, at, verb.form, low)
        by = tokens[at + 1].low == "by" and tokens[at - 1].low == "," and verb.form is Form.PAST
        subject = subject_after(tokens, at + 2, stop) if by else subject_before(tokens, group.first, low)
        if subject is None or group.passive or group.negated or group.infinitive or group.modal:
            continue
        end = at - 1 if by else _comma_before(line, subject[0] - 1, low) if tokens[at + 1].text in ".,;)" else None
        told = _told_until(line, end, low) if end is not None else None
        if told is not None:
            speaker = span_of(tokens, *subject)
            yield Found(speaker, line.cue_of(group), told, DENIAL, verb.cue.lemma, at, group)


def _comma_before(line: Line, at: int, low: int) -> int | None:
    """Return the index of the comma before ", which" or ", a charge" that ends at token ``at``; None elsewhere."""
    tokens = line.tokens
    if at - 1 > low and tokens[at].low == "which" and tokens[at - 1].low == ",":
        return at - 1
    noun = at - 2 > low and _NOUNS_TOLD.fullmatch(tokens[at].low) and tokens[at - 1].low in ("a", "an", "the")
    return at - 2 if noun and tokens[at - 2].low == "," else None


def _told_until(line: Line, end: int, low: int) -> Span | None:
    """Return what somebody is accused of, or the told noun with all that hangs on it, right before token ``end``."""
    tokens = line.tokens
    accused = _ACCUSED.search(line.text, tokens[low].start, tokens[end - 1].end)
    if accused is not None:
        return Span(*accused.span("what"))
    nearest = (k for k in range(end - 1, low - 1, -1) if _NOUNS_TOLD.fullmatch(tokens[k].low))
    noun = next((k for k in nearest if k + 1 == end or tokens[k + 1].low in _HANGS_ON), None)
    return line.span(_noun_start(line, noun, low), end) if noun is not None else None


def _agent_at(line: Line, at: int, stop: int) -> int | None:
    """Return the index of the "by" after a passive, over adverbials and "as ..."."""
    at = adverbial_end(line.tokens, at, stop) if at < stop and line.tokens[at].low != "by" else at
    limit = min(stop, at + (_AS_UNTIL_BY if at < stop and line.tokens[at].low == "as" else 1))
    return next((k for k in range(at, limit) if line.tokens[k].low == "by"), None)


def _wide_subject(line: Line, at: int, low: int) -> Span | None:
    """Return the subject of a passive with its "that" or "of" clause: from the told or offered noun it opens with."""
    tokens = line.tokens
    for index in range(clause_start(tokens, low), at):
        hangs = index + 1 == at or tokens[index + 1].low in _HANGS_ON
        noun = tokens[index].low in words.REPORTED | words.OFFERED or _NOUNS_TOLD.fullmatch(tokens[index].low)
        if noun and hangs:
            return line.span(_noun_start(line, index, low), at)
    subject = subject_before(tokens, at, low)
    return span_of(tokens, *subject) if subject else None


def _noun_start(line: Line, index: int, low: int) -> int:
    """Return where the noun phrase with its head at ``index`` begins, at most four words to the left."""
    tokens, first = line.tokens, index
    apart = words.PREPOSITIONS | words.CONJUNCTIONS | words.RELATIVES | words.SUBORDINATORS
    while first > max(low, index - 4) and tokens[first - 1].low.isalpha() and tokens[first - 1].low not in apart:
        if tokens[first].tag == tags.DETERMINER or tokens[first - 1].tag in tags.TENSED:
            break
        first -= 1
    return first
