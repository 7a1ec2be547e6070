"""Dates in a text, as intervals of days, against an explicit base date: never against the clock."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from bot.core.reading import DateMention
from bot.core.spans import Span
from bot.core.vocabulary import Basis
from bot.reading.number_words import SMALL, TENS

_MONTHS = {
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
_WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
_MONTH = "|".join(sorted((name.capitalize() for name in _MONTHS), key=len, reverse=True))
_WEEKDAY = "|".join(name.capitalize() for name in _WEEKDAYS)
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_SMALL = "|".join(sorted([*SMALL, *TENS], key=len, reverse=True))
_PATTERN = re.compile(
    rf"""\b(?:
      (?P<iso>(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<id>\d\d))
    | (?:(?:{_WEEKDAY}),?\s+)?(?:
        (?P<m1>{_MONTH})\b\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.%]\d|\d|:)
        (?:,?\s+(?P<y1>{_YEAR}))?
      | (?:the\s+)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{_MONTH})\b\.?(?:,?\s+(?P<y2>{_YEAR}))? )
    | (?P<m3>{_MONTH})\b(?:\.(?=\s+[\d(]))?(?:,?\s+(?:of\s+)?(?P<y3>{_YEAR}))?
    | (?:(?P<near>last|next|this|coming)\s+)?(?P<weekday>{_WEEKDAY})\b
    | (?P<which>last|next|this)\s+(?P<unit>week|month|year)\b(?:\s+\((?P<py>{_YEAR})\))?
    | (?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his\s+morning
      |[Tt]he\s+day\s+before\s+yesterday)\b(?!['’]s)
    | (?P<count>a|an|\d{{1,3}}|{_SMALL})\s+(?P<ago>day|week|fortnight|month|year)s?\s+ago\b
    | (?P<year>{_YEAR})\b
    )""",
    re.VERBOSE,
)
_BEFORE_YEAR = re.compile(
    r"\b(?:in|by|of|to|since|until|till|before|after|during|early|late|mid|from|for|through|throughout)[\s-]+$|\($",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(
    rf"(?:\b(?:in|by|of|since|until|till|before|after|during|early|late|mid|from|through|last|next|this|its|for)"
    rf"|(?:{_MONTH}),?(?:\s+(?:and|or|to))?|,"
    r")[\s-]+$",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|would|shall|due|plans?|planned|scheduled|set|expected|going|is\s+to|are\s+to)\b[^.!?]*$"
)
_DAY = timedelta(days=1)


def find_dates(text: str, base: date | None) -> tuple[DateMention, ...]:
    """Return the dates in ``text``, in order.

    ``base`` is the day the text was published or the claim was made. A day without a year takes the year nearest to
    it, a weekday the last such day up to it (the next one after "will", "due" and the like). Without it they keep
    month and day where stated, and no interval.
    """
    if base is not None and not 1000 <= base.year <= 3000:
        base = None  # no news is dated so, and date arithmetic ends with the year 9999
    return tuple(mention for match in _PATTERN.finditer(text) if (mention := _mention(text, match, base)) is not None)


def _mention(text: str, match: re.Match[str], base: date | None) -> DateMention | None:
    for group, build in _BUILDERS:
        if match[group] is not None:
            return build(text, match, base)
    return None


def _span(match: re.Match[str]) -> Span:
    return Span(*match.span())


def _iso(_text: str, match: re.Match[str], _base: date | None) -> DateMention | None:
    day = _day(int(match["iy"]), int(match["im"]), int(match["id"]))
    return DateMention(_span(match), day, day, int(match["im"]), int(match["id"])) if day else None


def _month_day(_text: str, match: re.Match[str], base: date | None) -> DateMention | None:
    index = "1" if match["m1"] else "2"
    month, number, year = _MONTHS[match[f"m{index}"].lower()], int(match[f"d{index}"]), match[f"y{index}"]
    if not 1 <= number <= monthrange(2024, month)[1]:  # a leap year: 29 February may be meant
        return None
    if year:
        day = _day(int(year), month, number)
        return DateMention(_span(match), day, day, month, number) if day else None
    day = _nearest(base, month, number) if base else None
    return DateMention(_span(match), day, day, month, number, Basis.INFERRED if day else Basis.UNKNOWN)


def _month_only(text: str, match: re.Match[str], base: date | None) -> DateMention | None:
    month, before = _MONTHS[match["m3"].lower()], text[max(0, match.start() - 20) : match.start()]
    if match["y3"]:
        start, end = _month_span(int(match["y3"]), month)
        return DateMention(_span(match), start, end, month)
    if not _BEFORE_MONTH.search(before):
        return None
    if base is None:
        return DateMention(_span(match), None, None, month, basis=Basis.UNKNOWN)
    ahead = re.search(r"\bnext\s+$", before, re.IGNORECASE) or _FUTURE.search(
        text[max(0, match.start() - 60) : match.start()]
    )
    years = [base.year, base.year + 1] if ahead else [base.year, base.year - 1]
    fitting = [
        year for year in years if (date(year, month, 1) >= base.replace(day=1)) == bool(ahead) or month == base.month
    ]
    start, end = _month_span(fitting[0] if fitting else years[1], month)
    return DateMention(_span(match), start, end, month, basis=Basis.INFERRED)


def _weekday(text: str, match: re.Match[str], base: date | None) -> DateMention | None:
    if base is None:
        return DateMention(_span(match), None, None, basis=Basis.UNKNOWN)
    back = (base.weekday() - _WEEKDAYS[match["weekday"].lower()]) % 7
    day = base - back * _DAY
    near = match["near"]
    if near in ("next", "coming") or (
        not near and back and _FUTURE.search(text[max(0, match.start() - 60) : match.start()])
    ):
        day += 7 * _DAY
    elif near == "last" and back == 0:
        day -= 7 * _DAY
    return DateMention(_span(match), day, day, basis=Basis.INFERRED)


def _period(_text: str, match: re.Match[str], base: date | None) -> DateMention | None:
    step = {"last": -1, "this": 0, "next": 1}[match["which"]]
    if match["py"]:
        year = int(match["py"])
        return DateMention(_span(match), date(year, 1, 1), date(year, 12, 31))
    if base is None:
        return DateMention(_span(match), None, None, basis=Basis.UNKNOWN)
    if match["unit"] == "year":
        year = base.year + step
        start, end = date(year, 1, 1), date(year, 12, 31)
    elif match["unit"] == "month":
        months = base.year * 12 + base.month - 1 + step
        start, end = _month_span(months // 12, months % 12 + 1)
    else:
        start = base - (base.weekday() - 7 * step) * _DAY
        end = start + 6 * _DAY
    return DateMention(_span(match), start, end, basis=Basis.INFERRED)


def _word(_text: str, match: re.Match[str], base: date | None) -> DateMention | None:
    if base is None:
        return DateMention(_span(match), None, None, basis=Basis.UNKNOWN)
    word = match["word"].lower()
    shift = -2 if word.startswith("the") else {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    return DateMention(_span(match), base + shift * _DAY, base + shift * _DAY, basis=Basis.INFERRED)


def _ago(_text: str, match: re.Match[str], base: date | None) -> DateMention | None:
    if base is None:
        return DateMention(_span(match), None, None, basis=Basis.UNKNOWN)
    word = match["count"].lower()
    count = 1 if word in ("a", "an") else int(word) if word.isdigit() else SMALL.get(word, 0) or TENS.get(word, 0)
    days = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}[match["ago"]]
    slack = {"day": 0, "week": 3, "fortnight": 3, "month": 15, "year": 180}[match["ago"]]  # "two years ago" is loose
    if count * days + slack >= base.toordinal():
        return None
    day = base - count * days * _DAY
    return DateMention(_span(match), day - slack * _DAY, day + slack * _DAY, basis=Basis.INFERRED)


def _year(text: str, match: re.Match[str], _base: date | None) -> DateMention | None:
    if not _BEFORE_YEAR.search(text[max(0, match.start() - 14) : match.start()]):
        return None
    if re.match(r"\s+[a-z]+s\b(?!\s+(?:was|were))", text[match.end() :]) or text[match.end() :].startswith("%"):
        return None  # "of 2000 people"
    year = int(match["year"])
    return DateMention(_span(match), date(year, 1, 1), date(year, 12, 31))


_BUILDERS: tuple[tuple[str, Callable[[str, re.Match[str], date | None], DateMention | None]], ...] = (
    ("iso", _iso),
    ("m1", _month_day),
    ("m2", _month_day),
    ("m3", _month_only),
    ("weekday", _weekday),
    ("which", _period),
    ("word", _word),
    ("count", _ago),
    ("year", _year),
)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_span(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _nearest(base: date, month: int, day: int) -> date | None:
    """Return the month and day in the year that brings it nearest to ``base``."""
    return min(_years_around(base, month, day), key=lambda found: abs(found - base), default=None)


def _years_around(base: date, month: int, day: int) -> Iterator[date]:
    for year in (base.year - 1, base.year, base.year + 1):
        found = _day(year, month, day) if 1 <= year <= 9999 else None
        if found:
            yield found
