"""The cards and modals that Slugline is known by, whole: after a wanted change, run pytest with --snapshot-update."""

import json
from dataclasses import replace
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from bot.core.vocabulary import VerdictCode
from bot.slack.cards.home import home_view
from bot.slack.cards.review import review_card
from bot.slack.cards.story import status_card
from bot.slack.cards.verdict import alert_card
from bot.slack.modals.adding import add_modal
from bot.slack.modals.checking import checked_modal
from bot.slack.modals.review import review_modal
from bot.slack.modals.ruling import ruling_modal
from bot.slack.payloads import AddModal
from tests.slack.checking import check_home, check_message, check_modal
from tests.slack.modals.test_review import META, READ, VIEW
from tests.slack.samples import ALERT, CLAIM, CONFLICT, DRAFT, HOME, RULED, STORY


@pytest.fixture
def golden(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Snapshots as JSON files, as Slack's Block Kit Builder reads them."""
    return snapshot.use_extension(JSONSnapshotExtension)


def test_status_card(golden: SnapshotAssertion) -> None:
    card = status_card(STORY)
    check_message(card)
    assert _json(card.text, card.blocks) == golden


def test_alert_card_open_and_ruled(golden: SnapshotAssertion) -> None:
    for name, evidence in (("open", ALERT), ("ruled", replace(ALERT, claim=RULED))):
        card = alert_card(evidence)
        check_message(card)
        assert _json(card.text, card.blocks) == golden(name=name)


def test_ruling_modal(golden: SnapshotAssertion) -> None:
    modal = ruling_modal(CLAIM, ALERT.id)
    check_modal(modal)
    assert modal == golden


def test_app_home(golden: SnapshotAssertion) -> None:
    view = home_view(HOME, "/story", editor=True)
    check_home(view)
    assert view == golden


def test_checked_draft(golden: SnapshotAssertion) -> None:
    modal = checked_modal([CONFLICT], DRAFT)
    check_modal(modal)
    assert modal == golden


def test_add_modal(golden: SnapshotAssertion) -> None:
    modal = add_modal("<https://example.org/ferry?a=1&amp;b=2|the ferry>", AddModal(channel="C0NEWSROOM"))
    check_modal(modal)
    assert modal == golden


def test_review_card_and_modal(golden: SnapshotAssertion) -> None:
    card = review_card(VIEW)
    assert _json(card.text, card.blocks) == golden(name="card")
    modal = review_modal(VIEW, READ, META)
    check_modal(modal)
    assert modal == golden(name="modal")


def _json(text: str, blocks: list[dict[str, Any]]) -> dict[str, Any]:
    return {"text": text, "blocks": blocks}


def test_a_draft_is_told_how_the_claim_stands_now() -> None:
    shown = json.dumps(checked_modal([replace(CONFLICT, claim=RULED)], DRAFT), ensure_ascii=False)
    assert "_false  ·  <@U0EDITOR> ruled: disproved" in shown


def test_a_draft_with_another_number_is_no_clean_one() -> None:
    changed = replace(CONFLICT.verdict, code=VerdictCode.NUMBER_CHANGED, alert=False, ask=False)
    shown = json.dumps(checked_modal([replace(CONFLICT, verdict=changed)], DRAFT), ensure_ascii=False)
    assert "This would change a number in 1 tracked claim." in shown
    assert "*Number changed*" in shown
    assert "white_check_mark" not in shown
