"""Finding what lies inside a span, in a list ordered by span."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

from bot.core.spans import Span


class Spanned(Protocol):
    """Anything with a span."""

    @property
    def span(self) -> Span:
        """Where it stands in the text."""


_start = attrgetter("span.start")
T = TypeVar("T", bound=Spanned)


def within(items: Sequence[T], span: Span) -> list[T]:
    """Return the items, which must be ordered by where they start, that lie wholly inside ``span``."""
    found = []
    for index in range(bisect_left(items, span.start, key=_start), len(items)):
        item = items[index]
        if item.span.start >= span.end:
            break
        if item.span.end <= span.end:
            found.append(item)
    return found
