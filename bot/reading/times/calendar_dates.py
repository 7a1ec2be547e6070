"""Dates that name a month, a year or both: "4 March 2025", "June 4", "mid-March", "2019-2021"."""

import re
from calendar import monthrange
from datetime import date

from bot.core.reading import Precision
from bot.core.vocabulary import Basis
from bot.reading.lexis.calendar_words import MONTHS, day_of, month_span, nearest, year_span
from bot.reading.lexis.date_grammar import MONTH
from bot.reading.lexis.number_words import ORDINALS
from bot.reading.times.found_dates import Found
from bot.reading.times.numeric_dates import Reader
from bot.reading.times.tense import looks_ahead

_BEFORE_YEAR = re.compile(
    r"\b(?:in|by|of|to|since|until|till|before|after|during|early|late|mid|from|for|through|throughout|between|and|around"
    r"|circa|summer|spring|autumn|winter)[\s-]+$|[(–-]$",
    re.IGNORECASE,
)
_AND_YEAR = re.compile(r"\b(?:1[5-9]|20|21)\d\d(?:,\s+(?:1[5-9]|20|21)\d\d)*,?\s+(?:and|or|to|through)\s+$")
_AND_BEFORE = re.compile(r"\b(?:and|for|to)\s+$", re.IGNORECASE)
_COUNTS = re.compile(r"\s+[a-z]+s\b(?!\s+(?:was|were))")
_BEFORE_MONTH = re.compile(
    rf"(?:\b(?:in|by|of|since|until|till|before|after|during|early|late|mid|from|through|last|next|this|its|for|between)"
    rf"|(?:{MONTH}),?(?:\s+(?:and|or|to))?|,"
    r")[\s-]+$",
    re.IGNORECASE,
)
_BETWEEN_BEFORE = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_NAMES_EVENT = re.compile(
    r"\s+(?:[a-z]+\s)?(?:attacks?|bombings?|riots?|massacres?|coup|uprising|revolution|insurrection|hijackings|killings|committee|rioters)\b"
)
_THE_BEFORE = re.compile(r"\b[Tt]he\s+$")
# Thirds of a month, a year and a decade: first and last day, month, year.
_DAYS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_MONTHS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_YEARS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_PARTS = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}


def month_number(name: str) -> int:
    """Return the number of a month, written in full or shortened."""
    return MONTHS[name.lower().rstrip(".")]


def _month_day(text: str, match: re.Match[str], base: date | None) -> Found | None:
    index = "1" if match["m1"] else "2"
    month, said, year = month_number(match[f"m{index}"]), match[f"d{index}"], match[f"y{index}"]
    day = ORDINALS[said] if said in ORDINALS else int(said.rstrip("stndrh"))
    if not 1 <= day <= monthrange(2024, month)[1]:  # a leap year: 29 February may be meant
        return None
    if year:
        found = day_of(int(year), month, day)
        return _day(match, found, Basis.STATED, month, day, int(year)) if found else None
    if _names_event(text, match):
        return _day(match, None, Basis.UNKNOWN, month, day)
    return _day(match, nearest(base, month, day) if base else None, Basis.INFERRED, month, day)


def _names_event(text: str, match: re.Match[str]) -> bool:
    """ "The September 11 attacks": known by its day, whatever the year."""
    before = _THE_BEFORE.search(text, max(0, match.start() - 5), match.start())
    return before is not None and _NAMES_EVENT.match(text, match.end()) is not None


def _day(
    match: re.Match[str], found: date | None, basis: Basis, month: int, day: int, year: int | None = None
) -> Found:
    return Found(match.start(), match.end(), found, found, Precision.DAY, basis, year, month, day)


def _days(text: str, match: re.Match[str], base: date | None) -> Found | None:
    """ "4-6 June", "June 4-6"."""
    group = "r" if match["rm"] else "s"
    month, first, last = month_number(match[f"{group}m"]), int(match[f"{group}a"]), int(match[f"{group}b"])
    year = match[f"{group}y"]
    if not 1 <= first < last <= monthrange(2024, month)[1]:
        return None
    if " and " in match[0] and not _BETWEEN_BEFORE.search(text, max(0, match.start() - 14), match.start()):
        return None
    near = nearest(base, month, first) if base and not year else None
    stated = int(year) if year else near.year if near else None
    start, end = (day_of(stated, month, first), day_of(stated, month, last)) if stated else (None, None)
    if stated and not (start and end):
        return None
    basis = Basis.STATED if year else Basis.INFERRED
    return Found(match.start(), match.end(), start, end, Precision.PERIOD, basis, int(year) if year else None, month)


def _month(text: str, match: re.Match[str], base: date | None) -> Found | None:
    month, before = month_number(match["m3"]), text[max(0, match.start() - 20) : match.start()]
    if match["y3"]:
        year = int(match["y3"])
        return _of_month(match, year, month, Basis.STATED)
    near, rel = match["mnear"], match["mrel"]
    if not near and not rel and not _BEFORE_MONTH.search(before):
        return None
    if base is None:
        return Found(match.start(), match.end(), None, None, Precision.MONTH, Basis.UNKNOWN, month=month)
    if rel:
        return _of_month(match, base.year + {"last": -1, "this": 0, "next": 1}[rel], month, Basis.INFERRED)
    return _of_month(match, _year_of(base, month, near, looks_ahead(text, match.start())), month, Basis.INFERRED)


def _year_of(base: date, month: int, near: str | None, ahead: bool) -> int:
    """Return the year of a month without one: the last that has begun, or the next where the text looks ahead."""
    if near == "next":
        return base.year + (month <= base.month)
    if near == "last":
        return base.year - (month >= base.month)
    if ahead:
        return base.year + (month < base.month)
    return base.year - (month > base.month)


def _of_month(match: re.Match[str], year: int, month: int, basis: Basis) -> Found:
    start, end = month_span(year, month)
    stated = year if basis is Basis.STATED else None
    return Found(match.start(), match.end(), start, end, Precision.MONTH, basis, stated, month)


def _part(text: str, match: re.Match[str], base: date | None) -> Found | None:
    """ "Early June", "late 2024", "the mid-1990s": a third of it, or about."""
    word = match["part"].lower().removeprefix("the ").split()[0]
    part = _PARTS.get(word, word)
    if match["pm"]:
        return _part_of_month(text, match, part, base)
    year = int(match["pd"] or match["py"])
    if match["pd"]:
        first, last = _YEARS[part]
        start, end = date(year + first, 1, 1), date(year + last, 12, 31)
    else:
        first, last = _MONTHS_OF_YEAR[part]
        start, end = date(year, first, 1), month_span(year, last)[1]
    return Found(match.start(), match.end(), start, end, Precision.PERIOD, year=year)


def _part_of_month(text: str, match: re.Match[str], part: str, base: date | None) -> Found:
    month, year = month_number(match["pm"]), match["pmy"]
    basis = Basis.STATED if year else Basis.INFERRED
    of = int(year) if year else _year_of(base, month, None, looks_ahead(text, match.start())) if base else None
    start, end = month_span(of, month) if of else (None, None)
    if start and end:
        first, last = _DAYS[part]
        start, end = start.replace(day=first), end.replace(day=min(last, end.day))
    return Found(match.start(), match.end(), start, end, Precision.PERIOD, basis, int(year) if year else None, month)


def _years(_text: str, match: re.Match[str], _base: date | None) -> Found | None:
    """ "2019-2021", "the 2023-24 season": within these years."""
    first, last = int(match["ya"]), match["yb"]
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not first < until <= first + 150:
        return None
    start, end = year_span(first, until - first + 1)
    return Found(match.start(), match.end(), start, end, Precision.PERIOD, year=first)


def _year(text: str, match: re.Match[str], _base: date | None) -> Found | None:
    before = text[max(0, match.start() - 24) : match.start()]
    bare = _AND_BEFORE.search(before)
    if not _BEFORE_YEAR.search(before) or (bare and bare[0].lower().startswith("and") and not _AND_YEAR.search(before)):
        return None
    if _COUNTS.match(text, match.end()):
        return None  # "of 2000 people"
    year = int(match["year"])
    start, end = year_span(year)
    return Found(match.start(), match.end(), start, end, Precision.YEAR, year=year)


CALENDAR: tuple[tuple[str, Reader], ...] = (
    ("rm", _days),
    ("sm", _days),
    ("m1", _month_day),
    ("m2", _month_day),
    ("part", _part),
    ("m3", _month),
    ("ya", _years),
    ("year", _year),
)
