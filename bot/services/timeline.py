"""A story's timeline: what happened and what was said, by the day stated; what states no day comes first."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.core.text import shorten
from bot.core.vocabulary import Basis, VerdictCode, words
from bot.services.views import TimelineEntry
from bot.store.tables import Claim, Denial, Evidence, Resolution

_SHOWN = 160


def timeline(
    session: Session, claims: Sequence[Claim], denials: Sequence[Denial], evidence: Sequence[Evidence]
) -> tuple[TimelineEntry, ...]:
    """Return the entries, undated ones first, then by day. Nothing is dated by the day it was ingested."""
    entries = [_claimed(claim) for claim in claims]
    entries += [_denied(denial) for denial in denials]
    entries += [_judged(item) for item in evidence if item.code is not VerdictCode.UNRELATED]
    if claims:
        query = select(Resolution).where(Resolution.claim_id.in_([claim.id for claim in claims]))
        entries += [_ruled(row) for row in session.scalars(query.order_by(Resolution.id))]
    return tuple(sorted(entries, key=lambda entry: (entry.on is not None, entry.on or date.min)))


def _claimed(claim: Claim) -> TimelineEntry:
    named = claim.speaker and claim.proposition.lower().startswith(claim.speaker.lower())
    said = f"{claim.speaker}: " if claim.speaker and not named else ""
    dated = f" ({claim.time_text}, as the document has it)" if claim.time_text and claim.happened_from is None else ""
    text = f"{said}{shorten(claim.proposition, _SHOWN)}{dated}"
    return TimelineEntry(claim.happened_from, claim.time_basis, text, f"c{claim.id}")


def _denied(denial: Denial) -> TimelineEntry:
    basis = Basis.STATED if denial.said_at else Basis.UNKNOWN
    return TimelineEntry(denial.said_at, basis, f"denied by {denial.denier}", f"c{denial.claim_id}")


def _judged(item: Evidence) -> TimelineEntry:
    title = item.version.title or f"document {item.version.document_id}"
    verdict = words(item.code) if item.alert or not item.ask else "a question"
    text = f"{verdict}: “{shorten(title, _SHOWN)}”"
    return TimelineEntry(item.version.published, item.version.date_basis, text, f"c{item.claim_id}")


def _ruled(row: Resolution) -> TimelineEntry:
    text = f"an editor ruled: {words(row.ruling)}"
    return TimelineEntry(row.ruled_at.date(), Basis.STATED, text, f"c{row.claim_id}")
