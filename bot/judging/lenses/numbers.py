"""Figures: growth inside a bound, figures below a floor or above a ceiling, exact figures that differ."""

import re
from collections.abc import Iterator
from functools import cache

from bot.core.reading import Bound, Quantity
from bot.core.vocabulary import VerdictCode
from bot.judging.alignment import NEAR, Aligned
from bot.judging.counted import counts_alike
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.times import When, is_background, told_in
from bot.judging.words import load_lexicon, stem, stemset

_GROWS = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb\w*|grow\w*|grew|so\s+far|increas\w+|updated?|jump\w*|mount\w*"
    r"|more\s+(?:bodies|victims|people)|passed|reached"
    r"|now\s+(?:stands?|at)|later\s+died|died\s+(?:of|in)|preliminary|estimates?|estimated|provisional|forecast\w*"
    r"|expects?|raised\s+its)\b",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ion)|revis(?:es|ed|ing|ion)|was\s+wrong|were\s+wrong|wrong(?:ly)?|recount\w*"
    r"|double[-\s]count\w*|counted\s+twice|miscount\w*|error|mistake\w*|not\s+\d[\d,.]*"
    r"|down\s+to|overstated|understated|instead\s+of|rather\s+than|lower\s+than|fewer\s+than|short\s+of|in\s+fact"
    r"|actually)\b",
    re.IGNORECASE,
)
_TOLL = stemset("dead killed died death toll injured wounded missing casualty victim hurt")
_NEARLY_ALL = 0.7  # share of the claim's terms that a figure's sentence holds where no name ties it to the claim
_AMOUNT_TOLERANCE = 0.1  # "about 900" covers 810 to 990


@cache
def _classes() -> dict[str, int]:
    return {
        stem(word): number for number, words in enumerate(load_lexicon()["units"]["classes"]) for word in words.split()
    }


def numbers(view: View) -> Iterator[Finding]:
    """Compare the claim's figures with those of the same unit in sentences that tell of its matter."""
    for claimed in view.profile.quantities:
        if claimed.ordinal:
            continue
        pairs = [
            (item, told)
            for item in view.aligned
            for told in item.line.quantities
            if _comparable(view, claimed, told, item)
        ]
        stated = any(
            _within(claimed, told) and claimed.bound is told.bound and not is_background(item.line)
            for item, told in pairs
        )
        fitting = any(_within(claimed, told) for _, told in pairs)
        for item, told in pairs:
            if fitting and not _within(claimed, told) and not _CORRECTS.search(item.line.text):
                continue
            finding = _compare(view, claimed, told, item, stated)
            if finding is not None:
                yield finding


def _comparable(view: View, claimed: Quantity, told: Quantity, item: Aligned) -> bool:
    if told.ordinal or item.share < NEAR * 0.8 or told_in(view.profile, item.line).when is When.OTHER:
        return False
    claim, document = view.profile, view.scene.reading.text
    if not counts_alike((claim.text, claim.words, claimed), (document, item.line.words, told)):
        return False
    mine, theirs = _unit_class(claimed.unit), _unit_class(told.unit)
    if theirs is None:
        return bool(item.own >= 2 and (claimed.unit is None or _counts_same(claimed, item)))
    return mine == theirs


def _unit_class(unit: str | None) -> str | int | None:
    if unit is None:
        return None
    key = stem(unit)
    return _classes().get(key, key)


def _counts_same(claimed: Quantity, item: Aligned) -> bool:
    """A bare figure ("risen to 15") counts what its sentence counts."""
    mine = _unit_class(claimed.unit)
    return any(_classes().get(word.stem, word.stem) == mine for word in item.line.words)


def _within(claimed: Quantity, told: Quantity) -> bool:
    """Return whether the told figure fits the claimed one."""
    low, high = claimed.low, claimed.high
    if claimed.bound is Bound.AT_LEAST:
        return told.high >= low
    if claimed.bound is Bound.AT_MOST:
        return told.low <= high
    if Bound.ABOUT in (claimed.bound, told.bound):
        return told.high >= low * (1 - _AMOUNT_TOLERANCE) and told.low <= high * (1 + _AMOUNT_TOLERANCE)
    if told.bound is Bound.AT_LEAST:
        return high >= told.low
    if told.bound is Bound.AT_MOST:
        return low <= told.high
    return (told.low <= high and low <= told.high) or _rounds_to(told.low, low) or _rounds_to(low, told.low)


def _rounds_to(value: float, rounded: float) -> bool:
    """Return whether ``rounded`` is ``value`` with fewer digits: 1,204 rounds to 1,200 and to 1,000."""
    if rounded in (0, value) or rounded != int(rounded) or rounded < 100:
        return False
    digits = len(str(int(rounded)).rstrip("0"))
    places = len(str(int(abs(value)))) - digits
    return places > 0 and round(value, -places) == rounded


def _compare(view: View, claimed: Quantity, told: Quantity, item: Aligned, stated: bool) -> Finding | None:
    words, mine = told.span.of(view.scene.reading.text), claimed.span.of(view.profile.text)
    corrects = _CORRECTS.search(item.line.text) is not None
    if _within(claimed, told):
        if claimed.bound in (Bound.EXACT, Bound.BETWEEN) or told.low == claimed.low:
            return None
        return _changed("number.inside-bound", f"The figure is now {words}, inside the claim's bound of {mine}.", item)
    if not corrects and is_background(item.line):
        return None
    if not corrects and told.low > claimed.high and (_GROWS.search(item.line.text) or _is_toll(item)):
        return _changed("number.grown", f"The figure has changed from {mine} to {words}.", item)
    if not corrects and stated:
        return None
    settled = told.bound in (Bound.EXACT, Bound.BETWEEN) and claimed.bound is not Bound.ABOUT
    whole = told.unit is not None and (bool(view.profile.keys) or item.own_share >= _NEARLY_ALL)
    strong = settled and view.firm(item) and (corrects or whole)
    rule, how = _conflict(claimed)
    strength = Strength.STRONG if strong else Strength.WEAK
    text = f"The document has {words}, {how} {mine}."
    return Finding(rule, VerdictCode.CONTRADICTS, strength, text, item.line.span, ("number",))


def _changed(rule: str, text: str, item: Aligned) -> Finding:
    return Finding(rule, VerdictCode.NUMBER_CHANGED, Strength.STRONG, text, item.line.span, ("number",))


def _conflict(claimed: Quantity) -> tuple[str, str]:
    if claimed.bound is Bound.AT_LEAST:
        return "number.below-floor", "below the claim's floor of"
    if claimed.bound is Bound.AT_MOST:
        return "number.above-ceiling", "above the claim's ceiling of"
    return "number.differs", "the claim has"


def _is_toll(item: Aligned) -> bool:
    return any(word.stem in _TOLL for word in item.line.words)
