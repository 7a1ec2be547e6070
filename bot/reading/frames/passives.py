"""Passives: "was told that ...", "it was announced that ...", "is said to ..." and "the report was denied by X"."""

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.frames.content import content_after
from bot.reading.frames.postposed import contents_around, is_postposed
from bot.reading.lexis import tags
from bot.reading.lexis.cues import Cue
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.phrases import adverbial_end
from bot.reading.syntax.subjects import looks_like_speaker, subject_after, subject_before
from bot.reading.syntax.tokens import span_of
from bot.reading.syntax.verb_groups import VerbGroup

TOLD = wordset("tell inform warn advise notify assure remind")
_TAKEN = frozenset(("clause", "bare", "of"))
_CLAUSE, _INFINITIVE = frozenset(("clause",)), frozenset(("infinitive",))
_OF_OTHERS = wordset(
    """
    say report believe think understand allege claim expect rumour rumor estimate assume fear predict forecast
    """
)
_DENYING = frozenset((StatementKind.DENIAL, StatementKind.REFUSAL))


def passive_frames(line: Line, cue: Cue, group: VerbGroup, low: int, stop: int) -> list[Found]:
    """Read what somebody was told, what was said of somebody, and what was denied or called something by whom."""
    tokens, after = line.tokens, group.last + 1
    agent = subject_after(tokens, after + 1, stop) if after < stop and tokens[after].low == "by" else None
    if agent is not None and cue.lemma == "accuse":
        of = next((k for k in range(agent[0] + 1, agent[1] + 1) if tokens[k].low == "of"), agent[1] + 1)
        agent = agent[0], of - 1
    start = agent[1] + 1 if agent else after
    speaker = span_of(tokens, *agent) if agent else None
    subject = subject_before(tokens, group.first, low)
    if cue.lemma in TOLD:
        around = _told_before(line, subject, group, low, stop) if agent is None else []
        content, _ = content_after(line, Cue(cue.lemma, cue.kind, _TAKEN), start, stop, dependent=False)
        contents = around or ([content] if content else [])
    elif subject is not None and tokens[subject[0]].low == "it" and subject[0] == subject[1]:
        contents = _announced(line, cue, start, stop)
    elif subject is None or group.negated or tokens[subject[0]].tag == tags.RELATIVE:
        return []
    elif agent is None:
        contents = _said_of(line, cue, subject, start, stop)
    elif "thing" in cue.takes and ("strong" in cue.takes or looks_like_speaker(tokens, *agent)):
        contents = [span_of(tokens, *subject), *_as_what(line, cue, start, stop)]
        return _found(line, cue, group, speaker, contents, thing=True)
    else:
        return []
    return _found(line, cue, group, speaker, contents)


def _found(
    line: Line, cue: Cue, group: VerbGroup, speaker: Span | None, contents: list[Span], *, thing: bool = False
) -> list[Found]:
    span = line.cue_of(group)
    return [Found(speaker, span, content, cue.kind, cue.lemma, group.last, group, thing) for content in contents]


def _told_before(line: Line, subject: tuple[int, int] | None, group: VerbGroup, low: int, stop: int) -> list[Span]:
    """Read "A, the inquiry was told, because B": what was told stands around whom it was told."""
    tail = adverbial_end(line.tokens, group.last + 1, stop)
    if subject is None or not is_postposed(line, subject[0], tail, low, stop):
        return []
    return contents_around(line, low, subject[0], tail, stop)


def _announced(line: Line, cue: Cue, start: int, stop: int) -> list[Span]:
    """Read "It was announced on Friday that ..."."""
    if cue.takes.isdisjoint(("clause", "passive")):
        return []
    at = adverbial_end(line.tokens, start, stop)
    if at >= stop or line.tokens[at].low != "that":
        return []
    content, _ = content_after(line, Cue(cue.lemma, cue.kind, _CLAUSE), at, stop, dependent=False)
    return [content] if content else []


def _said_of(line: Line, cue: Cue, subject: tuple[int, int], start: int, stop: int) -> list[Span]:
    """Read "The factory is said to employ 600 people": the subject and the infinitive are what is said."""
    if cue.lemma not in _OF_OTHERS or start >= stop or line.tokens[start].tag != tags.TO:
        return []
    content, _ = content_after(line, Cue(cue.lemma, cue.kind, _INFINITIVE), start, stop, dependent=False)
    return [span_of(line.tokens, *subject), content] if content else []


def _as_what(line: Line, cue: Cue, start: int, stop: int) -> list[Span]:
    """Read the rest of "The report was described by X as a slur" and "He was accused by X of theft"."""
    link = "of" if cue.lemma == "accuse" else "as"
    if start >= stop or line.tokens[start].low != link:
        return []
    content, _ = content_after(line, Cue(cue.lemma, cue.kind, frozenset((link,))), start, stop, dependent=False)
    return [content] if content else []
