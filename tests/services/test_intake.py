"""Requests to add a document: kept first, so that nothing is lost; worked on once; failures told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from sqlalchemy import func, select

from bot.core.errors import ConflictError, FetchError, UnusableInputError
from bot.core.outgoing import Card
from bot.core.people import Actor
from bot.core.ports import FetchedPage
from bot.services.intake import Intakes, IntakeView, Requested
from bot.store.tables import Intake, IntakeState, StoredDocument
from tests.services.articles import MARKET, NINE, TWELVE
from tests.support.newsroom import EDITOR, REPORTER, Newsroom, Pages

HOOK = "https://hooks.example/1"
URL = "https://example.org/recount"
PAGE = (
    f"<html><head><title>{NINE.title}</title></head><body><article><h1>{NINE.title}</h1>"
    + "".join(
        f"<p>{paragraph}</p>" for paragraph in [*NINE.text.split("\n\n")[1:], "The recount was published in full."]
    )
    + "</article></body></html>"
)


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    """A newsroom that tracks one claim."""
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    return newsroom


def ask(room: Newsroom, content: str, story: str = MARKET) -> Requested:
    return room.intakes.request(story, content, REPORTER, "C1", HOOK)


def confirm(room: Newsroom, request: Requested) -> None:
    """Read what was requested, and confirm all that was read in it."""
    room.intakes.work()
    read = room.reviews.view(request.intake_id).read
    assert read is not None
    room.reviews.confirm(request.intake_id, read.digest, Actor(REPORTER), HOOK)
    room.intakes.work()


def view(room: Newsroom, request: Requested) -> IntakeView:
    found = room.intakes.view(request.intake_id)
    assert found is not None
    return found


def documents(room: Newsroom) -> int:
    with room.store.read() as session:
        return session.scalar(select(func.count(StoredDocument.id))) or 0


def test_a_pasted_text_is_kept_then_read_then_answered(room: Newsroom) -> None:
    rings = room.doorbell.rings
    requested = ask(room, NINE.text)
    assert (requested.story, requested.held, room.doorbell.rings) == (MARKET, False, rings + 1)
    assert view(room, requested).state is IntakeState.WAITING
    assert documents(room) == 1
    assert room.intakes.work() == 1
    assert view(room, requested).state is IntakeState.REVIEW
    assert documents(room) == 1
    confirm(room, requested)
    done = view(room, requested)
    assert (done.state, done.problem, done.requested_by) == (IntakeState.DONE, None, REPORTER)
    assert done.added is not None
    assert done.added.story == MARKET
    assert [verdict.code for verdict in done.verdicts] == ["contradicts"]
    room.deliveries.work()
    asked, answer, changed = room.messenger.sent
    assert (asked.card, changed.card) == (Card.REVIEW, Card.REVIEW)
    assert (answer.card, answer.channel, answer.reply_to, answer.intake_id) == (Card.INTAKE, "C1", HOOK, done.id)


def test_a_page_is_fetched_by_its_canonical_address(room: Newsroom) -> None:
    room.pages.pages[URL] = PAGE
    requested = ask(room, "<https://Example.org/recount?utm_source=x#top|the recount>")
    confirm(room, requested)
    assert room.pages.asked == [URL]
    done = view(room, requested)
    assert done.state is IntakeState.DONE
    (document,) = [item for item in room.stories.view(MARKET).documents if item.url]
    assert (document.url, document.title) == (URL, NINE.title)
    assert [verdict.code for verdict in done.verdicts] == ["contradicts"]


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        (FetchError("The page answered 404.", "Check the address."), "The page answered 404. Check the address."),
        ("<html><body></body></html>", "no article"),
    ],
)
def test_a_page_that_cannot_be_read_is_told(room: Newsroom, page: str | Exception, problem: str) -> None:
    room.pages.pages[URL] = page
    requested = ask(room, URL)
    assert room.intakes.work() == 1
    failed = view(room, requested)
    assert failed.state is IntakeState.FAILED
    assert problem in (failed.problem or "")
    room.deliveries.work()
    assert [message.card for message in room.messenger.sent] == [Card.INTAKE]
    assert room.intakes.work() == 0


@pytest.mark.parametrize("content", ["", "  \n", "x" * 100_001])
def test_what_cannot_be_a_document_is_refused_at_once(room: Newsroom, content: str) -> None:
    with pytest.raises(UnusableInputError):
        ask(room, content)
    with room.store.read() as session:
        assert session.scalar(select(func.count(Intake.id))) == 0


def test_a_name_without_letters_is_refused(room: Newsroom) -> None:
    with pytest.raises(UnusableInputError, match="cannot be a story's name"):
        ask(room, "Some text.", "…")


def test_a_story_that_nobody_knows_holds_the_request(room: Newsroom) -> None:
    requested = ask(room, NINE.text, "dovrin recount of the dead")
    assert (requested.held, requested.story) == (True, "dovrin-recount-of-the-dead")
    assert room.intakes.work() == 0
    assert view(room, requested).state is IntakeState.HELD
    released = room.intakes.release(requested.intake_id, MARKET, HOOK)
    assert (released.intake_id, released.story) == (requested.intake_id, MARKET)
    confirm(room, released)
    assert view(room, requested).state is IntakeState.DONE
    assert len(room.stories.view(MARKET).documents) == 2
    assert [story.slug for story in room.stories.list()] == [MARKET]


def test_a_held_request_may_start_the_story_it_named(room: Newsroom) -> None:
    requested = ask(room, NINE.text, "recount")
    room.intakes.release(requested.intake_id, requested.story, HOOK)
    confirm(room, requested)
    assert len(room.stories.view("recount").documents) == 1


def test_a_request_is_released_once(room: Newsroom) -> None:
    requested = ask(room, NINE.text, "recount")
    room.intakes.release(requested.intake_id, MARKET, HOOK)
    with pytest.raises(ConflictError, match="already taken up"):
        room.intakes.release(requested.intake_id, "recount", HOOK)
    with pytest.raises(ConflictError):
        room.intakes.release(99, MARKET, HOOK)


def test_a_near_name_is_taken_for_the_story_it_is_a_typo_of(room: Newsroom) -> None:
    assert ask(room, NINE.text, "dovrin-markt").story == MARKET


def test_another_number_is_no_typo(room: Newsroom) -> None:
    room.documents.add(NINE, "election-round-1", EDITOR)
    requested = ask(room, "The second round begins.", "election-round-2")
    assert (requested.held, requested.story, requested.suggestions[0]) == (
        True,
        "election-round-2",
        "election-round-1",
    )


def test_the_same_text_again_says_that_it_is_known(room: Newsroom) -> None:
    requested = ask(room, TWELVE.text)
    room.intakes.work()
    added = view(room, requested).added
    assert added is not None
    assert added.known
    assert documents(room) == 1


def test_a_failure_of_our_own_is_tried_again_and_then_told(room: Newsroom) -> None:
    room.pages.pages[URL] = ZeroDivisionError()
    requested = ask(room, URL)
    for attempt in range(3):
        with pytest.raises(ZeroDivisionError):
            room.intakes.work()
        assert room.intakes.work() == 0  # leased: not at once again
        assert (view(room, requested).state is IntakeState.FAILED) == (attempt == 2)
        room.clock.advance(120)
    assert view(room, requested).problem == "It could not be read (ZeroDivisionError)."
    assert room.intakes.work() == 0
    room.deliveries.work()
    assert [message.card for message in room.messenger.sent] == [Card.INTAKE]


def test_a_worker_that_died_loses_nothing(room: Newsroom) -> None:
    room.pages.pages[URL] = SystemExit()  # the process ends in the midst of it
    requested = ask(room, URL)
    with pytest.raises(SystemExit):
        room.intakes.work()
    room.pages.pages[URL] = PAGE
    assert room.intakes.work() == 0
    room.clock.advance(120)
    assert room.intakes.work() == 1
    assert view(room, requested).state is IntakeState.REVIEW


class Slow(Pages):
    """Says when it was asked, and answers when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go_on = Event(), Event()

    def fetch(self, url: str) -> FetchedPage:
        """Wait, then fetch."""
        self.begun.set()
        assert self.go_on.wait(20)
        return super().fetch(url)


def test_a_second_worker_leaves_alone_what_the_first_is_at(room: Newsroom) -> None:
    slow = Slow()
    slow.pages[URL] = PAGE
    first = Intakes(room.store, room.clock, room.doorbell, slow, room.documents)
    ask(room, URL)
    with ThreadPoolExecutor(1) as threads:
        working = threads.submit(first.work)
        assert slow.begun.wait(20)
        assert room.intakes.work() == 0
        slow.go_on.set()
        assert working.result(timeout=20) == 1
    assert slow.asked == [URL]


def test_two_workers_share_the_work(room: Newsroom) -> None:
    for number in range(8):
        ask(room, f"The number of this text is {number}, said its invented author on Monday.")
    together = Barrier(2, timeout=20)

    def work() -> int:
        together.wait()
        return room.intakes.work()

    with ThreadPoolExecutor(2) as threads:
        assert sum(job.result() for job in [threads.submit(work), threads.submit(work)]) == 8
    with room.store.read() as session:
        assert set(session.scalars(select(Intake.state))) == {IntakeState.REVIEW}


def test_no_request_no_view(room: Newsroom) -> None:
    assert room.intakes.view(1) is None


def test_a_name_that_was_chosen_is_not_doubted(room: Newsroom) -> None:
    near = room.intakes.request(f"{MARKET}-2", NINE.text, REPORTER, "C1", None, sure=True)
    assert (near.story, near.held, near.suggestions) == (f"{MARKET}-2", False, ())
    confirm(room, near)
    assert room.stories.view(f"{MARKET}-2").documents


def test_a_text_is_kept_before_its_story_is_known(room: Newsroom) -> None:
    kept = room.intakes.keep(NINE.text, REPORTER, "C1")
    assert room.intakes.work() == 0
    taken = room.intakes.release(kept, MARKET, "https://hooks.example/1")
    assert (taken.intake_id, taken.story) == (kept, MARKET)
    confirm(room, taken)
    assert view(room, taken).state is IntakeState.DONE
    with pytest.raises(UnusableInputError):
        room.intakes.keep("word", REPORTER, "C1")
