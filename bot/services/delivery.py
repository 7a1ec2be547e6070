"""From the outbox to Slack: in order for each channel, at least once, and visibly when Slack refuses."""

from datetime import datetime, timedelta
from threading import Lock

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from bot.core.errors import DeliveryError
from bot.core.outgoing import Card, Outgoing, Receipt
from bot.core.ports import Clock, Messenger
from bot.services import outbox
from bot.services.audit import SYSTEM, record
from bot.store.session import Store
from bot.store.tables import Delivery, Outbox, OutboxState, Subscription

LEASE = timedelta(seconds=60)  # longer than any one call to Slack with its time-out
MAX_ATTEMPTS = 100  # refusals that may pass, such as an outage of Slack: with the waits between them, over 8 hours
MAX_CRASHES = 8  # failures of our own, such as a card that cannot be drawn: 4 minutes, then its channel goes on
MAX_WAIT = 300.0  # seconds
# In an archived channel a post is answered is_archived, an edit is_inactive, a response_url channel_is_archived.
CHANNEL_GONE = frozenset({"channel_not_found", "not_in_channel", "is_archived", "is_inactive", "channel_is_archived"})


class Deliveries:
    """Sends what is due, one message at a time; what a process that died had taken is due again after its lease."""

    def __init__(self, store: Store, clock: Clock, messenger: Messenger) -> None:
        self._store = store
        self._clock = clock
        self._messenger = messenger
        self._sending = Lock()

    def work(self) -> int:
        """Send everything that is due and return how many messages were sent."""
        sent = 0
        with self._sending:
            while (message := self._take()) is not None:
                sent += self._send(message)
        return sent

    def _take(self) -> Outgoing | None:
        """Lease the first due row whose channel has nothing older waiting."""
        now, ahead = self._clock.now(), aliased(Outbox)
        held_up = (
            select(ahead.id)
            .where(ahead.channel == Outbox.channel, ahead.id < Outbox.id, ahead.state == OutboxState.WAITING)
            .where(ahead.not_before > now, or_(ahead.reply_to.is_(None), ahead.reply_to == ""))
        )
        due = select(Outbox).where(Outbox.state == OutboxState.WAITING, Outbox.not_before <= now, ~held_up.exists())
        with self._store.write() as session:
            while (row := session.scalars(due.order_by(Outbox.id).limit(1)).first()) is not None:
                row.not_before, row.attempts = now + LEASE, row.attempts + 1
                message = _outgoing(session, row)
                if not row.in_thread or message.thread_ts is not None:
                    return message
                # The parent was refused for good: quiet words do not go into the channel itself.
                row.state, row.problem = OutboxState.DROPPED, "no_thread"
                record(session, now, SYSTEM, "delivery_failed", row.channel, row.story_id, why="no_thread")
                session.flush()
        return None

    def _send(self, message: Outgoing) -> int:
        try:
            receipt = self._messenger.send(message)
        except DeliveryError as error:
            self._refused(message, error, MAX_ATTEMPTS)
            return 0
        except Exception as error:
            self._refused(message, DeliveryError(str(error), code=type(error).__name__, terminal=False), MAX_CRASHES)
            raise
        self._sent(message, receipt)
        return 1

    def _sent(self, message: Outgoing, receipt: Receipt) -> None:
        now = self._clock.now()
        with self._store.write() as session:
            row = session.get_one(Outbox, message.outbox_id)
            row.state, row.problem = OutboxState.SENT, None
            if receipt.ts and not message.edit_ts:
                taken = row.not_before - LEASE
                outbox.keep_copy(session, now, row, receipt.channel, receipt.ts, taken)

    def _refused(self, message: Outgoing, error: DeliveryError, most: int) -> None:
        now = self._clock.now()
        with self._store.write() as session:
            row = session.get_one(Outbox, message.outbox_id)
            row.problem = error.code
            if error.retry_after and not error.terminal:
                row.attempts -= 1  # Slack named a time: that is no failed try
            if not error.terminal and row.attempts < most:
                wait = error.retry_after or min(2.0**row.attempts, MAX_WAIT)
                row.not_before = now + timedelta(seconds=wait)
                return
            row.state = OutboxState.FAILED
            record(
                session, now, SYSTEM, "delivery_failed", row.channel, row.story_id, card=row.card.value, why=error.code
            )
            if message.edit_ts:
                _let_go(session, message)
            elif error.code in CHANNEL_GONE and row.subscription_id is not None:
                _disable(session, now, row, error.code)


def _outgoing(session: Session, row: Outbox) -> Outgoing:
    return Outgoing(
        outbox_id=row.id,
        card=row.card,
        channel=row.channel,
        story_id=row.story_id,
        evidence_id=row.evidence_id,
        resolution_id=row.resolution_id,
        intake_id=row.intake_id,
        subscription_id=row.subscription_id,
        section=row.section,
        thread_ts=_parent(session, row) if row.in_thread else None,
        edit_ts=row.edit_ts,
        reply_to=row.reply_to,
    )


def _parent(session: Session, row: Outbox) -> str | None:
    query = select(Delivery.ts).where(
        Delivery.channel == row.channel,
        Delivery.story_id == row.story_id,
        Delivery.parent.is_(True),
        Delivery.gone.is_(False),
    )
    return session.scalars(query.order_by(Delivery.id.desc())).first()


def _let_go(session: Session, message: Outgoing) -> None:
    query = select(Delivery).where(Delivery.channel == message.channel, Delivery.ts == message.edit_ts)
    for copy in session.scalars(query):
        copy.gone = True


def _disable(session: Session, now: datetime, row: Outbox, code: str) -> None:
    subscription = session.get_one(Subscription, row.subscription_id)
    if subscription.disabled_reason:
        return
    subscription.disabled_reason = code
    record(session, now, SYSTEM, "subscription_disabled", row.channel, row.story_id, why=code)
    outbox.put(
        session,
        now,
        f"notice:{subscription.id}:{row.id}",
        Card.NOTICE,
        subscription.created_by,
        subscription_id=subscription.id,
    )
