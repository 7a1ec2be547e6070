"""Questions about stories: one story whole, all of them in a list, and a search."""

from collections.abc import Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from bot.core.errors import NotFoundError
from bot.core.text import shorten
from bot.core.vocabulary import StoryStatus
from bot.services.drawing import (
    draw_claim,
    draw_denial,
    draw_document,
    draw_evidence,
    independent_documents,
    story_headlines,
)
from bot.services.lookup import all_names, meant, named_story
from bot.services.timeline import timeline
from bot.services.views import (
    ClaimView,
    DocumentView,
    EvidenceView,
    LogEntry,
    RelatedView,
    SearchHit,
    StoryChoice,
    StorySummary,
    StoryView,
)
from bot.store.remembered import Remembered
from bot.store.session import Store
from bot.store.tables import Audit, Claim, Delivery, Denial, Evidence, Relation, Resolution, Story, StoryDocument


class Stories:
    """The read side. Nothing here changes the store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._remembered = Remembered(store)

    def view(self, words: str) -> StoryView:
        """Return the story that ``words`` name, with all its parts.

        Raises:
            NotFoundError: if no story fits; its suggestions are the nearest slugs.
        """
        view = self._named(words) or self._named(meant(words, self._remembered.get("names", all_names)))
        if view is None:
            raise _gone()
        return view

    def _named(self, words: str) -> StoryView | None:
        def read(session: Session) -> StoryView | None:
            story = named_story(session, words)
            return draw_story(session, story) if story else None

        return self._remembered.get(("view", words), read)

    def view_by_id(self, story_id: int) -> StoryView | None:
        """Return a story by its row id, or None where it is gone."""
        with self._store.read() as session:
            story = session.get(Story, story_id)
            return draw_story(session, story) if story else None

    def evidence(self, evidence_id: int) -> EvidenceView | None:
        """Return one verdict, or None where there is none."""
        with self._store.read() as session:
            row = session.get(Evidence, evidence_id)
            return draw_evidence(session, row) if row else None

    def ruled(self, resolution_id: int) -> ClaimView | None:
        """Return the claim that a resolution is about, as it is now, or None where there is none."""
        with self._store.read() as session:
            row = session.get(Resolution, resolution_id)
            return draw_claim(session, row.claim) if row else None

    def list(self, status: StoryStatus | None = None, limit: int = 40) -> tuple[StorySummary, ...]:
        """Return stories, the most recently changed first."""
        query = select(Story).order_by(Story.updated_at.desc(), Story.id.desc()).limit(limit)
        if status:
            query = query.where(Story.status == status)
        return self._remembered.get(
            ("list", status, limit), lambda session: draw_summaries(session, session.scalars(query).all())
        )

    def choices(self, typed: str, limit: int = 20) -> tuple[StoryChoice, ...]:
        """Return the stories that somebody who is typing may mean, best first; for nothing typed, the newest ones."""
        names = self._remembered.get(
            "choices", lambda session: all_names(session, Story.updated_at.desc(), Story.id.desc())
        )
        return names.completed(typed, limit)

    def slug(self, story_id: int) -> str:
        """Return the slug of a story by its row id.

        Raises:
            NotFoundError: if it is gone.
        """
        with self._store.read() as session:
            story = session.get(Story, story_id)
        if story is None:
            raise _gone()
        return story.slug

    def of_message(self, channel: str, ts: str) -> str | None:
        """Return the slug of the story that a message we posted is about, or None where it is none of ours."""
        query = select(Story.slug).join(Delivery, Delivery.story_id == Story.id)
        with self._store.read() as session:
            return session.scalars(query.where(Delivery.channel == channel, Delivery.ts == ts)).first()

    def search(self, words: str, limit: int = 10) -> tuple[SearchHit, ...]:
        """Return the stories and claims that hold every one of ``words`` in their slug, title or proposition."""
        terms = [f"%{_escape(term)}%" for term in words.lower().split()]
        query = select(Story, Claim).outerjoin(Claim, Claim.story_id == Story.id)
        for term in terms:
            query = query.where(
                or_(
                    func.lower(Claim.proposition).like(term, escape="\\"),
                    func.lower(Story.title).like(term, escape="\\"),
                    func.lower(Story.slug).like(term, escape="\\"),
                )
            )
        ordered = query.order_by(Claim.id.is_(None), Claim.headline.desc(), Claim.id, Story.id).limit(limit)
        return self._remembered.get(
            ("search", words, limit),
            lambda session: tuple(_hit(session, story, claim) for story, claim in session.execute(ordered)),
        )


def _gone() -> NotFoundError:
    return NotFoundError("This story is no longer in the store.", "`/story list` shows all stories.")


def draw_story(session: Session, story: Story) -> StoryView:
    """Return a story with its claims, denials, documents, verdicts, relations, timeline and log."""
    claims = session.scalars(
        select(Claim).where(Claim.story_id == story.id).order_by(Claim.headline.desc(), Claim.id)
    ).all()
    denials = session.scalars(
        select(Denial).join(Claim, Denial.claim_id == Claim.id).where(Claim.story_id == story.id).order_by(Denial.id)
    ).all()
    evidence = session.scalars(
        select(Evidence)
        .join(Claim, Evidence.claim_id == Claim.id)
        .where(Claim.story_id == story.id)
        .order_by(Evidence.id.desc())
    ).all()
    drawn_evidence = tuple(draw_evidence(session, row) for row in evidence)
    return StoryView(
        id=story.id,
        slug=story.slug,
        title=story.title,
        status=story.status,
        headline=story_headlines(session, [story.id])[story.id],
        claims=tuple(draw_claim(session, row) for row in claims),
        denials=tuple(draw_denial(row) for row in denials),
        documents=_documents(session, story),
        independent=independent_documents(session, story),
        evidence=drawn_evidence,
        related=_related(session, story, drawn_evidence),
        timeline=timeline(session, claims, denials, evidence),
        log=_log(session, story),
        updated_at=story.updated_at,
    )


def draw_summaries(session: Session, stories: Sequence[Story]) -> tuple[StorySummary, ...]:
    """Return stories as a list shows them."""
    ids = [story.id for story in stories]
    counted = select(Claim.story_id, func.count(Claim.id).label("claims")).where(Claim.story_id.in_(ids))
    counts = {row.story_id: row.claims for row in session.execute(counted.group_by(Claim.story_id))}
    headlines = story_headlines(session, ids)
    return tuple(
        StorySummary(
            story.slug, story.title, story.status, headlines[story.id], counts.get(story.id, 0), story.updated_at
        )
        for story in stories
    )


def _hit(session: Session, story: Story, claim: Claim | None) -> SearchHit:
    shown = draw_claim(session, claim) if claim else None
    return SearchHit(story.slug, story.title, story_headlines(session, [story.id])[story.id], shown)


def _documents(session: Session, story: Story) -> tuple[DocumentView, ...]:
    links = session.scalars(
        select(StoryDocument)
        .where(StoryDocument.story_id == story.id)
        .order_by(StoryDocument.added_at, StoryDocument.document_id)
    )
    return tuple(draw_document(link.document.latest) for link in links)


def _related(session: Session, story: Story, evidence: tuple[EvidenceView, ...]) -> tuple[RelatedView, ...]:
    rows = session.scalars(select(Relation).where(Relation.story_id == story.id).order_by(Relation.id)).all()
    headlines = story_headlines(session, [row.other_id for row in rows])
    by_id = {item.id: item for item in evidence}
    drawn = []
    for row in rows:
        proof = by_id.get(row.evidence_id) if row.evidence_id else None
        if proof is None and row.evidence_id and (other := session.get(Evidence, row.evidence_id)):
            proof = draw_evidence(session, other)
        drawn.append(RelatedView(row.other.slug, row.other.title, headlines[row.other_id], row.kind, proof))
    return tuple(drawn)


def _log(session: Session, story: Story, limit: int = 30) -> tuple[LogEntry, ...]:
    rows = session.scalars(select(Audit).where(Audit.story_id == story.id).order_by(Audit.id.desc()).limit(limit))
    return tuple(
        LogEntry(
            row.at,
            row.actor,
            row.action.replace("_", " "),
            row.subject,
            shorten("; ".join(f"{key.replace('_', ' ')}: {value}" for key, value in row.detail.items() if value), 300),
        )
        for row in rows
    )


def _escape(term: str) -> str:
    return term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
