"""What inputs take, and what stands in them at first.

Sources: plain-text-input-, rich-text-input- and number-input-element ("cannot be greater than max_value"),
date-picker-element (YYYY-MM-DD), time-picker-element (HH:mm).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

from bot.workspace.blockkit.rules.parts import Finding, Path, Placed
from bot.workspace.model import Json

NUMBER: Final = re.compile(r"[+-]?[0-9]{1,64}(?:\.[0-9]{1,64})?")
"""A number as a person or an app writes it: no exponents, no infinities."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_RANGES = {"plain_text_input": ("min_length", "max_length"), "rich_text_input": ("min_lines", "max_lines")}


def find(elements: list[Placed]) -> Iterator[Finding]:
    """Ranges that end before they begin, and first entries that the input itself would not take."""
    for path, element in elements:
        match element.get("type"):
            case "plain_text_input" | "rich_text_input":
                yield from _range(element, path, *_RANGES[element["type"]])
            case "number_input":
                yield from _numbers(element, path)
            case "datepicker":
                yield from _shape(element, path, "initial_date", "YYYY-MM-DD", is_date)
            case "timepicker":
                yield from _shape(element, path, "initial_time", "HH:mm", is_time)


def _range(element: Json, path: Path, low: str, high: str) -> Iterator[Finding]:
    least, most = element.get(low), element.get(high)
    if isinstance(least, int) and isinstance(most, int) and least > most:
        yield _backwards(path, low, high, most)


def _backwards(path: Path, low: str, high: str, most: Any) -> Finding:
    return Finding((*path, low), "range", f"`{low}` cannot be greater than `{high}`", most)


def _numbers(element: Json, path: Path) -> Iterator[Finding]:
    values: dict[str, Decimal] = {}
    for field in ("min_value", "max_value", "initial_value"):
        text = element.get(field)
        if isinstance(text, str) and NUMBER.fullmatch(text):
            values[field] = Decimal(text)
        elif isinstance(text, str):
            yield Finding((*path, field), "number", "must be a number", code="invalid_format")
    least, most, first = (values.get(field) for field in ("min_value", "max_value", "initial_value"))
    if least is not None and most is not None and least > most:
        yield _backwards(path, "min_value", "max_value", element["max_value"])
    elif first is not None and least is not None and first < least:
        yield _backwards(path, "min_value", "initial_value", element["initial_value"])
    elif first is not None and most is not None and first > most:
        yield _backwards(path, "initial_value", "max_value", element["max_value"])


def _shape(element: Json, path: Path, field: str, form: str, fits: Callable[[str], bool]) -> Iterator[Finding]:
    text = element.get(field)
    if isinstance(text, str) and not fits(text):
        yield Finding((*path, field), "format", f"must be in the format {form}", form, "invalid_format")


def is_time(text: str) -> bool:
    """Whether it is a time of the day, HH:mm."""
    return _TIME.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether it is a day that there is, YYYY-MM-DD."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
