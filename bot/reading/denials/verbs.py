"""One denying verb with its subject and what it denies: what the frames of denials share."""

import re
from collections.abc import Iterator

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.frames.content import content_after
from bot.reading.lexis import tags
from bot.reading.lexis.cues import VERBS, Cue, Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.subjects import main_subject, subject_after, subject_before
from bot.reading.syntax.tokens import span_of
from bot.reading.syntax.verb_groups import VerbGroup, verb_group

DENIAL = StatementKind.DENIAL
TOLD = (
    r"(?:reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?|speculation|stor(?:y|ies)|assertions?|charges?"
    r"|insinuations?|gossip|talk|notion|idea|account|findings?|narrative|reporting|chatter|whispers|theor(?:y|ies)|portrayals?)"
)
_TOLD_PHRASE = re.compile(
    rf"""(?:(?:an?|the|any|all|these|those|this|that|his|her|its|their|such|what|[\w-]+['’]s?)\s+)?(?:[\w“"’'-]+\s+){{0,4}}?
    {TOLD}\b(?!\s+for\b)""",
    re.I | re.X,
)
_IRREGULAR = wordset("shot threw thrown hit bit made gave given took taken withdrew withdrawn pled")
_TAKES = frozenset(("thing", "clause"))


def matches(pattern: re.Pattern[str], line: Line) -> Iterator[re.Match[str]]:
    """Yield the matches of ``pattern`` in a line's sentence."""
    return pattern.finditer(line.text, line.sentence.span.start, line.sentence.span.end)


def tells(line: Line, at: int) -> bool:
    """Return whether a noun phrase of something told begins at token ``at``: "recent reports", "the idea"."""
    tokens = line.tokens
    return at < len(tokens) and _TOLD_PHRASE.match(line.text, tokens[at].start, line.sentence.span.end) is not None


def form_of(word: str) -> Form:
    """Return the shape of a verb by its ending; irregular pasts are listed."""
    if word.endswith("ing"):
        return Form.GERUND
    past = word.endswith("ed") or word in _IRREGULAR
    return Form.PAST if past else Form.PRESENT if word.endswith("s") else Form.BASE


def active(line: Line, at: int, last: int, lemma: str) -> Iterator[Found]:
    """Yield the denial of the verb at ``at`` whose cue reaches to token ``last``, with its subject and content."""
    tokens = line.tokens
    low, stop = line.bounds(at)
    form = form_of(tokens[at].low)
    verb = verb_group(tokens, at, form, low)
    if verb.passive or (verb.infinitive and form is Form.BASE):
        return
    speaker = _speaker(line, at, verb, form, low)
    content, thing = content_after(line, Cue(lemma, DENIAL, _TAKES), last + 1, stop, dependent=False)
    if speaker is None or content is None:
        return
    group = VerbGroup(verb.first, last, False, verb.negated, verb.modal, verb.adverbs, verb.infinitive)
    yield Found(speaker, line.cue_of(group), content, DENIAL, lemma, at, group, thing)


def _speaker(line: Line, at: int, verb: VerbGroup, form: Form, low: int) -> Span | None:
    if form is Form.GERUND and verb.first == at:
        return last_speaker(line, at, low) or main_subject(line.tokens, at, low)
    subject = subject_before(line.tokens, verb.first, low)
    return span_of(line.tokens, *subject) if subject else None


def last_speaker(line: Line, at: int, low: int) -> Span | None:
    """Return the speaker that a participle after "..., said X," or "..., X said," goes with."""
    tokens = line.tokens
    if at - 1 <= low or tokens[at - 1].low != ",":
        return None
    speaks = (
        k for k in range(at - 2, max(low, at - 14), -1) if tokens[k].tag == tags.FINITE and tokens[k].low in VERBS
    )
    said = next(speaks, None)
    if said is None:
        return None
    inverted = said > low and tokens[said - 1].tag == tags.MARK
    subject = subject_after(tokens, said + 1, at - 1) if inverted else subject_before(tokens, said, low)
    return span_of(tokens, *subject) if subject else None


def subject_of(line: Line, at: int) -> tuple[VerbGroup, Span] | None:
    """Return group and subject of a plainly asserted verb at token ``at``; None where it has none or is only wanted."""
    low, _ = line.bounds(at)
    group = verb_group(line.tokens, at, form_of(line.tokens[at].low), low)
    subject = subject_before(line.tokens, group.first, low)
    if subject is None or group.infinitive or group.passive or group.negated or group.modal is not None:
        return None
    return group, span_of(line.tokens, *subject)
