"""Documents by their address, and errors that nobody foresaw."""

import re
import sqlite3
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from bot.workspace.defaults import NEWSROOM, RANDOM
from tests.scenarios.asking import CALL, asked, clicked, confirmed, is_review
from tests.scenarios.pages import ARTICLE
from tests.support.bot_process import Settings
from tests.support.visitor import SeenMessage, Visitor

pytestmark = pytest.mark.scenario


@pytest.fixture(scope="module")
def extra() -> tuple[tuple[str, str], ...]:
    """The bot may read pages of this machine."""
    return (("SLUGLINE_ALLOW_LOOPBACK", "true"),)


def is_result(seen: SeenMessage) -> bool:
    """Say whether a message tells what came of a document."""
    return "added a document" in seen.shown or "was not added" in seen.shown


def test_by_address(seeded_bot: Settings, edie: Visitor, oda: Visitor, httpserver: HTTPServer) -> None:
    assert seeded_bot.extra
    httpserver.expect_request("/pilots").respond_with_data(ARTICLE, content_type="text/html; charset=utf-8")
    url = httpserver.url_for("/pilots")
    question = asked(oda, RANDOM, f"/story add pilots-strike {url}?utm_source=mail")
    told = confirmed(oda, clicked(oda, question, "Start story pilots-strike", is_review))
    assert not told.ephemeral
    assert told.channel == RANDOM  # the bot is no member there
    sources = asked(edie, NEWSROOM, "/story pilots-strike sources")
    assert "Invented for a test: harbour pilots strike" in sources.shown
    assert f"<{url}|" in sources.shown
    again = asked(edie, NEWSROOM, f"/story add pilots-strike {url}#top")
    assert "in `pilots-strike` already, word for word" in again.shown


@pytest.mark.parametrize(("path", "words"), [("/gone", "404"), ("/nothing", "holds no article")])
def test_pages_that_cannot_be_read(
    seeded_bot: Settings, edie: Visitor, httpserver: HTTPServer, path: str, words: str
) -> None:
    assert seeded_bot.extra
    httpserver.expect_request("/gone").respond_with_data("", status=404)
    httpserver.expect_request("/nothing").respond_with_data("<html></html>", content_type="text/html")
    told = asked(edie, NEWSROOM, f"/story add {CALL} {httpserver.url_for(path)}", is_result)
    assert told.ephemeral
    assert f"The document for `{CALL}` was not added." in told.shown
    assert words in told.shown


def test_an_error_that_nobody_foresaw_has_a_reference(seeded_bot: Settings, edie: Visitor) -> None:
    database = seeded_bot.data / "slugline.db"
    _change(database, "ALTER TABLE stories RENAME TO mislaid")
    try:
        card = asked(edie, NEWSROOM, "/story list")
    finally:
        _change(database, "ALTER TABLE mislaid RENAME TO stories")
    said = re.search(r"Something went wrong here\. Reference: `([0-9a-f]{8})`", card.shown)
    assert said
    assert card.ephemeral
    assert "stories" not in card.shown
    assert "Stories" in asked(edie, NEWSROOM, "/story list").shown
    log = (seeded_bot.data / "bot.log").read_text("utf-8")
    assert said[1] in log
    assert "no such table" in log
    assert "xoxb-local" not in log  # a traceback shows no values


def _change(database: Path, statement: str) -> None:
    connection = sqlite3.connect(database)
    with connection:
        connection.execute(statement)
    connection.close()
