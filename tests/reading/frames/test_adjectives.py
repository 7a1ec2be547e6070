"""Attribution by adjectives."""

import pytest

from tests.support.told import attributed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor was adamant that the bridge was safe.",
            [("The mayor", "was adamant", "that the bridge was safe")],
        ),
        (
            "Officials remain confident that the dam will hold.",
            [("Officials", "remain confident", "that the dam will hold")],
        ),
        (
            "She made it clear on Monday that the ferry would stay.",
            [("She", "made it clear", "that the ferry would stay")],
        ),
        ("It is clear that the dam will hold.", []),
        ("The mayor was not sure that the dam would hold.", []),
        ("The council could be convinced that the dam would hold.", []),
        ("The mayor was adamant.", []),
    ],
)
def test_an_adjective_with_that_attributes(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert attributed(text) == expected
