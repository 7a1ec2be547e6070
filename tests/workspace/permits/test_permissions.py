"""Trigger ids and response URLs: how long, how often, and for what."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace
from bot.workspace.defaults import NEWSROOM
from tests.support.manual_clock import ManualClock
from tests.support.visitor import SeenMessage, Visitor
from tests.workspace.asking import answered, refused
from tests.workspace.small_app import RESOLVE_VIEW, SmallApp, plain, section


def post(url: str, **body: Any) -> tuple[int, str]:
    """Post to a response URL: the status, and the error if any."""
    status, answer = answered(url, json.dumps(body).encode())
    return status, json.loads(answer).get("error", "")


@pytest.fixture
def command(app: SmallApp, edie: Visitor) -> dict[str, Any]:
    """What the app got of a slash command."""
    edie.command(NEWSROOM, "/story list")
    edie.wait_for(lambda message: message.shown == "You said: list")
    return app.seen["command"][0]


@pytest.fixture
def card(client: WebClient, edie: Visitor) -> SeenMessage:
    """A posted message with a button."""
    button = {"type": "button", "action_id": "share", "text": plain("Share")}
    client.chat_postMessage(channel=NEWSROOM, text="card", blocks=[section("A card", accessory=button)])
    return edie.messages(NEWSROOM)[0]


def test_a_trigger_opens_one_modal(client: WebClient, command: dict[str, Any], edie: Visitor) -> None:
    trigger = command["trigger_id"]
    client.views_open(trigger_id=trigger, view=RESOLVE_VIEW)
    assert edie.wait_view().title == "Resolve claim"
    assert refused(client, "views.open", trigger_id=trigger, view=RESOLVE_VIEW)["error"] == "exchanged_trigger_id"


def test_an_invalid_view_does_not_use_the_trigger_up(client: WebClient, command: dict[str, Any]) -> None:
    trigger = command["trigger_id"]
    assert refused(client, "views.open", trigger_id=trigger, view={"type": "modal"})["error"] == "invalid_arguments"
    client.views_open(trigger_id=trigger, view=RESOLVE_VIEW)


def test_a_trigger_lasts_three_seconds(client: WebClient, command: dict[str, Any], clock: ManualClock) -> None:
    clock.advance(3.1)
    assert (
        refused(client, "views.open", trigger_id=command["trigger_id"], view=RESOLVE_VIEW)["error"]
        == "expired_trigger_id"
    )


def test_a_pushed_view_needs_an_open_one(client: WebClient, command: dict[str, Any]) -> None:
    assert refused(client, "views.push", trigger_id=command["trigger_id"], view=RESOLVE_VIEW)["error"] == "not_found"


def test_a_view_is_updated_by_its_hash(client: WebClient, command: dict[str, Any], edie: Visitor) -> None:
    view = client.views_open(trigger_id=command["trigger_id"], view=RESOLVE_VIEW)["view"]
    renamed = {**RESOLVE_VIEW, "title": plain("Second")}
    client.views_update(view_id=view["id"], hash=view["hash"], view=renamed)
    assert edie.wait_view(lambda seen: seen.title == "Second").id == view["id"]
    stale = refused(client, "views.update", view_id=view["id"], hash=view["hash"], view=renamed)
    assert stale["error"] == "hash_conflict"


def test_a_response_url_takes_five_messages(command: dict[str, Any], edie: Visitor) -> None:
    url = command["response_url"]
    answers = [post(url, text=f"number {number}") for number in range(5)]  # the app itself has used one
    assert answers == [(200, "")] * 4 + [(404, "used_url")]
    assert len(edie.ephemerals()) == 5


def test_a_response_url_lasts_half_an_hour(command: dict[str, Any], clock: ManualClock) -> None:
    clock.advance(30 * 60)
    assert post(command["response_url"], text="just in time") == (200, "")
    clock.advance(1)
    assert post(command["response_url"], text="late") == (404, "expired_url")


def test_a_response_url_checks_what_it_takes(command: dict[str, Any], workspace: Workspace) -> None:
    url = command["response_url"]
    assert post(url) == (400, "no_text")
    assert post(url, text="x", response_type="public") == (400, "invalid_payload")
    assert post(url, text="x", colour="red") == (400, "invalid_payload")
    assert post(url, text="x", metadata={"event_type": "a"}) == (400, "invalid_metadata_format")
    assert post(url, blocks=[{"type": "section"}]) == (400, "invalid_blocks")
    assert post(url, text=7) == (400, "invalid_payload")
    assert post(url, text="x", response_type="in_channel", thread_ts=["1"]) == (400, "invalid_payload")
    assert [refusal.request for refusal in workspace.refusals] == ["response_url"] * 7


def test_a_response_url_knows_threads_pictures_and_archived_channels(
    command: dict[str, Any], edie: Visitor, workspace: Workspace
) -> None:
    url = command["response_url"]
    edie.say(NEWSROOM, "a parent")
    parent = edie.messages(NEWSROOM)[0].ts
    assert post(url, text="x", response_type="in_channel", thread_ts="1.000001") == (400, "thread_not_found")
    assert post(url, text="x", thread_ts=parent) == (400, "invalid_payload")  # it is for all in the thread, or for none
    assert post(url, text="x", response_type="in_channel", thread_ts=parent) == (200, "")
    assert edie.messages(NEWSROOM)[-1].thread_ts == parent
    picture = {"type": "image", "alt_text": "A chart", "slack_file": {"id": "F0NOWHERE"}}
    assert post(url, text="x", blocks=[picture]) == (400, "invalid_blocks")
    workspace.trouble("channel_archived", channel=NEWSROOM)
    assert post(url, text="x") == (410, "channel_is_archived")


def test_a_command_has_no_message_to_replace(command: dict[str, Any], edie: Visitor) -> None:
    post(command["response_url"], text="Second", replace_original=True)
    assert [seen.shown for seen in edie.ephemerals()] == ["You said: list", "Second"]


def test_answering_a_message_says_whether_it_is_replaced(
    app: SmallApp, card: SeenMessage, edie: Visitor, rob: Visitor
) -> None:
    edie.click(card, action_id="share")
    rob.wait_for(lambda message: message.shown == "Harbour tunnel")
    url = app.seen["share"][0]["response_url"]
    assert post(url, text="which?") == (400, "invalid_payload")
    assert post(url, text="new", replace_original=False, response_type="in_channel") == (200, "")
    assert post(url, text="changed", blocks=[section("Changed")], replace_original=True) == (200, "")
    assert [seen.shown for seen in rob.messages(NEWSROOM)] == ["Changed", "Harbour tunnel", "new"]
    assert post(url, text="too", replace_original="false") == (200, "")  # as Slack's own examples write it
    assert [seen.shown for seen in rob.messages(NEWSROOM)] == ["Changed", "Harbour tunnel", "new"]
    assert post(url, text="x", replace_original="perhaps") == (400, "invalid_payload")
    assert post(url, delete_original="true") == (200, "")
    assert [seen.shown for seen in rob.messages(NEWSROOM)] == ["Harbour tunnel", "new"]


def test_a_response_url_takes_json_alone(command: dict[str, Any]) -> None:
    form = urllib.request.Request(command["response_url"], b"payload=%7B%22text%22%3A%22x%22%7D")
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(form)
    with caught.value as answer:
        assert (answer.code, json.load(answer)["error"]) == (400, "invalid_payload")
