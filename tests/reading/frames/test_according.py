"""Sources in a prepositional phrase."""

import pytest

from tests.support.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to Ida Brekke, the harbour master, the pier is a ruin.",
         ["Ida Brekke, the harbour master | According to | the pier is a ruin"]),
        ("The pier is a ruin, according to Ida Brekke, who runs the harbour, and two engineers.",
         ["Ida Brekke, who runs the harbour, and two engineers | according to | The pier is a ruin"]),
        ("The pier, according to Ida Brekke, will not last.",
         ["Ida Brekke | according to | The pier", "Ida Brekke | according to | will not last"]),
        ("According to the Post, citing two crews, the pier is a ruin.",
         ["the Post | According to | the pier is a ruin"]),
        ("The pier closed in May, per the harbour board.", ["the harbour board | per | The pier closed in May"]),
        ("In the words of Ida Brekke, the pier is a ruin.", ["Ida Brekke | In the words of | the pier is a ruin"]),
        ("The pier is, in Ida Brekke's words, a ruin.",
         ["Ida Brekke's | words | The pier is", "Ida Brekke's | words | a ruin"]),
        ("In her view, the pier is a ruin.", ["her | view | the pier is a ruin"]),
        ("The pier is lost, by the council's own account.", ["the council's | own account | The pier is lost"]),
        ("As Ida Brekke put it, “the pier is a ruin.”", ["Ida Brekke | put it | “the pier is a ruin.”"]),
        ("The pier is a ruin, as the mayor puts it.", ["the mayor | puts it | The pier is a ruin"]),
        ("The pier opened according to plan.", []),
        ("The pier costs two million a year per head.", []),
        ("In the view from the pier, the town looks small.", []),
        ("He put it on the pier.", []),
        ("The words in Ida Brekke's letter were faded.", []),
    ],
)  # fmt: skip
def test_sources_and_what_they_say(text: str, expected: list[str]) -> None:
    assert told(text) == expected
