"""The seeds against their gold: what must be built from the two documents, and what must not."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import func, select

from bot.core.errors import UnusableInputError
from bot.core.spans import Span
from bot.core.vocabulary import ClaimStatus, DenialStatus, Factuality, Filter, StatementKind, StoryStatus, VerdictCode
from bot.ingest.manifest import load
from bot.services.seeding import seed
from bot.store.session import Store
from bot.store.tables import (
    Base,
    Claim,
    Denial,
    DocumentVersion,
    Evidence,
    Outbox,
    Resolution,
    StoredStatement,
    Story,
    StoryDocument,
    spans,
)
from tests.support.newsroom import EDITOR, ROOT, SEEDS, START, Newsroom

GOLD: dict[str, Any] = yaml.safe_load((ROOT / "tests/golden/seeds_gold.yaml").read_text("utf-8"))
BEHAVIOUR = GOLD["behaviour_when_004_arrives"]
CALL, JUNE = (story["slug"] for story in GOLD["stories"])
HEADLINES = {story["slug"]: story["headline"] for story in GOLD["stories"]}
FILES = {entry["id"]: (SEEDS / entry["file"]).read_bytes().decode() for entry in GOLD["documents"]}


def gold_span(entry: dict[str, Any]) -> Span:
    return Span(entry["start"], entry["end"])


def everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table."""
    with store.read() as session:
        return {
            name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))]
            for name, table in Base.metadata.tables.items()
        }


def test_two_stories_with_the_golds_headlines_related_both_ways(seeded: Newsroom) -> None:
    assert {story.slug: story.headline for story in seeded.stories.list()} == HEADLINES
    for slug, other in ((CALL, JUNE), (JUNE, CALL)):
        (related,) = seeded.stories.view(slug).related
        assert (related.slug, related.kind) == (other, GOLD["stories"][0]["related"][0]["as"])
        assert related.evidence is not None
        assert related.evidence.code is VerdictCode.DIFFERENT_EVENT


def test_texts_are_stored_as_they_are(seeded: Newsroom) -> None:
    with seeded.store.read() as session:
        stored = session.scalars(select(DocumentVersion).order_by(DocumentVersion.id)).all()
    assert [version.text for version in stored] == [FILES["000"], FILES["004"]]
    assert [(version.byline, version.published) for version in stored] == [("Jhon Lennon", None), (None, None)]


def test_the_reported_call_is_unverified_and_officially_denied(seeded: Newsroom) -> None:
    story = seeded.stories.view(CALL)
    main = story.main_claim
    assert main is not None
    assert (main.status, main.position, main.kind) == ("unverified", "denied", StatementKind.REPORT)
    assert story.status is StoryStatus.ACTIVE
    assert story.independent == 1
    t1 = next(claim for claim in GOLD["claims"] if claim["id"] == "t1")
    with seeded.store.read() as session:
        row = session.get_one(Claim, main.id)
        assert (row.happened_from, row.happened_to) == (None, None)
        for entry in t1["spans"]:
            assert any(span.overlaps(gold_span(entry)) for span in spans(row.spans))


def test_exactly_one_denial_with_what_is_not_stated_left_open(seeded: Newsroom) -> None:
    (gold,) = GOLD["official_denials"]
    with seeded.store.read() as session:
        (row,) = session.scalars(select(Denial))
        assert (row.denier, row.named_person, row.wording, row.said_at) == (gold["denier"]["name"], None, None, None)
        assert (row.status, row.scope_basis) == (DenialStatus.STANDING, "inferred")
        assert row.version.text == FILES["000"]
        assert row.claim.position == "denied"
        for entry in gold["evidence"]:
            assert any(span.covers(gold_span(entry)) for span in spans(row.spans))
    (shown,) = seeded.stories.view(CALL).denials
    assert shown.claim_ref == f"c{seeded.claims.find(CALL).id}"
    assert seeded.stories.view(JUNE).denials == ()


def test_the_call_of_june_4_is_confirmed_by_both_sides_and_dated_only_by_its_words(seeded: Newsroom) -> None:
    main = seeded.claims.find(JUNE)
    assert main.time_text == "June 4"
    assert set(main.confirmed_by) == {"Donald Trump", "the Kremlin"}
    with seeded.store.read() as session:
        assert session.get_one(Claim, main.id).happened_from is None  # no year in the text, no date of publication


def test_two_verdicts_say_different_event_and_why(seeded: Newsroom) -> None:
    story = seeded.stories.view(CALL)
    assert {item.claim.ref for item in story.evidence} == {claim.ref for claim in story.claims}
    assert len(story.evidence) == 2
    for item in story.evidence:
        assert (item.code, item.same_event, item.alert, item.ask) == ("different_event", "no", False, False)
        assert item.rules
        assert item.quotes
        assert "former U.S. President" in item.reasons[0].text
        assert all(quote.text in FILES["004"] for reason in item.reasons if (quote := reason.quote))
    log = [entry for entry in story.log if entry.action == "assessed"]
    assert {entry.subject for entry in log} == {f"document 2 x {claim.ref}" for claim in story.claims}
    assert all("different_event" in entry.detail and item.rules in entry.detail for entry in log)


def test_no_alert_no_ruling_no_status_changed(seeded: Newsroom) -> None:
    with seeded.store.read() as session:
        assert session.scalar(select(func.count(Evidence.id)).where(Evidence.alert | Evidence.ask)) == 0
        assert set(session.scalars(select(Claim.status))) == {ClaimStatus.UNVERIFIED}
        assert session.scalar(select(func.count(Resolution.id))) == 0
        assert session.scalar(select(func.count(Outbox.id))) == 0


def test_a_channel_that_follows_everything_gets_one_quiet_note_in_the_thread(newsroom: Newsroom) -> None:
    newsroom.subscriptions.subscribe("C1", "all", None, EDITOR)
    newsroom.seed()
    newsroom.deliveries.work()
    parent, note = newsroom.messenger.sent
    assert (parent.card, note.card) == ("story", "note")
    assert note.thread_ts == "1.000"
    story = newsroom.stories.view_by_id(note.story_id or 0)
    assert story is not None
    assert story.slug == CALL


def test_nothing_is_stored_that_must_not_be_extracted(seeded: Newsroom) -> None:
    with seeded.store.read() as session:
        by_text = {version.id: version.text for version in session.scalars(select(DocumentVersion))}
        claims, denials = session.scalars(select(Claim)).all(), session.scalars(select(Denial)).all()
        statements = session.scalars(select(StoredStatement)).all()
    checked = 0
    for entry in GOLD["must_not_extract"]:
        span, text, role = gold_span(entry["span"]), FILES[entry["span"]["doc"]], entry["as"]
        assert span.of(text) == entry["span"]["text"]
        claimed = [row for row in claims if by_text[row.version_id] == text and touches(row.spans, span)]
        if "quotation" in role or "factual claim" in role:
            assert claimed == []
        if "quotation" in role:
            quoted = [row for row in statements if by_text[row.version_id] == text and touches(row.quotes, span)]
            assert not [row for row in quoted if row.factuality is Factuality.ASSERTED]
        if "denial" in role:
            assert not [row for row in denials if by_text[row.version_id] == text and touches(row.spans, span)]
            assert {row.kind for row in claimed} <= {StatementKind.REFUSAL}
        if "author name" in role:
            assert not any("48" in (document.byline or "") for document in seeded.stories.view(CALL).documents)
        checked += 1
    assert checked == 6


def touches(stored: list[list[int]], span: Span) -> bool:
    return any(place.overlaps(span) for place in spans(stored))


def test_the_count_since_the_return_to_office_bears_on_nothing_earlier(seeded: Newsroom) -> None:
    for item in seeded.stories.view(CALL).evidence:
        assert item.code not in {VerdictCode.SUPPORTS, VerdictCode.CONTRADICTS, VerdictCode.NUMBER_CHANGED}
        assert any("leaves out the earlier period" in reason.text for reason in item.reasons)


def test_a_second_run_changes_nothing(seeded: Newsroom) -> None:
    before = everything(seeded.store)
    again = list(seed(seeded.documents, SEEDS))
    assert [(item.id, item.added.known, item.added.claims) for item in again] == [("000", True, 0), ("004", True, 0)]
    assert everything(seeded.store) == before


def test_the_reverse_order_raises_no_alert_and_no_contradiction(newsroom: Newsroom) -> None:
    newsroom.subscriptions.subscribe("C1", "all", frozenset({Filter.CONTRADICTIONS, Filter.DENIALS}), EDITOR)
    for item in reversed(load(SEEDS)):
        newsroom.documents.add(item.document(), item.entry.story, "slugline")
    newsroom.deliveries.work()
    assert newsroom.messenger.sent == []
    with newsroom.store.read() as session:
        codes = set(session.scalars(select(Evidence.code)))
        assert codes <= {VerdictCode.DIFFERENT_EVENT, VerdictCode.UPDATE_SAME_STANCE}
        assert session.scalar(select(func.count(Evidence.id)).where(Evidence.alert | Evidence.ask)) == 0
        (denial,) = session.scalars(select(Denial))
        assert denial.claim.story.slug == CALL
    assert {story.slug: story.headline for story in newsroom.stories.list()} == HEADLINES
    assert [related.kind for related in newsroom.stories.view(JUNE).related] == ["different event, same participants"]


def test_nothing_is_dated_by_the_day_of_ingestion(seeded: Newsroom) -> None:
    for slug in (CALL, JUNE):
        assert not any(entry.on and entry.on >= START.date() for entry in seeded.stories.view(slug).timeline)
    assert all(entry.on is None for entry in seeded.stories.view(CALL).timeline)


def test_the_documents_belong_to_their_stories_alone(seeded: Newsroom) -> None:
    with seeded.store.read() as session:
        links = session.execute(
            select(Story.slug, StoryDocument.document_id, StoryDocument.added_by).join(StoryDocument).order_by(Story.id)
        )
        assert [tuple(link) for link in links] == [(CALL, 1, "slugline"), (JUNE, 2, "slugline")]


def test_a_file_that_was_changed_is_refused_by_name(newsroom: Newsroom, tmp_path: Path) -> None:
    for file in SEEDS.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    second = next(tmp_path.glob("004*"))
    second.write_text(second.read_text("utf-8") + " ", "utf-8")
    with pytest.raises(UnusableInputError, match=second.name):
        list(seed(newsroom.documents, tmp_path))
    assert newsroom.stories.list() == ()


@pytest.mark.parametrize("manifest", [None, "not json", '{"documents": []}'])
def test_a_folder_that_holds_no_seeds_is_told(newsroom: Newsroom, tmp_path: Path, manifest: str | None) -> None:
    if manifest is not None:
        (tmp_path / "manifest.json").write_text(manifest, "utf-8")
    with pytest.raises(UnusableInputError, match=r"manifest\.json"):
        list(seed(newsroom.documents, tmp_path))


def test_a_date_the_manifest_states_is_kept_with_its_basis(newsroom: Newsroom) -> None:
    item = load(SEEDS)[0]
    dated = item.entry.model_copy(update={"published_at": date(2024, 10, 9), "date_basis": "stated"})
    newsroom.documents.add(type(item)(dated, item.text).document(), CALL, "slugline")
    (document,) = newsroom.stories.view(CALL).documents
    assert (document.published, document.date_basis) == (date(2024, 10, 9), "stated")
