"""Slack's rules on blocks that a JSON schema cannot say.

Duplicate ids, where a block may appear, addresses, initial choices, one table, the total size.
Sources: docs.slack.dev/reference/block-kit (the page of each block and element).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.workspace.model import Json

Path = tuple[str | int, ...]

TOTAL_TEXT = 13_200
"""Characters of text one message's blocks may hold before Slack answers msg_blocks_too_long (measured)."""
URL_LENGTH = 3000
_URL = re.compile(r"https?://[^\s<>\"/?#]+(?:[/?#][^\s<>\"]*)?")
_URL_FIELDS = frozenset({"url", "image_url", "thumbnail_url", "video_url", "title_url", "provider_icon_url"})
_BLOCK_SURFACES: dict[str, frozenset[str]] = {
    "alert": frozenset({"modal"}),
    "context_actions": frozenset({"message"}),
    "markdown": frozenset({"message"}),
    "table": frozenset({"message"}),
}
_ELEMENT_SURFACES: dict[str, frozenset[str]] = {
    "file_input": frozenset({"modal"}),
    "workflow_button": frozenset({"message"}),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One broken rule; `path` leads to the place, from the list of blocks."""

    path: Path
    rule: str
    message: str
    expected: Any = None
    code: str = "failed_constraint"


def find_broken_rules(blocks: list[Any], surface: str) -> list[Finding]:
    """Every rule these blocks break on that surface. Malformed parts are left to the schema."""
    known = [(index, block) for index, block in enumerate(blocks) if isinstance(block, dict)]
    return [
        *_surfaces(known, surface),
        *_duplicate_block_ids(known),
        *_duplicate_action_ids(known),
        *_one_table(known),
        *_one_focus(known),
        *_option_values(known),
        *_initial_choices(known),
        *_addresses(blocks),
        *(_total_size(blocks) if surface == "message" else ()),
    ]


def elements_of(block: Json) -> Iterator[tuple[Path, Json]]:
    """The interactive elements of a block, each with its path inside the block."""
    for field in ("accessory", "element"):
        if isinstance(block.get(field), dict):
            yield (field,), block[field]
    children = block.get("elements")
    if block.get("type") in ("actions", "context_actions") and isinstance(children, list):
        for index, element in enumerate(children):
            if isinstance(element, dict):
                yield ("elements", index), element


def options_of(element: Json) -> list[Json]:
    """The options of a select, overflow, radio or checkbox element, those of its groups included."""
    groups = _dicts(element.get("option_groups"))
    return [option for holder in (element, *groups) for option in _dicts(holder.get("options"))]


def _dicts(value: Any) -> list[Json]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _surfaces(blocks: Iterable[tuple[int, Json]], surface: str) -> Iterator[Finding]:
    for index, block in blocks:
        allowed = _BLOCK_SURFACES.get(str(block.get("type")))
        if allowed and surface not in allowed:
            message = f"{block['type']} blocks are not allowed in a {surface}"
            yield Finding((index, "type"), "surface", message, sorted(allowed), "unsupported_surface")
        for path, element in elements_of(block):
            allowed = _ELEMENT_SURFACES.get(str(element.get("type")))
            if allowed and surface not in allowed:
                message = f"{element['type']} elements are not allowed in a {surface}"
                yield Finding((index, *path, "type"), "surface", message, sorted(allowed), "unsupported_surface")


def _duplicate_block_ids(blocks: Iterable[tuple[int, Json]]) -> Iterator[Finding]:
    seen: set[Any] = set()
    for index, block in blocks:
        name = block.get("block_id")
        if isinstance(name, str) and name in seen:
            yield Finding((index, "block_id"), "unique", f"block_id {name!r} already exists", code="duplicate_id")
        if isinstance(name, str):
            seen.add(name)


def _duplicate_action_ids(blocks: Iterable[tuple[int, Json]]) -> Iterator[Finding]:
    for index, block in blocks:
        seen: set[str] = set()
        for path, element in elements_of(block):
            name = element.get("action_id")
            if isinstance(name, str) and name in seen:
                message = f"action_id {name!r} already exists in this block"
                yield Finding((index, *path, "action_id"), "unique", message, code="duplicate_id")
            if isinstance(name, str):
                seen.add(name)


def _one_table(blocks: Iterable[tuple[int, Json]]) -> Iterator[Finding]:
    tables = [index for index, block in blocks if block.get("type") == "table"]
    for index in tables[1:]:
        yield Finding((index,), "one_table", "only one table is allowed in a message", 1)


def _one_focus(blocks: Iterable[tuple[int, Json]]) -> Iterator[Finding]:
    focused = [
        (index, *path)
        for index, block in blocks
        for path, element in elements_of(block)
        if element.get("focus_on_load") is True
    ]
    for path in focused[1:]:
        yield Finding((*path, "focus_on_load"), "one_focus", "only one element can be focused on load", 1)


def _option_values(blocks: Iterable[tuple[int, Json]]) -> Iterator[Finding]:
    """Slack's types leave an option's `value` open; its reference requires one."""
    for index, block in blocks:
        for path, element in elements_of(block):
            if any("value" not in option for option in options_of(element)):
                yield Finding(
                    (index, *path, "options"), "required", "missing required field: value", code="missing_field"
                )


def _initial_choices(blocks: Iterable[tuple[int, Json]]) -> Iterator[Finding]:
    for index, block in blocks:
        for path, element in elements_of(block):
            options = options_of(element)
            if not options:
                continue
            for option in _dicts(element.get("initial_options")) + _dicts([element.get("initial_option")]):
                if option not in options:
                    message = "initial choice must exactly match one of the options"
                    yield Finding((index, *path), "initial_option", message)


def _addresses(node: Any, path: Path = ()) -> Iterator[Finding]:
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from _addresses(item, (*path, index))
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in _URL_FIELDS and isinstance(value, str):
                yield from _address(value, (*path, key), in_text=node.get("type") == "link")
            else:
                yield from _addresses(value, (*path, key))


def _address(value: str, path: Path, *, in_text: bool) -> Iterator[Finding]:
    if len(value) > URL_LENGTH:
        yield Finding(path, "maxLength", f"must be less than {URL_LENGTH + 1} characters", URL_LENGTH)
    elif not (_URL.fullmatch(value) or (in_text and value.startswith(("mailto:", "tel:", "slack:")))):
        yield Finding(path, "url", "must be a valid http or https URL", code="invalid_url")


def _total_size(blocks: list[Any]) -> Iterator[Finding]:
    size = sum(_text_sizes(blocks))
    if size > TOTAL_TEXT:
        message = f"the text of all blocks is {size} characters, more than {TOTAL_TEXT}"
        yield Finding((), "total_size", message, TOTAL_TEXT, "msg_blocks_too_long")


def _text_sizes(node: Any) -> Iterator[int]:
    if isinstance(node, list):
        for item in node:
            yield from _text_sizes(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "text" and isinstance(value, str):
                yield len(value)
            else:
                yield from _text_sizes(value)
