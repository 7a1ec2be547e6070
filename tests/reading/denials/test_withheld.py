"""What is refused to somebody, against what is said not to be so."""

import pytest

from bot.reading.denials.withheld import is_adjudicated, is_service_withheld, is_withheld, thwarts_or_sacks


@pytest.mark.parametrize(
    "content", ["bail", "entry to the port", "her request for leave", "them the right to vote", "Arden the title"]
)
def test_things_given_are_withheld(content: str) -> None:
    assert is_withheld("deny", content)


@pytest.mark.parametrize(
    "content", ["rights abuses", "any link to the militia", "wrongdoing", "the affair", "her involvement", "the report"]
)
def test_things_told_are_denied(content: str) -> None:
    assert not is_withheld("deny", content)


def test_a_service_is_withheld_an_act_is_not() -> None:
    assert is_service_withheld("boarding to two passengers")
    assert is_service_withheld("planning permission for a mill")
    assert not is_service_withheld("underpaying its staff")


def test_a_ruling_is_a_judges_on_other_peoples_cases() -> None:
    assert is_adjudicated("The tribunal", "his claim that he was sacked")
    assert is_adjudicated("Judge Mara Kell", "the charges against Odd Lund")
    assert not is_adjudicated("The court", "reports that a file was lost")
    assert not is_adjudicated("The court", "the claim that it had lost a file")
    assert not is_adjudicated("A lawyer for the judge", "the claim of bias")


def test_a_keeper_thwarts_and_a_board_sacks() -> None:
    assert thwarts_or_sacks("deny", "Brekke with a fine save")
    assert thwarts_or_sacks("dismiss", "its chief executive on Monday")
    assert not thwarts_or_sacks("dismiss", "its critics as fools")
    assert not thwarts_or_sacks("dismiss", "the report on Monday")
