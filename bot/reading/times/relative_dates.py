"""Dates told from the day of the text: "yesterday", "last Tuesday", "earlier this month", "two days ago"."""

import re
from datetime import date, timedelta

from bot.core.reading import Precision
from bot.core.vocabulary import Basis
from bot.reading.lexis.calendar_words import DAY, WEEKDAYS, day_of, month_span, months_before, year_span
from bot.reading.lexis.number_words import SMALL, TENS
from bot.reading.times.found_dates import Found
from bot.reading.times.numeric_dates import Reader
from bot.reading.times.tense import looks_ahead

_STEP = {"last": -1, "this": 0, "next": 1}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3653}
_SLACK = {"day": 0, "week": 3, "fortnight": 3, "month": 15, "year": 180, "decade": 365}  # "two years ago" is loose
_UNITS = {"day": Precision.DAY, "week": Precision.WEEK, "fortnight": Precision.WEEK, "month": Precision.MONTH}
_NAMED_DAY = re.compile(
    r"\b(?:Black|Good|Bloody|Super|Ash|Easter|Palm|Cyber|Maundy|Shrove|Boxing|[A-Z]\w+field|Man)\s+$"
)
_NAMED_AFTER = re.compile(r"\s+(?:Times|Mail|Mirror|Telegraph|Express|Post|Star|Sun|Night|Club|Group)\b")
_ON_THE = re.compile(r"\b(?:on|until|till|by|since|from|before|after)\s+$", re.IGNORECASE)


def _weekday(text: str, match: re.Match[str], base: date | None) -> Found | None:
    if _NAMED_DAY.search(text, max(0, match.start() - 14), match.start()) or _NAMED_AFTER.match(text, match.end()):
        return None
    if base is None:
        return _unknown(match, Precision.DAY)
    near = (match["near"] or "").lower()
    back = (base.weekday() - WEEKDAYS[match["weekday"].lower()]) % 7
    day = base - back * DAY
    if near in ("next", "coming", "this") or (not near and back and looks_ahead(text, match.start())):
        day += 7 * DAY if back or near != "this" else 0 * DAY
    elif near == "last" and back == 0:
        day -= 7 * DAY
    return _inferred(match, day, day, Precision.DAY)


def _period(_text: str, match: re.Match[str], base: date | None) -> Found | None:
    if match["pyear"]:
        start, end = year_span(int(match["pyear"]))
        return Found(match.start(), match.end(), start, end, Precision.YEAR, year=start.year)
    unit = match["unit"]
    precision = Precision(unit)
    if base is None:
        return _unknown(match, precision)
    start, end = _unit_span(base, unit, _STEP[match["which"].lower()])
    return _inferred(match, start, end, precision)


def _unit_span(base: date, unit: str, step: int) -> tuple[date, date]:
    if unit == "decade":
        return year_span(base.year // 10 * 10 + 10 * step, 10)
    if unit == "year":
        return year_span(base.year + step)
    if unit == "month":
        months = base.year * 12 + base.month - 1 + step
        return month_span(months // 12, months % 12 + 1)
    start = base - (base.weekday() - 7 * step) * DAY
    return start, start + 6 * DAY


def _along(_text: str, match: re.Match[str], base: date | None) -> Found | None:
    """ "Earlier this month", "late last year"."""
    if base is None:
        return _unknown(match, Precision.PERIOD)
    start, end = _unit_span(base, match["aunit"], _STEP[match["awhich"]])
    along = match["along"].lower()
    third = (end - start) // 3
    if along == "earlier":
        end = min(end, base)
    elif along == "later":
        start = max(start, min(base, end))
    elif along == "early":
        end = start + third
    else:
        start = end - third
    return _inferred(match, start, max(start, end), Precision.PERIOD)


def _run(_text: str, match: re.Match[str], base: date | None) -> Found | None:
    """ "The past year", "the next two weeks": so much time up to the base date, or from it."""
    if match["rmany"] and not match["rn"]:
        return None  # "the coming weeks" says not how many
    if base is None:
        return _unknown(match, Precision.PERIOD)
    count, unit = _number(match["rn"]), match["runit"]
    ahead = match["run"] in ("next", "coming")
    if unit in ("month", "year", "decade"):
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        if months >= (base.year - 1) * 12:
            return None
        other = months_before(base, -months if ahead else months)
    else:
        days = -(-count // 24) if unit == "hour" else count * _DAYS[unit]
        other = base + days * DAY if ahead else base - days * DAY
    return _inferred(match, min(base, other), max(base, other), Precision.PERIOD)


def _word(_text: str, match: re.Match[str], base: date | None) -> Found | None:
    if base is None:
        return _unknown(match, Precision.DAY)
    word = match["word"].lower()
    shift = -2 if word.startswith("the") else {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    return _inferred(match, base + shift * DAY, base + shift * DAY, Precision.DAY)


def _ago(_text: str, match: re.Match[str], base: date | None) -> Found | None:
    unit = match["ago"]
    precision = _UNITS.get(unit, Precision.YEAR)
    if base is None:
        return _unknown(match, precision)
    days, slack = _number(match["count"]) * _DAYS[unit], _SLACK[unit]
    if days + slack >= base.toordinal():
        return None
    if match["sharp"]:
        sharp = _back(base, _number(match["count"]), unit)
        return _inferred(match, sharp, sharp, Precision.DAY) if sharp else None
    day = base - days * DAY
    return _inferred(match, day - timedelta(slack), day + timedelta(slack), precision)


def _back(base: date, count: int, unit: str) -> date | None:
    """Return the day that lies so many units before ``base``; None where that month has no such day."""
    months = {"month": 1, "year": 12, "decade": 120}.get(unit)
    if months is None:
        return base - count * _DAYS[unit] * DAY
    month = base.year * 12 + base.month - 1 - count * months
    return day_of(month // 12, month % 12 + 1, base.day)


def _nth(text: str, match: re.Match[str], base: date | None) -> Found | None:
    """ "On the 4th": the last such day, or the next where the text looks ahead."""
    number = int(match["nth"])
    if not 1 <= number <= 31 or not _ON_THE.search(text, max(0, match.start() - 8), match.start()):
        return None
    if base is None:
        return _unknown(match, Precision.DAY, number)
    ahead = looks_ahead(text, match.start())
    months = base.year * 12 + base.month - 1
    for step in range(4):
        month = months + step if ahead else months - step
        day = day_of(month // 12, month % 12 + 1, number)
        if day and (day >= base if ahead else day <= base):
            return Found(match.start(), match.end(), day, day, Precision.DAY, Basis.INFERRED, day=number)
    return None


def _number(word: str | None) -> int:
    low = (word or "a").lower()
    return 1 if low in ("a", "an") else int(low) if low.isdigit() else SMALL.get(low, 0) or TENS.get(low, 0)


def _inferred(match: re.Match[str], start: date, end: date, precision: Precision) -> Found:
    return Found(match.start(), match.end(), start, end, precision, Basis.INFERRED)


def _unknown(match: re.Match[str], precision: Precision, day: int | None = None) -> Found:
    return Found(match.start(), match.end(), None, None, precision, Basis.UNKNOWN, day=day)


RELATIVE: tuple[tuple[str, Reader], ...] = (
    ("weekday", _weekday),
    ("along", _along),
    ("run", _run),
    ("which", _period),
    ("word", _word),
    ("count", _ago),
    ("nth", _nth),
)
