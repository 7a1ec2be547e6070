"""Sharing what one person looked at: once a click, and kept up to date."""

import pytest
from sqlalchemy import select

from bot.core.commands import SectionName
from bot.core.errors import NotFoundError
from bot.core.outgoing import Card, Outgoing, Receipt
from bot.core.people import Actor
from bot.core.vocabulary import Ruling
from bot.services.claims import RuleOnClaim
from bot.services.delivery import Deliveries
from bot.store.tables import Audit
from tests.services.rows import Rows
from tests.support.newsroom import REPORTER, Messenger, Newsroom


def rule(newsroom: Newsroom) -> None:
    """Rule on the only claim, a second later."""
    newsroom.clock.advance(1)
    claim = newsroom.claims.find("c1")
    newsroom.claims.rule(
        RuleOnClaim(claim.id, claim.revision, Ruling.DISPROVED, "The list says so."), Actor("U0EDITOR", editor=True)
    )


class Overtaken(Messenger):
    """Posts so slowly that an editor rules meanwhile."""

    def __init__(self, newsroom: Newsroom) -> None:
        super().__init__()
        self._newsroom = newsroom

    def send(self, message: Outgoing) -> Receipt:
        if not self.sent:
            rule(self._newsroom)
        return super().send(message)


def test_a_click_posts_once(newsroom: Newsroom) -> None:
    with newsroom.store.write() as session:
        Rows(session).story("harbour-strike")
    for click in ("one", "one", "two"):
        newsroom.sharing.share("harbour-strike", SectionName.DENIALS, "C1", REPORTER, click, "https://hooks.example/1")
    newsroom.deliveries.work()
    assert [(m.card, m.section, m.channel, m.thread_ts) for m in newsroom.messenger.sent] == [
        (Card.STORY, SectionName.DENIALS, "C1", None)
    ] * 2
    with newsroom.store.read() as session:
        line = session.scalars(select(Audit)).first()
        assert line is not None
        assert (line.actor, line.action, line.detail) == (REPORTER, "shared", {"section": "denials"})


def test_a_story_that_is_gone(newsroom: Newsroom) -> None:
    with pytest.raises(NotFoundError):
        newsroom.sharing.share("gone", SectionName.STATUS, "C1", REPORTER, "one", "")


def test_an_answer_that_was_posted_is_kept_up_to_date_and_known_by_its_place(newsroom: Newsroom) -> None:
    with newsroom.store.write() as session:
        rows = Rows(session)
        rows.claim(rows.story("harbour-strike"), headline=True)
    newsroom.sharing.posted("harbour-strike", SectionName.CLAIMS, "C1", "7.1", newsroom.clock.now())
    assert newsroom.deliveries.work() == 0  # it is there already
    assert newsroom.stories.of_message("C1", "7.1") == "harbour-strike"
    assert newsroom.stories.of_message("C2", "7.1") is None
    rule(newsroom)
    newsroom.deliveries.work()
    assert [(m.card, m.section, m.channel, m.edit_ts) for m in newsroom.messenger.sent] == [
        (Card.STORY, SectionName.CLAIMS, "C1", "7.1")
    ]


def test_what_was_ruled_while_a_card_was_being_posted_is_shown_all_the_same(newsroom: Newsroom) -> None:
    with newsroom.store.write() as session:
        rows = Rows(session)
        rows.claim(rows.story("harbour-strike"), headline=True)
    newsroom.sharing.share("harbour-strike", SectionName.STATUS, "C1", REPORTER, "one", "https://hooks.example/1")
    slow = Overtaken(newsroom)
    Deliveries(newsroom.store, newsroom.clock, slow).work()
    assert [(m.card, m.edit_ts) for m in slow.sent] == [(Card.STORY, None), (Card.STORY, "1.000")]


def test_what_was_ruled_while_an_answer_was_being_posted_is_shown_all_the_same(newsroom: Newsroom) -> None:
    with newsroom.store.write() as session:
        rows = Rows(session)
        rows.claim(rows.story("harbour-strike"), headline=True)
    asked = newsroom.clock.now()
    rule(newsroom)
    newsroom.sharing.posted("harbour-strike", SectionName.STATUS, "C1", "7.1", asked)
    newsroom.deliveries.work()
    assert [(m.card, m.edit_ts) for m in newsroom.messenger.sent] == [(Card.STORY, "7.1")]


def test_an_answer_about_a_story_that_is_gone(newsroom: Newsroom) -> None:
    with pytest.raises(NotFoundError):
        newsroom.sharing.posted("gone", SectionName.STATUS, "C1", "7.1", newsroom.clock.now())
