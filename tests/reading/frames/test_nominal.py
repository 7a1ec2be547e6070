"""Nouns that attribute, with their owners, and nouns that do not."""

import pytest

from tests.support.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her claim that the pier was safe is untested.", ["Her | claim | that the pier was safe"]),
        ("His call for a new pier was ignored.", ["His | call for | a new pier"]),
        ("The council's pledge to rebuild the pier was welcome.", ["The council's | pledge | to rebuild the pier"]),
        ("The mayor's position is that the pier must close.", ["The mayor's | position | that the pier must close"]),
        ("The conclusion of the inquiry was that the bolts were old.",
         ["the inquiry | conclusion | that the bolts were old"]),
        ("A warning by the harbour board that the pier would sink came late.",
         ["the harbour board | warning | that the pier would sink"]),
        ("The firm's insistence that the paint is harmless rests on one study.",
         ["The firm's | insistence | that the paint is harmless"]),
        ("The firm's claim that the pier was safe collapsed in court.",
         ["The firm's | claim | that the pier was safe"]),
        ("The claim that is best known is the oldest.", []),
        ("The plan for the pier was cheap.", []),
        ("The report of the accident ran to two pages.", []),
        ("A call for help was heard at noon.", []),
        ("The pier's promise to visitors was a view of the sea.", []),
    ],
)  # fmt: skip
def test_owners_and_contents(text: str, expected: list[str]) -> None:
    assert told(text) == expected
