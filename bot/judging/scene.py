"""A document made ready for judging: its sentences with their words, names, figures, dates and outcomes."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from bot.core.documents import Document
from bot.core.reading import DateMention, Name, OfficeAnchor, Quantity, Reading, Sentence
from bot.core.spans import Span
from bot.core.vocabulary import Basis, BlockKind, Section
from bot.judging.memo import Memo
from bot.judging.outcomes import Outcome, find_outcomes
from bot.judging.words import Word, terms, words_of

_REPUBLISHED = re.compile(
    r"\b(?:first|originally|previously)\s+(?:published|posted|broadcast)\b|\bfrom\s+(?:our|the)\s+archives?\b"
    r"|\brepublished\b|\barchived?\s+(?:article|story|copy)\b"
    r"|\bre-?posted\b|\b(?:article|report|story|item|piece)\s+(?:was|is)\s+(?:written|published|filed|dated)\b"
    r"|\bthis\s+date\s+in\b|\byears\s+ago\s+(?:today|this\s+week)\b",
    re.IGNORECASE,
)


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=_Spanned)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a document. ``quoted`` marks one that lies in quotation marks for the greater part."""

    span: Span
    text: str
    words: tuple[Word, ...]
    terms: frozenset[str]
    keys: frozenset[str]
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    outcomes: tuple[Outcome, ...]
    headline: bool
    section: Section


@dataclass(frozen=True, slots=True)
class Scene:
    """A document as judging compares it with claims.

    ``written`` is the interval in which the text itself says it was first published, ``republished`` the words that
    say so; neither follows from the page's date.
    """

    reading: Reading
    published: date | None
    lines: tuple[Line, ...]
    keys: frozenset[str]
    terms: frozenset[str]
    anchors: tuple[OfficeAnchor, ...]
    republished: Span | None
    written: DateMention | None

    @property
    def headline(self) -> Line | None:
        """The headline, if the document has one."""
        return self.lines[0] if self.lines and self.lines[0].headline else None


def _within(items: Sequence[S], span: Span) -> tuple[S, ...]:
    start = bisect_left(items, span.start, key=lambda item: item.span.start)
    end = bisect_left(items, span.end, key=lambda item: item.span.start)
    return tuple(items[start:end])


def _line(reading: Reading, sentence: Sentence) -> Line:
    words = words_of(reading.text, sentence.span.start, sentence.span.end)
    names = _within(reading.names, sentence.span)
    return Line(
        span=sentence.span,
        text=sentence.span.of(reading.text),
        words=words,
        terms=terms(words),
        keys=frozenset(name.key for name in names),
        names=names,
        quantities=_within(reading.quantities, sentence.span),
        dates=_within(reading.dates, sentence.span),
        outcomes=find_outcomes(reading.text, words),
        headline=sentence.block is BlockKind.HEADLINE,
        section=sentence.section,
    )


def _build(reading: Reading, published: date | None) -> Scene:
    lines = tuple(_line(reading, sentence) for sentence in reading.sentences if sentence.block is not BlockKind.BYLINE)
    again = _REPUBLISHED.search(reading.text)
    republished = Span(*again.span()) if again else None
    return Scene(
        reading=reading,
        published=published,
        lines=lines,
        keys=frozenset(name.key for name in reading.names),
        terms=frozenset().union(*(line.terms for line in lines)),
        anchors=reading.anchors,
        republished=republished,
        written=_written(lines, republished),
    )


def _written(lines: tuple[Line, ...], republished: Span | None) -> DateMention | None:
    """Return the stated date beside the words that tell of an earlier publication."""
    if republished is None:
        return None
    line = next((line for line in lines if line.span.overlaps(republished)), None)
    stated = [mention for mention in (line.dates if line else ()) if mention.basis is Basis.STATED]
    return min(stated, key=lambda mention: abs(mention.span.start - republished.end), default=None)


_scenes: Memo[date | None, Scene] = Memo(_build, size=64)


def scene_of(document: Document, reading: Reading) -> Scene:
    """Return the scene of a document; worked out once for one reading of it."""
    return _scenes(reading, document.published)
