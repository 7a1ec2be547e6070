"""What a reload finds again, and what a person chose for good."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from bot.workspace.defaults import NEWSROOM, WORLD
from tests.support.browser import open_drawer
from tests.support.visitor import Visitor
from tests.workspace.page.streams import message, show

pytestmark = pytest.mark.browser

KEPT = """() => new Promise(done => {
    const isKept = () => Object.keys(sessionStorage).some(key => key.includes(":scroll:"));
    const look = () => isKept() ? done() : setTimeout(look, 20);
    look();
})"""
"""Resolves once the page has kept where one reads."""


def test_place_thread_and_drafts_survive_a_reload(rob: Visitor, wide_page: Page) -> None:
    rob.say(WORLD, "A question")
    wide_page.get_by_role("button", name="world-desk").click()
    wide_page.get_by_label("Message #world-desk").fill("half a sentence")
    wide_page.get_by_role("article").hover()
    wide_page.get_by_role("button", name="Reply in thread").click()
    thread = wide_page.get_by_role("complementary", name="Thread")
    expect(thread.get_by_label("Reply", exact=True)).to_be_focused()
    thread.get_by_label("Reply", exact=True).fill("half an answer")
    wide_page.reload()
    expect(wide_page.get_by_label("Message #world-desk")).to_have_value("half a sentence")
    expect(thread.get_by_label("Reply", exact=True)).to_have_value("half an answer")
    thread.get_by_label("Reply", exact=True).press("Enter")
    expect(wide_page.get_by_role("button", name="1 reply")).to_be_visible()
    wide_page.reload()
    expect(thread.get_by_label("Reply", exact=True)).to_have_value("")


def test_what_is_unread_survives_a_reload(rob: Visitor, wide_page: Page) -> None:
    unread = wide_page.get_by_role("button", name="world-desk new messages")
    rob.say(WORLD, "News")
    expect(unread).to_be_visible()
    wide_page.reload()
    expect(unread).to_be_visible()
    unread.click()
    expect(unread).to_have_count(0)
    wide_page.get_by_role("button", name="newsroom").click()
    wide_page.reload()
    expect(wide_page.get_by_label("Message #newsroom")).to_be_visible()
    expect(unread).to_have_count(0)


def test_the_place_in_a_long_channel_survives_a_reload(wide_page: Page) -> None:
    lines = [message(number, f"Line {number}") for number in range(200)]
    show(wide_page, lines)
    row = wide_page.get_by_text("Line 90", exact=True)
    row.scroll_into_view_if_needed()
    wide_page.evaluate(KEPT)
    wide_page.reload()
    expect(row).to_be_in_viewport()


def test_the_appearance_follows_the_system_until_one_is_chosen(wide_page: Page) -> None:
    def is_dark() -> bool:
        background = wide_page.evaluate("getComputedStyle(document.body).backgroundColor")
        return int(background.removeprefix("rgb(").split(",")[0]) < 128

    wide_page.emulate_media(color_scheme="dark")
    assert is_dark()
    wide_page.get_by_role("radio", name="Light").check()
    assert not is_dark()
    wide_page.reload()
    expect(wide_page.get_by_role("radio", name="Light")).to_be_checked()
    assert not is_dark()
    wide_page.get_by_role("radio", name="As the system").check()
    assert is_dark()


def test_a_direct_message_with_the_app_is_begun(narrow_page: Page) -> None:
    open_drawer(narrow_page)
    narrow_page.get_by_role("button", name="direct message").click()
    expect(narrow_page.get_by_role("tab", name="Messages")).to_have_attribute("aria-selected", "true")
    composer = narrow_page.get_by_label("Message slugline")
    composer.fill("hello")
    composer.press("Enter")
    expect(narrow_page.get_by_role("article").filter(has_text="hello")).to_be_visible()
    narrow_page.reload()
    expect(narrow_page.get_by_role("article").filter(has_text="hello")).to_be_visible()
    narrow_page.get_by_role("tab", name="Messages").press("ArrowLeft")
    expect(narrow_page.get_by_role("tab", name="Home")).to_be_focused()
    expect(narrow_page.get_by_text("Nothing here yet")).to_be_visible()


def test_a_removed_app_is_said_to_be_gone(edie: Visitor, wide_page: Page) -> None:
    expect(wide_page.get_by_role("button", name="Home, not connected")).to_be_visible()
    edie.trouble("channel_archived", channel=NEWSROOM)
    expect(wide_page.get_by_text("#newsroom is archived.")).to_be_visible()
