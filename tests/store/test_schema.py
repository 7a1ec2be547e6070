"""The schema: built from nothing, equal to the models, taken back, and refused where it is not ours."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, event, inspect, text

import bot.store
from bot.core.errors import StoreError
from bot.core.vocabulary import Basis
from bot.store.schema import SchemaVersion, schema_version, upgrade
from bot.store.session import Store, open_store
from bot.store.tables import Base, DocumentVersion, StoredStatement
from tests.support.newsroom import Databases

NEWEST = "0004"


def alembic_config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(bot.store.__file__).parent / "migrations"))
    return config


def tables(store: Store) -> set[str]:
    return set(inspect(store.engine).get_table_names()) - {"alembic_version"}


def differences(store: Store) -> list[object]:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, Base.metadata))


def test_an_empty_database_is_told_and_built_as_the_models_are(databases: Databases) -> None:
    with closing(open_store(databases.empty())) as store:
        assert schema_version(store) == SchemaVersion(None, NEWEST, known=True)
        assert upgrade(store) == SchemaVersion(None, NEWEST, known=True)
        assert schema_version(store).up_to_date
        assert tables(store) == set(Base.metadata.tables)
        assert differences(store) == []
        assert upgrade(store) == SchemaVersion(NEWEST, NEWEST, known=True)


def test_a_missing_column_would_be_noticed(databases: Databases) -> None:
    with closing(open_store(databases.empty())) as store:
        upgrade(store)
        with store.engine.begin() as connection:
            connection.execute(text("ALTER TABLE sources DROP COLUMN reliability"))
        assert differences(store) != []


def test_down_and_up_again(databases: Databases) -> None:
    config = alembic_config()
    with closing(open_store(databases.empty())) as store:
        upgrade(store)
        with store.engine.begin() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, "base")
        assert tables(store) == set()
        assert schema_version(store).current is None
        upgrade(store)
        assert differences(store) == []


def test_a_newer_database_is_refused_and_left_alone(databases: Databases) -> None:
    with closing(open_store(databases.empty())) as store:
        upgrade(store)
        with store.write() as session:
            session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        version = schema_version(store)
        assert (version.current, version.known, version.up_to_date) == ("9999", False, False)
        with pytest.raises(StoreError, match=r"written by a newer Slugline \(schema 9999\)") as caught:
            upgrade(store)
        assert "Install that version" in caught.value.hint
        assert schema_version(store).current == "9999"


def test_two_programs_may_upgrade_at_once(databases: Databases) -> None:
    url, arrived = databases.empty(), Event()
    with closing(open_store(url)) as first, closing(open_store(url)) as second, ThreadPoolExecutor(1) as threads:
        with first.write() as session:
            begun = iter(range(9))

            def begins(_: Connection) -> None:
                if next(begun) == 1:  # after its look at the version, which it found missing
                    arrived.set()

            event.listen(second.engine, "begin", begins, insert=True)
            late = threads.submit(upgrade, second)
            assert arrived.wait(20)
            config = alembic_config()
            config.attributes["connection"] = session.connection()
            command.upgrade(config, "head")
        assert late.result(timeout=20).current is None
        assert schema_version(second).up_to_date
        assert differences(second) == []


def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("These are notes, and long enough to be taken for a page of a database. " * 20, "utf-8")
    before = file.read_bytes()
    with closing(open_store(f"sqlite:///{file}")) as store, pytest.raises(StoreError) as caught:
        upgrade(store)
    assert "not a Slugline database" in caught.value.problem
    assert "DATABASE_URL" in caught.value.hint
    assert file.read_bytes() == before


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    with closing(open_store(f"sqlite:///{tmp_path}")) as store, pytest.raises(StoreError) as caught:
        schema_version(store)
    assert "cannot be opened" in caught.value.problem
    assert "DATABASE_URL" in caught.value.hint


def test_a_server_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    url = f"postgresql://nobody:secret@/none?host={tmp_path}"
    with closing(open_store(url)) as store, pytest.raises(StoreError) as caught:
        schema_version(store)
    assert "cannot be opened" in caught.value.problem
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_what_was_stored_before_a_column_came_is_kept(databases: Databases) -> None:
    config = alembic_config()
    with closing(open_store(databases.empty())) as store:
        with store.engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "0002")
            connection.execute(text("INSERT INTO documents (id, created_at) VALUES (7, '2031-03-04 09:00:00+00:00')"))
            connection.execute(
                text(
                    "INSERT INTO document_versions (id, document_id, number, fingerprint, length, text, date_basis, "
                    "genre, ingested_at) "
                    "VALUES (8, 7, 1, 'f', 10, 'Rain fell.', 'unknown', 'news', '2031-03-04 09:00:00+00:00')"
                )
            )
            connection.execute(
                text(
                    "INSERT INTO statements (id, version_id, number, speaker, cue, content, quotes, kind, factuality, "
                    "section) VALUES (9, 8, 0, '[]', '[]', '[]', '[]', 'statement', 'asserted', 'news')"
                )
            )
        upgrade(store)
        with store.read() as session:
            version = session.get_one(DocumentVersion, 8)
            assert (version.text, version.language, version.genre_basis) == ("Rain fell.", "en", Basis.UNKNOWN)
            assert (version.genre_evidence, version.marks, version.published_at) == (None, None, None)
            statement = session.get_one(StoredStatement, 9)
            assert (statement.speaker_role, statement.speaker_organisation) == (None, None)
