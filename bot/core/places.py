"""Which of many spans share a character with a given one, without looking at all of them."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from bot.core.spans import Span


class Places:
    """Spans with what stands at each, ordered once. A question takes time in proportion to its answer, as long as the
    spans are short or do not nest deeply."""

    def __init__(self, spans: Iterable[tuple[Span, int]]) -> None:
        self._items = sorted(spans)
        self._starts = [span.start for span, _ in self._items]
        self._furthest = list(accumulate((span.end for span, _ in self._items), max))

    def at(self, span: Span) -> list[int]:
        """Return the numbers of the spans that overlap this one, in order and once each."""
        found = set()
        place = bisect_left(self._starts, span.end) - 1
        while place >= 0 and self._furthest[place] > span.start:
            other, number = self._items[place]
            if other.overlaps(span):
                found.add(number)
            place -= 1
        return sorted(found)


def places(spans: Iterable[Span]) -> Places:
    """Return spans that are only asked whether anything overlaps them."""
    return Places((span, 0) for span in spans)
