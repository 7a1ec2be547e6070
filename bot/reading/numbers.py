"""Figures in a text: digits and words, with their bounds and units."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.reading import Bound, Quantity
from bot.core.spans import Span
from bot.reading.gazetteer import wordset
from bot.reading.number_words import MAGNITUDES, ORDINALS, SCALES, SMALL, TENS, value_of

_SMALL = "|".join(sorted([*SMALL, *TENS], key=len, reverse=True))
_SCALE = "|".join(MAGNITUDES)
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_WORDS = (
    rf"(?:half\s+a\s+(?:dozen|{_SCALE})"
    rf"|(?:a|{_SMALL})\s+(?:dozen|{_SCALE})(?:\s+and\s+(?:{_SMALL})(?:-(?:{_SMALL}))?)?"
    rf"|(?:{_SMALL})(?:[-\s](?:{_SMALL}))?(?!\w))"
)
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_NUMBER = re.compile(
    rf"(?<![\w.,:/])(?<!\D-)(?P<money>(?:US|C|A|NZ|HK)?[$€£¥₹])?\s?"
    rf"(?:(?P<digits>{_DIGITS})(?P<th>st|nd|rd|th)?(?![\d:/])(?:\s?-?(?P<scale>{_SCALE}|bn|mn|tn|m|k)\b)?"
    rf"|(?P<words>{_WORDS}))"
    rf"|(?<![\w-])(?P<ordinal>{_ORDINAL})(?![\w-])",
    re.IGNORECASE,
)
_FRACTION_AFTER = re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE)
_PERCENT = re.compile(
    r"\s?(?:%|per\s?cent\b|percent\b)(?!\s?-?age|\s+points?)|\s?(?:percentage\s+points?|pct\b)", re.IGNORECASE
)
_CURRENCY = re.compile(
    r"\s+(?:of\s+)?((?:[A-Z]\w+\s+)?(?:dollars?|euros?|pounds?|crowns?|krona|kroner?|yen|yuan|francs?|rubles?"
    r"|roubles?|rupees?|pesos?|lira|shillings?|marks|florins?|thalers?))\b"
)
_NOUN = re.compile(r"(?:\s+|-)([^\W\d_][\w’'-]*)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\s+$", re.IGNORECASE)
_DATE_AFTER = re.compile(rf"(?:\s+of)?\s+{_MONTH}\b(?!\s+[a-z]+ed\b)", re.IGNORECASE)
_CLOCK_AFTER = re.compile(r"\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock|GMT|UTC|CET)\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|of|by|until|till|before|after|from|to|during|for|early|late|mid|through"
    r"|autumn|spring|summer|winter|fall|and|a|the|its|this|that|new|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|\d{1,2},)[\s-]+$",
    re.IGNORECASE,
)
_BOUNDS = (
    (
        Bound.AT_LEAST,
        r"at\s+least|(?:no|not)\s+(?:fewer|less)\s+than|(?<!no\s)(?<!not\s)more\s+than"
        r"|over|upwards?\s+of|a\s+minimum\s+of|above"
        r"|exceed(?:s|ed|ing)?",
    ),
    (
        Bound.AT_MOST,
        r"at\s+most|(?:no|not)\s+more\s+than|up\s+to|(?<!no\s)(?<!not\s)(?:fewer|less)\s+than"
        r"|(?:just\s+)?under|a\s+maximum\s+of|below"
        r"|as\s+(?:many|much)\s+as|nearly|almost",
    ),
    (
        Bound.ABOUT,
        r"about|around|some|roughly|approximately|an?\s+estimated|estimated|circa|close\s+to|in\s+the\s+region\s+of",
    ),
)
_BOUND_BEFORE = tuple(
    (bound, re.compile(rf"\b(?:{words})\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)) for bound, words in _BOUNDS
)
_BOUND_AFTER = re.compile(r"\s+(?:or\s+(more|fewer|less)|at\s+(least|most))\b", re.IGNORECASE)
_RANGE_JOIN = re.compile(r"\s?(?:-|–|—|to|and)\s?\Z", re.IGNORECASE)
_NOT_COUNTED = wordset(
    """the a an of to in on at by for from with and or but not who which that was were is are has had have be been
    will would after before since as per than more less fewer times each other people's over under out up down
    against into said says also when while during according because about until still so if it they he she we i
    between among ever did do does put took can could may might must should there here now then later ago away"""
)
_ADJECTIVES = wordset(
    """other more new additional extra former foreign local young old armed senior elderly unarmed wounded further
    separate small large big whole full different consecutive straight civilian public private wild dead injured
    such first last"""
)
_STANDS_AS_PRONOUN = re.compile(r"(?:another|no|any|every|each|the|this|that|which|only|some)\s+$", re.IGNORECASE)
_OF_THE = re.compile(r"\s+of\b(?:\s+(?:the|its|his|her|their|all|those|these)\b)?")
_POSSESSIVE = re.compile(r"['’]s?$")
_PLURALS = wordset("people men women children police staff personnel crew percent")
_DATES = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_NAME_AFTER = re.compile(r"\s[A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class _Figure:
    start: int
    end: int
    value: float
    unit: str | None
    ordinal: bool = False


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the figures in ``text``, in order; dates, clock times, years and parts of names are none.

    ``unit`` is "%", a currency, or the noun counted, lower case and as it stands ("people", "votes"). "Nearly" and
    "fewer than" are ceilings, "over" and "more than" floors.
    """
    return tuple(_bounded(text, list(_figures(text))))


def _figures(text: str) -> Iterator[_Figure]:
    dates = [match.span() for match in _DATES.finditer(text)]
    for match in _NUMBER.finditer(text):
        if any(start <= match.start() < end for start, end in dates):
            continue
        figure = _figure(text, match)
        if figure is not None:
            yield figure


def _figure(text: str, match: re.Match[str]) -> _Figure | None:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    before, end = text[max(0, start - 24) : start], match.end()
    if match["ordinal"] or match["th"]:
        return _ordinal_figure(text, match, start, before)
    if match["words"] and _is_pronoun_one(text, match["words"], before, end):
        return None
    if match["digits"] and not match["money"] and _is_date_or_code(text, match, before):
        return None
    value = value_of(match["words"]) if match["words"] else float(re.sub(r"[^\d.]", "", match["digits"]))
    value *= SCALES.get((match["scale"] or "").lower(), 1.0)
    if half := _FRACTION_AFTER.match(text, end):
        value, end = value + 0.5, half.end()
    unit, end = _unit(text, end, match["money"])
    return _Figure(start, end, value, unit)


def _ordinal_figure(text: str, match: re.Match[str], start: int, before: str) -> _Figure | None:
    low = (match["ordinal"] or "").lower()
    if _MONTH_BEFORE.search(before) or _DATE_AFTER.match(text, match.end()):
        return None
    if (
        match["ordinal"]
        and match["ordinal"][0].isupper()
        and before.strip(" \"“‘'")
        and _NAME_AFTER.match(text, match.end())
    ):
        return None  # "the Fourth Appeals Court"
    noun = _noun(text, match.end())
    if low == "first" and re.match(r"\s+\w+ed\b(?!\s+[a-z]+s?\b)", text[match.end() :]):
        return None
    if low == "second" and (noun is None or re.search(r"\b(?:a|per|each|split)\s+$", before)):
        return None
    value = float(ORDINALS[low]) if low else float(re.sub(r"\D", "", match["digits"]))
    return _Figure(start, match.end(), value, noun, ordinal=True)


def _is_pronoun_one(text: str, words: str, before: str, end: int) -> bool:
    """Return whether "one" only stands for a noun ("no one", "this one", "one of them")."""
    if words.lower() != "one":
        return False
    noun = _noun(text, end)
    return _STANDS_AS_PRONOUN.search(before) is not None or noun is None or noun in ("another", "day")


def _is_date_or_code(text: str, match: re.Match[str], before: str) -> bool:
    digits, end = match["digits"], match.end("digits")
    if match["scale"]:
        return False
    if _CLOCK_AFTER.match(text, end) or re.search(r"\b(?:[Nn]o\.|number)\s*$|[#№]$", before):
        return True
    if re.fullmatch(r"\d{1,2}", digits) and (_MONTH_BEFORE.search(before) or _DATE_AFTER.match(text, end)):
        return True
    return re.fullmatch(r"(?:1[5-9]|20|21)\d\d", digits) is not None and _is_year(text, end, before)


def _is_year(text: str, end: int, before: str) -> bool:
    """A bare number from 1500 to 2199 is a year unless it counts something."""
    noun = _noun(text, end)
    counts = (
        noun is not None
        and _is_plural(noun)
        and noun not in ("elections", "games", "olympics", "was", "finals", "has", "is")
    )
    return not counts or _YEAR_BEFORE.search(before) is not None


def _unit(text: str, end: int, money: str | None) -> tuple[str | None, int]:
    """Return the unit after a figure and where the figure ends with it (nouns stay outside the span)."""
    if money:
        return money, end
    if percent := _PERCENT.match(text, end):
        return ("points" if "point" in percent[0].lower() else "%"), percent.end()
    if currency := _CURRENCY.match(text, end):
        return currency[1].lower(), currency.end()
    noun = _noun(text, end)
    return (noun), end


def _noun(text: str, end: int) -> str | None:
    """Return the noun counted, lower case: the first plural in the few words after a figure, or else the first word."""
    words: list[str] = []
    position = end
    if follow := _OF_THE.match(text, end):
        position = follow.end()
    while len(words) < 4 and (match := _NOUN.match(text, position)):
        word = _POSSESSIVE.sub("", match[1])
        if word.lower() in _NOT_COUNTED or (words and match[1] != word):
            break
        position = match.end()
        if word.lower() not in _ADJECTIVES and not word[0].isupper() and not word.endswith("ly"):
            words.append(word)
    plural = next((word for word in words if _is_plural(word)), None)
    return plural or next((word for word in words if not word.endswith("ed")), words[0] if words else None)


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _bounded(text: str, figures: list[_Figure]) -> Iterator[Quantity]:
    position = 0
    while position < len(figures):
        figure = figures[position]
        following = figures[position + 1] if position + 1 < len(figures) else None
        if following is not None and _is_range(text, figure, following):
            unit = following.unit or figure.unit
            low, high = sorted((figure.value, following.value))
            yield Quantity(Span(figure.start, following.end), low, high, unit, Bound.BETWEEN)
            position += 2
            continue
        bound = Bound.EXACT if figure.ordinal else _bound(text, figure)
        yield Quantity(Span(figure.start, figure.end), figure.value, figure.value, figure.unit, bound, figure.ordinal)
        position += 1


def _is_range(text: str, figure: _Figure, following: _Figure) -> bool:
    joint = text[figure.end : following.start]
    if figure.ordinal or following.ordinal or not _RANGE_JOIN.match(joint):
        return False
    if "and" in joint:
        return re.search(r"\bbetween\s+$", text[: figure.start][-12:], re.IGNORECASE) is not None
    same_unit = figure.unit in (None, following.unit, "to", "%", "$", "€", "£") or joint.strip() in "-–—"
    return same_unit and figure.value < following.value


def _bound(text: str, figure: _Figure) -> Bound:
    after = _BOUND_AFTER.match(text, figure.end)
    if after is not None:
        return Bound.AT_LEAST if after[1] == "more" or after[2] == "least" else Bound.AT_MOST
    before = text[max(0, figure.start - 28) : figure.start]
    return next((bound for bound, pattern in _BOUND_BEFORE if pattern.search(before)), Bound.EXACT)
