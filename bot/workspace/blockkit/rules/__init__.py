"""Slack's rules on blocks that a JSON schema cannot say, one module for each subject.

Every rule takes the blocks as they came and leaves malformed parts to the schema: it never raises.
Sources: the page of each block, element and view under docs.slack.dev/reference; each module names its own.
"""

from __future__ import annotations

from typing import Any

from bot.workspace.blockkit.rules import addresses, choices, entries, identity, sizes, surfaces, views
from bot.workspace.blockkit.rules.parts import Finding, all_blocks, all_elements, elements_of, options_of
from bot.workspace.model import Json

__all__ = ["Finding", "elements_of", "find_broken_rules", "find_broken_view_rules", "options_of"]


def find_broken_rules(blocks: list[Any], surface: str) -> list[Finding]:
    """Every rule these blocks break on that surface; paths start at the list."""
    placed = list(all_blocks(blocks))
    elements = list(all_elements(placed))
    return [
        *surfaces.find(placed, elements, surface),
        *identity.find(placed, elements),
        *choices.find(elements),
        *entries.find(elements),
        *addresses.find(blocks),
        *sizes.find(blocks, placed, surface),
    ]


def find_broken_view_rules(view: Json) -> list[Finding]:
    """Every rule on views, beyond those on their blocks, that this one breaks; paths start at the view."""
    return list(views.find(view))
