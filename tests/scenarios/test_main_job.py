"""The main job, end to end: status, subscribe, a contradicting article, the alert, the ruling, the audit."""

import json

import pytest

from bot.workspace.defaults import NEWSROOM
from tests.scenarios.asking import CALL, FOURTH, JUNE, added, asked, is_alert, is_status
from tests.support.bot_process import Settings, slugline
from tests.support.visitor import Visitor

pytestmark = pytest.mark.scenario


@pytest.mark.usefixtures("seeded_bot")
def test_status_card(edie: Visitor) -> None:
    card = asked(edie, NEWSROOM, f"/story {CALL}", is_status)
    assert card.ephemeral
    assert "Unverified - officially denied" in card.shown
    assert "chatted with Vladimir Putin about Ukraine" in card.shown
    assert "The Kremlin denied it" in card.shown
    assert "Spokesman: not stated · Date: not stated · Wording: not stated" in card.shown
    assert f"{JUNE}: different event, same participants. Does not bear on this claim." in card.shown.replace("`", "")


def test_seeds_raise_no_alert_and_leave_a_quiet_note(seeded_bot: Settings, edie: Visitor) -> None:
    card = asked(edie, NEWSROOM, f"/story {CALL} related", lambda seen: "different event" in seen.shown)
    assert "out of office" in card.shown
    assert "almost certain" in card.shown
    view = json.loads(slugline(seeded_bot, "story", CALL, "--json").stdout)
    assert [item["code"] for item in view["evidence"]] == ["different_event", "different_event"]
    assert not any(item["alert"] or item["ask"] for item in view["evidence"])
    assert [claim["status"] for claim in view["claims"]] == ["unverified"] * len(view["claims"])
    assert [denial["status"] for denial in view["denials"]] == ["standing"]


def test_from_subscription_to_ruling(seeded_bot: Settings, edie: Visitor, rob: Visitor) -> None:
    edie.command(NEWSROOM, f"/story subscribe {JUNE} contradictions resolved")
    told = edie.wait_for(lambda message: ":bell:" in message.text or "set what this channel gets" in message.shown)
    assert "contradictions and resolved" in told.shown
    parent = edie.wait_for(lambda message: "What is claimed" in message.shown and not message.ephemeral)

    added(rob, NEWSROOM, f"/story add {JUNE} {FOURTH}")
    alert = edie.wait_for(is_alert)
    assert "third call between the leaders" in alert.shown
    assert "was the fourth call" in alert.shown
    assert "Differs in: " in alert.shown
    assert "date not stated" in alert.shown
    assert alert.metadata is not None

    rob.click(alert, text="Mark resolved")
    assert "Only editors can rule on claims" in rob.wait_for(lambda message: ":warning:" in message.shown).shown

    edie.click(alert, text="Mark resolved")
    modal = edie.wait_view(lambda view: view.title.startswith("Rule on"))
    assert edie.submit(modal, {"ruling": {"value": "superseded_by_events"}, "reason": {"value": " "}}) != {}
    filled = {
        "ruling": {"value": "corrected_by_publisher"},
        "reason": {"value": "The publisher now counts four."},
        "evidence": {"value": "https://example.org/correction"},
        "note": {"value": "Check our own copy too."},
    }
    assert edie.submit(edie.wait_view(lambda view: view.title.startswith("Rule on")), filled) == {}

    updated = edie.wait_for(
        lambda message: message.ts == alert.ts and "Resolved: corrected by publisher" in message.shown
    )
    assert "The publisher now counts four." in updated.shown
    assert "Mark resolved" not in updated.shown
    thread = edie.wait_for(lambda message: message.thread_ts == parent.ts and "Resolved:" in message.shown)
    assert "https://example.org/correction" in thread.shown

    log = json.loads(slugline(seeded_bot, "story", JUNE, "log", "--json").stdout)["log"]
    ruled = next(entry for entry in log if entry["action"] == "claim resolved")
    assert ruled["actor"] == "U0EDITOR"
    assert "unverified -> superseded" in ruled["detail"]
    assert len([message for message in edie.messages(NEWSROOM) if is_alert(message)]) == 1
