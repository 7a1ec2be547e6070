"""Claims, the denials made about them, the evidence of other documents, and editors' resolutions."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.core.vocabulary import (
    Basis,
    ClaimStatus,
    DenialStatus,
    Notify,
    OfficialPosition,
    Ruling,
    SameEvent,
    StatementKind,
    VerdictCode,
)
from bot.store.tables.base import Base
from bot.store.tables.documents import DocumentVersion
from bot.store.tables.stories import Story
from bot.store.types import one_of


class Claim(Base):
    """A proposition the newsroom tracks; ``spans`` are verbatim in ``version``. ``revision`` guards rulings."""

    __tablename__ = "claims"

    id: Mapped[int] = mapped_column(primary_key=True)
    story_id: Mapped[int] = mapped_column(ForeignKey("stories.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("document_versions.id"), index=True)
    proposition: Mapped[str] = mapped_column(Text)
    kind: Mapped[StatementKind] = mapped_column(one_of(StatementKind))
    speaker: Mapped[str | None] = mapped_column(Text)
    spans: Mapped[list[list[int]]]
    headline: Mapped[bool] = mapped_column(default=False)
    status: Mapped[ClaimStatus] = mapped_column(one_of(ClaimStatus), default=ClaimStatus.UNVERIFIED)
    position: Mapped[OfficialPosition] = mapped_column(one_of(OfficialPosition), default=OfficialPosition.NONE)
    confirmed_by: Mapped[list[str]] = mapped_column(default=list)
    happened_from: Mapped[date | None]
    happened_to: Mapped[date | None]
    time_basis: Mapped[Basis] = mapped_column(one_of(Basis), default=Basis.UNKNOWN)
    time_text: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    ruled_at: Mapped[datetime | None]
    revision: Mapped[int] = mapped_column()

    story: Mapped[Story] = relationship()
    version: Mapped[DocumentVersion] = relationship()

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - SQLAlchemy reads it from the class


class Denial(Base):
    """That somebody denied a claim: a record, never a verdict. What the text does not state is NULL."""

    __tablename__ = "denials"

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("document_versions.id"), index=True)
    denier: Mapped[str] = mapped_column(Text)
    named_person: Mapped[str | None] = mapped_column(Text)
    on_behalf_of: Mapped[str | None] = mapped_column(Text)
    denied: Mapped[str] = mapped_column(Text)
    verb: Mapped[str] = mapped_column(Text)
    wording: Mapped[str | None] = mapped_column(Text)
    said_at: Mapped[date | None]
    scope_event: Mapped[str] = mapped_column(Text)
    scope_participants: Mapped[list[str]]
    scope_period: Mapped[str | None] = mapped_column(Text)
    scope_basis: Mapped[Basis] = mapped_column(one_of(Basis))
    strength: Mapped[str] = mapped_column(String(40))
    status: Mapped[DenialStatus] = mapped_column(one_of(DenialStatus), default=DenialStatus.STANDING)
    spans: Mapped[list[list[int]]]
    created_at: Mapped[datetime]

    claim: Mapped[Claim] = relationship()
    version: Mapped[DocumentVersion] = relationship()


class Evidence(Base):
    """What one version of a document does to one claim, by which rules and why."""

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("claim_id", "version_id", "rules"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("document_versions.id"), index=True)
    code: Mapped[VerdictCode] = mapped_column(one_of(VerdictCode))
    notify: Mapped[Notify] = mapped_column(one_of(Notify))
    same_event: Mapped[SameEvent] = mapped_column(one_of(SameEvent))
    likelihood: Mapped[float]
    rules: Mapped[str] = mapped_column(String(40))
    alert: Mapped[bool]
    ask: Mapped[bool]
    reasons: Mapped[list[Any]]
    spans: Mapped[list[list[int]]]
    differs_in: Mapped[list[str]]
    not_stated: Mapped[list[str]]
    dismissed: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]

    claim: Mapped[Claim] = relationship()
    version: Mapped[DocumentVersion] = relationship()


class Resolution(Base):
    """An editor's ruling on a claim, or, with ``evidence_id``, on one alert about it."""

    __tablename__ = "resolutions"

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), index=True)
    evidence_id: Mapped[int | None] = mapped_column(ForeignKey("evidence.id"), index=True)
    ruling: Mapped[Ruling] = mapped_column(one_of(Ruling))
    reason: Mapped[str] = mapped_column(Text)
    evidence_url: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)
    status_before: Mapped[ClaimStatus] = mapped_column(one_of(ClaimStatus))
    status_after: Mapped[ClaimStatus] = mapped_column(one_of(ClaimStatus))
    ruled_by: Mapped[str] = mapped_column(String(80))
    ruled_at: Mapped[datetime]

    claim: Mapped[Claim] = relationship()
