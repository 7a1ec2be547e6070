"""A browser, and the page in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from bot.workspace import Workspace
from tests.support.browser import CHROMIUM, running_chromium

WIDE: ViewportSize = {"width": 1280, "height": 800}
NARROW: ViewportSize = {"width": 400, "height": 800}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, one for a module."""
    if not CHROMIUM.exists():
        pytest.skip(f"needs Debian's chromium at {CHROMIUM}")
    with running_chromium() as running:
        yield running


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, browser: Browser, workspace: Workspace) -> Iterator[Page]:
    """The page at each width; any error on it, or request beyond the workspace, fails the test."""
    yield from _opened(browser.new_context(viewport=request.param), workspace)


@pytest.fixture
def wide_page(browser: Browser, workspace: Workspace) -> Iterator[Page]:
    """The page in a wide window, for what does not depend on the width."""
    yield from _opened(browser.new_context(viewport=WIDE), workspace)


@pytest.fixture
def narrow_page(browser: Browser, workspace: Workspace) -> Iterator[Page]:
    """The page in a narrow window."""
    yield from _opened(browser.new_context(viewport=NARROW), workspace)


def _opened(context: BrowserContext, workspace: Workspace) -> Iterator[Page]:
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda sent: wrong.append(sent.url) if not sent.url.startswith(workspace.url) else None)
    page.goto(workspace.url)
    expect(page.get_by_label("Message #newsroom")).to_be_visible()
    yield page
    context.close()
    assert wrong == []
