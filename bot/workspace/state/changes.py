"""The stream of changes that pages and tests follow."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from bot.workspace.model import Json

KEPT_CHANGES = 1000
"""How far back a follower may resume; one further behind must take a new snapshot."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change; `audience` is the users who may see it, or None for everybody."""

    seq: int
    kind: str
    data: Json
    audience: frozenset[str] | None


class ChangeFeed:
    """Numbered changes. Used from the workspace's event loop only."""

    def __init__(self) -> None:
        self.seq = 0
        self.closed = False
        self._kept: deque[Change] = deque(maxlen=KEPT_CHANGES)
        self._changed = asyncio.Event()
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    def publish(self, kind: str, data: Json, audience: frozenset[str] | None = None) -> None:
        """Number a change, keep it and wake everybody who waits."""
        self.seq += 1
        self._kept.append(Change(self.seq, kind, data, audience))
        self._changed.set()
        self._changed = asyncio.Event()
        for listener in self._listeners:
            listener()

    def close(self) -> None:
        """Let everybody who waits go: nothing more will come."""
        self.closed = True
        self._changed.set()

    def reaches(self, seq: int) -> bool:
        """Whether every change after `seq` is kept still; one who has read less must take a snapshot."""
        return seq >= 0 and (not self._kept or self._kept[0].seq <= seq + 1)

    def after(self, seq: int, user: str) -> list[Change]:
        """The kept changes after `seq` that `user` may see."""
        fresh = (change for change in self._kept if change.seq > seq)
        return [change for change in fresh if change.audience is None or user in change.audience]

    async def wait_after(self, seq: int, user: str, seconds: float) -> list[Change]:
        """The changes after `seq`, waiting up to `seconds` for the first; empty when none came."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not (changes := self.after(seq, user)) and not self.closed:
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
