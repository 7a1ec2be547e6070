"""Figures: digits and words, bounds and units; dates, years and names are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import Bound, Quantity
from bot.reading.quantities.numbers import find_quantities


def _one(text: str) -> Quantity:
    (found,) = find_quantities(text)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They counted 1,204 boats.", 1204, "boats"),
        ("They counted twenty-two boats.", 22, "boats"),
        ("They counted two hundred and ten boats.", 210, "boats"),
        ("They lost half a dozen boats.", 6, "boats"),
        ("It cost $210 million.", 210e6, "$"),
        ("It cost 2.5m euros.", 2.5e6, "euros"),
        ("Turnout was 61 per cent.", 61, "%"),
        ("The rate is 4.25%.", 4.25, "%"),
        ("It grew three and a half times over.", 3.5, "times"),
        ("The navy sent four white patrol boats.", 4, "boats"),
        ("It is 2,000 people.", 2000, "people"),
        ("It employs 2000 people.", 2000, "people"),
        ("The wreck lies 90 km off.", 90, "km"),
    ],
)
def test_value_and_unit(text: str, value: float, unit: str | None) -> None:
    found = _one(text)
    assert (found.low, found.high, found.unit, found.ordinal) == (value, value, unit, False)


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("at least 12", Bound.AT_LEAST),
        ("no fewer than 12", Bound.AT_LEAST),
        ("more than 12", Bound.AT_LEAST),
        ("12 or more", Bound.AT_LEAST),
        ("up to 12", Bound.AT_MOST),
        ("fewer than 12", Bound.AT_MOST),
        ("no more than twelve", Bound.AT_MOST),
        ("about 12", Bound.ABOUT),
        ("an estimated 12", Bound.ABOUT),
        ("12", Bound.EXACT),
    ],
)
def test_bounds(words: str, bound: Bound) -> None:
    found = _one(f"We counted {words} boats.")
    assert (found.low, found.bound) == (12, bound)


@pytest.mark.parametrize("words", ["between 3 and 5 men", "3 to 5 men", "3-5 men", "from three to five men"])
def test_ranges(words: str) -> None:
    found = _one(f"It took {words}.")
    assert (found.low, found.high, found.unit, found.bound) == (3, 5, "men", Bound.BETWEEN)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It was the third call.", 3, "call"),
        ("It was their 21st straight win.", 21, "win"),
        ("It was the second announced call that month.", 2, "call"),
        ("It was the third Brandt-Kerr call.", 3, "call"),
    ],
)
def test_ordinals(text: str, value: float, unit: str) -> None:
    found = _one(text)
    assert (found.low, found.unit, found.ordinal) == (value, unit, True)


@pytest.mark.parametrize(
    "text",
    [
        "It happened on June 4 and again on the 4th of June.",
        "It opens on 14 November, at 06:00, or at 7 p.m.",
        "It was built in 1998 and sold in January 2026.",
        "Flight ZX411 landed; bus No. 7 did not.",
        "The Fourth Appeals Court sat.",
        "A second later no one moved. This one did.",
        "Filed 2025-03-12 under 12/03/2025.",
        "It may march on.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert find_quantities(text) == ()


def test_votes_for_and_against() -> None:
    assert [quantity.low for quantity in find_quantities("The bill passed by 71 votes to 70.")] == [71, 70]
    assert [quantity.low for quantity in find_quantities("The vote ended 70-70.")] == [70, 70]


@given(st.text(alphabet=st.sampled_from("0123456789 ,.-–$%€/:abdefhilnorstuvw\n")) | st.text())
def test_never_raises_and_spans_slice(text: str) -> None:
    for quantity in find_quantities(text):
        assert quantity.span.of(text)
        assert quantity.low <= quantity.high
