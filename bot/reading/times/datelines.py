"""Datelines: the place and day on which a report was filed, which date nothing that it tells."""

import re

_PLACE = re.compile(
    r"\s*(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[\s/][A-ZÀ-Þ][A-ZÀ-Þ'’.-]*){0,3}(?:,\s+[A-ZÀ-Þ][\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]+)?)?"
    r"|[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2})(?:,|\s\([^)\n]{1,30}\),?)?\s+\Z"
)
_ENDS = re.compile(r"(?:\s*\([^)\n]{1,30}\))?\s*(?:--?|[–—:]|$|\n)")
_LONGEST = 60  # characters from the start of the line to the date


def is_dateline(text: str, start: int, end: int) -> bool:
    """Return whether the date at ``start`` to ``end`` stands in a dateline: after a place, before a dash or nothing."""
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    if line == 0 and start > _LONGEST:
        return False
    before = text[line:start]
    return bool(before.strip()) and _PLACE.match(before) is not None and _ENDS.match(text, end) is not None
