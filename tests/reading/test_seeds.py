"""The two seed documents against their hand-made gold."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.core.documents import Document
from bot.core.reading import ProposedClaim, Reading, Statement
from bot.core.spans import Span
from bot.core.vocabulary import Factuality, Genre, StatementKind
from bot.reading import read

_ROOT = Path(__file__).parents[2]
_GOLD: dict[str, Any] = yaml.safe_load((_ROOT / "tests/golden/seeds_gold.yaml").read_text(encoding="utf-8"))
_ATTRIBUTIONS: list[dict[str, Any]] = json.loads(
    (_ROOT / "tests/golden/seeds_attributions.json").read_text(encoding="utf-8")
)
_FILES = {entry["id"]: entry["file"] for entry in _GOLD["documents"]}
_TITLES = {entry["id"]: entry["title"] for entry in _GOLD["documents"]}


def _read(seed: str) -> Reading:
    text = (_ROOT / "seeds" / _FILES[seed]).read_bytes().decode("utf-8")
    return read(Document(text=text, title=_TITLES[seed]))


@pytest.fixture(scope="module")
def denied() -> Reading:
    """Document 000."""
    return _read("000")


@pytest.fixture(scope="module")
def called() -> Reading:
    """Document 004."""
    return _read("004")


def _span(entry: dict[str, Any]) -> Span:
    return Span(entry["start"], entry["end"])


def _gold_spans(claim: str) -> list[Span]:
    entry = next(entry for entry in _GOLD["claims"] if entry["id"] == claim)
    return [_span(span) for span in entry["spans"]]


def _matching(reading: Reading, claim: str) -> list[ProposedClaim]:
    wanted = _gold_spans(claim)
    return [c for c in reading.claims if all(any(s.overlaps(w) for s in c.spans) for w in wanted)]


def _half(one: Span, other: Span) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return 2 * common >= max(one.end - one.start, other.end - other.start)


def test_000_is_chatty_commentary_by_its_author(denied: Reading) -> None:
    assert denied.genre is Genre.OPINION
    assert denied.byline == "Jhon Lennon"


def test_000_holds_exactly_one_denial_with_what_is_not_stated_left_open(denied: Reading) -> None:
    (record,) = denied.denials
    assert record.denier == "the Kremlin"
    assert {"Trump", "Putin", "Ukraine"} <= {word.strip(".") for word in record.denied.split()}
    assert "chatted" in record.denied
    assert (record.said_at, record.named_person, record.wording) == (None, None, None)
    assert record.scope.basis.value == "inferred"
    assert record.scope.participants == ("Donald Trump", "Vladimir Putin")


def test_000_rests_its_denial_on_the_golds_evidence(denied: Reading) -> None:
    evidence = denied.denials[0].evidence
    assert len(evidence) >= 2
    for entry in _GOLD["official_denials"][0]["evidence"]:
        assert any(span.covers(_span(entry)) for span in evidence)


def test_000_tracks_the_report_as_the_main_claim_denied_by_the_denial(denied: Reading) -> None:
    (report,) = _matching(denied, "t1")
    assert (report.kind, report.headline, report.denied_by) == (StatementKind.REPORT, True, (0,))
    (denial,) = _matching(denied, "t2")
    assert (denial.kind, denial.denial, denial.headline) == (StatementKind.DENIAL, 0, False)
    assert len(denied.claims) <= 4


def test_000_attributes_the_golds_statements(denied: Reading) -> None:
    assert _found(denied, "000") == len(_gold_of("000"))


def test_004_is_news_with_no_denial(called: Reading) -> None:
    assert called.genre is Genre.NEWS
    assert called.denials == ()
    assert not [c for c in called.claims if c.kind is StatementKind.DENIAL]


@pytest.mark.parametrize("claim", ["j1", "j2", "j3", "j5", "j6", "j7", "j9", "j10", "j11", "j13", "j14"])
def test_004_proposes_the_golds_checkworthy_claims(called: Reading, claim: str) -> None:
    assert _matching(called, claim)


def test_004_is_about_the_call_and_both_sides_confirm_it(called: Reading) -> None:
    (main,) = [claim for claim in called.claims if claim.headline]
    assert main in _matching(called, "j1")
    assert main.time.text == "June 4"
    assert main.time.start is None  # no year in the text and no date of publication
    assert set(main.confirmed_by) >= {"Donald Trump", "the Kremlin"}


def test_004_counts_and_refuses(called: Reading) -> None:
    assert [c.kind for c in _matching(called, "j5")] == [StatementKind.FIGURE]
    assert [c.kind for c in _matching(called, "j11")] == [StatementKind.REFUSAL]


def test_004_proposes_little_that_is_not_gold(called: Reading) -> None:
    gold = [span for entry in _GOLD["claims"] if entry["stated_in"] == "004" for span in _gold_spans(entry["id"])]
    spurious = [c for c in called.claims if not any(s.overlaps(w) for s in c.spans for w in gold)]
    assert len(spurious) <= 1


def test_004_attributes_the_golds_statements_and_one_other_at_most(called: Reading) -> None:
    assert _found(called, "004") >= len(_gold_of("004")) - 2
    assert len(_spurious(called, "004")) <= 1


def test_000_asserts_two_statements_at_most_that_are_not_gold_and_quotes_nobody(denied: Reading) -> None:
    assert len(_spurious(denied, "000")) <= 2
    assert not any(s.quotes for s in denied.statements if s.factuality is Factuality.ASSERTED)
    assert not any(
        s.factuality is Factuality.GENERIC and r.verb == s.cue.of(denied.text)
        for s in denied.statements
        for r in denied.denials
    )


@pytest.mark.parametrize("seed", ["000", "004"])
def test_nothing_is_extracted_that_must_not_be(seed: str) -> None:
    reading = _read(seed)
    for entry in (e for e in _GOLD["must_not_extract"] if e["span"]["doc"] == seed):
        span, role = _span(entry["span"]), entry["as"]
        claimed = [c for c in reading.claims for s in c.spans if s.overlaps(span)]
        if "quotation" in role:
            assert not claimed
            assert not any(q.overlaps(span) for s in reading.statements if s.factuality == "asserted" for q in s.quotes)
        elif role == "official denial":
            assert not any(e.overlaps(span) for record in reading.denials for e in record.evidence)
        elif role == "factual claim":
            assert not claimed
        elif "author name" in role:
            assert "48" not in (reading.byline or "")
            assert not any(sentence.span.overlaps(span) for sentence in reading.sentences)


def _gold_of(seed: str) -> list[dict[str, Any]]:
    return [entry for entry in _ATTRIBUTIONS if entry["file"] == _FILES[seed]]


def _found(reading: Reading, seed: str) -> int:
    """Return how many gold attributions are read with source, cue and content overlapping by half or more."""
    return sum(any(_is(s, entry) and _speaks(s, entry) for s in reading.statements) for entry in _gold_of(seed))


def _spurious(reading: Reading, seed: str) -> list[Statement]:
    """Return the asserted statements that are none of the gold's, whoever is taken to say them."""
    asserted = [s for s in reading.statements if s.factuality is Factuality.ASSERTED]
    return [s for s in asserted if not any(_is(s, entry) for entry in _gold_of(seed))]


def _is(statement: Statement, entry: dict[str, Any]) -> bool:
    return statement.cue.overlaps(_span(entry["cue"])) and _half(statement.content, _span(entry["content"]))


def _speaks(statement: Statement, entry: dict[str, Any]) -> bool:
    source = entry["source"]
    spoken = statement.speaker is not None and _half(statement.speaker, _span(source))
    return spoken or statement.speaker_name == source["text"]
