"""Seasons, quarters, halves, fiscal years and decades."""

import re
from datetime import date

from bot.core.reading import Precision
from bot.core.vocabulary import Basis
from bot.reading.lexis.calendar_words import SEASONS, month_span, season_span, year_span
from bot.reading.times.found_dates import Found
from bot.reading.times.numeric_dates import Reader
from bot.reading.times.tense import looks_ahead

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_IN_SEASON = re.compile(
    r"\b(?:in|during|since|until|till|by|before|after|over|throughout|through|from)\s+$", re.IGNORECASE
)


def _quarter(_text: str, match: re.Match[str], _base: date | None) -> Found | None:
    number, year = int(match["qn"] or _QUARTERS[match["q"]]), int(match["qy"])
    start, end = date(year, 3 * number - 2, 1), month_span(year, 3 * number)[1]
    return Found(match.start(), match.end(), start, end, Precision.QUARTER, year=year)


def _half(_text: str, match: re.Match[str], _base: date | None) -> Found | None:
    year, first = int(match["hy"]), match["h"] == "first"
    start, end = (date(year, 1, 1), date(year, 6, 30)) if first else (date(year, 7, 1), date(year, 12, 31))
    return Found(match.start(), match.end(), start, end, Precision.PERIOD, year=year)


def _fiscal(_text: str, match: re.Match[str], _base: date | None) -> Found | None:
    """Fiscal years begin where each body sets it: which days are meant is not stated."""
    return Found(match.start(), match.end(), None, None, Precision.YEAR, Basis.UNKNOWN)


def _season(text: str, match: re.Match[str], base: date | None) -> Found | None:
    season, year, near = match["season"].lower(), match["sey"], match["snear"]
    if year:
        return _of_season(match, season, int(year))
    placed = match["sthe"] and _IN_SEASON.search(text, max(0, match.start() - 14), match.start())
    if not near and not placed:
        return None
    if base is None:
        return Found(match.start(), match.end(), None, None, Precision.SEASON, Basis.UNKNOWN)
    return _of_season(match, season, _season_year(base, season, near, looks_ahead(text, match.start())))


def _season_year(base: date, season: str, near: str | None, ahead: bool) -> int:
    """Return the year of the season meant: "last" one over, "next" one not begun, or else the one begun last."""
    begun = date(base.year, SEASONS[season], 1) <= base
    year = base.year if begun else base.year - 1
    running = season_span(year, season)[1] >= base
    near = (near or "").lower()
    if near == "last":
        return year - 1 if running else year
    if near == "next" or (ahead and not running):
        return year + 1
    return year + 1 if near == "this" and not running and season != "winter" and year < base.year else year


def _of_season(match: re.Match[str], season: str, year: int) -> Found:
    start, end = season_span(year, season)
    return Found(match.start(), match.end(), start, end, Precision.SEASON, Basis.INFERRED)


def _decade(_text: str, match: re.Match[str], _base: date | None) -> Found | None:
    if match["short"]:
        short = int(match["short"])
        start, end = year_span((1900 if short >= 30 else 2000) + short, 10)
        return Found(match.start(), match.end(), start, end, Precision.DECADE, Basis.INFERRED)
    start, end = year_span(int(match["dec"]), 10)
    return Found(match.start(), match.end(), start, end, Precision.DECADE)


PERIODS: tuple[tuple[str, Reader], ...] = (
    ("qy", _quarter),
    ("hy", _half),
    ("fiscal", _fiscal),
    ("season", _season),
    ("decade", _decade),
    ("short", _decade),
)
