"""Where a block or element may appear.

Sources: docs.slack.dev/blocks.json ("available-in-surfaces"), docs.slack.dev/reference/block-kit/blocks and
api.slack.com/reference/block-kit/block-elements (column "Surfaces"). Slack calls what it does not take on a surface an
unsupported type.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.workspace.blockkit.rules.parts import Finding, Placed

_MESSAGE = frozenset({"message"})
_MODAL = frozenset({"modal"})

_SURFACES: Final[dict[str, frozenset[str]]] = {
    # blocks
    "alert": _MODAL,
    "carousel": frozenset({"message", "home"}),
    "container": _MESSAGE,
    "context_actions": _MESSAGE,
    "data_table": _MESSAGE,
    "file": _MESSAGE,
    "markdown": _MESSAGE,
    "plan": _MESSAGE,
    "table": _MESSAGE,
    "task_card": _MESSAGE,
    # elements
    "datetimepicker": frozenset({"message", "modal"}),
    "email_text_input": _MODAL,
    "file_input": _MODAL,
    "number_input": _MODAL,
    "rich_text_input": frozenset({"modal", "home"}),
    "url_text_input": _MODAL,
    "workflow_button": _MESSAGE,
}


def find(blocks: list[Placed], elements: list[Placed], surface: str) -> Iterator[Finding]:
    """What is not for that surface."""
    for path, part in (*blocks, *elements):
        kind = part.get("type")
        allowed = _SURFACES.get(kind) if isinstance(kind, str) else None
        if allowed and surface not in allowed:
            yield Finding(
                (*path, "type"), "surface", f"unsupported type: {kind}", sorted(allowed), "unsupported_surface"
            )
