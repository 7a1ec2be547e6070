"""The main job by typing and clicking in a real browser: a wide window, and a narrow one in the dark."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import CHROMIUM, Scheme, chromium_page, local_slugline, rule, send

pytestmark = [
    pytest.mark.scenario,
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs Debian's chromium at {CHROMIUM}"),
]
JUNE = "trump-putin-call-june-4"
FOURTH = (Path(__file__).parent / "articles" / "fourth_call.txt").read_text("utf-8")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (400, "dark")], ids=["wide", "narrow and dark"])
def test_the_main_job_in_the_browser(tmp_path: Path, width: int, scheme: Scheme) -> None:
    with local_slugline(tmp_path / "data") as address, chromium_page(address, width, scheme=scheme) as page:
        expect(page.get_by_text("not Slack").first).to_be_attached()
        send(page, "/story trump-putin-call")
        expect(page.get_by_text("Unverified - officially denied").first).to_be_visible()
        expect(page.get_by_text("Only visible to you").first).to_be_visible()

        send(page, f"/story subscribe {JUNE} contradictions resolved")
        expect(page.get_by_text("contradictions and resolved").first).to_be_visible()
        send(page, f"/story add {JUNE} {FOURTH}")
        page.get_by_role("button", name="Add", exact=True).click()
        expect(page.get_by_text("added a document").first).to_be_visible()
        expect(page.get_by_text("was the fourth call").first).to_be_visible()

        page.get_by_role("button", name="Mark resolved").last.click()
        rule(page.get_by_role("dialog"))
        expect(page.get_by_text("Resolved: corrected by publisher").first).to_be_visible()
        expect(page.get_by_role("button", name="Not a contradiction")).to_have_count(0)

        send(page, f"/story {JUNE} log")
        expect(page.get_by_text("claim resolved").first).to_be_visible()
        nothing_is_cut_off(page, width)


def nothing_is_cut_off(page: Page, width: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= width
