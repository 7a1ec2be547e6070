"""Outcomes in a sentence: which side of which family of opposites, with its polarity."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from bot.core.spans import Span
from bot.judging.polarity import Mood, polarity
from bot.judging.words import Word, load_lexicon, stem

_GAP = 3  # words that may stand between the parts of one entry: "set the award aside"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome word: ``side`` of ``family``, ``negated`` and ``mood`` as it stands; ``binary``: just two sides.

    ``same_subject``: sides exclude each other for one subject only: one side won, so the other lost.
    """

    family: str
    side: str
    negated: bool
    mood: Mood
    span: Span
    position: int
    binary: bool
    same_subject: bool


_Entry = tuple[tuple[str, ...], str, str, bool, bool]  # further stems, family, side, binary, same subject


@cache
def _entries() -> dict[str, list[_Entry]]:
    table: dict[str, list[_Entry]] = defaultdict(list)
    for family in load_lexicon()["families"]:
        binary = len(family["sides"]) == 2
        for side, entries in family["sides"].items():
            for entry in entries:
                first, *rest = (stem(part) for part in entry.split())
                known = (tuple(rest), family["name"], side, binary, family.get("same_subject", False))
                if known not in table[first]:  # "convict" and "conviction" share a stem
                    table[first].append(known)
    return dict(table)


@cache
def outcome_stems() -> frozenset[str]:
    """Return the first stems of all outcome words."""
    return frozenset(_entries())


def find_outcomes(text: str, words: tuple[Word, ...]) -> tuple[Outcome, ...]:
    """Return the outcomes told of in one sentence; of entries that begin alike the longest counts."""
    found = []
    for position, word in enumerate(words):
        hits = [
            (rest, family, side, binary, alone, end)
            for rest, family, side, binary, alone in _entries().get(word.stem, ())
            if (end := _follows(words, position, rest)) is not None
        ]
        longest = max((len(hit[0]) for hit in hits), default=0)
        stands = polarity(text, words, position) if hits else None
        for rest, family, side, binary, alone, end in hits:
            if len(rest) == longest and stands is not None:
                span = Span(word.start, words[end].end)
                found.append(Outcome(family, side, stands.negated, stands.mood, span, position, binary, alone))
    return tuple(found)


def _follows(words: tuple[Word, ...], position: int, rest: tuple[str, ...]) -> int | None:
    end = position
    for part in rest:
        ahead = range(end + 1, min(end + 2 + _GAP, len(words)))
        found = next((index for index in ahead if words[index].stem == part), None)
        if found is None:
            return None
        end = found
    return end


def opposed(claimed: Outcome, told: Outcome) -> bool:
    """Return whether two outcomes of one event cannot both hold."""
    if claimed.family != told.family:
        return False
    if claimed.negated == told.negated:
        return claimed.side != told.side and not (claimed.negated and not claimed.binary)
    return claimed.side == told.side


def agreeing(claimed: Outcome, told: Outcome) -> bool:
    """Return whether two outcomes say the same."""
    if claimed.family != told.family:
        return False
    if claimed.negated == told.negated:
        return claimed.side == told.side
    return claimed.binary and claimed.side != told.side
