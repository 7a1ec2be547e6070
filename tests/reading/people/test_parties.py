"""Parties: governments under all their names, and everybody else under their own."""

import pytest

from bot.reading.people.parties import is_generic, party_of, same_party


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oslo", "the Norwegian government"),
        ("the Élysée", "French officials"),
        ("Downing Street", "the British government"),
        ("Japan's foreign ministry", "Tokyo"),
        ("Kestrel Foods", "Kestrel"),
        ("The White House", "Washington"),
    ],
)
def test_two_names_of_one_party(one: str, other: str) -> None:
    assert same_party(party_of(one), party_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oslo", "Stockholm"),
        ("Oslo", "the Oslo Philharmonic"),
        ("a French baker", "Paris"),
        ("Kestrel Foods", "Arden Foods"),
        ("the mayor", "the ministry"),
    ],
)
def test_two_parties(one: str, other: str) -> None:
    assert not same_party(party_of(one), party_of(other))


def test_a_spokesman_alone_says_not_whose() -> None:
    assert is_generic("a spokesman")
    assert is_generic("the ministry spokeswoman")
    assert not is_generic("Ida Brekke")
    assert not is_generic("the Arden bank")
