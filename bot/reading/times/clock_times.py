"""Times of day beside a date: "7 p.m. on Friday", "3 March at 06:15"."""

import re
from datetime import time

_CLOCK = (
    r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b\.?|(?P<h24>\d{1,2}):(?P<m24>\d\d)"
    r"(?:\s?(?:GMT|UTC|CET|BST|EST|ET|hrs))?|(?P<word>noon|midday|midnight))"
)
_BEFORE = re.compile(rf"(?<![\w:.]){_CLOCK}(?:\s+(?:local\s+time|[A-Z]{{2,4}}))?,?\s+(?:on\s+)?$")
_AFTER = re.compile(rf",?\s+(?:at|around|about)\s+{_CLOCK}(?![\w:])")
_REACH = 34  # characters


def clock_before(text: str, start: int) -> tuple[time, int] | None:
    """Return the time that stands directly before a date, and where it starts."""
    before = text[max(0, start - _REACH) : start]
    if not before.endswith(("n ", "m ", "m. ", "t ", "y ", "T ", "C ", " ")) or not _may_hold(before):
        return None
    match = _BEFORE.search(before)
    found = _time(match) if match else None
    return (found, start - len(before) + match.start()) if match and found else None


def clock_after(text: str, end: int) -> tuple[time, int] | None:
    """Return the time that stands directly after a date, and where it ends."""
    match = _AFTER.match(text, end) if text[end : end + 1] in (",", " ") else None
    found = _time(match) if match else None
    return (found, match.end()) if match and found else None


def _may_hold(before: str) -> bool:
    return "no" in before or "mid" in before or any(letter.isdigit() for letter in before)


def _time(match: re.Match[str]) -> time | None:
    if match["word"]:
        return time(0) if match["word"] == "midnight" else time(12)
    hour, minute = int(match["hour"] or match["h24"]), int(match["minute"] or match["m24"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
