"""Checking a draft: what it would conflict with, and no trace of it."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.core.documents import Document
from bot.core.errors import FetchError, UnusableInputError
from bot.core.vocabulary import VerdictCode
from bot.store.tables import Base
from tests.services.articles import CLOSING, JANUARY, MARKET, NINE, PLANT, TWELVE, UNTRUE
from tests.support.newsroom import EDITOR, Newsroom


def everything(newsroom: Newsroom) -> list[list[Any]]:
    with newsroom.store.read() as session:
        return [list(session.execute(select(table))) for table in Base.metadata.sorted_tables]


def test_a_draft_is_judged_and_nothing_is_stored(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    before, rings = everything(newsroom), newsroom.doorbell.rings
    (found,) = newsroom.checks.check(NINE)
    assert (found.claim.ref, found.claim.story) == ("c1", MARKET)
    assert (found.verdict.code, found.verdict.alert) == (VerdictCode.CONTRADICTS, True)
    assert "nine" in found.verdict.evidence[0].of(found.text)
    assert (everything(newsroom), newsroom.doorbell.rings) == (before, rings)


def test_conflicts_come_first(newsroom: Newsroom) -> None:
    newsroom.documents.add(CLOSING, PLANT, EDITOR)
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    draft = Document(text="\n\n".join([UNTRUE.text, NINE.text]))
    found = newsroom.checks.check(draft)
    assert [item.verdict.alert for item in found] == sorted((item.verdict.alert for item in found), reverse=True)
    assert found[0].verdict.alert
    assert {item.claim.story for item in found} == {MARKET, PLANT}


def test_a_draft_about_something_else_finds_nothing(newsroom: Newsroom) -> None:
    newsroom.documents.add(CLOSING, PLANT, EDITOR)
    assert newsroom.checks.check(JANUARY) == ()


def test_an_empty_store_has_nothing_to_conflict_with(newsroom: Newsroom) -> None:
    assert newsroom.checks.check(NINE) == ()


def test_an_address_is_read_and_a_text_is_taken_as_it_is(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    before = everything(newsroom)
    paragraphs = "".join(f"<p>{line}</p>" for line in NINE.text.split("\n") if line)
    newsroom.pages.pages["https://example.org/nine"] = f"<html><body><article>{paragraphs}</article></body></html>"
    (read,) = newsroom.checks.check_content("<https://example.org/nine?utm_source=x|the article>")
    (pasted,) = newsroom.checks.check_content(NINE.text)
    assert read.verdict.alert
    assert pasted.verdict.alert
    assert newsroom.pages.asked == ["https://example.org/nine"]
    assert everything(newsroom) == before


@pytest.mark.parametrize("content", ["word", "https://user:secret@example.org/", " "])
def test_what_can_be_no_draft_is_refused(newsroom: Newsroom, content: str) -> None:
    with pytest.raises(UnusableInputError):
        newsroom.checks.check_content(content)
    assert newsroom.pages.asked == []


def test_a_page_that_cannot_be_read(newsroom: Newsroom) -> None:
    with pytest.raises(FetchError):
        newsroom.checks.check_content("https://example.org/gone")
