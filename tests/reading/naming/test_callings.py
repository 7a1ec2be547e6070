"""Callings by the form of their nouns, and in front of a name."""

import pytest

from bot.core.documents import Document
from bot.reading import read
from bot.reading.naming.callings import is_calling


@pytest.mark.parametrize("word", ["drummer", "sculptor", "beekeeper", "guitarist", "postwoman", "biologist", "winger"])
def test_a_noun_for_a_calling(word: str) -> None:
    assert is_calling(word)


@pytest.mark.parametrize(
    "word", ["computer", "summer", "tanker", "corner", "under", "never", "bank", "list", "mist", "order", "brother"]
)
def test_a_thing_or_another_word_that_ends_alike(word: str) -> None:
    assert not is_calling(word)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Drummer Cal Voss said the tour was off.", "Cal Voss", "Drummer"),
        ("The tour is off, drummer Cal Voss said.", "Cal Voss", "drummer"),
        ("Corner Street Bakers said the shop was shut.", "Corner Street Bakers", None),
        ("The editor of the Morning Gull said the story was true.", "the editor of the Morning Gull", None),
    ],
)
def test_a_calling_before_a_name_is_a_role(text: str, name: str, role: str | None) -> None:
    said = read(Document(text=text)).statements[0]
    assert said.speaker_name == name
    assert role is None or said.speaker_role == role
