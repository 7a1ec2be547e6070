"""One story by hand, with everything in it that a card can show."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.core.spans import Span
from bot.core.verdicts import Reason, Verdict
from bot.core.vocabulary import (
    Basis,
    ClaimStatus,
    DenialStatus,
    Filter,
    Genre,
    Notify,
    OfficialPosition,
    Ruling,
    SameEvent,
    SourceType,
    StatementKind,
    StoryStatus,
    VerdictCode,
)
from bot.services.checking import Checked
from bot.services.home import HomeView
from bot.services.views import (
    ClaimView,
    DenialView,
    DocumentView,
    EvidenceView,
    LogEntry,
    Quote,
    ReasonView,
    RelatedView,
    ResolutionView,
    StorySummary,
    StoryView,
    SubscriptionView,
    TimelineEntry,
)

AT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
FIRST = DocumentView(
    1, "Ferry capsizes off Port Meridian", "Ada Moss", "Meridian Courier", "https://example.org/ferry",
    date(2026, 3, 1), Basis.STATED, Genre.NEWS, SourceType.MEDIA_REPORT, "F6",
)  # fmt: skip
SECOND = DocumentView(
    2, None, None, None, None, None, Basis.UNKNOWN, Genre.NEWS, SourceType.AGGREGATOR_OR_COMMENTARY, "F6", copy_of=None
)
QUOTE = Quote("the ferry Halcyon sank within minutes with 40 people aboard", FIRST, 3)
CLAIM = ClaimView(
    7, "ferry-halcyon", "the ferry Halcyon sank with 40 people aboard", StatementKind.STATEMENT, "the harbour master",
    ClaimStatus.UNVERIFIED, OfficialPosition.DENIED, True, (), "on Sunday", Basis.INFERRED, (QUOTE,), 1,
)  # fmt: skip
DENIAL = DenialView(
    3, "c7", "the ferry line", "Ivo Lindt", "its owners", "the ferry Halcyon sank", "denied", "She is afloat.",
    date(2026, 3, 2), "the reported sinking", "on Sunday", Basis.INFERRED, "firm", DenialStatus.STANDING,
    (Quote("“She is afloat,” Ivo Lindt said.", SECOND, 1),),
)  # fmt: skip
ALERT = EvidenceView(
    9, "ferry-halcyon", "Ferry capsizes off Port Meridian", CLAIM, SECOND, VerdictCode.CONTRADICTS, 0.97, "yes", True,
    False, (ReasonView("numbers", "The claim has 40, the document 14.", Quote("14 people", SECOND, 2)),),
    (Quote("The Halcyon went down with 14 people on board.", SECOND, 2),), ("number",), ("date of the document",),
    False, "rules-1", AT, (replace(CLAIM, id=8),), "Unverified - officially denied",
)  # fmt: skip
RULING = ResolutionView(
    4, Ruling.DISPROVED, "The passenger list says 14.", "https://example.org/list", "Tell the night desk.", "U0EDITOR",
    AT, ClaimStatus.UNVERIFIED, ClaimStatus.FALSE,
)  # fmt: skip
RULED = replace(CLAIM, status=ClaimStatus.FALSE, resolution=RULING)
STORY = StoryView(
    1, "ferry-halcyon", "Ferry capsizes off Port Meridian", StoryStatus.ACTIVE, "Unverified - officially denied",
    (CLAIM, replace(CLAIM, id=8, headline=False, speaker=None)), (DENIAL,), (FIRST, SECOND), 2, (ALERT,),
    (RelatedView("ferry-aurora", "Aurora", "Confirmed", "different event, same participants", ALERT),),
    (TimelineEntry(None, Basis.UNKNOWN, "somebody said so", "c7"), TimelineEntry(AT.date(), Basis.INFERRED, "x", "")),
    (LogEntry(AT, "U0EDITOR", "claim resolved", "c7", "ruling: disproved"),), AT,
)  # fmt: skip
SUMMARY = StorySummary(
    "ferry-halcyon", "Ferry capsizes off Port Meridian", StoryStatus.ACTIVE, "Unverified - officially denied", 2, AT
)
SUBSCRIPTION = SubscriptionView(
    5, "C0NEWSROOM", "ferry-halcyon", (Filter.CONTRADICTIONS, Filter.RESOLVED), "U0EDITOR", None
)
HOME = HomeView(
    (ALERT, replace(ALERT, id=10, alert=False, ask=True, likelihood=0.6)), 2, (SUMMARY,), 3,
    (SUBSCRIPTION, replace(SUBSCRIPTION, id=6, target="all", filters=tuple(Filter), disabled_reason="is_archived")), 1,
)  # fmt: skip
DRAFT = "The Halcyon went down with 14 people on board."
CONFLICT = Checked(
    CLAIM,
    Verdict(
        VerdictCode.CONTRADICTS, Notify.CHANNEL, SameEvent.YES, 0.97, "rules-1",
        (Reason("numbers", "The claim has 40, the draft 14."),), (Span(0, len(DRAFT)),), alert=True,
    ),
    DRAFT,
)  # fmt: skip
