"""What Slack does to blocks when it takes them: decodes, checks, and names the unnamed."""

from __future__ import annotations

import copy
import json
import secrets
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from bot.workspace.blockkit.rules import elements_of
from bot.workspace.blockkit.validation import TOO_LONG, BlockError, Surface, validate_blocks, validate_view
from bot.workspace.decoding import decoded
from bot.workspace.errors import SlackError
from bot.workspace.model import Json

VIEW_LIMIT = 250_000
"""Characters of a view in JSON (docs: views.open, view_too_large: "greater than 250kb")."""

_REMEMBERED = 20_000
"""Characters of the longest blocks whose answer is remembered, so that all that is stays below 10 MB."""


def accept_blocks(blocks: Any, surface: Surface = "message") -> list[Json]:
    """The blocks as Slack stores them.

    Raises:
        SlackError: invalid_blocks_format, invalid_blocks or msg_blocks_too_long, each broken rule named.
    """
    if isinstance(blocks, str):
        blocks = _decoded(blocks, SlackError("invalid_blocks_format"))
    if blocks is None or blocks == []:
        return []
    errors = _checked(blocks, surface)
    if errors:
        code = TOO_LONG if any(error.code == TOO_LONG for error in errors) else "invalid_blocks"
        raise SlackError(code, *map(str, errors), extra=_errors(errors))
    return name_elements(blocks)


def accept_view(view: Any) -> Json:
    """The view as Slack stores it.

    Raises:
        SlackError: view_too_large, or invalid_arguments, each broken rule named.
    """
    if len(view if isinstance(view, str) else json.dumps(view)) > VIEW_LIMIT:
        raise SlackError("view_too_large")
    if isinstance(view, str):
        view = _decoded(view, SlackError("invalid_arguments", "view is not JSON [json-pointer:/view]"))
    errors = validate_view(view)
    if errors:
        raise SlackError("invalid_arguments", *map(str, errors), extra=_errors(errors))
    return {**view, "blocks": name_elements(view["blocks"])}


def _checked(blocks: Any, surface: Surface) -> tuple[BlockError, ...]:
    """The broken rules. The same card comes again and again, and is looked at once."""
    try:
        text = json.dumps(blocks)
    except RecursionError:  # nested without end, and refused for that
        return tuple(validate_blocks(blocks, surface))
    return _broken_rules(text, surface) if len(text) <= _REMEMBERED else tuple(validate_blocks(blocks, surface))


@lru_cache(maxsize=512)
def _broken_rules(text: str, surface: Surface) -> tuple[BlockError, ...]:
    return tuple(validate_blocks(json.loads(text), surface))


def _decoded(text: str, refusal: SlackError) -> Any:
    try:
        return decoded(text)
    except ValueError as error:
        raise refusal from error


def _errors(errors: Sequence[BlockError]) -> Json:
    return {"errors": [error.as_json() for error in errors]}


def name_elements(blocks: list[Json]) -> list[Json]:
    """A copy with a block_id on every block and an action_id on every element, as Slack fills them in."""
    named = copy.deepcopy(blocks)
    for block in named:
        block.setdefault("block_id", secrets.token_urlsafe(4))
        for _, element in elements_of(block):
            if element.get("type") != "image":
                element.setdefault("action_id", secrets.token_urlsafe(4))
    return named


def find_element(blocks: list[Json], block_id: str, action_id: str) -> Json | None:
    """The element with those ids, or None."""
    for block in blocks:
        if block.get("block_id") == block_id:
            for _, element in elements_of(block):
                if element.get("action_id") == action_id:
                    return element
    return None
