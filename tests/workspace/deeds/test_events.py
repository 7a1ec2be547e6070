"""Events: what they carry, in what envelope, and which ones an app hears of itself."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import APP_ID, BOT_ID, BOT_USER, EDITOR, NEWSROOM, REPORTER, TEAM_ID
from bot.workspace.payloads.inbound import check_inbound
from tests.support.visitor import Visitor
from tests.workspace.small_app import MANIFEST, SmallApp, section

DIRECT = "D0EDITOR"


class Listener(SmallApp):
    """The small app, which also notes what Bolt keeps from its listeners: every event as it came."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)

        @self.bolt.middleware
        def note(body: dict[str, Any], next: Any) -> None:
            if body.get("type") == "event_callback":
                self._note(f"raw {body['event'].get('subtype') or body['event']['type']}", body)
            next()

        first = self.bolt._middleware_list.pop()
        self.bolt._middleware_list.insert(0, first)


@pytest.fixture
def app(workspace: Workspace) -> Any:
    with Listener(workspace) as running:
        yield running


def test_the_envelope_names_the_installation(app: Listener, edie: Visitor) -> None:
    edie.say(NEWSROOM, "@slugline what do we know?")
    body = app.wait("raw app_mention")
    assert body["authorizations"] == [
        {
            "enterprise_id": None,
            "team_id": TEAM_ID,
            "user_id": BOT_USER,
            "is_bot": True,
            "is_enterprise_install": False,
        }
    ]
    assert (body["api_app_id"], body["context_team_id"], body["context_enterprise_id"]) == (APP_ID, TEAM_ID, None)
    assert body["event_context"] == "EC" + body["event_id"].removeprefix("Ev")
    assert body["is_ext_shared_channel"] is False


def test_a_mention_is_the_message_with_another_type(app: Listener, edie: Visitor) -> None:
    edie.say(NEWSROOM, "@slugline is <this> in https://x.example/?a=1&b=2 or #world-desk?")
    event = app.wait("mention")
    assert event["text"] == (
        f"<@{BOT_USER}> is &lt;this&gt; in <https://x.example/?a=1&amp;b=2> or <#C0WORLD|world-desk>?"
    )
    assert (event["team"], event["user"], event["channel"], event["event_ts"]) == (
        TEAM_ID,
        EDITOR,
        NEWSROOM,
        event["ts"],
    )
    assert len(event["client_msg_id"]) == 36
    (block,) = event["blocks"]
    assert block["type"] == "rich_text"
    assert block["elements"][0]["elements"] == [
        {"type": "user", "user_id": BOT_USER},
        {"type": "text", "text": " is <this> in "},
        {"type": "link", "url": "https://x.example/?a=1&b=2"},
        {"type": "text", "text": " or "},
        {"type": "channel", "channel_id": "C0WORLD"},
        {"type": "text", "text": "?"},
    ]


def test_an_opened_home_comes_with_what_was_published(app: Listener, edie: Visitor, client: WebClient) -> None:
    edie.open_home()
    assert edie.wait_home().shown == "Your stories"
    assert "view" not in app.seen["home"][0]
    published = client.views_publish(user_id=EDITOR, view={"type": "home", "blocks": [section("Newer")]})["view"]
    edie.open_home()
    edie.wait_home(lambda home: home.shown == "Your stories")
    view = app.seen["home"][1]["view"]
    assert (view["id"], view["hash"], view["type"]) == (published["id"], published["hash"], "home")
    assert view["blocks"][0]["text"]["text"] == "Newer"


def test_an_app_hears_its_own_direct_messages(app: Listener, client: WebClient) -> None:
    channel = client.conversations_open(users=EDITOR)["channel"]["id"]
    ts = client.chat_postMessage(channel=channel, text="for you")["ts"]
    event = app.wait("raw message")["event"]
    assert (event["bot_id"], event["user"], event["channel_type"]) == (BOT_ID, BOT_USER, "im")
    client.chat_update(channel=channel, ts=ts, text="for you alone")
    changed = app.wait("raw message_changed")["event"]
    assert (changed["message"]["text"], changed["previous_message"]["text"]) == ("for you alone", "for you")
    assert (changed["hidden"], changed["message"]["ts"], "user" in changed) == (True, ts, False)
    client.chat_delete(channel=channel, ts=ts)
    assert app.wait("raw message_deleted")["event"]["deleted_ts"] == ts


def test_what_an_app_posts_in_a_channel_it_hears_nothing_of(app: Listener, client: WebClient, edie: Visitor) -> None:
    ts = client.chat_postMessage(channel=NEWSROOM, text="for all")["ts"]
    client.chat_update(channel=NEWSROOM, ts=ts, text="for everybody")
    edie.say(NEWSROOM, "@slugline hello")
    app.wait("raw app_mention")
    assert [name for name in app.seen if name.startswith("raw")] == ["raw app_mention"]


def test_once_its_tokens_are_void_an_app_hears_of_nothing_else(app: Listener, edie: Visitor) -> None:
    edie.trouble("app_uninstalled")
    assert "authorizations" not in app.wait("raw app_uninstalled")
    edie.say(NEWSROOM, "@slugline are you there?")
    edie.trouble("app_uninstalled", on=False)
    edie.say(NEWSROOM, "@slugline and now?")
    assert "and now" in app.wait("mention")["text"]


@pytest.mark.parametrize("kind", ["message_changed", "message_deleted"])
def test_a_hidden_event_that_slack_would_not_send_is_a_defect_here(kind: Any) -> None:
    with pytest.raises(Exception, match=f"{kind} at"):
        check_inbound(kind, {"type": "message", "subtype": kind, "user": EDITOR})


def test_a_private_channel_is_named_by_its_id_alone_and_by_its_members() -> None:
    from bot.workspace.deeds.escapes import escape_entities
    from bot.workspace.model import Channel
    from bot.workspace.state.workspace import WorkspaceState

    rooms = (Channel("C0DESK", "desk", frozenset({EDITOR}), is_private=True), Channel("C0OPEN", "open"))
    state = WorkspaceState(WorkspaceConfig(manifest=MANIFEST, channels=rooms), "Slugline")
    assert escape_entities("#desk or #open", state, EDITOR, labels=True) == "<#C0DESK|> or <#C0OPEN|open>"
    assert escape_entities("#desk or #open", state, REPORTER, labels=True) == "#desk or <#C0OPEN|open>"


def test_a_typed_link_has_no_label_of_its_own(edie: Visitor) -> None:
    edie.say(NEWSROOM, "<https://example.org|click me>")
    assert edie.messages(NEWSROOM)[-1].text == "&lt;<https://example.org>|click me&gt;"
