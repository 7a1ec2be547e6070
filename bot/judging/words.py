"""Words as judging compares them: lower case, stemmed, the everyday ones left out."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"[^\W_]+(?:[-.,’'][^\W_]+)*%?")
_ENDINGS = (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_NOUN_ENDINGS = ("ation", "ition", "ion", "ment", "ance", "ence", "al")  # "election" goes with "elect"
_VOWEL = re.compile(r"[aeiouy]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: where it starts and ends, as it stands in lower case, and its stem."""

    start: int
    end: int
    low: str
    stem: str


@cache
def load_lexicon() -> dict[str, Any]:
    """Return the tables of lexicon.toml."""
    return tomllib.loads(files("bot.judging").joinpath("lexicon.toml").read_text(encoding="utf-8"))


@cache
def _irregular() -> dict[str, str]:
    table: dict[str, str] = load_lexicon()["irregular"]
    return {form: base for base, forms in table.items() for form in forms.split()}


@cache
def stopwords() -> frozenset[str]:
    """Return the everyday words, which say nothing of what a sentence is about."""
    return frozenset(load_lexicon()["stopwords"]["words"].split())


def is_irregular(word: str) -> bool:
    """Return whether a lower-case word is an irregular form of a verb ("kept")."""
    return word in _irregular()


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of a lower-case word: what its regular inflections share; irregular forms go to their base."""
    base = _irregular().get(word)
    if base is not None:
        return stem(base)
    for ending, instead in _ENDINGS:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 3 and _VOWEL.search(rest) and not word.endswith(("ss", "us", "is")):
            word = rest + instead
            if ending in ("ing", "ed") and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    for ending in _NOUN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def stemset(words: str) -> frozenset[str]:
    """Return the stems of a blank-separated list of words."""
    return frozenset(stem(word) for word in words.split())


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of ``text`` between two offsets of it, possessive endings taken off."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        low = match[0].lower().replace("’", "'")
        if low.endswith("'s"):
            low = low[:-2]
        found.append(Word(match.start(), match.end(), low, stem(low)))
    return tuple(found)


@cache
def _synonyms() -> dict[str, str]:
    groups = (group.split() for group in load_lexicon()["synonyms"]["groups"])
    return {stem(word): stem(group[0]) for group in groups for word in group}


def terms(words: tuple[Word, ...]) -> frozenset[str]:
    """Return the stems that carry meaning, synonyms as one: no everyday words, no bare figures.

    Hyphenated words count in parts too.
    """
    same = _synonyms()
    found: set[str] = set()
    for word in words:
        parts = (word.low, *word.low.split("-")) if "-" in word.low else (word.low,)
        stems = (stem(part) for part in parts if len(part) > 1 and part not in stopwords() and not part[0].isdigit())
        found.update(same.get(part, part) for part in stems)
    return frozenset(found)
