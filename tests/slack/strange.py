"""Views with any text that a document or a person may bring, for hypothesis."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypeVar

from hypothesis import strategies as st

from bot.core.spans import Span
from bot.core.verdicts import Reason, Verdict
from bot.core.vocabulary import Basis, Factuality, Filter, StoryStatus
from bot.services.checking import Checked
from bot.services.documents import Added
from bot.services.found import Aside, Found, Group
from bot.services.home import MOST_FOLLOWED, MOST_OPEN, MOST_STORIES, HomeView
from bot.services.intake import IntakeView
from bot.services.review import ReadView, ReviewView, WaitingView
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
    SearchHit,
    StoryChoice,
    StorySummary,
    StoryView,
    SubscriptionView,
    TimelineEntry,
)
from bot.store.tables import IntakeState
from tests.slack.checking import OURS

Item = TypeVar("Item", ClaimView, DenialView, DocumentView, EvidenceView)

_NASTY = (
    *(
        "<!channel>",
        "<!here|here>",
        "<@U0VICTIM>",
        "<#C0VICTIM>",
        "<!subteam^S0VICTIM>",
        "<https://evil.example|click>",
    ),
    *("@channel", "@here", "&lt;!channel&gt;", "&amp;", "&", "<", ">", "*_~`", "```", "*bold*", "|", ":bell:"),
    *("\n", "\r\n", "\t", " ", "\x00", "\x1b[31m", "\u202e", "\u2066", "\u200b", "\ud800"),
    *("🙂" * 60, "👩‍👩‍👧", "שלום עולם", "مرحبا", "a" * 4000, "word " * 900, "<" * 3100, "&" * 3100, "_" * 300),
)
text = st.sampled_from(_NASTY) | st.text(min_size=1, max_size=12) | st.permutations(_NASTY[:-12]).map("".join)
maybe = st.none() | text
slug = st.from_regex(r"[a-z0-9](-?[a-z0-9]){0,39}", fullmatch=True)
number = st.integers(1, 2**31 - 1)
day = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
moment = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
url = st.none() | text.map("https://example.org/".__add__) | text
texts = st.lists(text, max_size=2).map(tuple)

documents = st.builds(
    DocumentView, id=number, title=maybe, byline=maybe, publisher=maybe, url=url, published=day,
    reliability=st.from_regex("[A-F][1-6]", fullmatch=True), copy_of=st.none() | number,
)  # fmt: skip
quotes = st.builds(Quote, text=text, document=documents, line=number)
some_quotes = st.lists(quotes, max_size=2).map(tuple)
resolutions = st.builds(
    ResolutionView, id=number, reason=text, evidence_url=url, note=maybe, ruled_by=st.just(OURS), ruled_at=moment
)
claims = st.builds(
    ClaimView, id=number, story=slug, proposition=text, speaker=maybe, confirmed_by=texts, time_text=maybe,
    quotes=some_quotes, resolution=st.none() | resolutions,
)  # fmt: skip
denials = st.builds(
    DenialView, id=number, claim_ref=number.map("c{}".format), denier=text, named_person=maybe, on_behalf_of=maybe,
    denied=text, verb=text, wording=maybe, said_at=day, scope_event=text, scope_period=maybe,
    strength=st.sampled_from(("firm", "soft")), quotes=some_quotes,
)  # fmt: skip
reasons = st.builds(ReasonView, rule=slug, text=text, quote=st.none() | quotes)
evidence = st.builds(
    EvidenceView, id=number, story=slug, story_title=text, claim=claims, document=documents,
    likelihood=st.floats(0, 1), same_event=st.sampled_from(("yes", "no", "unknown")),
    reasons=st.lists(reasons, max_size=2).map(lambda some: tuple(some) * 4), quotes=some_quotes, differs_in=texts,
    not_stated=texts, rules=st.just("rules-1"), created_at=moment, headline=text,
    also=st.lists(claims, max_size=1).map(lambda some: tuple(some) * 10),
)  # fmt: skip
related = st.builds(
    RelatedView, slug=slug, title=text, headline=text, evidence=st.none() | evidence,
    kind=st.sampled_from(("different event, same participants", "bears on the same claim")),
)  # fmt: skip
entries = st.builds(
    TimelineEntry, on=day, basis=st.sampled_from(Basis), text=text, ref=st.just("") | number.map("c{}".format)
)
log_entries = st.builds(
    LogEntry, at=moment, actor=st.sampled_from((OURS, "slugline")), action=st.just("claim resolved"), subject=text,
    detail=text,
)  # fmt: skip
subscriptions = st.builds(
    SubscriptionView, id=number, channel=st.just("C0NEWSROOM"), target=st.just("all") | slug,
    filters=st.sets(st.sampled_from(Filter), min_size=1).map(tuple), created_by=st.just(OURS),
    disabled_reason=st.none() | st.just("is_archived"),
)  # fmt: skip
summaries = st.builds(StorySummary, slug=slug, title=text, headline=text, claims=st.integers(0, 99), updated_at=moment)
hits = st.builds(SearchHit, slug=slug, title=text, headline=text, claim=st.none() | claims)
intakes = st.builds(
    IntakeView, id=number, story=slug, requested_by=st.just(OURS), problem=maybe,
    added=st.none() | st.builds(Added, document_id=number, story_id=number, story=slug),
    verdicts=st.lists(evidence, max_size=1).map(lambda some: tuple(some) * 7),
)  # fmt: skip


waiting = st.builds(
    WaitingView, id=number, story=slug, label=text, requested_by=st.just(OURS), requested_at=moment
)  # fmt: skip
_found = st.builds(
    Found, group=st.sampled_from(Group), who=maybe, told=st.sampled_from(("denial", "statement")), line=number,
    quotes=st.lists(text, max_size=6).map(tuple), main=st.booleans(), within=maybe,
)  # fmt: skip
_asides = st.builds(Aside, who=maybe, quote=text, line=number, why=st.sampled_from(Factuality))


@st.composite
def reads(draw: st.DrawFn) -> ReadView:
    """What was read in a document: anything from nothing to several pages, each finding with keys of its own."""
    drawn = draw(st.lists(_found, max_size=3)) * draw(st.sampled_from((1, 1, 30)))
    found = tuple(
        replace(item, keep=f"s{place}-{place + 9}:statement", track=f"c{place}" if item.group is Group.CLAIM else None)
        for place, item in enumerate(sorted(drawn, key=lambda item: list(Group).index(item.group)))
    )
    return draw(
        st.builds(
            ReadView, title=maybe, publisher=maybe, url=url, published=day, digest=st.just("0" * 16),
            language=st.sampled_from(("en", "fr", "und", "xx")), found=st.just(found),
            aside=st.lists(_asides, max_size=2).map(lambda some: tuple(some) * 9), known=st.none() | number,
            copy_of=st.none() | number, unticked=st.just(frozenset(item.keep for item in found[::2] if item.keep)),
        )
    )  # fmt: skip


reviews = st.builds(
    ReviewView, id=number, story=slug, requested_by=st.just(OURS), requested_at=moment,
    decided_by=st.none() | st.just(OURS), problem=maybe, read=reads(), left_out=st.integers(0, 9),
    state=st.sampled_from(IntakeState),
    added=st.none() | st.builds(Added, document_id=number, story_id=number, story=slug),
)  # fmt: skip
choices = st.builds(StoryChoice, id=number, slug=slug, title=text)


@st.composite
def checks(draw: st.DrawFn) -> tuple[str, tuple[Checked, ...]]:
    """A draft, and any number of verdicts on it, conflicts first."""
    draft = draw(text)
    verdict = st.builds(
        Verdict, likelihood=st.floats(0, 1), version=st.just("rules-1"), alert=st.booleans(), ask=st.booleans(),
        reasons=st.lists(st.builds(Reason, rule=slug, text=text), max_size=2).map(lambda some: tuple(some) * 3),
        evidence=st.sampled_from(((), (Span(0, len(draft)),))),
    )  # fmt: skip
    found = draw(st.lists(st.builds(Checked, claim=claims, verdict=verdict, text=st.just(draft)), max_size=2))
    times = draw(st.sampled_from((1, 1, 20)))
    return draft, tuple(sorted(found * times, key=lambda item: not item.verdict.alert))


@st.composite
def homes(draw: st.DrawFn) -> HomeView:
    """App Home as full as it gets, or empty."""
    waiting = draw(st.lists(evidence, max_size=2))
    listed = draw(st.lists(summaries, max_size=2))
    follows = draw(st.lists(subscriptions, max_size=2))
    full = draw(st.booleans())
    return HomeView(
        tuple(waiting * (MOST_OPEN // 2 if full else 1)),
        draw(st.integers(0, 9999)),
        tuple(listed * (MOST_STORIES // 2 if full else 1)),
        draw(st.integers(0, 9999)),
        tuple(follows * (MOST_FOLLOWED // 2 if full else 1)),
        draw(st.integers(0, 9999)),
    )


@st.composite
def stories(draw: st.DrawFn) -> StoryView:
    """A story of any size: a few drawn parts, repeated under new ids."""
    return StoryView(
        id=1,
        slug=draw(slug),
        title=draw(text),
        status=draw(st.sampled_from(StoryStatus)),
        headline=draw(text),
        claims=_many(draw, claims),
        denials=_many(draw, denials),
        documents=_many(draw, documents),
        independent=draw(st.integers(0, 3)),
        evidence=_many(draw, evidence),
        related=draw(st.lists(related, max_size=2).map(tuple)) * draw(st.sampled_from((1, 6))),
        timeline=draw(st.lists(entries, max_size=2).map(tuple)) * draw(st.sampled_from((1, 40))),
        log=draw(st.lists(log_entries, max_size=3).map(tuple)) * 10,
        updated_at=draw(moment),
    )


def _many(draw: st.DrawFn, one: st.SearchStrategy[Item]) -> tuple[Item, ...]:
    drawn = draw(st.lists(one, max_size=1))
    times = draw(st.sampled_from((1, 1, 30)))
    return tuple(replace(item, id=1 + turn * 2 + place) for turn in range(times) for place, item in enumerate(drawn))
