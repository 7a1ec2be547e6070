"""A clock that stands until a test moves it."""

import asyncio
import threading
from dataclasses import dataclass


@dataclass(frozen=True)
class _Sleeper:
    until: float
    loop: asyncio.AbstractEventLoop
    woken: asyncio.Future[None]


class ManualClock:
    """Implements `bot.workspace.clock.Clock`. Any thread may move it."""

    def __init__(self, now: float = 1_750_000_000.0) -> None:
        self._now = now
        self._sleepers: list[_Sleeper] = []
        self._changed = threading.Condition()

    def now(self) -> float:
        """Seconds since the epoch."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Return when the clock was moved that far."""
        loop = asyncio.get_running_loop()
        sleeper = _Sleeper(self._now + seconds, loop, loop.create_future())
        with self._changed:
            self._sleepers.append(sleeper)
            self._changed.notify_all()
        try:
            await sleeper.woken
        finally:
            with self._changed:
                self._sleepers = [other for other in self._sleepers if other is not sleeper]

    def advance(self, seconds: float) -> None:
        """Move the clock forward, and wake whoever slept until then."""
        with self._changed:
            self._now += seconds
            due = [sleeper for sleeper in self._sleepers if sleeper.until <= self._now]
        for sleeper in due:
            sleeper.loop.call_soon_threadsafe(_wake, sleeper.woken)

    def wait_for_sleeper(self, seconds: float, timeout: float = 10.0) -> None:
        """Wait until somebody sleeps for about that long. Raises AssertionError."""
        with self._changed:
            assert self._changed.wait_for(
                lambda: any(abs(s.until - self._now - seconds) < 0.01 for s in self._sleepers), timeout
            )


def _wake(woken: asyncio.Future[None]) -> None:
    if not woken.done():
        woken.set_result(None)
