"""Questions about stories: whole, in a list, and a search that takes every sign literally."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.core.errors import NotFoundError
from bot.core.vocabulary import StoryStatus
from bot.services.audit import record
from bot.store.tables import Story
from tests.services.articles import MARKET, NINE, TWELVE
from tests.services.rows import Rows
from tests.support.newsroom import EDITOR, START, Newsroom


def stories(newsroom: Newsroom, *propositions: str, slug: str = "harbour-strike", title: str = "") -> None:
    with newsroom.store.write() as session:
        story = Rows(session).story(slug, title=title)
        for number, proposition in enumerate(propositions):
            Rows(session).claim(story, proposition, headline=number == 0)


def hits(newsroom: Newsroom, words: str) -> list[str]:
    return [hit.claim.proposition if hit.claim else f"story {hit.slug}" for hit in newsroom.stories.search(words)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("100%", ["It grew by 100% in May"]),
        ("%", ["It grew by 100% in May"]),
        ("0_1", ["File a0_1 was lost"]),
        ("_", ["File a0_1 was lost"]),
        ("\\", ["A back\\slash"]),
        ("FILE lost", ["File a0_1 was lost"]),
        ("lost   file", ["File a0_1 was lost"]),
        ("lost grew", []),
        ("élysée", ["The ÉLYSÉE said nothing"]),
        ("ÉLYSÉE", ["The ÉLYSÉE said nothing"]),
        ("'; --", []),
    ],
)
def test_every_word_must_stand_there_as_it_is(newsroom: Newsroom, words: str, found: list[str]) -> None:
    stories(
        newsroom,
        "It grew by 100% in May",
        "File a0_1 was lost",
        "File a021 was found",
        "A back\\slash",
        "The ÉLYSÉE said nothing",
    )
    assert hits(newsroom, words) == found


def test_a_storys_name_finds_its_claims_the_main_one_first(newsroom: Newsroom) -> None:
    stories(newsroom, "Main", "Second", title="Dockers walk out")
    stories(newsroom, "Other", slug="bank-rate")
    assert hits(newsroom, "dockers") == hits(newsroom, "harbour") == ["Main", "Second"]


def test_a_story_without_claims_is_found_too(newsroom: Newsroom) -> None:
    stories(newsroom, title="Dockers walk out")
    stories(newsroom, "The dockers went back", slug="ostrel-docks")
    assert hits(newsroom, "dockers") == ["The dockers went back", "story harbour-strike"]


def test_a_search_ends_somewhere(newsroom: Newsroom) -> None:
    stories(newsroom, *(f"Claim {number}" for number in range(12)))
    assert len(newsroom.stories.search("claim")) == 10
    assert len(newsroom.stories.search("claim", limit=3)) == 3


def test_nothing_is_found_in_an_empty_store(newsroom: Newsroom) -> None:
    assert newsroom.stories.search("anything") == ()
    assert newsroom.stories.list() == ()
    with pytest.raises(NotFoundError):
        newsroom.stories.view("anything")


def test_the_list_is_by_last_change_and_by_status(newsroom: Newsroom) -> None:
    with newsroom.store.write() as session:
        for day, (slug, status) in enumerate(
            [("old", StoryStatus.CLOSED), ("middle", StoryStatus.ACTIVE), ("new", StoryStatus.CLOSED)]
        ):
            moment = START + timedelta(days=day)
            session.add(Story(slug=slug, title=slug, status=status, created_at=START, updated_at=moment))
    assert [story.slug for story in newsroom.stories.list()] == ["new", "middle", "old"]
    assert [story.slug for story in newsroom.stories.list(StoryStatus.CLOSED)] == ["new", "old"]
    assert [story.slug for story in newsroom.stories.list(limit=1)] == ["new"]
    assert newsroom.stories.list(StoryStatus.STABLE) == ()


def test_a_summary_counts_the_claims(newsroom: Newsroom) -> None:
    stories(newsroom, "Main", "Second", title="Dockers walk out")
    (summary,) = newsroom.stories.list()
    assert (summary.title, summary.claims, summary.headline) == ("Dockers walk out", 2, "Unverified")


def test_a_view_holds_the_verdict_with_its_quotes_and_lines(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    newsroom.documents.add(NINE, MARKET, EDITOR)
    story = newsroom.stories.view(MARKET)
    (item,) = story.evidence
    assert item == newsroom.stories.evidence(item.id)
    assert story == newsroom.stories.view_by_id(story.id)
    assert (item.story, item.story_title, item.claim, item.document.title) == (
        MARKET,
        TWELVE.title,
        story.main_claim,
        NINE.title,
    )
    lines = NINE.text.split("\n")
    for quote in item.quotes:
        assert quote.text.split("\n")[0] in lines[quote.line - 1]


def test_what_is_gone_is_none(newsroom: Newsroom) -> None:
    assert newsroom.stories.view_by_id(1) is None
    assert newsroom.stories.evidence(1) is None
    assert newsroom.stories.ruled(1) is None


def test_the_log_is_newest_first_and_of_one_story(newsroom: Newsroom) -> None:
    stories(newsroom, "Main")
    stories(newsroom, "Other", slug="bank-rate")
    with newsroom.store.write() as session:
        for number in range(40):
            record(session, START, EDITOR, "did_this", f"c{number}", 1, so_much="x" * 400, nothing=None)
        record(session, START, EDITOR, "did_that", "c0", 2)
    log = newsroom.stories.view("harbour-strike").log
    assert [entry.subject for entry in log] == [f"c{number}" for number in range(39, 9, -1)]
    assert {entry.action for entry in log} == {"did this"}
    assert all(entry.detail.startswith("so much: x") and len(entry.detail) <= 300 for entry in log)


def test_choices_are_the_newest_stories_until_something_is_typed(newsroom: Newsroom) -> None:
    for slug in ("harbour-strike", "bank-rate", "summit"):
        stories(newsroom, slug=slug)
    assert [choice.slug for choice in newsroom.stories.choices("", limit=2)] == ["summit", "bank-rate"]
    assert [choice.slug for choice in newsroom.stories.choices("harb", limit=2)] == ["harbour-strike"]
    (chosen,) = newsroom.stories.choices("harb")
    assert newsroom.stories.slug(chosen.id) == "harbour-strike"
    with pytest.raises(NotFoundError, match="no longer"):
        newsroom.stories.slug(chosen.id + 99)


def test_a_misspelt_name_means_the_stories_there_are_now(newsroom: Newsroom) -> None:
    stories(newsroom, slug="harbour-strike")
    assert newsroom.stories.view("harbor-strike").slug == "harbour-strike"
    stories(newsroom, slug="harbor-strike")
    assert newsroom.stories.view("harbor-strike").slug == "harbor-strike"
    with newsroom.store.write() as session:
        session.scalars(select(Story).where(Story.slug == "harbour-strike")).one().title = "Dockers of Ostrel"
    assert [choice.title for choice in newsroom.stories.choices("ostrel")] == ["Dockers of Ostrel"]
    with pytest.raises(NotFoundError) as missing:
        newsroom.stories.view("ostrel")
    assert missing.value.suggestions == ("harbour-strike",)
