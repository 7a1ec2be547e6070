"""Channels follow stories. Named kinds mean exactly those; the channel owns what it follows."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.core.ports import Clock, Doorbell
from bot.core.vocabulary import Filter
from bot.services import outbox
from bot.services.audit import record
from bot.services.lookup import find_story
from bot.services.views import SubscriptionView
from bot.store.session import Store
from bot.store.tables import Story, Subscription

ALL = "all"


@dataclass(frozen=True, slots=True)
class Changed:
    """What a request did: ``before`` is None where the channel did not follow it, ``after`` where it no longer does."""

    target: str
    before: SubscriptionView | None
    after: SubscriptionView | None

    @property
    def unchanged(self) -> bool:
        """Whether everything was already so."""
        return self.before == self.after


class Subscriptions:
    """Follow, stop following, and see what a channel follows."""

    def __init__(self, store: Store, clock: Clock, doorbell: Doorbell) -> None:
        self._store = store
        self._clock = clock
        self._doorbell = doorbell

    def subscribe(self, channel: str, story: str, filters: frozenset[Filter] | None, user: str) -> Changed:
        """Let a channel follow a story, or "all"; ``filters`` None means every kind. Doing it twice changes nothing.

        Raises:
            NotFoundError: if no story fits the words.
        """
        wanted = [kind.value for kind in Filter if filters is None or kind in filters]
        now = self._clock.now()
        with self._store.write() as session:
            home = None if story == ALL else find_story(session, story)
            target = home.slug if home else ALL
            row = _row(session, channel, target)
            before = draw_subscription(row) if row else None
            if row is None:
                row = Subscription(channel=channel, target=target, story=home, created_by=user, created_at=now)
                session.add(row)
            row.filters, row.disabled_reason = wanted, None
            session.flush()
            after = draw_subscription(row)
            if before != after:
                record(session, now, user, "subscribed", channel, home.id if home else None, kinds=", ".join(wanted))
            if home:
                outbox.ensure_parent(session, now, home, outbox.Follower(channel, frozenset(wanted), row.id))
        self._doorbell.ring()
        return Changed(target, before, after)

    def unsubscribe(self, channel: str, story: str, filters: frozenset[Filter] | None, user: str) -> Changed:
        """Let a channel no longer follow a story, or, with ``filters``, those kinds of its alerts.

        Raises:
            NotFoundError: if no story fits the words.
        """
        with self._store.write() as session:
            home = None if story == ALL else find_story(session, story)
            target = home.slug if home else ALL
            row = _row(session, channel, target)
            if row is None:
                return Changed(target, None, None)
            before = draw_subscription(row)
            left = [kind for kind in row.filters if filters is not None and kind not in filters]
            if left == row.filters:
                return Changed(target, before, before)
            after = self._keep(session, row, left, home, user)
            return Changed(target, before, after)

    def of_channel(self, channel: str) -> tuple[SubscriptionView, ...]:
        """Return what a channel follows, in the order it began to."""
        with self._store.read() as session:
            query = select(Subscription).where(Subscription.channel == channel).order_by(Subscription.id)
            return tuple(draw_subscription(row) for row in session.scalars(query))

    def by_id(self, subscription_id: int) -> SubscriptionView | None:
        """Return one subscription, or None where there is none."""
        with self._store.read() as session:
            row = session.get(Subscription, subscription_id)
            return draw_subscription(row) if row else None

    def _keep(
        self, session: Session, row: Subscription, left: list[str], home: Story | None, user: str
    ) -> SubscriptionView | None:
        now = self._clock.now()
        record(session, now, user, "unsubscribed", row.channel, home.id if home else None, kept=", ".join(left))
        if left:
            row.filters = left
            session.flush()
            return draw_subscription(row)
        outbox.forget(session, row)
        session.delete(row)
        return None


def draw_subscription(row: Subscription) -> SubscriptionView:
    """Return a subscription as it is shown."""
    return SubscriptionView(
        row.id,
        row.channel,
        row.target,
        tuple(Filter(kind) for kind in row.filters),
        row.created_by,
        row.disabled_reason,
    )


def _row(session: Session, channel: str, target: str) -> Subscription | None:
    query = select(Subscription).where(Subscription.channel == channel, Subscription.target == target)
    return session.scalars(query).first()
