"""Good blocks pass; each bad one is refused where and for what it breaks, in Slack's words."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

from bot.workspace.blockkit.validation import TOO_LONG, validate_blocks, validate_view
from tests.workspace.blockkit.validation.bad_blocks import BAD_BLOCKS
from tests.workspace.blockkit.validation.bad_elements import BAD_ELEMENTS
from tests.workspace.blockkit.validation.bad_views import BAD_VIEWS
from tests.workspace.blockkit.validation.good import GOOD, GOOD_VIEWS
from tests.workspace.blockkit.validation.parts import Bad, BadView, Good, Json
from tests.workspace.small_app import CARD, section

BAD = [*BAD_BLOCKS, *BAD_ELEMENTS]
NUMBERED = ("maxLength", "minLength", "maxItems", "minItems", "maximum", "minimum")


@pytest.mark.parametrize("good", GOOD, ids=[good.name for good in GOOD])
def test_good_blocks_pass(good: Good) -> None:
    assert validate_blocks(good.blocks, good.surface) == []


@pytest.mark.parametrize("view", [view for _, view in GOOD_VIEWS], ids=[name for name, _ in GOOD_VIEWS])
def test_good_views_pass(view: Json) -> None:
    assert validate_view(view) == []


@pytest.mark.parametrize("bad", BAD, ids=[bad.name for bad in BAD])
def test_bad_blocks_are_refused_for_what_is_bad_and_nothing_else(bad: Bad) -> None:
    errors = validate_blocks(bad.blocks, bad.surface)
    assert {(error.pointer, error.message) for error in errors} == {(bad.pointer, bad.message)}


@pytest.mark.parametrize("bad", BAD_VIEWS, ids=[bad.name for bad in BAD_VIEWS])
def test_bad_views_are_refused_for_what_is_bad_and_nothing_else(bad: BadView) -> None:
    errors = validate_view(bad.view)
    assert {(error.pointer, error.message) for error in errors} == {(bad.pointer, bad.message)}


def test_every_case_has_a_name_of_its_own() -> None:
    names = [*(bad.name for bad in BAD), *(good.name for good in GOOD)]
    assert len(names) == len(set(names))


def test_a_limit_is_in_the_constraint_too() -> None:
    for error in (error for bad in BAD for error in validate_blocks(bad.blocks, bad.surface)):
        if error.constraint["type"] in NUMBERED:
            told = int(re.findall(r"-?\d+", error.message)[0])
            assert abs(told - error.constraint["expected"]) <= 1, error


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


@pytest.mark.parametrize(
    ("blocks", "code", "field", "rule"),
    [
        ([{"type": "image", "image_url": "https://example.org/a.png"}], "missing_field", "alt_text", "required"),
        ([{"type": "alert", "text": {"type": "mrkdwn", "text": "x"}}], "unsupported_surface", "type", "surface"),
        ([{"type": "divider", "block_id": "d"}] * 2, "duplicate_id", "block_id", "unique"),
        ([section("x" * 2999)] * 5, TOO_LONG, "blocks", "total_size"),
    ],
)
def test_each_kind_of_error_has_its_code(blocks: list[Json], code: str, field: str, rule: str) -> None:
    (error,) = validate_blocks(blocks, "message")
    assert (error.code, error.field, error.constraint["type"]) == (code, field, rule)


def test_every_error_is_told_in_document_order() -> None:
    blocks: list[Any] = [section("x"), {"type": "divider", "block_id": "d"}] * 6 + [section("")]
    blocks[2] = section("x" * 3001)
    assert [error.pointer for error in validate_blocks(blocks, "message")] == [
        "/blocks/2/text/text",
        *(f"/blocks/{index}/block_id" for index in (3, 5, 7, 9, 11)),
        "/blocks/12/text/text",
    ]


def test_validation_changes_nothing() -> None:
    before = copy.deepcopy(CARD)
    validate_blocks(CARD, "message")
    assert before == CARD
