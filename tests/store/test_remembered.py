"""What is remembered is never older than the database, whoever wrote to it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.core.errors import NotFoundError
from bot.store.remembered import Remembered
from bot.store.schema import upgrade
from bot.store.session import Store, open_store
from bot.store.tables import Story


class Count:
    """Counts the stories, and how often it was asked to."""

    def __init__(self) -> None:
        self.readings = 0

    def __call__(self, session: Session) -> int:
        self.readings += 1
        return session.scalar(select(func.count(Story.id))) or 0


def add(store: Store, slug: str) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    with store.write() as session:
        session.add(Story(slug=slug, title=slug, created_at=now, updated_at=now))


def test_nothing_is_read_twice_until_something_is_written(store: Store) -> None:
    remembered, count = Remembered(store), Count()
    assert [remembered.get("stories", count) for _ in range(3)] == [0, 0, 0]
    assert count.readings == 1
    add(store, "first")
    assert [remembered.get("stories", count) for _ in range(3)] == [1, 1, 1]
    assert count.readings == 2


def test_a_write_by_another_process_counts(store: Store) -> None:
    remembered, count = Remembered(store), Count()
    assert remembered.get("stories", count) == 0
    other = open_store(store.engine.url.render_as_string(hide_password=False))
    add(other, "from elsewhere")
    other.close()
    assert remembered.get("stories", count) == 1


def test_a_write_that_was_taken_back_leaves_the_truth(store: Store) -> None:
    remembered, count = Remembered(store), Count()
    with pytest.raises(ZeroDivisionError), store.write() as session:
        session.add(Story(slug="never", title="never", created_at=datetime.now(UTC), updated_at=datetime.now(UTC)))
        session.flush()
        assert remembered.get("stories", count) == 0
        raise ZeroDivisionError
    assert remembered.get("stories", count) == 0


def test_questions_do_not_mix_and_the_oldest_is_forgotten(store: Store) -> None:
    remembered, count = Remembered(store, size=2), Count()
    for key in ("a", "b", "a", "c", "a", "b"):
        remembered.get(key, count)
    assert count.readings == 4  # a, b, c, and b again: it was the one not asked for the longest time


def test_what_is_raised_is_not_remembered(store: Store) -> None:
    remembered = Remembered(store)

    def missing(_: Session) -> int:
        raise NotFoundError("There is none.", "Look elsewhere.")

    reading: Callable[[Session], int] = missing
    with pytest.raises(NotFoundError):
        remembered.get("story", reading)
    assert remembered.get("story", Count()) == 0


def test_a_database_in_memory_is_read_each_time() -> None:
    store = open_store("sqlite:///:memory:")
    upgrade(store)
    remembered, count = Remembered(store), Count()
    assert remembered.get("stories", count) == remembered.get("stories", count)
    assert count.readings == 2
    store.close()
