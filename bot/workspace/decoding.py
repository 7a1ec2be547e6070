"""JSON as other programs send it: what only Python would take is refused, before it is kept and sent on."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from aiohttp import web


async def json_of(request: web.Request) -> Any:
    """What the body of a request says; a body that is empty says `{}`.

    Raises:
        ValueError: as `decoded` does, or its bytes are not in the charset that the request names.
        HTTPRequestEntityTooLarge: it is longer than the server takes.
    """
    try:
        return decoded(await request.text() or "{}")
    except LookupError:
        raise ValueError(f"unknown charset {request.charset!r}") from None


def decoded(text: str) -> Any:
    """What a JSON text says.

    Raises:
        ValueError: it is no JSON, nests deeper than the decoder goes, holds NaN or Infinity, which no browser reads,
            or half of a surrogate pair, which no file in UTF-8 takes.
    """
    try:
        value = json.loads(text, parse_constant=_no_number)
        if "\\ud" in text or "\\uD" in text:
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return value


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number in JSON")
