"""Sentences of our own, each beside every date that must be found in it, and no other."""

from datetime import date
from typing import Any

import pytest

from bot.core.reading import DateMention, Limit
from bot.reading.times.dates import find_dates
from tests.reading.facts import cases, label

_CASES = cases("dates_golden.yaml")
_BASE = date(2026, 3, 12)  # a Thursday


def _shown(text: str, found: DateMention) -> str:
    days = f"{found.start}" if found.start == found.end else f"{found.start}..{found.end}"
    extra = [found.limit.value] if found.limit is not Limit.ON else []
    extra += [f"at={found.at:%H:%M}"] if found.at else []
    extra += ["dateline"] if found.dateline else []
    parts = [found.span.of(text), days if found.start else "null", found.basis.value, found.precision.value, *extra]
    return " | ".join(parts)


@pytest.mark.parametrize("case", _CASES, ids=label)
def test_every_date_is_found_and_no_other(case: dict[str, Any]) -> None:
    found = find_dates(case["text"], case.get("base", _BASE))
    assert [_shown(case["text"], mention) for mention in found] == case["dates"]


def test_there_are_enough_of_them() -> None:
    assert len(_CASES) >= 70
