"""A tour of Slugline in a real browser, wide and narrow, light and dark: an accessibility check at every stop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, Page, expect
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.support.browser import CHROMIUM, Scheme, local_slugline, open_drawer, running_chromium, send, window

pytestmark = [
    pytest.mark.scenario,
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs Debian's chromium at {CHROMIUM}"),
]
STORY = "trump-putin-call"
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}
"""WCAG 2.1 A and AA, which axe-core can check in part, and what its authors hold for good practice."""


@pytest.fixture(scope="module")
def slugline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page's address; one request of the app was refused, so that there is a list of them."""
    with local_slugline(tmp_path_factory.mktemp("tour") / "data") as address:
        with pytest.raises(SlackApiError):
            WebClient("xoxb-local", base_url=f"{address}api/").chat_postMessage(channel="C0NOWHERE", text="x")
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all."""
    with running_chromium() as running:
        yield running


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400], ids=["wide", "narrow"])
def test_the_tour(slugline: str, browser: Browser, width: int, scheme: Scheme) -> None:
    with window(browser, slugline, width, 800, scheme) as page:
        card(page)
        talk(page)
        app(page)
        panels(page)


def card(page: Page) -> None:
    """A story's card, a modal whose fields lack something, and another section of the card."""
    send(page, f"/story {STORY}")
    expect(page.get_by_role("button", name="Rule on c1")).to_be_visible()
    check(page, "card")
    page.get_by_role("button", name="Rule on c1").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Rule", exact=True).click()
    expect(dialog.locator("[aria-invalid=true]").first).to_be_focused()
    check(page, "modal with errors")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="Sources").click()
    expect(page.get_by_role("button", name="Rule on c1")).to_have_count(0)
    check(page, "section")


def talk(page: Page) -> None:
    """Suggestions in the composer, a message's menu, a thread."""
    composer = page.get_by_label("Message #newsroom")
    composer.fill("/story ")
    expect(page.get_by_role("listbox", name="Commands")).to_be_visible()
    check(page, "suggestions")
    send(page, "Who called whom?")
    said = page.get_by_role("article").filter(has_text="Who called whom?").last
    said.get_by_role("button", name="More actions").press("Enter")
    expect(page.get_by_role("menu")).to_be_visible()
    check(page, "message menu")
    page.keyboard.press("Escape")
    said.get_by_role("button", name="Reply in thread").press("Enter")
    thread = page.get_by_label("Thread", exact=True)
    thread.get_by_label("Reply", exact=True).fill("Nobody did.")
    thread.get_by_label("Reply", exact=True).press("Enter")
    expect(thread.get_by_role("article").filter(has_text="Nobody did.")).to_be_visible()
    check(page, "thread")
    page.keyboard.press("Escape")
    expect(thread).to_have_count(0)


def app(page: Page) -> None:
    """App Home, and the direct message."""
    open_drawer(page)
    check(page, "channel list")
    page.get_by_role("button", name="Home,").click()
    expect(page.get_by_role("tabpanel", name="Home")).to_contain_text("tor")
    check(page, "App Home")
    page.get_by_role("tab", name="Messages").click()
    expect(page.get_by_role("tabpanel", name="Messages").get_by_role("textbox")).to_be_visible()
    check(page, "direct message")


def panels(page: Page) -> None:
    """What is for whoever tries the app out."""
    for button, title in (("Trouble", "Trouble"), ("Refused requests", "Refused requests"), ("Jump to", "Jump to")):
        open_drawer(page)
        page.get_by_role("button", name=button).click()
        expect(page.get_by_role("dialog", name=title)).to_be_visible()
        check(page, title)
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)


def check(page: Page, stop: str) -> None:
    """Nothing is cut off, and axe-core finds nothing."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"{stop}: wider than the window"
    found = Axe().run(page, options=RULES).response["violations"]
    wrong = [
        f"{stop}: {one['id']} ({one['impact']}): {one['help']}: {node['html'][:200]} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]
    assert wrong == []
