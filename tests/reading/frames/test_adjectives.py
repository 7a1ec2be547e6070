"""Attribution by adjectives."""

import pytest

from bot.core.documents import Document
from bot.reading import read


def _read(text: str) -> list[tuple[str | None, str, str]]:
    return [
        (s.speaker.of(text) if s.speaker else None, s.cue.of(text), s.content.of(text))
        for s in read(Document(text=text)).statements
    ]


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
    assert _read(text) == expected
