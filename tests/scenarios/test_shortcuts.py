"""Message shortcuts: a draft is checked and nothing is kept, a message is added to a story, in threads too."""

from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from bot.workspace.defaults import NEWSROOM, RANDOM
from tests.scenarios.asking import CALL, FOURTH, JUNE, asked, clicked, confirmed, is_review
from tests.scenarios.pages import ARTICLE, PATIENCE, SlowPage
from tests.support.visitor import SeenMessage, SeenView, Visitor

pytestmark = [pytest.mark.scenario, pytest.mark.usefixtures("seeded_bot")]
CHECK, ADD = "check_draft", "add_to_story"
AFTER_ALL = (Path(__file__).parent / "articles" / "spoke_after_all.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def extra() -> tuple[tuple[str, str], ...]:
    """The bot may read pages of this machine."""
    return (("SLUGLINE_ALLOW_LOOPBACK", "true"),)


def said(person: Visitor, text: str, thread_ts: str | None = None, channel: str = NEWSROOM) -> SeenMessage:
    """Write a message and return it."""
    before = person.latest_ts()
    person.say(channel, text, thread_ts)
    return person.wait_for(lambda seen: seen.user == person.user_id, after=before)


def checked(person: Visitor, message: SeenMessage) -> SeenView:
    """Check a message as a draft and return the outcome."""
    person.shortcut(message, CHECK)
    return person.wait_view(lambda view: "Comparing" not in view.shown)


def adding(person: Visitor, message: SeenMessage) -> SeenView:
    """Open the form that adds a message."""
    person.shortcut(message, ADD)
    return person.wait_view(lambda view: "submit" in view.body)


def option(person: Visitor, form: SeenView, typed: str) -> dict[str, Any]:
    """Type into the form's menu and return the first option."""
    return person.options(form, "story_choice", typed)[0]


def stories(person: Visitor) -> str:
    """Everything that a list of stories and both logs show."""
    parts = ("list", f"{CALL} log", f"{JUNE} log")
    return "\n".join(asked(person, NEWSROOM, f"/story {part}").shown for part in parts)


def test_a_draft_that_conflicts(rob: Visitor) -> None:
    before = stories(rob)
    outcome = checked(rob, said(rob, FOURTH))
    assert "This would conflict with 1 tracked claim" in outcome.shown
    for words in (JUNE, "third call", "fourth", "We track", "The draft says", "Nothing was stored"):
        assert words in outcome.shown
    rob.click(outcome, text="Open story")
    story = rob.wait_view(lambda view: JUNE.startswith(view.title))
    rob.close(story)
    rob.close(rob.wait_view(lambda view: view.id == outcome.id))
    assert stories(rob) == before


def test_a_draft_without_conflict_in_a_thread_where_the_bot_is_no_member(oda: Visitor) -> None:
    above = said(oda, "lunch?", channel=RANDOM)
    outcome = checked(oda, said(oda, "Potatoes were cheaper in March than in February.", above.ts, RANDOM))
    assert "No conflict with a tracked claim was found." in outcome.shown
    assert "It touches none." in outcome.shown
    oda.close(outcome)


def test_a_bots_card_is_read_by_its_blocks(rob: Visitor) -> None:
    card = asked(rob, NEWSROOM, f"/story {JUNE}")
    shared = clicked(rob, card, "Share to channel", lambda seen: not seen.ephemeral)
    outcome = checked(rob, shared)
    assert "What is claimed" in outcome.shown
    rob.close(outcome)


def test_a_link_and_little_else_is_read_while_a_modal_waits(rob: Visitor, httpserver: HTTPServer) -> None:
    page = SlowPage(httpserver, "/pilots")
    rob.shortcut(said(rob, f"Seen this? {page.url}?a=1&b=2"), CHECK)
    assert page.asked.wait(PATIENCE)
    waiting = rob.wait_view(lambda view: "Comparing" in view.shown)
    page.go.set()
    outcome = rob.wait_view(lambda view: "No conflict with a tracked claim" in view.shown)
    assert outcome.id == waiting.id
    assert f"{page.url}?a=1&b=2" in outcome.shown
    rob.close(outcome)


def test_a_page_that_cannot_be_read_is_told_in_the_modal(rob: Visitor, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/gone").respond_with_data("", status=404)
    outcome = checked(rob, said(rob, httpserver.url_for("/gone")))
    assert "404" in outcome.shown
    rob.close(outcome)


def test_a_link_is_added_as_the_article_it_leads_to(rob: Visitor, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/pilots").respond_with_data(ARTICLE, content_type="text/html; charset=utf-8")
    form = adding(rob, said(rob, f"for the file: {httpserver.url_for('/pilots')}"))
    before = rob.latest_ts()
    assert rob.submit(form, {"story": {"story_choice": option(rob, form, "pilots-strike")}}) == {}
    confirmed(rob, rob.wait_for(is_review, after=before))
    assert "harbour pilots strike" in asked(rob, NEWSROOM, "/story pilots-strike sources").shown


def test_a_message_in_a_thread_is_added_to_a_story(rob: Visitor) -> None:
    above = said(rob, "what is this?")
    form = adding(rob, said(rob, AFTER_ALL, above.ts))
    assert {JUNE, CALL} <= {found["text"]["text"].split(" ·")[0] for found in rob.options(form, "story_choice", "")}
    chosen = option(rob, form, "putin ju")
    assert chosen["text"]["text"].startswith(JUNE)
    assert rob.submit(form, {}) != {}
    before = rob.latest_ts()
    assert rob.submit(form, {"story": {"story_choice": chosen}}) == {}
    assert not confirmed(rob, rob.wait_for(is_review, after=before)).ephemeral


def test_a_new_name_starts_a_story(rob: Visitor) -> None:
    form = adding(rob, said(rob, "Harbour strike ends\nDockers in Port Meridian ended their strike on Monday."))
    *_, new = rob.options(form, "story_choice", "Harbour Strike")
    assert new["text"]["text"] == "Start a new story: harbour-strike"
    assert rob.submit(form, {"story": {"story_choice": new}, "content": {"value": "word"}}) != {}
    before = rob.latest_ts()
    assert rob.submit(form, {"story": {"story_choice": new}, "content": {"value": "The strike ended on Monday."}}) == {}
    assert "harbour-strike" in confirmed(rob, rob.wait_for(is_review, after=before)).shown


def test_a_text_too_long_for_a_form_is_added_whole(rob: Visitor) -> None:
    sentence = "The harbour master said that the quay of Port Meridian stays closed. "
    form = adding(rob, said(rob, "Quay stays closed\n" + sentence * 60))
    assert "The whole text is added: 4,1" in form.shown
    before = rob.latest_ts()
    assert rob.submit(form, {"story": {"story_choice": option(rob, form, "quay-closed")}}) == {}
    assert "quay-closed" in confirmed(rob, rob.wait_for(is_review, after=before)).shown
