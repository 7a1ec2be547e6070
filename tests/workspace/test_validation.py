"""Good blocks pass; each bad one is refused where and for what it breaks."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from bot.workspace.validation import TOO_LONG, Surface, validate_blocks, validate_view
from tests.workspace.small_app import CARD, RESOLVE_VIEW, button, option, plain, section

Json = dict[str, Any]


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def static_select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "pick", "options": [option("One", "1")], **more}


def text_input(**more: Any) -> Json:
    return {"type": "input", "label": plain("Note"), "element": {"type": "plain_text_input", "action_id": "a"}, **more}


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Title"), "submit": plain("Save"), "blocks": list(blocks), **more}


DIVIDER: Json = {"type": "divider"}
TABLE: Json = {"type": "table", "rows": [[{"type": "raw_text", "text": "cell"}]]}
ALERT: Json = {"type": "alert", "text": {"type": "mrkdwn", "text": "Careful"}, "level": "warning"}
RICH_TEXT: Json = {
    "type": "rich_text",
    "elements": [
        {"type": "rich_text_section", "elements": [{"type": "link", "url": "mailto:desk@example.org", "text": "desk"}]}
    ],
}

GOOD: list[tuple[str, Surface, list[Json]]] = [
    ("a card of everything", "message", CARD),
    ("text of 3000", "message", [section("x" * 3000)]),
    ("fields without text", "message", [{"type": "section", "fields": [plain("x" * 2000)] * 6}]),
    ("50 blocks in a message", "message", [DIVIDER] * 50),
    ("100 blocks in a modal", "modal", [DIVIDER] * 100),
    ("25 actions", "message", [actions(*(button("b", f"b{n}") for n in range(25)))]),
    ("one action_id in two blocks", "message", [actions(button("a", "same")), actions(button("b", "same"))]),
    ("a select of 100", "message", [actions(static_select(options=[option("o", str(n)) for n in range(100)]))]),
    ("an initial option", "message", [actions(static_select(initial_option=option("One", "1")))]),
    ("a table", "message", [TABLE]),
    ("an alert in a modal", "modal", [ALERT]),
    ("markdown", "message", [{"type": "markdown", "text": "# Title"}]),
    ("rich text with a mail link", "message", [RICH_TEXT]),
    ("an input", "message", [text_input()]),
    ("an address with a query", "message", [actions(button("b", "b", url="https://example.org/a?b=c#d"))]),
    ("exactly 13,200 characters", "message", [section("x" * 2640)] * 5),
]

BAD: list[tuple[str, Surface, Any, str]] = [
    ("not a list", "message", "blocks", "/blocks"),
    ("no blocks", "message", [], "/blocks"),
    ("51 blocks in a message", "message", [DIVIDER] * 51, "/blocks"),
    ("101 blocks in a modal", "modal", [DIVIDER] * 101, "/blocks"),
    ("a block that is text", "message", ["text"], "/blocks/0"),
    ("no type", "message", [{"text": plain("x")}], "/blocks/0"),
    ("an unknown type", "message", [{"type": "paragraph"}], "/blocks/0/type"),
    ("an unknown field", "message", [{"type": "divider", "colour": "red"}], "/blocks/0"),
    ("a section of nothing", "message", [{"type": "section"}], "/blocks/0"),
    ("empty text", "message", [section("")], "/blocks/0/text/text"),
    ("text of 3001", "message", [section("x" * 3001)], "/blocks/0/text/text"),
    ("11 fields", "message", [{"type": "section", "fields": [plain("x")] * 11}], "/blocks/0/fields"),
    ("a field of 2001", "message", [{"type": "section", "fields": [plain("x" * 2001)]}], "/blocks/0/fields/0/text"),
    ("a header of 151", "message", [{"type": "header", "text": plain("x" * 151)}], "/blocks/0/text/text"),
    (
        "a mrkdwn header",
        "message",
        [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
        "/blocks/0/text/type",
    ),
    ("26 actions", "message", [actions(*(button("b", f"b{n}") for n in range(26)))], "/blocks/0/elements"),
    ("no actions", "message", [actions()], "/blocks/0/elements"),
    ("11 context elements", "message", [{"type": "context", "elements": [plain("x")] * 11}], "/blocks/0/elements"),
    ("a label of 76", "message", [actions(button("x" * 76, "b"))], "/blocks/0/elements/0/text/text"),
    ("a value of 2001", "message", [actions(button("b", "b", value="x" * 2001))], "/blocks/0/elements/0/value"),
    ("an unknown style", "message", [actions(button("b", "b", style="blue"))], "/blocks/0/elements/0/style"),
    ("an action_id of 256", "message", [actions(button("b", "x" * 256))], "/blocks/0/elements/0/action_id"),
    ("a block_id of 256", "message", [{"type": "divider", "block_id": "x" * 256}], "/blocks/0/block_id"),
    ("duplicate block_id", "message", [{"type": "divider", "block_id": "d"}] * 2, "/blocks/1/block_id"),
    ("duplicate action_id", "message", [actions(button("a", "a"), button("b", "a"))], "/blocks/0/elements/1/action_id"),
    (
        "a select of 101",
        "message",
        [actions(static_select(options=[option("o", "1")] * 101))],
        "/blocks/0/elements/0/options",
    ),
    ("a select of none", "message", [actions(static_select(options=[]))], "/blocks/0/elements/0/options"),
    (
        "an option of 76",
        "message",
        [actions(static_select(options=[option("x" * 76, "1")]))],
        "/blocks/0/elements/0/options/0/text/text",
    ),
    (
        "an option without value",
        "message",
        [actions(static_select(options=[{"text": plain("x")}]))],
        "/blocks/0/elements/0/options",
    ),
    (
        "a foreign initial option",
        "message",
        [actions(static_select(initial_option=option("Two", "2")))],
        "/blocks/0/elements/0",
    ),
    (
        "an overflow of 6",
        "message",
        [actions({"type": "overflow", "action_id": "o", "options": [option("o", "1")] * 6})],
        "/blocks/0/elements/0/options",
    ),
    (
        "a mrkdwn label beside text",
        "message",
        [section("x", accessory={"type": "button", "action_id": "a", "text": {"type": "mrkdwn", "text": "b"}})],
        "/blocks/0/accessory/text/type",
    ),
    ("an unknown accessory", "message", [section("x", accessory={"type": "knob"})], "/blocks/0/accessory"),
    ("a word as address", "message", [actions(button("b", "b", url="example.org"))], "/blocks/0/elements/0/url"),
    (
        "a script as address",
        "message",
        [actions(button("b", "b", url="javascript:alert(1)"))],
        "/blocks/0/elements/0/url",
    ),
    (
        "an address of 3001",
        "message",
        [actions(button("b", "b", url="https://example.org/" + "x" * 2981))],
        "/blocks/0/elements/0/url",
    ),
    (
        "a picture without alt text",
        "message",
        [{"type": "image", "image_url": "https://example.org/a.png"}],
        "/blocks/0",
    ),
    ("an alert in a message", "message", [ALERT], "/blocks/0/type"),
    ("a table in a modal", "modal", [TABLE], "/blocks/0/type"),
    ("markdown in a home tab", "home", [{"type": "markdown", "text": "x"}], "/blocks/0/type"),
    ("two tables", "message", [TABLE, TABLE], "/blocks/1"),
    (
        "two focused elements",
        "modal",
        [text_input(element={"type": "plain_text_input", "action_id": "a", "focus_on_load": True})] * 2,
        "/blocks/1/element/focus_on_load",
    ),
    ("13,201 characters", "message", [section("x" * 2640)] * 5 + [section("x")], "/blocks"),
]

BAD_VIEWS: list[tuple[str, Any, str]] = [
    ("nothing", None, "/view/type"),
    ("an unknown type", {"type": "popup"}, "/view/type"),
    ("no title", {"type": "modal", "blocks": [DIVIDER]}, "/view"),
    ("a title of 25", modal(DIVIDER, title=plain("x" * 25)), "/view/title/text"),
    ("a submit label of 25", modal(DIVIDER, submit=plain("x" * 25)), "/view/submit/text"),
    ("an input without submit", {"type": "modal", "title": plain("T"), "blocks": [text_input()]}, "/view"),
    ("private_metadata of 3001", modal(DIVIDER, private_metadata="x" * 3001), "/view/private_metadata"),
    ("a callback_id of 256", modal(DIVIDER, callback_id="x" * 256), "/view/callback_id"),
    ("an unknown field", modal(DIVIDER, colour="red"), "/view"),
    ("a table", modal(TABLE), "/view/blocks/0/type"),
    ("a home tab with a title", {"type": "home", "title": plain("T"), "blocks": [DIVIDER]}, "/view"),
]


@pytest.mark.parametrize(("surface", "blocks"), [case[1:] for case in GOOD], ids=[case[0] for case in GOOD])
def test_good_blocks_pass(surface: Surface, blocks: list[Json]) -> None:
    assert validate_blocks(blocks, surface) == []


@pytest.mark.parametrize(("surface", "blocks", "pointer"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_bad_blocks_are_refused_where_they_are_bad(surface: Surface, blocks: Any, pointer: str) -> None:
    errors = validate_blocks(blocks, surface)
    assert pointer in [error.pointer for error in errors]
    assert len(errors) <= 2, "the cause drowns in its consequences"


@pytest.mark.parametrize(("view", "pointer"), [case[1:] for case in BAD_VIEWS], ids=[case[0] for case in BAD_VIEWS])
def test_bad_views_are_refused_where_they_are_bad(view: Any, pointer: str) -> None:
    assert pointer in [error.pointer for error in validate_view(view)]


def test_a_good_modal_and_home_pass() -> None:
    assert validate_view(RESOLVE_VIEW) == []
    assert validate_view({"type": "home", "blocks": [section("Hello")]}) == []


def test_an_error_is_worded_as_slack_words_it() -> None:
    (error,) = validate_blocks([section("x" * 3001)], "message")
    assert str(error) == "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    assert error.as_json() == {
        "code": "failed_constraint",
        "message": "must be less than 3001 characters",
        "field": "text",
        "pointer": "/blocks/0/text/text",
        "constraint": {"type": "maxLength", "expected": 3000},
    }


def test_the_total_size_has_its_own_code() -> None:
    (error,) = validate_blocks([section("x" * 2999)] * 5, "message")
    assert error.code == TOO_LONG


def test_validation_changes_nothing() -> None:
    before = copy.deepcopy(CARD)
    validate_blocks(CARD, "message")
    assert before == CARD
