"""Documents from files: saved pages, plain text, Markdown and feeds."""

from pathlib import Path

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.ingest.assemble import LONGEST_TEXT
from bot.ingest.decode import decode
from bot.ingest.extract import document_from_html
from bot.ingest.feeds import read_feed
from bot.ingest.markdown import document_from_markdown
from bot.ingest.plain import document_from_plain

LARGEST_FILE = 5 * 2**20
"""Bytes; as much as a fetched page may have."""

_PAGES = frozenset({".html", ".htm", ".xhtml"})
_MARKDOWN = frozenset({".md", ".markdown"})
_FEEDS = frozenset({".xml", ".rss", ".atom", ".rdf"})
_HINT = "Give a .html, .txt, .md or .xml (feed) file."


def document_from_file(path: Path, *, longest: int = LONGEST_TEXT) -> Document:
    """Return the document in a file; see ``documents_from_file``.

    Raises:
        UnusableInputError: as there, or if it is a feed of several entries.
    """
    documents = documents_from_file(path, longest=longest)
    if len(documents) > 1:
        problem = f"{path.name} is a feed of {len(documents)} entries, not one document."
        raise UnusableInputError(problem, "`slugline ingest` takes in a whole feed.")
    return documents[0]


def documents_from_file(path: Path, *, longest: int = LONGEST_TEXT) -> tuple[Document, ...]:
    """Return the documents in a .html, .htm, .xhtml, .txt, .md, .markdown file, or a feed's entries in an .xml file.

    Args:
        path: the file.
        longest: characters that a document's text may have.

    Raises:
        UnusableInputError: if there is no such file, or it is of another kind, too large, unreadable or without text.
    """
    kind = path.suffix.lower()
    if path.is_file() and kind not in _PAGES | _MARKDOWN | _FEEDS | {".txt"}:
        raise UnusableInputError(f"{path.name} is of a kind that is not read.", _HINT)
    text = decode(_bytes(path))
    if kind in _FEEDS:
        return read_feed(text).entries
    if kind in _PAGES:
        return (document_from_html(text, longest=longest),)
    if kind in _MARKDOWN:
        return (document_from_markdown(text, longest=longest),)
    return (document_from_plain(text, longest=longest),)


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
