"""Datelines: the place, day and agency that a report begins with, as newspapers and agencies write them.

"LONDON (Reuters) - ", "NEW YORK, Sept. 5 -- ", "VELMORA, 3 March 2026 (AP) — ", "Kyiv/Warsaw — ",
"ARDEN, Ohio--(BUSINESS WIRE)--". The forms are those of the AP Stylebook and of Reuters' and AFP's files.
"""

import re
from dataclasses import dataclass
from datetime import date

from bot.core.written_dates import DAY_NAME, FULL_DATE, MONTH, day_of

LONGEST = 110
"""Characters up to the last dash; no place, day and agency together take more."""

_DASH = re.compile(r"\s*[—–]+\s*|\s*--+\s*|\s+-\s+")
_DAY = re.compile(
    rf"(?:{DAY_NAME},?\s*)?(?:{MONTH}\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\b\.?)|{DAY_NAME}",
    re.I,
)
_AGENCY = re.compile(r"\((?:[A-Z][\w .,&/'’-]{1,40}|dpa)\)|/\s*[A-Z][\w .&-]{1,40}/")
_WORD = r"[^\W\d_a-z][\w.'’-]*"
_LINKING = r"(?:de|del|da|di|du|la|le|el|al|of|the|on|upon|sur|am|an|der|auf|bei|and|in)"
_PLACE = re.compile(rf"(?:in\s+)?{_WORD}(?:[ -](?:{_WORD}|{_LINKING}(?=[ -]))){{0,4}}")
_REPORT = re.compile(r"\s*[\"“‘'(\[]*(?:[^\W\d_a-z]|\d)")
_ASIDE = re.compile(r"[^.!?\n]{0,200}(?:[—–]|--|\s-\s)")  # "Brekke — The Hamna-born mayor — said": no place
_NO_PLACE_WORDS = """
    by from i he she it we you they the a an this that these those but and or no not yes so now then here there
    who what why how when where breaking update updated exclusive live watch video photos opinion analysis
    editorial comment review correction corrected factbox explainer note summary source sources one two three
"""
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the start of a text: ``end`` is where it ends, its dash left out, ``rest`` where the report begins.

    ``day`` is None unless the year is written too.
    """

    end: int
    rest: int
    place: str
    day: date | None


def dateline_of(line: str) -> Dateline | None:
    """Return the dateline that a line begins with or consists of; None where every part is not plainly one.

    A line without a dash must hold a place and a full date. A place in ordinary letters without date or agency counts
    only if a new sentence follows its dash.
    """
    head = line[:LONGEST]
    found: Dateline | None = None
    parts = _Parts()
    start = 0
    for dash in (*_DASH.finditer(head), None):
        segment = head[start : dash.start() if dash else len(head)]
        if dash is None and (len(line) > LONGEST or found is not None):
            break
        if not parts.take(segment):
            break
        if dash is None:
            return (
                Dateline(len(line.rstrip()), len(line), parts.place, parts.day) if parts.place and parts.day else None
            )
        if parts.stated(line, dash.end()):
            found = Dateline(dash.start(), dash.end(), parts.place, parts.day)
        start = dash.end()
    return found


def _is_place(field: str) -> bool:
    """Whether a field can be a place: "in" alone ("In March 3 - 5 boats sank.") is none."""
    low = field.lower()
    return _PLACE.fullmatch(field) is not None and low != "in" and low.split()[0] not in _NO_PLACE


class _Parts:
    """What the segments between dashes hold so far."""

    def __init__(self) -> None:
        self.place = ""
        self.day: date | None = None
        self._dated = self._agency = False

    def take(self, segment: str) -> bool:
        """Take in one segment; False if a part of it belongs in no dateline."""
        rest, agencies = _AGENCY.subn(" ", segment)
        full = FULL_DATE.search(rest)
        short = None if full else _DAY.search(rest)
        found = full or short
        if full:
            self.day = day_of(full)
        if found:
            rest = f"{rest[: found.start()]},{rest[found.end() :]}"
        fields = [field.strip() for field in re.split(r"[,;/]", rest) if field.strip()]
        self._dated, self._agency = self._dated or bool(found), self._agency or bool(agencies)
        if not (fields or found or agencies) or (fields and self.place) or len(fields) > 3:
            return False
        if not all(_is_place(field) for field in fields):
            return False
        self.place = self.place or ", ".join(fields)
        return True

    def stated(self, line: str, at: int) -> bool:
        """Whether the parts make a dateline of a line that goes on at ``at``."""
        if not line[at:].strip():
            return False
        if self._agency:
            return True
        if not self.place:
            return False
        if not _REPORT.match(line, at):
            return False
        return self._dated or self.place.isupper() or not _ASIDE.match(line, at)
