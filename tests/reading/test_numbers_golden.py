"""Sentences of our own, each beside every figure that must be found in it, and no other."""

from typing import Any

import pytest

from bot.core.reading import Quantity
from bot.reading.quantities.numbers import find_quantities
from tests.reading.facts import cases, label

_CASES = cases("numbers_golden.yaml")


def _shown(text: str, found: Quantity) -> str:
    value = f"{found.low:g}" if found.low == found.high else f"{found.low:g}..{found.high:g}"
    extra = ["ordinal"] if found.ordinal else []
    extra += [f"counted={found.counted}"] if found.counted else []
    extra += [f"of={found.out_of:g}"] if found.out_of is not None else []
    extra += [f"versus={found.versus:g}"] if found.versus is not None else []
    extra += [f"window={found.window.of(text)}"] if found.window else []
    return _line(found.span.of(text), value, found.unit or "null", found.bound.value, ", ".join(extra))


def _line(words: str, value: str, unit: str, bound: str, extra: str = "") -> str:
    value = "..".join(f"{round(float(part), 2):g}" for part in value.split(".."))
    return " | ".join(part for part in (words, value, unit, bound, extra) if part)


@pytest.mark.parametrize("case", _CASES, ids=label)
def test_every_figure_is_found_and_no_other(case: dict[str, Any]) -> None:
    found = [_shown(case["text"], quantity) for quantity in find_quantities(case["text"])]
    assert found == [_line(*line.split(" | ")) for line in case["figures"]]


def test_there_are_enough_of_them() -> None:
    assert len(_CASES) >= 70
