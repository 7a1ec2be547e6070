"""What hangs on a message: its menu, link previews, pictures and files."""

from __future__ import annotations

import re
import struct
import zlib

import pytest
from playwright.sync_api import Page, expect
from slack_sdk import WebClient

from bot.workspace.defaults import NEWSROOM
from tests.support.visitor import Visitor
from tests.workspace.page.streams import message, show
from tests.workspace.small_app import SmallApp

pytestmark = pytest.mark.browser


def png(width: int, height: int) -> bytes:
    """A grey picture."""
    rows = b"".join(b"\0" + b"\x88" * width for _ in range(height))
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows))]
    chunks = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in [*parts, (b"IEND", b"")]
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_a_shortcut_is_reached_by_keyboard(app: SmallApp, rob: Visitor, wide_page: Page) -> None:
    rob.say(NEWSROOM, "The tunnel opens in May")
    said = wide_page.get_by_role("article").filter(has_text="The tunnel opens")
    said.focus()
    more = said.get_by_role("button", name="More actions")
    more.focus()
    wide_page.keyboard.press("ArrowUp")
    expect(wide_page.get_by_role("menuitem").last).to_be_focused()
    wide_page.keyboard.press("ArrowDown")
    expect(wide_page.get_by_role("menuitem", name="Add to a story")).to_be_focused()
    wide_page.keyboard.press("Escape")
    expect(wide_page.get_by_role("menu")).to_have_count(0)
    expect(more).to_be_focused()
    wide_page.keyboard.press("Enter")
    wide_page.keyboard.press("Enter")
    expect(wide_page.get_by_role("dialog", name="Resolve claim")).to_be_visible()
    assert app.seen["shortcut"][0]["message"]["text"] == "The tunnel opens in May"
    wide_page.keyboard.press("Escape")
    expect(wide_page.get_by_role("dialog")).to_have_count(0)
    expect(more).to_be_focused()


def test_a_link_to_a_reply_opens_its_thread(rob: Visitor, wide_page: Page) -> None:
    rob.say(NEWSROOM, "A question")
    rob.say(NEWSROOM, "An answer", thread_ts=rob.latest_ts())
    wide_page.get_by_role("button", name="1 reply").click()
    thread = wide_page.get_by_role("complementary", name="Thread")
    wide_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reply = thread.get_by_role("article").filter(has_text="An answer")
    reply.hover()
    reply.get_by_role("button", name="More actions").click()
    wide_page.get_by_role("menuitem", name="Copy link").click()
    expect(wide_page.get_by_text("Link copied.")).to_be_visible()
    wide_page.keyboard.press("Escape")
    wide_page.goto(wide_page.evaluate("navigator.clipboard.readText()"))
    expect(thread.locator("article.linked")).to_contain_text("An answer")


@pytest.mark.usefixtures("app")
def test_a_link_is_unfurled(rob: Visitor, wide_page: Page) -> None:
    rob.say(NEWSROOM, "See https://stories.example/harbour")
    preview = wide_page.get_by_role("group", name="Preview of https://stories.example/harbour")
    expect(preview).to_contain_text("Harbour tunnel")


def test_pictures_are_shown_and_opened_and_other_files_linked(client: WebClient, wide_page: Page) -> None:
    client.files_upload_v2(
        channel=NEWSROOM,
        file_uploads=[
            {"file": png(900, 300), "filename": "map.png", "title": "Harbour", "alt_txt": "A map of the harbour"},
            {"file": b"%PDF-1.4" + b" " * 2992, "filename": "release.pdf", "title": "Press release"},
        ],
    )
    picture = wide_page.get_by_role("button", name="A map of the harbour: show in full size")
    expect(picture.locator("img")).to_have_js_property("naturalWidth", 900)
    picture.click()
    dialog = wide_page.get_by_role("dialog", name="Harbour")
    expect(dialog.get_by_role("img", name="A map of the harbour")).to_be_visible()
    expect(dialog).to_contain_text("map.png")
    wide_page.keyboard.press("Escape")
    expect(picture).to_be_focused()
    document = wide_page.get_by_role("link", name=re.compile("Press release"))
    expect(document).to_contain_text("3 kB")
    expect(document).to_have_attribute("href", re.compile(r"^/files/\w+/release\.pdf$"))


def test_the_tools_of_a_message_cover_none_of_its_text(wide_page: Page) -> None:
    show(wide_page, [message(number, "A long line of text " * 40) for number in range(3)])
    rows = wide_page.get_by_role("article")
    for row in (rows.first, rows.last):  # with a name above the text, and without
        row.hover()
        tools = row.locator(".tools").bounding_box()
        said = row.locator(".said").bounding_box()
        assert tools and said
        assert tools["y"] + tools["height"] <= said["y"]
        row.get_by_role("button", name="More actions").click()
        expect(wide_page.get_by_role("menu")).to_be_visible()
        wide_page.keyboard.press("Escape")


def test_the_end_is_followed_while_a_message_above_it_grows(client: WebClient, rob: Visitor, wide_page: Page) -> None:
    card = client.chat_postMessage(channel=NEWSROOM, text="A card")["ts"]
    for number in range(30):
        rob.say(NEWSROOM, f"Line {number}")
    last = wide_page.get_by_text("Line 29", exact=True)
    expect(last).to_be_in_viewport()
    client.chat_update(channel=NEWSROOM, ts=card, text="\n".join(["A card"] * 20))
    expect(wide_page.get_by_text("(edited)")).to_be_attached()
    expect(last).to_be_in_viewport()
    # a scroll that is reported only once the list has grown does not look like one's leaving the end
    wide_page.locator(".messages").evaluate("""list => {
        list.firstElementChild.style.paddingTop = "900px";
        list.dispatchEvent(new Event("scroll"));
    }""")
    expect(last).to_be_in_viewport()
    rob.say(NEWSROOM, "Line 30")
    expect(wide_page.get_by_text("Line 30", exact=True)).to_be_in_viewport()
    wide_page.locator(".messages").hover()
    wide_page.mouse.wheel(0, -500)
    expect(wide_page.get_by_role("button", name="Newest messages")).to_be_visible()
    rob.say(NEWSROOM, "Line 31")
    expect(wide_page.get_by_text("Line 31", exact=True)).not_to_be_in_viewport()


def test_a_thousand_messages_stay_in_reach(wide_page: Page) -> None:
    show(wide_page, [message(number, f"Line {number}") for number in range(1000)])
    expect(wide_page.get_by_text("Line 999", exact=True)).to_be_in_viewport()
    wide_page.get_by_role("article").last.focus()
    wide_page.keyboard.press("Home")
    expect(wide_page.get_by_text("Line 0", exact=True)).to_be_in_viewport()
    wide_page.get_by_role("button", name="Newest messages").click()
    expect(wide_page.get_by_text("Line 999", exact=True)).to_be_in_viewport()
