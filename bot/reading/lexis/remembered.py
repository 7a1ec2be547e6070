"""What is worked out of a word once and remembered, as the words of a text come again and again."""

from collections.abc import Callable
from typing import TypeVar

_WORDS, _LONGEST = 65_536, 40  # words kept, characters: no text fills the memory with what only looks like words
T = TypeVar("T")


class Remembered(dict[str, T]):
    """A dictionary that fills itself by a pure function of a word: to look one up costs half of what a cache does."""

    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> T:
        found = self._find(word)
        if len(self) < _WORDS and len(word) <= _LONGEST:
            self[word] = found
        return found
