"""From rows to views: the one place where stored documents, claims and verdicts become values to show."""

from collections.abc import Sequence

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from bot.core.claims import headline
from bot.core.spans import Span
from bot.core.vocabulary import ClaimStatus, Genre, OfficialPosition, SourceType, VerdictCode
from bot.services.views import (
    ClaimView,
    DenialView,
    DocumentView,
    EvidenceView,
    Quote,
    ReasonView,
    ResolutionView,
)
from bot.store.tables import (
    Claim,
    Denial,
    DocumentVersion,
    Evidence,
    Resolution,
    StoredDocument,
    Story,
    StoryDocument,
    spans,
)

_TYPE_BY_GENRE = {
    Genre.NEWS: SourceType.MEDIA_REPORT,
    Genre.PRESS_RELEASE: SourceType.DOCUMENT_OR_DATA,
    Genre.SATIRE: SourceType.SATIRE,
    Genre.SOCIAL: SourceType.SOCIAL_POST,
}


def source_type(genre: Genre, publisher: str | None) -> SourceType:
    """Return how close a document stands to what it tells; one without a publisher is somebody's account of others."""
    if publisher is None and genre is Genre.NEWS:
        return SourceType.AGGREGATOR_OR_COMMENTARY
    return _TYPE_BY_GENRE.get(genre, SourceType.AGGREGATOR_OR_COMMENTARY)


def draw_document(version: DocumentVersion) -> DocumentView:
    """Return a version as it is cited."""
    document = version.document
    publisher = document.source.name if document.source else None
    return DocumentView(
        id=document.id,
        title=version.title,
        byline=version.byline,
        publisher=publisher,
        url=document.url,
        published=version.published,
        date_basis=version.date_basis,
        genre=version.genre,
        source_type=source_type(version.genre, publisher),
        reliability=document.source.reliability if document.source else "F6",
        copy_of=document.copy_of_id,
    )


def draw_quotes(version: DocumentVersion, places: tuple[Span, ...]) -> tuple[Quote, ...]:
    """Return the words at each span of a version, with the line they start on."""
    shown = draw_document(version)
    return tuple(
        Quote(place.of(version.text), shown, version.text.count("\n", 0, place.start) + 1)
        for place in places
        if place.end <= len(version.text)
    )


def draw_resolution(row: Resolution) -> ResolutionView:
    """Return a ruling."""
    return ResolutionView(
        id=row.id,
        ruling=row.ruling,
        reason=row.reason,
        evidence_url=row.evidence_url,
        note=row.note,
        ruled_by=row.ruled_by,
        ruled_at=row.ruled_at,
        status_before=row.status_before,
        status_after=row.status_after,
        evidence_id=row.evidence_id,
    )


def draw_claim(session: Session, row: Claim) -> ClaimView:
    """Return a claim with its quotes and its newest ruling."""
    newest = session.scalars(
        select(Resolution).where(Resolution.claim_id == row.id).order_by(Resolution.id.desc()).limit(1)
    ).first()
    return ClaimView(
        id=row.id,
        story=row.story.slug,
        proposition=row.proposition,
        kind=row.kind,
        speaker=row.speaker,
        status=row.status,
        position=row.position,
        headline=row.headline,
        confirmed_by=tuple(row.confirmed_by),
        time_text=row.time_text,
        time_basis=row.time_basis,
        quotes=draw_quotes(row.version, spans(row.spans)),
        revision=row.revision,
        resolution=draw_resolution(newest) if newest else None,
    )


def draw_denial(row: Denial) -> DenialView:
    """Return a denial."""
    return DenialView(
        id=row.id,
        claim_ref=f"c{row.claim_id}",
        denier=row.denier,
        named_person=row.named_person,
        on_behalf_of=row.on_behalf_of,
        denied=row.denied,
        verb=row.verb,
        wording=row.wording,
        said_at=row.said_at,
        scope_event=row.scope_event,
        scope_period=row.scope_period,
        scope_basis=row.scope_basis,
        strength=row.strength,
        status=row.status,
        quotes=draw_quotes(row.version, spans(row.spans)),
    )


def draw_evidence(session: Session, row: Evidence) -> EvidenceView:
    """Return a verdict with the quotes it rests on, and the other claims of the story with the same verdict."""
    reasons = tuple(
        ReasonView(
            reason["rule"],
            reason["text"],
            next(iter(draw_quotes(row.version, spans([reason["span"]]))), None) if reason["span"] else None,
        )
        for reason in row.reasons
    )
    return EvidenceView(
        id=row.id,
        story=row.claim.story.slug,
        story_title=row.claim.story.title,
        claim=draw_claim(session, row.claim),
        document=draw_document(row.version),
        code=row.code,
        likelihood=row.likelihood,
        same_event=row.same_event.value,
        alert=row.alert,
        ask=row.ask,
        reasons=reasons,
        quotes=draw_quotes(row.version, spans(row.spans)),
        differs_in=tuple(row.differs_in),
        not_stated=tuple(row.not_stated),
        dismissed=row.dismissed,
        rules=row.rules,
        created_at=row.created_at,
        also=tuple(draw_claim(session, other) for other in _alike(session, row)),
        headline=claim_headlines(session, [row.claim])[row.claim_id],
    )


def _alike(session: Session, row: Evidence) -> list[Claim]:
    query = (
        select(Claim)
        .join(Evidence, Evidence.claim_id == Claim.id)
        .where(
            Evidence.version_id == row.version_id,
            Evidence.code == row.code,
            Evidence.alert == row.alert,
            Evidence.rules == row.rules,
            Evidence.id != row.id,
            Claim.story_id == row.claim.story_id,
        )
        .order_by(Claim.id)
    )
    return list(session.scalars(query))


def main_claim(session: Session, story: Story) -> Claim | None:
    """Return the claim that a story's headline is about, if it has any claim."""
    query = select(Claim).where(Claim.story_id == story.id).order_by(Claim.headline.desc(), Claim.id).limit(1)
    return session.scalars(query).first()


def story_headlines(session: Session, stories: Sequence[int]) -> dict[int, str]:
    """Return the headline of each story, by its row id: that of its main claim."""
    place = func.row_number().over(partition_by=Claim.story_id, order_by=(Claim.headline.desc(), Claim.id))
    ranked = select(Claim.id, place.label("place")).where(Claim.story_id.in_(stories)).subquery()
    main = session.scalars(select(Claim).join(ranked, ranked.c.id == Claim.id).where(ranked.c.place == 1)).all()
    of_claims = claim_headlines(session, main)
    none = headline(ClaimStatus.UNVERIFIED, OfficialPosition.NONE)
    return dict.fromkeys(stories, none) | {claim.story_id: of_claims[claim.id] for claim in main}


def claim_headlines(session: Session, claims: Sequence[Claim]) -> dict[int, str]:
    """Return each claim's status with the official position beside it, by its row id."""
    supporting = _supporting(session, [claim.id for claim in claims])
    return {
        claim.id: headline(claim.status, claim.position, tuple(claim.confirmed_by), 1 + supporting.get(claim.id, 0))
        for claim in claims
    }


def _supporting(session: Session, claims: Sequence[int]) -> dict[int, int]:
    """Return how many further documents, copies left out, support each claim that any supports."""
    query = (
        select(Evidence.claim_id, func.count(distinct(DocumentVersion.document_id)).label("documents"))
        .join(DocumentVersion, Evidence.version_id == DocumentVersion.id)
        .join(StoredDocument, StoredDocument.id == DocumentVersion.document_id)
        .where(
            Evidence.claim_id.in_(claims),
            Evidence.code == VerdictCode.SUPPORTS,
            StoredDocument.copy_of_id.is_(None),
        )
        .group_by(Evidence.claim_id)
    )
    return {row.claim_id: row.documents for row in session.execute(query)}


def independent_documents(session: Session, story: Story) -> int:
    """Return how many documents of a story are no copies of one another, wherever their original is."""
    original = func.coalesce(StoredDocument.copy_of_id, StoredDocument.id)
    query = (
        select(func.count(original.distinct()))
        .join(StoryDocument, StoryDocument.document_id == StoredDocument.id)
        .where(StoryDocument.story_id == story.id)
    )
    return session.scalar(query) or 0
