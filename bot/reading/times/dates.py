"""Dates in a text, as intervals of days, against an explicit base date: never against the clock."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest

from bot.core.reading import DateMention, Limit, Precision
from bot.core.spans import Span
from bot.core.vocabulary import Basis
from bot.reading.lexis.date_grammar import find_matches
from bot.reading.quantities.starts import starts_in
from bot.reading.times.calendar_dates import CALENDAR
from bot.reading.times.clock_times import clock_after, clock_before
from bot.reading.times.datelines import is_dateline
from bot.reading.times.found_dates import Found
from bot.reading.times.numeric_dates import NUMERIC, settle_order
from bot.reading.times.periods import PERIODS
from bot.reading.times.relative_dates import RELATIVE

_READERS = (*NUMERIC, *CALENDAR, *PERIODS, *RELATIVE)
_LIMITS = {limit.value: limit for limit in Limit if limit is not Limit.ON} | {"till": Limit.UNTIL}
_TO = re.compile(r"\s?(?:-|–|—|to|until|till|through|and)\s?(?:the\s+)?\Z")
_FROM = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_DEICTIC = frozenset(("yesterday", "today", "tomorrow", "tonight", "last night", "this morning", "this afternoon"))
_SAID_ON = re.compile(r"[^\"“”\n]{0,300}[,.!?][\"”]\s[^\"“”.\n]{0,80}\b(?:on|late|early)\s")
_NEAR = timedelta(31)
_FULL = re.compile(r"\d(?:\d{3}|\d?[/.]\d\d?[/.])")  # in every date in full: a year, or numbers only
_HEAD = 600  # characters at the start of a text in which its dateline stands


def find_dates(text: str, base: date | None) -> tuple[DateMention, ...]:
    """Return the dates in ``text``, in order.

    ``base`` is the day the text was published or the claim was made. A day without a year takes the year nearest to
    it, a weekday the last such day up to it (the next one after "will", "due" and the like). Without it they keep
    month and day where stated, and no interval. 03/04/2025 is read only where another date of the text shows which
    of its numbers is the month. Takes time in proportion to the text.
    """
    if base is not None and not 1000 <= base.year <= 3000:
        base = None  # no news is dated so, and date arithmetic ends with the year 9999
    found = settle_order(
        text,
        [one for match in find_matches(text, starts_in(text).dates) if (one := _read(text, match, base)) is not None],
    )
    if base is not None:
        found = list(_as_told(text, found, base))
    return tuple(_mention(text, one) for one in _ranges(text, found))


def filing_date(text: str) -> date | None:
    """Return the day in the dateline of ``text``, where it states one in full, or None: a base for its dates."""
    if _FULL.search(text, 0, _HEAD) is None:
        return None  # as of most texts
    head = find_dates(text[:_HEAD], None)
    return next((mention.start for mention in head if mention.dateline and mention.basis is Basis.STATED), None)


def _read(text: str, match: re.Match[str], base: date | None) -> Found | None:
    group = match.lastgroup
    for name, reader in _READERS:
        if match[name] is not None:
            return reader(text, match, base)
    raise AssertionError(f"a date form without a reader: {group}")


def _as_told(text: str, found: list[Found], base: date) -> Iterator[Found]:
    """Count "yesterday" in a quotation from the day on which it was said, where that stands right after it."""
    for one, told in zip_longest(found, found[1:]):
        gap = text[one.at_end : told.at_start] if told else ""
        if told is not None and told.start == told.end and one.start and told.start and _SAID_ON.fullmatch(gap):
            deictic = text[one.at_start : one.at_end].lower() in _DEICTIC
            day = one.start + (told.start - base)
            yield replace(one, start=day, end=day) if deictic and abs(told.start - base) < _NEAR else one
        else:
            yield one


def _ranges(text: str, found: list[Found]) -> Iterator[Found]:
    """Join "from May to July" and "between 2019 and 2021" into one period."""
    position = 0
    while position < len(found):
        one, position = found[position], position + 1
        if position < len(found) and _joined(text, one, found[position]):
            joined = one.up_to(found[position])
            if joined is not None:
                yield joined
                position += 1
                continue
        yield one


def _joined(text: str, one: Found, other: Found) -> bool:
    joint = text[one.at_end : other.at_start]
    if len(joint) > 12 or one.precision is not other.precision or not _TO.match(joint):
        return False
    before = text[max(0, one.at_start - 14) : one.at_start]
    if "and" in joint:
        return _BETWEEN.search(before) is not None
    return joint.strip() in "-–—" or _FROM.search(before) is not None or (one.month is not None and one.day is not None)


def _mention(text: str, found: Found) -> DateMention:
    start, end, at = found.at_start, found.at_end, found.at
    if found.precision is Precision.DAY and at is None:
        if clock := clock_before(text, start):
            at, start = clock
        elif clock := clock_after(text, end):
            at, end = clock
    return DateMention(
        Span(start, end),
        found.start,
        found.end,
        found.month,
        found.day,
        found.basis if found.start is not None else Basis.UNKNOWN,
        found.precision,
        _limit(text, start),
        at,
        found.precision is Precision.DAY and is_dateline(text, start, end),
    )


def _limit(text: str, start: int) -> Limit:
    words = text[max(0, start - 14) : start].lower().split()
    word = next((word for word in reversed(words) if word not in ("the", "at")), "")
    return _LIMITS.get(word, Limit.ON)
