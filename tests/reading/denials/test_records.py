"""Denial records of whole articles."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.core.documents import Document
from bot.core.reading import DenialRecord
from bot.core.vocabulary import DenialStatus
from bot.reading import read


def _golden(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return cases


_CASES = _golden("denials_golden.yaml")
_FORMS = _golden("denial_forms_golden.yaml")


@pytest.mark.parametrize("case", _CASES, ids=[case["name"] for case in _CASES])
def test_the_denials_of_an_article_are_these_and_no_others(case: dict[str, Any]) -> None:
    reading = read(Document(text=case["text"], title=case.get("title"), published=case.get("published")))
    wanted = case["denials"]
    shown = [_shown(record, fields) for record, fields in zip(reading.denials, wanted, strict=False)]
    assert (len(reading.denials), shown) == (len(wanted), wanted)


@pytest.mark.parametrize("case", _FORMS, ids=[case["text"].strip()[:70] for case in _FORMS])
def test_english_denies_in_these_forms_and_not_in_those(case: dict[str, Any]) -> None:
    reading = read(Document(text=case["text"], title=case.get("title")))
    wanted = case["denials"]
    shown = [_shown(record, fields) for record, fields in zip(reading.denials, wanted, strict=False)]
    assert (len(reading.denials), shown) == (len(wanted), wanted)
    assert "kind" not in case or case["kind"] in {statement.kind.value for statement in reading.statements}


def test_half_of_the_forms_deny_nothing() -> None:
    denying = [case for case in _FORMS if case["denials"]]
    assert len(denying) >= 60 and len(_FORMS) - len(denying) >= 60


def test_what_became_of_a_denial_is_shown_by_its_sentence() -> None:
    text = "The clinic denied that files were lost. On Friday the clinic admitted that files were lost."
    (record,) = read(Document(text=text)).denials
    assert record.status is DenialStatus.WITHDRAWN
    assert record.status_evidence is not None and record.status_evidence.of(text).startswith("On Friday")


def _shown(record: DenialRecord, fields: dict[str, Any]) -> dict[str, Any]:
    """Return the named fields of a record; its evidence as a count."""
    return {name: len(record.evidence) if name == "evidence" else getattr(record, name) for name in fields}


def test_a_denial_names_the_participants_and_the_period_it_covers() -> None:
    text = "Oslo denied that former minister Nils Berg had met Ida Roos of Kestrel Foods in June 2024."
    (record,) = read(Document(text=text)).denials
    assert {"Nils Berg", "Ida Roos"} <= set(record.scope.participants)
    assert (record.scope.period.text, record.scope.period.basis.value) == ("June 2024", "stated")


def test_a_lawyer_denies_on_behalf_of_a_client() -> None:
    text = "Lawyers for the Arden diocese denied that any file had been burned."
    (record,) = read(Document(text=text)).denials
    assert record.on_behalf_of == "the Arden diocese"


@pytest.mark.parametrize(
    ("met", "period"),
    [
        ("union leader Nils Berg", None),
        ("President Nils Berg", None),
        ("Nils Berg, the council leader", None),
        ("former president Nils Berg", "former president Nils Berg"),
        ("Nils Berg, out of office", "Nils Berg, out of office"),
        ("Nils Berg while he was out of office", "out of office"),
        ("Nils Berg after he returned to office and since Nils Berg took power", "since Nils Berg took power"),
    ],
)
def test_only_who_was_out_of_or_came_to_office_gives_a_period(met: str, period: str | None) -> None:
    (record,) = read(Document(text=f"The Arden bank denied that it had paid {met}.")).denials
    assert record.scope.period.text == period
    assert record.scope.basis.value == ("unknown" if period is None else "inferred")


def test_a_denial_is_directed_at_what_others_claim_never_at_a_denial() -> None:
    text = (
        "The Arden bank denied that it had been robbed by a gang from Irel. "
        "A newspaper said that the Arden bank had been robbed by a gang from Irel. "
        "A guard claimed that the Arden bank had not been robbed by a gang from Irel."
    )
    claims = read(Document(text=text)).claims
    assert {claim.speaker: claim.denied_by for claim in claims if claim.denied_by} == {"a newspaper": (0, 1)}
    assert {claim.speaker for claim in claims if claim.denial is not None} == {"the Arden bank", "a guard"}


@pytest.mark.parametrize(
    ("told", "denied", "person"),
    [
        ("A lawyer for Jon Ek said his client denied all the charges.", "Jon Ek stole a boat", None),
        ("Ida Moen, a lawyer for Jon Ek, said her client denied stealing.", "stealing", "Ida Moen"),
        ("Jon Ek's lawyer, Ida Moen, said her client denied stealing.", "stealing", "Ida Moen"),
        ("“My client denies these claims,” said his lawyer, Ida Moen.", "Jon Ek stole a boat", "Ida Moen"),
        ("“Mr Ek categorically denies these claims,” said his spokesman, Karl Moen.", "Jon Ek stole a boat",
         "Karl Moen"),
    ],
)  # fmt: skip
def test_who_speaks_for_somebody_denies_for_them(told: str, denied: str, person: str | None) -> None:
    (record,) = read(Document(text=f"The paper claimed that Jon Ek stole a boat. {told}")).denials
    assert (record.denier, record.on_behalf_of, record.named_person) == ("Jon Ek", "Jon Ek", person)
    assert record.denied == denied


def test_who_speaks_for_another_does_not_deny_for_them() -> None:
    text = "A lawyer for the bank said Jon Ek denied stealing. A lawyer said his client denied lying."
    assert read(Document(text=text)).denials == ()


def test_a_denial_repeated_denies_what_was_denied_before() -> None:
    text = "Roos said the banks had denied that they had sold the loans, and the banks denied it again on Monday."
    (record,) = read(Document(text=text)).denials
    assert (record.denier, record.denied) == ("the banks", "they had sold the loans")
