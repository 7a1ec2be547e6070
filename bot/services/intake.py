"""Requests to add a document: kept first, worked on after, so that a pasted text is never lost."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rapidfuzz.distance import DamerauLevenshtein
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.core.errors import ConflictError, NotFoundError, SluglineError
from bot.core.outgoing import Card
from bot.core.ports import Clock, Doorbell, Fetcher
from bot.services import outbox
from bot.services.contents import check_content, document_of
from bot.services.documents import Added, Documents
from bot.services.drawing import draw_evidence
from bot.services.lookup import checked_slug, find_story
from bot.services.views import EvidenceView
from bot.store.session import Store
from bot.store.tables import Evidence, Intake, IntakeState

_MAX_ATTEMPTS = 3
_TYPO = 2  # letters
_LEASE = timedelta(minutes=2)  # longer than a fetch may take


@dataclass(frozen=True, slots=True)
class Requested:
    """A request that was taken: its row, and the story it is for, or, if none has that name, the nearest slugs."""

    intake_id: int
    story: str
    held: bool = False
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IntakeView:
    """What became of a request."""

    id: int
    story: str
    requested_by: str
    state: IntakeState
    problem: str | None
    added: Added | None
    verdicts: tuple[EvidenceView, ...] = ()


class Intakes:
    """Takes requests, and works on them one by one."""

    def __init__(self, store: Store, clock: Clock, doorbell: Doorbell, fetcher: Fetcher, documents: Documents) -> None:
        self._store = store
        self._clock = clock
        self._doorbell = doorbell
        self._fetcher = fetcher
        self._documents = documents

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

    def release(self, intake_id: int, story: str, reply_to: str | None) -> Requested:
        """Let a held request go on, for the story that was meant.

        Raises:
            ConflictError: if it was released before.
        """
        with self._store.write() as session:
            row = session.get(Intake, intake_id)
            if row is None or row.state is not IntakeState.HELD:
                raise ConflictError("This request was already taken up.", "Nothing more to do.")
            row.state, row.story_slug, row.reply_to = IntakeState.WAITING, checked_slug(story), reply_to
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

    def work(self) -> int:
        """Work on every waiting request and return how many there were."""
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
        """Lease the first waiting request; say its id, and whether this is its last try."""
        now = self._clock.now()
        free = or_(Intake.taken_until.is_(None), Intake.taken_until <= now)
        query = select(Intake).where(Intake.state == IntakeState.WAITING, free).order_by(Intake.id).limit(1)
        with self._store.write() as session:
            row = session.scalars(query.with_for_update(skip_locked=True)).first()
            if row is None:
                return None
            row.attempts, row.taken_until = row.attempts + 1, now + _LEASE
            return row.id, row.attempts >= _MAX_ATTEMPTS

    def _work_on(self, intake_id: int, last: bool) -> None:
        with self._store.read() as session:
            row = session.get_one(Intake, intake_id)
            story, content, actor = row.story_slug, row.content, row.requested_by
        try:
            added = self._documents.add(document_of(content, self._fetcher), story, actor)
        except SluglineError as error:
            self._finish(intake_id, str(error), None)
        except Exception as error:
            if last:  # before that it stays leased, and is tried again when the lease ends
                self._finish(intake_id, f"It could not be read ({type(error).__name__}).", None)
            raise
        else:
            self._finish(intake_id, None, added)

    def _finish(self, intake_id: int, problem: str | None, added: Added | None) -> None:
        now = self._clock.now()
        with self._store.write() as session:
            row = session.get_one(Intake, intake_id)
            row.problem = problem
            row.state = IntakeState.FAILED if problem else IntakeState.DONE
            if added:
                row.document_id, row.story_id, row.outcome = added.document_id, added.story_id, _outcome(added)
            if row.reply_to:
                _answer(session, now, row)
        self._doorbell.ring()


def _named(session: Session, story: str, slug: str) -> Requested:
    """Return which story a typed name means, or that nobody knows it."""
    try:
        near = find_story(session, story).slug
    except NotFoundError as missing:
        return Requested(0, slug, held=True, suggestions=missing.suggestions)
    if DamerauLevenshtein.distance(near, slug) > _TYPO:  # good enough to look, not to add
        return Requested(0, slug, held=True, suggestions=(near,))
    return Requested(0, near)


def _answer(session: Session, now: datetime, row: Intake) -> None:
    outbox.put(
        session,
        now,
        f"intake:{row.id}",
        Card.INTAKE,
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
    return IntakeView(row.id, row.story_slug, row.requested_by, row.state, row.problem, added, drawn)
