"""Documents that wait for a person, as plain JSON: what was seen is what is stored, however long it waits."""

from typing import Any

from pydantic import TypeAdapter

from bot.core.documents import Document

_DOCUMENT = TypeAdapter(Document)


def frozen(document: Document) -> dict[str, Any]:
    """Return a document as JSON holds it."""
    held: dict[str, Any] = _DOCUMENT.dump_python(document, mode="json")
    return held


def thawed(held: dict[str, Any]) -> Document:
    """Return the document again."""
    return _DOCUMENT.validate_python(held)
