"""Slack's rules beyond the first: threads, edits, private channels, lists, history, joining and lookups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import BOT_USER, DEFAULT_CHANNELS, EDITOR, NEWSROOM, OUTSIDER, RANDOM, REPORTER, WORLD
from bot.workspace.model import Channel
from tests.support.visitor import Refused, Visitor
from tests.workspace.asking import refused
from tests.workspace.small_app import MANIFEST, section

DESK = "C0DESK"
SECRET = "C0SECRET"
PRIVATE = (
    Channel(DESK, "desk", frozenset({EDITOR, BOT_USER}), is_private=True),
    Channel(SECRET, "secret", frozenset({EDITOR}), is_private=True),
)


@pytest.fixture(scope="module")
def busy() -> Iterator[Workspace]:
    """A workspace with private channels, for tests that leave nothing behind."""
    config = WorkspaceConfig(manifest=MANIFEST, channels=(*DEFAULT_CHANNELS, *PRIVATE), rate_limited=False)
    with Workspace(config) as running:
        yield running


@pytest.fixture(scope="module")
def api(busy: Workspace) -> WebClient:
    return WebClient("xoxb-local", base_url=busy.api_url)


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat.postMessage", {"channel": NEWSROOM, "text": "x", "reply_broadcast": True}, "invalid_arguments"),
        ("chat.postMessage", {"channel": SECRET, "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "#secret", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "#nowhere", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": NEWSROOM, "text": "x", "metadata": {}}, "invalid_metadata_format"),
        (
            "chat.postMessage",
            {"channel": NEWSROOM, "text": "x", "metadata": {"event_type": "a", "event_payload": {"a": "x" * 17_000}}},
            "metadata_too_large",
        ),
        ("chat.postMessage", {"channel": NEWSROOM, "text": "x", "unfurl_links": "maybe"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": NEWSROOM, "text": 7}, "invalid_arguments"),
        ("chat.postEphemeral", {"channel": NEWSROOM, "user": EDITOR}, "no_text"),
        ("chat.postEphemeral", {"channel": NEWSROOM, "user": "U0NOBODY", "text": "x"}, "user_not_found"),
        ("chat.postEphemeral", {"channel": NEWSROOM, "text": "x"}, "invalid_arguments"),
        ("chat.postEphemeral", {"channel": SECRET, "user": EDITOR, "text": "x"}, "channel_not_found"),
        ("chat.postEphemeral", {"channel": DESK, "user": REPORTER, "text": "x"}, "user_not_in_channel"),
        (
            "chat.postEphemeral",
            {"channel": NEWSROOM, "user": EDITOR, "text": "x", "thread_ts": "1.000001"},
            "thread_not_found",
        ),
        ("chat.postEphemeral", {"channel": NEWSROOM, "user": EDITOR, "text": "x" * 40_001}, "msg_too_long"),
        (
            "chat.update",
            {"channel": NEWSROOM, "ts": "1.000001", "text": "x", "unfurl_links": True},
            "invalid_arguments",
        ),
        ("chat.update", {"channel": EDITOR, "ts": "1.000001", "text": "x"}, "channel_not_found"),
        ("chat.delete", {"channel": SECRET, "ts": "1.000001"}, "channel_not_found"),
        ("chat.getPermalink", {"channel": SECRET, "message_ts": "1.000001"}, "channel_not_found"),
        ("conversations.info", {"channel": SECRET}, "channel_not_found"),
        ("conversations.info", {"channel": DESK}, "missing_scope"),
        ("conversations.list", {"types": "public_channel,private_channel"}, "missing_scope"),
        ("conversations.list", {"types": "rooms"}, "invalid_types"),
        ("conversations.list", {"limit": 0}, "invalid_limit"),
        ("conversations.list", {"limit": 1000}, "invalid_limit"),
        ("conversations.list", {"cursor": "bmV4dA=="}, "invalid_cursor"),
        ("conversations.list", {"cursor": "?"}, "invalid_cursor"),
        ("conversations.history", {"channel": NEWSROOM, "limit": 1000}, "invalid_limit"),
        ("conversations.history", {"channel": RANDOM}, "not_in_channel"),
        ("conversations.history", {"channel": DESK}, "missing_scope"),
        ("conversations.history", {"channel": NEWSROOM, "oldest": "yesterday"}, "invalid_ts_oldest"),
        ("conversations.history", {"channel": NEWSROOM, "latest": "now"}, "invalid_ts_latest"),
        ("conversations.replies", {"channel": NEWSROOM, "ts": "1.000001"}, "thread_not_found"),
        ("conversations.join", {"channel": DESK}, "method_not_supported_for_channel_type"),
        ("conversations.join", {"channel": SECRET}, "channel_not_found"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.open", {"users": "U0NOBODY"}, "user_not_found"),
        ("conversations.open", {"users": BOT_USER}, "cannot_dm_bot"),
        ("conversations.open", {"users": f"{EDITOR},{REPORTER}"}, "method_not_supported_for_channel_type"),
        ("conversations.open", {"users": EDITOR, "channel": "D0EDITOR"}, "users_list_supplied_with_channel"),
        ("conversations.open", {"channel": NEWSROOM}, "method_not_supported_for_channel_type"),
        ("users.list", {"limit": "all"}, "invalid_arguments"),
        ("users.lookupByEmail", {"email": "nobody@x.example"}, "users_not_found"),
        ("users.lookupByEmail", {}, "invalid_arguments"),
        ("usergroups.list", {"team": "T1"}, "invalid_arguments"),
        ("views.open", {"view": {}}, "invalid_arguments"),
        ("views.open", {"view": {"type": "modal", "private_metadata": "x" * 250_000}}, "view_too_large"),
        ("views.publish", {"user_id": EDITOR, "view": {"type": "home", "blocks": ["x" * 250_000]}}, "view_too_large"),
        ("files.info", {"file": "F0NOWHERE"}, "file_not_found"),
        ("files.delete", {"file": "F0NOWHERE"}, "file_not_found"),
    ],
)
def test_what_slack_refuses(api: WebClient, method: str, arguments: dict[str, Any], error: str) -> None:
    assert refused(api, method, **arguments)["error"] == error


@pytest.mark.parametrize(
    ("method", "arguments", "needed"),
    [
        ("chat.unfurl", {}, "links:write"),
        ("files.getUploadURLExternal", {"filename": "a.png", "length": 1}, "files:write"),
        ("files.completeUploadExternal", {"files": []}, "files:write"),
        ("files.info", {"file": "F1"}, "files:read"),
        ("users.lookupByEmail", {"email": "x"}, "users:read.email"),
        ("users.list", {}, "users:read"),
        ("conversations.list", {}, "channels:read"),
        ("conversations.history", {"channel": NEWSROOM}, "channels:history"),
        ("conversations.replies", {"channel": NEWSROOM, "ts": "1.000001"}, "channels:history"),
        ("conversations.join", {"channel": NEWSROOM}, "channels:join"),
        ("conversations.open", {"users": EDITOR}, "im:write"),
        ("usergroups.list", {}, "usergroups:read"),
        ("chat.postMessage", {"channel": NEWSROOM, "text": "x"}, "chat:write"),
    ],
)
def test_each_method_needs_its_scope(bare: WebClient, method: str, arguments: dict[str, Any], needed: str) -> None:
    answer = refused(bare, method, **arguments)
    assert (answer["error"], answer["needed"]) == ("missing_scope", needed)


@pytest.fixture(scope="module")
def bare() -> Iterator[WebClient]:
    """The client of an app with one scope."""
    manifest = {"display_information": {"name": "Bare"}, "oauth_config": {"scopes": {"bot": ["team:read"]}}}
    with Workspace(WorkspaceConfig(manifest=manifest)) as workspace:
        yield WebClient("xoxb-local", base_url=workspace.api_url)


def test_a_deleted_message_has_no_thread_any_more(client: WebClient) -> None:
    parent = client.chat_postMessage(channel=NEWSROOM, text="parent")["ts"]
    client.chat_delete(channel=NEWSROOM, ts=parent)
    answer = refused(client, "chat.postMessage", channel=NEWSROOM, text="x", thread_ts=parent)
    assert answer["error"] == "thread_not_found"


def test_an_ephemeral_reply_hangs_under_the_parent(client: WebClient, edie: Visitor) -> None:
    parent = client.chat_postMessage(channel=NEWSROOM, text="parent")["ts"]
    reply = client.chat_postMessage(channel=NEWSROOM, text="reply", thread_ts=parent)["ts"]
    client.chat_postEphemeral(channel=NEWSROOM, user=EDITOR, text="psst", thread_ts=reply)
    assert edie.ephemerals()[0].thread_ts == parent


def test_an_edit_may_broadcast_a_reply_but_not_change_it_too(client: WebClient, edie: Visitor) -> None:
    parent = client.chat_postMessage(channel=NEWSROOM, text="parent")["ts"]
    reply = client.chat_postMessage(channel=NEWSROOM, text="reply", thread_ts=parent)["ts"]
    both: dict[str, Any] = {"channel": NEWSROOM, "reply_broadcast": True}
    assert refused(client, "chat.update", ts=parent, **both)["error"] == "cant_broadcast_message"
    dual = refused(client, "chat.update", ts=reply, text="new", **both)
    assert dual["error"] == "no_dual_broadcast_content_update"
    client.api_call("chat.update", json={"ts": reply, **both})
    assert [(seen.text, seen.broadcast) for seen in edie.messages(NEWSROOM)] == [("parent", False), ("reply", True)]


def test_metadata_stays_is_replaced_and_is_taken_away(client: WebClient, edie: Visitor) -> None:
    first: dict[str, Any] = {"event_type": "a", "event_payload": {"n": 1}}
    second = first | {"event_payload": {"n": 2}}
    ts = client.chat_postMessage(channel=NEWSROOM, text="x", metadata=first)["ts"]
    for given, kept in ((None, first), (second, second), ({}, None)):
        client.chat_update(channel=NEWSROOM, ts=ts, text="y", metadata=given)
        assert edie.messages(NEWSROOM)[0].metadata == kept


def test_an_edit_may_not_leave_nothing(client: WebClient) -> None:
    ts = client.chat_postMessage(channel=NEWSROOM, text="x")["ts"]
    assert refused(client, "chat.update", channel=NEWSROOM, ts=ts, text="")["error"] == "no_text"
    assert refused(client, "chat.update", channel=NEWSROOM, ts=ts, blocks=[])["error"] == "no_text"
    assert refused(client, "chat.update", channel=NEWSROOM, ts=ts, text="x" * 40_001)["error"] == "msg_too_long"


def test_history_is_newest_first_and_leaves_replies_out(client: WebClient) -> None:
    metadata = {"event_type": "alert", "event_payload": {"outbox": 7}}
    first = client.chat_postMessage(channel=NEWSROOM, text="first", metadata=metadata)["ts"]
    client.chat_postMessage(channel=NEWSROOM, text="reply", thread_ts=first)
    client.chat_postMessage(channel=NEWSROOM, text="news", thread_ts=first, reply_broadcast=True)
    second = client.chat_postMessage(channel=NEWSROOM, text="second")["ts"]
    answer = client.conversations_history(channel=NEWSROOM, include_all_metadata=True)
    assert [message["text"] for message in answer["messages"]] == ["second", "news", "first"]
    assert answer["messages"][2]["metadata"] == metadata
    page = client.conversations_history(channel=NEWSROOM, limit=1)
    assert (page["messages"][0]["text"], page["has_more"]) == ("second", True)
    following = client.conversations_history(channel=NEWSROOM, cursor=page["response_metadata"]["next_cursor"])
    assert [message["text"] for message in following["messages"]] == ["news", "first"]
    assert following["messages"][1]["metadata"] == {"event_type": "alert"}
    between: dict[str, Any] = {"channel": NEWSROOM, "oldest": first, "latest": second}
    assert [m["text"] for m in client.conversations_history(**between)["messages"]] == ["news"]
    assert len(client.conversations_history(**between, inclusive=True)["messages"]) == 3


def test_a_thread_begins_with_its_parent(client: WebClient) -> None:
    parent = client.chat_postMessage(channel=NEWSROOM, text="parent")["ts"]
    reply = client.chat_postMessage(channel=NEWSROOM, text="reply", thread_ts=parent)["ts"]
    client.chat_postMessage(channel=NEWSROOM, text="elsewhere")
    for ts in (parent, reply):
        answer = client.conversations_replies(channel=NEWSROOM, ts=ts)
        assert [message["text"] for message in answer["messages"]] == ["parent", "reply"]


def test_a_thread_comes_whole_where_a_channel_comes_in_pages(api: WebClient) -> None:
    parent = api.chat_postMessage(channel=WORLD, text="parent")["ts"]
    for number in range(110):
        api.chat_postMessage(channel=WORLD, text=str(number), thread_ts=parent, reply_broadcast=True)
    assert len(api.conversations_replies(channel=WORLD, ts=parent)["messages"]) == 111
    assert len(api.conversations_history(channel=WORLD)["messages"]) == 100


def test_lists_come_in_pages(api: WebClient) -> None:
    names: list[str] = []
    for page in api.conversations_list(limit=2):
        names += [channel["name"] for channel in page["channels"]]
    assert names == ["newsroom", "world-desk", "random"]
    assert [channel["id"] for channel in api.conversations_list(types="im")["channels"]] == []
    assert EDITOR in [user["id"] for user in api.users_list()["members"]]


def test_private_channels_are_listed_where_the_app_is_a_member() -> None:
    manifest = {
        "display_information": {"name": "Reader"},
        "oauth_config": {"scopes": {"bot": ["groups:read"]}},
    }
    with Workspace(WorkspaceConfig(manifest=manifest, channels=(*DEFAULT_CHANNELS, *PRIVATE))) as workspace:
        client = WebClient("xoxb-local", base_url=workspace.api_url)
        listed = client.conversations_list(types="private_channel")["channels"]
        assert [channel["id"] for channel in listed] == [DESK]
        assert client.conversations_info(channel=DESK)["channel"]["is_private"]


@pytest.mark.parametrize("home", [{"messages_tab_enabled": False}, {"messages_tab_read_only_enabled": True}])
def test_an_app_without_tabs_has_no_home_and_takes_no_messages(home: dict[str, bool]) -> None:
    manifest = {
        "display_information": {"name": "Quiet"},
        "features": {"app_home": home},
        "oauth_config": {"scopes": {"bot": ["chat:write", "im:write"]}},
    }
    with Workspace(WorkspaceConfig(manifest=manifest)) as workspace:
        client, edie = WebClient("xoxb-local", base_url=workspace.api_url), Visitor(workspace.url, EDITOR)
        view = {"type": "home", "blocks": [section("Home")]}
        assert refused(client, "views.publish", user_id=EDITOR, view=view)["error"] == "not_enabled"
        with pytest.raises(Refused, match="no Home tab"):
            edie.open_home()
        direct = client.conversations_open(users=EDITOR)["channel"]["id"]
        if home.get("messages_tab_enabled", True):
            client.chat_postMessage(channel=direct, text="for you")
        else:
            refusal = refused(client, "chat.postMessage", channel=EDITOR, text="for you")
            assert refusal["error"] == "messages_tab_disabled"
        with pytest.raises(Refused, match="turned off"):
            edie.say(direct, "thanks")


def test_archived_channels_may_be_left_out(client: WebClient, workspace: Workspace) -> None:
    workspace.trouble("channel_archived", channel=WORLD)
    listed = client.conversations_list(exclude_archived=True)["channels"]
    assert [channel["id"] for channel in listed] == [NEWSROOM, RANDOM]


def test_joining_lets_the_app_post(client: WebClient, edie: Visitor) -> None:
    client.conversations_join(channel=RANDOM)
    client.chat_postMessage(channel=RANDOM, text="hello")
    assert client.conversations_join(channel=RANDOM)["warning"] == "already_in_channel"
    assert edie.messages(RANDOM)[0].text == "hello"


def test_a_direct_message_is_opened_again_by_its_id(client: WebClient) -> None:
    opened = client.conversations_open(users=OUTSIDER, return_im=True)["channel"]
    assert (opened["is_im"], opened["user"]) == (True, OUTSIDER)
    assert client.conversations_open(channel=opened["id"])["channel"]["id"] == opened["id"]


def test_people_and_groups_are_looked_up(api: WebClient) -> None:
    user = api.users_lookupByEmail(email="Edie@local-newsroom.example")["user"]
    assert (user["id"], user["profile"]["email"]) == (EDITOR, "edie@local-newsroom.example")
    group = api.usergroups_list(include_users=True, include_count=True)["usergroups"][0]
    assert (group["users"], group["user_count"]) == ([EDITOR], 1)


def test_a_card_in_a_private_channel_of_the_app(api: WebClient, busy: Workspace) -> None:
    api.chat_postMessage(channel=DESK, text="x", blocks=[section("For the desk")])
    assert Visitor(busy.url, EDITOR).messages(DESK)[0].shown == "For the desk"
