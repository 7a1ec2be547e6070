"""Remembers what was worked out for a reading, by identity.

Readings are large values: hashing one costs more than what is remembered about it.
"""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from bot.core.reading import Reading

A = TypeVar("A", bound=Hashable)
V = TypeVar("V")


class Memo(Generic[A, V]):
    """``build(reading, about)`` worked out once; the last ``size`` results are kept. Thread-safe."""

    def __init__(self, build: Callable[[Reading, A], V], size: int) -> None:
        self._build = build
        self._size = size
        self._kept: dict[int, tuple[Reading, A, V]] = {}
        self._lock = Lock()

    def __call__(self, reading: Reading, about: A) -> V:
        """Return what ``build`` makes of the two."""
        kept = self._kept.get(id(reading))
        if kept is not None and kept[0] is reading and kept[1] == about:
            return kept[2]
        value = self._build(reading, about)
        with self._lock:
            while len(self._kept) >= self._size:
                self._kept.pop(next(iter(self._kept)))
            self._kept[id(reading)] = (reading, about, value)
        return value
