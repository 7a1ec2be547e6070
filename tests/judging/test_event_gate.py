"""The event gate: yes with reason, no with reason, and unknown for the rest."""

from datetime import date

import pytest

from bot.core.vocabulary import SameEvent, StatementKind
from bot.judging.event_gate import Gate, same_event
from tests.judging.support import claim_of, view_of


def _gate(claim: str, text: str, published: date | None = date(2031, 3, 11), stated_on: date | None = None) -> Gate:
    kind = StatementKind.DENIAL if " denied " in claim else StatementKind.STATEMENT
    view = view_of(claim_of(claim, stated_on or date(2031, 3, 10), kind), text, published)
    return same_event(view.profile, view.scene, view.aligned)


def test_same_people_matter_and_day() -> None:
    gate = _gate(
        "The ferry Silver Gull ran aground off Tarnholm on March 9.",
        "Divers inspected the ferry Silver Gull on Tuesday. It ran aground off Tarnholm on March 9 in thick fog.",
    )
    assert gate.answer is SameEvent.YES


def test_another_day_is_another_event() -> None:
    gate = _gate(
        "The ferry Silver Gull ran aground off Tarnholm on March 9.",
        "The ferry Silver Gull ran aground off Tarnholm on January 22, an inquiry found. Nobody was hurt.",
    )
    assert gate.answer is SameEvent.NO
    assert [reason.rule for reason in gate.reasons] == ["event.time"]
    assert "January 22" in gate.reasons[0].text


def test_a_later_decision_that_recalls_the_earlier_one() -> None:
    gate = _gate(
        "The Bank of Ostrel kept its key rate at 3.50% at its March 6 meeting.",
        "The Bank of Ostrel lowered its key rate to 3.25% on Thursday. "
        "At its previous meeting in March it had left the rate at 3.50%.",
        published=date(2031, 5, 15),
    )
    assert gate.answer is SameEvent.NO


def test_another_office_holder_s_time() -> None:
    gate = _gate(
        "Howard Ames, while out of office, met Lena Torp about the canal.",
        "President Howard Ames met Lena Torp about the canal, their third meeting since Ames returned to office.",
    )
    assert gate.answer is SameEvent.NO
    assert [reason.rule for reason in gate.reasons] == ["event.office", "count.window"]


def test_a_denial_of_earlier_reports_says_nothing_of_a_later_event() -> None:
    gate = _gate(
        "The chancellery denied that former President Howard Ames met Lena Torp about the canal.",
        "President Howard Ames met Lena Torp about the canal on Monday, the chancellery said.",
    )
    assert gate.answer is SameEvent.NO
    assert [reason.rule for reason in gate.reasons] == ["event.office", "denial.scope"]


@pytest.mark.parametrize(
    "note",
    [
        "This article was first published in October 2029 and has been updated to fix formatting.",
        "From our archive: this report was first published on 9 October 2029.",
    ],
)
def test_an_old_text_stays_old_whatever_its_page_says(note: str) -> None:
    text = f"{note} Corvane Leisure refused to sell the Lido pool to Harnvik council, its chairman said."
    gate = _gate("Corvane Leisure sold the Lido pool to Harnvik council.", text)
    assert (gate.answer, gate.old) == (SameEvent.NO, True)


def test_undated_text_never_dates_a_claim() -> None:
    gate = _gate(
        "The ferry Silver Gull ran aground off Tarnholm on March 9.",
        "The ferry Silver Gull ran aground off Tarnholm in thick fog.",
        published=None,
    )
    assert gate.answer is SameEvent.UNKNOWN


def test_another_chamber() -> None:
    gate = _gate(
        "Ostrel's lower house adopted the fisheries bill on March 9.",
        "Senators in Ostrel rejected the fisheries bill by 33 votes to 29.",
    )
    assert gate.answer is SameEvent.NO
    assert gate.reasons[0].rule == "event.qualifier"


def test_names_alone_are_not_enough() -> None:
    gate = _gate("Corvane Leisure sold the Lido pool to Harnvik council.", "Corvane Leisure opened a gym in Harnvik.")
    assert gate.answer is SameEvent.UNKNOWN


def test_a_text_older_than_the_claim_cannot_answer_it() -> None:
    gate = _gate(
        "No wreckage of the balloon Swift has been found, rescuers said.",
        "Rescuers found wreckage of the balloon Swift.",
        published=date(2031, 2, 1),
    )
    assert gate.answer is SameEvent.UNKNOWN
