"""Figures: growth inside a bound, figures below a floor, exact figures that differ, and rounding."""

import pytest

from bot.core.vocabulary import VerdictCode
from bot.judging.findings import Strength
from bot.judging.lenses.numbers import numbers
from tests.judging.support import findings

FLOOR = "At least 12 people were killed in the Tarnholm ferry fire, harbour officials said."
EXACT = "Corvane Leisure sold 40 boats to Harnvik council."


def _first(claim: str, text: str) -> tuple[str, VerdictCode, Strength] | None:
    found = findings(numbers, claim, text)
    return (found[0].rule, found[0].code, found[0].strength) if found else None


def test_growth_above_a_floor() -> None:
    text = "The number of people killed in the Tarnholm ferry fire has risen to 15, health officials said."
    assert _first(FLOOR, text) == ("number.inside-bound", VerdictCode.NUMBER_CHANGED, Strength.STRONG)


def test_below_a_floor() -> None:
    text = (
        "Officials revised the number of people killed in the Tarnholm ferry fire down to nine after double counting."
    )
    assert _first(FLOOR, text) == ("number.below-floor", VerdictCode.CONTRADICTS, Strength.STRONG)


def test_above_a_ceiling() -> None:
    claim = "Corvane Leisure will cut up to 50 jobs in Harnvik, its chairman said."
    text = "Corvane Leisure will cut 80 jobs in Harnvik, a filing shows."
    assert _first(claim, text) == ("number.above-ceiling", VerdictCode.CONTRADICTS, Strength.STRONG)


def test_exact_figures_that_differ() -> None:
    text = "Corvane Leisure sold 35 boats to Harnvik council, the contract shows."
    assert _first(EXACT, text) == ("number.differs", VerdictCode.CONTRADICTS, Strength.STRONG)


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Leisure sold 40 boats to Harnvik council, the contract shows.",
        "Corvane Leisure sold about 42 boats to Harnvik council.",
        "Corvane Leisure sold boats worth $35 million to Harnvik council.",
        "Corvane Leisure employs 35 people in Harnvik.",
        "Corvane Leisure sold 40 boats to Harnvik council, after 35 boats last year.",
    ],
)
def test_no_conflict(text: str) -> None:
    assert _first(EXACT, text) is None


def test_a_part_of_the_count_is_no_other_count() -> None:
    text = "The Tarnholm ferry fire has now killed 15 people. Three people died of the ferry fire in hospital."
    assert {finding.rule for finding in findings(numbers, FLOOR, text)} == {"number.inside-bound"}


def test_rounding() -> None:
    claim = "Corvane Leisure sold 1,200 tickets for the Lido in Harnvik."
    assert _first(claim, "Corvane Leisure sold 1,204 tickets for the Lido in Harnvik, records show.") is None
