"""What people decide on a document that was read: nothing is stored before, and what they saw is what is stored."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.core.documents import Document
from bot.core.errors import ConflictError, NotAllowedError, NotFoundError
from bot.core.outgoing import Card
from bot.core.people import Actor
from bot.core.reading import Reading
from bot.services.documents import Documents
from bot.services.found import Group
from bot.services.intake import Intakes
from bot.services.review import MOST_WAITING, ReadView, Reviews
from bot.store.tables import (
    Claim,
    Denial,
    DocumentVersion,
    Evidence,
    Intake,
    IntakeState,
    StoredDocument,
    StoredStatement,
)
from tests.services.articles import CLOSING, MARKET, NINE, PLANT, TWELVE, UNTRUE
from tests.support.newsroom import EDITOR, REPORTER, Newsroom

HOOK = "https://hooks.example/1"
ROB, EDIE, OTHER = Actor(REPORTER), Actor(EDITOR, editor=True), Actor("U0OTHER")


def offered(room: Newsroom, text: str, story: str = PLANT) -> int:
    """Request a document, have it read, and return its request."""
    request = room.intakes.request(story, text, REPORTER, "C1", HOOK, sure=True)
    assert room.intakes.work() == 1
    return request.intake_id


def read(room: Newsroom, intake_id: int) -> ReadView:
    """What was read, which waits for a person."""
    found = room.reviews.view(intake_id).read
    assert found is not None
    return found


def key(room: Newsroom, intake_id: int, group: Group, words: str = "") -> str:
    """The key by which the first finding of a group with these words is left out."""
    fitting = (item for item in read(room, intake_id).found if item.group is group and words in " ".join(item.quotes))
    item = next(fitting)
    name = item.track or item.keep
    assert name
    return name


def confirm(room: Newsroom, intake_id: int, *out: str, actor: Actor = ROB) -> None:
    """Confirm what was read but for these, and have it added."""
    room.reviews.confirm(intake_id, read(room, intake_id).digest, actor, HOOK, frozenset(out))
    room.intakes.work()


def count(room: Newsroom, *tables: type) -> list[int]:
    """How many rows there are in each table."""
    with room.store.read() as session:
        return [session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]


def state(room: Newsroom, intake_id: int) -> IntakeState:
    """Where a request stands."""
    return room.reviews.view(intake_id).state


def test_nothing_is_stored_and_nobody_is_alerted_before(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    newsroom.subscriptions.subscribe("C2", "all", None, EDITOR)
    newsroom.deliveries.work()
    tables = (StoredDocument, DocumentVersion, StoredStatement, Claim, Denial, Evidence)
    before, sent = count(newsroom, *tables), len(newsroom.messenger.sent)
    request = offered(newsroom, NINE.text, MARKET)
    newsroom.deliveries.work()
    assert count(newsroom, *tables) == before
    assert [(message.card, message.channel) for message in newsroom.messenger.sent[sent:]] == [(Card.REVIEW, "C1")]
    confirm(newsroom, request)
    newsroom.deliveries.work()
    assert Card.ALERT in {message.card for message in newsroom.messenger.to("C2")}


def test_what_was_seen_is_what_is_stored_though_the_page_has_changed(newsroom: Newsroom) -> None:
    url = "https://example.org/plant"
    page = "<html><head><title>Plant</title></head><body><article><h1>Plant</h1><p>{}</p></article></body></html>"
    newsroom.pages.pages[url] = page.format(CLOSING.text)
    request = newsroom.intakes.request(PLANT, url, REPORTER, "C1", HOOK, sure=True).intake_id
    newsroom.intakes.work()
    newsroom.pages.pages[url] = page.format("Something else altogether, said the newspaper.")
    confirm(newsroom, request)
    with newsroom.store.read() as session:
        (version,) = session.scalars(select(DocumentVersion))
        assert "preparing to close its Kolvik plant" in version.text
        assert version.document.url == url
    assert newsroom.pages.asked == [url]


def test_a_claim_that_was_unticked_is_not_tracked(newsroom: Newsroom) -> None:
    request = offered(newsroom, TWELVE.text, MARKET)
    found = read(newsroom, request)
    assert found.founding
    assert [item.group for item in found.found] == [Group.CLAIM]
    confirm(newsroom, request, key(newsroom, request, Group.CLAIM))
    assert count(newsroom, StoredDocument, Claim) == [1, 0]
    assert newsroom.reviews.view(request).left_out == 1
    assert "1 left out" in newsroom.stories.view(MARKET).log[-1].detail + newsroom.stories.view(MARKET).log[0].detail


def test_a_denial_that_was_unticked_is_neither_recorded_nor_judged(newsroom: Newsroom) -> None:
    newsroom.documents.add(CLOSING, PLANT, EDITOR)
    with_it = offered(newsroom, UNTRUE.text)
    denials = [item.keep or "" for item in read(newsroom, with_it).found if item.group is Group.DENIAL]
    assert denials
    confirm(newsroom, with_it, *denials)
    assert count(newsroom, Denial) == [0]
    codes = {item.code for item in newsroom.stories.view(PLANT).evidence}
    assert not codes & {"denial_recorded", "contradicts"}


def test_a_confirmed_denial_is_recorded(newsroom: Newsroom) -> None:
    newsroom.documents.add(CLOSING, PLANT, EDITOR)
    confirm(newsroom, offered(newsroom, UNTRUE.text))
    assert count(newsroom, Denial) == [1]


def test_the_second_decision_is_refused(newsroom: Newsroom) -> None:
    request = offered(newsroom, CLOSING.text)
    digest = read(newsroom, request).digest
    newsroom.reviews.confirm(request, digest, ROB, HOOK)
    for _ in range(2):  # while it is being added, and after
        with pytest.raises(ConflictError, match="added already"):
            newsroom.reviews.confirm(request, digest, ROB, HOOK)
        with pytest.raises(ConflictError, match="added already"):
            newsroom.reviews.discard(request, EDIE)
        newsroom.intakes.work()
    assert count(newsroom, StoredDocument) == [1]
    assert newsroom.reviews.view(request).decided_by == REPORTER


def test_only_the_asker_and_editors_decide(newsroom: Newsroom) -> None:
    request = offered(newsroom, CLOSING.text)
    deeds: list[Callable[[], None]] = [
        lambda: newsroom.reviews.confirm(request, read(newsroom, request).digest, OTHER, HOOK),
        lambda: newsroom.reviews.discard(request, OTHER),
    ]
    for deed in deeds:
        with pytest.raises(NotAllowedError):
            deed()
    assert [newsroom.reviews.waiting(actor) != () for actor in (ROB, EDIE, OTHER)] == [True, True, False]
    confirm(newsroom, request, actor=EDIE)
    (document,) = newsroom.stories.view(PLANT).documents
    assert document.title
    assert newsroom.stories.view(PLANT).log[-1].actor == EDITOR
    with pytest.raises(NotFoundError):
        newsroom.reviews.view(99)


def test_the_newest_wait_first_and_one_more_says_that_there_are_more(newsroom: Newsroom) -> None:
    requests = [
        offered(newsroom, f"The number of this text is {number}, said Ada Moss on Monday.")
        for number in range(MOST_WAITING + 2)
    ]
    waiting = newsroom.reviews.waiting(ROB)
    assert [item.id for item in waiting] == requests[::-1][: MOST_WAITING + 1]
    assert waiting[0].label.startswith("The number of this text is")


def test_what_was_discarded_can_be_taken_back_for_a_day(newsroom: Newsroom) -> None:
    request = offered(newsroom, CLOSING.text)
    newsroom.reviews.discard(request, ROB)
    with pytest.raises(ConflictError, match="discarded already"):
        newsroom.reviews.confirm(request, "", ROB, HOOK)
    newsroom.clock.advance(timedelta(hours=23).total_seconds())
    newsroom.intakes.work()
    newsroom.reviews.restore(request, ROB)
    with pytest.raises(ConflictError, match="taken back already"):
        newsroom.reviews.restore(request, ROB)
    newsroom.reviews.discard(request, ROB)
    newsroom.clock.advance(timedelta(hours=26).total_seconds())
    newsroom.intakes.work()
    with pytest.raises(ConflictError, match="forgotten"):
        newsroom.reviews.restore(request, ROB)
    with newsroom.store.read() as session:
        row = session.get_one(Intake, request)
        assert (row.content, row.document) == ("", None)
    assert count(newsroom, StoredDocument) == [0]


class Newer(Documents):
    """Documents as a later version of the rules reads them: it finds one statement less."""

    def read(self, document: Document) -> Reading:
        """Read all but the last statement."""
        reading = super().read(document)
        return replace(reading, statements=reading.statements[:-1], claims=())


def test_rules_that_changed_meanwhile_ask_again(newsroom: Newsroom) -> None:
    request = offered(newsroom, UNTRUE.text)
    keys = read(newsroom, request).keys
    newsroom.reviews.confirm(request, read(newsroom, request).digest, ROB, HOOK, frozenset((keys[0], keys[-1])))
    newer = Newer(newsroom.store, newsroom.clock, newsroom.doorbell)
    intakes = Intakes(newsroom.store, newsroom.clock, newsroom.doorbell, newsroom.pages, newer)
    reviews = Reviews(newsroom.store, newsroom.clock, newsroom.doorbell, newer)
    assert intakes.work() == 1
    assert count(newsroom, StoredDocument) == [0]
    again = reviews.view(request)
    assert again.read
    assert again.read.again
    assert again.read.unticked == {keys[0]}  # what is still read stays unticked
    assert newsroom.stories.list() == ()
    with pytest.raises(ConflictError, match="read otherwise by now"):
        reviews.confirm(request, "0123456789abcdef", ROB, HOOK)
    reviews.confirm(request, again.read.digest, ROB, HOOK)
    intakes.work()
    assert state(newsroom, request) is IntakeState.DONE
    assert count(newsroom, StoredDocument, Denial) == [1, 0]


def test_the_same_text_elsewhere_offers_only_what_is_new(newsroom: Newsroom) -> None:
    newsroom.documents.add(CLOSING, PLANT, EDITOR)
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    there = offered(newsroom, CLOSING.text, MARKET)
    assert (read(newsroom, there).known, read(newsroom, there).found) == (1, ())
    confirm(newsroom, there)
    spaced = CLOSING.text.replace("that", " that")  # the stored text is what is looked at, and its places count
    fresh = offered(newsroom, spaced, "another-plant")
    assert {item.group for item in read(newsroom, fresh).found} == {Group.CLAIM}
    confirm(newsroom, fresh, key(newsroom, fresh, Group.CLAIM))
    assert count(newsroom, StoredDocument) == [2]
    assert newsroom.stories.view("another-plant").claims == ()
    known = newsroom.intakes.request(PLANT, CLOSING.text, REPORTER, "C1", HOOK, sure=True).intake_id
    newsroom.intakes.work()
    assert state(newsroom, known) is IntakeState.DONE


def test_a_failure_while_adding_leaves_it_to_be_confirmed_again(newsroom: Newsroom) -> None:
    class Failing(Documents):
        def add(self, *_: object, **__: object) -> None:  # type: ignore[override]  # it never returns
            raise ZeroDivisionError

    request = offered(newsroom, CLOSING.text)
    newsroom.reviews.confirm(request, read(newsroom, request).digest, ROB, HOOK)
    failing = Failing(newsroom.store, newsroom.clock, newsroom.doorbell)
    intakes = Intakes(newsroom.store, newsroom.clock, newsroom.doorbell, newsroom.pages, failing)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            intakes.work()
        newsroom.clock.advance(120)
    view = newsroom.reviews.view(request)
    assert (view.state, view.problem) == (IntakeState.REVIEW, "It could not be read (ZeroDivisionError).")
    confirm(newsroom, request)
    assert state(newsroom, request) is IntakeState.DONE


def test_soon_waits_until_the_worker_is_done(newsroom: Newsroom) -> None:
    request = newsroom.intakes.request(PLANT, CLOSING.text, REPORTER, "C1", HOOK, sure=True).intake_id
    pauses: list[float] = []
    assert not newsroom.intakes.soon(request, pauses.append)
    assert sum(pauses) == pytest.approx(2)

    def pause(_: float) -> None:
        newsroom.intakes.work()

    assert newsroom.intakes.soon(request, pause)
