"""Health: what is wrong with a deployment, and what to mend."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import SluglineError
from bot.core.ports import Clock
from bot.reading.sharpening.parser import Parser, mode_of
from bot.store.schema import schema_version
from bot.store.session import Store
from bot.store.tables import Outbox, OutboxState

MAX_SKEW = 60.0  # seconds; Slack refuses signed requests that are 5 minutes off
MAX_OUTBOX_AGE = 600.0  # seconds


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: whether it is well, what was seen, and what to do if it is not."""

    name: str
    well: bool
    seen: str
    mend: str = ""


def check_reading(open_parser: Callable[[], Parser | None]) -> Check:
    """Return what documents are read by: rules, or rules and a parser.

    Args:
        open_parser: returns the parser that the settings name, None if they name none; raises SluglineError if it
            cannot be loaded.
    """
    try:
        return Check("reading", True, mode_of(open_parser()))
    except SluglineError as error:
        return Check("reading", False, error.problem, error.hint)


def check_database(store: Store) -> Check:
    """Return whether the database answers and its schema is this program's."""
    try:
        version = schema_version(store)
    except SluglineError as error:
        return Check("database", False, error.problem, error.hint)
    if not version.known:
        return Check("database", False, f"schema {version.current} is newer than this program", "Upgrade Slugline.")
    if not version.up_to_date:
        return Check("database", False, f"schema {version.current or 'missing'}", "Run `slugline db upgrade`.")
    with store.read() as session:
        session.execute(text("SELECT 1"))
    return Check("database", True, f"{store.engine.dialect.name}, schema {version.current}")


def check_outbox(store: Store, clock: Clock) -> Check:
    """Return whether messages leave: how many wait, and how long the oldest has."""
    query = select(func.count(Outbox.id), func.min(Outbox.created_at)).where(Outbox.state == OutboxState.WAITING)
    try:
        with store.read() as session:
            count, oldest = session.execute(query).one()
    except SQLAlchemyError as error:
        return Check("outbox", False, f"cannot be read ({type(error).__name__})", "See the check of the database.")
    age = (clock.now() - oldest).total_seconds() if oldest else 0.0
    seen = f"{count} waiting, the oldest {age:.0f} s" if count else "empty"
    return Check("outbox", age <= MAX_OUTBOX_AGE, seen, "Is a worker running? Is Slack refusing? See the log.")


def check_slack(ask: Callable[[], tuple[dict[str, Any], dict[str, str]]], needed: frozenset[str]) -> list[Check]:
    """Return whether the bot token works, has the scopes of the manifest, and the clock agrees with Slack's.

    Args:
        ask: calls ``auth.test`` and returns its body and headers; raises SluglineError if it cannot.
        needed: the bot scopes that the manifest asks for.
    """
    try:
        body, headers = ask()
    except SluglineError as error:
        return [Check("tokens", False, error.problem, error.hint)]
    granted = frozenset(headers.get("x-oauth-scopes", "").replace(" ", "").split(",")) - {""}
    missing = needed - granted if granted else frozenset()
    scopes = Check(
        "scopes",
        bool(granted) and not missing,
        "all granted" if granted and not missing else f"missing: {', '.join(sorted(missing)) or 'not told by Slack'}",
        "Reinstall the app from manifest.json.",
    )
    who = f"{body.get('user', '?')} in {body.get('team', '?')}"
    return [Check("tokens", True, who), scopes, _check_clock(headers.get("date"))]


def _check_clock(date: str | None) -> Check:
    try:
        there = parsedate_to_datetime(date or "").replace(tzinfo=UTC)  # HTTP dates are GMT (RFC 9110, 5.6.7)
    except ValueError:
        return Check("clock", True, "not told by the server")
    skew = abs((datetime.now(UTC) - there).total_seconds())
    return Check("clock", skew <= MAX_SKEW, f"{skew:.0f} s off", "Set this machine's clock (NTP).")
