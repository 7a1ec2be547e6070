"""The parts of blocks that rules speak of, and what a rule finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.workspace.model import Json

Path = tuple[str | int, ...]
Placed = tuple[Path, Json]
"""An object, and the path to it."""

_CHILDREN = {"container": "child_blocks", "carousel": "elements"}
_ELEMENTS = {"actions": "elements", "context_actions": "elements", "card": "actions"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One broken rule; `path` leads to the place, from the list of blocks or the view."""

    path: Path
    rule: str
    message: str
    expected: Any = None
    code: str = "failed_constraint"


def all_blocks(blocks: list[Any], path: Path = ()) -> Iterator[Placed]:
    """Every block, those inside containers and carousels included."""
    for index, block in enumerate(blocks):
        if isinstance(block, dict):
            yield (*path, index), block
            field = _CHILDREN.get(str(block.get("type")), "")
            if isinstance(block.get(field), list):
                yield from all_blocks(block[field], (*path, index, field))


def all_elements(blocks: list[Placed]) -> Iterator[Placed]:
    """Every interactive element of these blocks."""
    for path, block in blocks:
        for inner, element in elements_of(block):
            yield (*path, *inner), element


def elements_of(block: Json) -> Iterator[Placed]:
    """The interactive elements of a block, each with its path inside the block."""
    for field in ("accessory", "element"):
        if isinstance(block.get(field), dict):
            yield (field,), block[field]
    field = _ELEMENTS.get(str(block.get("type")), "")
    children = block.get(field)
    if isinstance(children, list):
        for index, element in enumerate(children):
            if isinstance(element, dict):
                yield (field, index), element


def options_of(element: Json) -> list[Json]:
    """The options of a select, overflow, radio or checkbox element, those of its groups included."""
    return [option for _, option in placed_options(element)]


def placed_options(element: Json) -> Iterator[Placed]:
    """The same, each with its path inside the element."""
    for index, option in dicts(element.get("options")):
        yield ("options", index), option
    for number, group in dicts(element.get("option_groups")):
        for index, option in dicts(group.get("options")):
            yield ("option_groups", number, "options", index), option


def dicts(value: Any) -> list[tuple[int, Json]]:
    """The objects in a list, each with its index; nothing when it is no list."""
    items = value if isinstance(value, list) else []
    return [(index, item) for index, item in enumerate(items) if isinstance(item, dict)]
