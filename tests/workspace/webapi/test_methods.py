"""Slack's own client meets what it meets in Slack."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.workspace import Workspace
from bot.workspace.defaults import BOT_USER, EDITOR, EDITORS_GROUP, NEWSROOM, OUTSIDER, RANDOM, WORLD
from tests.support.manual_clock import ManualClock
from tests.support.visitor import Visitor
from tests.workspace.asking import refused
from tests.workspace.small_app import CARD, RESOLVE_VIEW, section


def test_auth(client: WebClient, workspace: Workspace) -> None:
    answer = client.auth_test()
    assert (answer["user_id"], answer["url"]) == (BOT_USER, workspace.url)
    assert "chat:write" in answer.headers["x-oauth-scopes"]


@pytest.mark.parametrize(
    ("token", "method", "error"),
    [
        (None, "auth.test", "not_authed"),
        ("xoxb-other", "auth.test", "invalid_auth"),
        ("xapp-local", "auth.test", "not_allowed_token_type"),
        ("xoxb-local", "apps.connections.open", "not_allowed_token_type"),
        ("xoxb-local", "chat.postMassage", "unknown_method"),
    ],
)
def test_tokens_and_names(workspace: Workspace, token: str | None, method: str, error: str) -> None:
    assert refused(WebClient(token, base_url=workspace.api_url), method)["error"] == error


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": RANDOM, "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": NEWSROOM}, "no_text"),
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": NEWSROOM, "text": "x", "colour": "red"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": NEWSROOM, "text": "x" * 40_001}, "msg_too_long"),
        ("chat.postMessage", {"channel": NEWSROOM, "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        (
            "chat.postMessage",
            {"channel": NEWSROOM, "text": "x", "metadata": {"event_type": "a"}},
            "invalid_metadata_format",
        ),
        ("chat.postMessage", {"channel": NEWSROOM, "blocks": [{"type": "section"}]}, "invalid_blocks"),
        ("chat.postMessage", {"channel": NEWSROOM, "blocks": "[{"}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": NEWSROOM, "blocks": [section("x" * 2999)] * 5}, "msg_blocks_too_long"),
        ("chat.postEphemeral", {"channel": NEWSROOM, "user": OUTSIDER, "text": "x"}, "user_not_in_channel"),
        ("chat.postEphemeral", {"channel": RANDOM, "user": OUTSIDER, "text": "x"}, "not_in_channel"),
        ("chat.update", {"channel": NEWSROOM, "ts": "1.000001", "text": "x"}, "message_not_found"),
        ("chat.delete", {"channel": NEWSROOM, "ts": "1.000001"}, "message_not_found"),
        ("chat.getPermalink", {"channel": NEWSROOM, "message_ts": "1.000001"}, "message_not_found"),
        ("users.info", {"user": "U0NOBODY"}, "user_not_found"),
        ("usergroups.users.list", {"usergroup": "S0NOBODY"}, "no_such_subteam"),
        ("views.open", {"trigger_id": "1.2", "view": RESOLVE_VIEW}, "invalid_trigger_id"),
        ("views.open", {"trigger_id": "1.2", "view": {"type": "modal"}}, "invalid_arguments"),
        ("views.update", {"view_id": "V0", "view": RESOLVE_VIEW}, "not_found"),
        ("views.publish", {"user_id": EDITOR, "view": RESOLVE_VIEW}, "invalid_arguments"),
        ("conversations.members", {"channel": "C0NOWHERE"}, "channel_not_found"),
    ],
)
def test_what_slack_refuses(client: WebClient, method: str, arguments: dict[str, Any], error: str) -> None:
    assert refused(client, method, **arguments)["error"] == error


def test_invalid_blocks_are_answered_in_slacks_shape(client: WebClient, workspace: Workspace) -> None:
    answer = refused(client, "chat.postMessage", channel=NEWSROOM, blocks=[section("x" * 3001)])
    wording = "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    assert answer["response_metadata"]["messages"] == [f"[ERROR] {wording}"]
    assert answer["errors"][0]["pointer"] == "/blocks/0/text/text"
    assert [(one.request, one.error, one.details) for one in workspace.refusals] == [
        ("chat.postMessage", "invalid_blocks", (wording,))
    ]


def test_scopes_come_from_the_manifest() -> None:
    from bot.workspace import WorkspaceConfig

    manifest = {"display_information": {"name": "Small"}, "oauth_config": {"scopes": {"bot": ["chat:write"]}}}
    with Workspace(WorkspaceConfig(manifest=manifest)) as workspace:
        client = WebClient("xoxb-local", base_url=workspace.api_url)
        client.chat_postMessage(channel=NEWSROOM, text="allowed")
        answer = refused(client, "users.info", user=EDITOR)
        assert (answer["error"], answer["needed"], answer["provided"]) == ("missing_scope", "users:read", "chat:write")
        assert refused(client, "conversations.info", channel=NEWSROOM)["needed"] == "channels:read"


def test_posting_editing_and_deleting(client: WebClient, edie: Visitor) -> None:
    posted = client.chat_postMessage(channel=NEWSROOM, text="Harbour tunnel", blocks=CARD)
    (seen,) = edie.messages(NEWSROOM)
    assert (seen.ts, seen.edited) == (posted["ts"], False)
    client.chat_update(channel=NEWSROOM, ts=seen.ts, text="closed", blocks=[section("Closed")])
    (seen,) = edie.messages(NEWSROOM)
    assert (seen.shown, seen.edited) == ("Closed", True)
    client.chat_delete(channel=NEWSROOM, ts=seen.ts)
    assert edie.messages(NEWSROOM) == []


def test_an_edit_of_the_text_alone_takes_the_blocks_away(client: WebClient, edie: Visitor) -> None:
    ts = client.chat_postMessage(channel=NEWSROOM, text="a", blocks=[section("A card")])["ts"]
    client.api_call("chat.update", json={"channel": NEWSROOM, "ts": ts, "metadata": {}})
    assert edie.messages(NEWSROOM)[0].shown == "A card"
    client.chat_update(channel=NEWSROOM, ts=ts, text="b")
    assert edie.messages(NEWSROOM)[0].shown == "b"


def test_an_edited_text_is_shorter_than_a_posted_one(client: WebClient) -> None:
    ts = client.chat_postMessage(channel=NEWSROOM, text="x" * 40_000)["ts"]
    client.chat_update(channel=NEWSROOM, ts=ts, text="x" * 4_000)
    with pytest.raises(SlackApiError, match="msg_too_long"):
        client.chat_update(channel=NEWSROOM, ts=ts, text="x" * 4_001)


def test_nobody_elses_message_can_be_edited(client: WebClient, edie: Visitor) -> None:
    edie.say(NEWSROOM, "mine")
    ts = edie.messages(NEWSROOM)[0].ts
    assert refused(client, "chat.update", channel=NEWSROOM, ts=ts, text="x")["error"] == "cant_update_message"
    assert refused(client, "chat.delete", channel=NEWSROOM, ts=ts)["error"] == "cant_delete_message"


def test_an_ephemeral_message_is_beyond_chat_update(client: WebClient, edie: Visitor, rob: Visitor) -> None:
    ts = client.chat_postEphemeral(channel=NEWSROOM, user=EDITOR, text="psst")["message_ts"]
    assert [seen.shown for seen in edie.ephemerals()] == ["psst"]
    assert rob.ephemerals() == []
    assert refused(client, "chat.update", channel=NEWSROOM, ts=ts, text="x")["error"] == "message_not_found"


def test_threads_and_broadcasts(client: WebClient, edie: Visitor) -> None:
    parent = client.chat_postMessage(channel=NEWSROOM, text="parent")["ts"]
    reply = client.chat_postMessage(channel=NEWSROOM, text="reply", thread_ts=parent)["ts"]
    client.chat_postMessage(channel=NEWSROOM, text="news", thread_ts=reply, reply_broadcast=True)
    seen = edie.messages(NEWSROOM)
    assert [(one.text, one.thread_ts, one.broadcast) for one in seen] == [
        ("parent", None, False),
        ("reply", parent, False),
        ("news", parent, True),
    ]


def test_metadata_is_kept(client: WebClient, edie: Visitor) -> None:
    metadata = {"event_type": "alert", "event_payload": {"outbox": 7}}
    client.chat_postMessage(channel=NEWSROOM, text="x", metadata=metadata)
    assert edie.messages(NEWSROOM)[0].metadata == metadata


def test_one_post_a_second_after_a_burst(client: WebClient, clock: ManualClock) -> None:
    for number in range(5):
        client.chat_postMessage(channel=NEWSROOM, text=str(number))
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel=NEWSROOM, text="too fast")
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["Retry-After"] == "1"
    client.chat_postMessage(channel=WORLD, text="elsewhere")
    clock.advance(1)
    client.chat_postMessage(channel=NEWSROOM, text="in time")


def test_a_direct_message_is_opened_for_a_person(client: WebClient, edie: Visitor, rob: Visitor) -> None:
    channel = client.conversations_open(users=EDITOR)["channel"]["id"]
    assert client.chat_postMessage(channel=EDITOR, text="hello")["channel"] == channel
    assert [seen.shown for seen in edie.messages(channel)] == ["hello"]
    assert rob.messages(channel) == []


def test_looking_things_up(client: WebClient) -> None:
    assert client.users_info(user=EDITOR)["user"]["real_name"] == "Edie Editor"
    assert client.usergroups_list()["usergroups"][0]["handle"] == "editors"
    assert client.usergroups_users_list(usergroup=EDITORS_GROUP)["users"] == [EDITOR]
    assert client.conversations_info(channel=RANDOM)["channel"]["is_member"] is False
    assert OUTSIDER in client.conversations_members(channel=RANDOM)["members"]


def test_a_permalink_opens_the_page(client: WebClient, workspace: Workspace) -> None:
    import urllib.request

    ts = client.chat_postMessage(channel=NEWSROOM, text="x")["ts"]
    link = client.chat_getPermalink(channel=NEWSROOM, message_ts=ts)["permalink"]
    assert link.startswith(workspace.url)
    with urllib.request.urlopen(link) as page:
        assert b"Local workspace" in page.read()


def test_home_is_published_with_a_hash(client: WebClient, edie: Visitor) -> None:
    view = {"type": "home", "blocks": [section("First")]}
    first = client.views_publish(user_id=EDITOR, view=view)["view"]
    second = client.views_publish(user_id=EDITOR, hash=first["hash"], view=view)["view"]
    assert second["id"] == first["id"]
    stale = refused(client, "views.publish", user_id=EDITOR, hash=first["hash"], view=view)
    assert stale["error"] == "hash_conflict"
    home = edie.home()
    assert home is not None
    assert home.shown == "First"
