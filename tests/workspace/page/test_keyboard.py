"""The page without a pointer: where the focus goes, and what Escape closes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from slack_sdk import WebClient

from bot.workspace.defaults import NEWSROOM
from tests.support.visitor import Visitor
from tests.workspace.page.streams import message, show
from tests.workspace.small_app import SmallApp, button, plain, section

pytestmark = pytest.mark.browser

STEP = {
    "type": "modal", "title": plain("Which story?"), "submit": plain("Next"),
    "blocks": [{"type": "input", "block_id": "why", "label": plain("Why"),
                "element": {"type": "plain_text_input", "action_id": "value"}}],
}  # fmt: skip


def test_a_link_skips_to_the_composer(wide_page: Page) -> None:
    wide_page.keyboard.press("Tab")
    skip = wide_page.get_by_role("button", name="Skip to the composer")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    wide_page.keyboard.press("Enter")
    expect(wide_page.get_by_label("Message #newsroom")).to_be_focused()


def test_one_jumps_to_a_channel(wide_page: Page) -> None:
    wide_page.keyboard.press("Control+k")
    expect(wide_page.get_by_role("combobox", name="Channel, or the app")).to_be_focused()
    wide_page.keyboard.type("rand")
    wide_page.keyboard.press("Enter")
    expect(wide_page.get_by_label("Message #random")).to_be_focused()


def test_names_that_begin_with_the_letters_come_before_topics_that_hold_them(wide_page: Page) -> None:
    def place(name: str, topic: str) -> dict[str, object]:
        kind = {"is_im": False, "is_private": False, "is_archived": False, "members": []}
        return {"id": f"C0{name.upper()}", "name": name, "topic": topic} | kind

    show(wide_page, [], [place("letters", "About zebras"), place("a-zebra", ""), place("zebra-desk", "")])
    wide_page.keyboard.press("Control+k")
    wide_page.keyboard.type("zebra")
    places = wide_page.get_by_role("dialog").get_by_role("option")
    expect(places).to_have_text(["#zebra-desk", "#a-zebra", "#letters About zebras"])
    wide_page.keyboard.press("Enter")
    expect(wide_page.get_by_label("Message #zebra-desk")).to_be_focused()


def test_a_card_redrawn_under_the_focus_keeps_it(app: SmallApp, client: WebClient, wide_page: Page) -> None:
    both = [button("Status", "status", value="7"), button("Sources", "sources", value="7")]
    drawn = [
        [section("First", block_id="a"), {"type": "actions", "block_id": "b", "elements": both}],
        [section("Second", block_id="c"), {"type": "actions", "block_id": "d", "elements": both[::-1]}],
        [section("Third", block_id="e")],
    ]

    @app.bolt.action("sources")
    def redraw(ack: object, body: dict[str, str], respond: object) -> None:
        ack()  # type: ignore[operator]  # Bolt hands its helpers in by name
        later = drawn[2] if "Second" in str(body["message"]) else drawn[1]
        respond(text="Again", blocks=later, replace_original=True)  # type: ignore[operator]  # as above

    client.chat_postMessage(channel=NEWSROOM, text="Card", blocks=drawn[0])
    card = wide_page.get_by_role("article").last
    sources = card.get_by_role("button", name="Sources")
    sources.press("Enter")
    expect(card).to_contain_text("Second")
    expect(sources).to_be_focused()
    wide_page.keyboard.press("Enter")
    expect(card).to_contain_text("Third")
    expect(card).to_be_focused()


def test_arrows_go_from_message_to_message(wide_page: Page) -> None:
    show(wide_page, [message(number, f"Line {number}") for number in range(3)])
    rows = wide_page.get_by_role("article")
    expect(rows).to_have_count(3)
    rows.last.focus()
    wide_page.keyboard.press("ArrowUp")
    expect(rows.nth(1)).to_be_focused()
    wide_page.keyboard.press("Tab")
    expect(rows.nth(1).get_by_role("button", name="Reply in thread")).to_be_focused()
    wide_page.keyboard.press("Enter")
    wide_page.get_by_role("complementary", name="Thread").get_by_role("textbox").press("Escape")
    expect(rows.nth(1)).to_be_focused()


def test_the_channel_list_of_a_narrow_window_takes_and_gives_back_the_focus(narrow_page: Page) -> None:
    menu = narrow_page.get_by_label("Show the channel list")
    menu.press("Enter")
    expect(narrow_page.get_by_role("button", name="newsroom", exact=True)).to_be_focused()
    expect(narrow_page.locator("main")).to_have_attribute("inert", "")
    narrow_page.keyboard.press("Escape")
    expect(menu).to_be_focused()


def test_the_first_field_that_is_wrong_takes_the_focus(app: SmallApp, wide_page: Page) -> None:
    @app.bolt.command("/plain")
    def ask(ack: object, body: dict[str, str], client: object) -> None:
        ack()  # type: ignore[operator]  # Bolt hands its helpers in by name
        client.views_open(trigger_id=body["trigger_id"], view=STEP)  # type: ignore[attr-defined]  # as above

    composer = wide_page.get_by_label("Message #newsroom")
    composer.fill("/plain x")
    composer.press("Enter")
    field = wide_page.get_by_role("dialog", name="Which story?").get_by_label("Why")
    expect(field).to_be_focused()
    wide_page.get_by_role("button", name="Next").click()
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("Please complete this required field.")
    field.fill("because")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    wide_page.keyboard.press("Escape")
    expect(composer).to_be_focused()


def test_a_modal_on_another_leads_back_to_what_was_entered(app: SmallApp, wide_page: Page) -> None:
    more = {"type": "actions", "elements": [{"type": "button", "action_id": "deeper", "text": plain("More")}]}
    first = STEP | {"blocks": [*STEP["blocks"], more]}

    @app.bolt.command("/plain")
    def ask(ack: object, body: dict[str, str], client: object) -> None:
        ack()  # type: ignore[operator]  # Bolt hands its helpers in by name
        client.views_open(trigger_id=body["trigger_id"], view=first)  # type: ignore[attr-defined]  # as above

    @app.bolt.action("deeper")
    def deeper(ack: object, body: dict[str, str], client: object) -> None:
        ack()  # type: ignore[operator]  # as above
        view = {"type": "modal", "title": plain("Details"), "blocks": [section("All there is")]}
        client.views_push(trigger_id=body["trigger_id"], view=view)  # type: ignore[attr-defined]  # as above

    composer = wide_page.get_by_label("Message #newsroom")
    composer.fill("/plain x")
    composer.press("Enter")
    field = wide_page.get_by_label("Why")
    field.fill("kept")
    wide_page.get_by_role("button", name="More", exact=True).click()
    details = wide_page.get_by_role("dialog", name="Details")
    details.get_by_role("button", name="Back to Which story?").click()
    expect(field).to_have_value("kept")
    wide_page.get_by_role("button", name="More", exact=True).click()
    details.get_by_role("button", name="Close all without saving").click()
    expect(wide_page.get_by_role("dialog")).to_have_count(0)


def test_trouble_is_caused_and_taken_back(edie: Visitor, wide_page: Page) -> None:
    opener = wide_page.get_by_role("button", name="Trouble")
    opener.press("Enter")
    panel = wide_page.get_by_role("dialog", name="Trouble")
    expect(panel).to_contain_text("copes with a bad day")
    panel.get_by_label("How many times: Too many requests").fill("3")
    panel.get_by_role("button", name="Arm: Too many requests").click()
    expect(panel.get_by_text("next 3")).to_be_visible()
    panel.get_by_role("switch", name="Tokens revoked").click()
    expect(panel.get_by_role("switch", name="Tokens revoked")).to_have_attribute("aria-checked", "true")
    panel.get_by_label("Channel: Channel archived").select_option("#world-desk")
    panel.get_by_role("button", name="Do it: Channel archived").click()
    expect(panel.get_by_text("on in #world-desk")).to_be_visible()
    troubles = edie.troubles()
    assert (troubles["rate_limited"]["left"], troubles["token_revoked"]["on"]) == (3, True)
    wide_page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_contain_text("3 on")
    opener.click()
    for name in ("Too many requests", "Channel archived"):
        panel.get_by_role("button", name=f"Take back: {name}").click()
    panel.get_by_role("switch", name="Tokens revoked").click()
    expect(panel.get_by_text("on in")).to_have_count(0)
    wide_page.keyboard.press("Escape")
    expect(wide_page.get_by_role("button", name="Trouble")).not_to_contain_text("on")
