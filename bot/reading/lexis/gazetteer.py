"""The word lists of gazetteer.toml and common_words.toml, loaded once."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from bot.reading.lexis.remembered import Remembered


def wordset(words: str) -> frozenset[str]:
    """Return the words of a blank-separated list."""
    return frozenset(words.split())


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files("bot.reading.lexis").joinpath(name).read_text(encoding="utf-8"))


def stems(word: str) -> Iterable[str]:
    """Yield a lower-case word and what it may be an inflection of, most regular English endings taken off."""
    yield word
    for ending, instead in (
        ("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("d", ""),
        ("ing", ""), ("ing", "e"), ("ers", ""), ("er", ""), ("ly", ""), ("ness", ""), ("ment", ""), ("ments", ""),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)] + instead
            yield stem
            if not instead and len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]


@lru_cache(maxsize=65_536)
def _is_common(low: str) -> bool:
    common = gazetteer().common
    return any(stem in common for stem in stems(low))


def _is_role_head(low: str) -> bool:
    heads, low = gazetteer().role_heads, low.rstrip(".")
    first, _, last = low.partition("-")
    return low in heads or (first != low and (last in heads or first in heads))


_ROLE_HEADS = Remembered(_is_role_head)


@dataclass(frozen=True)
class Gazetteer:
    """Words that stand in titles, institutions and places; ``adjectives`` maps "danish" to "denmark".

    ``sexes`` tells of titles and words for kin whom they are said of: "m" or "f".
    """

    role_heads: frozenset[str]
    role_modifiers: frozenset[str]
    surnames: frozenset[str]
    portfolios: frozenset[str]
    occupations: frozenset[str]
    courtesies: frozenset[str]
    kin: frozenset[str]
    sexes: dict[str, str]
    organisations: frozenset[str]
    organisation_nouns: frozenset[str]
    of_heads: frozenset[str]
    seats: frozenset[str]
    place_words: frozenset[str]
    place_nouns: frozenset[str]
    place_prepositions: frozenset[str]
    directions: frozenset[str]
    places: frozenset[str]
    adjectives: dict[str, str]
    abbreviations: dict[str, str]
    openers: frozenset[str]
    common: frozenset[str]

    def is_common(self, word: str) -> bool:
        """Return whether ``word`` (any case) is an everyday word or an inflection of one."""
        return _is_common(word.lower())

    def is_role_head(self, low: str) -> bool:
        """Return whether a lower-case word may end a title: "minister", "ex-mayor", "president-elect", "dr."."""
        return _ROLE_HEADS[low]

    def is_role_word(self, word: str) -> bool:
        """Return whether ``word`` (any case) may stand in a title before a name."""
        low = word.lower()
        return (
            low in self.role_modifiers or low in self.adjectives or low in self.abbreviations or self.is_role_head(low)
        )


@cache
def gazetteer() -> Gazetteer:
    """Return the word lists shipped with the package."""
    data = _load("gazetteer.toml")
    roles, organisations, places = data["roles"], data["organisations"], data["places"]
    states = dict(entry.lower().split() for entry in places["states"])
    women, men = wordset(roles["women"]), wordset(roles["men"])
    her, him = wordset(roles["kin_women"]), wordset(roles["kin_men"])
    return Gazetteer(
        role_heads=wordset(roles["heads"]),
        role_modifiers=wordset(roles["modifiers"]),
        surnames=wordset(roles["surnames"]),
        portfolios=wordset(roles["portfolios"]),
        occupations=wordset(roles["occupations"]),
        courtesies=wordset(roles["courtesies"]),
        kin=wordset(roles["kin"]) | her | him,
        sexes=dict.fromkeys(women | her, "f") | dict.fromkeys(men | him, "m"),
        organisations=wordset(organisations["words"]),
        organisation_nouns=wordset(organisations["nouns"]),
        of_heads=wordset(organisations["of_heads"]),
        seats=wordset(organisations["seats"]),
        place_words=wordset(places["words"]),
        place_nouns=wordset(places["nouns"]),
        place_prepositions=wordset(places["prepositions"]),
        directions=wordset(places["directions"]),
        places=frozenset(states) | wordset(places["cities"]),
        adjectives={adjective: state for state, adjective in states.items()},
        abbreviations={key.lower(): name for key, name in places["abbreviations"].items()},
        openers=wordset(data["openers"]["words"]),
        common=wordset(_load("common_words.toml")["words"]),
    )
