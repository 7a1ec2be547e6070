"""Dates: intervals against an explicit base, none without one, and words that are no dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import DateMention
from bot.core.vocabulary import Basis
from bot.reading.times.dates import find_dates

BASE = date(2031, 6, 5)  # a Thursday


def _one(text: str, base: date | None = BASE) -> DateMention:
    (found,) = find_dates(text, base)
    return found


@pytest.mark.parametrize(
    ("text", "start", "end", "basis"),
    [
        ("It began on 4 March 2030.", date(2030, 3, 4), date(2030, 3, 4), Basis.STATED),
        ("It began on March 4th, 2030.", date(2030, 3, 4), date(2030, 3, 4), Basis.STATED),
        ("It began on 2030-03-04.", date(2030, 3, 4), date(2030, 3, 4), Basis.STATED),
        ("It began in March 2030.", date(2030, 3, 1), date(2030, 3, 31), Basis.STATED),
        ("It began in 2030.", date(2030, 1, 1), date(2030, 12, 31), Basis.STATED),
        ("None this year (2030).", date(2030, 1, 1), date(2030, 12, 31), Basis.STATED),
        ("It began on June 4.", date(2031, 6, 4), date(2031, 6, 4), Basis.INFERRED),
        ("It began on the 28th of December.", date(2030, 12, 28), date(2030, 12, 28), Basis.INFERRED),
        ("It began on Oct. 12 with rain.", date(2031, 10, 12), date(2031, 10, 12), Basis.INFERRED),
        ("It began on Tuesday, June 3.", date(2031, 6, 3), date(2031, 6, 3), Basis.INFERRED),
        ("It began on Thursday.", BASE, BASE, Basis.INFERRED),
        ("It began on Friday.", date(2031, 5, 30), date(2031, 5, 30), Basis.INFERRED),
        ("It will begin on Friday.", date(2031, 6, 6), date(2031, 6, 6), Basis.INFERRED),
        ("It began last Thursday.", date(2031, 5, 29), date(2031, 5, 29), Basis.INFERRED),
        ("It began last month.", date(2031, 5, 1), date(2031, 5, 31), Basis.INFERRED),
        ("It begins next year.", date(2032, 1, 1), date(2032, 12, 31), Basis.INFERRED),
        ("It began this week.", date(2031, 6, 2), date(2031, 6, 8), Basis.INFERRED),
        ("It began in February.", date(2031, 2, 1), date(2031, 2, 28), Basis.INFERRED),
        ("It began in November.", date(2030, 11, 1), date(2030, 11, 30), Basis.INFERRED),
        ("It will begin in November.", date(2031, 11, 1), date(2031, 11, 30), Basis.INFERRED),
        ("It began yesterday.", date(2031, 6, 4), date(2031, 6, 4), Basis.INFERRED),
        ("It began two days ago.", date(2031, 6, 3), date(2031, 6, 3), Basis.INFERRED),
        ("It began a week ago.", date(2031, 5, 26), date(2031, 6, 1), Basis.INFERRED),
    ],
)
def test_intervals(text: str, start: date, end: date, basis: Basis) -> None:
    found = _one(text)
    assert (found.start, found.end, found.basis) == (start, end, basis)


@pytest.mark.parametrize(
    "text", ["It began on Friday.", "It began last month.", "It began in May.", "It was yesterday."]
)
def test_without_a_base_nothing_is_guessed(text: str) -> None:
    found = _one(text, None)
    assert (found.start, found.end, found.basis) == (None, None, Basis.UNKNOWN)


def test_month_and_day_stay_without_a_base() -> None:
    found = _one("It began on June 4.", None)
    assert (found.start, found.month, found.day, found.basis) == (None, 6, 4, Basis.UNKNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "It may march on for a second.",
        "May they march? The march went on.",
        "June Harker and April Voss spoke.",
        "It counted 2000 people and 2,031 boats.",
        "June 31 does not exist.",
        "In today's world we sat.",
        "The 2031 budget passed.",
    ],
)
def test_words_that_are_no_dates(text: str) -> None:
    assert find_dates(text, BASE) == ()


def test_a_list_of_months() -> None:
    found = find_dates("Calls were announced in February, March and May.", BASE)
    assert [mention.month for mention in found] == [2, 3, 5]


def test_a_leap_day_needs_a_leap_year() -> None:
    assert _one("It was February 29.", date(2032, 3, 1)).start == date(2032, 2, 29)
    assert find_dates("It was February 29, 2031.", BASE) == ()


@given(st.text(), st.none() | st.dates())
def test_never_raises(text: str, base: date | None) -> None:
    for mention in find_dates(text, base):
        assert mention.span.of(text)
        assert (mention.start is None) == (mention.end is None)


@given(
    st.sampled_from(["June 4", "Friday", "two years ago", "400 months ago", "next month", "29 February", "last year"]),
    st.dates(),
)
def test_any_base_will_do(text: str, base: date) -> None:
    sentence = f"It was on {text}."
    for mention in find_dates(sentence, base):
        assert mention.span.of(sentence) in sentence
        assert (mention.start is None) == (mention.end is None)
        assert mention.start is None or mention.end is None or mention.start <= mention.end


def test_no_base_at_the_end_of_time() -> None:
    assert _one("It was next month.", date.max).start is None
