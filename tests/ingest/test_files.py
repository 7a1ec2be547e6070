"""Files: saved pages, text and Markdown; and clear words for the rest."""

from pathlib import Path

import pytest

from bot.core.errors import UnusableInputError
from bot.ingest.files import LARGEST_FILE, document_from_file
from tests.ingest.pages import FIRST, page


def _file(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml"])
def test_a_saved_page_is_read_as_a_page(tmp_path: Path, name: str) -> None:
    head = "<link rel='canonical' href='https://post.example/harbour'>"
    document = document_from_file(_file(tmp_path, name, page(head)))
    assert (document.title, document.url) == ("Harbour reopens", "https://post.example/harbour")
    assert FIRST in document.text


def test_a_saved_page_with_a_relative_address_has_none(tmp_path: Path) -> None:
    assert document_from_file(_file(tmp_path, "a.html", page("<link rel='canonical' href='/a'>"))).url is None


def test_text_is_read_as_it_stands(tmp_path: Path) -> None:
    document = document_from_file(_file(tmp_path, "a.txt", "Harbour reopens\n\n# It did, &amp; how.\n"))
    assert (document.title, document.text) == ("Harbour reopens", "Harbour reopens\n\n# It did, &amp; how.")


def test_markdown_loses_its_heading_marks(tmp_path: Path) -> None:
    document = document_from_file(_file(tmp_path, "a.md", "# Harbour reopens\n\nIt did.\n\n## Why\n\nA #1 deal.\n"))
    assert (document.title, document.text) == ("Harbour reopens", "Harbour reopens\n\nIt did.\n\nWhy\n\nA #1 deal.")


def test_other_encodings_are_read(tmp_path: Path) -> None:
    assert document_from_file(_file(tmp_path, "a.txt", "Die Fähre".encode("windows-1252"))).text == "Die Fähre"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.pdf", b"%PDF", "kind that is not read"),
        ("a", b"text", "kind that is not read"),
        ("a.txt", bytes(range(256)) * 8, "no readable text"),
        ("a.txt", b"", "no text"),
        ("a.html", b"<html><body></body></html>", "no article"),
        ("a.txt", b"x" * (LARGEST_FILE + 1), "larger than 5 MiB"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    with pytest.raises(UnusableInputError, match=why):
        document_from_file(_file(tmp_path, name, content))


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableInputError, match="There is no file"):
        document_from_file(tmp_path / "missing.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(UnusableInputError, match="cannot be read"):
        document_from_file(tmp_path / "folder.txt")
