"""Adding documents: the same text, copies, what founds a story, and what a denial leaves behind."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bot.core.documents import Document, Mark
from bot.core.outgoing import Card
from bot.core.spans import Span
from bot.core.vocabulary import (
    Basis,
    BlockKind,
    ClaimStatus,
    DenialStatus,
    Filter,
    Genre,
    OfficialPosition,
    SourceType,
    VerdictCode,
)
from bot.services.documents import Documents, as_read
from bot.store.session import Store
from bot.store.tables import Audit, Claim, Denial, DocumentVersion, Evidence, Source, StoredStatement, Story
from tests.services.articles import CLOSING, FIFTEEN, JANUARY, MARKET, NINE, PLANT, TWELVE, UNTRUE
from tests.support.newsroom import EDITOR, Newsroom, article

LONG = (
    "Ferry services between Ostrel and Hamna will stop on Monday, the harbour board said. The board said that the "
    "ferry Lindra had failed an inspection of her hull. Repairs would take three weeks, according to the yard. "
    "Passengers with tickets can travel by bus at no cost. The island's mayor said the board had given no warning, "
    "and asked for a second boat before the summer."
)
FERRY = article("Ferries to Hamna stop on Monday", LONG, date(2025, 5, 2))


def count(newsroom: Newsroom, table: type) -> int:
    with newsroom.store.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def codes(newsroom: Newsroom, slug: str) -> list[str]:
    return [item.code for item in newsroom.stories.view(slug).evidence]


def test_the_first_document_founds_the_story(newsroom: Newsroom) -> None:
    added = newsroom.documents.add(TWELVE, MARKET, EDITOR)
    assert (added.story, added.known, added.copy_of, added.claims, added.denials) == (MARKET, False, None, 1, 0)
    story = newsroom.stories.view(MARKET)
    assert story.title == TWELVE.title
    assert [claim.status for claim in story.claims] == [ClaimStatus.UNVERIFIED]
    assert all(quote.text in TWELVE.text for claim in story.claims for quote in claim.quotes)
    assert newsroom.doorbell.rings == 1


def test_only_the_first_document_founds_it(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    later = newsroom.documents.add(JANUARY, MARKET, EDITOR)
    assert later.claims == 0
    story = newsroom.stories.view(MARKET)
    assert [document.title for document in story.documents] == [TWELVE.title, JANUARY.title]
    assert len(story.claims) == 1
    assert story.title == TWELVE.title


def test_a_story_belongs_to_whoever_started_it_and_to_nobody_if_the_program_did(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    newsroom.documents.add(CLOSING, PLANT, "slugline")
    with newsroom.store.read() as session:
        owners = session.execute(select(Story.slug, Story.owner).order_by(Story.slug))
        assert [tuple(row) for row in owners] == [(MARKET, EDITOR), (PLANT, None)]


def test_the_same_text_twice_is_one_document(newsroom: Newsroom) -> None:
    first = newsroom.documents.add(TWELVE, MARKET, EDITOR)
    respaced = replace(TWELVE, text=TWELVE.text.replace("\n\n", "\n \n") + "\n")
    again = newsroom.documents.add(respaced, MARKET, EDITOR)
    assert (again.document_id, again.known, again.claims) == (first.document_id, True, 0)
    assert count(newsroom, DocumentVersion) == count(newsroom, Claim) == 1
    assert newsroom.stories.view(MARKET).independent == 1


def test_a_known_text_can_found_another_story(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    again = newsroom.documents.add(TWELVE, "strikes-of-march", EDITOR)
    assert (again.known, again.claims) == (False, 1)
    assert count(newsroom, DocumentVersion) == 1
    assert len(newsroom.stories.view("strikes-of-march").claims) == 1


def test_a_document_of_no_story_is_kept_and_judged(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    added = newsroom.documents.add(NINE, None, "slugline")
    assert (added.story, added.story_id, added.claims) == (None, None, 0)
    assert codes(newsroom, MARKET) == [VerdictCode.CONTRADICTS]
    assert len(newsroom.stories.view(MARKET).documents) == 1


class Overtaken(Store):
    """A store in which something happens as soon as somebody has looked into it."""

    def __init__(self, engine: Engine, meanwhile: Callable[[], object]) -> None:
        super().__init__(engine)
        self._meanwhile = meanwhile

    @contextmanager
    def read(self) -> Iterator[Session]:
        with super().read() as session:
            yield session
        self._meanwhile()


def test_a_claim_that_is_tracked_while_a_document_is_judged_is_judged_too(newsroom: Newsroom) -> None:
    store = Overtaken(newsroom.store.engine, lambda: newsroom.documents.add(TWELVE, MARKET, EDITOR))
    added = Documents(store, newsroom.clock, newsroom.doorbell).add(NINE, None, "slugline")
    assert len(added.verdicts) == 1
    assert codes(newsroom, MARKET) == [VerdictCode.CONTRADICTS]


def test_a_near_copy_is_no_second_source(newsroom: Newsroom) -> None:
    first = newsroom.documents.add(FERRY, "hamna-ferry", EDITOR)
    copied = replace(FERRY, text=FERRY.text.replace("on Monday,", "from Monday,") + "\n(Agency)", title=None)
    copy = newsroom.documents.add(copied, "hamna-ferry", EDITOR)
    assert (copy.copy_of, copy.known, copy.claims, copy.verdicts) == (first.document_id, False, 0, ())
    story = newsroom.stories.view("hamna-ferry")
    assert story.independent == 1
    assert [document.copy_of for document in story.documents] == [None, first.document_id]
    third = replace(FERRY, text=FERRY.text + "\nThis text was sent to subscribers.")
    assert newsroom.documents.add(third, "hamna-ferry", EDITOR).copy_of == first.document_id
    assert newsroom.stories.view("hamna-ferry").independent == 1


def test_a_near_copy_can_found_another_story(newsroom: Newsroom) -> None:
    first = newsroom.documents.add(FERRY, "hamna-ferry", EDITOR)
    copied = replace(FERRY, text=FERRY.text + "\n(Agency)")
    copy = newsroom.documents.add(copied, "ostrel-ferries", EDITOR)
    assert (copy.copy_of, copy.claims) == (first.document_id, first.claims)
    story = newsroom.stories.view("ostrel-ferries")
    assert (len(story.claims), story.independent) == (first.claims, 1)


def test_a_copy_with_another_figure_is_judged_like_any_document(newsroom: Newsroom) -> None:
    toll = "At least 12 people were killed in the March 4 strike on the market in Dovrin. "
    founding = article("Strike on Dovrin market", toll + LONG, date(2025, 3, 4))
    newsroom.documents.add(founding, MARKET, EDITOR)
    changed = replace(founding, text=founding.text.replace("At least 12 people", "Exactly 9 people"))
    assert newsroom.documents.add(changed, MARKET, EDITOR).copy_of is None
    assert VerdictCode.CONTRADICTS in codes(newsroom, MARKET)


def test_a_copy_with_one_decisive_word_changed_alerts_once_and_supports_nothing(newsroom: Newsroom) -> None:
    ruling = "The Fourth Appeals Court on April 15 upheld the verdict against Pellworth Chemicals. "
    founding = article("Court rules on Pellworth", ruling + LONG, date(2025, 4, 15))
    first = newsroom.documents.add(founding, "pellworth", EDITOR)
    for number, note in enumerate(("", "\n(Agency)")):
        changed = replace(founding, text=founding.text.replace("upheld", "overturned") + note)
        added = newsroom.documents.add(changed, "pellworth", EDITOR)
        assert (added.copy_of, len(added.verdicts)) == (first.document_id, 1 - number)
    assert codes(newsroom, "pellworth") == [VerdictCode.CONTRADICTS]


def test_two_copies_count_once_also_where_the_original_is_elsewhere(newsroom: Newsroom) -> None:
    newsroom.documents.add(FERRY, None, "slugline")
    newsroom.documents.add(CLOSING, "hamna-ferry", EDITOR)
    for note in ("(Agency)", "This text was sent to subscribers."):
        newsroom.documents.add(replace(FERRY, text=f"{FERRY.text}\n{note}"), "hamna-ferry", EDITOR)
    assert newsroom.stories.view("hamna-ferry").independent == 2


def test_a_denial_is_recorded_beside_the_claim_and_changes_no_status(newsroom: Newsroom) -> None:
    newsroom.documents.add(CLOSING, PLANT, EDITOR)
    newsroom.documents.add(UNTRUE, PLANT, EDITOR)
    story = newsroom.stories.view(PLANT)
    assert codes(newsroom, PLANT) == [VerdictCode.DENIAL_RECORDED]
    (denial,) = story.denials
    assert denial.denier.startswith("Norvane")
    assert (denial.status, denial.claim_ref) == (DenialStatus.STANDING, story.claims[0].ref)
    assert all(quote.text in UNTRUE.text for quote in denial.quotes)
    assert (story.claims[0].status, story.claims[0].position) == (ClaimStatus.UNVERIFIED, OfficialPosition.DENIED)
    assert story.headline == "Unverified - officially denied"


def test_a_denial_told_again_is_one_record(newsroom: Newsroom) -> None:
    newsroom.documents.add(CLOSING, PLANT, EDITOR)
    newsroom.documents.add(UNTRUE, PLANT, EDITOR)
    repeated = article(
        "Norvane again denies Kolvik report",
        "Norvane Systems on Friday again denied a newspaper report that it is preparing to close its Kolvik plant.",
        date(2025, 2, 21),
    )
    newsroom.documents.add(repeated, PLANT, EDITOR)
    with newsroom.store.read() as session:
        for denier in session.scalars(select(Denial.denier).group_by(Denial.denier)):
            rows = session.scalars(select(Denial).where(Denial.denier == denier)).all()
            assert len(rows) == 1
        assert session.scalars(select(Denial.wording).order_by(Denial.id)).first()


def test_claims_and_denials_are_counted_as_they_are_stored(newsroom: Newsroom) -> None:
    added = newsroom.documents.add(UNTRUE, PLANT, EDITOR)
    assert (added.claims, added.denials) == (count(newsroom, Claim), count(newsroom, Denial))
    assert added.denials == 1


def test_every_change_is_in_the_log(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    newsroom.documents.add(FIFTEEN, MARKET, "slugline")
    with newsroom.store.read() as session:
        rows = session.execute(select(Audit.actor, Audit.action, Audit.subject).order_by(Audit.id))
        assert [tuple(row) for row in rows] == [
            (EDITOR, "story_started", MARKET),
            (EDITOR, "document_added", "document 1"),
            ("slugline", "document_added", "document 2"),
            ("slugline", "assessed", "document 2 x c1"),
        ]


def test_stories_that_a_document_bears_on_are_related(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    newsroom.documents.add(NINE, "dovrin-recount", EDITOR)
    for slug, other in ((MARKET, "dovrin-recount"), ("dovrin-recount", MARKET)):
        (related,) = newsroom.stories.view(slug).related
        assert (related.slug, related.kind) == (other, "bears on the same claim")
        assert related.evidence is not None
        assert related.evidence.code is VerdictCode.CONTRADICTS


def test_statements_keep_their_places_in_the_text(newsroom: Newsroom) -> None:
    newsroom.documents.add(UNTRUE, PLANT, EDITOR)
    with newsroom.store.read() as session:
        rows = session.scalars(select(StoredStatement).order_by(StoredStatement.number)).all()
        assert [row.number for row in rows] == list(range(len(rows)))
        said = [UNTRUE.text[start:end] for row in rows for start, end in row.content]
        assert any("The report is untrue" in content for content in said)
        assert all(0 <= start < end <= len(UNTRUE.text) for row in rows for start, end in row.cue + row.content)


@pytest.mark.parametrize("publisher", ["The Harbour Gazette", "G" * 400])
def test_an_outlet_is_one_source_of_unknown_reliability(newsroom: Newsroom, publisher: str) -> None:
    newsroom.documents.add(replace(TWELVE, publisher=publisher), MARKET, EDITOR)
    newsroom.documents.add(replace(JANUARY, publisher=publisher), MARKET, EDITOR)
    assert count(newsroom, Source) == 1
    document = newsroom.stories.view(MARKET).documents[0]
    assert (document.publisher, document.reliability) == (publisher[:300], "F6")
    assert document.source_type is SourceType.MEDIA_REPORT


def test_a_text_without_words_that_say_anything_is_kept(newsroom: Newsroom) -> None:
    added = newsroom.documents.add(Document(text="…\n\n???"), "odd", EDITOR)
    assert (added.claims, added.denials, added.verdicts) == (0, 0, ())
    assert newsroom.stories.view("odd").title == "odd"
    assert newsroom.stories.view("odd").main_claim is None


def test_no_document_changes_a_status(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    for document in (NINE, FIFTEEN, JANUARY):
        newsroom.documents.add(document, MARKET, EDITOR)
    assert count(newsroom, Evidence) == 3
    assert {claim.status for claim in newsroom.stories.view(MARKET).claims} == {ClaimStatus.UNVERIFIED}


def test_a_posted_story_card_is_redrawn_when_a_document_changes_the_story(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    newsroom.subscriptions.subscribe("C1", MARKET, frozenset({Filter.CONTRADICTIONS}), EDITOR)
    newsroom.deliveries.work()
    newsroom.documents.add(FIFTEEN, MARKET, EDITOR)
    newsroom.deliveries.work()
    assert [(message.card, message.edit_ts) for message in newsroom.messenger.sent] == [
        (Card.STORY, None),
        (Card.STORY, "1.000"),
    ]


def test_a_document_in_another_language_is_stored_and_not_read(newsroom: Newsroom) -> None:
    text = "Le ministre a dit mardi qu'il n'avait pas rencontré la délégation. Il a démenti toute rencontre."
    document = article("Le ministre dément", text, date(2025, 5, 2))
    added = newsroom.documents.add(document, "delegation", EDITOR)
    assert (added.language, added.claims, added.denials, added.verdicts) == ("fr", 0, 0, ())
    assert count(newsroom, StoredStatement) == 0
    with newsroom.store.read() as session:
        version = session.scalars(select(DocumentVersion)).one()
        assert (version.text, version.language) == (document.text, "fr")
    assert newsroom.documents.add(document, "delegation", EDITOR).language == "fr"


def test_what_a_document_is_known_by_comes_back(newsroom: Newsroom) -> None:
    hour = datetime(2025, 5, 2, 23, 30, tzinfo=timezone(timedelta(hours=-3)))
    mark = Mark(Span(FERRY.text.index("Ferry"), len(FERRY.text)), BlockKind.QUOTE)
    document = replace(FERRY, genre=Genre.ANALYSIS, published_at=hour, marks=(mark,))
    newsroom.documents.add(document, None, EDITOR)
    with newsroom.store.read() as session:
        version = session.scalars(select(DocumentVersion)).one()
        assert (version.published, version.published_at) == (FERRY.published, hour)
        assert (version.genre, version.genre_basis, version.genre_evidence) == (Genre.ANALYSIS, Basis.STATED, [])
        assert as_read(version) == document


def test_a_genre_that_the_text_showed_is_shown_again_when_it_is_read_again(newsroom: Newsroom) -> None:
    text = f"FOR IMMEDIATE RELEASE\n\n{LONG}"
    newsroom.documents.add(Document(text=text), None, EDITOR)
    with newsroom.store.read() as session:
        version = session.scalars(select(DocumentVersion)).one()
        assert (version.genre, version.genre_basis) == (Genre.PRESS_RELEASE, Basis.INFERRED)
        assert version.genre_evidence is not None
        assert [text[start:end] for start, end in version.genre_evidence] == ["FOR IMMEDIATE RELEASE"]
        assert as_read(version).genre is None
