"""What a terminal would obey is shown instead, in its place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.terminal.verbatim import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("bell\x07 and delete\x7f", "bell␇ and delete␡"),
        ("\x9b2J", "\ufffd2J"),  # CSI as one character
        ("one\rtwo", "one␍two"),
        ("a\tb\u2028c\u0085d", "a b c d"),
        ("he said \u202eolleh\u202c", "he said \ufffdolleh\ufffd"),
        ("line\nline", "line\nline"),
        ("\u200fאמר הדובר\u200f 🙂 e\u0301", "\u200fאמר הדובר\u200f 🙂 e\u0301"),
        ("half \ud83d a pair", "half \ufffd a pair"),
    ],
)
def test_a_stand_in_for_each(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_offsets_hold_and_nothing_is_left_to_obey(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert {unicodedata.category(character) for character in shown if character != "\n"}.isdisjoint({"Cc", "Cs"})
    shown.encode()


def test_on_one_line() -> None:
    assert one_line(" two\n\n lines\tand \x1b[0m") == "two lines and ␛[0m"
