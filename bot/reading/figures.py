"""Single figures in a text, in digits or words, each with its value and unit."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.reading.gazetteer import wordset
from bot.reading.not_figures import DATE_AFTER, MONTH_BEFORE, is_no_count
from bot.reading.number_words import (
    CARDINALS,
    CROWDS,
    FRACTIONS,
    MAGNITUDES,
    MULTIPLES,
    ORDINALS,
    read_cardinal,
)
from bot.reading.tries import any_of, with_capitals
from bot.reading.units import MONEY, Unit, noun_at, unit_at

_WORDS = [*CARDINALS, *MAGNITUDES, *ORDINALS, *CROWDS, *MULTIPLES, "half", "dozen", "quarter"]
_START = re.compile(
    r"(?<![^\W_])(?:(?P<run>\d{1,3}(?:\x20\d{3}){2,}(?!\d)|\d+(?:[.,:/\u00a0\u202f–-]\d+)*)"
    rf"|(?P<word>{any_of(with_capitals(_WORDS))})(?![^\W_]))"
)
_PLAIN = re.compile(r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d{1,3}(?:\x20\d{3}){2,}|\d+(?:\.\d+)?)\Z")
_TELEPHONE = re.compile(r"[\d() -]*\d")
_LONGEST = 30  # characters: no figure in the news has more digits
_PAIR = re.compile(r"(\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?)[–-](\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?)\Z")
_SCALES = {
    "hundred": 100.0, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "dozen": 12.0, "bn": 1e9, "mn": 1e6, "tn": 1e12, "mln": 1e6, "bln": 1e9, "m": 1e6, "k": 1e3, "b": 1e9, "K": 1e3,
    "M": 1e6, "B": 1e9,
}  # fmt: skip
_SCALE = re.compile(
    r"[\s-]?(hundred|thousand|lakh|million|crore|billion|trillion|dozen|bn|mn|tn|mln|bln)\b|([mkMKB])\b"
)
_AND_A_HALF = re.compile(r"\s+and\s+a\s+half(?![\w-])")
_THIS_MANY_METRES = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:in|sprint|race|final|title|freestyle|hurdles|relay|dash|butterfly|backstroke|breaststroke|run|high"
    r"|long|wide|deep|tall|away|below|above|from|champion|record|north|south|east|west|swim|walk|of\s+the\s+\w+\s+line)\b"
)
_MONEY_BEFORE = re.compile(rf"(?:{any_of(MONEY)})\s?$")
_SIGN_BEFORE = re.compile(r"(?:(?:^|[\s(])([-−])|(?<!or )\b(minus)\s)$")
_NUMBER_WORDS = re.compile(r"[\s-]+([A-Za-z]+)")
_ATTACHED = re.compile(r"[^\W\d_]+")
_UNITS_ATTACHED = wordset("km kg cm mm ft mph kph kmh g t l ml mw gw kw kwh gb mb tb hp lb lbs oz mi m ha")
_OF_WHOLE = re.compile(r"\s+of\b(?!\s+\d)")
_PARTS_AFTER = re.compile(rf"[\s-]((?:{any_of(FRACTIONS)})s?)(?=\s+(?:of\b(?!\s+\d)|majority\b))")
_HALF_OF = re.compile(r"\s+(?:of|the|its|his|her|their|our|all)\b")
_HALF_A = re.compile(r"\s+an?\s+(dozen|hundred|thousand|million|billion|trillion)\b")
_ARTICLE_BEFORE = re.compile(r"(?<![^\W_])[Aa]\s$")
_OF_PLURAL = re.compile(r"\s+of\s")
_OF_CROWD = re.compile(r"\s+of\s+(thousands|millions|billions)\b")
_AS_VERB = re.compile(r"\s+(?:the|its|his|her|their|our|that|those|in|by|to|over|from|what|since|within|again)\b|[,.;]")
_TIMES_AFTER = re.compile(r"\s+times\b")
_STANDS_AS_PRONOUN = re.compile(r"(?:another|no|any|every|each|the|this|that|which|only|some)\s+$", re.IGNORECASE)
_NAME_AFTER = re.compile(r"\s[A-ZÀ-Þ]")
_FIRST_LADY = re.compile(
    r"\s+(?:lady|gentleman|lieutenant|minister|secretary|name|names|aid|class|of\s+all)\b", re.IGNORECASE
)
_VERB_AFTER = re.compile(r"\s+\w+ed\b(?!\s+[a-z]+s?\b)")
_PER_BEFORE = re.compile(r"\b(?:a|per|each|split|every)\s+$")
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


def find_figures(text: str) -> Iterator[Figure | Pair]:
    """Yield the figures of ``text`` in order; dates, years, clock times and codes are none."""
    match = _START.search(text)
    while match is not None:
        found = _of_digits(text, match) if match["run"] else _WORD_READERS[match["word"].lower()](text, match)
        end = match.end()
        if found is not None:
            yield found
            end = max(end, found.end if isinstance(found, Figure) else found.second.end)
        elif match["run"] and (phone := _telephone(text, match)):
            end = phone
        match = _START.search(text, end)


def _telephone(text: str, match: re.Match[str]) -> int | None:
    """Return where a telephone number ends that these digits begin, or None."""
    start = match.start()
    abroad, trunk = text[start - 1 : start] == "+", match["run"].startswith("0") and len(match["run"]) in (3, 4, 5)
    rest = _TELEPHONE.match(text, match.end()) if abroad or trunk else None
    return rest.end() if rest else None


def _of_digits(text: str, match: re.Match[str]) -> Figure | Pair | None:
    run, start, end = match["run"], match.start(), match.end()
    if len(run) > _LONGEST or text[start - 1 : start] == "+" or (run[0] == "0" and run.isdigit() and len(run) > 2):
        return None
    before = text[start - 1 : start]
    if (
        before.isalpha()
        or before in ("_", ".", "’")
        or (before in "-–" and text[max(0, start - 2) : start - 1].isalnum())
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
    if following is None or (is_no_count(text, one, start, end) and following.unit.name is None):
        return None
    begin, money, _ = _money_and_sign(text, start)
    first = Figure(begin, start + len(one), _number(one), Unit(money, start + len(one)))
    return Pair(first, following)


def _plain(text: str, digits: str, start: int, end: int, pair: bool = False) -> Figure | None:
    begin, money, sign = (start, None, 1.0) if pair else _money_and_sign(text, start)
    scale, stop = 1.0, end
    if attached := _ATTACHED.match(text, end):
        word = attached[0]
        if word in ("st", "nd", "rd", "th"):
            return _ordinal(text, start, attached.end(), float(digits.replace(",", "").replace(" ", "").split(".")[0]))
        if word not in _SCALES and word.lower() not in _UNITS_ATTACHED and word not in ("C", "F", "pc", "pct"):
            return None
    if match := _SCALE.match(text, end):
        scale, stop = _SCALES[match[1] or match[2]], match.end()
        if match[2] == "m" and not money and _THIS_MANY_METRES.match(text, stop):
            return Figure(begin, stop, sign * _number(digits), Unit("m", stop))
    elif attached and attached[0].lower() in _UNITS_ATTACHED:
        return Figure(begin, attached.end(), sign * _number(digits), Unit(attached[0], attached.end()))
    elif not money and not pair and is_no_count(text, digits, start, end):
        return None
    raw = sign * _number(digits)
    if half := _AND_A_HALF.match(text, stop):
        raw, stop = raw + 0.5, half.end()
        if scaled := _SCALE.match(text, stop):
            scale, stop = scale * _SCALES[scaled[1] or scaled[2]], scaled.end()
    return _with_unit(text, begin, stop, raw, scale, money)


def _with_unit(text: str, start: int, end: int, raw: float, scale: float, money: str | None) -> Figure:
    if times := _TIMES_AFTER.match(text, end):
        return Figure(start, times.end(), raw, Unit("times", times.end()), scale)
    unit = unit_at(text, end, money)
    if unit.name == "years old" and raw * scale > OLDEST:
        unit = Unit("years", end, noun=True)  # a find, not a person
    return Figure(start, unit.end, raw, unit, scale)


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


def _ordinal(text: str, start: int, end: int, value: float) -> Figure | None:
    before = text[max(0, start - 24) : start]
    if MONTH_BEFORE.search(before) or DATE_AFTER.match(text, end):
        return None
    noun = noun_at(text, end)
    if noun in _PARTS or (noun or "").startswith("century"):
        return None
    return Figure(start, end, value, Unit(noun, end, noun=True), ordinal=True)


def _ordinal_word(text: str, match: re.Match[str]) -> Figure | None:
    word, start, end = match["word"], match.start(), match.end()
    low = word.lower()
    before = text[max(0, start - 24) : start]
    if low in FRACTIONS and (share := _fraction(text, start, end, FRACTIONS[low])) is not None:
        return share
    if before.endswith("-") or (text[end : end + 1] == "-" and text[end + 1 : end + 5] not in ("floo", "stra")):
        return None
    if word[0].isupper() and before.strip(" \"“‘'") and _NAME_AFTER.match(text, end):
        return None  # "the Fourth Appeals Court"
    if low == "first" and (_FIRST_LADY.match(text, end) or _VERB_AFTER.match(text, end)):
        return None
    found = _ordinal(text, start, end, float(ORDINALS[low]))
    if low == "second" and found is not None and (found.unit.name is None or _PER_BEFORE.search(before)):
        return None
    return found


def _fraction(text: str, start: int, end: int, parts: int) -> Figure | None:
    """Return the share that "a third of" is, in per cent, or None."""
    article = _ARTICLE_BEFORE.search(text, max(0, start - 2), start)
    if article is None or not _OF_WHOLE.match(text, end):
        return None
    return Figure(article.start(), end, 100.0 / parts, Unit("%", end), share=True)


def _half(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.start(), match.end()
    if some := _HALF_A.match(text, end):
        return _with_unit(text, start, some.end(), 0.5, _SCALES[some[1]], None)
    if text[max(0, start - 1) : start] == "-" or not _HALF_OF.match(text, end):
        return None
    if re.search(r"\b(?:first|second|other|latter|last)\s+$", text[max(0, start - 10) : start]):
        return None
    return Figure(start, end, 50.0, Unit("%", end), share=True)


def _cardinal(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.start(), match.end()
    words, ends = [match["word"].lower()], [end]
    while len(words) < 16 and (more := _NUMBER_WORDS.match(text, ends[-1])) and _is_number_word(more[1].lower()):
        words.append(more[1].lower())
        ends.append(more.end())
    if words[0] in MAGNITUDES or words[0] == "dozen":
        article = _ARTICLE_BEFORE.search(text, max(0, start - 2), start)
        if article is None:
            return None
        start, words, ends = article.start(), ["one", *words], [start, *ends]
    while words and words[-1] == "and":
        words.pop()
    value, used = read_cardinal(words)
    end = ends[used - 1]
    if used > 1 and words[used - 1] == "dozen" and text[end : end + 1] == "s":
        return None
    return _counted(text, start, end, value, words[:used])


def _counted(text: str, start: int, end: int, value: float, words: list[str]) -> Figure | None:
    before = text[max(0, start - 24) : start]
    if before.endswith(("-", "–")) and before[-2:-1].isalnum():
        return None
    if (parts := _PARTS_AFTER.match(text, end)) and value < 10:
        share = 100.0 * value / FRACTIONS[parts[1].removesuffix("s")]
        return Figure(start, parts.end(), share, Unit("%", parts.end()), share=True)
    if words == ["one"] and _is_pronoun(text, before, end):
        return None
    if value <= 31 and (MONTH_BEFORE.search(before) or DATE_AFTER.match(text, end)):
        return None
    if re.match(r"\s+(?:\w+\s+)?ago\b|\s?(?:o['’]clock|[ap]\.?m\.?)(?!\w)", text[end : end + 20]):
        return None
    if half := _AND_A_HALF.match(text, end):
        value, end = value + 0.5, half.end()
        if scaled := _SCALE.match(text, end):
            return _with_unit(text, start, scaled.end(), value, _SCALES[scaled[1] or scaled[2]], None)
    magnitude = MAGNITUDES.get(words[-1], 1.0)
    return _with_unit(text, start, end, value / magnitude, magnitude, None)


def _is_number_word(word: str) -> bool:
    return word in CARDINALS or word in MAGNITUDES or word in ("and", "dozen")


def _is_pronoun(text: str, before: str, end: int) -> bool:
    """Return whether "one" only stands for a noun ("no one", "this one", "one of them")."""
    if _STANDS_AS_PRONOUN.search(before):
        return True
    noun = noun_at(text, end)
    rate = re.match(r"\s+(?:in|out\s+of)\s+(?:\d|[a-z]+\b)", text[end : end + 20])
    return (noun is None and rate is None) or noun in ("another", "day")


def _crowd(text: str, match: re.Match[str]) -> Figure | None:
    """ "Dozens of", "hundreds of thousands of": as many as the plural says at least."""
    end, value = match.end(), CROWDS[match["word"].lower()]
    if more := _OF_CROWD.match(text, end):
        value, end = value * CROWDS[more[1]] / 2, more.end()
    if not _OF_PLURAL.match(text, end):
        return None
    unit = unit_at(text, end, None)
    return Figure(match.start(), unit.end, value, unit, crowd=True)


def _multiple(text: str, match: re.Match[str]) -> Figure | None:
    word, end = match["word"].lower(), match.end()
    if word in ("double", "triple", "doubling", "tripling", "doubles", "triples") and not _AS_VERB.match(text, end):
        return None
    return Figure(match.start(), end, MULTIPLES[word], Unit("times", end))


def _quarter(text: str, match: re.Match[str]) -> Figure | None:
    return _fraction(text, match.start(), match.end(), 4)


_WORD_READERS: dict[str, Callable[[str, re.Match[str]], Figure | None]] = {
    **dict.fromkeys([*CARDINALS, *MAGNITUDES, "dozen"], _cardinal),
    **dict.fromkeys(ORDINALS, _ordinal_word),
    **dict.fromkeys(CROWDS, _crowd),
    **dict.fromkeys(MULTIPLES, _multiple),
    "half": _half,
    "quarter": _quarter,
}
