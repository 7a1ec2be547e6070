"""Figures in words: cardinals, ordinals, fractions, multiples, and crowds such as "dozens"."""

import re
from collections.abc import Callable

from bot.reading.lexis.number_words import CARDINALS, CROWDS, FRACTIONS, MAGNITUDES, MULTIPLES, ORDINALS, read_cardinal
from bot.reading.lexis.tries import any_of
from bot.reading.quantities.figure import AND_A_HALF, SCALE, SCALES, Figure, ordinal_at, with_unit
from bot.reading.quantities.not_figures import DATE_AFTER, MONTH_BEFORE
from bot.reading.quantities.units import Unit, noun_at, unit_at

_NUMBER_WORDS = re.compile(r"[\s-]+([A-Za-z]+)")
_OF_WHOLE = re.compile(r"\s+of\b(?!\s+\d)")
_PARTS_AFTER = re.compile(rf"[\s-]((?:{any_of(FRACTIONS)})s?)(?=\s+(?:of\b(?!\s+\d)|majority\b))")
_POINT = re.compile(r"\s+(?:of\s+)?a\s+(?:percentage\s+)?point\b")
_HALF_OF = re.compile(r"\s+(?:of|the|its|his|her|their|our|all)\b")
_OF_SCALE = re.compile(r"\s+of\s+a\s+(dozen|hundred|thousand|million|billion|trillion)\b")
_BY_BEFORE = re.compile(r"\b(?:by|than|to|as|about|around|almost|nearly|over)\s+$")
_SHARE_ENDS = re.compile(r"\s*(?:[.,;)]|$)|\s+(?:in|since|from|to|this|last|over|on|and|but)\b")
_HALF_A = re.compile(r"\s+an?\s+(dozen|hundred|thousand|million|billion|trillion)\b")
_ARTICLE_BEFORE = re.compile(r"(?<![^\W_])[Aa]\s$")
_OF_PLURAL = re.compile(r"\s+of\s")
_OF_CROWD = re.compile(r"\s+of\s+(thousands|millions|billions)\b")
_AS_VERB = re.compile(r"\s+(?:the|its|his|her|their|our|that|those|in|by|to|over|from|what|since|within|again)\b|[,.;]")
_STANDS_AS_PRONOUN = re.compile(r"(?:another|no|any|every|each|the|this|that|which|only|some)\s+$", re.IGNORECASE)
_NAME_AFTER = re.compile(r"\s[A-ZÀ-Þ]")
_FIRST_LADY = re.compile(
    r"\s+(?:lady|gentleman|lieutenant|minister|secretary|name|names|aid|class|of\s+all)\b", re.IGNORECASE
)
_VERB_AFTER = re.compile(r"\s+\w+ed\b(?!\s+[a-z]+s?\b)")
_PER_BEFORE = re.compile(r"\b(?:a|per|each|split|every)\s+$")


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
    found = ordinal_at(text, start, end, float(ORDINALS[low]))
    if low == "second" and found is not None and (found.unit.name is None or _PER_BEFORE.search(before)):
        return None
    return found


def _fraction(text: str, start: int, end: int, parts: int) -> Figure | None:
    """Return the share that "a third of" is, in per cent, or None."""
    article = _ARTICLE_BEFORE.search(text, max(0, start - 2), start)
    if article is None or not (_OF_WHOLE.match(text, end) or _is_share(text, article.start(), end)):
        return None
    if point := _POINT.match(text, end):
        return Figure(article.start(), point.end(), 1.0 / parts, Unit("points", point.end()))
    if some := _OF_SCALE.match(text, end):
        return with_unit(text, article.start(), some.end(), 1.0 / parts, SCALES[some[1]], None)
    return Figure(article.start(), end, 100.0 / parts, Unit("%", end), share=True)


def _is_share(text: str, start: int, end: int) -> bool:
    """Return whether "a third" alone is a share: "fell by as much as a third"."""
    measured = _BY_BEFORE.search(text, max(0, start - 16), start) is not None
    return measured and _SHARE_ENDS.match(text, end) is not None


def _half(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.start(), match.end()
    if point := _POINT.match(text, end):
        return Figure(start, point.end(), 0.5, Unit("points", point.end()))
    if some := _HALF_A.match(text, end):
        return with_unit(text, start, some.end(), 0.5, SCALES[some[1]], None)
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
    if half := AND_A_HALF.match(text, end):
        value, end = value + 0.5, half.end()
        if scaled := SCALE.match(text, end):
            return with_unit(text, start, scaled.end(), value, SCALES[scaled[1] or scaled[2]], None)
    magnitude = MAGNITUDES.get(words[-1], 1.0)
    return with_unit(text, start, end, value / magnitude, magnitude, None)


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


WORD_READERS: dict[str, Callable[[str, re.Match[str]], Figure | None]] = {
    **dict.fromkeys([*CARDINALS, *MAGNITUDES, "dozen"], _cardinal),
    **dict.fromkeys(ORDINALS, _ordinal_word),
    **dict.fromkeys(CROWDS, _crowd),
    **dict.fromkeys(MULTIPLES, _multiple),
    "half": _half,
    "quarter": _quarter,
}
