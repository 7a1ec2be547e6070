"""The schema's version: looking at it, and bringing it up to date with Alembic."""

from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import DatabaseError, OperationalError

from bot.core.errors import StoreError
from bot.store.session import Store

_SCRIPTS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class SchemaVersion:
    """The revision a database is at (None when empty), and the newest this program knows."""

    current: str | None
    newest: str
    known: bool

    @property
    def up_to_date(self) -> bool:
        """Whether nothing is left to migrate."""
        return self.current == self.newest


def schema_version(store: Store) -> SchemaVersion:
    """Return where the database stands.

    Raises:
        StoreError: if it cannot be reached or is no database.
    """
    scripts = ScriptDirectory(str(_SCRIPTS))
    try:
        with store.engine.connect() as connection:
            current = MigrationContext.configure(connection).get_current_revision()
    except OperationalError as error:
        raise StoreError(
            f"The database cannot be opened ({_one_line(error.orig)}).",
            "Check DATABASE_URL, and that the database is up.",
        ) from error
    except DatabaseError as error:
        raise StoreError(
            f"The file is not a Slugline database ({_one_line(error.orig)}).",
            "Move it away, or set DATABASE_URL to another place.",
        ) from error
    newest = scripts.get_current_head()
    if newest is None:
        raise StoreError("This installation has lost its migrations.", "Install Slugline again.")
    known = current is None or current in {script.revision for script in scripts.walk_revisions()}
    return SchemaVersion(current, newest, known)


def upgrade(store: Store) -> SchemaVersion:
    """Bring the database up to date and return where it stood before.

    Raises:
        StoreError: if it cannot be reached, or was written by a newer Slugline.
    """
    before = schema_version(store)
    if not before.known:
        raise StoreError(
            f"The database was written by a newer Slugline (schema {before.current}).",
            "Install that version, or set DATABASE_URL to another database.",
        )
    if not before.up_to_date:
        config = Config()
        config.set_main_option("script_location", str(_SCRIPTS))
        with store.write() as session:  # whoever comes second waits, and then finds nothing left to do
            config.attributes["connection"] = session.connection()
            command.upgrade(config, "head")
    return before


def _one_line(error: BaseException | None) -> str:
    return " ".join(str(error).split())
