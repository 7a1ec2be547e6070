"""The stream of changes that pages and tests follow."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from bot.workspace.model import Json

KEPT_CHANGES = 5000
"""How far back a follower may resume; one further behind must take a new snapshot."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change; `audience` is the one user who may see it, or None for everybody."""

    seq: int
    kind: str
    data: Json
    audience: str | None


class ChangeFeed:
    """Numbered changes. Used from the workspace's event loop only."""

    def __init__(self) -> None:
        self.seq = 0
        self._kept: deque[Change] = deque(maxlen=KEPT_CHANGES)
        self._changed = asyncio.Event()
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    def publish(self, kind: str, data: Json, audience: str | None = None) -> None:
        """Number a change, keep it and wake everybody who waits."""
        self.seq += 1
        self._kept.append(Change(self.seq, kind, data, audience))
        self._changed.set()
        self._changed = asyncio.Event()
        for listener in self._listeners:
            listener()

    def missed(self, seq: int) -> bool:
        """Whether changes after `seq` have been dropped already, or `seq` is not of this feed."""
        return seq > self.seq or (bool(self._kept) and seq < self._kept[0].seq - 1)

    def after(self, seq: int, user: str) -> list[Change]:
        """The kept changes after `seq` that `user` may see."""
        return [change for change in self._kept if change.seq > seq and change.audience in (None, user)]

    async def wait_after(self, seq: int, user: str, seconds: float) -> list[Change]:
        """The changes after `seq`, waiting up to `seconds` for the first; empty when none came."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not (changes := self.after(seq, user)):
            seq = max(seq, self.seq)
            left = deadline - loop.time()
            if left <= 0:
                return []
            waiter = self._changed
            try:
                await asyncio.wait_for(waiter.wait(), left)
            except TimeoutError:
                return []
        return changes
