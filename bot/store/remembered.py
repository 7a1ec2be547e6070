"""Remembers what was read, until anything in the database changes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from bot.store.session import Store

SIZE = 512
"""Values that are kept, the least recently used going first."""
_Value = TypeVar("_Value")


class Remembered:
    """What was read from one store. Safe to share between threads; so must be the values, which are never copied."""

    def __init__(self, store: Store, size: int = SIZE) -> None:
        self._store = store
        self._size = size
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, tuple[object, Any]] = OrderedDict()

    def get(self, key: Hashable, read: Callable[[Session], _Value]) -> _Value:
        """Return what ``read`` returns, without reading when nothing was committed since it last did.

        Args:
            key: names the question; equal keys must mean the same reading.
            read: looks into the database; what it raises is raised again each time.
        """
        version = self._store.version.now()  # asked first: what is read then is never older than this
        with self._lock:
            known, value = self._kept.get(key, (None, None))
            if known is not None and known == version:
                self._kept.move_to_end(key)
                found: _Value = value
                return found
        with self._store.read() as session:
            fresh = read(session)
        with self._lock:
            self._kept[key] = (version, fresh)
            self._kept.move_to_end(key)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return fresh
