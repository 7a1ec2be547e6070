"""Events through Bolt's own dispatch: worked on once, and only those that somebody means for us."""

from typing import Any

import pytest
from slack_bolt import BoltRequest
from sqlalchemy import text
from structlog.testing import capture_logs

from bot.app import Bot
from bot.workspace import Workspace
from bot.workspace.defaults import BOT_USER, EDITOR, NEWSROOM
from bot.workspace.model import Message
from tests.support.visitor import Visitor

Event = dict[str, Any]
DIRECT = {"type": "message", "channel_type": "im", "user": EDITOR, "text": "list", "ts": "1.2", "channel": NEWSROOM}
"""A direct message, but in a channel: what decides is the type that Slack names."""


@pytest.fixture
def mention(workspace: Workspace) -> Event:
    """A mention, under a message that is there to be answered; the workspace itself tells nobody of it."""
    Visitor(workspace.url, EDITOR).say(NEWSROOM, "slugline: list")
    (asked,) = workspace.messages(NEWSROOM)
    said = f"<@{BOT_USER}> list"
    return {"type": "app_mention", "user": EDITOR, "text": said, "ts": asked.ts, "channel": NEWSROOM}


def delivered(bot: Bot, event: Event, event_id: str, **headers: str) -> int:
    """Hand an event to Bolt, as either transport does, and return the status that Slack is answered with."""
    body = {"type": "event_callback", "team_id": "T0NEWSROOM", "event_id": event_id, "event": event}
    return bot.app.dispatch(BoltRequest(body=body, mode="socket_mode", headers=dict(headers))).status


def answers(workspace: Workspace, bots: list[Bot]) -> list[Message]:
    """Wait for every listener to end, and return what was posted."""
    for bot in bots:
        bot.drain()
    return [message for message in workspace.messages(NEWSROOM) if message.user == BOT_USER]


@pytest.mark.parametrize("kind", ["app_mention", "message"])
def test_an_event_is_answered_once_whichever_process_gets_it_again(
    workspace: Workspace, bots: list[Bot], mention: Event, kind: str
) -> None:
    one, other = bots
    event = mention if kind == "app_mention" else DIRECT
    again = {"x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout"}
    assert delivered(one, event, f"Ev{kind}") == 200
    assert delivered(one, event, f"Ev{kind}", **again) == 200
    assert delivered(other, event, f"Ev{kind}", **again) == 200
    assert len(answers(workspace, bots)) == 1


def test_a_retry_of_what_never_came_in_is_answered(workspace: Workspace, bots: list[Bot], mention: Event) -> None:
    assert delivered(bots[0], mention, "EvLost", **{"x-slack-retry-num": "2"}) == 200
    assert len(answers(workspace, bots)) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"subtype": "message_changed"},
        {"subtype": "channel_join"},
        {"subtype": "file_share"},
        {"subtype": "bot_message", "bot_id": "B0OTHER"},
        {"bot_id": "B0OTHER"},
        {"bot_id": "B0SLUGLINE", "user": BOT_USER},
        {"user": BOT_USER},
        {"user": None},
        {"channel_type": "channel"},
    ],
    ids=str,
)
def test_what_nobody_said_to_us_is_acknowledged_and_left_alone(
    workspace: Workspace, bots: list[Bot], changed: Event
) -> None:
    assert delivered(bots[0], {**DIRECT, **changed}, f"Ev{changed}") == 200
    assert answers(workspace, bots) == []


def test_two_bots_do_not_talk_to_each_other(workspace: Workspace, bots: list[Bot], mention: Event) -> None:
    assert delivered(bots[0], {**mention, "bot_id": "B0OTHER"}, "EvBot") == 200
    assert answers(workspace, bots) == []


def test_an_error_that_nobody_foresaw_is_told_where_it_was_asked(
    workspace: Workspace, bots: list[Bot], mention: Event
) -> None:
    store = bots[0].newsroom.store
    with store.write() as session:
        session.execute(text("ALTER TABLE stories RENAME TO mislaid"))
    try:
        assert delivered(bots[0], mention, "EvBroken") == 200
        (told,) = answers(workspace, bots)
    finally:
        with store.write() as session:
            session.execute(text("ALTER TABLE mislaid RENAME TO stories"))
    assert told.thread_ts == mention["ts"]
    assert "Something went wrong here. Reference: `" in str(told.blocks)


def test_what_slack_refuses_to_take_ends_in_the_log(workspace: Workspace, bots: list[Bot], mention: Event) -> None:
    gone = {**mention, "channel": "C0GONE"}
    with capture_logs() as logs:
        assert delivered(bots[0], gone, "EvGone") == 200
        assert answers(workspace, bots) == []
    assert [entry["event"] for entry in logs] == ["listener_failed", "error_untold"]


def test_home_is_drawn_once_more_if_another_was_published_meanwhile(workspace: Workspace, bots: list[Bot]) -> None:
    one, other = bots
    edie = Visitor(workspace.url, EDITOR)
    event = {"type": "app_home_opened", "user": EDITOR, "channel": "D0EDITOR", "tab": "home", "event_ts": "1.2"}
    assert delivered(one, {**event, "tab": "messages"}, "EvTab") == 200
    assert delivered(one, event, "EvFirst") == 200
    one.drain()
    first = edie.home()
    assert first
    assert delivered(other, {**event, "view": {"id": first.id, "hash": "1.older"}}, "EvOlder") == 200
    other.drain()
    second = edie.home()
    assert second
    assert second.hash != first.hash
    assert [refusal.error for refusal in workspace.refusals] == ["hash_conflict"]
