"""Inputs of every kind beside the documents that they are: what is stored, what is known, and the blocks in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.core.documents import Document
from bot.ingest.files import documents_from_file
from bot.ingest.paste import document_from_text
from bot.reading.layout.blocks import lay_out
from bot.reading.layout.genre import genre_of

FOLDER = Path(__file__).parent / "golden"
INPUTS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".expected")


def drawn(document: Document) -> str:
    """Return a document as the expectations write it: what is known, then a line a block."""
    layout = lay_out(document)
    kind = genre_of(document, layout.blocks)
    known = {
        "title": document.title,
        "byline": layout.byline,
        "publisher": document.publisher,
        "url": document.url,
        "published": f"{document.published} ({document.date_basis.value})" if document.published else None,
        "at": document.published_at,
        "genre": f"{kind.genre.value} ({kind.basis.value}) {[span.of(document.text) for span in kind.evidence]}",
    }
    lines = [f"{name}: {value}" for name, value in known.items() if value is not None]
    lines += [
        f"{block.kind.value:9} {block.section.value:11} {block.span.of(document.text)!r}" for block in layout.blocks
    ]
    return "\n".join(lines)


def _read(path: Path) -> tuple[Document, ...]:
    if path.suffix == ".slack":
        return (document_from_text(path.read_text("utf-8")),)
    return documents_from_file(path)


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_an_input_becomes_the_document_that_it_is(path: Path) -> None:
    expected = path.with_name(path.name + ".expected").read_text("utf-8")
    assert "\n\n".join(map(drawn, _read(path))) + "\n" == expected


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
@pytest.mark.parametrize("wanted", ["text", "order"])
def test_marks_and_blocks_lie_in_the_text_in_order(path: Path, wanted: str) -> None:
    checks: dict[str, Callable[[Document], bool]] = {
        "text": lambda document: all(mark.span.of(document.text).strip() for mark in document.marks),
        "order": lambda document: all(
            first.span.end <= second.span.start
            for first, second in zip(lay_out(document).blocks, lay_out(document).blocks[1:], strict=False)
        ),
    }
    assert all(map(checks[wanted], _read(path)))
