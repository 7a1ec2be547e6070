"""Takes the README's pictures: a fresh local workspace, driven in Debian's chromium as a newcomer would.

usage: python tools/screenshots.py [FOLDER]      (default docs/screenshots; needs /usr/bin/chromium)
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.support.bot_process import Settings

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "tests" / "scenarios" / "articles" / "fourth_call.txt"
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
STORY = "trump-putin-call"


@contextmanager
def local_slugline() -> Iterator[str]:
    """Run `slugline run` on an empty folder and yield the page's address."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder), extra=(("SLUGLINE_PORT", "0"),))
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "run"],
            env=settings.environment(),
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            address = ""
            for line in process.stderr or ():
                address = found[0] if (found := re.search(r"http://\S+", line)) else address
                if "is connected" in line:
                    break
            yield address
        finally:
            process.terminate()
            process.wait(30)


def send(page: Page, text: str) -> None:
    """Type into the composer and send."""
    composer = page.locator("textarea").first
    composer.fill(text)
    composer.press("Escape")
    composer.press("Enter")


def tour(page: Page, folder: Path) -> None:
    """Take the pictures of the README's tour, in its order."""
    page.get_by_text("#newsroom").or_(page.get_by_role("button", name="newsroom")).first.wait_for()
    send(page, f"/story {STORY}")
    page.get_by_text("What is claimed").first.wait_for()
    page.screenshot(path=folder / "status.png")
    page.get_by_role("button", name="Related").last.click()
    page.get_by_text("Another occasion").first.wait_for()
    page.screenshot(path=folder / "related.png")
    send(page, f"/story subscribe {STORY}-june-4")
    page.get_by_text("set what this channel gets").first.wait_for()
    send(page, f"/story add {STORY}-june-4 {ARTICLE.read_text('utf-8')}")
    page.get_by_text("Contradiction:").first.wait_for()
    page.get_by_text("added a document").first.wait_for()
    page.get_by_text("Contradiction:").first.scroll_into_view_if_needed()
    page.screenshot(path=folder / "alert.png")
    page.get_by_role("button", name="Mark resolved").last.click()
    page.get_by_role("dialog").wait_for()
    page.screenshot(path=folder / "ruling.png")


def main() -> None:
    """Take all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with local_slugline() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        page.goto(address)
        tour(page, folder)
        browser.close()


if __name__ == "__main__":
    main()
