"""The two cards that Slugline is known by, whole: after a wanted change, run pytest with --snapshot-update."""

from dataclasses import replace
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from bot.slack.cards.story import status_card
from bot.slack.cards.verdict import alert_card
from bot.slack.modals.ruling import ruling_modal
from tests.slack.checking import check_message, check_modal
from tests.slack.samples import ALERT, CLAIM, RULED, STORY


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


def _json(text: str, blocks: list[dict[str, Any]]) -> dict[str, Any]:
    return {"text": text, "blocks": blocks}
