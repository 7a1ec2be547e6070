"""What cards and tables are drawn from: plain values, read from the store once."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.vocabulary import (
    Basis,
    ClaimStatus,
    DenialStatus,
    Filter,
    Genre,
    OfficialPosition,
    Ruling,
    SourceType,
    StatementKind,
    StoryStatus,
    VerdictCode,
    words,
)


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document as it is cited. ``published`` is None where the document does not state it."""

    id: int
    title: str | None
    byline: str | None
    publisher: str | None
    url: str | None
    published: date | None
    date_basis: Basis
    genre: Genre
    source_type: SourceType
    reliability: str
    copy_of: int | None = None

    @property
    def label(self) -> str:
        """The title, or the number where there is none."""
        return self.title or f"document {self.id} (no headline)"


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words, the document they stand in, and the line there (from 1)."""

    text: str
    document: DocumentView
    line: int


@dataclass(frozen=True, slots=True)
class ResolutionView:
    """An editor's ruling; ``evidence_id`` is the alert that it was made on, if on one."""

    id: int
    ruling: Ruling
    reason: str
    evidence_url: str | None
    note: str | None
    ruled_by: str
    ruled_at: datetime
    status_before: ClaimStatus
    status_after: ClaimStatus
    evidence_id: int | None = None

    def closes(self, evidence_id: int, since: datetime) -> bool:
        """Return whether it closes an alert that came up at ``since``; that another alert was none closes only that."""
        of_another = self.ruling is Ruling.FALSE_POSITIVE and self.evidence_id not in (None, evidence_id)
        return self.ruled_at >= since and not of_another


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A tracked claim with its verbatim quotes and, if it was ruled on, the newest ruling."""

    id: int
    story: str
    proposition: str
    kind: StatementKind
    speaker: str | None
    status: ClaimStatus
    position: OfficialPosition
    headline: bool
    confirmed_by: tuple[str, ...]
    time_text: str | None
    time_basis: Basis
    quotes: tuple[Quote, ...]
    revision: int
    resolution: ResolutionView | None = None

    @property
    def ref(self) -> str:
        """The id that a person types: ``c12``."""
        return f"c{self.id}"

    @property
    def when(self) -> str:
        """When it is said to have happened, in the document's words, and what those rest on."""
        if self.time_text is None:
            return "not stated"
        basis = "full date not stated" if self.time_basis is Basis.UNKNOWN else self.time_basis.value
        return f"{self.time_text} ({basis})"


@dataclass(frozen=True, slots=True)
class DenialView:
    """A denial; None means that the document does not state it."""

    id: int
    claim_ref: str
    denier: str
    named_person: str | None
    on_behalf_of: str | None
    denied: str
    verb: str
    wording: str | None
    said_at: date | None
    scope_event: str
    scope_period: str | None
    scope_basis: Basis
    strength: str
    status: DenialStatus
    quotes: tuple[Quote, ...]

    @property
    def scope(self) -> str:
        """What the denial covers, in words; where the document does not say, only what was told before it."""
        told = {Basis.STATED: self.scope_event, Basis.INFERRED: "the earlier reports only"}
        scope = told.get(self.scope_basis, "not stated")
        period = f", of “{self.scope_period}”" if self.scope_period else ""
        return f"{scope}{period} ({self.scope_basis})" if self.scope_basis in told else scope


@dataclass(frozen=True, slots=True)
class ReasonView:
    """One reason of a verdict, and the words it rests on."""

    rule: str
    text: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A verdict, with everything *Why?* has to show."""

    id: int
    story: str
    story_title: str
    claim: ClaimView
    document: DocumentView
    code: VerdictCode
    likelihood: float
    same_event: str
    alert: bool
    ask: bool
    reasons: tuple[ReasonView, ...]
    quotes: tuple[Quote, ...]
    differs_in: tuple[str, ...]
    not_stated: tuple[str, ...]
    dismissed: bool
    rules: str
    created_at: datetime
    also: tuple[ClaimView, ...] = ()
    headline: str = ""

    @property
    def told(self) -> str:
        """The verdict in words; a finding that is only asked about is not asserted."""
        return "may contradict (a question, not an alert)" if self.ask and not self.alert else words(self.code)


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related story: how it is related and, where a verdict says so, why."""

    slug: str
    title: str
    headline: str
    kind: str
    evidence: EvidenceView | None


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened or was said; ``on`` is None where no document states the day; ``ref`` is its claim."""

    on: date | None
    basis: Basis
    text: str
    ref: str = ""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the audit."""

    at: datetime
    actor: str
    action: str
    subject: str
    detail: str


@dataclass(frozen=True, slots=True)
class StorySummary:
    """A story in a list."""

    slug: str
    title: str
    status: StoryStatus
    headline: str
    claims: int
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class StoryChoice:
    """A story as a menu offers it."""

    id: int
    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class StoryView:
    """A whole story."""

    id: int
    slug: str
    title: str
    status: StoryStatus
    headline: str
    claims: tuple[ClaimView, ...]
    denials: tuple[DenialView, ...]
    documents: tuple[DocumentView, ...]
    independent: int
    evidence: tuple[EvidenceView, ...]
    related: tuple[RelatedView, ...]
    timeline: tuple[TimelineEntry, ...]
    log: tuple[LogEntry, ...]
    updated_at: datetime

    @property
    def main_claim(self) -> ClaimView | None:
        """The claim that the headline is about."""
        return next((claim for claim in self.claims if claim.headline), self.claims[0] if self.claims else None)


@dataclass(frozen=True, slots=True)
class SubscriptionView:
    """A channel's subscription; ``target`` is a slug or "all"."""

    id: int
    channel: str
    target: str
    filters: tuple[Filter, ...]
    created_by: str
    disabled_reason: str | None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A claim or story that holds the words searched for."""

    slug: str
    title: str
    headline: str
    claim: ClaimView | None
