"""Documents: one text, one fingerprint; the headline in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.documents import Document, with_headline

_WORDS = st.lists(st.text(alphabet="abc.é“", min_size=1, max_size=6), min_size=1, max_size=8)
_SPACE = st.sampled_from([" ", "  ", "\n", "\n\n", "\t", "\u00a0"])


@given(_WORDS, st.data())
def test_white_space_makes_no_other_document(words: list[str], data: st.DataObject) -> None:
    spaced = words[0] + "".join(data.draw(_SPACE) + word for word in words[1:])
    assert Document(f" {spaced}\n").fingerprint == Document(" ".join(words)).fingerprint


@pytest.mark.parametrize("other", ["Twelve people died", "twelve people died.", "Twelve people die"])
def test_other_words_are_another_document(other: str) -> None:
    assert Document(other).fingerprint != Document("Twelve people died.").fingerprint


def test_a_fingerprint_is_a_sha256_in_hex() -> None:
    assert Document("a").fingerprint == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"


@pytest.mark.parametrize(
    ("title", "body", "text"),
    [
        ("A strike", "It began.", "A strike\n\nIt began."),
        ("  A strike\n", "It began.", "A strike\n\nIt began."),
        ("A strike", "A strike\n\nIt began.", "A strike\n\nIt began."),
        ("A strike", "\n  A strike\nIt began.", "\n  A strike\nIt began."),
        (None, "It began.", "It began."),
        ("", "It began.", "It began."),
        ("   ", "It began.", "It began."),
    ],
)
def test_the_headline_is_the_first_line_once(title: str | None, body: str, text: str) -> None:
    assert with_headline(title, body) == text
