"""Subscriptions, requests to add documents, the outbox and what became of it."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.core.commands import SectionName
from bot.core.outgoing import Card
from bot.store.tables.base import Base
from bot.store.tables.stories import Story
from bot.store.types import one_of


class Subscription(Base):
    """That a channel follows a story, or all of them (``target`` "all"). The channel owns it, not who asked for it."""

    __tablename__ = "subscriptions"
    __table_args__ = (UniqueConstraint("channel", "target"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(40), index=True)
    target: Mapped[str] = mapped_column(String(90))
    story_id: Mapped[int | None] = mapped_column(ForeignKey("stories.id"), index=True)
    filters: Mapped[list[str]]
    created_by: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[datetime]
    disabled_reason: Mapped[str | None] = mapped_column(Text)

    story: Mapped[Story | None] = relationship()


class IntakeState(StrEnum):
    """Where a request to add a document stands.

    ``held`` waits for a person to say which story, ``waiting`` to be read, ``review`` for a person to confirm what was
    read, ``confirmed`` to be added.
    """

    HELD = "held"
    WAITING = "waiting"
    REVIEW = "review"
    CONFIRMED = "confirmed"
    DONE = "done"
    FAILED = "failed"
    DISCARDED = "discarded"


class Intake(Base):
    """A request to add a document: kept before anything is tried, so that a failure loses no pasted text.

    ``document`` is what was read, frozen until it is added; ``notes`` what was known of it then; ``digest`` names what
    was found in it, and ``left_out`` the findings that a person unticked. ``instead`` says that an answer to
    ``reply_to`` takes the place of the message it belongs to. ``decided_by`` is who confirmed or discarded it.
    """

    __tablename__ = "intakes"

    id: Mapped[int] = mapped_column(primary_key=True)
    story_slug: Mapped[str] = mapped_column(String(80))
    content: Mapped[str] = mapped_column(Text)
    requested_by: Mapped[str] = mapped_column(String(80))
    channel: Mapped[str | None] = mapped_column(String(40))
    reply_to: Mapped[str | None] = mapped_column(Text)
    instead: Mapped[bool] = mapped_column(default=False, server_default=false())
    state: Mapped[IntakeState] = mapped_column(one_of(IntakeState), index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    taken_until: Mapped[datetime | None]
    problem: Mapped[str | None] = mapped_column(Text)
    outcome: Mapped[dict[str, Any]] = mapped_column(default=dict)
    document: Mapped[dict[str, Any] | None]
    notes: Mapped[dict[str, Any] | None]
    digest: Mapped[str | None] = mapped_column(String(16))
    left_out: Mapped[list[str] | None]
    decided_by: Mapped[str | None] = mapped_column(String(80))
    decided_at: Mapped[datetime | None]
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    story_id: Mapped[int | None] = mapped_column(ForeignKey("stories.id"))
    created_at: Mapped[datetime]


class OutboxState(StrEnum):
    """Where a message stands. ``failed`` was refused for good; ``dropped`` is no longer wanted."""

    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class Outbox(Base):
    """A message to be shown, written with what gave rise to it. ``key`` makes writing it twice harmless."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_due", "state", "not_before"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(200), unique=True)
    card: Mapped[Card] = mapped_column(one_of(Card))
    channel: Mapped[str] = mapped_column(String(40), index=True)
    story_id: Mapped[int | None] = mapped_column(ForeignKey("stories.id"))
    evidence_id: Mapped[int | None] = mapped_column(ForeignKey("evidence.id"))
    resolution_id: Mapped[int | None] = mapped_column(ForeignKey("resolutions.id"))
    intake_id: Mapped[int | None] = mapped_column(ForeignKey("intakes.id"))
    subscription_id: Mapped[int | None] = mapped_column(ForeignKey("subscriptions.id"))
    section: Mapped[SectionName | None] = mapped_column(one_of(SectionName))
    edit_ts: Mapped[str | None] = mapped_column(String(40))
    in_thread: Mapped[bool] = mapped_column(default=False)
    reply_to: Mapped[str | None] = mapped_column(Text)
    state: Mapped[OutboxState] = mapped_column(one_of(OutboxState), default=OutboxState.WAITING)
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime]
    problem: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]


class Delivery(Base):
    """A posted copy: where it is, and what it shows, so that it can be edited."""

    __tablename__ = "deliveries"

    id: Mapped[int] = mapped_column(primary_key=True)
    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"), index=True)
    channel: Mapped[str] = mapped_column(String(40), index=True)
    ts: Mapped[str] = mapped_column(String(40))
    card: Mapped[Card] = mapped_column(one_of(Card))
    story_id: Mapped[int | None] = mapped_column(ForeignKey("stories.id"), index=True)
    evidence_id: Mapped[int | None] = mapped_column(ForeignKey("evidence.id"), index=True)
    section: Mapped[SectionName | None] = mapped_column(one_of(SectionName))
    parent: Mapped[bool] = mapped_column(default=False)
    gone: Mapped[bool] = mapped_column(default=False)
    posted_at: Mapped[datetime]
