"""Names that must differ, and the one element that may have the focus.

Sources: "block_id should be unique for each message", "action_id should be unique among all other action_ids in the
containing block", "only one element can be set to true" (focus_on_load). The words are those of Slack's answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.workspace.blockkit.rules.parts import Finding, Placed, elements_of


def find(blocks: list[Placed], elements: list[Placed]) -> Iterator[Finding]:
    """Names that occur twice, and a second focus."""
    yield from _twice(blocks, "block_id")
    for path, block in blocks:
        yield from _twice([((*path, *inner), element) for inner, element in elements_of(block)], "action_id")
    focused = [path for path, element in elements if element.get("focus_on_load") is True]
    for path in focused[1:]:
        yield Finding((*path, "focus_on_load"), "one_focus", "only one element can have `focus_on_load` set", 1)


def _twice(parts: list[Placed], field: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for path, part in parts:
        name = part.get(field)
        if isinstance(name, str) and name in seen:
            yield Finding((*path, field), "unique", f'`{field}` "{name}" already exists', code="duplicate_id")
        if isinstance(name, str):
            seen.add(name)
