"""Stories, the relations between them, and the audit of everything that changed."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.core.vocabulary import StoryStatus
from bot.store.tables.base import Base
from bot.store.types import one_of


class Story(Base):
    """A slugged container of claims. ``owner`` is the Slack user who started it, if a person did."""

    __tablename__ = "stories"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    title: Mapped[str] = mapped_column(Text)
    status: Mapped[StoryStatus] = mapped_column(one_of(StoryStatus), default=StoryStatus.ACTIVE)
    owner: Mapped[str | None] = mapped_column(String(40))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Relation(Base):
    """That two stories have to do with each other, as seen from ``story``; ``reasons`` say why."""

    __tablename__ = "relations"
    __table_args__ = (UniqueConstraint("story_id", "other_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    story_id: Mapped[int] = mapped_column(ForeignKey("stories.id"), index=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("stories.id"), index=True)
    kind: Mapped[str] = mapped_column(String(80))
    evidence_id: Mapped[int | None] = mapped_column(ForeignKey("evidence.id"))
    created_at: Mapped[datetime]

    other: Mapped[Story] = relationship(foreign_keys=other_id)


class Audit(Base):
    """One line of the log: who did what to which subject, and when. Rows are only ever added."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(80))
    action: Mapped[str] = mapped_column(String(60))
    story_id: Mapped[int | None] = mapped_column(ForeignKey("stories.id"), index=True)
    subject: Mapped[str] = mapped_column(String(60))
    detail: Mapped[dict[str, Any]]
