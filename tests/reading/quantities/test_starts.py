"""One scan finds every place at which a date, a figure, an office or an event begins."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.lexis import date_grammar
from bot.reading.quantities import figures
from bot.reading.quantities.starts import Starts, starts_in
from bot.reading.times import anchors, events
from tests.support.golden_texts import cases

_WORDS = st.sampled_from(
    (
        *("one-time", "ex-mayor", "'90s", "’80s", "1990s", "Q3", "FY", "2024", "5th", "twenty-five", "Half", "second"),
        *("Last", "week", "before", "After", "the", "war", "office", "House", "term", "late", "3,000", "x9", "_two"),
        *("two_", "May-", "June", ".", ",", "—", "\n", "("),
    )
)
_PATTERNS: dict[str, re.Pattern[str]] = {
    "dates": date_grammar._TRIGGER,
    "figures": figures._START,
    "offices": anchors._TRIGGER,
    "events": events._EVENT,
}


def _missed(text: str, kind: str) -> list[str]:
    known = set(getattr(starts_in(text), kind))
    return [match[0] for match in _PATTERNS[kind].finditer(text) if match.start() not in known]


@pytest.mark.parametrize("kind", Starts._fields)
def test_no_start_of_a_golden_text_is_missed(kind: str) -> None:
    assert [found for case in cases() if (found := _missed(case.document.text, kind))] == []


@given(st.lists(_WORDS, max_size=12).map(" ".join) | st.lists(_WORDS, max_size=12).map("".join))
def test_no_start_is_missed_beside_marks_and_other_words(text: str) -> None:
    assert {kind: _missed(text, kind) for kind in Starts._fields} == {kind: [] for kind in Starts._fields}


def test_starts_are_in_order_and_begin_words() -> None:
    starts = starts_in("Since 2019 the former mayor, in the '90s in office, had two terms.")
    assert starts == Starts(dates=[6, 36, 37], figures=[6, 37, 56], offices=[15, 44], events=[0])
