"""What a channel follows: exactly the kinds named, once, and all of it audited."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from bot.core.errors import NotFoundError
from bot.core.outgoing import Card
from bot.core.vocabulary import Filter
from bot.store.tables import Audit, Outbox, OutboxState, Subscription
from tests.services.rows import Rows
from tests.support.newsroom import EDITOR, REPORTER, Newsroom

STORY, OTHER = "harbour-strike", "airport-strike"
C, D, N = Filter.CONTRADICTIONS, Filter.DENIALS, Filter.NUMBERS


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    """A newsroom with two stories."""
    with newsroom.store.write() as session:
        Rows(session).story(STORY)
        Rows(session).story(OTHER)
    return newsroom


def audit(room: Newsroom) -> list[tuple[str, str, dict[str, object]]]:
    with room.store.read() as session:
        return [(row.actor, row.action, row.detail) for row in session.scalars(select(Audit).order_by(Audit.id))]


def test_naming_no_kind_means_every_kind(room: Newsroom) -> None:
    changed = room.subscriptions.subscribe("C1", STORY, None, EDITOR)
    assert (changed.target, changed.before, changed.unchanged) == (STORY, None, False)
    assert changed.after is not None
    assert changed.after.filters == tuple(Filter)
    assert room.subscriptions.of_channel("C1") == (changed.after,)


def test_naming_kinds_means_exactly_those_and_replaces_the_others(room: Newsroom) -> None:
    room.subscriptions.subscribe("C1", STORY, None, EDITOR)
    changed = room.subscriptions.subscribe("C1", STORY, frozenset({N, C}), REPORTER)
    assert changed.before is not None
    assert changed.after is not None
    assert (changed.before.filters, changed.after.filters) == (tuple(Filter), (C, N))
    assert changed.after.created_by == EDITOR
    assert len(room.subscriptions.of_channel("C1")) == 1


def test_twice_is_once(room: Newsroom) -> None:
    room.subscriptions.subscribe("C1", STORY, frozenset({C}), EDITOR)
    again = room.subscriptions.subscribe("C1", STORY, frozenset({C}), REPORTER)
    assert again.unchanged
    assert audit(room) == [(EDITOR, "subscribed", {"kinds": "contradictions"})]
    with room.store.read() as session:
        assert list(session.scalars(select(Outbox.card))) == [Card.STORY]


def test_twice_at_once_is_once(room: Newsroom) -> None:
    with ThreadPoolExecutor(4) as threads:
        jobs = [threads.submit(room.subscriptions.subscribe, "C1", STORY, None, EDITOR) for _ in range(4)]
        assert sorted(job.result().unchanged for job in jobs) == [False, True, True, True]
    assert len(room.subscriptions.of_channel("C1")) == 1


def test_a_story_may_be_named_by_words(room: Newsroom) -> None:
    assert room.subscriptions.subscribe("C1", "Harbor Strike", None, EDITOR).target == STORY


def test_a_story_that_nobody_knows_is_not_followed(room: Newsroom) -> None:
    with pytest.raises(NotFoundError):
        room.subscriptions.subscribe("C1", "elections", None, EDITOR)
    with pytest.raises(NotFoundError):
        room.subscriptions.unsubscribe("C1", "elections", None, EDITOR)
    assert room.subscriptions.of_channel("C1") == ()


def test_channels_do_not_see_each_other(room: Newsroom) -> None:
    room.subscriptions.subscribe("C1", STORY, None, EDITOR)
    room.subscriptions.subscribe("C2", OTHER, None, EDITOR)
    room.subscriptions.subscribe("C1", "all", frozenset({C}), EDITOR)
    assert [row.target for row in room.subscriptions.of_channel("C1")] == [STORY, "all"]
    assert [row.target for row in room.subscriptions.of_channel("C2")] == [OTHER]
    assert room.subscriptions.of_channel("C3") == ()


def test_following_a_story_posts_its_card_and_following_all_posts_none(room: Newsroom) -> None:
    room.subscriptions.subscribe("C1", STORY, None, EDITOR)
    room.subscriptions.subscribe("C2", "all", None, EDITOR)
    room.deliveries.work()
    assert [(message.channel, message.card) for message in room.messenger.sent] == [("C1", Card.STORY)]


def test_unsubscribing_from_some_kinds_keeps_the_others(room: Newsroom) -> None:
    room.subscriptions.subscribe("C1", STORY, frozenset({C, D, N}), EDITOR)
    changed = room.subscriptions.unsubscribe("C1", STORY, frozenset({D}), REPORTER)
    assert changed.after is not None
    assert changed.after.filters == (C, N)
    assert audit(room)[-1] == (REPORTER, "unsubscribed", {"kept": "contradictions, numbers"})


def test_unsubscribing_from_the_last_kind_ends_it(room: Newsroom) -> None:
    room.subscriptions.subscribe("C1", STORY, frozenset({C}), EDITOR)
    assert room.subscriptions.unsubscribe("C1", STORY, frozenset({C, D}), EDITOR).after is None
    assert room.subscriptions.of_channel("C1") == ()


def test_unsubscribing_from_a_kind_it_did_not_get_changes_nothing(room: Newsroom) -> None:
    room.subscriptions.subscribe("C1", STORY, frozenset({C}), EDITOR)
    before = audit(room)
    assert room.subscriptions.unsubscribe("C1", STORY, frozenset({D}), EDITOR).unchanged
    assert audit(room) == before


def test_unsubscribing_ends_it_and_drops_what_still_waits(room: Newsroom) -> None:
    room.subscriptions.subscribe("C1", STORY, None, EDITOR)
    room.subscriptions.subscribe("C1", "all", None, EDITOR)
    changed = room.subscriptions.unsubscribe("C1", STORY, None, REPORTER)
    assert (changed.before is not None, changed.after) == (True, None)
    assert [row.target for row in room.subscriptions.of_channel("C1")] == ["all"]
    with room.store.read() as session:
        waited = session.scalars(select(Outbox)).one()
        assert (waited.state, waited.subscription_id) == (OutboxState.DROPPED, None)
    assert room.deliveries.work() == 0
    assert audit(room)[-1] == (REPORTER, "unsubscribed", {"kept": ""})


def test_unsubscribing_from_all_leaves_the_stories_own(room: Newsroom) -> None:
    room.subscriptions.subscribe("C1", STORY, None, EDITOR)
    room.subscriptions.subscribe("C1", "all", None, EDITOR)
    room.subscriptions.unsubscribe("C1", "all", None, EDITOR)
    assert [row.target for row in room.subscriptions.of_channel("C1")] == [STORY]


def test_unsubscribing_from_what_is_not_followed_says_so(room: Newsroom) -> None:
    changed = room.subscriptions.unsubscribe("C1", STORY, None, EDITOR)
    assert (changed.target, changed.before, changed.after, changed.unchanged) == (STORY, None, None, True)
    assert audit(room) == []


def test_following_again_after_leaving_posts_the_card_again(room: Newsroom) -> None:
    for _ in range(2):
        room.subscriptions.subscribe("C1", STORY, None, EDITOR)
        room.subscriptions.unsubscribe("C1", STORY, None, EDITOR)
    room.subscriptions.subscribe("C1", STORY, None, EDITOR)
    assert room.deliveries.work() == 1
    with room.store.read() as session:
        assert session.scalar(select(func.count(Subscription.id))) == 1


def test_one_by_its_id(room: Newsroom) -> None:
    made = room.subscriptions.subscribe("C1", STORY, None, EDITOR).after
    assert made is not None
    assert room.subscriptions.by_id(made.id) == made
    assert room.subscriptions.by_id(made.id + 1) is None
