"""How much one payload may hold.

Sources: markdown-block ("the cumulative limit for all markdown blocks in a single payload is 12,000 characters"),
table-block ("one table per message", answered as only_one_table_allowed); the total is measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from bot.workspace.blockkit.rules.parts import Finding, Placed

TOTAL_TEXT: Final = 13_200
"""Characters of text one message's blocks may hold before Slack answers msg_blocks_too_long (measured)."""

MARKDOWN: Final = 12_000
"""Characters of all markdown blocks of a message together."""


def find(blocks: list[Any], placed: list[Placed], surface: str) -> Iterator[Finding]:
    """A second table, too much markdown, too much text."""
    for path in [path for path, block in placed if block.get("type") == "table"][1:]:
        yield Finding(path, "one_table", "only_one_table_allowed", 1)
    yield from _markdown(placed)
    size = sum(_text_sizes(blocks)) if surface == "message" else 0
    if size > TOTAL_TEXT:
        message = f"the text of all blocks is {size} characters, more than {TOTAL_TEXT}"
        yield Finding((), "total_size", message, TOTAL_TEXT, "msg_blocks_too_long")


def _markdown(placed: list[Placed]) -> Iterator[Finding]:
    held = 0
    for path, block in placed:
        text = block.get("text")
        if block.get("type") == "markdown" and isinstance(text, str):
            held += len(text)
            if held > MARKDOWN and held > len(text):  # of the first the schema tells
                message = f"all markdown blocks together must be less than {MARKDOWN + 1} characters"
                yield Finding((*path, "text"), "markdown_size", message, MARKDOWN)
                return


def _text_sizes(node: Any) -> Iterator[int]:
    if isinstance(node, list):
        for item in node:
            yield from _text_sizes(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "text" and isinstance(value, str):
                yield len(value)
            elif isinstance(value, dict | list):
                yield from _text_sizes(value)
