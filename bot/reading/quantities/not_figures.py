"""Digits that count nothing: dates, clock times, years, codes, addresses, telephone numbers, parts of names."""

import re

from bot.reading.lexis.calendar_words import MONTHS
from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.tries import any_of
from bot.reading.quantities.units import is_plural, noun_at

_MONTH = any_of(form for name in MONTHS for form in (name.capitalize(), name.upper()))
MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?\s+$")
DATE_AFTER = re.compile(rf"(?:\s+of)?\s+{_MONTH}(?![^\W_])\.?(?!\s+[a-z]+ed\b)")
_CLOCK_AFTER = re.compile(r"\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock|hrs|GMT|UTC|CET|BST|EST|ET)\b", re.IGNORECASE)
_AGO_AFTER = re.compile(r"\s+(?:days?|weeks?|fortnights?|months?|years?|decades?|hours?|minutes?)\s+ago\b")
_STREET_AFTER = re.compile(
    r"(?:\s+[A-Z][\w’'-]+){1,3}\s+(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Way|Square|Boulevard|Blvd|Terrace|Close"
    r"|Crescent|Row|Place|Court)\b"
)
# What follows the number of a model and belongs to its name: "737 MAX", "911 Turbo".
_VARIANT_AFTER = re.compile(
    r"\s(?:MAX|Max|NEO|Neo|neo|NG|XWB|ER|LR|XLR|GT|GTS|RS|Pro|Plus|Ultra|Mini|Turbo|Carrera|Dreamliner|Jumbo)\b"
)
_NUMBERED = re.compile(r"(?:\b(?:[Nn]o\.|[Nn]os\.|[Nn]umber)\s*|[#№@/_+])$")
# What carries a number as its name, whatever follows ("Flight 370 passengers"); in lower case only before no plural.
_DESIGNATED = wordset(
    """flight boeing airbus apollo article articles section chapter title resolution route highway interstate autobahn
    motorway junction exit gate room suite terminal platform channel formula area windows iphone psalm page line phase
    stage type grade category level version case docket figure table annex appendix protocol bus train tram car lap
    round week day episode season series game act scene ward district zone sector unit block pier berth hole part
    amendment proposition measure law order rule form model mark class division covid"""
)
_PLACING = wordset("in at near across around from outside of to for between and on")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|of|by|until|till|before|after|from|to|during|for|early|late|mid|through"
    r"|autumn|spring|summer|winter|fall|and|a|the|its|this|that|new|fiscal|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|\d{1,2},)[\s-]+$",
    re.IGNORECASE,
)
_YEARLY = wordset("elections games olympics was finals has is")
_LAST_TWO = re.compile(r"(?:([^\W\d_][\w’'.-]*)\s+)?([^\W\d_][\w’'.-]*)\s+$")
_CALENDAR = re.compile(r"(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|\w+ber)$")


def is_no_count(text: str, digits: str, start: int, end: int) -> bool:
    """Return whether the bare ``digits`` at ``start`` to ``end`` stand for a date, a time or a code."""
    before, following = text[max(0, start - 40) : start], text[end : end + 1]
    if _NUMBERED.search(before):
        return True
    if following in " aApPoh" and _CLOCK_AFTER.match(text, end):
        return True
    if following == " " and len(digits) > 1 and _VARIANT_AFTER.match(text, end):
        return True
    if following == " " and (_AGO_AFTER.match(text, end) or _STREET_AFTER.match(text, end)):
        return True
    short = len(digits) <= 2 and digits.isdigit()
    if short and (MONTH_BEFORE.search(before) or DATE_AFTER.match(text, end)):
        return True
    if len(digits) == 4 and digits.isdigit() and "1500" <= digits <= "2199" and _is_year(text, end, before):
        return True
    return digits.isdigit() and _is_name_part(text, before, end)


def is_designated(text: str, start: int) -> bool:
    """Return whether the word before ``start`` carries a number as its name: "case 24-118", "No. 10"."""
    before = text[max(0, start - 40) : start]
    words = _LAST_TWO.search(before)
    named = words is not None and words[2].removesuffix(".").lower() in _DESIGNATED
    return named or _NUMBERED.search(before) is not None


def _is_year(text: str, end: int, before: str) -> bool:
    """A bare number from 1500 to 2199 is a year unless it counts something."""
    noun = noun_at(text, end)
    counts = noun is not None and is_plural(noun) and noun not in _YEARLY
    return not counts or _YEAR_BEFORE.search(before) is not None


def _is_name_part(text: str, before: str, end: int) -> bool:
    """Return whether a number belongs to the word before it: "Flight 370", "phase 3 trial", "Apollo 11"."""
    words = _LAST_TWO.search(before)
    if words is None:
        return False
    earlier, word = words[1] or "", words[2].removesuffix(".")
    capital = word[0].isupper()
    noun = noun_at(text, end)
    counts = noun is not None and is_plural(noun) and not text.startswith(" of ", end)
    if word.lower() in _DESIGNATED:
        return (capital and word.isalpha()) or not counts
    opens = not before[: words.start(2)].rstrip()[-1:].isalnum() and not before[: words.start(2)].rstrip().endswith(",")
    if not capital or opens or _CALENDAR.match(word) or word.endswith(("'s", "’s")):
        return False
    return not counts and noun is None and earlier.lower() not in _PLACING
