"""A real Bolt app over real Socket Mode does what it does in Slack."""

from __future__ import annotations

import pytest

from bot.workspace import Workspace
from bot.workspace.defaults import BOT_USER, EDITOR, NEWSROOM
from tests.support.visitor import Choice, Visitor
from tests.workspace.small_app import SmallApp


def test_a_command_is_answered_to_the_one_who_typed_it(app: SmallApp, edie: Visitor, rob: Visitor) -> None:
    edie.command(NEWSROOM, "/story trump-putin-call")
    answer = edie.wait_for(lambda message: message.shown == "You said: trump-putin-call")
    assert answer.ephemeral
    assert answer.user == BOT_USER
    assert rob.ephemerals() == []
    assert app.seen["command"][0]["user_id"] == EDITOR


@pytest.mark.usefixtures("app")
def test_the_acknowledgement_may_carry_the_answer(edie: Visitor) -> None:
    edie.command(NEWSROOM, "/story inline")
    assert edie.wait_for(lambda message: message.shown == "in the acknowledgement").ephemeral


def test_command_text_is_escaped_and_keeps_its_lines(app: SmallApp, edie: Visitor) -> None:
    edie.command(NEWSROOM, "/story add x <b> & #world-desk @rob https://example.org/a?b=1&c=2.\n\nsecond paragraph")
    edie.wait_for(lambda message: "second paragraph" in message.shown)
    assert app.seen["command"][0]["text"] == (
        "add x &lt;b&gt; &amp; <#C0WORLD|world-desk> <@U0REPORTER|rob> "
        "<https://example.org/a?b=1&amp;c=2>.\n\nsecond paragraph"
    )


def test_share_posts_to_everybody(app: SmallApp, edie: Visitor, rob: Visitor) -> None:
    edie.command(NEWSROOM, "/story card")
    card = edie.wait_for(lambda message: "Harbour tunnel" in message.shown)
    edie.click(card, text="Share to channel")
    shared = rob.wait_for(lambda message: "Harbour tunnel" in message.shown)
    assert not shared.ephemeral
    payload = app.seen["share"][0]
    assert payload["container"]["is_ephemeral"] is True
    assert "message" not in payload


def test_a_menu_in_a_posted_card_replaces_it(app: SmallApp, edie: Visitor, rob: Visitor) -> None:
    edie.command(NEWSROOM, "/story post")
    card = edie.wait_for(lambda message: "Harbour tunnel" in message.shown)
    edie.click(card, action_id="pick", choice="denials")
    changed = rob.wait_for(lambda message: message.shown == "You chose denials")
    assert (changed.ts, changed.edited) == (card.ts, True)
    payload = app.seen["pick"][0]
    assert payload["message"]["blocks"][2]["block_id"] == "deeds"
    assert payload["state"]["values"]["deeds"]["pick"]["selected_option"]["value"] == "denials"


def test_a_modal_is_checked_refused_and_taken(app: SmallApp, workspace: Workspace, edie: Visitor) -> None:
    edie.command(NEWSROOM, "/story post")
    card = edie.wait_for(lambda message: "Harbour tunnel" in message.shown)
    edie.click(card, action_id="resolve")
    view = edie.wait_view(lambda view: view.title == "Resolve claim")
    assert set(edie.submit(view)) == {"ruling", "reason"}
    filled: dict[str, dict[str, Choice]] = {
        "ruling": {"value": "disproved"},
        "reason": {"value": "because"},
        "evidence": {"value": "nowhere"},
    }
    assert edie.submit(view, filled) == {"evidence": "Enter a web address."}
    filled["evidence"]["value"] = "https://example.org/ruling"
    assert edie.submit(view, filled) == {"reason": "Say more than that."}
    filled |= {"reason": {"value": "The ministry published the date."}, "tell": {"value": ["desk"]}}
    assert edie.submit(view, filled) == {}
    edie.wait_for(lambda message: message.shown == "Resolved: The ministry published the date.")
    assert edie.open_view() is None
    values = app.seen["resolved"][-1]["view"]["state"]["values"]
    assert values["tell"]["value"]["selected_options"][0]["value"] == "desk"
    assert workspace.refusals == []


def test_typing_into_an_external_select_asks_the_app(app: SmallApp, edie: Visitor) -> None:
    edie.command(NEWSROOM, "/story post")
    edie.click(edie.wait_for(lambda message: "Harbour tunnel" in message.shown), action_id="resolve")
    view = edie.wait_view()
    assert [found["value"] for found in edie.options(view, "related", "har")] == ["tunnel", "bridge"]
    assert app.seen["options"][0]["value"] == "har"


def test_closing_a_modal_tells_the_app(app: SmallApp, edie: Visitor) -> None:
    edie.command(NEWSROOM, "/story post")
    edie.click(edie.wait_for(lambda message: "Harbour tunnel" in message.shown), action_id="resolve")
    edie.close(edie.wait_view())
    assert edie.open_view() is None
    assert app.wait("closed")["view"]["private_metadata"] == "claim-7"


@pytest.mark.usefixtures("app")
def test_opening_home_publishes_it(edie: Visitor) -> None:
    edie.open_home()
    assert edie.wait_home().shown == "Your stories"


@pytest.mark.usefixtures("app")
def test_a_mention_is_answered_in_its_thread(edie: Visitor) -> None:
    edie.say(NEWSROOM, "@slugline what do we know?")
    question = edie.wait_for(lambda message: "what do we know" in message.text)
    assert edie.wait_for(lambda message: message.shown == "You called?").thread_ts == question.ts


@pytest.mark.usefixtures("app")
def test_no_command_is_lost_when_connections_are_refreshed(workspace: Workspace, edie: Visitor) -> None:
    for number in range(5):
        workspace.refresh_connections()
        latest = edie.latest_ts()
        edie.command(NEWSROOM, f"/story round {number}")
        answer = edie.wait_for(lambda _: True, after=latest)
        assert answer.shown == f"You said: round {number}"
    assert workspace.connections == 1
