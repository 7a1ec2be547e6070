"""The page in a real browser: one types, clicks and fills in forms, on a wide and on a narrow window."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from slack_sdk import WebClient

from bot.workspace.defaults import NEWSROOM, RANDOM
from tests.support.browser import open_drawer
from tests.support.visitor import Visitor
from tests.workspace.page.streams import show
from tests.workspace.small_app import CARD, SmallApp, button, option, plain, section

pytestmark = pytest.mark.browser


def type_command(page: Page, text: str) -> None:
    composer = page.get_by_label("Message #newsroom")
    composer.fill(text)
    composer.press("Enter")


def test_it_says_that_it_is_not_slack(page: Page) -> None:
    open_drawer(page)
    expect(page.get_by_text("Local workspace, not Slack")).to_be_visible()


def test_a_command_is_completed_typed_and_answered(app: SmallApp, page: Page) -> None:
    composer = page.get_by_label("Message #newsroom")
    composer.press_sequentially("/st")
    expect(page.get_by_role("option", name="/story What the newsroom knows")).to_be_visible()
    composer.press("Enter")
    expect(composer).to_have_value("/story ")
    composer.press_sequentially("ad")
    composer.press("Tab")
    expect(composer).to_have_value("/story add ")
    composer.press_sequentially("tunnel first line")
    composer.press("Shift+Enter")
    composer.press_sequentially("second line")
    composer.press("Enter")
    answer = page.get_by_role("article").filter(has_text="You said: add tunnel first line")
    expect(answer).to_contain_text("Only visible to you")
    expect(composer).to_have_value("")
    assert app.seen["command"][0]["text"] == "add tunnel first line\nsecond line"
    composer.press("ArrowUp")
    expect(composer).to_have_value("/story add tunnel first line\nsecond line")


@pytest.mark.usefixtures("app")
def test_a_button_opens_a_modal_that_is_filled_in_and_submitted(page: Page) -> None:
    type_command(page, "/story post")
    page.get_by_role("button", name="Mark resolved").click()
    dialog = page.get_by_role("dialog", name="Resolve claim")
    dialog.get_by_role("button", name="Save ruling").click()
    expect(dialog.get_by_text("Please complete this required field.")).to_have_count(2)
    expect(dialog.get_by_label("Ruling")).to_be_focused()
    dialog.get_by_label("Ruling").select_option("Disproved")
    dialog.get_by_label("Reason").fill("because")
    dialog.get_by_label("Evidence").fill("https://example.org/ruling")
    dialog.get_by_label("Media report").check()
    dialog.get_by_label("The desk").check()
    dialog.get_by_label("Related story").press_sequentially("har")
    dialog.get_by_role("option", name="har bridge").click()
    expect(dialog.get_by_label("Related story")).to_have_value("har bridge")
    dialog.get_by_role("button", name="Save ruling").click()
    expect(dialog.get_by_text("Say more than that.")).to_be_visible()
    dialog.get_by_label("Reason").fill("The ministry published the date.")
    dialog.get_by_role("button", name="Save ruling").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_text("Resolved: The ministry published the date.")).to_be_visible()


def test_escape_closes_a_modal_and_tells_the_app(app: SmallApp, page: Page) -> None:
    type_command(page, "/story post")
    page.get_by_role("button", name="Mark resolved").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("dialog").get_by_role("textbox").first.press("Escape")  # once the dialog holds the focus
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert app.wait("closed")["view"]["callback_id"] == "resolve"


def test_menus_carry_their_choice(app: SmallApp, page: Page) -> None:
    type_command(page, "/story card")
    page.get_by_label("More options").click()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_text("You chose export")).to_be_visible()
    type_command(page, "/story card")
    page.get_by_role("combobox", name="Section").select_option("Denials")
    expect(page.get_by_text("You chose denials")).to_be_visible()
    assert app.seen["pick"][0]["actions"][0]["selected_option"]["value"] == "denials"


@pytest.mark.usefixtures("app")
def test_another_visitor_sees_what_is_shared_and_not_what_is_private(page: Page) -> None:
    type_command(page, "/story card")
    page.get_by_role("button", name="Share to channel").click()
    expect(page.get_by_role("article").filter(has_text="Harbour tunnel")).to_have_count(2)
    open_drawer(page)
    page.get_by_label("You are").select_option("Rob Reporter")
    expect(page.get_by_role("article").filter(has_text="Harbour tunnel")).to_have_count(1)
    expect(page.get_by_text("Only visible to you")).to_have_count(0)


def test_threads_edits_and_confirmation(client: WebClient, app: SmallApp, page: Page) -> None:
    sure = {"title": plain("Sure?"), "text": plain("It is shared."), "confirm": plain("Share"), "deny": plain("Keep")}
    blocks = [section("A card", accessory=button("Share it", "share", confirm=sure))]
    parent = client.chat_postMessage(channel=NEWSROOM, text="A card", blocks=blocks)["ts"]
    client.chat_update(channel=NEWSROOM, ts=parent, text="A card", blocks=blocks)
    client.chat_postMessage(channel=NEWSROOM, text="First reply", thread_ts=parent)
    said = client.chat_postMessage(channel=NEWSROOM, text="Seven")["ts"]
    client.chat_update(channel=NEWSROOM, ts=said, text="Eight")
    expect(page.get_by_role("article").filter(has_text="Eight").get_by_text("(edited)")).to_be_visible()
    expect(page.get_by_text("(edited)")).to_have_count(1)  # Slack does not say it of a card
    page.get_by_role("button", name="Share it").click()
    page.get_by_role("dialog", name="Sure?").get_by_role("button", name="Keep").click()
    assert "share" not in app.seen
    page.get_by_role("button", name="1 reply").click()
    thread = page.get_by_label("Thread", exact=True)
    expect(thread.get_by_text("First reply")).to_be_visible()
    thread.get_by_label("Reply", exact=True).fill("Second reply")
    thread.get_by_label("Reply", exact=True).press("Enter")
    expect(thread.get_by_text("Second reply")).to_be_visible()
    page.keyboard.press("Escape")
    expect(thread).to_have_count(0)
    expect(page.get_by_role("button", name="2 replies")).to_be_visible()


def test_hostile_text_stays_text(client: WebClient, page: Page) -> None:
    client.chat_postMessage(
        channel=NEWSROOM, text="&lt;img src=x onerror=alert(1)&gt; &amp;amp; <https://example.org|here>"
    )
    message = page.get_by_role("article").last
    expect(message).to_contain_text("<img src=x onerror=alert(1)> &amp; here")
    expect(message.get_by_role("link", name="here")).to_have_attribute("rel", "noreferrer")


def test_mrkdwn_is_drawn_as_slack_reads_it(client: WebClient, page: Page) -> None:
    texts = {
        "*bold* _italic_ ~gone~ `code`": "<strong>bold</strong> <em>italic</em> <s>gone</s> <code>code</code>",
        "2*3*4 snake_case_word # $5 and $6": "2*3*4 snake_case_word # $5 and $6",
        "# not a heading": "# not a heading",
        "| a | b |\n|---|---|": "| a | b |<br>|---|---|",
        "a &amp;lt; b &lt;!channel&gt;": "a &amp;lt; b &lt;!channel&gt;",
        "```x *y*\nz```": "<pre>x *y*\nz</pre>",
        "&gt; quoted\nplain": "<blockquote>quoted</blockquote><p>plain</p>",
        ":warning: :no_such_emoji:": "⚠️ :no_such_emoji:",
        "<@U0EDITOR|edie> <#C0WORLD> <!here>": "@Edie Editor</span> <span",
        "_on <!date^1750000000^{date_num}|a day>_": "2025-06-15</time></em>",
        "<!date^0^{date_num} {unknown}|x>": "1970-01-01 {unknown}",
        "&lt;https://a.example|click me&gt;": '&lt;<a href="https://a.example"',
        "&lt;https://b.example&gt; (https://b.example/?a&amp;lt)": "https://b.example</a>&gt; (<a",
        "<javascript:alert(1)|x>": "&lt;javascript:alert(1)|x&gt;",
    }
    blocks = [section(text) for text in texts]
    blocks[0]["text"]["verbatim"] = True
    client.chat_postMessage(channel=NEWSROOM, text="x", blocks=blocks)
    sections = page.locator(".section")
    expect(sections).to_have_count(len(texts))
    for index, drawn in enumerate(texts.values()):
        assert drawn in sections.nth(index).inner_html()


def test_refused_requests_are_listed(client: WebClient, page: Page) -> None:
    client.api_call("api.test")
    with pytest.raises(Exception, match="not_in_channel"):
        client.chat_postMessage(channel=RANDOM, text="x")
    open_drawer(page)
    page.get_by_role("button", name="Refused requests").click()
    expect(page.get_by_role("dialog", name="Refused requests")).to_contain_text("chat.postMessage not_in_channel")


@pytest.mark.usefixtures("app")
def test_home_is_drawn(page: Page) -> None:
    open_drawer(page)
    page.get_by_role("button", name=re.compile("Home, socket connected")).click()
    expect(page.get_by_text("Your stories")).to_be_visible()


def test_a_reload_shows_the_same(client: WebClient, page: Page) -> None:
    client.chat_postMessage(channel=NEWSROOM, text="x", blocks=CARD)
    expect(page.get_by_role("heading", name="Harbour tunnel")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Harbour tunnel")).to_be_visible()


def test_nothing_is_wider_than_the_window(client: WebClient, page: Page) -> None:
    options = [option("A section with a very long name, as editors give them", str(n)) for n in range(3)]
    select = {"type": "static_select", "action_id": "long", "placeholder": plain("Choose"), "options": options}
    blocks = [section("x" * 400), {"type": "actions", "elements": [select, button("A button " * 8, "b")]}]
    client.chat_postMessage(channel=NEWSROOM, text="x", blocks=blocks)
    expect(page.get_by_role("combobox", name="Choose")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate("(list => list.scrollWidth <= list.clientWidth)(document.querySelector('.messages'))")


def test_a_long_channel_name_is_cut_and_covers_nothing(page: Page) -> None:
    name = "a-channel-name-" * 5
    channel = {"id": "C0LONG", "name": name, "topic": "x " * 90, "members": [], "is_im": False, "is_private": True}
    show(page, [], [channel | {"is_archived": True}])
    open_drawer(page)
    page.get_by_role("button", name=name).click()
    expect(page.get_by_text(f"#{name} is archived.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_visitor_and_the_page_see_the_same(edie: Visitor, page: Page) -> None:
    edie.say(NEWSROOM, "typed elsewhere")
    expect(page.get_by_text("typed elsewhere")).to_be_visible()
