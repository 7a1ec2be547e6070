"""Dates in digits alone: 2025-03-12, 12/03/2025, 12.03.2025."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from bot.core.reading import Precision
from bot.core.vocabulary import Basis
from bot.reading.lexis.calendar_words import day_of
from bot.reading.times.found_dates import Found

Reader = Callable[[str, re.Match[str], date | None], Found | None]
_PIVOT = 69  # two-digit years from 69 on are of the 20th century, as in POSIX strptime


def _iso(_text: str, match: re.Match[str], _base: date | None) -> Found | None:
    day = day_of(int(match["iy"]), int(match["im"]), int(match["id"]))
    if day is None:
        return None
    hour, minute = map(int, (match["clock"] or "99:99").split(":"))
    at = time(hour, minute) if hour < 24 and minute < 60 else None
    return _day_found(match, day, Basis.STATED, at)


def _numbers(_text: str, match: re.Match[str], _base: date | None) -> Found | None:
    """Day or month first: read where only one of the two orders gives a day; dots are European, day first."""
    one, two = int(match["n1"]), int(match["n2"] or match["p2"])
    year = _full_year(match["n3"] or match["p3"])
    basis = Basis.STATED if len(match["n3"] or match["p3"]) == 4 else Basis.INFERRED
    day_first, month_first = day_of(year, two, one), day_of(year, one, two)
    if match["p2"]:
        month_first = None
    if day_first and month_first and day_first != month_first:
        return Found(match.start(), match.end(), None, None, Precision.DAY, Basis.UNKNOWN, year)
    day = day_first or month_first
    return _day_found(match, day, basis) if day else None


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year >= _PIVOT else 2000)


def _day_found(match: re.Match[str], day: date, basis: Basis, at: time | None = None) -> Found:
    return Found(match.start(), match.end(), day, day, Precision.DAY, basis, day.year, day.month, day.day, at)


def settle_order(text: str, found: list[Found]) -> list[Found]:
    """Return the dates with those such as 03/04/2025 read as the text's other dates in digits show, or left open."""
    if not any(one.basis is Basis.UNKNOWN and one.year is not None and one.precision is Precision.DAY for one in found):
        return found
    orders = {order for one in found if (order := _order(text, one)) is not None}
    if len(orders) != 1:
        return found
    day_first = orders.pop()
    return [_ordered(text, one, day_first) for one in found]


def _order(text: str, one: Found) -> bool | None:
    """Return whether a date in digits has its day first; None where it does not show."""
    parts = text[one.at_start : one.at_end].split("/")
    if len(parts) != 3 or one.month is None or parts[0] == parts[1]:
        return None
    return int(parts[0]) == one.day


def _ordered(text: str, one: Found, day_first: bool) -> Found:
    parts = text[one.at_start : one.at_end].split("/")
    if len(parts) != 3 or one.month is not None or one.year is None:
        return one
    day, month = (int(parts[0]), int(parts[1])) if day_first else (int(parts[1]), int(parts[0]))
    settled = day_of(one.year, month, day)
    return replace(one, start=settled, end=settled, month=month, day=day, basis=Basis.INFERRED)


NUMERIC: tuple[tuple[str, Reader], ...] = (("iso", _iso), ("n1", _numbers))
