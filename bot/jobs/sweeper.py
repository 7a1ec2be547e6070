"""The sweeper: a lost ring delays work, it never loses it."""

from collections.abc import Callable
from threading import Event, Thread

import structlog

log = structlog.get_logger(__name__)


class Sweeper:
    """Looks at the waiting rows every few seconds, in a thread of its own."""

    def __init__(self, work: Callable[[], int], seconds: float) -> None:
        self._work = work
        self._seconds = seconds
        self._stop = Event()
        self._thread = Thread(target=self._run, name="sweeper", daemon=True)

    def start(self) -> None:
        """Begin; the first look is at once, for what waited while nobody was there."""
        self._thread.start()

    def stop(self) -> None:
        """Stop after the present look."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while True:
            try:
                self._work()
            except Exception:  # the next look must come, whatever went wrong in this one
                log.exception("sweep_failed")
            if self._stop.wait(self._seconds):
                return
