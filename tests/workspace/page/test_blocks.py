"""Blocks in a real browser: drawn, or shown as JSON with the reason, never dropped."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from slack_sdk import WebClient

from bot.workspace.defaults import NEWSROOM
from tests.workspace.page.streams import message, show
from tests.workspace.small_app import button, plain, section

pytestmark = pytest.mark.browser

Json = dict[str, Any]


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


def card(title: str) -> Json:
    return {"type": "card", "title": mrkdwn(title), "body": mrkdwn("The *body*"), "actions": [button("Open", "open")]}


TASK: Json = {"type": "task_card", "task_id": "t1", "title": "Call the ministry", "status": "in_progress"}
FEEDBACK: Json = {
    "type": "feedback_buttons",
    "action_id": "feedback",
    "positive_button": {"text": plain("Good"), "value": "good"},
    "negative_button": {"text": plain("Bad"), "value": "bad"},
}


def drawn(client: WebClient, page: Page, *blocks: Json) -> Locator:
    """Post blocks, and return the message as it is drawn."""
    client.chat_postMessage(channel=NEWSROOM, text="x", blocks=list(blocks))
    posted = page.get_by_role("article").last
    expect(posted).to_be_visible()
    return posted


def test_cards_alone_and_side_by_side(client: WebClient, wide_page: Page) -> None:
    posted = drawn(client, wide_page, card("Alone"), {"type": "carousel", "elements": [card("First"), card("Second")]})
    for title in ("Alone", "First", "Second"):
        expect(posted.get_by_text(title)).to_be_visible()
    expect(posted.get_by_role("button", name="Open")).to_have_count(3)
    expect(posted).not_to_contain_text("Shown as JSON")


def test_a_container_holds_blocks_and_collapses(client: WebClient, wide_page: Page) -> None:
    frame = {"type": "container", "title": plain("Sources"), "is_collapsible": True, "child_blocks": [section("One")]}
    posted = drawn(client, wide_page, frame)
    expect(posted.get_by_text("One")).to_be_visible()
    posted.get_by_text("Sources").click()
    expect(posted.get_by_text("One")).to_be_hidden()


def test_a_video_is_named_and_not_loaded(client: WebClient, wide_page: Page) -> None:
    video = {
        "type": "video", "title": plain("The minister speaks"), "video_url": "https://example.org/v",
        "thumbnail_url": "https://example.org/t.png", "alt_text": "The minister at a desk",
    }  # fmt: skip
    posted = drawn(client, wide_page, video)
    expect(posted.get_by_role("link", name="The minister speaks")).to_have_attribute("href", "https://example.org/v")
    expect(posted).to_contain_text("The minister at a desk (video not loaded)")


def test_a_picture_from_outside_is_named_and_not_loaded(client: WebClient, wide_page: Page) -> None:
    posted = drawn(client, wide_page, {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "A map"})
    expect(posted).to_contain_text("A map")
    link = posted.get_by_role("link", name="(picture not loaded)")
    expect(link).to_have_attribute("href", "https://example.org/a.png")


def test_tables_have_heads_and_captions(client: WebClient, wide_page: Page) -> None:
    rows = [
        [{"type": "raw_text", "text": "Year"}, {"type": "raw_text", "text": "Cars"}],
        [{"type": "raw_text", "text": "2024"}, {"type": "raw_number", "text": "12,000", "value": 12000}],
    ]
    posted = drawn(client, wide_page, {"type": "data_table", "caption": "Tolls", "rows": rows})
    table = posted.get_by_role("table", name="Tolls")
    expect(table.get_by_role("columnheader")).to_have_text(["Year", "Cars"])
    expect(table.get_by_role("rowheader", name="2024")).to_be_visible()
    expect(table.get_by_role("cell", name="12,000")).to_be_visible()


def test_plans_and_their_tasks(client: WebClient, wide_page: Page) -> None:
    task = TASK | {"details": rich({"type": "text", "text": "Since Monday"})}
    posted = drawn(client, wide_page, {"type": "plan", "title": "Checking", "tasks": [task]})
    expect(posted).to_contain_text("Checking")
    expect(posted.get_by_label("in progress")).to_be_visible()
    expect(posted).to_contain_text("Since Monday")


def test_rich_text_and_markdown(client: WebClient, wide_page: Page) -> None:
    text = rich(
        {"type": "text", "text": "strong", "style": {"bold": True}},
        {"type": "user", "user_id": "U0EDITOR"},
        {"type": "emoji", "name": "tada"},
        {"type": "emoji", "name": "no_such_emoji"},
        {"type": "date", "timestamp": 0, "format": "{date_num}", "fallback": "x"},
    )
    posted = drawn(client, wide_page, text, {"type": "markdown", "text": "# Head\n\n| a |\n|---|\n| **b** |"})
    expect(posted.locator(".rich strong").first).to_have_text("strong")
    expect(posted).to_contain_text("@Edie Editor🎉:no_such_emoji:1970-01-01")
    expect(posted).to_contain_text("Head")
    expect(posted.get_by_role("cell", name="b")).to_be_visible()


@pytest.mark.parametrize(
    ("block", "reason", "kept"),
    [
        ({"type": "context_actions", "elements": [FEEDBACK]}, "does not draw context_actions blocks", '"Good"'),
        (rich({"type": "team", "team_id": "T0NEWSROOM"}), None, '"T0NEWSROOM"'),
    ],
    ids=["block", "in a line of text"],
)
def test_what_cannot_be_drawn_is_shown_as_json(
    client: WebClient, wide_page: Page, block: Json, reason: str | None, kept: str
) -> None:
    posted = drawn(client, wide_page, block)
    if reason:
        expect(posted).to_contain_text(f"Shown as JSON: the preview {reason}")
    expect(posted.get_by_text(kept).first).to_be_visible()


def test_what_cannot_be_drawn_is_shown_wherever_it_is_nested(wide_page: Page) -> None:
    """In a container in a link preview; no app would be let post it, but a page of tomorrow may draw it."""
    frame = {"type": "container", "title": plain("Frame"), "child_blocks": [{"type": "hologram", "depth": 3}]}
    cards = {"type": "carousel", "elements": [{"type": "deck", "size": 4}]}
    show(
        wide_page,
        [message(1, "Look", attachments=[{"id": 1, "from_url": "https://example.org", "blocks": [frame, cards]}])],
    )
    for kind, kept in (("hologram", '"depth": 3'), ("deck", '"size": 4')):
        expect(wide_page.get_by_text(f"Shown as JSON: the preview does not draw {kind} blocks")).to_be_visible()
        expect(wide_page.get_by_text(kept)).to_be_visible()


def test_one_block_that_fails_leaves_the_others(wide_page: Page) -> None:
    broken = {"type": "table", "rows": None}
    show(wide_page, [message(1, "Look", blocks=[broken, section("Still here")])])
    expect(wide_page.get_by_text("Shown as JSON: drawing it failed")).to_be_visible()
    expect(wide_page.get_by_text("Still here")).to_be_visible()
