"""Passives: "was told that ..." (by nobody named) and "the report was denied by X"."""

from bot.reading.content import content_after
from bot.reading.cues import Cue
from bot.reading.gazetteer import wordset
from bot.reading.lines import Found, Line
from bot.reading.subjects import looks_like_speaker, subject_after, subject_before
from bot.reading.tokens import span_of
from bot.reading.verb_groups import VerbGroup

TOLD = wordset("tell inform warn advise notify assure remind")
_TAKEN = frozenset(("clause", "bare", "of"))


def passive_frames(line: Line, cue: Cue, group: VerbGroup, low: int, stop: int) -> list[Found]:
    """Read "was told that ..." (by nobody named) and "the report was denied by X"."""
    tokens, after = line.tokens, group.last + 1
    agent = subject_after(tokens, after + 1, stop) if after < stop and tokens[after].low == "by" else None
    start = agent[1] + 1 if agent else after
    speaker = span_of(tokens, *agent) if agent else None
    if cue.lemma in TOLD:
        content, _ = content_after(line, Cue(cue.lemma, cue.kind, _TAKEN), start, stop, dependent=False)
        return [Found(speaker, line.cue_of(group), content, cue.kind, cue.lemma, group.last, group)] if content else []
    if agent is None or not ("strong" in cue.takes or looks_like_speaker(tokens, *agent)):
        return []
    subject = subject_before(tokens, group.first, low)
    if subject is None or "thing" not in cue.takes:
        return []
    return [Found(speaker, line.cue_of(group), span_of(tokens, *subject), cue.kind, cue.lemma, group.last, group, True)]
