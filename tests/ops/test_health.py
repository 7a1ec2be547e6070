"""Health: each check says what it saw, and what to mend."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.core.errors import SluglineError
from bot.core.outgoing import Card
from bot.ops.health import MAX_OUTBOX_AGE, Check, check_database, check_outbox, check_reading, check_slack
from bot.services import outbox
from bot.store.schema import schema_version
from bot.store.session import Store, open_store
from tests.support.newsroom import Clock, Databases, Newsroom

NEEDED = frozenset({"chat:write", "commands"})


def test_what_documents_are_read_by() -> None:
    assert check_reading(lambda: None) == Check("reading", True, "rules")

    def broken() -> None:
        raise SluglineError("The model is gone.", "Install it.")

    assert check_reading(broken) == Check("reading", False, "The model is gone.", "Install it.")


def test_a_database_that_is_well(store: Store) -> None:
    check = check_database(store)
    assert (check.name, check.well) == ("database", True)
    assert check.seen == f"{store.engine.dialect.name}, schema {schema_version(store).newest}"


def test_a_database_without_tables(databases: Databases) -> None:
    with closing(open_store(databases.empty())) as store:
        assert check_database(store) == Check("database", False, "schema missing", "Run `slugline db upgrade`.")
        outbox_check = check_outbox(store, Clock())
        assert (outbox_check.name, outbox_check.well) == ("outbox", False)


def test_a_database_of_a_newer_slugline(databases: Databases) -> None:
    with closing(open_store(databases.empty())) as store:
        with store.engine.begin() as connection:
            connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
            connection.execute(text("INSERT INTO alembic_version VALUES ('9999')"))
        check = check_database(store)
    assert (check.well, check.mend) == (False, "Upgrade Slugline.")
    assert "9999" in check.seen


def test_a_database_that_cannot_be_opened(tmp_path: Path) -> None:
    with closing(open_store(f"sqlite:///{tmp_path}")) as store:
        check = check_database(store)
    assert not check.well
    assert "cannot be opened" in check.seen
    assert "DATABASE_URL" in check.mend


@pytest.mark.parametrize(
    ("waiting", "seconds", "well", "seen"),
    [
        (0, 0.0, True, "empty"),
        (2, 30.0, True, "2 waiting, the oldest 30 s"),
        (1, MAX_OUTBOX_AGE, True, "1 waiting, the oldest 600 s"),
        (1, MAX_OUTBOX_AGE + 1, False, "1 waiting, the oldest 601 s"),
    ],
)
def test_messages_that_do_not_leave(newsroom: Newsroom, waiting: int, seconds: float, well: bool, seen: str) -> None:
    with newsroom.store.write() as session:
        for number in range(waiting):
            outbox.put(session, newsroom.clock.now(), f"test:{number}", Card.STORY, "C1")
    newsroom.clock.advance(seconds)
    check = check_outbox(newsroom.store, newsroom.clock)
    assert (check.well, check.seen) == (well, seen)
    assert check.mend


def test_sent_messages_are_not_waiting(newsroom: Newsroom) -> None:
    with newsroom.store.write() as session:
        outbox.put(session, newsroom.clock.now(), "test", Card.STORY, "C1")
    newsroom.deliveries.work()
    assert check_outbox(newsroom.store, newsroom.clock).seen == "empty"


def slack(**headers: str) -> list[Check]:
    """Return the checks on a Slack that answers with these headers, underscores for hyphens."""
    answered = {name.replace("_", "-"): value for name, value in headers.items()}
    return check_slack(lambda: ({"user": "slugline", "team": "Gazette"}, answered), NEEDED)


def test_a_token_with_all_scopes() -> None:
    now = format_datetime(datetime.now(UTC), usegmt=True)
    checks = slack(x_oauth_scopes="commands, chat:write,users:read", date=now)
    assert [(check.name, check.well) for check in checks] == [("tokens", True), ("scopes", True), ("clock", True)]
    assert checks[0].seen == "slugline in Gazette"


@pytest.mark.parametrize(
    ("scopes", "seen"),
    [("commands", "missing: chat:write"), ("users:read", "missing: chat:write, commands"), ("", "not told by Slack")],
)
def test_scopes_that_are_missing(scopes: str, seen: str) -> None:
    _, check, _ = slack(x_oauth_scopes=scopes)
    assert not check.well
    assert seen in check.seen
    assert "manifest.json" in check.mend


@pytest.mark.parametrize(("minutes", "well"), [(0, True), (-10, False), (10, False)])
def test_a_clock_that_is_off(minutes: int, well: bool) -> None:
    there = datetime.now(UTC) + timedelta(minutes=minutes)
    assert slack(date=format_datetime(there, usegmt=True))[2].well == well


@pytest.mark.parametrize("headers", [{}, {"date": ""}, {"date": "yesterday"}])
def test_a_clock_nobody_can_compare(headers: dict[str, str]) -> None:
    assert slack(**headers)[2] == Check("clock", True, "not told by the server")


def test_a_token_that_is_refused() -> None:
    def ask() -> tuple[dict[str, Any], dict[str, str]]:
        raise SluglineError("Slack refuses SLACK_BOT_TOKEN (invalid_auth).", "Use another.")

    assert check_slack(ask, NEEDED) == [
        Check("tokens", False, "Slack refuses SLACK_BOT_TOKEN (invalid_auth).", "Use another.")
    ]
