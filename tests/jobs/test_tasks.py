"""A ring, and what it brings about: a document read, and the message about it sent."""

from pathlib import Path
from queue import SimpleQueue

import pytest

from bot.core.outgoing import Card, Outgoing, Receipt
from bot.core.people import Actor
from bot.jobs.queue import Worker, open_doorbell
from bot.jobs.tasks import work_on
from bot.services.delivery import Deliveries
from bot.services.documents import Documents
from bot.services.intake import Intakes
from bot.services.review import Reviews
from tests.support.newsroom import EDITOR, Messenger, Newsroom, article, refused

TEXT = "The harbour board said on Monday that ferries will stop."
FERRY = article("Ferries to Hamna stop", TEXT)


class Telling(Messenger):
    """A messenger that can be waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: SimpleQueue[Card] = SimpleQueue()

    def send(self, message: Outgoing) -> Receipt:
        """Keep a message and say so."""
        receipt = super().send(message)
        self.cards.put(message.card)
        return receipt


def test_from_the_ring_to_the_answer(newsroom: Newsroom, tmp_path: Path) -> None:
    doorbell, messenger = open_doorbell(tmp_path / "queue.db"), Telling()
    documents = Documents(newsroom.store, newsroom.clock, doorbell)
    intakes = Intakes(newsroom.store, newsroom.clock, doorbell, newsroom.pages, documents)
    deliveries = Deliveries(newsroom.store, newsroom.clock, messenger)
    worker = Worker(doorbell, work_on(intakes, deliveries), sweep_seconds=3600)
    worker.start()
    requested = intakes.request("hamna-ferry", TEXT, EDITOR, "C1", "https://hooks.example/1")
    assert requested.held
    intakes.release(requested.intake_id, "hamna-ferry", "https://hooks.example/1")
    assert messenger.cards.get(timeout=20) is Card.REVIEW
    assert newsroom.stories.list() == ()
    read = newsroom.reviews.view(requested.intake_id).read
    assert read
    Reviews(newsroom.store, newsroom.clock, doorbell, documents).confirm(
        requested.intake_id, read.digest, Actor(EDITOR), "https://hooks.example/2"
    )
    assert [messenger.cards.get(timeout=20) for _ in range(2)] == [Card.INTAKE, Card.REVIEW]
    worker.stop()
    doorbell.huey.storage.close()
    assert len(newsroom.stories.view("hamna-ferry").documents) == 1


def test_it_says_how_much_there_was(newsroom: Newsroom) -> None:
    work = work_on(newsroom.intakes, newsroom.deliveries)
    assert work() == 0
    newsroom.documents.add(FERRY, "hamna-ferry", EDITOR)
    newsroom.subscriptions.subscribe("C1", "hamna-ferry", None, EDITOR)
    newsroom.intakes.request("hamna-ferry", "Another text, said its author.", EDITOR, "C1", None)
    assert work() == 3  # a document read, the story's card, and what was read


def test_a_request_that_fails_does_not_keep_the_messages(newsroom: Newsroom) -> None:
    newsroom.documents.add(FERRY, "hamna-ferry", EDITOR)
    newsroom.subscriptions.subscribe("C1", "hamna-ferry", None, EDITOR)
    newsroom.pages.pages["https://example.org/a"] = ZeroDivisionError()
    newsroom.intakes.request("hamna-ferry", "https://example.org/a", EDITOR, "C1", None)
    with pytest.raises(ZeroDivisionError):
        work_on(newsroom.intakes, newsroom.deliveries)()
    assert [message.card for message in newsroom.messenger.sent] == [Card.STORY]


def test_a_refused_message_counts_for_nothing(newsroom: Newsroom) -> None:
    newsroom.documents.add(FERRY, "hamna-ferry", EDITOR)
    newsroom.subscriptions.subscribe("C1", "hamna-ferry", None, EDITOR)
    newsroom.messenger.refuse(refused("internal_error", terminal=False))
    assert work_on(newsroom.intakes, newsroom.deliveries)() == 0
