"""What the news section asserts in its own voice: dated, counted or named events."""

import re

from bot.core.reading import ProposedClaim, Reading, Sentence
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, Genre, Section, StatementKind
from bot.core.within import within
from bot.reading.times.scopes import time_within

_FOLLOWED = re.compile(r"\s+(?:followed|came\s+(?:\w+\s+){0,2}after|comes\s+(?:\w+\s+){0,2}after|preceded)\s+")
_TAG = re.compile(r"\s*(?:\[[A-Z][\w /&-]{1,30}\]|[A-Z][A-Z .,'’-]{2,40}(?:\([\w ]+\)\s*)?(?:\s[—–-]\s|\s--\s))\s*")
# Talk to the reader, and doubts.
_UNSURE = re.compile(
    r"\b(?:you|your|guys|folks|let['’]s|I|we|our|may|might|could|would|should|[Pp]erhaps|[Pp]ossibly|[Rr]eportedly"
    r"|[Aa]llegedly|[Ii]f|[Uu]nless|[Ww]hether)\b"
)
_EDITING = ("publish", "updat", "correct", "amend", "edit")
_COUNTED = re.compile(
    r"\b(?:killed|died|dead|injured|wounded|missing|arrested|toll|casualties|total|tally|count|recorded|voted|turnout|rose|fell|increased|decreased)\b",
    re.I,
)
_ABOUT_ITSELF = re.compile(
    r"\b(?:this|the)\s+(?:article|story|post|page|headline|piece|report)\s+(?:was|has\s+been|is\s+being)\s+(?:\w+\s+)?(?:published|updated|corrected|amended|edited)",
    re.I,
)


def own_voice_claims(reading: Reading) -> list[ProposedClaim]:
    """Return the claims that nobody but the document itself makes; none where the document is not news."""
    if reading.genre not in (Genre.NEWS, Genre.PRESS_RELEASE):
        return []
    claims: list[ProposedClaim] = []
    told = {statement.sentence for statement in reading.statements}
    for sentence in reading.sentences:
        if sentence.span in told:
            continue
        if sentence.section is Section.NEWS and sentence.block in (BlockKind.PARAGRAPH, BlockKind.LIST):
            claims += _claims_of(reading, sentence)
    return claims


def _claims_of(reading: Reading, sentence: Sentence) -> list[ProposedClaim]:
    text = reading.text
    words = sentence.span.of(text)
    if words[0] in "\"“'‘(" or words.rstrip().endswith(("?", "!")) or _UNSURE.search(words) or _is_about_itself(words):
        return []
    tag = _TAG.match(text, sentence.span.start, sentence.span.end)
    start = tag.end() if tag else sentence.span.start
    whole = Span(start, sentence.span.end) if start < sentence.span.end else sentence.span
    return [_claim(reading, part) for part in _events(text, whole) if _is_worth_tracking(reading, part)]


def _is_about_itself(words: str) -> bool:
    low = words.lower()
    return any(sign in low for sign in _EDITING) and _ABOUT_ITSELF.search(words) is not None


def _events(text: str, span: Span) -> list[Span]:
    """Return the two events of "A followed B", each with its own words; otherwise the sentence as one."""
    words = span.of(text)
    follows = "followed" in words or "preceded" in words or "after" in words
    match = _FOLLOWED.search(text, span.start, span.end) if follows else None
    if match is None or not _is_phrase(text[span.start : match.start()]):
        return [span]
    end = span.start + len(span.of(text).rstrip(" ."))
    return [Span(span.start, match.start()), Span(match.end(), end)] if match.end() < end else [span]


def _is_phrase(words: str) -> bool:
    return (
        "," not in words
        and len(words.split()) >= 4
        and not re.search(r"\b(?:is|are|was|were|has|have|had|who|which|that)\b", words)
    )


def _is_worth_tracking(reading: Reading, span: Span) -> bool:
    names = {name.key for name in within(reading.names, span)}
    dated = bool(within(reading.dates, span))
    counted = bool(within(reading.quantities, span))
    return len(names) >= 2 or (dated and bool(names)) or counted or (dated and len(span.of(reading.text).split()) >= 6)


def _claim(reading: Reading, span: Span) -> ProposedClaim:
    text = reading.text
    inside = within(reading.quantities, span)
    window = any(anchor.counting_window for anchor in within(reading.anchors, span))
    ordinal = any(q.ordinal for q in inside) and (
        window
        or re.search(r"\b(?:since|this\s+(?:year|month|season)|in\s+\w+\s+(?:years|months|days))\b", span.of(text))
    )
    figure = ordinal or (bool(inside) and _COUNTED.search(span.of(text)))
    kind = StatementKind.FIGURE if figure else StatementKind.STATEMENT
    words = span.of(text).strip().rstrip(" .")
    return ProposedClaim(words[0].upper() + words[1:], kind, (span,), time=time_within(text, span, reading.dates))
