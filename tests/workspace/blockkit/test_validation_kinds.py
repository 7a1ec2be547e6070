"""What holds for every kind of block and element: its surfaces, its required fields, the limits of its ids."""

from __future__ import annotations

from typing import get_args

import pytest

from bot.workspace.blockkit.validation import Surface, validate_blocks
from tests.workspace.blockkit.validation.kinds import (
    BLOCKS,
    IN_ACTIONS,
    IN_CONTEXT_ACTIONS,
    IN_INPUTS,
    IN_RICH_TEXT,
    RICH_TEXT,
    SURFACES,
)
from tests.workspace.blockkit.validation.parts import Json, less
from tests.workspace.small_app import plain

ELEMENTS = IN_ACTIONS | IN_INPUTS | IN_CONTEXT_ACTIONS
EVERYWHERE: tuple[Surface, ...] = get_args(Surface)


def placed(kind: str, part: Json) -> tuple[list[Json], str]:
    """Blocks that hold just this part, and the pointer to it."""
    if kind in BLOCKS:
        return [part], "/blocks/0"
    if kind in IN_INPUTS:
        return [{"type": "input", "label": plain("x"), "element": part}], "/blocks/0/element"
    if kind in IN_RICH_TEXT:
        inside: Json = {"type": "rich_text_section", "elements": [part]}
        return [{"type": "rich_text", "elements": [inside]}], "/blocks/0/elements/0/elements/0"
    holder = "rich_text" if kind in RICH_TEXT else "context_actions" if kind in IN_CONTEXT_ACTIONS else "actions"
    return [{"type": holder, "elements": [part]}], "/blocks/0/elements/0"


def surface_of(kind: str) -> Surface:
    """A surface that takes the kind."""
    return next(surface for surface in EVERYWHERE if surface in SURFACES.get(kind, EVERYWHERE))


def every_kind() -> dict[str, Json]:
    return BLOCKS | ELEMENTS | RICH_TEXT | IN_RICH_TEXT


def refusals(kind: str, part: Json) -> set[tuple[str, str]]:
    blocks, _ = placed(kind, part)
    return {(error.pointer, error.message) for error in validate_blocks(blocks, surface_of(kind))}


REQUIRED = [(kind, field) for kind, fields in every_kind().items() for field in fields]


@pytest.mark.parametrize("surface", EVERYWHERE)
@pytest.mark.parametrize("kind", every_kind())
def test_a_kind_is_taken_on_its_surfaces_only(kind: str, surface: Surface) -> None:
    blocks, pointer = placed(kind, {"type": kind} | every_kind()[kind])
    refused = {(f"{pointer}/type", f"unsupported type: {kind}")}
    if kind in IN_CONTEXT_ACTIONS:  # their block is refused before them
        refused = {("/blocks/0/type", "unsupported type: context_actions")}
    errors = {(error.pointer, error.message) for error in validate_blocks(blocks, surface)}
    assert errors == (set() if surface in SURFACES.get(kind, EVERYWHERE) else refused)


CHOICES = {
    ("container", "title"): "`title` or `rich_text_title`",
    ("image", "image_url"): "`image_url` or `slack_file`",
    ("section", "text"): "`text` or `fields`",
    ("static_select", "options"): "`options` or `option_groups`",
    ("multi_static_select", "options"): "`options` or `option_groups`",
}


@pytest.mark.parametrize(("kind", "field"), REQUIRED)
def test_a_kind_misses_what_it_requires(kind: str, field: str) -> None:
    part = {"type": kind} | {name: value for name, value in every_kind()[kind].items() if name != field}
    _, pointer = placed(kind, part)
    if choice := CHOICES.get((kind, field)):
        assert refusals(kind, part) == {(f"{pointer}/{kind}", f"must define either {choice}")}
    else:
        assert refusals(kind, part) == {(pointer, f"missing required field: {field}")}


@pytest.mark.parametrize("kind", every_kind())
def test_a_kind_takes_no_other_fields(kind: str) -> None:
    part = {"type": kind, "colour": "red"} | every_kind()[kind]
    assert refusals(kind, part) == {(placed(kind, part)[1], "invalid additional property: colour")}


@pytest.mark.parametrize(
    ("kind", "field"), [*((kind, "block_id") for kind in BLOCKS), *((kind, "action_id") for kind in ELEMENTS)]
)
@pytest.mark.parametrize(("name", "message"), [("x" * 256, less(255)), ("", "must be more than 0 characters")])
def test_a_kinds_id_has_its_limits(kind: str, field: str, name: str, message: str) -> None:
    part = {"type": kind, field: name} | every_kind()[kind]
    assert refusals(kind, part) == {(f"{placed(kind, part)[1]}/{field}", message)}


@pytest.mark.parametrize("kind", BLOCKS)
def test_a_block_id_counts_in_every_kind(kind: str) -> None:
    twin = {"type": "divider", "block_id": "same"}
    errors = validate_blocks([twin, {"type": kind, "block_id": "same"} | BLOCKS[kind]], surface_of(kind))
    assert [(error.pointer, error.message) for error in errors] == [
        ("/blocks/1/block_id", '`block_id` "same" already exists')
    ]
