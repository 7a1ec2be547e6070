"""Engines and sessions: one `Store`, two kinds of transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.orm import Session, sessionmaker

from bot.core.errors import StoreError
from bot.store.version import Version, version_of

_WRITE = "slugline_write"
_WRITERS = 0x536C7567  # the advisory lock that PostgreSQL's writers queue at; any number that nobody else uses


class Store:
    """Sessions on one database. Safe to share between threads; each session belongs to one of them.

    Writers queue, so that what one of them has looked at still holds when it writes: on SQLite by ``BEGIN IMMEDIATE``,
    on PostgreSQL by an advisory lock. Readers never wait for them.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.version: Version = version_of(engine)
        self._read = sessionmaker(engine)
        self._write = sessionmaker(engine.execution_options(**{_WRITE: True}))

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Yield a session whose work is committed as a whole at the end, or not at all."""
        with self._write.begin() as session:
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Yield a session for looking; nothing it changes is kept."""
        with self._read() as session:
            yield session

    def close(self) -> None:
        """Give back all connections."""
        self.version.close()
        self.engine.dispose()


def open_store(url: str) -> Store:
    """Return the store at a database address, making the folder of a SQLite file where it is missing.

    Raises:
        StoreError: if the address is none, its driver is not installed, or its folder cannot be written.
    """
    try:
        address = make_url(url)
        if address.get_backend_name() not in {"sqlite", "postgresql"}:
            raise ArgumentError(f"{address.get_backend_name()} is not supported")
        if address.get_backend_name() == "postgresql" and "+" not in address.drivername:
            address = address.set(drivername="postgresql+psycopg")
        if address.get_backend_name() == "sqlite":
            _make_folder(address.database)
        engine = create_engine(address, pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError, ValueError) as error:  # ValueError: a port that is no number
        raise StoreError(
            f"DATABASE_URL is not a database address ({error}).",
            "Use sqlite:///path/to/slugline.db or postgresql://user:password@host/name.",
        ) from error
    except ModuleNotFoundError as error:
        raise StoreError(
            f"The database driver {error.name} is not installed.", "Install slugline[postgres]."
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)
    return Store(engine)


def _make_folder(database: str | None) -> None:
    if not database or database == ":memory:":
        return
    folder = Path(database).expanduser().resolve().parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".slugline-can-write"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise StoreError(
            f"The folder {folder} cannot be written ({error.strerror}).",
            "Make it writable, or set DATABASE_URL to another place.",
        ) from error


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun below, not guessed by the driver
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=10000", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.create_function("lower", 1, _lower, deterministic=True)  # SQLite's own knows only ASCII


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    if _writes(connection):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(_WRITE))
