"""Takes the README's pictures: a fresh local workspace, driven in Debian's chromium as a newcomer would.

usage: python tools/screenshots.py [FOLDER]      (default docs/screenshots; needs /usr/bin/chromium)
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page

from tests.support.bot_process import ROOT
from tests.support.browser import chromium_page, local_slugline, rule, send

ARTICLE = ROOT / "tests" / "scenarios" / "articles" / "fourth_call.txt"
STORY = "trump-putin-call"


def tour(page: Page, folder: Path) -> None:
    """Take the pictures of the README's tour, in its order."""
    send(page, f"/story {STORY}")
    page.get_by_text("What is claimed").first.wait_for()
    page.screenshot(path=folder / "status.png")
    page.get_by_role("button", name="Related").last.click()
    page.get_by_text("Another occasion").first.wait_for()
    page.screenshot(path=folder / "related.png")
    send(page, f"/story subscribe {STORY}-june-4 contradictions resolved")
    page.get_by_text("set what this channel gets").first.wait_for()
    send(page, f"/story add {STORY}-june-4 {ARTICLE.read_text('utf-8')}")
    page.get_by_text("added a document").first.wait_for()
    show_from(page, "Contradiction:")
    page.screenshot(path=folder / "alert.png")
    page.get_by_role("button", name="Mark resolved").last.click()
    rule(page.get_by_role("dialog"))
    page.get_by_text("Resolved: corrected by publisher").first.wait_for()
    show_from(page, "Contradiction:")
    page.screenshot(path=folder / "resolved.png")


def show_from(page: Page, words: str) -> None:
    """Scroll so that the message with these words begins at the top."""
    page.get_by_text(words).first.evaluate("element => element.scrollIntoView({block: 'start'})")


def main() -> None:
    """Take all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, local_slugline(Path(data)) as address, chromium_page(address) as page:
        tour(page, folder)


if __name__ == "__main__":
    main()
