"""Whether two stretches of text tell of the same thing, by the words they share."""

import re
from functools import lru_cache

from bot.reading.lexis.gazetteer import gazetteer, wordset

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_EMPTY = wordset(
    """
    a an the of to in on at by for from with and or but that this these those it its he his she her they their
    we our is are was were be been being has have had do does did will would could should may might as about
    into over under any some there not no never who which what when report reports reported claim claims claimed
    allegation allegations rumour rumours rumor rumors said say says saying told actually also former current
    then between during after before such former mr mrs ms
    """
)


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """Return the telling words of a text, lower case, states for their adjectives, plain endings taken off."""
    adjectives = gazetteer().adjectives
    found = set()
    for match in _WORD.finditer(text.replace("-", " ")):
        word = match[0].lower()
        word = word[:-2] if word.endswith(("'s", "’s")) else word
        if word not in _EMPTY:
            found.add(_stem(adjectives.get(word, word)))
    return frozenset(found)


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ied", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def shared(one: str, other: str) -> float:
    """Return the share, 0 to 1, of the shorter text's telling words that the other has too; 0 where either has none."""
    first, second = content_words(one), content_words(other)
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0
