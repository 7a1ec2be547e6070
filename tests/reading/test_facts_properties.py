"""What holds of the names, figures, dates and anchors of any text: spans, order, values, base dates."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.spans import Span
from bot.reading.naming.names import find_names
from bot.reading.quantities.numbers import find_quantities
from bot.reading.times.anchors import find_anchors
from bot.reading.times.dates import filing_date, find_dates
from bot.reading.times.events import find_events
from tests.reading.facts import cases

_GOLDEN = [case["text"] for kind in ("names", "numbers", "dates", "anchors") for case in cases(f"{kind}_golden.yaml")]
_WORDS = sorted({word for text in _GOLDEN for word in text.split()})
_PIECES = st.one_of(
    st.sampled_from(_WORDS),
    st.sampled_from(_GOLDEN),
    st.sampled_from(
        ["-", "–", "$", "%", ",", ".", "(", ")", "\n", "'s", "of", "to", "and", "the", "0", "00", "9" * 40, "١٢"]
    ),
    st.text(max_size=6),
)
_TEXTS = st.builds(str.join, st.sampled_from(["", " ", "\n", ", ", "-"]), st.lists(_PIECES, max_size=20))


def _in_order(text: str, spans: Sequence[Span]) -> None:
    assert all(span.of(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(_TEXTS)
def test_names(text: str) -> None:
    names = find_names(text)
    _in_order(text, [name.span for name in names])
    assert all(name.text == name.span.of(text) and name.key == name.key.lower() != "" for name in names)
    assert {len({other.kind for other in names if other.key == name.key}) for name in names} <= {1}


@given(_TEXTS)
def test_figures(text: str) -> None:
    found = find_quantities(text)
    _in_order(text, [one.span for one in found])
    for one in found:
        assert isfinite(one.low)
        assert isfinite(one.high)
        assert one.low <= one.high
        assert one.window is None or (one.ordinal and one.window.start >= one.span.end)


@given(_TEXTS, st.none() | st.dates())
def test_dates(text: str, base: date | None) -> None:
    found = find_dates(text, base)
    _in_order(text, [one.span for one in found])
    for one in found:
        assert (one.start is None) == (one.end is None)
        assert one.start is None or one.end is None or one.start <= one.end
        assert one.start is not None or one.basis.value == "unknown"
    filing_date(text)


@given(_TEXTS)
def test_anchors(text: str) -> None:
    names = find_names(text)
    keys = {name.key for name in names}
    for anchor in find_anchors(text, names):
        assert anchor.span.of(text)
        assert anchor.person is None or anchor.person in keys
    _in_order(text, [event.span for event in find_events(text)])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("GRELLE, 3 March 2026 - The mayor resigned on Monday.", date(2026, 3, 3)),
        ("A headline\n\nGRELLE (NP), March 3, 2026 — The mayor resigned.", date(2026, 3, 3)),
        ("GRELLE, March 3 - The mayor resigned.", None),
        ("The mayor resigned on 3 March 2026.", None),
    ],
)
def test_a_dateline_gives_a_base_date(text: str, day: date | None) -> None:
    assert filing_date(text) == day
