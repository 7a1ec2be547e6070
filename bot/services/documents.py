"""Adding a document: read, stored, judged and announced in one transaction."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.core.documents import Document, Mark
from bot.core.ports import Clock, Doorbell
from bot.core.reading import Reading
from bot.core.selection import without
from bot.core.spans import Span
from bot.core.text import slugify
from bot.core.verdicts import Verdict
from bot.core.vocabulary import Basis, BlockKind, Genre, Notify, VerdictCode
from bot.ingest.copies import is_copy
from bot.reading import read
from bot.reading.sharpening.parser import Parser
from bot.services import assessment, outbox, tracking
from bot.services.audit import record
from bot.services.drawing import source_type
from bot.store.session import Store
from bot.store.tables import (
    DocumentVersion,
    Evidence,
    Source,
    StoredDocument,
    StoredStatement,
    Story,
    StoryDocument,
    pairs,
)


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding a document.

    ``known`` means that the very same text was there before; ``copy_of`` is the document that this one is a
    syndicated copy of; ``claims`` and ``denials`` count what was newly tracked; ``verdicts`` are evidence ids.
    ``language`` is the text's, an ISO 639-1 code or ``und``: in any but ``en`` it is stored and not read.
    """

    document_id: int
    story_id: int | None
    story: str | None
    known: bool = False
    copy_of: int | None = None
    claims: int = 0
    denials: int = 0
    verdicts: tuple[int, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Standing:
    """What adding a document would meet: the one with the very same text, and whether it is in the story already; the
    one that it is a copy of; and the document as it would be stored, which is the one that is there, if any is."""

    document: Document
    known: int | None = None
    linked: bool = False
    copy_of: int | None = None


class Documents:
    """The way every document takes, whatever it came from."""

    def __init__(self, store: Store, clock: Clock, doorbell: Doorbell, parser: Parser | None = None) -> None:
        self._store = store
        self._parser = parser
        self._clock = clock
        self._doorbell = doorbell

    def read(self, document: Document) -> Reading:
        """Return what a document says; nothing is stored."""
        return read(document, self._parser)

    def standing(self, document: Document, story: str) -> Standing:
        """Return what adding a document to a story would meet; nothing is stored."""
        with self._store.read() as session:
            known = _same_text(session, document)
            if known is None:
                original = _original(session, document)
                return Standing(document, copy_of=original.id if original else None)
            home = session.scalars(select(Story.id).where(Story.slug == slugify(story))).first()
            linked = home is not None and session.get(StoryDocument, (home, known.id)) is not None
            return Standing(as_read(known.latest), known.id, linked)

    def add(self, document: Document, story: str | None, actor: str, left_out: frozenset[str] = frozenset()) -> Added:
        """Store a document, track what it states if its story tracks nothing yet, and judge it against all claims.

        Args:
            document: the text and what is known of it.
            story: the slug of the story it belongs to, made where it is missing; None for none.
            actor: who added it: a Slack user id, or ``slugline``.
            left_out: the findings that a person unticked: keys of `bot.core.findings`.

        Raises:
            OtherReadingError: if what was left out is not read in it; nothing is stored then.
        """
        reading = without(self.read(document), left_out)
        judged = self._judged(document, reading)
        now = self._clock.now()
        with self._store.write() as session:
            home = _story(session, now, story, actor) if story else None
            known = _same_text(session, document)
            added = (
                _link(session, now, known, home, actor, lambda stored: without(self.read(stored), left_out))
                if known
                else _take_in(session, now, document, reading, judged, home, actor, len(left_out))
            )
        self._doorbell.ring()
        return added

    def _judged(self, document: Document, reading: Reading) -> dict[int, Verdict]:
        """Judge before the write, which others wait for; claims that are tracked meanwhile are judged in it."""
        judged: dict[int, Verdict] = {}
        with self._store.read() as session:
            if _same_text(session, document) is None:
                assessment.assess(session, document, reading, judged)
        return judged


def _take_in(
    session: Session,
    now: datetime,
    document: Document,
    reading: Reading,
    judged: dict[int, Verdict],
    home: Story | None,
    actor: str,
    left_out: int,
) -> Added:
    original = _original(session, document)
    version = _store(session, now, document, reading, original)
    if home:
        session.add(StoryDocument(story_id=home.id, document_id=version.document_id, added_by=actor, added_at=now))
        home.updated_at = now
    found = assessment.assess(session, document, reading, judged)
    if original:
        found = assessment.new_in_copy(session, found, original.id)
    rows = assessment.keep(session, now, version, found)
    claims = denials = 0
    if home and not tracking.has_claims(session, home):  # a copy can found a story too: what it states is tracked there
        claims = len(tracking.track(session, now, home, version, reading))
        denials = len(reading.denials)
    assessment.put_into_effect(session, now, version, reading, rows, home)
    outbox.announce(session, now, rows)
    touched = [row.claim.story for row in rows if row.notify is not Notify.NONE]
    outbox.redraw_stories(session, now, [home, *touched] if home else touched, f"v{version.id}")
    told = f"copy of document {original.id}" if original else f"{claims} claims, {denials} denials"
    told += f", {left_out} left out" if left_out else ""
    _log(session, now, home, actor, version, told)
    _log_verdicts(session, now, rows)
    return Added(
        version.document_id,
        home.id if home else None,
        home.slug if home else None,
        copy_of=original.id if original else None,
        claims=claims,
        denials=denials,
        verdicts=tuple(row.id for row in rows),
        language=reading.language,
    )


def _link(
    session: Session,
    now: datetime,
    known: StoredDocument,
    home: Story | None,
    actor: str,
    kept: Callable[[Document], Reading],
) -> Added:
    """The same text again is no second source; it can still be new to a story, which then tracks what it states."""
    linked = home and session.get(StoryDocument, (home.id, known.id))
    claims = denials = 0
    if home and not linked:
        session.add(StoryDocument(story_id=home.id, document_id=known.id, added_by=actor, added_at=now))
        if not tracking.has_claims(session, home):
            reading = kept(as_read(known.latest))
            claims = len(tracking.track(session, now, home, known.latest, reading))
            denials = len(reading.denials)
        _log(session, now, home, actor, known.latest, "known document linked")
    return Added(
        known.id,
        home.id if home else None,
        home.slug if home else None,
        known=bool(linked or not home),
        claims=claims,
        denials=denials,
        language=known.latest.language,
    )


def as_read(version: DocumentVersion) -> Document:
    """Return a stored version as the document that it was when it was read."""
    source = version.document.source
    return Document(
        text=version.text,
        title=version.title,
        byline=version.byline,
        publisher=source.name if source else None,
        url=version.document.url,
        published=version.published,
        date_basis=version.date_basis,
        genre=version.genre if _states_genre(version) else None,
        published_at=version.published_at,
        marks=tuple(Mark(Span(start, end), BlockKind(kind)) for start, end, kind in version.marks or ()),
    )


def _states_genre(version: DocumentVersion) -> bool:
    """Whether the genre is the source's own word; in rows from before that was kept, all but news may be."""
    old = version.genre_basis is Basis.UNKNOWN and version.genre is not Genre.NEWS
    return version.genre_basis is Basis.STATED or old


def _story(session: Session, now: datetime, words: str, actor: str) -> Story:
    slug = slugify(words)
    story = session.scalars(select(Story).where(Story.slug == slug)).first()
    if story is None:
        owner = actor if actor.startswith(("U", "W")) else None  # Slack's user ids; the program itself owns nothing
        story = Story(slug=slug, title=slug, owner=owner, created_at=now, updated_at=now)
        session.add(story)
        session.flush()
        record(session, now, actor, "story_started", slug, story.id)
    return story


def _same_text(session: Session, document: Document) -> StoredDocument | None:
    query = select(DocumentVersion).where(DocumentVersion.fingerprint == document.fingerprint)
    version = session.scalars(query.order_by(DocumentVersion.id)).first()
    return version.document if version else None


def _original(session: Session, document: Document) -> StoredDocument | None:
    """Return the document that this one is a copy of: the first of its cluster, among texts of about its length."""
    length = len(document.text)
    query = (
        select(DocumentVersion)
        .where(DocumentVersion.length.between(int(length * 0.8), int(length * 1.25) + 1))
        .order_by(DocumentVersion.id)
    )
    for version in session.scalars(query):
        if is_copy(version.text, document.text):
            return version.document if version.document.copy_of_id is None else _first(session, version.document)
    return None


def _first(session: Session, copy: StoredDocument) -> StoredDocument:
    return session.get_one(StoredDocument, copy.copy_of_id)


def _store(
    session: Session, now: datetime, document: Document, reading: Reading, original: StoredDocument | None
) -> DocumentVersion:
    stored = StoredDocument(
        url=document.url,
        source=_source(session, document, reading),
        copy_of_id=original.id if original else None,
        created_at=now,
    )
    version = DocumentVersion(
        document=stored,
        number=1,
        fingerprint=document.fingerprint,
        length=len(document.text),
        text=document.text,
        title=document.title,
        byline=document.byline or reading.byline,
        published=document.published,
        date_basis=document.date_basis,
        published_at=document.published_at,
        genre=reading.genre,
        genre_basis=reading.genre_basis,
        genre_evidence=pairs(reading.genre_evidence),
        language=reading.language,
        marks=[[mark.span.start, mark.span.end, mark.kind.value] for mark in document.marks],
        ingested_at=now,
    )
    session.add(version)
    session.flush()
    session.add_all(_statements(version, reading))
    return version


def _source(session: Session, document: Document, reading: Reading) -> Source | None:
    if not document.publisher:
        return None
    name = document.publisher[:300]
    known = session.scalars(select(Source).where(Source.name == name)).first()
    return known or Source(name=name, type=source_type(reading.genre, document.publisher))


def _statements(version: DocumentVersion, reading: Reading) -> Iterable[StoredStatement]:
    for number, statement in enumerate(reading.statements):
        yield StoredStatement(
            version_id=version.id,
            number=number,
            speaker_name=statement.speaker_name,
            speaker_role=statement.speaker_role,
            speaker_organisation=statement.speaker_organisation,
            speaker=pairs((statement.speaker,)) if statement.speaker else [],
            cue=pairs((statement.cue,)),
            content=pairs((statement.content,)),
            quotes=pairs(statement.quotes),
            kind=statement.kind,
            factuality=statement.factuality,
            section=statement.section,
            parent=statement.parent,
        )


def _log(session: Session, now: datetime, home: Story | None, actor: str, version: DocumentVersion, found: str) -> None:
    record(
        session,
        now,
        actor,
        "document_added",
        f"document {version.document_id}",
        home.id if home else None,
        title=version.title,
        found=found,
    )


def _log_verdicts(session: Session, now: datetime, rows: Iterable[Evidence]) -> None:
    for row in rows:
        if row.code is not VerdictCode.UNRELATED:
            record(
                session,
                now,
                "slugline",
                "assessed",
                f"document {row.version.document_id} x c{row.claim_id}",
                row.claim.story_id,
                verdict=row.code.value,
                rules=row.rules,
                reasons="; ".join(reason["text"] for reason in row.reasons),
            )
