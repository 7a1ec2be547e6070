"""Troubles on demand: what the app meets, and how each is undone."""

from __future__ import annotations

import http.client
import json
import urllib.error
import urllib.request
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.workspace import Workspace
from bot.workspace.defaults import BOT_USER, EDITOR, NEWSROOM, RANDOM, WORLD
from bot.workspace.errors import VisitorError
from tests.support.visitor import Refused, Visitor
from tests.workspace.asking import refused
from tests.workspace.small_app import SmallApp, section


def failure(client: WebClient, method: str, **arguments: Any) -> tuple[int, str]:
    """The status and error of a call that must fail."""
    answer = refused(client, method, **arguments)
    return answer.status_code, str(answer["error"])


@pytest.fixture
def client(workspace: Workspace) -> WebClient:
    """A client that does not try again by itself."""
    return WebClient("xoxb-local", base_url=workspace.api_url, retry_handlers=[])


def test_the_next_calls_are_answered_429_and_then_no_more(client: WebClient, edie: Visitor) -> None:
    edie.trouble("rate_limited", times=2)
    assert edie.troubles()["rate_limited"]["left"] == 2
    client.auth_test()  # is spared
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel=NEWSROOM, text="x")
    assert (caught.value.response.status_code, caught.value.response.headers["Retry-After"]) == (429, "1")
    assert failure(client, "users.info", user=EDITOR) == (429, "ratelimited")
    client.chat_postMessage(channel=NEWSROOM, text="at last")
    assert [seen.text for seen in edie.messages(NEWSROOM)] == ["at last"]
    assert not edie.troubles()["rate_limited"]["on"]


def test_a_server_error_does_nothing(client: WebClient, edie: Visitor, workspace: Workspace) -> None:
    workspace.trouble("server_error")
    assert failure(client, "chat.postMessage", channel=NEWSROOM, text="x") == (500, "internal_error")
    assert edie.messages(NEWSROOM) == []
    assert workspace.refusals == []  # the app did nothing wrong


def test_an_armed_trouble_can_be_taken_back(client: WebClient, edie: Visitor) -> None:
    edie.trouble("server_error", times=5)
    edie.trouble("server_error", on=False)
    assert client.chat_postMessage(channel=NEWSROOM, text="x")["ok"]


def test_a_post_may_be_carried_out_without_an_answer(client: WebClient, edie: Visitor, workspace: Workspace) -> None:
    workspace.trouble("timed_out_after_post")
    assert client.users_info(user=EDITOR)["ok"]  # it waits for a post
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError, urllib.error.URLError)):
        client.chat_postMessage(channel=NEWSROOM, text="posted")
    assert [seen.text for seen in edie.messages(NEWSROOM)] == ["posted"]
    client.chat_postMessage(channel=NEWSROOM, text="answered")


def test_a_refused_post_does_not_use_a_lost_answer_up(client: WebClient, workspace: Workspace, edie: Visitor) -> None:
    workspace.trouble("timed_out_after_post")
    assert failure(client, "chat.postMessage", channel=RANDOM, text="x") == (200, "not_in_channel")
    assert edie.troubles()["timed_out_after_post"]["left"] == 1


@pytest.mark.parametrize(("trouble", "status"), [("rate_limited", 429), ("server_error", 500)])
def test_a_response_url_has_troubles_too(
    app: SmallApp, edie: Visitor, workspace: Workspace, trouble: str, status: int
) -> None:
    edie.command(NEWSROOM, "/story list")
    assert edie.wait_for(lambda message: message.shown == "You said: list").ephemeral
    url = app.seen["command"][0]["response_url"]
    workspace.trouble(trouble)
    request = urllib.request.Request(url, json.dumps({"text": "x"}).encode(), {"Content-Type": "application/json"})
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request)
    with caught.value:
        assert caught.value.code == status
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 200


def test_revoked_tokens_are_refused_until_they_are_restored(
    app: SmallApp, client: WebClient, edie: Visitor, workspace: Workspace
) -> None:
    edie.trouble("token_revoked")
    assert app.wait("tokens_revoked")["tokens"]["bot"] == [BOT_USER]
    for method in ("auth.test", "chat.postMessage"):
        assert failure(client, method, channel=NEWSROOM, text="x") == (200, "token_revoked")
    app_client = WebClient("xapp-local", base_url=workspace.api_url)
    assert failure(app_client, "apps.connections.open") == (200, "token_revoked")
    assert edie.troubles()["token_revoked"]["on"]
    edie.trouble("token_revoked", on=False)
    client.auth_test()
    app_client.api_call("apps.connections.open")


def test_an_uninstalled_app_is_told_and_meets_another_error(app: SmallApp, client: WebClient, edie: Visitor) -> None:
    edie.trouble("app_uninstalled")
    assert app.wait("app_uninstalled") == {"type": "app_uninstalled"}
    assert app.wait("tokens_revoked")["tokens"] == {"oauth": [], "bot": [BOT_USER]}
    assert failure(client, "auth.test") == (200, "account_inactive")
    on = [name for name, trouble in edie.troubles().items() if trouble["on"]]
    edie.trouble("app_uninstalled", on=False)
    assert on == ["app_uninstalled"]
    client.auth_test()


def test_the_app_is_removed_from_a_channel_and_comes_back(client: WebClient, edie: Visitor) -> None:
    edie.trouble("bot_removed", channel=NEWSROOM)
    assert failure(client, "chat.postMessage", channel=NEWSROOM, text="x")[1] == "not_in_channel"
    assert failure(client, "chat.postEphemeral", channel=NEWSROOM, user=EDITOR, text="x")[1] == "not_in_channel"
    assert edie.troubles()["bot_removed"]["channels"] == [NEWSROOM]
    client.chat_postMessage(channel=WORLD, text="elsewhere")
    edie.trouble("bot_removed", channel=NEWSROOM, on=False)
    client.chat_postMessage(channel=NEWSROOM, text="x")
    assert not edie.troubles()["bot_removed"]["on"]


def test_an_archived_channel_takes_nothing(client: WebClient, edie: Visitor) -> None:
    ts = client.chat_postMessage(channel=NEWSROOM, text="before")["ts"]
    edie.trouble("channel_archived", channel=NEWSROOM)
    assert failure(client, "chat.postMessage", channel=NEWSROOM, text="x")[1] == "is_archived"
    assert failure(client, "chat.postEphemeral", channel=NEWSROOM, user=EDITOR, text="x")[1] == "is_archived"
    assert failure(client, "chat.update", channel=NEWSROOM, ts=ts, text="x")[1] == "is_inactive"
    assert failure(client, "conversations.join", channel=NEWSROOM)[1] == "is_archived"
    with pytest.raises(Refused, match="is archived"):
        edie.say(NEWSROOM, "hello?")
    edie.trouble("channel_archived", channel=NEWSROOM, on=False)
    client.chat_update(channel=NEWSROOM, ts=ts, text="after", blocks=[section("After")])


@pytest.mark.usefixtures("app")
def test_a_refresh_storm_loses_no_command(edie: Visitor) -> None:
    edie.trouble("refresh_storm")
    edie.command(NEWSROOM, "/story list")
    assert edie.wait_for(lambda message: message.shown == "You said: list").ephemeral


@pytest.mark.parametrize(
    ("name", "more", "why"),
    [
        ("earthquake", {}, "no trouble"),
        ("rate_limited", {"times": 0}, "1 to 100 times"),
        ("rate_limited", {"times": 101}, "1 to 100 times"),
        ("bot_removed", {}, "Choose a channel"),
        ("channel_archived", {"channel": "C0NOWHERE"}, "Choose a channel"),
        ("bot_removed", {"channel": RANDOM}, "not in #random"),
    ],
)
def test_what_cannot_be_caused(edie: Visitor, workspace: Workspace, name: str, more: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused, match=why):
        edie.trouble(name, **more)
    with pytest.raises(VisitorError, match=why):
        workspace.trouble(name, **more)


def test_the_page_is_told_of_every_change(edie: Visitor, workspace: Workspace) -> None:
    with urllib.request.urlopen(f"{workspace.url}page/stream?user={EDITOR}") as stream:
        edie.trouble("server_error", times=3)
        before = b"".join(iter(stream.readline, b"event: troubles\n"))
        told = json.loads(stream.readline().removeprefix(b"data: "))
    assert b"event: snapshot" in before
    assert {trouble["name"]: trouble["left"] for trouble in told["troubles"]}["server_error"] == 3
