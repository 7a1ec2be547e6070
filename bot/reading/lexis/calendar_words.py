"""The words of the calendar, and intervals of days made from them."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

DAY = timedelta(days=1)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug"),
            *("september sept sep", "october oct", "november nov", "december dec"),
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
# The northern year's seasons by their first month; winter runs into the next year.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_span(year: int, month: int) -> tuple[date, date]:
    """Return the first and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_span(year: int, years: int = 1) -> tuple[date, date]:
    """Return the first and last day of a year, or of several years from it."""
    return date(year, 1, 1), date(year + years - 1, 12, 31)


def season_span(year: int, season: str) -> tuple[date, date]:
    """Return a season of the northern year; a winter is that which begins in ``year``."""
    first = SEASONS[season]
    last = (year + 1, 2) if first == 12 else (year, first + 2)
    return date(year, first, 1), month_span(*last)[1]


def months_before(base: date, months: int) -> date:
    """Return the same day of the month so many months earlier, or the month's last day where it is shorter."""
    count = base.year * 12 + base.month - 1 - months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(base.day, monthrange(year, month)[1]))


def nearest(base: date, month: int, day: int) -> date | None:
    """Return the month and day in the year that brings it nearest to ``base``."""
    return min(_years_around(base, month, day), key=lambda found: abs(found - base), default=None)


def _years_around(base: date, month: int, day: int) -> Iterator[date]:
    for year in (base.year - 1, base.year, base.year + 1):
        found = day_of(year, month, day)
        if found:
            yield found
