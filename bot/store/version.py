"""Says whether anything in a database changed, in far less time than reading takes.

The database itself is asked, so that a write by another process, an older release among them, counts like our own.
"""

import sqlite3
from threading import Lock
from typing import Protocol

from sqlalchemy import Engine, text


class Version(Protocol):
    """The state of a database's contents."""

    def now(self) -> object:
        """Return a value that differs from all returned before the last commit; None where that cannot be known."""

    def close(self) -> None:
        """Let go of what it needs."""


def version_of(engine: Engine) -> Version:
    """Return how to tell the state of a database."""
    if engine.dialect.name == "postgresql":
        return _PostgresqlVersion(engine)
    file = engine.url.database
    return _SqliteVersion(file) if file and file != ":memory:" else _Unknown()


class _SqliteVersion:
    """``PRAGMA data_version``: on a connection of its own it changes when any other one, of any process, commits."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None
        self._opened = 0  # versions of two connections cannot be compared

    def now(self) -> object:
        with self._lock:
            if self._connection is None:
                self._opened += 1
                self._connection = sqlite3.connect(self._file, isolation_level=None, check_same_thread=False)
            row = self._connection.execute("PRAGMA data_version").fetchone()
            return self._opened, row[0]

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None


class _PostgresqlVersion:
    """``pg_current_snapshot()``: equal snapshots see the same rows."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def now(self) -> object:
        with self._engine.connect() as connection:
            return connection.scalar(text("SELECT pg_current_snapshot()::text"))

    def close(self) -> None:
        """Hold nothing."""


class _Unknown:
    """A database in memory: it has one connection, which does not notice its own commits."""

    def now(self) -> object:
        return None

    def close(self) -> None:
        """Hold nothing."""
