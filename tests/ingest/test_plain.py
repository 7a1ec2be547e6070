"""Plain text: the headline it plainly has, and no more."""

import pytest

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.ingest.plain import LONGEST_TITLE, document_from_plain, headline_of


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Harbour reopens\n\nThe harbour reopened.", "Harbour reopens"),
        ("Will the harbour reopen?\n \nNobody knows.", "Will the harbour reopen?"),
        ("The harbour reopened.\n\nNobody knows why.", None),
        ("Harbour reopens\nThe harbour reopened.", None),
        ("Harbour reopens\nOn Monday\nThe harbour reopened.", None),
        ("Harbour reopens", None),
        ("Harbour reopens\n\n", None),
        ("The union said:\n\n“No.”", None),
        ("x" * (LONGEST_TITLE + 1) + "\n\nText.", None),
        ("", None),
    ],
)
def test_a_headline_is_a_short_first_line_on_its_own(text: str, headline: str | None) -> None:
    assert headline_of(text) == headline


def test_nothing_is_made_up() -> None:
    text = "Harbour reopens\n\nby Ada Example\n\nThe harbour reopened on June 4."
    assert document_from_plain(f"\n {text}\r\n") == Document(text=text, title="Harbour reopens")
    assert document_from_plain(text, url="https://post.example/a").url == "https://post.example/a"


@pytest.mark.parametrize("text", ["", " \n\t", "…", "\0"])
def test_no_words_are_no_document(text: str) -> None:
    with pytest.raises(UnusableInputError, match="no text"):
        document_from_plain(text)


def test_over_long_text_is_refused() -> None:
    assert document_from_plain("x" * 10, longest=10)
    with pytest.raises(UnusableInputError, match="longer than 10 characters"):
        document_from_plain("x" * 11, longest=10)
