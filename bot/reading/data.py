"""A document and its reading as plain data, for programs: what `slugline read --json` prints."""

from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from typing import Any

from bot.core.documents import Document
from bot.core.reading import Reading
from bot.core.spans import Span


def as_data(document: Document, reading: Reading) -> dict[str, Any]:
    """Return a document and its reading as values that JSON has; docs/reading-data.md lists the keys.

    The keys are the field names of `Document` and `Reading`. A span is ``{"start", "end", "text"}``, in characters
    of ``text``, the end exclusive; a day is ``YYYY-MM-DD``, a time of day ``HH:MM:SS``; what is not stated is null.
    Statements, denials and claims are referred to by their index, from 0.
    """
    read = {name: value for name, value in _plain(reading, reading.text).items() if name != "text"}
    known = {name: value for name, value in _plain(document, reading.text).items() if name != "text"}
    return {"text": reading.text, "document": known, "reading": read}


def _plain(value: Any, text: str) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end, "text": value.of(text)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item, text) for item in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), text) for field in fields(value)}
    return value
