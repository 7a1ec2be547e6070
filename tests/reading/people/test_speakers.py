"""Who speaks: the whole noun phrase before or after the cue, never a name inside it."""

import pytest

from bot.core.documents import Document
from bot.reading import read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The weavers' union of Port Amsel said on Monday that it would strike.", "the weavers' union of Port Amsel"),
        ("On Monday the weavers' union of Port Amsel said it would strike.", "the weavers' union of Port Amsel"),
        ('"We will strike," said the weavers\' union of Port Amsel.', "the weavers' union of Port Amsel"),
        ("The weavers' union in Orrin said it would strike.", "the weavers' union in Orrin"),
        ("The governor of Orrin said the bridge would open.", "the governor of Orrin"),
        ("The bridge will open, according to the governor of Orrin.", "the governor of Orrin"),
        ("Police in Sallow Bay said two people had been arrested.", "police in Sallow Bay"),
        ("Residents of Sallow Bay said the water was brown.", "residents of Sallow Bay"),
        ("A court in Sallow Bay said the ban was lawful.", "a court in Sallow Bay"),
        ("The office of Mayor Greta Holm said the road was shut.", "the office of Mayor Greta Holm"),
        ("The family of rower Greta Holm said she was well.", "the family of rower Greta Holm"),
        ("A spokesman for Greta Holm said she was well.", "a spokesman for Greta Holm"),
    ],
)
def test_a_name_inside_the_speakers_phrase_is_not_the_speaker(text: str, speaker: str) -> None:
    assert [statement.speaker_name for statement in read(Document(text=text)).statements] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Greta Holm of Orrin said the road was shut.", "Greta Holm"),
        ("The mayor of Orrin, Greta Holm, said the road was shut.", "Greta Holm"),
        ("Greta Holm, the head of the union in Orrin, said the road was shut.", "Greta Holm"),
        ("The secretary of state Greta Holm said the road was shut.", "Greta Holm"),
        ("A spokesman for the ministry Greta Holm said the road was shut.", "Greta Holm"),
        ("Greta Holm of the weavers' union said the road was shut.", "Greta Holm"),
        ("The Bank of Orrin said rates would rise.", "the Bank of Orrin"),
        ("Police Federation Orrin said pay would rise.", "Police Federation Orrin"),
    ],
)
def test_a_name_that_is_the_speaker_stands(text: str, speaker: str) -> None:
    assert [statement.speaker_name for statement in read(Document(text=text)).statements] == [speaker]


def test_a_proposition_still_opens_with_a_capital() -> None:
    (claim,) = read(Document(text="Police in Sallow Bay said on Monday that 12 boats had sunk.")).claims
    assert claim.proposition.startswith("Police in Sallow Bay said")
    assert claim.speaker == "police in Sallow Bay"


def test_it_is_the_army_of_a_state_and_not_the_state() -> None:
    text = "Arden's army said it had hit a tunnel. It said no civilians were hurt."
    assert [s.speaker_name for s in read(Document(text=text)).statements] == ["Arden's army", "Arden's army"]


def test_a_couple_is_named_as_one() -> None:
    (statement,) = read(Document(text="Ida and Per Brekke said the pier was safe.")).statements
    assert statement.speaker_name == "Ida and Per Brekke"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ida Brekke said she would not sail. Brekke praised his wife.", ["Ida Brekke", None]),
        ("Ida Brekke said she would not sail. Brekke said her boat leaked.", ["Ida Brekke", "Ida Brekke"]),
        ("Ida Brekke said she would not sail. Jon Ek sank. Brekke said he swam.", ["Ida Brekke", "Ida Brekke"]),
        ("Bill and Ida Brekke denied it. Brekke said he would sail.", ["Bill and Ida Brekke", None]),
        ("Police and Ida Brekke searched the pier. Brekke said it was dark.", ["Ida Brekke"]),
    ],
)
def test_a_surname_is_not_guessed_to_be_that_of_the_wrong_one_of_a_family(
    text: str, speakers: list[str | None]
) -> None:
    assert [s.speaker_name for s in read(Document(text=text)).statements] == speakers
