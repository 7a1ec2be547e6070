"""Spans, which every quote rests on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.spans import Span

_SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (-2, -1)])
def test_what_is_no_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"not a span: {start}-{end}"):
        Span(start, end)


def test_the_end_is_exclusive() -> None:
    assert Span(4, 9).of("The dogs bark.") == "dogs "
    assert Span(3, 3).of("The") == ""


@given(_SPANS, _SPANS)
def test_overlap_is_sharing_a_character_and_covering_is_having_all(one: Span, other: Span) -> None:
    characters = set(range(one.start, one.end)), set(range(other.start, other.end))
    if other.end > other.start:
        assert one.covers(other) == (characters[1] <= characters[0])
        assert one.overlaps(other) == other.overlaps(one)
    if one.end > one.start and other.end > other.start:
        assert one.overlaps(other) == bool(characters[0] & characters[1])


def test_spans_sort_by_where_they_stand() -> None:
    assert sorted([Span(5, 9), Span(1, 4), Span(1, 2)]) == [Span(1, 2), Span(1, 4), Span(5, 9)]
