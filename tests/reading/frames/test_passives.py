"""Passives that attribute."""

import pytest

from bot.core.documents import Document
from bot.core.vocabulary import Factuality
from bot.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was announced on Friday that the ferry would stop.",
            [(None, "was announced", "that the ferry would stop")],
        ),
        (
            "The mill is said to employ 600 people.",
            [(None, "is said", "The mill"), (None, "is said", "to employ 600 people")],
        ),
        (
            "The dam held, the inquiry was told, because the rain stopped.",
            [(None, "was told", "The dam held"), (None, "was told", "because the rain stopped")],
        ),
        (
            "The captain was described by friends as a quiet man.",
            [("friends", "was described", "The captain"), ("friends", "was described", "as a quiet man")],
        ),
        ("It was expected in May.", []),
        ("The mill is not said to employ anybody.", []),
        ("The men who are said to own it left.", []),
    ],
)
def test_a_passive_attributes_to_whom_it_names_or_to_nobody(
    text: str, expected: list[tuple[str | None, str, str]]
) -> None:
    found = read(Document(text=text)).statements
    assert [(s.speaker.of(text) if s.speaker else None, s.cue.of(text), s.content.of(text)) for s in found] == expected


def test_what_is_only_said_of_somebody_is_hedged() -> None:
    for text in ("The mill is said to employ 600 people.", "It is understood that the mill is for sale."):
        assert {s.factuality for s in read(Document(text=text)).statements} == {Factuality.HEDGED}
