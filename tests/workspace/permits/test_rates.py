"""Rate limits: one post a second in a channel, and so many calls of each method a minute."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITORS_GROUP, NEWSROOM
from bot.workspace.webapi import METHODS
from tests.support.manual_clock import ManualClock
from tests.workspace.asking import refused
from tests.workspace.small_app import MANIFEST


@pytest.fixture
def client(clock: ManualClock) -> Iterator[WebClient]:
    """A client of a workspace that takes a minute's calls at once, and no more."""
    with Workspace(WorkspaceConfig(manifest=MANIFEST, clock=clock, call_burst=1, post_burst=1)) as workspace:
        yield WebClient("xoxb-local", base_url=workspace.api_url, retry_handlers=[])


def limited(client: WebClient, method: str, **arguments: Any) -> tuple[int, str, Any]:
    """Status, Retry-After and body of a call that comes too soon."""
    response = refused(client, method, **arguments)
    return response.status_code, response.headers["Retry-After"], response.data


def test_a_method_is_called_so_often_a_minute(client: WebClient, clock: ManualClock) -> None:
    for _ in range(20):
        client.usergroups_users_list(usergroup=EDITORS_GROUP)
    told = limited(client, "usergroups.users.list", usergroup=EDITORS_GROUP)
    assert told == (429, "3", {"ok": False, "error": "ratelimited"})
    client.usergroups_list()  # each method has its own
    clock.advance(3)
    client.usergroups_users_list(usergroup=EDITORS_GROUP)
    assert limited(client, "usergroups.users.list", usergroup=EDITORS_GROUP)[0] == 429


def test_a_channel_takes_a_post_a_second(client: WebClient, clock: ManualClock) -> None:
    client.chat_postMessage(channel=NEWSROOM, text="x")
    told = limited(client, "chat.postMessage", channel=NEWSROOM, text="x")
    assert told == (429, "1", {"ok": False, "error": "ratelimited"})
    clock.advance(1)
    client.chat_postMessage(channel=NEWSROOM, text="x")


@pytest.mark.parametrize(
    ("tier", "methods"),
    [
        (None, {"auth.test", "chat.postMessage", "chat.getPermalink"}),
        (2, {"conversations.list", "users.list", "usergroups.list", "usergroups.users.list"}),
        (
            3,
            {
                "apps.connections.open",
                "chat.update",
                "chat.delete",
                "chat.unfurl",
                "conversations.info",
                "conversations.join",
                "conversations.open",
                "conversations.history",
                "conversations.replies",
                "files.delete",
                "users.lookupByEmail",
            },
        ),
        (
            4,
            {
                "api.test",
                "chat.postEphemeral",
                "conversations.members",
                "files.completeUploadExternal",
                "files.getUploadURLExternal",
                "files.info",
                "users.info",
                "views.open",
                "views.publish",
                "views.push",
                "views.update",
            },
        ),
    ],
)
def test_each_method_is_of_the_tier_that_slack_names(tier: int | None, methods: set[str]) -> None:
    assert {name for name, method in METHODS.items() if method.tier == tier} == methods
