"""Documents from files: saved pages, plain text and Markdown."""

import re
from pathlib import Path

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.ingest.decode import decode
from bot.ingest.extract import document_from_html
from bot.ingest.plain import document_from_plain

LARGEST_FILE = 5 * 2**20
"""Bytes; as much as a fetched page may have."""

_PAGES = frozenset({".html", ".htm", ".xhtml"})
_MARKDOWN = frozenset({".md", ".markdown"})
_HEADING_MARK = re.compile(r"^#{1,6}[ \t]+", re.MULTILINE)


def document_from_file(path: Path) -> Document:
    """Return the document in a .html, .htm, .xhtml, .txt, .md or .markdown file; Markdown loses its heading marks.

    Raises:
        UnusableInputError: if there is no such file, or it is of another kind, too large, unreadable or without text.
    """
    kind = path.suffix.lower()
    if kind not in _PAGES | _MARKDOWN | {".txt"}:
        raise UnusableInputError(f"{path.name} is of a kind that is not read.", "Give a .html, .txt or .md file.")
    text = decode(_bytes(path))
    if kind in _PAGES:
        return document_from_html(text)
    return document_from_plain(_HEADING_MARK.sub("", text) if kind in _MARKDOWN else text)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            body = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise UnusableInputError(f"There is no file {path}.", "Check the path.") from None
    except OSError as error:
        raise UnusableInputError(f"{path} cannot be read: {error.strerror}.") from error
    if len(body) > LARGEST_FILE:
        raise UnusableInputError(f"{path.name} is larger than {LARGEST_FILE // 2**20} MiB.", "Give one article.")
    return body
