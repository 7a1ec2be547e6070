"""The modal with what was read: which boxes are ticked, over all its pages, and what that leaves out."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.vocabulary import Basis, Factuality, Genre
from bot.services.found import Aside, Found, Group
from bot.services.review import ReadView, ReviewView
from bot.slack.blocks import Block
from bot.slack.cards.review import quoted, review_card
from bot.slack.modals.review import PAGE, left_out, marked, page_count, review_modal, unticked
from bot.slack.payloads import ReviewModal
from bot.store.tables import IntakeState
from tests.slack.checking import check_message, check_modal

MANY = 2 * PAGE + 5
FOUND = tuple(
    Found(Group.CLAIM, "Ada Moss", "statement", (f"buoy {number} is lit",), 3, f"s{number}", f"c{number}")
    for number in range(MANY)
)
READ = ReadView(
    title="Ferry runs aground",
    publisher="The Meridian",
    url="https://example.org/ferry",
    published=date(2025, 3, 4),
    date_basis=Basis.STATED,
    genre=Genre.PRESS_RELEASE,
    language="en",
    digest="0123456789abcdef",
    founding=True,
    found=(
        Found(Group.DENIAL, "Norvane", "denial", ("Norvane denied that anybody was hurt.",), 4, "d1-9"),
        Found(Group.CLAIM, None, "figure", ("40 people were aboard",), 3, None, "c10-30:figure", main=True),
        Found(Group.STATEMENT, "Per Aune", "refusal", ("“12 were taken to hospital”",), 5, "s40-50", within="Ada Moss"),
    ),
    aside=(Aside("people", "Who was at the helm?", 6, Factuality.QUESTION),),
    copy_of=7,
)
VIEW = ReviewView(
    id=5,
    story="ferry-halcyon",
    requested_by="U0REPORTER",
    state=IntakeState.REVIEW,
    requested_at=datetime(2025, 3, 4, 9, tzinfo=UTC),
    read=READ,
)
META = ReviewModal(intake_id=5, digest=READ.digest)


def submitted(modal: Block, ticked: dict[str, list[str]]) -> dict[str, Any]:
    """A modal as Slack sends it: its blocks, and what is ticked in them, which is what was at first unless given."""
    values = {}
    for block in modal["blocks"]:
        for element in block.get("elements", ()):
            if element.get("type") == "checkboxes":
                held = ticked.get(block["block_id"], [option["value"] for option in element.get("initial_options", ())])
                values[block["block_id"]] = {"review_tick": {"selected_options": [{"value": value} for value in held]}}
    return modal | {"state": {"values": values}}


@given(st.sets(st.sampled_from([key for item in FOUND for key in (item.keep, item.track) if key])))
def test_what_is_unticked_is_remembered_over_all_pages(off: set[str]) -> None:
    read = replace(READ, found=FOUND)
    meta = META.model_copy(update={"off": marked(read, off)})
    assert unticked(read, meta) == off
    assert page_count(read) == 3
    for page in range(3):
        modal = review_modal(VIEW, read, meta.model_copy(update={"page": page}))
        assert left_out(read, submitted(modal, {})) == off


def test_ticks_of_a_page_overrule_what_was_remembered_of_it_alone() -> None:
    read = replace(READ, found=FOUND)
    meta = META.model_copy(update={"off": marked(read, {"s0", "c30"})})
    first = submitted(review_modal(VIEW, read, meta), {"tick:s0": ["s0"], "tick:s1": []})
    assert left_out(read, first) == {"c0", "s1", "c1", "c30"}


def test_a_page_that_is_not_there_is_the_last() -> None:
    shown = review_modal(VIEW, replace(READ, found=FOUND), META.model_copy(update={"page": 9}))
    assert f"Findings {2 * PAGE + 1} to {MANY} of {MANY}" in str(shown)
    check_modal(shown)


@pytest.mark.parametrize(
    ("words", "shown"),
    [("so", "“so”"), ("“so”", "“so”"), ('"so,"', '"so,"'), ("the “end”", "“the “end””"), ("", "“”")],
)
def test_words_are_quoted_once(words: str, shown: str) -> None:
    assert quoted(words) == shown


def test_the_card_says_what_is_most_worth_knowing() -> None:
    card = review_card(VIEW)
    check_message(card)
    shown = str(card.blocks)
    for words in (
        "The Meridian · 4 March 2025 (stated) · *press release*",
        "A copy of document 7",
        "1 denial, 1 claim",
    ):
        assert words in shown
    assert shown.index("denied that anybody") < shown.index("40 people") < shown.index("taken to hospital")
    assert "Nobody is said to say anything" in str(review_card(replace(VIEW, read=replace(READ, found=()))).blocks)
    assert not card.public


def test_each_state_has_its_card() -> None:
    texts = {state: review_card(replace(VIEW, state=state, decided_by="U0EDITOR")).text for state in IntakeState}
    assert texts[IntakeState.REVIEW] == "Read, not yet added to ferry-halcyon"
    assert texts[IntakeState.DISCARDED] == "Discarded"
    assert texts[IntakeState.CONFIRMED] == "Adding"
    assert texts[IntakeState.DONE] == "Added"
    assert texts[IntakeState.FAILED] == "Not added"
