"""What the page asks, read: nothing is certain of it, and each field is of the type that its reader expects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.workspace.decoding import json_of
from bot.workspace.errors import VisitorError
from bot.workspace.model import Json


@dataclass(frozen=True, slots=True)
class Asked:
    """The fields of one request. Every method raises VisitorError for a field of another type."""

    fields: Json

    @classmethod
    async def read(cls, request: web.Request) -> Asked:
        """Read the body of a request. Raises VisitorError: it is no JSON object."""
        try:
            fields = await json_of(request)
        except ValueError as error:
            raise VisitorError(f"Malformed request: {error}.") from error
        if not isinstance(fields, dict):
            raise VisitorError("Malformed request: it is no JSON object.")
        return cls(fields)

    def text(self, name: str) -> str:
        """A text that must be there."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            raise VisitorError(f"Malformed request: {name} must be a text.")
        return value

    def text_or_none(self, name: str) -> str | None:
        """A text that may be left out, or null."""
        return None if self.fields.get(name) is None else self.text(name)

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        value = self.fields.get(name, default)
        if not isinstance(value, int):
            raise VisitorError(f"Malformed request: {name} must be a whole number.")
        return value

    def flag(self, name: str, default: bool) -> bool:
        """True or false."""
        value = self.fields.get(name, default)
        if not isinstance(value, bool):
            raise VisitorError(f"Malformed request: {name} must be true or false.")
        return value

    def entered(self) -> dict[str, dict[str, Any]]:
        """What was entered in a form: block id -> action id -> choice."""
        values = self.fields.get("values", {})
        if not isinstance(values, dict) or not all(isinstance(held, dict) for held in values.values()):
            raise VisitorError("Malformed request: values must be an object of objects.")
        return values
