"""Infinitives and participles that attribute."""

import pytest

from tests.support.told import attributed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The leak forced the minister to admit that the files were lost.",
            [("the minister", "admit", "that the files were lost")],
        ),
        (
            "The minister was forced to admit that the files were lost.",
            [("The minister", "was forced to admit", "that the files were lost")],
        ),
        (
            "The singer took to social media to accuse the label of theft.",
            [("The singer", "took to social media to accuse", "the label of theft")],
        ),
        (
            "The mill issued a statement saying that nobody was hurt.",
            [("The mill", "issued a statement saying", "that nobody was hurt")],
        ),
        ("The minister was not forced to admit that the files were lost.", []),
        ("The plan to admit that the files were lost came to nothing.", []),
    ],
)
def test_who_is_made_to_speak_or_acts_in_order_to_speak(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert attributed(text) == expected
