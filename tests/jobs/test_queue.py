"""The doorbell and the worker, over huey's real queue in a SQLite file."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Event, current_thread

import pytest

from bot.core.errors import StoreError
from bot.jobs.queue import HueyDoorbell, Work, Worker, open_doorbell
from bot.jobs.sweeper import Sweeper
from tests.support.newsroom import ROOT

NEVER = 3600.0  # seconds between sweeps: a test of the doorbell must not be helped by the sweeper
RING = "import sys, pathlib; from bot.jobs.queue import open_doorbell; open_doorbell(pathlib.Path(sys.argv[1])).ring()"


@pytest.fixture(params=["file", "memory"])
def doorbell(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[HueyDoorbell]:
    """A doorbell of either kind."""
    opened = open_doorbell(tmp_path / "queue.db" if request.param == "file" else None)
    yield opened
    opened.huey.storage.close()


@contextmanager
def working(doorbell: HueyDoorbell, work: Work, sweep_seconds: float = NEVER) -> Iterator[Worker]:
    """Let a worker answer until the block ends."""
    worker = Worker(doorbell, work, sweep_seconds)
    worker.start()
    try:
        yield worker
    finally:
        worker.stop()


class Answered:
    """Work that says in which thread it was done."""

    def __init__(self) -> None:
        self.threads: SimpleQueue[str] = SimpleQueue()

    def __call__(self) -> int:
        self.threads.put(current_thread().name)
        return 1

    def next(self) -> str:
        """Wait for the next time it is done."""
        return self.threads.get(timeout=20)


def test_a_ring_is_answered(doorbell: HueyDoorbell) -> None:
    work = Answered()
    with working(doorbell, work):
        assert work.next() == "sweeper"  # the first look is at once
        for _ in range(3):
            doorbell.ring()
            assert work.next() != "sweeper"
    assert work.threads.empty()


def test_rings_wait_for_a_worker(tmp_path: Path) -> None:
    before = open_doorbell(tmp_path / "queue.db")
    before.ring()
    before.huey.storage.close()
    after, work = open_doorbell(tmp_path / "queue.db"), Answered()
    with working(after, work):
        assert {work.next(), work.next()} > {"sweeper"}
    after.huey.storage.close()


def test_another_process_may_ring(tmp_path: Path) -> None:
    doorbell, work = open_doorbell(tmp_path / "queue.db"), Answered()
    with working(doorbell, work):
        assert work.next() == "sweeper"
        command = [sys.executable, "-W", "error", "-c", RING, str(tmp_path / "queue.db")]
        rung = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert (rung.returncode, rung.stderr) == (0, "")
        assert work.next() != "sweeper"
    doorbell.huey.storage.close()


def test_work_that_fails_is_no_end_of_work(doorbell: HueyDoorbell) -> None:
    done: SimpleQueue[str] = SimpleQueue()

    def work() -> int:
        done.put("tried")
        raise LookupError

    with working(doorbell, work):
        for _ in range(3):
            assert done.get(timeout=20) == "tried"
            doorbell.ring()


def test_stopping_waits_for_what_was_begun(doorbell: HueyDoorbell) -> None:
    looked, begun, stopped = Event(), Event(), Event()
    stopped_before_the_end: list[bool] = []

    def work() -> int:
        if current_thread().name == "sweeper":
            looked.set()
            return 0
        begun.set()
        stopped_before_the_end.append(stopped.wait(0.3))
        return 1

    worker = Worker(doorbell, work, NEVER)
    worker.start()
    assert looked.wait(20)
    doorbell.ring()
    assert begun.wait(20)
    with ThreadPoolExecutor(1) as threads:
        stopping = threads.submit(worker.stop)
        stopping.add_done_callback(lambda _: stopped.set())
        stopping.result(timeout=20)
    assert stopped_before_the_end == [False]


def test_a_queue_that_is_out_of_order_costs_time_not_the_request(tmp_path: Path) -> None:
    doorbell = open_doorbell(tmp_path / "queue.db")
    doorbell.huey.storage.sql("drop table task", commit=True)
    doorbell.ring()
    worked = Event()

    def work() -> int:
        worked.set()
        return 1

    sweeper = Sweeper(work, seconds=60)
    sweeper.start()
    assert worked.wait(20)  # the sweeper comes, though no ring got through
    sweeper.stop()
    doorbell.huey.storage.close()


def test_a_file_that_is_no_queue_is_told(tmp_path: Path) -> None:
    file = tmp_path / "queue.db"
    file.write_text("These are notes, and long enough to be taken for a page of a database. " * 20, "utf-8")
    with pytest.raises(StoreError) as caught:
        open_doorbell(file)
    assert str(file) in caught.value.problem
    assert caught.value.hint


def test_nobody_at_home_is_no_error(tmp_path: Path) -> None:
    doorbell = open_doorbell(tmp_path / "queue.db")
    assert doorbell.work() == 0
    doorbell.huey.storage.close()
