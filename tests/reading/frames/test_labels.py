"""Speakers before a colon and after a dash, and labels that are none."""

import pytest

from tests.support.told import told


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Brekke: Pier Will Open in May", ["Brekke | : | Pier Will Open in May"]),
        ("Pier will open in May: minister", ["minister | : | Pier will open in May"]),
        ("Harbour Chief Slams Council: ‘It Is a Ruin’", ["Harbour Chief | : | ‘It Is a Ruin’"]),
        ("A Warning From Ida Brekke: ‘Keep Off’", ["Ida Brekke | : | ‘Keep Off’"]),
        ("‘We Ran’: Survivors Recall Night on Pier", ["Survivors | : | ‘We Ran’"]),
        ("Orrin mayor: the pier must open", ["Orrin mayor | : | the pier must open"]),
        ("Watch: Pier Falls Into the Sea", []),
        ("Pier collapse: what we know so far", []),
        ("Orrin: How a Town Lost Its Pier", []),
        ("Update: Pier Reopens", []),
    ],
)
def test_headlines(headline: str, expected: list[str]) -> None:
    text = f"{headline}\n\nThe pier stood for ninety years on the north shore."
    assert [line for line in told(text, headline) if " | : | " in line] == expected


def test_a_transcript_in_capitals_has_one_statement_a_turn() -> None:
    text = "HOST: Is the pier safe?\n\nBREKKE: We checked it. It is safe. I think so.\n\n(APPLAUSE)\n\nHOST: Thank you."
    assert told(text) == [
        "HOST | : | Is the pier safe?",
        "BREKKE | : | We checked it. It is safe. I think so",
        "HOST | : | Thank you",
    ]


def test_a_transcript_in_mixed_case_shows_by_a_name_that_comes_back() -> None:
    text = "They met on air.\n\nHarlow: Is the pier safe?\n\nBrekke: We checked it.\n\nHarlow: Thank you."
    assert [line.split(" | ")[0] for line in told(text)] == ["Harlow", "Brekke", "Harlow"]
    assert told("They met on air.\n\nVenue: The pier, at noon on the second of May.") == []


def test_a_turn_in_quotation_marks_loses_them() -> None:
    text = "It went like this.\n\n“HOST: Is the pier safe?\n\n“BREKKE: It is.”"
    assert told(text) == ["HOST | : | Is the pier safe?", "BREKKE | : | It is"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is a ruin. Keep off.” — Ida Brekke", ["Ida Brekke | — | “It is a ruin. Keep off.”"]),
        ('"It is a ruin." -- Ida Brekke, harbour master', ['Ida Brekke, harbour master | -- | "It is a ruin."']),
        ("“Keep off” — The pier is closed.", []),
    ],
)
def test_a_quotation_and_its_source(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_kicker_before_a_colon_is_no_part_of_what_is_said() -> None:
    assert told("Exclusive: The council sold the pier, sources say.")[-1] == "sources | say | The council sold the pier"
