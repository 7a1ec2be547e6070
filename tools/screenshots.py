"""Takes the README's pictures: a fresh local workspace, driven in Debian's chromium as a newcomer would.

usage: python tools/screenshots.py [FOLDER]      (default docs/screenshots; needs /usr/bin/chromium)
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from tests.support.bot_process import ROOT
from tests.support.browser import Scheme, local_slugline, rule, running_chromium, send, window

ARTICLE = (ROOT / "tests" / "scenarios" / "articles" / "fourth_call.txt").read_text("utf-8")
STORY = "trump-putin-call"
DRAFT = (
    "For tonight, can somebody look at it? The June 4 phone call between U.S. President Donald Trump and Russian "
    "President Vladimir Putin was the fourth call between the two leaders since Trump returned to office."
)
WIDTH, HEIGHT = 1060, 830
NARROW = 400


class Camera:
    """Takes pictures into a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, of: Page | Locator, name: str) -> None:
        """Take a picture of a page or of a part of it, with every animation at its end and nothing pointed at."""
        (of if isinstance(of, Page) else of.page).mouse.move(0, 0)
        of.screenshot(path=self._folder / f"{name}.png", animations="disabled", caret="hide")


def tour(page: Page, camera: Camera) -> None:
    """Look a story up, follow one, add an article that contradicts it, and rule."""
    send(page, f"/story {STORY}")
    page.get_by_text("What is claimed").first.wait_for()
    camera.take(page, "status")
    page.get_by_role("button", name="Related").last.click()
    related = said(page, "Another occasion")
    related.wait_for()
    camera.take(related, "related")
    send(page, f"/story subscribe {STORY}-june-4 contradictions resolved")
    page.get_by_text("set what this channel gets").first.wait_for()
    send(page, f"/story add {STORY}-june-4 {ARTICLE}")
    card = said(page, "Nothing is stored yet")
    show(card)
    camera.take(card, "read")
    card.get_by_role("button", name="Review all").click()
    review = page.get_by_role("dialog")
    review.get_by_text("Untick what is wrong").wait_for()
    camera.take(review, "review")
    shut(review)
    card.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("added a document").first.wait_for()
    alert = said(page, "Contradiction:")
    show(alert)
    camera.take(alert, "alert")
    home(page, camera)
    show(alert)
    alert.get_by_role("button", name="Mark resolved").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Reason, in a sentence").wait_for()
    camera.take(dialog, "ruling")
    rule(dialog)
    page.get_by_text("Resolved: corrected by publisher").first.wait_for()
    show(alert)
    camera.take(alert, "resolved")


def home(page: Page, camera: Camera) -> None:
    """Look at App Home while a contradiction waits, and come back."""
    page.get_by_role("button", name="Home,").click()
    page.get_by_role("tabpanel", name="Home").get_by_text("What needs a person").wait_for()
    camera.take(page.get_by_role("main"), "home")
    page.get_by_role("button", name="newsroom").click()


def elsewhere(page: Page, camera: Camera) -> None:
    """Ask where commands do not work: in a thread, in a direct message, and in a message's menu."""
    send(page, "What do we have on the call of June 4?")
    said(page, "What do we have").get_by_role("button", name="Reply in thread").press("Enter")
    thread = page.get_by_label("Thread", exact=True)
    reply = thread.get_by_label("Reply", exact=True)
    reply.fill(f"@slugline {STORY}-june-4 sources")
    reply.press("Enter")
    thread.get_by_text("independent").first.wait_for()
    camera.take(thread, "mention")
    page.keyboard.press("Escape")
    send(page, DRAFT)
    draft = said(page, "For tonight")
    for shortcut, name, words in (
        ("Check this draft", "check", "This would conflict"),
        ("Add to a story", "add", "Address or text"),
    ):
        draft.get_by_role("button", name="More actions").press("Enter")
        page.get_by_role("menuitem", name=shortcut).click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_text(words).first.wait_for()
        camera.take(dialog, name)
        shut(dialog)
    page.get_by_role("button", name="direct message").click()
    send(page, f"{STORY} denials")
    page.get_by_role("button", name="Related").last.wait_for()
    camera.take(page.get_by_role("main"), "direct")


def trouble(page: Page, camera: Camera) -> None:
    """Open the menu of what can go wrong, with something armed."""
    page.get_by_role("button", name="Trouble").click()
    panel = page.get_by_role("dialog", name="Trouble")
    panel.get_by_role("button", name="Arm").nth(1).click()
    panel.get_by_role("button", name="Take back").wait_for()
    camera.take(panel, "trouble")
    panel.get_by_role("button", name="Take back").click()


def card(browser: Browser, address: str, camera: Camera, name: str, width: int, scheme: Scheme) -> None:
    """Show a story's card in another window."""
    with window(browser, address, width, HEIGHT, scheme) as page:
        send(page, f"/story {STORY}-june-4")
        newest = said(page, "What is claimed")
        newest.get_by_role("button", name="Claims").wait_for()
        show(newest)
        camera.take(page, name)


def said(page: Page, words: str) -> Locator:
    """Return the newest message with these words."""
    return page.get_by_role("article").filter(has_text=words).last


def shut(dialog: Locator) -> None:
    """Close a modal without submitting it."""
    dialog.locator("header button").last.click()
    dialog.wait_for(state="detached")


def show(message: Locator) -> None:
    """Scroll so that a message begins at the top."""
    message.wait_for()
    message.evaluate("element => element.scrollIntoView({block: 'start'})")


def main() -> None:
    """Take all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    camera = Camera(folder)
    with tempfile.TemporaryDirectory() as data, local_slugline(Path(data)) as address, running_chromium() as browser:
        with window(browser, address, WIDTH, HEIGHT) as page:
            tour(page, camera)
            elsewhere(page, camera)
            trouble(page, camera)
        card(browser, address, camera, "dark", WIDTH, "dark")
        card(browser, address, camera, "narrow", NARROW, "light")


if __name__ == "__main__":
    main()
