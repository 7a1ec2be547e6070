"""The two seed documents against each other: a different call, a quiet note, no alert, either way round."""

from pathlib import Path

import pytest

from bot.core.documents import Document
from bot.core.reading import Reading
from bot.core.verdicts import TrackedClaim
from bot.core.vocabulary import Notify, SameEvent, StatementKind, VerdictCode
from bot.judging import judge
from bot.reading import read, read_claim

SEEDS = Path(__file__).parents[2] / "seeds"
REPORT = "Donald Trump, while out of office, spoke with Vladimir Putin (by phone) about Ukraine."
DENIAL = (
    "The Kremlin denies the reports that Donald Trump, while out of office, spoke with Vladimir Putin about Ukraine."
)


def _document(number: str) -> tuple[Document, Reading]:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    document = Document(path.read_bytes().decode())
    return document, read(document)


def _tracked(text: str, kind: StatementKind) -> TrackedClaim:
    return TrackedClaim(text, kind, read_claim(text, None))


@pytest.mark.parametrize(
    ("claim", "kind", "rules"),
    [
        (REPORT, StatementKind.REPORT, ["event.office", "count.window"]),
        (DENIAL, StatementKind.DENIAL, ["event.office", "denial.scope", "count.window"]),
    ],
)
def test_004_arrives_when_000_is_tracked(claim: str, kind: StatementKind, rules: list[str]) -> None:
    document, reading = _document("004")
    verdict = judge(_tracked(claim, kind), document, reading)
    assert (verdict.code, verdict.notify) == (VerdictCode.DIFFERENT_EVENT, Notify.THREAD)
    assert (verdict.same_event, verdict.alert, verdict.ask) == (SameEvent.NO, False, False)
    assert [reason.rule for reason in verdict.reasons] == rules
    assert verdict.likelihood >= 0.95
    assert "June 4" in verdict.evidence[0].of(document.text)
    assert "year" in verdict.not_stated


@pytest.mark.parametrize(
    "claim",
    [
        "U.S. President Trump and President Putin held a phone call on June 4.",
        "It was the third Trump-Putin call since Trump returned to office.",
    ],
)
def test_000_arrives_when_004_is_tracked(claim: str) -> None:
    verdict = judge(_tracked(claim, StatementKind.STATEMENT), *_document("000"))
    assert (verdict.code, verdict.alert, verdict.ask) == (VerdictCode.DIFFERENT_EVENT, False, False)
    assert verdict.reasons[0].rule == "event.office"


@pytest.mark.parametrize(("tracked", "arriving"), [("000", "004"), ("004", "000"), ("004", "004"), ("000", "000")])
def test_no_claim_read_from_one_is_contradicted_by_another(tracked: str, arriving: str) -> None:
    document, reading = _document(arriving)
    claims = _document(tracked)[1].claims
    assert claims
    for claim in claims:
        verdict = judge(_tracked(claim.proposition, claim.kind), document, reading)
        assert (verdict.alert, verdict.ask) == (False, False), claim.proposition
