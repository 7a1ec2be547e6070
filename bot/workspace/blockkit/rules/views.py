"""Rules on a view as a whole.

Source: views/modal-views ("submit is required when an input block is within the blocks array"); words and place are
those of Slack's answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.workspace.blockkit.rules.parts import Finding, all_blocks
from bot.workspace.model import Json


def find(view: Json) -> Iterator[Finding]:
    """Inputs in a modal that cannot be submitted: the first tells."""
    blocks = view.get("blocks")
    if view.get("type") != "modal" or "submit" in view or not isinstance(blocks, list):
        return
    for path, block in all_blocks(blocks):
        if block.get("type") == "input":
            message = "must define `submit` to use an `input` block in modals"
            yield Finding(("blocks", *path, "input"), "submit", message, code="missing_field")
            return
