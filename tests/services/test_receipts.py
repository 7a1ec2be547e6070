"""Receipts: an event counts once, however many processes it reaches, and is forgotten in time."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier

import pytest
from sqlalchemy import select

from bot.services.receipts import KEPT, Receipts
from bot.store.session import Store, open_store
from bot.store.tables import SeenEvent
from tests.support.newsroom import Clock, Databases, migrated

DAY = KEPT.total_seconds()


@pytest.fixture
def stores(databases: Databases) -> Iterator[list[Store]]:
    """The same database, opened by two processes."""
    url = databases.like("migrated", migrated)
    with closing(open_store(url)) as one, closing(open_store(url)) as other:
        yield [one, other]


def remembered(store: Store) -> set[str]:
    with store.read() as session:
        return set(session.scalars(select(SeenEvent.event_id)))


def test_an_event_counts_once_whichever_process_it_reaches(stores: list[Store]) -> None:
    one, other = (Receipts(store, Clock()) for store in stores)
    assert one.first_time("Ev1")
    assert not one.first_time("Ev1")
    assert not other.first_time("Ev1")
    assert other.first_time("Ev2")


def test_two_processes_that_get_it_at_once_agree_on_one(stores: list[Store]) -> None:
    receipts = [Receipts(store, Clock()) for store in stores] * 2
    together = Barrier(len(receipts))

    def take(mine: Receipts) -> list[bool]:
        taken = []
        for number in range(10):
            together.wait(20)
            taken.append(mine.first_time(f"Ev{number}"))
        return taken

    with ThreadPoolExecutor(len(receipts)) as threads:
        answers = list(threads.map(take, receipts))
    assert [sum(answer) for answer in zip(*answers, strict=True)] == [1] * 10


def test_old_events_are_forgotten_and_recent_ones_are_not(store: Store) -> None:
    clock = Clock()
    receipts = Receipts(store, clock)
    receipts.first_time("EvOld")
    clock.advance(DAY / 2)
    receipts.first_time("EvRecent")
    clock.advance(DAY / 2 + 1)
    receipts.first_time("EvNow")
    assert remembered(store) == {"EvRecent", "EvNow"}
    assert not receipts.first_time("EvRecent")
