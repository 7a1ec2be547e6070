"""The outbox: who is told of what, once, in the transaction that gives rise to it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, func, select

from bot.core.outgoing import Card
from bot.core.vocabulary import Filter, VerdictCode
from bot.services import outbox
from bot.store.tables import Audit, Delivery, Evidence, Outbox, StoredDocument, Story
from tests.services.articles import FIFTEEN, JANUARY, MARKET, NINE, TWELVE
from tests.services.rows import Rows
from tests.support.newsroom import EDITOR, START, Newsroom

STORY = "harbour-strike"
KIND_OF = {
    VerdictCode.CONTRADICTS: (Filter.CONTRADICTIONS, Card.ALERT),
    VerdictCode.DENIAL_RECORDED: (Filter.DENIALS, Card.ALERT),
    VerdictCode.NUMBER_CHANGED: (Filter.NUMBERS, Card.NOTE),
    VerdictCode.SUPPORTS: (Filter.RELATED, Card.NOTE),
    VerdictCode.DIFFERENT_EVENT: (Filter.RELATED, Card.NOTE),
}
SILENT = [code for code in VerdictCode if code not in KIND_OF]


def with_story(newsroom: Newsroom, owner: str | None = None) -> None:
    with newsroom.store.write() as session:
        Rows(session).claim(Rows(session).story(STORY, owner=owner), headline=True)


def follow(newsroom: Newsroom, channel: str, *kinds: Filter, target: str = STORY) -> None:
    newsroom.subscriptions.subscribe(channel, target, frozenset(kinds) or None, EDITOR)


def announce(newsroom: Newsroom, *codes: VerdictCode, alert: bool | None = None, ask: bool = False) -> None:
    """Let one new document give these verdicts, each on a claim of its own."""
    with newsroom.store.write() as session:
        rows = Rows(session)
        story = the_story(rows)
        version = rows.version()
        verdicts = [rows.verdict(rows.claim(story), version, code, alert=alert, ask=ask) for code in codes]
        outbox.announce(session, START, verdicts)


def the_story(rows: Rows) -> Story:
    return rows.session.scalars(select(Story).where(Story.slug == STORY)).one()


def told(newsroom: Newsroom, channel: str) -> list[tuple[Card, VerdictCode]]:
    """Return the verdicts that wait for one channel."""
    with newsroom.store.read() as session:
        query = select(Outbox.card, Evidence.code).join(Evidence).where(Outbox.channel == channel)
        return [(card, code) for card, code in session.execute(query.order_by(Outbox.id))]


@pytest.mark.parametrize("code", KIND_OF)
@pytest.mark.parametrize("kind", Filter)
def test_named_kinds_mean_exactly_those(newsroom: Newsroom, code: VerdictCode, kind: Filter) -> None:
    with_story(newsroom)
    follow(newsroom, "C1", kind)
    announce(newsroom, code)
    wanted, card = KIND_OF[code]
    assert told(newsroom, "C1") == ([(card, code)] if kind is wanted else [])


@pytest.mark.parametrize("code", SILENT)
def test_what_changes_nothing_is_told_to_nobody(newsroom: Newsroom, code: VerdictCode) -> None:
    with_story(newsroom, owner="U0OWNER")
    follow(newsroom, "C1")
    announce(newsroom, code)
    assert told(newsroom, "C1") == told(newsroom, "U0OWNER") == []


def test_a_document_says_one_thing_in_a_channel_the_loudest_it_asked_for(newsroom: Newsroom) -> None:
    with_story(newsroom)
    follow(newsroom, "C1")
    follow(newsroom, "C2", Filter.NUMBERS, Filter.RELATED)
    follow(newsroom, "C3", Filter.RELATED)
    announce(newsroom, VerdictCode.DIFFERENT_EVENT, VerdictCode.NUMBER_CHANGED, VerdictCode.CONTRADICTS)
    assert told(newsroom, "C1") == [(Card.ALERT, VerdictCode.CONTRADICTS)]
    assert told(newsroom, "C2") == [(Card.NOTE, VerdictCode.NUMBER_CHANGED)]
    assert told(newsroom, "C3") == [(Card.NOTE, VerdictCode.DIFFERENT_EVENT)]


def test_of_two_alike_the_likelier_is_told(newsroom: Newsroom) -> None:
    with_story(newsroom)
    follow(newsroom, "C1")
    with newsroom.store.write() as session:
        rows = Rows(session)
        story, version = the_story(rows), rows.version()
        verdicts = [
            rows.verdict(rows.claim(story), version, VerdictCode.CONTRADICTS, likelihood=chance)
            for chance in (0.85, 0.97, 0.9)
        ]
        outbox.announce(session, START, verdicts)
        likeliest = verdicts[1].id
    with newsroom.store.read() as session:
        assert session.scalars(select(Outbox.evidence_id).where(Outbox.card == Card.ALERT)).one() == likeliest


def test_a_contradiction_that_is_not_asserted_alerts_nobody_and_asks_the_owner(newsroom: Newsroom) -> None:
    with_story(newsroom, owner="U0OWNER")
    follow(newsroom, "C1")
    announce(newsroom, VerdictCode.CONTRADICTS, alert=False, ask=True)
    assert told(newsroom, "C1") == []
    assert told(newsroom, "U0OWNER") == [(Card.QUESTION, VerdictCode.CONTRADICTS)]


def test_a_story_without_an_owner_asks_nobody(newsroom: Newsroom) -> None:
    with_story(newsroom)
    announce(newsroom, VerdictCode.CONTRADICTS, alert=False, ask=True)
    with newsroom.store.read() as session:
        assert session.scalar(select(func.count(Outbox.id))) == 0


@pytest.mark.parametrize("own_first", [True, False])
def test_what_a_channel_asked_for_of_a_story_and_of_all_adds_up(newsroom: Newsroom, own_first: bool) -> None:
    with_story(newsroom)
    for target, kind in [(STORY, Filter.NUMBERS), ("all", Filter.CONTRADICTIONS)][:: 1 if own_first else -1]:
        follow(newsroom, "C1", kind, target=target)
    announce(newsroom, VerdictCode.CONTRADICTS, VerdictCode.NUMBER_CHANGED)
    assert told(newsroom, "C1") == [(Card.ALERT, VerdictCode.CONTRADICTS)]


def test_following_everything_covers_stories_that_come_later(newsroom: Newsroom) -> None:
    follow(newsroom, "C1", target="all")
    with_story(newsroom)
    announce(newsroom, VerdictCode.CONTRADICTS)
    assert told(newsroom, "C1") == [(Card.ALERT, VerdictCode.CONTRADICTS)]


def test_a_note_gets_a_parent_card_first_and_only_one(newsroom: Newsroom) -> None:
    with_story(newsroom)
    follow(newsroom, "C1", target="all")
    announce(newsroom, VerdictCode.NUMBER_CHANGED)
    announce(newsroom, VerdictCode.DIFFERENT_EVENT)
    with newsroom.store.read() as session:
        rows = session.execute(select(Outbox.card, Outbox.in_thread).order_by(Outbox.id))
        assert [tuple(row) for row in rows] == [(Card.STORY, False), (Card.NOTE, True), (Card.NOTE, True)]
    newsroom.deliveries.work()
    parent, *notes = newsroom.messenger.sent
    assert parent.thread_ts is None
    assert [note.thread_ts for note in notes] == ["1.000", "1.000"]


def test_a_parent_that_vanished_is_posted_anew(newsroom: Newsroom) -> None:
    with_story(newsroom)
    follow(newsroom, "C1")
    newsroom.deliveries.work()
    with newsroom.store.write() as session:
        session.scalars(select(Delivery)).one().gone = True
    announce(newsroom, VerdictCode.NUMBER_CHANGED)
    newsroom.deliveries.work()
    assert [(m.card, m.thread_ts) for m in newsroom.messenger.sent[1:]] == [(Card.STORY, None), (Card.NOTE, "2.000")]


def test_writing_a_row_twice_is_harmless(newsroom: Newsroom) -> None:
    with_story(newsroom)
    follow(newsroom, "C1")
    with newsroom.store.write() as session:
        rows = Rows(session)
        verdict = rows.verdict(rows.claim(the_story(rows)), rows.version(), VerdictCode.CONTRADICTS)
        outbox.announce(session, START, [verdict])
        outbox.announce(session, START, [verdict])
    assert told(newsroom, "C1") == [(Card.ALERT, VerdictCode.CONTRADICTS)]


def test_a_real_article_reaches_each_channel_as_it_asked(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    follow(newsroom, "C1", target="all")
    follow(newsroom, "C2", Filter.RESOLVED, target=MARKET)
    for document in (FIFTEEN, JANUARY, NINE):
        newsroom.documents.add(document, MARKET, EDITOR)
    assert [code for _, code in told(newsroom, "C1")] == [
        VerdictCode.NUMBER_CHANGED,
        VerdictCode.DIFFERENT_EVENT,
        VerdictCode.CONTRADICTS,
    ]
    assert told(newsroom, "C2") == []


def test_verdict_and_message_are_written_together_or_not_at_all(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    follow(newsroom, "C1", target=MARKET)
    counts = counted(newsroom)

    def pulled_plug(_: object) -> None:
        raise ConnectionAbortedError

    event.listen(newsroom.store.engine, "commit", pulled_plug)
    with pytest.raises(ConnectionAbortedError):
        newsroom.documents.add(NINE, MARKET, EDITOR)
    event.remove(newsroom.store.engine, "commit", pulled_plug)
    assert counted(newsroom) == counts
    newsroom.documents.add(NINE, MARKET, EDITOR)
    documents, verdicts, messages, _ = counted(newsroom)
    assert (documents, verdicts, messages) == (counts[0] + 1, counts[1] + 1, counts[2] + 1)


def counted(newsroom: Newsroom) -> list[int]:
    with newsroom.store.read() as session:
        tables = (StoredDocument, Evidence, Outbox, Audit)
        return [session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]


def test_the_same_document_from_two_people_at_once_alerts_once(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    follow(newsroom, "C1", Filter.CONTRADICTIONS, target=MARKET)
    with ThreadPoolExecutor(4) as threads:
        jobs = [threads.submit(newsroom.documents.add, NINE, MARKET, f"U{number}") for number in range(4)]
        assert sorted(job.result().known for job in jobs) == [False, True, True, True]
    assert told(newsroom, "C1") == [(Card.ALERT, VerdictCode.CONTRADICTS)]
