"""Opening a store, and its two kinds of transaction."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from bot.core.errors import StoreError
from bot.core.vocabulary import SourceType
from bot.store.session import Store, open_store
from bot.store.tables import Base, Source, StoredDocument
from tests.support.newsroom import START


def source(name: str) -> Source:
    return Source(name=name, type=SourceType.MEDIA_REPORT)


def names(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Source.name).order_by(Source.id)))


@pytest.mark.parametrize(
    ("url", "problem", "hint"),
    [
        ("", "not a database address", "sqlite:///"),
        ("slugline.db", "not a database address", "sqlite:///"),
        ("postgresql://user@host:port/name", "not a database address", "sqlite:///"),
        ("nosuch://user@host/name", "not a database address", "postgresql://"),
        ("postgres://user@host/name", "not a database address", "postgresql://"),
        ("mysql://user@host/name", "not a database address", "postgresql://"),
    ],
)
def test_a_bad_address_is_told(url: str, problem: str, hint: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(url)
    assert problem in caught.value.problem
    assert hint in caught.value.hint


def test_a_bad_address_does_not_show_its_password() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("nosuch://user:hunter2@host/name")
    assert "hunter2" not in str(caught.value)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError) as caught:
        open_store(f"sqlite:///{tmp_path}/file/data/slugline.db")
    assert str(tmp_path / "file" / "data") in caught.value.problem
    assert "cannot be written" in caught.value.problem
    assert "DATABASE_URL" in caught.value.hint


def test_a_missing_folder_is_made_and_nothing_left_in_it(tmp_path: Path) -> None:
    with closing(open_store(f"sqlite:///{tmp_path}/a/b/slugline.db")):
        assert list((tmp_path / "a" / "b").iterdir()) == []


def test_postgresql_is_spoken_through_psycopg_3() -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with closing(open_store("postgresql://user@host/name")) as store:
        assert store.engine.url.drivername == "postgresql+psycopg"


def test_sqlite_is_set_up_to_be_shared_and_to_keep_its_word(tmp_path: Path) -> None:
    with closing(open_store(f"sqlite:///{tmp_path}/slugline.db")) as store, store.read() as session:
        found = {
            name: session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        }
    assert found == {"journal_mode": "wal", "synchronous": 1, "busy_timeout": 10_000, "foreign_keys": 1}


def test_what_is_written_is_kept(store: Store) -> None:
    with store.write() as session:
        session.add(source("The Harbour Gazette"))
    assert names(store) == ["The Harbour Gazette"]


def test_a_write_is_rolled_back_as_a_whole(store: Store) -> None:
    def broken() -> None:
        with store.write() as session:
            session.add(source("one"))
            session.flush()
            session.add(source("two"))
            session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        broken()
    assert names(store) == []


def test_a_refused_row_takes_the_others_with_it(store: Store) -> None:
    with store.write() as session:
        session.add(source("one"))

    def broken() -> None:
        with store.write() as session:
            session.add(source("two"))
            session.flush()
            session.add(source("one"))

    with pytest.raises(IntegrityError):
        broken()
    assert names(store) == ["one"]


def test_a_row_that_points_nowhere_is_refused(store: Store) -> None:
    def broken() -> None:
        with store.write() as session:
            session.add(StoredDocument(source_id=404, created_at=START))

    with pytest.raises(IntegrityError):
        broken()


def test_a_reader_changes_nothing(store: Store) -> None:
    with store.read() as session:
        session.add(source("one"))
        session.flush()
    assert names(store) == []


def test_a_reader_does_not_wait_for_a_writer(store: Store) -> None:
    with store.write() as writing:
        writing.add(source("one"))
        writing.flush()
        with ThreadPoolExecutor(1) as threads:
            assert threads.submit(names, store).result(timeout=5) == []
    assert names(store) == ["one"]


def test_writers_queue_so_that_what_one_looked_at_still_holds(store: Store) -> None:
    """Look, then write: two at once must not both find the place free."""
    together = Barrier(4, timeout=20)

    def add_if_missing() -> bool:
        together.wait()
        with store.write() as session:
            free = session.scalar(select(func.count(Source.id))) == 0
            if free:
                session.add(source("only one"))
            return free

    with ThreadPoolExecutor(4) as threads:
        jobs = [threads.submit(add_if_missing) for _ in range(4)]
        assert sorted(job.result() for job in jobs) == [False, False, False, True]
    assert names(store) == ["only one"]


def test_letters_beyond_ascii_have_a_lower_case(store: Store) -> None:
    with store.read() as session:
        assert session.scalar(select(func.lower("ÉLYSÉE Straße Ωmega"))) == "élysée straße ωmega"
        assert session.scalar(select(func.lower(None))) is None


def test_every_table_names_its_constraints() -> None:
    unnamed = [
        (table.name, constraint)
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if constraint.name is None
    ]
    assert unnamed == []
