"""Requests to add a document: kept first, read after, and added once a person has confirmed what was read.

`bot.services.review` is where a person decides in between.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rapidfuzz.distance import DamerauLevenshtein
from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from bot.core.errors import ConflictError, NotFoundError, SluglineError
from bot.core.findings import Findings, findings
from bot.core.outgoing import Card
from bot.core.ports import Clock, Doorbell, Fetcher
from bot.services import outbox
from bot.services.contents import check_content, document_of
from bot.services.documents import Added, Documents, Standing
from bot.services.drawing import draw_evidence
from bot.services.frozen import frozen, thawed
from bot.services.lookup import checked_slug, find_story
from bot.services.views import EvidenceView
from bot.store.session import Store
from bot.store.tables import Evidence, Intake, IntakeState

_MAX_ATTEMPTS = 3
_TYPO = 2  # letters
_LEASE = timedelta(minutes=2)  # longer than a fetch may take
_TO_DO = (IntakeState.WAITING, IntakeState.CONFIRMED)
_KEPT_DISCARDED = timedelta(days=1)
_SWEPT_EVERY = timedelta(hours=1)
PATIENCE = 2.0  # seconds; most documents are read in one, and then nobody need be told that they are being read
_GLANCE = 0.1  # seconds


@dataclass(frozen=True, slots=True)
class Requested:
    """A request that was taken: its row, and the story it is for, or, if none has that name, the nearest slugs."""

    intake_id: int
    story: str
    held: bool = False
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IntakeView:
    """What became of a request. ``added_by`` is who confirmed it; ``instead`` as in `bot.store.tables.Intake`."""

    id: int
    story: str
    requested_by: str
    state: IntakeState
    problem: str | None
    added: Added | None
    verdicts: tuple[EvidenceView, ...] = ()
    added_by: str | None = None
    instead: bool = False

    @property
    def asker(self) -> str:
        """Who is to be answered."""
        return self.added_by or self.requested_by


class Intakes:
    """Takes requests, and works on them one by one: reads what came in, adds what was confirmed."""

    def __init__(self, store: Store, clock: Clock, doorbell: Doorbell, fetcher: Fetcher, documents: Documents) -> None:
        self._store = store
        self._clock = clock
        self._doorbell = doorbell
        self._fetcher = fetcher
        self._documents = documents
        self._sweep_at = clock.now()

    def request(
        self, story: str, content: str, user: str, channel: str | None, reply_to: str | None, *, sure: bool = False
    ) -> Requested:
        """Keep a request. A story that nobody knows holds it until somebody says which story was meant.

        Args:
            sure: whether the name was chosen, not typed: it is then a story's own, or that of a new one.

        Raises:
            UnusableInputError: if the name cannot be a story's, or the content is no usable address or text.
        """
        slug = checked_slug(story)
        check_content(content)
        with self._store.write() as session:
            named = Requested(0, slug) if sure else _named(session, story, slug)
            state = IntakeState.HELD if named.held else IntakeState.WAITING
            row = self._keep(session, named.story, content, user, channel, reply_to, state)
            requested = replace(named, intake_id=row.id)
        self._doorbell.ring()
        return requested

    def keep(self, content: str, user: str, channel: str | None) -> int:
        """Keep content whose story is still to be said, and return its request, for `release`.

        Raises:
            UnusableInputError: if the content is no usable address or text.
        """
        check_content(content)
        with self._store.write() as session:
            return self._keep(session, "", content, user, channel, None, IntakeState.HELD).id

    def release(self, intake_id: int, story: str, reply_to: str | None, *, instead: bool = False) -> Requested:
        """Let a held request go on, for the story that was meant.

        Args:
            reply_to: the response_url of where that was said.
            instead: whether an answer to it takes the place of the message that was clicked.

        Raises:
            ConflictError: if it was released before.
        """
        with self._store.write() as session:
            row = session.get(Intake, intake_id)
            if row is None or row.state is not IntakeState.HELD:
                raise ConflictError("This request was already taken up.", "Nothing more to do.")
            row.state, row.story_slug, row.reply_to = IntakeState.WAITING, checked_slug(story), reply_to
            row.instead = instead
        self._doorbell.ring()
        return Requested(intake_id, story)

    def _keep(
        self,
        session: Session,
        slug: str,
        content: str,
        user: str,
        channel: str | None,
        reply_to: str | None,
        state: IntakeState,
    ) -> Intake:
        row = Intake(
            story_slug=slug,
            content=content,
            requested_by=user,
            channel=channel,
            reply_to=reply_to,
            state=state,
            created_at=self._clock.now(),
        )
        session.add(row)
        session.flush()
        return row

    def soon(self, intake_id: int, pause: Callable[[float], None] = time.sleep) -> bool:
        """Wait a moment, and return whether the worker was done with a request meanwhile, so that it has its answer."""
        for _ in range(int(PATIENCE / _GLANCE)):
            pause(_GLANCE)
            with self._store.read() as session:
                if session.scalar(select(Intake.state).where(Intake.id == intake_id)) not in _TO_DO:
                    return True
        return False

    def work(self) -> int:
        """Work on every request that can go on, and return how many there were."""
        self._sweep()
        done = 0
        while (request := self._take()) is not None:
            self._work_on(*request)
            done += 1
        return done

    def view(self, intake_id: int) -> IntakeView | None:
        """Return what became of a request, or None where there is none."""
        with self._store.read() as session:
            row = session.get(Intake, intake_id)
            return _draw(session, row) if row else None

    def _take(self) -> tuple[int, bool] | None:
        """Lease the first request that can go on; say its id, and whether this is its last try."""
        now = self._clock.now()
        free = or_(Intake.taken_until.is_(None), Intake.taken_until <= now)
        query = select(Intake).where(Intake.state.in_(_TO_DO), free).order_by(Intake.id).limit(1)
        with self._store.write() as session:
            row = session.scalars(query.with_for_update(skip_locked=True)).first()
            if row is None:
                return None
            row.attempts, row.taken_until = row.attempts + 1, now + _LEASE
            return row.id, row.attempts >= _MAX_ATTEMPTS

    def _work_on(self, intake_id: int, last: bool) -> None:
        with self._store.read() as session:
            row = session.get_one(Intake, intake_id)
            work = self._add if row.state is IntakeState.CONFIRMED else self._read
            session.expunge(row)
        try:
            work(row)
        except SluglineError as error:
            self._failed(intake_id, str(error))
        except Exception as error:
            if last:  # before that it stays leased, and is tried again when the lease ends
                self._failed(intake_id, f"It could not be read ({type(error).__name__}).")
            raise

    def _read(self, row: Intake) -> None:
        standing = self._documents.standing(document_of(row.content, self._fetcher), row.story_slug)
        if standing.linked:
            self._added(row.id, self._documents.add(standing.document, row.story_slug, row.requested_by))
        else:
            self._offer(row.id, standing, findings(self._documents.read(standing.document)))

    def _add(self, row: Intake) -> None:
        """Add what was reviewed, unless another version of the rules reads it otherwise by now."""
        document = thawed(row.document or {})
        standing = self._documents.standing(document, row.story_slug)
        found = findings(self._documents.read(standing.document))
        if found.digest != row.digest:
            self._offer(row.id, standing, found, again=True)
            return
        actor = row.decided_by or row.requested_by
        self._added(row.id, self._documents.add(document, row.story_slug, actor, frozenset(row.left_out or ())))

    def _offer(self, intake_id: int, standing: Standing, found: Findings, *, again: bool = False) -> None:
        """Let a person look at what was read; ``again`` says that it is not what they have seen.

        What they had unticked stays so, where it is still read.
        """
        with self._store.write() as session:
            row = session.get_one(Intake, intake_id)
            row.state, row.document, row.digest = IntakeState.REVIEW, frozen(standing.document), found.digest
            row.left_out = [key for key in row.left_out or () if key in found.keys]
            row.notes = {"known": standing.known, "copy_of": standing.copy_of, "again": again}
            row.problem, row.taken_until, row.attempts = None, None, 0
            _tell(session, self._clock.now(), row, Card.REVIEW)
        self._doorbell.ring()

    def _added(self, intake_id: int, added: Added) -> None:
        now = self._clock.now()
        with self._store.write() as session:
            row = session.get_one(Intake, intake_id)
            confirmed = row.state is IntakeState.CONFIRMED
            row.state, row.problem, row.document = IntakeState.DONE, None, None
            row.document_id, row.story_id, row.outcome = added.document_id, added.story_id, _outcome(added)
            if confirmed:
                _tell(session, now, row, Card.INTAKE)
            if row.instead or not confirmed:
                _tell(session, now, row, Card.REVIEW)
        self._doorbell.ring()

    def _failed(self, intake_id: int, problem: str) -> None:
        """Say why not. What was reviewed can be confirmed again; what could not be read has to be asked for again."""
        with self._store.write() as session:
            row = session.get_one(Intake, intake_id)
            reviewed = row.state is IntakeState.CONFIRMED
            row.state, row.problem = IntakeState.REVIEW if reviewed else IntakeState.FAILED, problem
            row.taken_until, row.attempts = None, 0
            _tell(session, self._clock.now(), row, Card.REVIEW if reviewed else Card.INTAKE)
        self._doorbell.ring()

    def _sweep(self) -> None:
        """Forget, once an hour, the contents of what was discarded long enough ago."""
        now = self._clock.now()
        if now < self._sweep_at:
            return
        self._sweep_at = now + _SWEPT_EVERY
        old = (Intake.state == IntakeState.DISCARDED, Intake.decided_at < now - _KEPT_DISCARDED, Intake.content != "")
        with self._store.write() as session:
            session.execute(update(Intake).where(*old).values(content="", document=None))


def _named(session: Session, story: str, slug: str) -> Requested:
    """Return which story a typed name means, or that nobody knows it."""
    try:
        near = find_story(session, story).slug
    except NotFoundError as missing:
        return Requested(0, slug, held=True, suggestions=missing.suggestions)
    if DamerauLevenshtein.distance(near, slug) > _TYPO:  # good enough to look, not to add
        return Requested(0, slug, held=True, suggestions=(near,))
    return Requested(0, near)


def _tell(session: Session, now: datetime, row: Intake, card: Card) -> None:
    outbox.put(
        session,
        now,
        f"{card}:{row.id}:{row.state}:{now.timestamp()}",
        card,
        row.channel or row.requested_by,
        story_id=row.story_id,
        intake_id=row.id,
        reply_to=row.reply_to,
    )


def _outcome(added: Added) -> dict[str, object]:
    return {
        "known": added.known,
        "copy_of": added.copy_of,
        "claims": added.claims,
        "denials": added.denials,
        "language": added.language,
    }


def _draw(session: Session, row: Intake) -> IntakeView:
    added = None
    if row.state is IntakeState.DONE and row.document_id is not None:
        added = Added(row.document_id, row.story_id, row.story_slug, **row.outcome)
    query = select(Evidence).where(Evidence.version.has(document_id=row.document_id)).order_by(Evidence.id)
    drawn = tuple(draw_evidence(session, item) for item in session.scalars(query)) if added else ()
    return IntakeView(
        row.id,
        row.story_slug,
        row.requested_by,
        row.state,
        row.problem,
        added,
        drawn,
        added_by=row.decided_by,
        instead=row.instead,
    )
