"""Posting an answer: at Slack's pace, and honest about what Slack did not confirm."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.app import Bot, open_newsroom
from bot.core.errors import SluglineError
from bot.settings import Settings
from bot.slack.blocks import Message, section
from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, NEWSROOM
from handlers.answer import post
from tests.support.bot_process import ROOT
from tests.support.manual_clock import ManualClock
from tests.support.visitor import Visitor

CARD = Message("Stories", [section("Stories")])


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def workspace(clock: ManualClock) -> Iterator[Workspace]:
    """A workspace that takes one post a second."""
    manifest = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    with Workspace(WorkspaceConfig(manifest=manifest, clock=clock, post_burst=1)) as started:
        yield started


@pytest.fixture
def client(workspace: Workspace, tmp_path: Path) -> WebClient:
    """The client as the bot has it: it repeats nothing by itself."""
    settings = Settings(_env_file=None, data=tmp_path, slack_bot_token="xoxb-local", slack_base_url=workspace.api_url)
    return Bot(open_newsroom(settings)).client


def test_the_pause_that_slack_asks_for_is_made(workspace: Workspace, client: WebClient, clock: ManualClock) -> None:
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        clock.advance(seconds)

    first = post(client, NEWSROOM, None, CARD, pause)
    second = post(client, NEWSROOM, first, CARD, pause)
    assert pauses == [1.0]
    assert [(message.ts, message.thread_ts) for message in workspace.messages(NEWSROOM)] == [
        (first, None),
        (second, first),
    ]


def test_patience_ends(client: WebClient) -> None:
    pauses: list[float] = []
    post(client, NEWSROOM, None, CARD, pauses.append)
    with pytest.raises(SlackApiError, match="ratelimited"):
        post(client, NEWSROOM, None, CARD, pauses.append)
    assert len(pauses) == 2


def test_what_slack_did_not_confirm_is_not_posted_again(workspace: Workspace, client: WebClient) -> None:
    Visitor(workspace.url, EDITOR).trouble("timed_out_after_post")
    with pytest.raises(SluglineError, match="did not confirm"):
        post(client, NEWSROOM, None, CARD)
    assert len(workspace.messages(NEWSROOM)) == 1


def test_a_refusal_is_raised_at_once(client: WebClient) -> None:
    with pytest.raises(SlackApiError, match="channel_not_found"):
        post(client, "C0GONE", None, CARD)


def test_what_slack_says_it_failed_to_post_is_tried_again(workspace: Workspace, client: WebClient) -> None:
    workspace.trouble("server_error")
    post(client, NEWSROOM, None, CARD, lambda _: None)
    assert len(workspace.messages(NEWSROOM)) == 1
