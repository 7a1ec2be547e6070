"""Plain text: the headline it plainly has, and no more."""

from datetime import date

import pytest

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.core.vocabulary import Basis
from bot.ingest.assemble import LONGEST_TITLE
from bot.ingest.plain import document_from_plain, headline_of


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
    wanted = Document(text=text, title="Harbour reopens", byline="Ada Example")
    assert document_from_plain(f"\n {text}\r\n") == wanted
    assert document_from_plain(text, url="https://post.example/a").url == "https://post.example/a"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Harbour reopens\n\nBy Ada Example, Orrin Ledger, 5 June 2026\n\nThe harbour reopened.", "Harbour reopens"),
        ("Harbour reopens\nAda Example | Orrin Ledger | June 5, 2026\n\nThe harbour reopened.", "Harbour reopens"),
        ("By Ada Example, Orrin Ledger, 2026-06-05\n\nThe harbour reopened.", None),
        ("Ada Example | Orrin Ledger | 5 June 2026\n\nHarbour reopens\n\nThe harbour reopened.", None),
    ],
)
def test_a_credit_line_states_author_outlet_and_day(text: str, title: str | None) -> None:
    document = document_from_plain(text)
    assert (document.title, document.byline, document.publisher) == (title, "Ada Example", "Orrin Ledger")
    assert (document.published, document.date_basis) == (date(2026, 6, 5), Basis.STATED)


@pytest.mark.parametrize(
    "text",
    [
        "Harbour reopens\n\nThe harbour reopened.\n\nBy Ada Example, Orrin Ledger, 5 June 2026",
        "Harbour reopens\n\nThe harbour reopened on 5 June 2026\n\nIt rained.",
        "Harbour reopens\n\nBy Ada Example, 5 June\n\nThe harbour reopened.",
        "Harbour reopens\n\nUpdated 5 June 2026\n\nThe harbour reopened.",
        "Harbour Reopens | Orrin Ledger | 5 June 2026\n\nThe harbour reopened.",
    ],
)
def test_no_other_line_states_them(text: str) -> None:
    document = document_from_plain(text)
    assert (document.byline, document.publisher, document.published) == (None, None, None)
    assert document.date_basis is Basis.UNKNOWN


@pytest.mark.parametrize("text", ["", " \n\t", "…", "\0"])
def test_no_words_are_no_document(text: str) -> None:
    with pytest.raises(UnusableInputError, match="no text"):
        document_from_plain(text)


def test_over_long_text_is_refused() -> None:
    assert document_from_plain("x" * 10, longest=10)
    with pytest.raises(UnusableInputError, match="longer than 10 characters"):
        document_from_plain("x" * 11, longest=10)
