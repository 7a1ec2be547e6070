"""Corrections: what somebody takes back or puts right, and what an earlier version of an article said."""

import re
from dataclasses import replace

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.nouns import ATTRIBUTING
from bot.reading.syntax.clauses import clause_end
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.subjects import subject_before
from bot.reading.syntax.tokens import index_at, span_of
from bot.reading.syntax.verb_groups import verb_group

_TAKEN_BACK = {
    **dict.fromkeys(
        wordset("corrected retracted withdrew withdrawn recanted amended revised misstated misreported"), Form.PAST
    ),
    **dict.fromkeys(wordset("corrects retracts withdraws recants amends revises"), Form.PRESENT),
}
_BY_ITSELF = wordset("misstated misreported recanted recants")  # say what is put right without a noun for it
_ONESELF = wordset("himself herself itself themselves")
_TOLD = (
    words.REPORTED | frozenset(ATTRIBUTING) | wordset("record figure figures tally toll article confession testimony")
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous|original|initial|first)\s+versions?\s+of\s+(?:this|the|our)\s+(?:\w+\s+)?"
    r"(?:article|story|report|post|column|headline|piece|page|dispatch|caption)\b",
    re.I,
)
_TAKING_BACK = frozenset(_TAKEN_BACK)
_VERSIONS = frozenset(("version", "versions"))
_AMENDING = wordset("amended corrected updated edited changed revised")
_AMENDED = re.compile(
    r"""\b(?P<text>(?:this|the|our|an\s+earlier\s+version\s+of\s+this)\s+
      (?:article|story|report|post|column|headline|piece|page|caption))
    \s+(?P<cue>(?:was|has\s+been|had\s+been)\s+(?:since\s+|later\s+)?
      (?P<verb>amended|corrected|updated|edited|changed|revised)\b
      [^.;]{0,40}?\bto\s+(?:say|reflect|clarify|state|note|show|make\s+(?:it\s+)?clear))\s+(?=\w)""",
    re.I | re.X,
)
_LABEL = re.compile(r"\W*(?:corrections?|clarifications?|editor['’]s\s+note)\s*[:—–-]", re.I)


def correction_frames(line: Line) -> list[Found]:
    """Return what somebody takes back or puts right in a line: "The paper retracted its claim that ..."."""
    found = [] if line.words.isdisjoint(_AMENDING) else _amended(line)
    if line.words.isdisjoint(_TAKING_BACK):
        return found
    for at in [k for k, token in enumerate(line.tokens) if token.low in _TAKEN_BACK and token.tag in tags.VERBAL]:
        form = _TAKEN_BACK[line.tokens[at].low]
        low, stop = line.bounds(at)
        group = verb_group(line.tokens, at, form, low)
        subject = subject_before(line.tokens, group.first, low)
        if subject is None or group.passive or group.negated or not _takes_back(line, at, stop):
            continue
        content = line.span(at + 1, clause_end(line, at + 1, stop))
        speaker = span_of(line.tokens, *subject)
        found.append(Found(speaker, line.cue_of(group), content, StatementKind.CORRECTION, "correct", at, group))
    return found


def _amended(line: Line) -> list[Found]:
    """Read "This article was amended on 3 May to say that ..."."""
    match = _AMENDED.search(line.text, line.sentence.span.start, line.sentence.span.end)
    if match is None:
        return []
    at, start = index_at(line.tokens, match.start("verb")), index_at(line.tokens, match.end())
    if start + 1 >= len(line.tokens) or line.tokens[start + 1].low == "following":
        return []
    content = line.span(start, clause_end(line, start, len(line.tokens)))
    cue, speaker = Span(*match.span("cue")), Span(*match.span("text"))
    return [Found(speaker, cue, content, StatementKind.CORRECTION, "correct", at)]


def _takes_back(line: Line, at: int, stop: int) -> bool:
    """Return whether what stands after the verb is something told: a claim, a report, oneself."""
    following = [token.low for token in line.tokens[at + 1 : min(stop, at + 6)]]
    if not following or not line.tokens[at + 1].is_word:
        return False
    return line.tokens[at].low in _BY_ITSELF or following[0] in _ONESELF or bool(set(following) & _TOLD)


def with_corrections(line: Line, found: list[Found]) -> list[Found]:
    """Return the findings of a line with those marked as corrections that put right what was told before.

    These are what an earlier version said, everything after "Correction:", and what somebody says who in the same
    sentence takes something back.
    """
    start, end = line.sentence.span.start, line.sentence.span.end
    labelled = _LABEL.match(line.text, start, end) is not None
    if not labelled and line.words.isdisjoint(_VERSIONS) and line.words.isdisjoint(_TAKING_BACK):
        return found
    back = {one.speaker: one.at for one in found if one.kind is StatementKind.CORRECTION}

    def puts_right(one: Found) -> bool:
        if one.kind not in (StatementKind.STATEMENT, StatementKind.REPORT):
            return False
        own = one.speaker in back and one.at > back[one.speaker]
        return labelled or own or (one.speaker is not None and _EARLIER.search(one.speaker.of(line.text)) is not None)

    return [replace(one, kind=StatementKind.CORRECTION) if puts_right(one) else one for one in found]
