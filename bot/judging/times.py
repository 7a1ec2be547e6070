"""When a claim's event was, and whether a sentence tells of that time or of another."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.core.reading import DateMention
from bot.judging.profile import Profile
from bot.judging.scene import Line, Scene

_SAYS = re.compile(
    r"\b(?:said|says|told|announced|reported|according|statement|confirmed|denied|wrote|published|spokes\w+|added"
    r"|showed|shows|revised|corrected)\b"
)
_BACKGROUND = re.compile(
    r"\b(?:previous(?:ly)?|earlier|last|prior|preceding|already|had\s+(?:been\s+)?\w+ed|had\s+(?:left|kept|held"
    r"|cut)|before\s+that|since)\b",
    re.IGNORECASE,
)
SOON = 12  # days after a dated event within which an undated sentence is taken to speak of it
_SLACK = timedelta(days=1)  # a weekday was worked out, and may be a day off: time zones, "overnight"


class When(StrEnum):
    """How a sentence's dates stand to the claim's."""

    SAME = "same"
    OTHER = "other"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Told:
    """The relation and the mention that shows it."""

    when: When
    mention: DateMention | None = None


def interval(profile: Profile) -> tuple[date, date] | None:
    """Return the days that the claim itself names, or None."""
    spans = [(mention.start, mention.end) for mention in profile.dates if mention.start and mention.end]
    return min(spans, key=lambda span: span[1] - span[0], default=None)


def month_day(profile: Profile) -> tuple[int, int] | None:
    """Return the month and day that the claim names, with or without a year, or None."""
    return next(((m.month, m.day) for m in profile.dates if m.month is not None and m.day is not None), None)


def told_in(profile: Profile, line: Line) -> Told:
    """Return whether a sentence names the claim's time, only another time, or none."""
    other: DateMention | None = None
    days = interval(profile)
    long = days is not None and (days[1] - days[0]).days > 7
    for mention in line.dates:
        if mention.dateline or (long and _only_report_day(line, mention)):
            continue
        match = same_time(profile, mention)
        if match:
            return Told(When.SAME, mention)
        if match is False and not _only_report_day(line, mention):
            other = other or mention
    return Told(When.OTHER, other) if other is not None else Told(When.UNSTATED)


def same_time(profile: Profile, mention: DateMention) -> bool | None:
    """Return whether a date is the claim's date; None where one of the two does not say."""
    days = interval(profile)
    if days is not None and mention.start is not None and mention.end is not None:
        slack = _SLACK if is_day_name(mention) else timedelta()
        return mention.start - slack <= days[1] and days[0] - slack <= mention.end
    if days is not None and mention.month is not None and (days[1] - days[0]).days <= 7:
        return _falls_on(days, mention.month, mention.day)
    claimed = month_day(profile)
    if claimed is None or mention.month is None:
        return None
    if mention.day is None:
        return mention.month == claimed[0] or None
    return (mention.month, mention.day) == claimed


def _falls_on(days: tuple[date, date], month: int, day: int | None) -> bool | None:
    """A date without its year: another month or day is another occasion, the same month alone says nothing."""
    near = [days[0] + timedelta(days=shift) for shift in range(-1, (days[1] - days[0]).days + 2)]
    if day is None:
        return None if any(month == one.month for one in near) else False
    return any((month, day) == (one.month, one.day) for one in near)


def _only_report_day(line: Line, mention: DateMention) -> bool:
    """The day on which something was said or printed tells nothing of the day it happened."""
    return mention.month is None and _SAYS.search(line.text) is not None


def is_day_name(mention: DateMention | None) -> bool:
    """Return whether a date stands as a weekday, "yesterday" and the like: soon after an event it may be any day."""
    return mention is not None and mention.month is None


def is_background(line: Line) -> bool:
    """Return whether a sentence looks back to an earlier occasion."""
    return _BACKGROUND.search(line.text) is not None


def days_after(profile: Profile, scene: Scene) -> int | None:
    """Return how many days after the claim's event, or its report, the document was published; None if unknown."""
    days = interval(profile)
    since = days[1] if days is not None else profile.about.stated_on
    return None if since is None or scene.published is None else (scene.published - since).days
