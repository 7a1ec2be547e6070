"""App Home's read side: what is open, and when it no longer is."""

import pytest

from bot.core.people import Actor
from bot.core.vocabulary import Ruling, VerdictCode
from bot.services.claims import RuleOnClaim
from bot.services.home import MOST_OPEN, MOST_STORIES, Homes, HomeView
from tests.services.rows import Rows
from tests.support.newsroom import EDITOR, REPORTER, Newsroom

EDIE = Actor(EDITOR, editor=True)


@pytest.fixture
def home(newsroom: Newsroom) -> Homes:
    return Homes(newsroom.store)


@pytest.fixture
def verdicts(newsroom: Newsroom) -> list[int]:
    """Two alerts on one claim, a question on another, and what needs nobody; the ids of the first three."""
    with newsroom.store.write() as session:
        rows = Rows(session)
        story = rows.story("harbour-strike")
        ferry, quay = rows.claim(story, "The ferry sank", headline=True), rows.claim(story, "The quay is closed")
        first = rows.verdict(ferry, rows.version(), VerdictCode.CONTRADICTS)
        second = rows.verdict(ferry, rows.version(), VerdictCode.CONTRADICTS)
        asked = rows.verdict(quay, rows.version(), VerdictCode.CONTRADICTS, alert=False, ask=True)
        rows.verdict(quay, rows.version(), VerdictCode.SUPPORTS)
        rows.verdict(quay, rows.version(), VerdictCode.DENIAL_RECORDED)
        return [first.id, second.id, asked.id]


def open_now(home: Homes) -> list[int]:
    return [item.id for item in home.view().open]


def test_an_empty_store(home: Homes) -> None:
    assert home.view() == HomeView()


def test_contradictions_and_questions_are_open_newest_first(home: Homes, verdicts: list[int]) -> None:
    assert open_now(home) == verdicts[::-1]


def test_a_dismissed_alert_closes_only_itself(newsroom: Newsroom, home: Homes, verdicts: list[int]) -> None:
    first, second, asked = verdicts
    newsroom.clock.advance(60)
    newsroom.claims.dismiss(first, EDIE)
    assert open_now(home) == [asked, second]


def test_a_ruling_closes_what_came_before_it_on_its_claim(newsroom: Newsroom, home: Homes, verdicts: list[int]) -> None:
    newsroom.clock.advance(60)
    claim = newsroom.claims.find("c1")
    newsroom.claims.rule(RuleOnClaim(claim.id, claim.revision, Ruling.DISPROVED, "The list says so."), EDIE)
    assert open_now(home) == [verdicts[2]]
    with newsroom.store.write() as session:
        rows = Rows(session)
        later = rows.verdict(rows.claim(rows.story("other")), rows.version(), VerdictCode.CONTRADICTS).id
    assert open_now(home) == [later, verdicts[2]]


def test_more_than_fits_is_counted(newsroom: Newsroom, home: Homes) -> None:
    with newsroom.store.write() as session:
        rows = Rows(session)
        for number in range(MOST_STORIES + 2):
            claim = rows.claim(rows.story(f"story-{number}"))
            if number < MOST_OPEN + 3:
                rows.verdict(claim, rows.version(), VerdictCode.CONTRADICTS)
    view = home.view()
    assert (len(view.open), view.more_open) == (MOST_OPEN, 3)
    assert (len(view.stories), view.more_stories) == (MOST_STORIES, 2)
    assert view.stories[0].slug == f"story-{MOST_STORIES + 1}"


def test_what_channels_follow_and_not_what_a_person_follows_alone(seeded: Newsroom) -> None:
    for channel in ("C2", "C1", "D1"):
        seeded.subscriptions.subscribe(channel, "all", None, REPORTER)
    seeded.subscriptions.subscribe("C1", "trump-putin-call", None, REPORTER)
    view = Homes(seeded.store).view()
    assert [(item.channel, item.target) for item in view.followed] == [
        ("C1", "all"),
        ("C1", "trump-putin-call"),
        ("C2", "all"),
    ]
    assert view.more_followed == 0
    assert {story.slug: story.headline for story in view.stories}[
        "trump-putin-call"
    ] == "Unverified - officially denied"
