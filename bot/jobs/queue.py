"""The doorbell between the process that takes a request and the one that works on it, on huey."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import structlog
from huey import Huey, MemoryHuey, SqliteHuey
from huey.consumer import Consumer

from bot.core.errors import StoreError
from bot.jobs.sweeper import Sweeper

Work = Callable[[], int]
_NAME = "slugline"
log = structlog.get_logger(__name__)


class HueyDoorbell:
    """Implements `bot.core.ports.Doorbell`. The task carries nothing: the waiting rows say what is to be done."""

    def __init__(self, huey: Huey) -> None:
        self._huey = huey
        self.work: Work = _nobody_home
        self._ring = huey.task()(self._answer)

    @property
    def huey(self) -> Huey:
        """The queue that is rung through."""
        return self._huey

    def ring(self) -> None:
        """Put one task on the queue; returns at once. A queue that fails delays work: the sweeper looks by itself."""
        try:
            self._ring()
        except Exception:  # whatever the queue is built on; what is to be done is written down already
            log.exception("ring_lost")

    def _answer(self) -> None:
        self.work()


class Worker:
    """Answers the doorbell in threads of this process, and looks at the waiting rows by itself now and then."""

    def __init__(self, doorbell: HueyDoorbell, work: Work, sweep_seconds: float = 2.0) -> None:
        doorbell.work = work
        self._consumer = _QuietConsumer(
            doorbell.huey, workers=1, periodic=False, initial_delay=0.02, backoff=1.15, max_delay=0.2
        )
        self._sweeper = Sweeper(work, sweep_seconds)

    def start(self) -> None:
        """Begin to work; returns at once."""
        self._consumer.start()
        self._sweeper.start()

    def stop(self) -> None:
        """Finish what is being worked on, then stop."""
        self._sweeper.stop()
        self._consumer.stop(graceful=True)


def open_doorbell(path: Path | None) -> HueyDoorbell:
    """Return the doorbell on a SQLite file, for processes of one machine, or in memory where ``path`` is None.

    Raises:
        StoreError: if the file cannot be used as a queue.
    """
    if path is None:
        return HueyDoorbell(MemoryHuey(_NAME, results=False))
    try:
        return HueyDoorbell(SqliteHuey(_NAME, filename=str(path), results=False, fsync=True))
    except sqlite3.Error as error:
        raise StoreError(
            f"The queue at {path} cannot be used ({error}).",
            "Move the file away: it holds only rings, what is to be done is in the database.",
        ) from error


class _QuietConsumer(Consumer):  # type: ignore[misc]  # huey ships no types
    """Huey's consumer without its signal handlers: the program's own decide when it stops."""

    def _set_signal_handlers(self) -> None:
        """Leave the process's handlers alone."""


def _nobody_home() -> int:
    log.warning("doorbell_unanswered", why="no worker was started in this process")
    return 0
