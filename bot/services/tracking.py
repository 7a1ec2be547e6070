"""From a reading to a story's claims and denials."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.core.reading import DenialRecord, ProposedClaim, Reading
from bot.core.text import shorten
from bot.core.vocabulary import DenialStatus, OfficialPosition
from bot.store.tables import Claim, Denial, DocumentVersion, Story, pairs

_TITLE = 120


def has_claims(session: Session, story: Story) -> bool:
    """Return whether the story tracks anything yet."""
    return session.scalars(select(Claim.id).where(Claim.story_id == story.id).limit(1)).first() is not None


def track(session: Session, now: datetime, story: Story, version: DocumentVersion, reading: Reading) -> list[Claim]:
    """Store what a story's founding document states: its claims, and the denials it tells of.

    A denial stands at the claim it denies; where the document does not state that claim, at the record of the denial.
    """
    rows = [_claim(now, story, version, proposed) for proposed in reading.claims]
    session.add_all(rows)
    session.flush()
    for number, denial in enumerate(reading.denials):
        denied = [row for row, proposed in zip(rows, reading.claims, strict=True) if number in proposed.denied_by]
        recorded = [row for row, proposed in zip(rows, reading.claims, strict=True) if proposed.denial == number]
        for claim in (denied or recorded)[:1]:
            record_denial(session, now, claim, version, denial)
    if story.title == story.slug and rows:
        main = next((row for row in rows if row.headline), rows[0])
        story.title = shorten(version.title or main.proposition, _TITLE)
    return rows


def record_denial(
    session: Session, now: datetime, claim: Claim, version: DocumentVersion, denial: DenialRecord
) -> tuple[Denial, bool]:
    """Record a denial of a claim and return it, and whether it is a new one.

    One record per denier and claim: told again, the standing record is marked repeated and gains what it lacked.
    """
    standing = session.scalars(
        select(Denial).where(Denial.claim_id == claim.id, Denial.denier == denial.denier)
    ).first()
    claim.position = OfficialPosition.DENIED
    if standing:
        standing.status = DenialStatus.REPEATED
        standing.wording = standing.wording or denial.wording
        standing.said_at = standing.said_at or denial.said_at
        standing.named_person = standing.named_person or denial.named_person
        return standing, False
    row = Denial(
        claim=claim,
        version=version,
        denier=denial.denier,
        named_person=denial.named_person,
        on_behalf_of=denial.on_behalf_of,
        denied=denial.denied,
        verb=denial.verb,
        wording=denial.wording,
        said_at=denial.said_at,
        scope_event=denial.scope.event,
        scope_participants=list(denial.scope.participants),
        scope_period=denial.scope.period.text,
        scope_basis=denial.scope.basis,
        strength=denial.strength,
        spans=pairs(denial.evidence),
        created_at=now,
    )
    session.add(row)
    session.flush()
    return row, True


def _claim(now: datetime, story: Story, version: DocumentVersion, proposed: ProposedClaim) -> Claim:
    return Claim(
        story=story,
        version=version,
        proposition=proposed.proposition,
        kind=proposed.kind,
        speaker=proposed.speaker,
        spans=pairs(proposed.spans),
        headline=proposed.headline,
        position=OfficialPosition.CONFIRMED if proposed.confirmed_by else OfficialPosition.NONE,
        confirmed_by=list(proposed.confirmed_by),
        happened_from=proposed.time.start,
        happened_to=proposed.time.end,
        time_basis=proposed.time.basis,
        time_text=proposed.time.text,
        created_at=now,
    )
