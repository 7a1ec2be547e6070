"""Texts of our own, each beside every name in it: words, key, kind and title."""

from typing import Any

import pytest

from bot.core.reading import Name
from bot.reading.naming.names import find_names
from tests.reading.facts import cases, label

_CASES = cases("names_golden.yaml")


def _shown(name: Name) -> str:
    return " | ".join(part for part in (name.text, name.key, name.kind.value, name.role) if part)


@pytest.mark.parametrize("case", _CASES, ids=label)
def test_every_name_is_found_and_no_other(case: dict[str, Any]) -> None:
    assert [_shown(name) for name in find_names(case["text"])] == case["names"]


def test_there_are_enough_of_them() -> None:
    assert len(_CASES) >= 45
