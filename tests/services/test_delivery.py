"""From the outbox to Slack: order, retries, leases, and refusals that are for good."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import func, select

from bot.core.errors import DeliveryError
from bot.core.outgoing import Card, Outgoing, Receipt
from bot.core.vocabulary import VerdictCode
from bot.services import outbox
from bot.services.delivery import LEASE, MAX_ATTEMPTS, MAX_CRASHES, Deliveries
from bot.store.tables import Audit, Delivery, Outbox, OutboxState, Story, Subscription
from tests.services.rows import Rows
from tests.support.newsroom import EDITOR, START, Messenger, Newsroom, refused

STORY = "harbour-strike"


def put(newsroom: Newsroom, *channels: str, **what: object) -> list[int]:
    """Let a card wait for each channel and return the rows' ids."""
    with newsroom.store.write() as session:
        first = session.scalar(select(func.count(Outbox.id))) or 0
        for number, channel in enumerate(channels, first):
            outbox.put(session, newsroom.clock.now(), f"test:{number}", Card.STORY, channel, **what)
        session.flush()
        return list(session.scalars(select(Outbox.id).order_by(Outbox.id)))[first:]


def states(newsroom: Newsroom) -> list[OutboxState]:
    with newsroom.store.read() as session:
        return list(session.scalars(select(Outbox.state).order_by(Outbox.id)))


def ids(sent: list[Outgoing]) -> list[int]:
    return [message.outbox_id for message in sent]


def test_everything_due_is_sent_in_order_once(newsroom: Newsroom) -> None:
    rows = put(newsroom, "C1", "C2", "C1")
    assert newsroom.deliveries.work() == 3
    assert ids(newsroom.messenger.sent) == rows
    assert newsroom.deliveries.work() == 0
    assert states(newsroom) == [OutboxState.SENT] * 3


def test_what_was_posted_is_remembered_with_its_place(newsroom: Newsroom) -> None:
    put(newsroom, "C1")
    newsroom.clock.advance(5)
    newsroom.deliveries.work()
    with newsroom.store.read() as session:
        copy = session.scalars(select(Delivery)).one()
        assert (copy.channel, copy.ts, copy.card, copy.gone) == ("C1", "1.000", Card.STORY, False)
        assert copy.posted_at == START + timedelta(seconds=5)


def test_a_channel_waits_as_long_as_slack_says_and_the_others_do_not(newsroom: Newsroom) -> None:
    first, other, second = put(newsroom, "C1", "C2", "C1")
    newsroom.messenger.refuse(refused("ratelimited", terminal=False, retry_after=30), "C1")
    assert newsroom.deliveries.work() == 1
    assert ids(newsroom.messenger.sent) == [other]
    newsroom.clock.advance(29)
    assert newsroom.deliveries.work() == 0
    newsroom.clock.advance(1)
    assert newsroom.deliveries.work() == 2
    assert ids(newsroom.messenger.to("C1")) == [first, second]


def test_a_long_queue_in_one_channel_does_not_hold_up_another(newsroom: Newsroom) -> None:
    put(newsroom, *["C1"] * 501)
    newsroom.messenger.refuse(refused("ratelimited", terminal=False, retry_after=30), "C1")
    (other,) = put(newsroom, "C2")
    newsroom.deliveries.work()
    assert ids(newsroom.messenger.sent) == [other]


def test_an_answer_to_one_person_holds_up_nobody(newsroom: Newsroom) -> None:
    put(newsroom, "C1", reply_to="https://hooks.example/1")
    newsroom.messenger.refuse(refused("internal_error", terminal=False), "C1")
    (second,) = put(newsroom, "C1")
    newsroom.deliveries.work()
    assert ids(newsroom.messenger.sent) == [second]


def test_without_retry_after_the_waits_grow(newsroom: Newsroom) -> None:
    put(newsroom, "C1")
    newsroom.messenger.refuse(refused("internal_error", terminal=False), times=12)
    waits = []
    for _ in range(12):
        newsroom.deliveries.work()
        with newsroom.store.read() as session:
            wait = session.scalars(select(Outbox.not_before)).one() - newsroom.clock.now()
        waits.append(wait.total_seconds())
        newsroom.clock.advance(waits[-1])
    assert waits == [2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]
    assert newsroom.deliveries.work() == 1


def test_being_rate_limited_never_loses_a_message(newsroom: Newsroom) -> None:
    put(newsroom, "C1")
    newsroom.messenger.refuse(refused("ratelimited", terminal=False, retry_after=1), times=MAX_ATTEMPTS + 5)
    for _ in range(MAX_ATTEMPTS + 5):
        assert newsroom.deliveries.work() == 0
        newsroom.clock.advance(1)
    assert newsroom.deliveries.work() == 1


def test_in_the_end_it_is_given_up_and_said_so(newsroom: Newsroom) -> None:
    put(newsroom, "C1", "C1")
    newsroom.messenger.refuse(refused("internal_error", terminal=False), times=MAX_ATTEMPTS)
    for _ in range(MAX_ATTEMPTS):
        newsroom.deliveries.work()
        newsroom.clock.advance(300)
    assert states(newsroom)[0] is OutboxState.FAILED
    newsroom.deliveries.work()
    assert states(newsroom) == [OutboxState.FAILED, OutboxState.SENT]
    with newsroom.store.read() as session:
        failed = session.scalars(select(Audit)).one()
        assert (failed.action, failed.detail["why"]) == ("delivery_failed", "internal_error")


def test_a_message_that_cannot_even_be_drawn_does_not_block_its_channel_for_good(newsroom: Newsroom) -> None:
    _, second = put(newsroom, "C1", "C1")
    newsroom.messenger.refuse(KeyError("blocks"), times=MAX_CRASHES)
    for _ in range(MAX_CRASHES):
        with pytest.raises(KeyError):
            newsroom.deliveries.work()
        newsroom.clock.advance(300)
    newsroom.deliveries.work()
    assert ids(newsroom.messenger.sent) == [second]
    with newsroom.store.read() as session:
        assert session.scalars(select(Audit)).one().detail["why"] == "KeyError"


class Dies(Messenger):
    """Posts, and takes the process with it before that can be written down."""

    def send(self, message: Outgoing) -> Receipt:
        """Post and die."""
        super().send(message)
        raise SystemExit


def test_what_a_dead_process_had_taken_is_due_again_after_its_lease(newsroom: Newsroom) -> None:
    put(newsroom, "C1")
    with pytest.raises(SystemExit):
        Deliveries(newsroom.store, newsroom.clock, Dies()).work()
    newsroom.clock.advance(LEASE.total_seconds() - 1)
    assert newsroom.deliveries.work() == 0
    newsroom.clock.advance(1)
    assert newsroom.deliveries.work() == 1
    assert states(newsroom) == [OutboxState.SENT]


def test_two_workers_send_each_message_once_and_in_order(newsroom: Newsroom) -> None:
    rows = put(newsroom, *["C1", "C2", "C3"] * 10)
    workers = [newsroom.deliveries, Deliveries(newsroom.store, newsroom.clock, newsroom.messenger)]
    together = Barrier(2, timeout=20)

    def work(worker: Deliveries) -> int:
        together.wait()
        return worker.work()

    with ThreadPoolExecutor(2) as threads:
        assert sum(threads.map(work, workers)) + newsroom.deliveries.work() == len(rows)
    assert sorted(ids(newsroom.messenger.sent)) == rows
    for channel in ("C1", "C2", "C3"):
        sent = ids(newsroom.messenger.to(channel))
        assert sent == sorted(sent)


@pytest.mark.parametrize("code", ["channel_not_found", "not_in_channel", "is_archived"])
def test_a_channel_that_is_closed_to_us_ends_its_subscription_and_its_maker_is_told(
    newsroom: Newsroom, code: str
) -> None:
    with newsroom.store.write() as session:
        Rows(session).story(STORY)
    newsroom.messenger.refuse(refused(code), "C1")
    newsroom.subscriptions.subscribe("C1", STORY, None, EDITOR)
    newsroom.deliveries.work()
    (notice,) = newsroom.messenger.sent
    assert (notice.card, notice.channel) == (Card.NOTICE, EDITOR)
    (subscription,) = newsroom.subscriptions.of_channel("C1")
    assert (subscription.id, subscription.disabled_reason) == (notice.subscription_id, code)
    with newsroom.store.read() as session:
        assert list(session.scalars(select(Audit.action).order_by(Audit.id))) == [
            "subscribed",
            "delivery_failed",
            "subscription_disabled",
        ]


def test_an_ended_subscription_gets_nothing_more_until_it_is_made_anew(newsroom: Newsroom) -> None:
    with newsroom.store.write() as session:
        rows = Rows(session)
        claim, version = rows.claim(rows.story(STORY)), rows.version()
        session.add(
            Subscription(
                channel="C1",
                target="all",
                filters=["contradictions"],
                created_by=EDITOR,
                created_at=START,
                disabled_reason="is_archived",
            )
        )
        session.flush()
        outbox.announce(session, START, [rows.verdict(claim, version, VerdictCode.CONTRADICTS)])
    assert newsroom.deliveries.work() == 0
    changed = newsroom.subscriptions.subscribe("C1", "all", None, EDITOR)
    assert not changed.unchanged
    with newsroom.store.write() as session:
        rows = Rows(session)
        verdict = rows.verdict(rows.claim(rows.story("second")), rows.version(), VerdictCode.CONTRADICTS)
        outbox.announce(session, START, [verdict])
    assert newsroom.deliveries.work() == 1


def test_a_maker_who_cannot_be_told_is_not_told_for_ever(newsroom: Newsroom) -> None:
    with newsroom.store.write() as session:
        Rows(session).story(STORY)
    newsroom.subscriptions.subscribe("C1", STORY, None, EDITOR)
    newsroom.messenger.refuse(refused("channel_not_found"), times=9)
    newsroom.deliveries.work()
    newsroom.deliveries.work()
    assert states(newsroom) == [OutboxState.FAILED, OutboxState.FAILED]


@pytest.mark.parametrize("code", ["invalid_blocks", "msg_blocks_too_long", "subject_gone"])
def test_an_error_of_one_message_leaves_the_subscription_alone(newsroom: Newsroom, code: str) -> None:
    with newsroom.store.write() as session:
        Rows(session).story(STORY)
    newsroom.messenger.refuse(refused(code), "C1")
    newsroom.subscriptions.subscribe("C1", STORY, None, EDITOR)
    newsroom.deliveries.work()
    assert states(newsroom) == [OutboxState.FAILED]
    assert newsroom.subscriptions.of_channel("C1")[0].disabled_reason is None


def test_an_edit_of_a_vanished_message_lets_go_of_it(newsroom: Newsroom) -> None:
    with newsroom.store.write() as session:
        story = Rows(session).story(STORY).id
    put(newsroom, "C1", story_id=story)
    newsroom.deliveries.work()
    redraw(newsroom, story, "first")
    newsroom.deliveries.work()
    edit = newsroom.messenger.sent[-1]
    assert (edit.edit_ts, edit.thread_ts, edit.card) == ("1.000", None, Card.STORY)
    redraw(newsroom, story, "second")
    newsroom.messenger.refuse(refused("message_not_found"))
    assert newsroom.deliveries.work() == 0
    with newsroom.store.read() as session:
        assert session.scalars(select(Delivery.gone)).one()
    redraw(newsroom, story, "third")
    assert newsroom.deliveries.work() == 0


def redraw(newsroom: Newsroom, story_id: int, occasion: str) -> None:
    with newsroom.store.write() as session:
        outbox.edit_copies(session, newsroom.clock.now(), session.get_one(Story, story_id), occasion)


def test_an_answer_to_a_response_url_leaves_no_copy_to_edit(newsroom: Newsroom) -> None:
    class Answers(Messenger):
        def send(self, message: Outgoing) -> Receipt:
            return Receipt(message.channel, None)

    put(newsroom, "C1", reply_to="https://hooks.example/1")
    assert Deliveries(newsroom.store, newsroom.clock, Answers()).work() == 1
    with newsroom.store.read() as session:
        assert session.scalar(select(func.count(Delivery.id))) == 0


def test_an_error_says_what_it_is() -> None:
    error = DeliveryError("Slack is down.", code="internal_error", terminal=False, retry_after=2.0)
    assert (error.code, error.terminal, error.retry_after, error.hint) == ("internal_error", False, 2.0, "")


def test_a_quiet_note_without_its_thread_stays_out_of_the_channel(newsroom: Newsroom) -> None:
    put(newsroom, "C1", in_thread=True)
    put(newsroom, "C1")
    assert newsroom.deliveries.work() == 1
    assert states(newsroom) == [OutboxState.DROPPED, OutboxState.SENT]
    assert [message.thread_ts for message in newsroom.messenger.sent] == [None]
