"""Whatever comes, the validator answers: it never raises, and every error points into what came."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from bot.workspace.blockkit.validation import BlockError, Surface, validate_blocks, validate_view
from tests.workspace.blockkit.validation.bad_blocks import BAD_BLOCKS
from tests.workspace.blockkit.validation.bad_elements import BAD_ELEMENTS
from tests.workspace.blockkit.validation.good import GOOD, GOOD_VIEWS

SURFACES = st.sampled_from(["message", "modal", "home"])
WORDS = ("type", "text", "elements", "options", "url", "a/b", "m~n", "mrkdwn", "section", "static_select", "1", "")

LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(WORDS)
)  # fmt: skip
JSON = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS) | st.text(max_size=4), inner, max_size=4)
    ),
    max_leaves=20,
)

PAYLOADS: list[list[Any]] = [
    *(good.blocks for good in GOOD if 0 < len(good.blocks) < 10),
    *(bad.blocks for bad in (*BAD_BLOCKS, *BAD_ELEMENTS) if isinstance(bad.blocks, list) and 0 < len(bad.blocks) < 10),
]


def places(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of everything in a JSON value."""
    items = enumerate(node) if isinstance(node, list) else node.items() if isinstance(node, dict) else ()
    for key, value in items:
        yield (*path, key)
        yield from places(value, (*path, key))


@st.composite
def damaged(draw: st.DrawFn, payloads: list[Any]) -> Any:
    """A payload in which one part is something else, or is gone."""
    payload = copy.deepcopy(draw(st.sampled_from(payloads)))
    *parents, last = draw(st.sampled_from([path for path in places(payload) if len(path) < 9][:400]))
    holder = payload
    for key in parents:
        holder = holder[key]
    if draw(st.booleans()):
        holder[last] = draw(JSON)
    else:
        del holder[last]
    return payload


def resolves(document: Any, pointer: str) -> bool:
    """Whether a JSON pointer (RFC 6901) leads to a place in the document."""
    node = document
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(node, dict) and key in node:
            node = node[key]
        elif isinstance(node, list) and key.isdecimal() and int(key) < len(node):
            node = node[int(key)]
        else:
            return False
    return True


def check_errors(errors: list[BlockError], document: Any) -> None:
    for error in errors:
        parent = error.pointer.rpartition("/")[0]
        assert resolves(document, error.pointer) or resolves(document, parent), error
        assert error.message
        assert error.code
        assert error.field
        json.dumps(error.as_json())


def nested(depth: int) -> Any:
    value: Any = "deep"
    for _ in range(depth):
        value = {"type": "container", "child_blocks": [value]}
    return value


@given(blocks=JSON | st.lists(JSON, max_size=3), surface=SURFACES)
@example(blocks=[nested(20)], surface="modal")
@example(blocks=[{"type": "image", "alt_text": "a", "slack_file": 7}], surface="message")
@example(blocks=[{"type": ["section"]}, {"type": {}}, {"type": None}], surface="home")
@example(blocks=[{"type": "divider", "a/b": {"url": "x"}}], surface="message")
def test_any_json_as_blocks(blocks: Any, surface: Surface) -> None:
    check_errors(validate_blocks(blocks, surface), {"blocks": blocks})


@given(view=JSON | st.fixed_dictionaries({"type": st.sampled_from(["modal", "home"]), "blocks": JSON}))
def test_any_json_as_view(view: Any) -> None:
    check_errors(validate_view(view), {"view": view})


@given(blocks=damaged(PAYLOADS), surface=SURFACES)
def test_any_damage_to_blocks(blocks: Any, surface: Surface) -> None:
    check_errors(validate_blocks(blocks, surface), {"blocks": blocks})


@given(view=damaged([view for _, view in GOOD_VIEWS]))
def test_any_damage_to_a_view(view: Any) -> None:
    check_errors(validate_view(view), {"view": view})


def test_nesting_without_end_is_refused_as_a_whole() -> None:
    endless = [nested(30_000)]
    assert [error.pointer for error in validate_blocks(endless, "message")] == ["/blocks"]
    assert [error.pointer for error in validate_view({"type": "modal", "blocks": endless})] == ["/view"]


def test_a_pointer_escapes_what_a_pointer_must() -> None:
    errors = validate_blocks([{"type": "divider", "a/b": {"m~n": {"url": "x"}}}], "message")
    assert "/blocks/0/a~1b/m~0n/url" in [error.pointer for error in errors]
