"""Debian's chromium, driven by playwright, and the local workspace's page as a person uses it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

from tests.support.bot_process import ROOT, Settings

CHROMIUM = Path("/usr/bin/chromium")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
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


@contextmanager
def chromium_page(address: str, width: int = 1280, height: int = 900) -> Iterator[Page]:
    """Open an address in a window of that size and yield the page; errors of its scripts fail at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        page = browser.new_page(viewport={"width": width, "height": height})
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        yield page
        browser.close()
    assert errors == []


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
