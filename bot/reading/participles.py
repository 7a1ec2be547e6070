"""Participles ("reports claiming that", ", adding that") and passives ("were told that", "was denied by")."""

from bot.core.spans import Span
from bot.reading import words
from bot.reading.content import content_after
from bot.reading.cues import Cue
from bot.reading.gazetteer import wordset
from bot.reading.lines import Found, Line
from bot.reading.phrases import VerbGroup
from bot.reading.subjects import clause_start, leading_name, looks_like_speaker, subject_after, subject_before
from bot.reading.tokens import Token, index_at, span_of

_ADDED_BY_COMMA = wordset(
    """
    add say note tell cite argue insist claim warn demand accuse call suggest describe deny stress insist
    promise vow pledge declare
    """
)
TOLD = wordset("tell inform warn advise notify assure remind")


def participle_frames(line: Line, cue: Cue, group: VerbGroup, low: int, stop: int, before: list[Found]) -> list[Found]:
    """Read "reports claiming that ..." and "..., adding that ..."."""
    tokens, at = line.tokens, group.last
    opens = at == low + 1 and tokens[low].low in ("by", "in", "while", "after", "before")
    content, thing = content_after(line, cue, at + 1, stop, dependent=opens or at == low)
    if content is None:
        return []
    speaker: Span | None
    if opens or at == low:
        speaker = _main_subject(line, index_at(tokens, content.end), stop)
        return [Found(speaker, line.cue_of(group), content, cue.kind, cue.lemma, at, group, thing)] if speaker else []
    if tokens[at - 1].low in (",", "and", "by", "”", '"', "—"):
        if tokens[at - 1].low != "by" and cue.lemma not in _ADDED_BY_COMMA:
            return []
        speaker = _participle_subject(line, at, low, before)
    else:
        speaker = _modified_noun(tokens, at, low)
    if speaker is None:
        return []
    return [Found(speaker, line.cue_of(group), content, cue.kind, cue.lemma, at, group, thing)]


def _main_subject(line: Line, comma: int, stop: int) -> Span | None:
    """Return the subject of the main clause after "By denying the reports, ..."."""
    if comma + 1 >= stop or line.tokens[comma].low != ",":
        return None
    return leading_name(line.tokens, comma + 1, stop)


def _participle_subject(line: Line, at: int, low: int, before: list[Found]) -> Span | None:
    """Return who the participle after a comma goes with: the content's own subject, or the last speaker."""
    here = line.tokens[at].start
    for found in reversed(before):
        if found.content.start <= here < found.content.end and found.content.start < found.cue.start + 400:
            return leading_name(line.tokens, index_at(line.tokens, found.content.start), at) or found.speaker
    if before:
        return before[-1].speaker
    return leading_name(line.tokens, clause_start(line.tokens, low), at)


def _modified_noun(tokens: list[Token], at: int, low: int) -> Span | None:
    """Return the noun phrase of speakers or reports that a participle stands after: "reports going round claiming"."""
    for head in range(at - 1, max(low, at - 5) - 1, -1):
        if tokens[head].low in (",", ".", ";"):
            return None
        if tokens[head].low in words.SPEAKERS:
            first = head
            while first > low and (tokens[first - 1].low in words.DETERMINERS or tokens[first - 1].is_capital):
                first -= 1
            last = head
            while last + 1 < at and tokens[last + 1].is_capital:  # a name after its title
                last += 1
            return span_of(tokens, first, last)
    return None


def passive_frames(line: Line, cue: Cue, group: VerbGroup, low: int, stop: int) -> list[Found]:
    """Read "was told that ..." (by nobody named) and "the report was denied by X"."""
    tokens, after = line.tokens, group.last + 1
    agent = subject_after(tokens, after + 1, stop) if after < stop and tokens[after].low == "by" else None
    start = agent[1] + 1 if agent else after
    speaker = span_of(tokens, *agent) if agent else None
    if cue.lemma in TOLD:
        content, _ = content_after(
            line, Cue(cue.lemma, cue.kind, frozenset({"clause", "bare", "of"})), start, stop, dependent=False
        )
        return [Found(speaker, line.cue_of(group), content, cue.kind, cue.lemma, group.last, group)] if content else []
    if agent is None or not ("strong" in cue.takes or looks_like_speaker(tokens, *agent)):
        return []
    subject = subject_before(tokens, group.first, low)
    if subject is None or "thing" not in cue.takes:
        return []
    return [Found(speaker, line.cue_of(group), span_of(tokens, *subject), cue.kind, cue.lemma, group.last, group, True)]
