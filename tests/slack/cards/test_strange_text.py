"""Whatever a document or person writes: Slack takes the card, and nobody is mentioned by it."""

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.commands import SectionName
from bot.core.errors import NotFoundError, SluglineError
from bot.core.vocabulary import StoryStatus
from bot.services.checking import Checked
from bot.services.home import HomeView
from bot.services.intake import IntakeView, Requested
from bot.services.review import ReadView, ReviewView, WaitingView
from bot.services.subscriptions import Changed
from bot.services.views import (
    ClaimView,
    EvidenceView,
    SearchHit,
    StoryChoice,
    StorySummary,
    StoryView,
    SubscriptionView,
)
from bot.slack.cards import desk
from bot.slack.cards.home import home_notice, home_view
from bot.slack.cards.intake import held_card, intake_card, notice_card, ruling_card, taken_card
from bot.slack.cards.review import adding_card, review_card
from bot.slack.cards.sections import story_card
from bot.slack.cards.verdict import alert_card, note_card, question_card, why_card
from bot.slack.modals.adding import add_modal, fits_input, story_options
from bot.slack.modals.checking import checked_modal
from bot.slack.modals.review import marked, review_modal
from bot.slack.modals.ruling import ruling_modal
from bot.slack.modals.shown import shown_modal, story_modal
from bot.slack.payloads import AddModal, ReviewModal
from tests.slack import strange
from tests.slack.checking import OURS, check_home, check_message, check_modal, check_options

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
@given(strange.reviews, strange.reads(), st.integers(0, 3), st.booleans())
def test_documents_reviewed(view: ReviewView, read: ReadView, page: int, changed: bool) -> None:
    check_message(review_card(view))
    check_message(adding_card(view))
    off = marked(read, read.unticked)
    meta = ReviewModal(intake_id=view.id, digest=read.digest, page=page, off=off, reply_to="https://hooks.slack.com/a")
    check_modal(review_modal(view, read, meta, changed=changed))


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
@given(strange.homes(), st.booleans(), st.lists(strange.waiting, max_size=6))
def test_app_home(home: HomeView, editor: bool, waiting: list[WaitingView]) -> None:
    check_home(home_view(home, "/story", editor=editor, waiting=waiting))


@some
@given(strange.checks())
def test_drafts_checked(check: tuple[str, tuple[Checked, ...]]) -> None:
    draft, found = check
    check_modal(checked_modal(found, draft))


@some
@given(strange.text | st.just(""), st.none() | strange.number, st.lists(strange.choices, max_size=3), strange.text)
def test_adding(content: str, intake_id: int | None, choices: list[StoryChoice], typed: str) -> None:
    kept = intake_id if fits_input(content) else 1
    check_modal(add_modal(content, AddModal(channel="C0NEWSROOM", intake_id=kept)))
    check_options(story_options(choices * 6, typed))


@some
@given(strange.stories(), st.sampled_from(SectionName), strange.evidence, strange.text)
def test_cards_in_modals(story: StoryView, section: SectionName, evidence: EvidenceView, problem: str) -> None:
    check_modal(story_modal(story, section, home="1.a"))
    check_modal(shown_modal(problem, why_card(evidence)))
    error = desk.error_card(SluglineError(problem))
    check_modal(shown_modal("Slugline", error))
    check_home(home_notice(error))


@some
@given(strange.text | st.just(""))
def test_words_that_are_a_command(said: str) -> None:
    check_message(desk.typed_card("/story", said))


@some
@given(strange.text, st.lists(strange.hits, max_size=2).map(lambda some: some * 5))
def test_searches(query: str, hits: list[SearchHit]) -> None:
    check_message(desk.search_card(query, hits, "/story"))


@some
@given(strange.text, strange.text | st.just(""), st.lists(strange.slug, max_size=4, unique=True))
def test_errors(problem: str, hint: str, near: list[str]) -> None:
    check_message(desk.error_card(SluglineError(problem, hint)))
    check_message(desk.error_card(NotFoundError(problem, hint, tuple(near)), "/claims"))
