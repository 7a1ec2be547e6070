"""Debian's chromium, driven by playwright, and the local workspace's page as a person uses it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.support.bot_process import ROOT, Settings

CHROMIUM = Path("/usr/bin/chromium")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def local_slugline(data: Path) -> Iterator[str]:
    """Run `slugline run` without tokens, as `make run` does, and yield the page's address."""
    settings = Settings(data, extra=(("SLUGLINE_PORT", "0"),))
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.cli", "run"],
        env=settings.environment(),
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    said: list[str] = []
    try:
        for line in process.stderr or ():
            said.append(line)
            if "is connected" in line:
                break
        found = re.search(r"http://\S+", "".join(said))
        if found is None:
            raise RuntimeError("".join(said))
        yield found[0]
    finally:
        process.terminate()
        process.communicate(timeout=30)


Scheme = Literal["light", "dark"]


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """Yield a browser without windows, and close it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def chromium_page(address: str, width: int = 1280, height: int = 900, scheme: Scheme = "light") -> Iterator[Page]:
    """Open an address in a browser of its own, in a window of that size, and yield the page; see `window`."""
    with running_chromium() as browser, window(browser, address, width, height, scheme) as page:
        yield page


@contextmanager
def window(
    browser: Browser, address: str, width: int = 1280, height: int = 900, scheme: Scheme = "light"
) -> Iterator[Page]:
    """Open an address in a new window that remembers nothing; errors of its scripts fail at the end."""
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    assert errors == []


def open_drawer(page: Page) -> None:
    """Bring the channel list into sight, which a narrow window hides."""
    menu = page.get_by_label("Show the channel list")
    if menu.is_visible():
        menu.click()


def send(page: Page, text: str) -> None:
    """Type into the composer and send."""
    composer = page.locator("textarea").first
    composer.fill(text)
    composer.press("Escape")
    composer.press("Enter")


def rule(dialog: Locator) -> None:
    """Fill in the ruling modal and send it."""
    dialog.get_by_label("Ruling").select_option("corrected_by_publisher")
    dialog.get_by_label("Reason, in a sentence").fill("The tally was corrected to four.")
    dialog.get_by_label("Evidence").fill("https://example.org/correction")
    dialog.get_by_role("button", name="Rule").click()
