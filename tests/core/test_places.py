"""Spans that overlap a given one."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.places import Places, places
from bot.core.spans import Span

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 12))


@given(st.lists(spans, max_size=12), spans)
def test_the_same_as_looking_at_each(there: list[Span], asked: Span) -> None:
    found = Places((span, number) for number, span in enumerate(there)).at(asked)
    assert found == [number for number, span in enumerate(there) if span.overlaps(asked)]


def test_what_only_touches_does_not_overlap() -> None:
    there = places([Span(3, 6)])
    assert [bool(there.at(asked)) for asked in (Span(0, 3), Span(6, 9), Span(5, 6))] == [False, False, True]
    assert places([]).at(Span(0, 9)) == []
