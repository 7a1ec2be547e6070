"""One figure of a text: its number, its magnitude and its unit."""

import re
from dataclasses import dataclass

from bot.reading.lexis.gazetteer import wordset
from bot.reading.quantities.not_figures import DATE_AFTER, MONTH_BEFORE
from bot.reading.quantities.units import Unit, noun_at, unit_at

SCALES = {
    "hundred": 100.0, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "dozen": 12.0, "bn": 1e9, "mn": 1e6, "tn": 1e12, "mln": 1e6, "bln": 1e9, "m": 1e6, "k": 1e3, "b": 1e9, "K": 1e3,
    "M": 1e6, "B": 1e9,
}  # fmt: skip
SCALE = re.compile(r"[\s-]?(hundred|thousand|lakh|million|crore|billion|trillion|dozen|bn|mn|tn|mln|bln)\b|([mkMKB])\b")
AND_A_HALF = re.compile(r"\s+and\s+a\s+half(?![\w-])")
_SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
_PART = re.compile(rf"\s?(?P<sign>[{''.join(_SIGNS)}])|\s(?P<over>\d{{1,2}})/(?P<under>\d{{1,2}})(?![\d/]|[.,]\d)")
_TIMES_AFTER = re.compile(r"\s+times\b")
OLDEST = 120  # years: what is older is no person
_PARTS = wordset("century centuries quarter quarters half halves floor")  # parts of something


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: ``raw`` is its number without the magnitude ``scale``; ``share`` marks a fraction or a rate."""

    start: int
    end: int
    raw: float
    unit: Unit
    scale: float = 1.0
    ordinal: bool = False
    share: bool = False
    crowd: bool = False

    @property
    def value(self) -> float:
        """The number meant."""
        return self.raw * self.scale


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures joined by a dash: a range, a score or a vote."""

    first: Figure
    second: Figure


def part_at(text: str, end: int) -> tuple[float, int]:
    """Return the fraction after a whole number, and where it ends: "½", " 1/2"; 0.0 and ``end`` where none is."""
    match = _PART.match(text, end)
    if match is None:
        return 0.0, end
    if match["sign"]:
        return _SIGNS[match["sign"]], match.end()
    over, under = int(match["over"]), int(match["under"])
    return (over / under, match.end()) if 0 < over < under else (0.0, end)


def with_unit(text: str, start: int, end: int, raw: float, scale: float, money: str | None) -> Figure:
    """Return the figure that stands at ``start`` to ``end``, with the unit after it or the currency before it."""
    if times := _TIMES_AFTER.match(text, end):
        return Figure(start, times.end(), raw, Unit("times", times.end()), scale)
    unit = unit_at(text, end, money)
    if unit.name == "years old" and raw * scale > OLDEST:
        unit = Unit("years", end, noun=True)  # a find, not a person
    return Figure(start, unit.end, raw, unit, scale)


def ordinal_at(text: str, start: int, end: int, value: float) -> Figure | None:
    """Return an ordinal with the noun it counts, or None where it is part of a date or of something's name."""
    before = text[max(0, start - 24) : start]
    if MONTH_BEFORE.search(before) or DATE_AFTER.match(text, end):
        return None
    noun = noun_at(text, end)
    if noun in _PARTS or (noun or "").startswith("century"):
        return None
    return Figure(start, end, value, Unit(noun, end, noun=True), ordinal=True)
