"""Roles and the institutions they belong to, in phrases and in documents."""

import pytest

from bot.core.documents import Document
from bot.reading import read
from bot.reading.people.posts import Post, post_of


@pytest.mark.parametrize(
    ("phrase", "role", "organisation"),
    [
        ("Kremlin spokesman", "spokesman", "Kremlin"),
        ("a spokesman for the Harbour Ministry", "spokesman", "the Harbour Ministry"),
        ("the head of the harbour board", "head", "the harbour board"),
        ("White House press secretary", "press secretary", "White House"),
        ("the Foreign Ministry's spokesman", "spokesman", "Foreign Ministry"),
        ("a ministry spokeswoman", "spokeswoman", "the ministry"),
        ("chief executive of Norvane", "chief executive", "Norvane"),
        ("three officials at the bank", "officials", "the bank"),
        ("head of digital policy at the bank", "head of digital policy", "the bank"),
        ("the secretary of state", "secretary of state", None),
        ("mayor of Orrin", "mayor of Orrin", None),
        ("Russian Foreign Minister", "Russian Foreign Minister", None),
        ("former president", "former president", None),
        ("the company", None, None),
        ("Mr", None, None),
        ("", None, None),
    ],
)
def test_a_phrase_is_a_role_and_whose(phrase: str, role: str | None, organisation: str | None) -> None:
    assert post_of(phrase) == Post(role, organisation)


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "Kremlin spokesman Dmitry Orlov said it rained. Orlov said it stopped. The spokesman said it was wet.",
            [("Dmitry Orlov", "spokesman", "the Kremlin")] * 3,
        ),
        (
            "Ida Brekke, head of the harbour board, said it rained. She said it stopped.",
            [("Ida Brekke", "head", "the harbour board")] * 2,
        ),
        (
            "The mayor of Orrin, Greta Holm, said it rained. The mayor said it stopped.",
            [("Greta Holm", "mayor of Orrin", None)] * 2,
        ),
        (
            "The Foreign Ministry said it rained. The ministry said it stopped.",
            [("the Foreign Ministry", None, None)] * 2,
        ),
        (
            "A spokesman for the Harbour Ministry said it rained. He said it stopped.",
            [("a spokesman for the Harbour Ministry", "spokesman", "the Harbour Ministry")] * 2,
        ),
        (
            "Two senior officials said it rained. They said it stopped.",
            [("two senior officials", "senior officials", None)] * 2,
        ),
        ("Port officials said it rained.", [("Port officials", "officials", None)]),
        ("White House officials said it rained.", [("White House officials", "officials", "the White House")]),
        ("“We knew,” said Ida Brekke, the mayor.", [("Ida Brekke", "mayor", None)]),
        ("Sources close to the club said it rained.", [("sources close to the club", "sources", None)]),
    ],
)
def test_a_role_given_once_holds(text: str, voices: list[tuple[str | None, str | None, str | None]]) -> None:
    statements = read(Document(text=text)).statements
    assert [(s.speaker_name, s.speaker_role, s.speaker_organisation) for s in statements] == voices


@pytest.mark.parametrize(
    "text",
    [
        "Anna Roos met Clara Boone in Doha. She said it rained.",
        "Minister Anna Roos and Minister Clara Boone met. The minister said it rained.",
        "Ravi Menon and his father, Arjun Menon, run the mill. Menon said it rained.",
        "I said it rained.",
        "It snowed in Doha. He said it rained.",
    ],
)
def test_who_could_be_either_is_neither(text: str) -> None:
    (statement,) = read(Document(text=text)).statements
    assert statement.speaker_name in (None, "the minister")
    assert statement.speaker_organisation is None


def test_a_title_tells_which_of_two_a_pronoun_means() -> None:
    (statement,) = read(Document(text="Mrs. Clara Boone met Mr. Ivo Roos on Monday. She said it rained.")).statements
    assert statement.speaker_name == "Clara Boone"


def test_a_name_in_an_aside_is_no_rival() -> None:
    text = "Ivo Roos — a rival of Anna Berg — resigned. He said it rained."
    (statement,) = read(Document(text=text)).statements
    assert statement.speaker_name == "Ivo Roos"
