"""`slugline` commands that keep running, read line by line."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, Queue
from threading import Thread

from tests.support.bot_process import ROOT, Settings

PATIENCE = 60.0  # seconds that a line may take on a busy machine


class Program:
    """A running command: what it says, which the data folder's bot.log keeps too, and its end."""

    def __init__(self, settings: Settings, *arguments: str) -> None:
        settings.data.mkdir(parents=True, exist_ok=True)
        self._log = (settings.data / "bot.log").open("a")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot.cli", *arguments],
            env=settings.environment(),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._lines: Queue[str | None] = Queue()
        self.said: list[str] = []
        self._asked_to_stop = False
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Return the match in the first line that has one. Raises AssertionError if the program ends without it."""
        while True:
            try:
                line = self._lines.get(timeout=PATIENCE)
            except Empty:
                line = None
            assert line is not None, f"no line like {pattern!r} in\n" + "".join(self.said)
            self.said.append(line)
            if found := re.search(pattern, line):
                return found

    def stop(self) -> None:
        """Ask it to stop, as a platform does: once, however often this is called."""
        if not self._asked_to_stop:
            self._asked_to_stop = True
            self._process.send_signal(signal.SIGTERM)

    def ended(self) -> int:
        """Wait for its end and return its exit status; what it still said is kept in ``said``."""
        try:
            status = self._process.wait(PATIENCE)
        finally:
            self._process.kill()
            self._process.wait()
            self._reader.join()
            self._log.close()
        while not self._lines.empty():
            self.said += [line for line in [self._lines.get()] if line is not None]
        return status

    @property
    def output(self) -> str:
        """Everything it said so far, as far as it was read."""
        return "".join(self.said)

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                self._lines.put(line)
                self._log.write(line)
                self._log.flush()
        self._lines.put(None)


@contextmanager
def running(settings: Settings, *arguments: str, tracebacks: bool = False) -> Iterator[Program]:
    """Run a command until the block ends; it must then end by itself, with status 0, and say no traceback."""
    program = Program(settings, *arguments)
    try:
        yield program
    finally:
        program.stop()
        status = program.ended()
    assert status == 0, program.output
    assert tracebacks or "Traceback" not in program.output
