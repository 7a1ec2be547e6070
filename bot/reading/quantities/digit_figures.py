"""Figures in digits: numbers, money, ranges and scores; not dates, times, telephone numbers and codes."""

import re

from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.tries import any_of
from bot.reading.quantities.figure import AND_A_HALF, SCALE, SCALES, Figure, Pair, ordinal_at, part_at, with_unit
from bot.reading.quantities.not_figures import is_designated, is_no_count
from bot.reading.quantities.units import MONEY, Unit

_PLAIN = re.compile(r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d{1,3}(?:\x20\d{3}){2,}|\d+(?:\.\d+)?)\Z")
_TELEPHONE = re.compile(r"[\d() -]*\d")
_LONGEST = 30  # characters: no figure in the news has more digits
_PAIR = re.compile(r"(\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?)[–-](\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?)\Z")
_THIS_MANY_METRES = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:in|sprint|race|final|title|freestyle|hurdles|relay|dash|butterfly|backstroke|breaststroke|run|high"
    r"|long|wide|deep|tall|away|below|above|from|champion|record|north|south|east|west|swim|walk|of\s+the\s+\w+\s+line)\b"
)
_MONEY_BEFORE = re.compile(rf"(?:{any_of(MONEY)})\s?$")
_SIGN_BEFORE = re.compile(r"(?:(?:^|[\s(])([-−])|(?<!or )\b(minus)\s)$")
_ATTACHED = re.compile(r"[^\W\d_]+")
_UNITS_ATTACHED = wordset("km kg cm mm ft mph kph kmh g t l ml mw gw kw kwh gb mb tb hp lb lbs oz mi m ha")


def figure_in_digits(text: str, run: str, start: int, end: int) -> Figure | Pair | None:
    """Return what a run of digits and marks between them is, or None where it counts nothing."""
    if len(run) > _LONGEST or text[start - 1 : start] == "+" or (run[0] == "0" and run.isdigit() and len(run) > 2):
        return None
    before = text[start - 1 : start]
    if (
        before.isalpha()
        or before in ("_", ".", "’")
        or (before in ("-", "–") and text[max(0, start - 2) : start - 1].isalnum())
    ):
        return None
    if not _PLAIN.match(run):
        return _pair(text, run, start, end)
    return _plain(text, run, start, end)


def _pair(text: str, run: str, start: int, end: int) -> Pair | None:
    """Two plain numbers with a dash; anything else in digits is a date, a time, a telephone number or a code."""
    match = _PAIR.match(run)
    if match is None or (start and text[start - 1] in "-–+/#"):
        return None
    one, two = match[1], match[2]
    coded = len(two) > 1 and two[0] == "0" and "." not in two
    year = len(one) == 4 and "1500" <= one <= "2199" and len(two) in (2, 4)
    if coded or year or len(two) > len(one) + 1 or (len(one) > 1 and one[0] == "0"):
        return None
    following = _plain(text, two, start + len(one) + 1, end, pair=True)
    if following is None or (is_designated(text, start) and following.unit.name is None):
        return None
    begin, money, _ = _money_and_sign(text, start)
    first = Figure(begin, start + len(one), _number(one), Unit(money, start + len(one)))
    return Pair(first, following)


def _plain(text: str, digits: str, start: int, end: int, pair: bool = False) -> Figure | None:
    begin, money, sign = (start, None, 1.0) if pair else _money_and_sign(text, start)
    part, stop = part_at(text, end)
    if part:
        return _mixed(text, begin, stop, sign * (_number(digits) + part), money)
    scale = 1.0
    if attached := _ATTACHED.match(text, end):
        word = attached[0]
        if word in ("st", "nd", "rd", "th"):
            return ordinal_at(
                text, start, attached.end(), float(digits.replace(",", "").replace(" ", "").split(".")[0])
            )
        if word not in SCALES and word.lower() not in _UNITS_ATTACHED and word not in ("C", "F", "pc", "pct"):
            return None
    if match := SCALE.match(text, end):
        scale, stop = SCALES[match[1] or match[2]], match.end()
        if match[2] == "m" and not money and _THIS_MANY_METRES.match(text, stop):
            return Figure(begin, stop, sign * _number(digits), Unit("m", stop))
    elif attached and attached[0].lower() in _UNITS_ATTACHED:
        return Figure(begin, attached.end(), sign * _number(digits), Unit(attached[0], attached.end()))
    elif not money and not pair and is_no_count(text, digits, start, end):
        return None
    raw = sign * _number(digits)
    if half := AND_A_HALF.match(text, stop):
        raw, stop = raw + 0.5, half.end()
        if scaled := SCALE.match(text, stop):
            scale, stop = scale * SCALES[scaled[1] or scaled[2]], scaled.end()
    return with_unit(text, begin, stop, raw, scale, money)


def _mixed(text: str, begin: int, end: int, raw: float, money: str | None) -> Figure:
    """Return a whole number with its fraction, and the magnitude after it: "2 1/2 million"."""
    if scaled := SCALE.match(text, end):
        return with_unit(text, begin, scaled.end(), raw, SCALES[scaled[1] or scaled[2]], money)
    return with_unit(text, begin, end, raw, 1.0, money)


def telephone_end(text: str, run: str, start: int, end: int) -> int | None:
    """Return where a telephone number ends that these digits begin, or None."""
    abroad, trunk = text[start - 1 : start] == "+", run.startswith("0") and len(run) in (3, 4, 5)
    rest = _TELEPHONE.match(text, end) if abroad or trunk else None
    return rest.end() if rest else None


def _money_and_sign(text: str, start: int) -> tuple[int, str | None, float]:
    """Return where a figure starts with the currency or sign before it, the currency, and 1.0 or -1.0."""
    before = text[max(0, start - 9) : start]
    if not before or before[-1].isalnum():
        return start, None, 1.0
    if money := _MONEY_BEFORE.search(before):
        inner = money[0].strip()
        at = start - len(money[0])
        if not (inner[0].isalpha() and at and text[at - 1].isalnum()):
            return at, MONEY[inner], 1.0
    if sign := _SIGN_BEFORE.search(before):
        return start - (6 if sign[2] else 1), None, -1.0
    return start, None, 1.0


def _number(digits: str) -> float:
    return float(re.sub(r"[^\d.]", "", digits))
