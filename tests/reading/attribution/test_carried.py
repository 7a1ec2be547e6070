"""Quotations that go on: whose words an unattributed one is."""

import pytest

from tests.support.told import told

_SAID = "Ida Brekke | said |"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            '"The pier is safe," Ida Brekke said. "We checked it. Twice."',
            ['"The pier is safe,"', '"We checked it. Twice."'],
        ),
        ('"The pier is safe. We checked it. Twice," Ida Brekke said.', ['"The pier is safe. We checked it. Twice,"']),
        ('"The pier," Ida Brekke said, "is safe. We checked it."', ['"The pier,"', '"is safe. We checked it."']),
        (
            'Ida Brekke said: "The pier is safe.\n\n"The beams are new.\n\n"Nobody should worry."\n\nIt opened late.',
            ['"The pier is safe', '"The beams are new.', '"Nobody should worry."'],
        ),
        ("Ida Brekke said the pier was safe. “Every beam is new.”", ["the pier was safe", "“Every beam is new.”"]),
        ("“The pier is safe.\n\n“Every beam is new,” Ida Brekke said.", ["“The pier is safe.", "“Every beam is new,”"]),
        (
            "“The pier is safe,” Ida Brekke said. “Every beam is new” at both ends.",
            ["“The pier is safe,”", "“Every beam is new” at both ends"],
        ),
    ],
)
def test_what_goes_on_is_a_part_of_what_was_begun(text: str, parts: list[str]) -> None:
    assert told(text) == [f"{_SAID} {part}" for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "“The pier is safe,” Ida Brekke said. The sign had “Keep off” in red.",
        "“The pier is safe,” Ida Brekke said. “Keep off” signs were put up.",
        "“The pier is safe,” Ida Brekke said.\n\nThe sign went up in May.\n\n“Keep off the pier.”",
        "“The pier is safe,” Ida Brekke said.\n\nWhat the sign says\n\n“Keep off the pier.”\n\nIt is old.",
    ],
)
def test_other_words_in_quotation_marks_are_not_hers(text: str) -> None:
    assert told(text) == [f"{_SAID} “The pier is safe,”"]


def test_two_who_speak_in_turn_go_on_in_turn() -> None:
    text = '"Is it safe?" Tom Roos asked.\n\n"It is," said Ida Brekke.\n\n"Since when?"\n\n"Since Monday."'
    assert told(text) == [
        'Tom Roos | asked | "Is it safe?"',
        'Ida Brekke | said | "It is,"',
        'Tom Roos | asked | "Since when?"',
        'Ida Brekke | said | "Since Monday."',
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ida Brekke continued:\n\n"The pier is safe."', 'Ida Brekke | continued | "The pier is safe."'),
        ("The statement read in full:\n\n“The pier is safe.”", "The statement | read | “The pier is safe.”"),
        ("She had put up a notice:\n\n“Keep off.”", None),
    ],
)
def test_a_colon_hands_the_next_paragraph_to_who_spoke_before_it(text: str, expected: str | None) -> None:
    assert told(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The statement read: “Keep off the pier.”", ["The statement | read | “Keep off the pier.”"]),
        ("“We were not told.”\n\n— Ida Brekke, mayor", ["Ida Brekke, mayor | — | “We were not told.”"]),
        ("She read “Keep off” aloud.", []),
        ("The pier is old.\n\n— Ida Brekke, mayor", []),
    ],
)
def test_words_on_signs_and_sources_on_lines_of_their_own(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ida Brekke said:\n\n> The pier is safe.\n> It is old.\n\nShe left.",
            ["Ida Brekke | said | The pier is safe", "Ida Brekke | said | It is old"],
        ),
        (
            "The pier story.\n\n> We leaked no memo.\n\n— Norvane Systems",
            ["Norvane Systems | — | We leaked no memo"],
        ),
        (
            "“It is old,” said Ida Brekke.\n\n> We leaked no memo.\n> Jo Roth, ferry owner\n\nShe left.",
            ["Ida Brekke | said | “It is old,”"],
        ),
        (
            "The report found:\n\n- the beams were cracked\n- the bolts were missing\n\nNobody was hurt.",
            ["The report | found | the beams were cracked", "The report | found | the bolts were missing"],
        ),
    ],
)
def test_quotations_and_lists_that_a_page_sets_apart(text: str, expected: list[str]) -> None:
    assert told(f"It began in May.\n\n{text}") == expected
