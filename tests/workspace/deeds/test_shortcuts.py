"""Message shortcuts: offered from the manifest, carried to the app with the message."""

from __future__ import annotations

import json
import urllib.request

import pytest
from slack_sdk import WebClient

from bot.workspace.defaults import EDITOR, NEWSROOM
from tests.support.visitor import Refused, SeenMessage, Visitor
from tests.workspace.small_app import SmallApp, section


@pytest.fixture
def said(edie: Visitor) -> SeenMessage:
    """A message of a person."""
    edie.say(NEWSROOM, "The minister said the tunnel opens in May.")
    return edie.messages(NEWSROOM)[0]


def test_a_shortcut_opens_a_modal_about_the_message(app: SmallApp, rob: Visitor, said: SeenMessage) -> None:
    rob.shortcut(said, "add")
    assert rob.wait_view().title == "Resolve claim"
    payload = app.seen["shortcut"][0]
    assert (payload["type"], payload["callback_id"], payload["message_ts"]) == ("message_action", "add", said.ts)
    assert payload["message"]["text"] == said.text
    assert payload["message"]["user"] == EDITOR
    (block,) = payload["message"]["blocks"]  # Slack makes one of what a person types
    assert block["elements"][0]["elements"] == [{"type": "text", "text": said.text}]
    assert payload["channel"] == {"id": NEWSROOM, "name": "newsroom"}


def test_its_response_url_answers_the_one_who_used_it(
    app: SmallApp, edie: Visitor, rob: Visitor, said: SeenMessage
) -> None:
    rob.shortcut(said, "add")
    body = json.dumps({"text": "Added."}).encode()
    url = app.seen["shortcut"][0]["response_url"]
    urllib.request.urlopen(urllib.request.Request(url, body, {"Content-Type": "application/json"})).close()
    (answer,) = rob.ephemerals(NEWSROOM)
    assert (answer.shown, answer.thread_ts) == ("Added.", None)
    assert edie.ephemerals() == []


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("callback_id", ["search", "nothing"])
def test_only_message_shortcuts_of_the_manifest(edie: Visitor, said: SeenMessage, callback_id: str) -> None:
    with pytest.raises(Refused, match="no message shortcut"):
        edie.shortcut(said, callback_id)


def test_an_ephemeral_message_has_none(client: WebClient, edie: Visitor) -> None:
    client.chat_postEphemeral(channel=NEWSROOM, user=EDITOR, text="psst", blocks=[section("psst")])
    with pytest.raises(Refused, match="has no shortcuts"):
        edie.shortcut(edie.ephemerals()[0], "add")


def test_an_app_that_is_away_is_said_so(edie: Visitor, said: SeenMessage) -> None:
    with pytest.raises(Refused, match="not connected"):
        edie.shortcut(said, "add")
