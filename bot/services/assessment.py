"""What a document does to the claims already tracked: judged, stored with its reasons, and put into effect."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from bot.core.documents import Document
from bot.core.reading import DenialRecord, Reading
from bot.core.verdicts import TrackedClaim, Verdict
from bot.core.vocabulary import Notify, VerdictCode
from bot.judging import judge
from bot.reading import read_claim
from bot.reading.times.dates import find_dates
from bot.services.tracking import record_denial
from bot.store.tables import Claim, DocumentVersion, Evidence, Relation, StoredDocument, Story, pairs

DIFFERENT_EVENT = "different event, same participants"
SAME_MATTER = "bears on the same claim"


@dataclass(frozen=True, slots=True)
class Assessed:
    """A verdict and the claim it is about."""

    claim: Claim
    verdict: Verdict


@lru_cache(maxsize=50_000)
def _claim_reading(proposition: str, stated_on: date | None) -> Reading:
    return read_claim(proposition, stated_on)


def tracked(claim: Claim) -> TrackedClaim:
    """Return a stored claim as judging sees it. It was stated when its document was published, if that is known."""
    stated_on = claim.version.published
    return TrackedClaim(
        proposition=claim.proposition,
        kind=claim.kind,
        reading=_claim_reading(claim.proposition, stated_on),
        stated_on=stated_on,
        speaker=claim.speaker,
        dated=find_dates(claim.time_text, stated_on) if claim.time_text else (),
    )


def assess(
    session: Session, document: Document, reading: Reading, judged: dict[int, Verdict] | None = None
) -> list[Assessed]:
    """Return what the document does to every tracked claim that it bears on.

    Args:
        judged: the document's verdicts so far, by the claim's row id; those that are missing are added. They hold for
            good: what a claim says never changes.
    """
    query = select(Claim).options(joinedload(Claim.version), joinedload(Claim.story)).order_by(Claim.id)
    verdicts = {} if judged is None else judged
    found = []
    for claim in session.scalars(query):
        if claim.id not in verdicts:
            verdicts[claim.id] = judge(tracked(claim), document, reading)
        verdict = verdicts[claim.id]
        if verdict.code is not VerdictCode.UNRELATED or verdict.ask:
            found.append(Assessed(claim, verdict))
    return found


def new_in_copy(session: Session, found: Iterable[Assessed], original: int) -> list[Assessed]:
    """Return what a copy says that its original did not: it supports nothing anew, but one changed word can matter."""
    cluster = select(StoredDocument.id).where(or_(StoredDocument.id == original, StoredDocument.copy_of_id == original))
    query = (
        select(Evidence.claim_id, Evidence.code).join(DocumentVersion).where(DocumentVersion.document_id.in_(cluster))
    )
    said = {(row.claim_id, row.code) for row in session.execute(query)}
    weighty = (VerdictCode.CONTRADICTS, VerdictCode.DENIAL_RECORDED, VerdictCode.NUMBER_CHANGED)
    return [item for item in found if item.verdict.code in weighty and (item.claim.id, item.verdict.code) not in said]


def keep(session: Session, now: datetime, version: DocumentVersion, found: Iterable[Assessed]) -> list[Evidence]:
    """Store verdicts as evidence, each with its rules' version, reasons and spans."""
    rows = [_evidence(now, version, item) for item in found]
    session.add_all(rows)
    session.flush()
    return rows


def put_into_effect(
    session: Session,
    now: datetime,
    version: DocumentVersion,
    reading: Reading,
    rows: Iterable[Evidence],
    home: Story | None,
) -> None:
    """Let verdicts change what they may change: denials are recorded, stories related. No claim's status changes."""
    for row in rows:
        if row.code is VerdictCode.DENIAL_RECORDED or (row.code is VerdictCode.CONTRADICTS and reading.denials):
            denial = _deciding_denial(row, reading)
            if denial:
                record_denial(session, now, row.claim, version, denial)
        if home is not None and home.id != row.claim.story_id and row.notify is not Notify.NONE:
            kind = DIFFERENT_EVENT if row.code is VerdictCode.DIFFERENT_EVENT else SAME_MATTER
            relate(session, now, row.claim.story, home, kind, row)


def relate(session: Session, now: datetime, one: Story, other: Story, kind: str, evidence: Evidence) -> None:
    """Relate two stories both ways; a relation already there keeps its first reason."""
    for here, there in ((one, other), (other, one)):
        known = session.scalars(select(Relation).where(Relation.story_id == here.id, Relation.other_id == there.id))
        if known.first() is None:
            session.add(
                Relation(story_id=here.id, other_id=there.id, kind=kind, evidence_id=evidence.id, created_at=now)
            )
            session.flush()


def _deciding_denial(row: Evidence, reading: Reading) -> DenialRecord | None:
    """Return the denial that the verdict rests on: one that shares a sentence with its evidence."""
    for denial in reading.denials:
        for start, end in row.spans:
            if any(span.start < end and start < span.end for span in denial.evidence):
                return denial
    return reading.denials[0] if row.code is VerdictCode.DENIAL_RECORDED and reading.denials else None


def _evidence(now: datetime, version: DocumentVersion, item: Assessed) -> Evidence:
    verdict = item.verdict
    reasons = [
        {
            "rule": reason.rule,
            "text": reason.text,
            "span": [reason.span.start, reason.span.end] if reason.span else None,
        }
        for reason in verdict.reasons
    ]
    return Evidence(
        claim=item.claim,
        version=version,
        code=verdict.code,
        notify=verdict.notify,
        same_event=verdict.same_event,
        likelihood=verdict.likelihood,
        rules=verdict.version,
        alert=verdict.alert,
        ask=verdict.ask,
        reasons=reasons,
        spans=pairs(verdict.evidence),
        differs_in=list(verdict.differs_in),
        not_stated=list(verdict.not_stated),
        created_at=now,
    )
