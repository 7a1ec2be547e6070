"""The seeds manifest: every byte accounted for, every field as the editor stated it."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from bot.core.errors import UnusableInputError
from bot.core.vocabulary import Basis, Genre
from bot.ingest.manifest import MANIFEST, load

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = "Harbour reopens\n\nIt did – on “Monday”.\n"


def _entry(**changes: Any) -> dict[str, Any]:
    return {
        "id": "1",
        "file": "1.txt",
        "sha256": sha256(TEXT.encode()).hexdigest(),
        "title": "Harbour reopens",
        "byline": None,
        "publisher": "The Sample Post",
        "url": None,
        "published_at": "2024-06-04",
        "date_basis": "stated",
        "genre": "news",
        "story": "harbour-strike",
        **changes,
    }


def _folder(folder: Path, *entries: dict[str, Any]) -> Path:
    (folder / "1.txt").write_bytes(TEXT.encode())
    (folder / MANIFEST).write_text(json.dumps({"documents": entries}), encoding="utf-8")
    return folder


def test_a_seed_becomes_a_document_with_the_text_as_it_is(tmp_path: Path) -> None:
    (seed,) = load(_folder(tmp_path, _entry()))
    document = seed.document()
    assert document.text == TEXT
    assert (document.title, document.publisher, document.byline) == ("Harbour reopens", "The Sample Post", None)
    assert (document.published, document.date_basis) == (date(2024, 6, 4), Basis.STATED)
    assert (document.genre, seed.entry.story) == (Genre.NEWS, "harbour-strike")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"sha256": "0" * 64}, "not the file that the manifest describes"),
        ({"sha256": "short"}, "sha256"),
        ({"file": "2.txt"}, "There is no file"),
        ({"file": "../1.txt"}, "documents.0.file"),
        ({"file": "/etc/passwd"}, "documents.0.file"),
        ({"genre": "gossip"}, "genre"),
        ({"story": "Not A Slug"}, "story"),
        ({"published_at": None}, "date_basis is unknown"),
        ({"date_basis": "unknown"}, "date_basis is unknown"),
        ({"published_at": "yesterday"}, "published_at"),
        ({"title": ""}, "title"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_wrong_entry_is_told(tmp_path: Path, changes: dict[str, Any], why: str) -> None:
    with pytest.raises(UnusableInputError, match=why):
        load(_folder(tmp_path, _entry(**changes)))


def test_a_changed_byte_is_told(tmp_path: Path) -> None:
    folder = _folder(tmp_path, _entry())
    (folder / "1.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    with pytest.raises(UnusableInputError, match="not the file that the manifest describes"):
        load(folder)


@pytest.mark.parametrize("name", ["id", "file"])
def test_two_entries_of_one_name_are_told(tmp_path: Path, name: str) -> None:
    second = _entry(**({"file": "2.txt"} if name == "id" else {"id": "2"}))
    with pytest.raises(UnusableInputError, match=f"same {name}"):
        load(_folder(tmp_path, _entry(), second))


@pytest.mark.parametrize("content", [b"", b"{}", b'{"documents": []}', b"not json", b"\xff\xfe"])
def test_a_file_that_is_no_manifest_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MANIFEST).write_bytes(content)
    with pytest.raises(UnusableInputError, match="is not a seeds manifest"):
        load(tmp_path)


def test_a_folder_without_a_manifest_and_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableInputError, match="There is no file"):
        load(tmp_path)
    folder = _folder(tmp_path, _entry(sha256=sha256(b"\xff").hexdigest()))
    (folder / "1.txt").write_bytes(b"\xff")
    with pytest.raises(UnusableInputError, match="not UTF-8"):
        load(folder)


def test_the_seeds_of_the_house_load_and_keep_their_bytes() -> None:
    seeds = load(SEEDS)
    assert len(seeds) == 2
    for seed in seeds:
        document = seed.document()
        assert document.text.encode() == (SEEDS / seed.entry.file).read_bytes()
        assert (document.published, document.publisher, document.url) == (None, None, None)
        assert document.date_basis is Basis.UNKNOWN
