"""What was read in a document, for a person to confirm before it is stored, and what that person decides."""

from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from bot.core.documents import Document
from bot.core.errors import ConflictError, NotAllowedError, NotFoundError
from bot.core.findings import findings
from bot.core.people import Actor
from bot.core.ports import Clock, Doorbell
from bot.core.reading import Reading
from bot.core.vocabulary import Basis, Genre
from bot.services import tracking
from bot.services.documents import Added, Documents
from bot.services.found import Aside, Found, aside_of, found_in
from bot.services.frozen import thawed
from bot.store.session import Store
from bot.store.tables import Intake, IntakeState, Story

MOST_WAITING = 5
Read = Callable[[Document], Reading]


@dataclass(frozen=True, slots=True)
class ReadView:
    """A document as it was read and what was found in it, each kind in the order of the text.

    ``founding`` says that the story tracks nothing yet, so that the claims found are tracked. ``known`` is the document
    with the very same text, ``copy_of`` the one that this is a copy of. ``again`` says that it is read otherwise than
    when somebody last looked. ``unticked`` are the keys that were left out then and are still read.
    """

    title: str | None
    publisher: str | None
    url: str | None
    published: date | None
    date_basis: Basis
    genre: Genre
    language: str
    digest: str
    founding: bool
    found: tuple[Found, ...]
    aside: tuple[Aside, ...]
    known: int | None = None
    copy_of: int | None = None
    again: bool = False
    unticked: frozenset[str] = frozenset()

    @property
    def keys(self) -> tuple[str, ...]:
        """What can be unticked, in the order in which it is shown."""
        return tuple(key for item in self.found for key in (item.keep, item.track) if key)


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A request as its person decides on it; ``read`` is there while it waits for that."""

    id: int
    story: str
    requested_by: str
    state: IntakeState
    requested_at: datetime
    decided_by: str | None = None
    problem: str | None = None
    instead: bool = False
    read: ReadView | None = None
    added: Added | None = None
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class WaitingView:
    """A document that waits for a person, in a list."""

    id: int
    story: str
    label: str
    requested_by: str
    requested_at: datetime


class Reviews:
    """What people decide on documents that were read: add them, without what was wrong, or discard them."""

    def __init__(self, store: Store, clock: Clock, doorbell: Doorbell, documents: Documents) -> None:
        self._store = store
        self._clock = clock
        self._doorbell = doorbell
        self._read = lru_cache(maxsize=16)(documents.read)  # a person looks at one document several times

    def view(self, intake_id: int) -> ReviewView:
        """Return a request as it stands.

        Raises:
            NotFoundError: if there is none.
        """
        with self._store.read() as session:
            return _draw(session, _row(session, intake_id), self._read)

    def waiting(self, actor: Actor) -> tuple[WaitingView, ...]:
        """Return the documents that wait for somebody, newest first: one's own, and for an editor everybody's.

        There are `MOST_WAITING` of them at most, and one more to tell that there are more.
        """
        with self._store.read() as session:
            rows = session.scalars(_waiting(actor).order_by(Intake.id.desc()).limit(MOST_WAITING + 1)).all()
            return tuple(
                WaitingView(row.id, row.story_slug, _label(row), row.requested_by, row.created_at) for row in rows
            )

    def confirm(
        self, intake_id: int, digest: str, actor: Actor, reply_to: str | None, left_out: Set[str] | None = None
    ) -> None:
        """Let a document be added as it was read; the worker adds it.

        Args:
            digest: names the reading that the person has seen.
            reply_to: the response_url of the card to put the outcome in the place of, if there is one.
            left_out: the keys of what is not to be taken; None for those that are shown unticked.

        Raises:
            ConflictError: if somebody has decided already, or what was seen is no longer what is read.
            NotAllowedError: if it is another person's, and the actor no editor.
        """
        with self._store.write() as session:
            row = self._undecided(session, intake_id, actor)
            if row.digest != digest:
                raise ConflictError("This document is read otherwise by now.", "Look at what is shown now, and add it.")
            if left_out is not None:
                row.left_out = sorted(left_out)
            self._decide(row, IntakeState.CONFIRMED, actor, reply_to)
        self._doorbell.ring()

    def discard(self, intake_id: int, actor: Actor) -> None:
        """Drop a request; for a day it can be taken back.

        Raises:
            ConflictError: if somebody has decided already.
            NotAllowedError: as `confirm`.
        """
        with self._store.write() as session:
            self._decide(self._undecided(session, intake_id, actor), IntakeState.DISCARDED, actor, None)

    def restore(self, intake_id: int, actor: Actor) -> None:
        """Take back that a request was dropped.

        Raises:
            ConflictError: if it was taken back already, or its text is forgotten.
            NotAllowedError: as `confirm`.
        """
        with self._store.write() as session:
            row = _allowed(_row(session, intake_id), actor)
            if row.state is not IntakeState.DISCARDED:
                raise ConflictError("This document was taken back already.", "It waits for somebody to add it.")
            if row.document is None:
                raise ConflictError("This document was discarded long ago and is forgotten.", "Add it again.")
            row.state, row.decided_by, row.decided_at = IntakeState.REVIEW, None, None

    def _undecided(self, session: Session, intake_id: int, actor: Actor) -> Intake:
        row = _allowed(_row(session, intake_id), actor)
        if row.state is not IntakeState.REVIEW:
            done = "discarded" if row.state is IntakeState.DISCARDED else "added"
            raise ConflictError(f"This document was {done} already.", "Nothing more to do.")
        return row

    def _decide(self, row: Intake, state: IntakeState, actor: Actor, reply_to: str | None) -> None:
        row.state, row.decided_by, row.decided_at = state, actor.user, self._clock.now()
        row.reply_to, row.instead, row.problem = reply_to, reply_to is not None, None


def _row(session: Session, intake_id: int) -> Intake:
    row = session.get(Intake, intake_id)
    if row is None:
        raise NotFoundError("This document is no longer kept.", "Add it again.")
    return row


def _allowed(row: Intake, actor: Actor) -> Intake:
    if actor.user != row.requested_by and not actor.editor:
        raise NotAllowedError("Only whoever asked for this document and editors can decide on it.")
    return row


def _waiting(actor: Actor) -> Select[Intake]:
    query = select(Intake).where(Intake.state == IntakeState.REVIEW)
    return query if actor.editor else query.where(Intake.requested_by == actor.user)


def _label(row: Intake) -> str:
    document = thawed(row.document or {})
    return document.title or document.text[:80]


def _draw(session: Session, row: Intake, read: Read) -> ReviewView:
    added = None
    if row.state is IntakeState.DONE and row.document_id is not None:
        added = Added(row.document_id, row.story_id, row.story_slug, **row.outcome)
    return ReviewView(
        id=row.id,
        story=row.story_slug,
        requested_by=row.requested_by,
        state=row.state,
        requested_at=row.created_at,
        decided_by=row.decided_by,
        problem=row.problem,
        instead=row.instead,
        read=_read_view(session, row, read) if row.state is IntakeState.REVIEW else None,
        added=added,
        left_out=len(row.left_out or ()),
    )


def _read_view(session: Session, row: Intake, read: Read) -> ReadView:
    document, notes = thawed(row.document or {}), row.notes or {}
    reading = read(document)
    offered = findings(reading)
    story = session.scalars(select(Story).where(Story.slug == row.story_slug)).first()
    founding = story is None or not tracking.has_claims(session, story)
    stored = notes.get("known") is not None  # its statements are: only what would be tracked is new
    return ReadView(
        title=document.title,
        publisher=document.publisher,
        url=document.url,
        published=document.published,
        date_basis=document.date_basis,
        genre=document.genre or reading.genre,
        language=reading.language,
        digest=offered.digest,
        founding=founding,
        found=() if stored and not founding else found_in(reading, offered, founding=founding, stored=stored),
        aside=aside_of(reading),
        known=notes.get("known"),
        copy_of=notes.get("copy_of"),
        again=bool(notes.get("again")),
        unticked=frozenset(row.left_out or ()) & offered.keys,
    )
