"""Full dates as credit lines and datelines write them: "3 March 2026", "March 3, 2026", "2026-03-03"."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
"""A month's name, whole or short, without the full stop."""

DAY_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:19|20|21)\d\d"

FULL_DATE = re.compile(
    rf"""(?<![\w-])(?:(?:published|posted)(?:\s+on)?:?\s+)?(?:{DAY_NAME},?\s+)?(?:
      (?P<y1>{_YEAR})-(?P<n1>\d\d)-(?P<d1>\d\d)
    | (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{MONTH})\b\.?,?\s+(?P<y2>{_YEAR})
    | (?P<m3>{MONTH})\b\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>{_YEAR}) )(?![\w-])""",
    re.I | re.X,
)
"""A date with its year, with the weekday and "published on" before it."""


def day_of(match: re.Match[str]) -> date | None:
    """Return the day of a match of ``FULL_DATE``; None where the calendar has none such."""
    group = next(number for number in "123" if match[f"y{number}"])
    month = int(match["n1"]) if group == "1" else _MONTHS.index(match[f"m{group}"][:3].lower()) + 1
    try:
        return date(int(match[f"y{group}"]), month, int(match[f"d{group}"]))
    except ValueError:
        return None
