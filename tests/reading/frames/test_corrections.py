"""What is taken back or put right, and verbs that only look like it."""

import pytest

from bot.core.documents import Document
from bot.core.vocabulary import StatementKind
from bot.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council retracted its claim that the pier was closed.",
         [("the council", "its claim that the pier was closed")]),
        ("An earlier version of this article misstated the year in which the pier opened.",
         [("an earlier version of this article", "the year in which the pier opened")]),
        ("An earlier version of this story said that the pier was closed.",
         [("an earlier version of this story", "that the pier was closed")]),
        ("Correction: The mayor said the pier was shut, not lost.", [("the mayor", "the pier was shut, not lost")]),
        ("The mayor corrected himself, saying the pier was open.",
         [("the mayor", "himself"), ("the mayor", "the pier was open")]),
        ("The mayor withdrew her remarks about the pier.", [("the mayor", "her remarks about the pier")]),
        ("The bank withdrew its troops from the pier.", []),
        ("The teacher corrected the spelling.", []),
        ("The council did not retract its claim.", []),
        ("The earlier version of the car said hello.", []),
        ("The mayor said the pier was shut.", []),
    ],
)  # fmt: skip
def test_corrections(text: str, expected: list[tuple[str, str]]) -> None:
    reading = read(Document(text=text))
    found = [s for s in reading.statements if s.kind is StatementKind.CORRECTION]
    assert [(s.speaker_name, s.content.of(text)) for s in found] == expected
