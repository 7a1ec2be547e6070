"""Long answers, a page at a time: `limit` and `cursor` in, `response_metadata.next_cursor` out."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Any

from bot.workspace.errors import SlackError
from bot.workspace.model import Json
from bot.workspace.webapi.registry import Call

DEFAULT_LIMIT = 100
MOST = 1000
"""Entries of a page (docs: pagination; methods allow up to 1000, and 100 where they say nothing else)."""


def one_page(call: Call, field: str, items: Sequence[Any], *, usual: int = DEFAULT_LIMIT, most: int = MOST) -> Json:
    """The answer with the page of `items` that the call asks for, under `field`.

    Raises:
        SlackError: invalid_limit or invalid_cursor.
    """
    limit = call.args.get("limit", usual)
    if not 1 <= limit <= most:
        raise SlackError("invalid_limit")
    start = _start(call.args.get("cursor") or "", len(items))
    end = start + limit
    cursor = base64.b64encode(f"at:{end}".encode()).decode() if end < len(items) else ""
    return {field: list(items[start:end]), "response_metadata": {"next_cursor": cursor}}


def _start(cursor: str, total: int) -> int:
    if not cursor:
        return 0
    try:
        start = int(base64.b64decode(cursor, validate=True).decode().removeprefix("at:"))
    except (binascii.Error, ValueError):
        raise SlackError("invalid_cursor") from None
    if not 0 < start < total:
        raise SlackError("invalid_cursor")
    return start
