"""The outbox: what is to be shown in Slack is written in the transaction that gives rise to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.core.commands import SectionName
from bot.core.outgoing import Card
from bot.core.vocabulary import Filter, Notify, VerdictCode
from bot.store.tables import Delivery, Evidence, Outbox, OutboxState, Resolution, Story, Subscription

# The loudest first: a document says one thing about a story in a channel, the weightiest that the channel asked for.
_BY_WEIGHT = (
    (VerdictCode.CONTRADICTS, Filter.CONTRADICTIONS, Card.ALERT),
    (VerdictCode.DENIAL_RECORDED, Filter.DENIALS, Card.ALERT),
    (VerdictCode.NUMBER_CHANGED, Filter.NUMBERS, Card.NOTE),
    (VerdictCode.SUPPORTS, Filter.RELATED, Card.NOTE),
    (VerdictCode.DIFFERENT_EVENT, Filter.RELATED, Card.NOTE),
)
_LIVE_CARDS = (Card.STORY, Card.ALERT, Card.QUESTION)


@dataclass(frozen=True, slots=True)
class Follower:
    """A channel that follows a story, the kinds it gets, and the subscription that a refusal by Slack switches off."""

    channel: str
    filters: frozenset[str]
    subscription_id: int


def followers(session: Session, story_id: int) -> list[Follower]:
    """Return the channels that follow a story. What a channel asked for of the story and of "all" adds up: nobody
    loses an alert because somebody subscribed to less."""
    query = (
        select(Subscription)
        .where(
            or_(Subscription.story_id == story_id, Subscription.target == "all"),
            Subscription.disabled_reason.is_(None),
        )
        .order_by(Subscription.story_id.is_(None), Subscription.id)
    )
    by_channel: dict[str, Follower] = {}
    for row in session.scalars(query):
        own = by_channel.get(row.channel) or Follower(row.channel, frozenset(), row.id)
        by_channel[row.channel] = replace(own, filters=own.filters | set(row.filters))
    return list(by_channel.values())


def announce(session: Session, now: datetime, rows: Iterable[Evidence]) -> None:
    """Write one outbox row per subscribed channel and story for the verdicts of one document."""
    by_story: dict[int, list[Evidence]] = {}
    for row in rows:
        by_story.setdefault(row.claim.story_id, []).append(row)
    for story_id, verdicts in by_story.items():
        story = verdicts[0].claim.story
        for follower in followers(session, story_id):
            chosen = _weightiest(verdicts, follower.filters)
            if chosen:
                _announce_one(session, now, story, follower, *chosen)
        _ask_owner(session, now, story, verdicts)


def redraw_stories(session: Session, now: datetime, stories: Iterable[Story], occasion: str) -> None:
    """Redraw the posted cards of stories that a document has changed."""
    for story in {story.id: story for story in stories}.values():
        edit_copies(session, now, story, occasion, (Card.STORY,))


def announce_ruling(session: Session, now: datetime, story: Story, resolution: Resolution) -> None:
    """Tell a ruling in the story's thread of every channel that asked for rulings, and edit every posted copy."""
    for follower in followers(session, story.id):
        if Filter.RESOLVED in follower.filters:
            ensure_parent(session, now, story, follower)
            put(
                session,
                now,
                f"ruling:{resolution.id}:{follower.channel}",
                Card.RULING,
                follower.channel,
                story_id=story.id,
                resolution_id=resolution.id,
                subscription_id=follower.subscription_id,
                in_thread=True,
            )
    edit_copies(session, now, story, f"r{resolution.id}")


def edit_copies(
    session: Session, now: datetime, story: Story, occasion: str, cards: tuple[Card, ...] = _LIVE_CARDS
) -> None:
    """Redraw every posted copy of a story's ``cards``; ``occasion`` names why, once."""
    query = select(Delivery).where(Delivery.story_id == story.id, Delivery.gone.is_(False), Delivery.card.in_(cards))
    for copy in session.scalars(query.order_by(Delivery.id)):
        _edit(session, now, copy, occasion)


def keep_copy(session: Session, now: datetime, row: Outbox, channel: str, ts: str, since: datetime) -> None:
    """Note a posted copy: edits reach it from now on. If its story changed while it was being posted, it is redrawn.

    Args:
        row: what was posted.
        channel: Slack's id of the channel it is in.
        ts: Slack's timestamp of the message.
        since: a moment before it was drawn.
    """
    copy = Delivery(
        outbox_id=row.id,
        channel=channel,
        ts=ts,
        card=row.card,
        story_id=row.story_id,
        evidence_id=row.evidence_id,
        section=row.section,
        parent=row.key.startswith("parent:"),
        posted_at=now,
    )
    session.add(copy)
    session.flush()
    story = session.get(Story, row.story_id) if row.story_id is not None else None
    if story and copy.card in _LIVE_CARDS and story.updated_at > since:
        _edit(session, now, copy, "overtaken")


def _edit(session: Session, now: datetime, copy: Delivery, occasion: str) -> None:
    put(
        session,
        now,
        f"edit:{copy.id}:{occasion}",
        copy.card,
        copy.channel,
        story_id=copy.story_id,
        evidence_id=copy.evidence_id,
        section=copy.section,
        edit_ts=copy.ts,
    )


def ensure_parent(session: Session, now: datetime, story: Story, follower: Follower) -> None:
    """Make sure that the channel has, or is about to get, the story's live parent card."""
    posted = select(Delivery.id).where(
        Delivery.channel == follower.channel,
        Delivery.story_id == story.id,
        Delivery.parent.is_(True),
        Delivery.gone.is_(False),
    )
    waiting = select(Outbox.id).where(
        Outbox.channel == follower.channel,
        Outbox.story_id == story.id,
        Outbox.key.startswith("parent:"),
        Outbox.state == OutboxState.WAITING,
    )
    if session.scalars(posted).first() is None and session.scalars(waiting).first() is None:
        earlier = len(
            session.scalars(select(Outbox.id).where(Outbox.key.startswith(_parent_key(story, follower)))).all()
        )
        put(
            session,
            now,
            f"{_parent_key(story, follower)}{earlier}",
            Card.STORY,
            follower.channel,
            story_id=story.id,
            subscription_id=follower.subscription_id,
        )


def put(session: Session, now: datetime, key: str, card: Card, channel: str, **what: object) -> None:
    """Write one row, unless one with the same ``key`` was written before."""
    if session.scalars(select(Outbox.id).where(Outbox.key == key)).first() is None:
        session.add(Outbox(key=key, card=card, channel=channel, not_before=now, created_at=now, **what))
        session.flush()


def _parent_key(story: Story, follower: Follower) -> str:
    return f"parent:{story.id}:{follower.channel}:"


def _weightiest(verdicts: list[Evidence], filters: frozenset[str]) -> tuple[Evidence, Card] | None:
    for code, wanted, card in _BY_WEIGHT:
        fitting = [row for row in verdicts if row.code is code and row.notify is not Notify.NONE]
        if code is VerdictCode.CONTRADICTS:
            fitting = [row for row in fitting if row.alert]
        if fitting and wanted in filters:
            return max(fitting, key=lambda row: (row.likelihood, row.claim.headline)), card
    return None


def _announce_one(session: Session, now: datetime, story: Story, follower: Follower, row: Evidence, card: Card) -> None:
    quiet = card is Card.NOTE
    if quiet:
        ensure_parent(session, now, story, follower)
    put(
        session,
        now,
        f"{card}:{story.id}:{row.version_id}:{follower.channel}",
        card,
        follower.channel,
        story_id=story.id,
        evidence_id=row.id,
        subscription_id=follower.subscription_id,
        in_thread=quiet,
    )


def _ask_owner(session: Session, now: datetime, story: Story, verdicts: list[Evidence]) -> None:
    asked = [row for row in verdicts if row.ask and not row.alert]
    if asked and story.owner:
        row = max(asked, key=lambda item: item.likelihood)
        put(
            session,
            now,
            f"question:{story.id}:{row.version_id}",
            Card.QUESTION,
            story.owner,
            story_id=story.id,
            evidence_id=row.id,
        )


def forget(session: Session, subscription: Subscription) -> None:
    """Drop what still waits for a subscription that ends, and let go of its rows."""
    for row in session.scalars(select(Outbox).where(Outbox.subscription_id == subscription.id)):
        row.subscription_id = None
        if row.state is OutboxState.WAITING:
            row.state = OutboxState.DROPPED
    session.flush()


def share(
    session: Session, now: datetime, story: Story, section: SectionName, channel: str, key: str, reply_to: str
) -> None:
    """Post a part of a story in a channel because somebody asked; ``key`` names the click, so that it counts once."""
    put(
        session,
        now,
        f"share:{key}",
        Card.STORY,
        channel,
        story_id=story.id,
        section=section,
        reply_to=reply_to,
    )


def note_posted(
    session: Session, now: datetime, story: Story, section: SectionName, channel: str, ts: str, since: datetime
) -> None:
    """Note a part of a story that is in a channel already, as an answer; see `keep_copy`."""
    key = f"answer:{channel}:{ts}"
    put(session, now, key, Card.STORY, channel, story_id=story.id, section=section, state=OutboxState.SENT)
    row = session.scalars(select(Outbox).where(Outbox.key == key)).one()
    keep_copy(session, now, row, channel, ts, since)
