"""The sweeper: whatever went wrong, the next look comes."""

from queue import SimpleQueue
from threading import Event, current_thread

from bot.jobs.sweeper import Sweeper


def test_the_first_look_is_at_once_and_more_follow() -> None:
    looks: SimpleQueue[str] = SimpleQueue()

    def look() -> int:
        looks.put(current_thread().name)
        return 0

    sweeper = Sweeper(look, seconds=0.001)
    sweeper.start()
    assert [looks.get(timeout=20) for _ in range(3)] == ["sweeper"] * 3
    sweeper.stop()


def test_it_goes_on_after_an_exception() -> None:
    looks: SimpleQueue[int] = SimpleQueue()
    numbers = iter(range(1000))

    def look() -> int:
        number = next(numbers)
        looks.put(number)
        if number < 2:
            raise LookupError
        return 0

    sweeper = Sweeper(look, seconds=0.001)
    sweeper.start()
    assert [looks.get(timeout=20) for _ in range(4)] == [0, 1, 2, 3]
    sweeper.stop()


def test_it_waits_between_looks_and_stops_at_once_while_it_waits() -> None:
    looks: SimpleQueue[int] = SimpleQueue()

    def look() -> int:
        looks.put(1)
        return 0

    sweeper = Sweeper(look, seconds=3600)
    sweeper.start()
    looks.get(timeout=20)
    sweeper.stop()
    assert looks.empty()


def test_stopping_waits_for_the_present_look() -> None:
    begun, stopped = Event(), Event()
    stopped_before_the_end: list[bool] = []

    def look() -> int:
        begun.set()
        stopped_before_the_end.append(stopped.wait(0.3))
        return 0

    sweeper = Sweeper(look, seconds=3600)
    sweeper.start()
    assert begun.wait(20)
    sweeper.stop()
    stopped.set()
    assert stopped_before_the_end == [False]
