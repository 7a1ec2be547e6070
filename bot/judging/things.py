"""Things: which thing of its kind a noun names. The east quay is not the west quay, nor one dam another."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from bot.core.reading import Name
from bot.core.spans import Span
from bot.judging.outcomes import outcome_stems
from bot.judging.words import Word, is_irregular, load_lexicon, stopwords, terms

_BEFORE = 3  # words before a noun that may tell which one is meant: "the old east quay"
_AFTER = frozenset(["of", "in", "at"])  # "the governor of Karsk" names which one after the noun
_POINTS = frozenset(["that", "there", "this"])  # point back to what was named before
_VERBAL = re.compile(r"(?:ed|ing)$")


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells a thing from others of its kind.

    ``values`` holds one value for each dimension of exclusive modifiers ("east", not "west"); ``names`` the proper
    names in the modifier's place, in lower case; ``further`` whether it is said to be a further one of its kind.
    """

    values: frozenset[tuple[int, int]] = frozenset()
    names: frozenset[str] = frozenset()
    further: bool = False

    def __or__(self, other: "Marks") -> "Marks":
        return Marks(self.values | other.values, self.names | other.names, self.further or other.further)

    def excludes(self, other: "Marks") -> bool:
        """Return whether the two name different values of one dimension, and share none of it."""
        mine, theirs = dict(self.values), dict(other.values)
        return any(dimension in theirs and theirs[dimension] != value for dimension, value in mine.items())


@cache
def _values() -> dict[str, tuple[int, int]]:
    sets: list[list[str]] = load_lexicon()["exclusive"]["sets"]
    return {
        word: (dimension, value)
        for dimension, options in enumerate(sets)
        for value, words in enumerate(options)
        for word in words.split()
    }


@cache
def _further() -> frozenset[str]:
    return frozenset(load_lexicon()["exclusive"]["further"].split())


def marked_things(words: tuple[Word, ...], names: tuple[Name, ...]) -> dict[str, Marks]:
    """Return the nouns of a sentence, as terms, each with what marks it out; a noun named twice has both marks.

    Proper names are marks, never things.
    """
    named = {index for index, word in enumerate(words) if any(name.span.covers(word_span(word)) for name in names)}
    found: dict[str, Marks] = defaultdict(Marks)
    for position, word in enumerate(words):
        if position not in named and _may_be_thing(word):
            for term in terms((word,)):
                found[term] |= _marks(words, position, named)
    return dict(found)


def _may_be_thing(word: Word) -> bool:
    verbal = word.low.endswith("ed") or is_irregular(word.low) or word.stem in outcome_stems()
    return not verbal and word.low not in _values() and word.low not in _further()


def word_span(word: Word) -> Span:
    """Return where a word stands, without a possessive ending."""
    return Span(word.start, word.start + len(word.low))


def points_back(words: tuple[Word, ...], term: str) -> bool:
    """Return whether "that dam" or "the dam there" takes its name from what was said before."""
    for position, word in enumerate(words):
        if term in terms((word,)):
            around = {words[near].low for near in (position - 1, position + 1) if 0 <= near < len(words)}
            if around & _POINTS:
                return True
    return False


def _marks(words: tuple[Word, ...], position: int, named: set[int]) -> Marks:
    values: set[tuple[int, int]] = set()
    names: set[str] = set()
    further = False
    for index in range(position - 1, max(-1, position - 1 - _BEFORE), -1):
        word = words[index]
        if words[index + 1].start - word.end > 1 or not _modifies(word, index in named):
            break
        further = further or word.low in _further()
        if word.low in _values():
            values.add(_values()[word.low])
        elif index in named:
            names.add(word.low)
    after = position + 2
    if after in named and words[position + 1].low in _AFTER:
        names.add(words[after].low)
    values |= _side_after(words, position)
    return Marks(frozenset(values), frozenset(names), further)


def _side_after(words: tuple[Word, ...], position: int) -> set[tuple[int, int]]:
    """Return the value in "the quay on the west side": a modifier of the same kind, after the noun."""
    following = [word.low for word in words[position + 1 : position + 4]]
    if following[:2] in (["on", "the"], ["in", "the"], ["at", "the"]) and following[-1] in _values():
        return {_values()[following[-1]]}
    return set()


def _modifies(word: Word, named: bool) -> bool:
    if named or word.low in _values() or word.low in _further():
        return True
    verbal = _VERBAL.search(word.low) is not None or is_irregular(word.low)
    return not verbal and word.low not in stopwords() and not word.low[0].isdigit()
