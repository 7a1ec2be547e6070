"""Editors rule: by command and by button, alone and two at once; everything posted shows it."""

import json

import pytest

from bot.workspace.defaults import EDITOR, NEWSROOM, RANDOM, REPORTER, WORLD
from tests.scenarios.asking import CALL, FOURTH, JUNE, added, asked, buttons, clicked, is_alert, is_status
from tests.support.bot_process import Settings, slugline
from tests.support.visitor import SeenView, Visitor

pytestmark = [pytest.mark.scenario, pytest.mark.usefixtures("seeded_bot")]


@pytest.fixture(scope="module")
def extra() -> tuple[tuple[str, str], ...]:
    """Edie and Rob are editors here, Oda is none."""
    return (("SLUGLINE_EDITORS", f"{EDITOR}, {REPORTER}"),)


def opened(person: Visitor, channel: str, text: str) -> SeenView:
    """Type a resolve command and return the modal that opens."""
    person.command(channel, text)
    return person.wait_view(lambda view: view.title.startswith("Rule on"))


def ruling(value: str, reason: str, **more: str) -> dict[str, dict[str, str]]:
    """Return what is filled into the modal."""
    filled = {"ruling": value, "reason": reason, **more}
    return {block: {"value": entered} for block, entered in filled.items()}


def test_a_shared_card_is_posted_once_and_shows_the_ruling(edie: Visitor, oda: Visitor, seeded_bot: Settings) -> None:
    for person, channel in ((edie, NEWSROOM), (oda, RANDOM)):
        card = asked(person, channel, f"/story {CALL}", is_status)
        shared = clicked(person, card, "Share to channel", lambda seen: is_status(seen) and not seen.ephemeral)
        assert shared.channel == channel
        assert "Share to channel" not in buttons(shared)
        assert card.ts not in [seen.ts for seen in person.ephemerals(channel)]
    claims = asked(edie, WORLD, f"/story {CALL} claims")
    clicked(edie, claims, "Share to channel", lambda seen: not seen.ephemeral)

    modal = opened(edie, NEWSROOM, f"/story resolve {CALL}")
    assert "chatted with Vladimir Putin about Ukraine" in modal.shown
    assert edie.submit(modal, ruling("insufficient_information", "No outlet is named.")) == {}
    edie.wait_no_view()
    for person, channel in ((edie, NEWSROOM), (oda, RANDOM)):
        edited = person.wait_for(lambda seen: seen.edited and "Undetermined" in seen.shown)
        assert (edited.channel, is_status(edited)) == (channel, True)
        assert "<@U0EDITOR> ruled: insufficient information" in edited.shown
    assert edie.wait_for(lambda seen: seen.channel == WORLD and "*undetermined*" in seen.shown).edited
    view = json.loads(slugline(seeded_bot, "story", CALL, "--json").stdout)
    assert [claim["status"] for claim in view["claims"]] == ["undetermined", "unverified"]


def test_the_forms_of_the_command(edie: Visitor) -> None:
    for text, title in (("c2", "Rule on c2"), ("C2", "Rule on c2"), (f"“{JUNE}”", "Rule on c3")):
        modal = opened(edie, NEWSROOM, f"/story resolve {text}")
        assert modal.title == title
        edie.close(modal)
    for text, words in (
        ("c999", "There is no claim `c999`"),
        ("c99999999999999999", "There is no claim"),
        ("trump-putin", "Did you mean one of these?"),
        ("", "needs more words"),
    ):
        assert words in asked(edie, NEWSROOM, f"/story resolve {text}").shown


def test_whoever_is_no_editor_is_told_whom_to_ask(oda: Visitor) -> None:
    card = asked(oda, RANDOM, "/story resolve c1")
    assert card.ephemeral
    assert "Only editors can rule on claims. Ask an editor" in card.shown.replace("\n", " ")
    assert oda.open_view() is None
    status = asked(oda, RANDOM, f"/story {CALL}", is_status)
    assert "Only editors can" in clicked(oda, status, "Rule on c1").shown


def test_what_is_wrong_is_said_in_the_modal(edie: Visitor) -> None:
    modal = opened(edie, NEWSROOM, "/story resolve c2")
    blank = edie.submit(modal, ruling("disproved", "  "))
    assert set(blank) == {"reason"}
    wrong = ruling("disproved", "The transcript says otherwise.", evidence="https://me:secret@example.org/")
    said = edie.submit(edie.wait_view(), wrong)
    assert set(said) == {"evidence"}
    assert "user name or password" in said["evidence"]
    assert set(edie.submit(edie.wait_view(), ruling("disproved", "x", evidence="no address"))) == {"evidence"}
    edie.close(edie.wait_view())


def test_two_editors_at_once(edie: Visitor, rob: Visitor, seeded_bot: Settings) -> None:
    first, second = opened(edie, NEWSROOM, "/story resolve c2"), opened(rob, WORLD, "/story resolve c2")
    assert edie.submit(first, ruling("not_checkable", "It is about wording.")) == {}
    assert rob.submit(second, ruling("disproved", "I read it otherwise.", note="Kept as typed.")) == {}
    overtaken = rob.wait_view(lambda view: "ruled first" in view.shown)
    assert "<@U0EDITOR> ruled first: *not checkable*, “It is about wording.”" in overtaken.shown
    assert overtaken.values["reason"]["value"]["value"] == "I read it otherwise."
    assert overtaken.values["note"]["value"]["value"] == "Kept as typed."
    assert rob.submit(overtaken, {}) == {}
    rob.wait_no_view()
    log = json.loads(slugline(seeded_bot, "story", CALL, "log", "--json").stdout)["log"]
    ruled = [(entry["actor"], entry["detail"]) for entry in log if entry["subject"] == "c2"]
    assert [actor for actor, _ in ruled] == [REPORTER, EDITOR]
    assert "not applicable -> false" in ruled[0][1]


def test_an_alert_that_was_none(edie: Visitor, rob: Visitor, seeded_bot: Settings) -> None:
    asked(edie, NEWSROOM, "/story subscribe all", lambda seen: "all stories" in seen.shown)
    added(rob, WORLD, f"/story add {JUNE} {FOURTH}")
    alert = edie.wait_for(is_alert)
    why = clicked(rob, alert, "Why?", lambda seen: "Why “contradicts”?" in seen.shown)
    assert why.ephemeral
    assert "fourth call" in why.shown

    said = clicked(edie, alert, "Not a contradiction", lambda seen: seen.ephemeral and "was none" in seen.shown)
    assert "Posted cards show it" in said.shown
    changed = edie.wait_for(lambda seen: seen.ts == alert.ts and "Not a contradiction*, marked" in seen.shown)
    assert buttons(changed) == ["Open story", "Why?"]
    again = asked(rob, NEWSROOM, f"/story {JUNE} log")
    assert "false positive" in again.shown
    assert is_status(clicked(edie, changed, "Open story", is_status))
    view = json.loads(slugline(seeded_bot, "story", JUNE, "--json").stdout)
    assert {claim["status"] for claim in view["claims"]} == {"unverified"}
    assert len([seen for seen in edie.messages(NEWSROOM) if is_alert(seen)]) == 0
