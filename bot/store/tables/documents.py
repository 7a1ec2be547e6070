"""Documents and their versions, the sources they come from, and the statements read in them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.core.vocabulary import Basis, Factuality, Genre, Section, SourceType, StatementKind
from bot.store.tables.base import Base
from bot.store.types import one_of


class Source(Base):
    """An outlet, institution or person. Reliability is the Admiralty code, A1 to F6, set by editors; F6 until then."""

    __tablename__ = "sources"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(300), unique=True)
    type: Mapped[SourceType] = mapped_column(one_of(SourceType))
    reliability: Mapped[str] = mapped_column(String(2), default="F6")


class StoredDocument(Base):
    """One article or pasted text; its words are in its versions. ``copy_of`` is the first document of its cluster."""

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str | None] = mapped_column(Text, index=True)
    source_id: Mapped[int | None] = mapped_column(ForeignKey("sources.id"))
    copy_of_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    created_at: Mapped[datetime]

    source: Mapped[Source | None] = relationship()
    versions: Mapped[list["DocumentVersion"]] = relationship(
        back_populates="document", order_by="DocumentVersion.number"
    )

    @property
    def latest(self) -> "DocumentVersion":
        """The newest version."""
        return self.versions[-1]


class DocumentVersion(Base):
    """The exact text of a document at one time: every span points into ``text``.

    ``marks`` are the lines whose kind its source's own markup states, ``[start, end, kind]``. In rows from before they
    were kept, ``marks`` and ``genre_evidence`` are None and ``genre_basis`` is unknown.
    """

    __tablename__ = "document_versions"
    __table_args__ = (UniqueConstraint("document_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    number: Mapped[int]
    fingerprint: Mapped[str] = mapped_column(String(64), index=True)
    length: Mapped[int] = mapped_column(index=True)
    text: Mapped[str] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    byline: Mapped[str | None] = mapped_column(Text)
    published: Mapped[date | None]
    published_at: Mapped[datetime | None]
    date_basis: Mapped[Basis] = mapped_column(one_of(Basis))
    genre: Mapped[Genre] = mapped_column(one_of(Genre))
    genre_basis: Mapped[Basis] = mapped_column(one_of(Basis), server_default=Basis.UNKNOWN.value)
    genre_evidence: Mapped[list[list[int]] | None]
    language: Mapped[str] = mapped_column(String(8), server_default="en")
    marks: Mapped[list[Any] | None]
    ingested_at: Mapped[datetime]

    document: Mapped[StoredDocument] = relationship(back_populates="versions")


class StoryDocument(Base):
    """That a document belongs to a story, and who put it there."""

    __tablename__ = "story_documents"

    story_id: Mapped[int] = mapped_column(ForeignKey("stories.id"), primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    added_by: Mapped[str] = mapped_column(String(80))
    added_at: Mapped[datetime]

    document: Mapped[StoredDocument] = relationship()


class StoredStatement(Base):
    """Who said what in a version: speaker, cue and content by their offsets, nested by ``parent``."""

    __tablename__ = "statements"
    __table_args__ = (UniqueConstraint("version_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("document_versions.id"), index=True)
    number: Mapped[int]
    speaker_name: Mapped[str | None] = mapped_column(Text)
    speaker_role: Mapped[str | None] = mapped_column(Text)
    speaker_organisation: Mapped[str | None] = mapped_column(Text)
    speaker: Mapped[list[list[int]]]
    cue: Mapped[list[list[int]]]
    content: Mapped[list[list[int]]]
    quotes: Mapped[list[list[int]]]
    kind: Mapped[StatementKind] = mapped_column(one_of(StatementKind))
    factuality: Mapped[Factuality] = mapped_column(one_of(Factuality))
    section: Mapped[Section] = mapped_column(one_of(Section))
    parent: Mapped[int | None]
