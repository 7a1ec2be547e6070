"""Figures in a text, with their bounds and units: single figures, ranges, scores, rates and ordinals."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.core.reading import Bound, Quantity
from bot.core.spans import Span
from bot.reading.quantities.bounds import bound_after, bound_before
from bot.reading.quantities.figure import OLDEST, Figure, Pair
from bot.reading.quantities.figures import find_figures
from bot.reading.quantities.units import Unit, counted_at, is_plural, unit_at
from bot.reading.quantities.windows import window_after

_RANGE_JOIN = re.compile(r"\s?(?:-|–|—|-?\s?(?:to|and))\s?\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:(?:about|around|some|nearly|over)\s+)?$", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:r[io]se|risen|rising|raise[sd]?|raising|cut(?:s|ting)?|f[ae]ll|fallen|falling|gr[eo]w|grown|increas\w+|decreas\w+"
    r"|up|down|lower\w*|climb\w*|jump\w*|drop\w*|reduc\w+|expand\w*|widen\w*|went|go(?:es|ing)?|mov\w+|slow\w*|chang\w+"
    r"|declin\w+|slid\w*|shr[aiu]nk|revis\w+|swell\w*|swollen|surg\w+|soar\w*|slump\w*|slip\w*|edg\w+)\b",
    re.IGNORECASE,
)
_CONTEST = re.compile(
    r"\b(?:won|wins?|winning|beat(?:s|en)?|los[te]|loses|lost|drew|drawn?|defeat\w*|victor\w+|trail\w*|le[ad]d?s?|leading|score\w*"
    r"|behind|ahead|level|loss|aggregate|match|final)\b",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"\b(?:vote[sd]?|voting|passed|passes|approv\w+|ruled|ruling|decision|senat\w+|split|motion|bill|majority|ballot)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\s+(?:to|against)\s+\Z")
_IN = re.compile(r"\s+(?:in(?:\s+every)?|out\s+of|of\s+every)\s+\Z", re.IGNORECASE)
_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+|our\s+|those\s+|these\s+)?\Z")
_AGED = re.compile(r"\baged?\s+(?:between\s+|from\s+|about\s+|around\s+)?$", re.IGNORECASE)
_NAMED_BEFORE = re.compile(r"[A-ZÀ-Þ][\w.’'-]+(?:,\s|\s\()$")
_AGE_ENDS = re.compile(r"[,.;)]")
_NOT_AGED = re.compile(r"\b(?:January|February|March|April|May|June|July|August|\w+ber|\w+day)(?:,\s|\s\()$")
_HUNDRED = 100.0
_ROUND = (10.0, 100.0, 1000.0)
_FEW = (2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 20.0, 100.0, 1000.0)  # what a rate is out of


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the figures in ``text``, in order; dates, clock times, years, codes and parts of names are none.

    ``unit`` is "%", a currency, or the noun counted, lower case and as it stands ("people", "votes"). "Nearly" and
    "fewer than" are ceilings, "over" and "more than" floors; "dozens" are 24 at least, fractions are about so many
    per cent, and the two sides of a score or vote are two figures. Takes time in proportion to the text.
    """
    return tuple(_joined(text, list(_paired(text))))


def _paired(text: str) -> Iterator[Figure | Quantity]:
    """Settle what a dash joins: a range is one quantity, a score two."""
    for found in find_figures(text):
        if isinstance(found, Figure):
            yield found
            continue
        one, two = found.first, found.second
        if _is_score(text, found):
            voted = two.unit.name == "votes" or _tells_of_vote(text, one.start)
            unit = "votes" if voted else None
            yield Quantity(Span(one.start, one.end), one.value, one.value, unit, versus=two.value)
            end = two.end if not two.unit.noun else two.unit.end
            yield Quantity(Span(one.end + 1, end), two.value, two.value, unit, versus=one.value)
        else:
            yield _range(text, one, two)


def _tells_of_vote(text: str, start: int) -> bool:
    """Return whether the sentence tells of a vote shortly before ``start``."""
    return _VOTE.search(text[max(0, start - 50) : start].rpartition(". ")[2]) is not None


def _is_score(text: str, pair: Pair) -> bool:
    one, two = pair.first, pair.second
    if one.value >= two.value:
        return True
    if two.unit.name is not None and (not two.unit.noun or is_plural(two.unit.name)):
        return False
    return _CONTEST.search(text, max(0, one.start - 40), one.start) is not None


def _joined(text: str, found: list[Figure | Quantity]) -> Iterator[Quantity]:
    position = 0
    while position < len(found):
        figure = found[position]
        following = found[position + 1] if position + 1 < len(found) else None
        position += 1
        if isinstance(figure, Quantity):
            yield figure
            continue
        if isinstance(following, Figure):
            both = _two(text, figure, following)
            if both:
                yield from both
                position += 1
                continue
        yield _single(text, figure)


def _two(text: str, figure: Figure, following: Figure) -> tuple[Quantity, ...]:
    """Return what two neighbouring figures are together: a range, a rate, a part and its whole, a vote; or nothing."""
    joint = text[figure.end : following.start]
    if len(joint) > 20 or figure.ordinal or following.ordinal:
        return ()
    if _RANGE_JOIN.match(joint) and _is_range(text, figure, following, joint):
        return (_range(text, figure, following),)
    if joint == " to " and figure.unit.name is None and _is_change(text, figure):
        return (replace(_single(text, figure), unit=following.unit.name), _single(text, following))
    if figure.raw < following.value and figure.scale == 1.0 and _is_rate(joint, following.value):
        return (_rate(figure, following),)
    if _OF.match(joint) and figure.value <= following.value and following.unit.noun:
        part = replace(_single(text, figure), unit=following.unit.name, out_of=following.value)
        return (part, _single(text, following))
    if figure.unit.name == "votes" or _tells_of_vote(text, figure.start):
        return _vote(text, figure, following)
    if joint == " and " and _AGED.search(text, max(0, figure.start - 16), figure.start):
        return tuple(replace(_single(text, one), unit="years old") for one in (figure, following))
    return ()


def _is_rate(joint: str, whole: float) -> bool:
    """ "One in five", "eight of 10", but not "three of the 10" or "12 out of 30"."""
    return (_IN.match(joint) is not None and whole in _FEW) or (joint == " of " and whole in _ROUND)


def _is_range(text: str, figure: Figure, following: Figure, joint: str) -> bool:
    if "and" in joint:
        return _BETWEEN.search(text, max(0, figure.start - 12), figure.start) is not None
    same = figure.unit.noun or figure.unit.name == following.unit.name or joint.strip() in "-–—"
    if (
        not same
        or figure.unit.name not in (None, following.unit.name, "to")
        or _low(figure, following) >= following.value
    ):
        return False
    return not _is_change(text, figure)


def _is_change(text: str, figure: Figure) -> bool:
    """Return whether a figure is what something changed from: "rose from 10 to 12" is no range."""
    if not _FROM.search(text, max(0, figure.start - 16), figure.start):
        return False
    return _CHANGES.search(text, max(0, figure.start - 60), figure.start) is not None


def _low(figure: Figure, following: Figure) -> float:
    """Return the lower end of a range, which takes its magnitude from the upper: "3 to 5 million"."""
    shared = figure.scale == 1.0 and following.scale > 1.0 and figure.raw <= following.raw
    return figure.raw * following.scale if shared else figure.value


def _range(text: str, figure: Figure, following: Figure) -> Quantity:
    unit = following.unit if following.unit.name is not None else figure.unit
    if unit.noun and not figure.unit.noun and figure.unit.name:
        unit = replace(figure.unit, end=following.end)
    low, high = sorted((_low(figure, following), following.value))
    name = "years old" if _AGED.search(text, max(0, figure.start - 24), figure.start) else unit.name
    span = Span(figure.start, following.end)
    return Quantity(span, low, high, name, Bound.BETWEEN, counted=counted_at(text, unit))


def _rate(figure: Figure, following: Figure) -> Quantity:
    """ "One in five drivers" is 20 per cent of them."""
    span = Span(figure.start, following.end if not following.unit.noun else following.unit.end)
    share = _HUNDRED * figure.value / following.value
    return Quantity(span, share, share, "%", Bound.ABOUT, counted=following.unit.name)


def _vote(text: str, figure: Figure, following: Figure) -> tuple[Quantity, ...]:
    """ "71 votes to 70", "71 to 70": the two sides of a vote."""
    gap = text[figure.end : following.start].removeprefix(" votes").removeprefix(" in favour")
    if not _TO.match(gap) or figure.value < following.value:
        return ()
    return (
        replace(_single(text, figure), unit="votes", versus=following.value),
        replace(_single(text, following), unit="votes", versus=figure.value),
    )


def _single(text: str, figure: Figure) -> Quantity:
    if figure.ordinal:
        window = window_after(text, figure.end)
        value, unit = figure.value, figure.unit.name
        return Quantity(Span(figure.start, figure.end), value, value, unit, ordinal=True, window=window)
    if figure.share or figure.crowd:
        bound = Bound.ABOUT if figure.share else Bound.AT_LEAST
        return _quantity(text, figure, figure.end, figure.unit, bound_before(text, figure.start) or bound)
    if _is_age(text, figure):
        return _quantity(text, figure, figure.end, Unit("years old", figure.end), Bound.EXACT)
    after = bound_after(text, figure.end)
    if after is None:
        return _quantity(text, figure, figure.end, figure.unit, bound_before(text, figure.start) or Bound.EXACT)
    bound, end = after
    counted = unit_at(text, end, None) if figure.unit.noun else figure.unit
    return _quantity(text, figure, end, counted, bound)


def _quantity(text: str, figure: Figure, end: int, unit: Unit, bound: Bound) -> Quantity:
    span = Span(figure.start, end)
    return Quantity(span, figure.value, figure.value, unit.name, bound, counted=counted_at(text, unit))


def _is_age(text: str, figure: Figure) -> bool:
    """ "Rosa Quist, 19," and "aged 34"."""
    if not figure.unit.noun or figure.value != int(figure.value) or not 0 < figure.value <= OLDEST:
        return False
    before = text[max(0, figure.start - 30) : figure.start]
    if _AGED.search(before):
        return True
    named = before.endswith((", ", " (")) and _NAMED_BEFORE.search(before) and not _NOT_AGED.search(before)
    return bool(named) and _AGE_ENDS.match(text, figure.end) is not None
