"""What is offered, and what is chosen beforehand.

Sources: select-menu-, multi-select-menu-, checkboxes- and radio-button-element ("exactly matches one of the options"),
option-object ("the url attribute is only available in overflow menus").
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.workspace.blockkit.rules.parts import Finding, Path, Placed, dicts, placed_options
from bot.workspace.model import Json


def find(elements: list[Placed]) -> Iterator[Finding]:
    """Addresses on options that cannot have one, and choices that are not offered."""
    for path, element in elements:
        offered = list(placed_options(element))
        if element.get("type") != "overflow":
            yield from _with_address(offered, path)
        if offered:
            yield from _not_offered(element, [option for _, option in offered], path)


def _with_address(offered: list[Placed], path: Path) -> Iterator[Finding]:
    for inner, option in offered:
        if "url" in option:
            message = "invalid additional property: url"
            yield Finding((*path, *inner), "additionalProperties", message, ["overflow"])


def _not_offered(element: Json, offered: list[Json], path: Path) -> Iterator[Finding]:
    for inner, option in _chosen(element):
        if option not in offered:
            yield Finding((*path, *inner), "initial_option", "must exactly match one of the options")


def _chosen(element: Json) -> Iterator[Placed]:
    for index, option in dicts(element.get("initial_options")):
        yield ("initial_options", index), option
    if isinstance(element.get("initial_option"), dict):
        yield ("initial_option",), element["initial_option"]
