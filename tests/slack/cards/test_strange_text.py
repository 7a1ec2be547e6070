"""Whatever a document or person writes: Slack takes the card, and nobody is mentioned by it."""

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.commands import SectionName
from bot.core.errors import NotFoundError, SluglineError
from bot.core.vocabulary import StoryStatus
from bot.services.intake import IntakeView, Requested
from bot.services.subscriptions import Changed
from bot.services.views import (
    ClaimView,
    EvidenceView,
    SearchHit,
    StorySummary,
    StoryView,
    SubscriptionView,
)
from bot.slack.cards import desk
from bot.slack.cards.intake import held_card, intake_card, notice_card, ruling_card, taken_card
from bot.slack.cards.sections import story_card
from bot.slack.cards.verdict import alert_card, note_card, question_card, why_card
from bot.slack.modals.ruling import ruling_modal
from tests.slack import strange
from tests.slack.checking import OURS, check_message, check_modal

some = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@some
@given(strange.stories(), st.sampled_from(SectionName), st.booleans())
def test_stories(story: StoryView, section: SectionName, shareable: bool) -> None:
    check_message(story_card(story, section, shareable=shareable))


@some
@given(strange.evidence)
def test_verdicts(evidence: EvidenceView) -> None:
    for card in (alert_card, note_card, question_card, why_card):
        check_message(card(evidence))


@some
@given(strange.claims, st.none() | strange.number, st.booleans())
def test_rulings(claim: ClaimView, evidence_id: int | None, overtaken: bool) -> None:
    check_message(ruling_card(claim))
    check_message(desk.ruled_card(claim))
    check_modal(ruling_modal(claim, evidence_id, overtaken=overtaken))


@some
@given(strange.intakes, strange.slug, st.lists(strange.slug, max_size=4, unique=True))
def test_documents_added(intake: IntakeView, name: str, near: Sequence[str]) -> None:
    check_message(intake_card(intake))
    requested = Requested(intake.id, name, held=True, suggestions=tuple(near))
    check_message(held_card(requested, "/story"))
    check_message(taken_card(requested))


@some
@given(
    st.lists(strange.subscriptions, max_size=2).map(lambda some: some * 30),
    strange.subscriptions,
    strange.subscriptions,
    st.booleans(),
)
def test_subscriptions(
    followed: list[SubscriptionView], before: SubscriptionView, after: SubscriptionView, wanted: bool
) -> None:
    check_message(desk.subscriptions_card(followed, "/story"))
    check_message(notice_card(after))
    for earlier, later in ((None, None), (None, after), (before, after), (before, None)):
        check_message(desk.changed_card(Changed(after.target, earlier, later), followed, OURS, wanted=wanted))


@some
@given(
    st.lists(strange.summaries, max_size=2).map(tuple),
    st.none() | st.sampled_from(StoryStatus),
    st.lists(strange.subscriptions, max_size=2).map(lambda some: some * 30),
)
def test_lists_and_help(
    stories: tuple[StorySummary, ...], status: StoryStatus | None, followed: list[SubscriptionView]
) -> None:
    check_message(desk.list_card(stories * 20, status, "/story"))
    check_message(desk.help_card("/story", followed, stories[:1]))


@some
@given(strange.text, st.lists(strange.hits, max_size=2).map(lambda some: some * 5))
def test_searches(query: str, hits: list[SearchHit]) -> None:
    check_message(desk.search_card(query, hits, "/story"))


@some
@given(strange.text, strange.text | st.just(""), st.lists(strange.slug, max_size=4, unique=True))
def test_errors(problem: str, hint: str, near: list[str]) -> None:
    check_message(desk.error_card(SluglineError(problem, hint)))
    check_message(desk.error_card(NotFoundError(problem, hint, tuple(near)), "/claims"))
