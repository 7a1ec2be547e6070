"""conversations.history and conversations.replies: reading what was posted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import SlackError
from bot.workspace.model import Channel, Json, Message
from bot.workspace.payloads.slack_shapes import slack_message
from bot.workspace.webapi.arguments import Kind
from bot.workspace.webapi.conversations import readable
from bot.workspace.webapi.pages import DEFAULT_LIMIT, MOST, one_page
from bot.workspace.webapi.registry import Call, method

_WINDOW: Final[Mapping[str, Kind]] = {
    "cursor": "text",
    "limit": "number",
    "oldest": "text",
    "latest": "text",
    "inclusive": "flag",
    "include_all_metadata": "flag",
}


@method("conversations.history", tier=3, required={"channel": "text"}, optional=_WINDOW)
def history(call: Call) -> Json:
    """A channel's messages, newest first; replies are left to their threads unless they were broadcast."""
    channel = _member(call)
    messages = [m for m in _messages(call, channel) if not m.is_reply or m.broadcast]
    return _answer(call, reversed(_within(call, messages)), most=999)


@method("conversations.replies", tier=3, required={"channel": "text", "ts": "text"}, optional=_WINDOW)
def replies(call: Call) -> Json:
    """A thread, its parent first."""
    channel = _member(call)
    parent = call.context.state.thread_of(channel.id, call.args["ts"])
    if parent is None:
        raise SlackError("thread_not_found")
    messages = _messages(call, channel)
    answers = [m for m in messages if m.thread_ts == parent and m.ts != parent]
    return _answer(call, [*(m for m in messages if m.ts == parent), *_within(call, answers)], usual=1000)


def _member(call: Call) -> Channel:
    channel = readable(call, "history")
    if BOT_USER not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def _messages(call: Call, channel: Channel) -> list[Message]:
    kept = call.context.state.messages.get(channel.id, {}).values()
    return sorted(kept, key=lambda message: message.ts)


def _within(call: Call, messages: list[Message]) -> list[Message]:
    """The messages between `oldest` and `latest`, which themselves count when `inclusive`."""
    oldest, latest = _time(call, "oldest", 0.0), _time(call, "latest", float("inf"))
    if call.args.get("inclusive"):
        return [m for m in messages if oldest <= float(m.ts) <= latest]
    return [m for m in messages if oldest < float(m.ts) < latest]


def _time(call: Call, name: str, default: float) -> float:
    try:
        return float(call.args.get(name, default))
    except ValueError:
        raise SlackError(f"invalid_ts_{name}") from None


def _answer(call: Call, messages: Iterable[Message], *, usual: int = DEFAULT_LIMIT, most: int = MOST) -> Json:
    shown = [slack_message(message) for message in messages]
    if not call.args.get("include_all_metadata"):
        for message in shown:
            if "metadata" in message:  # its type alone is told (docs: message metadata, "Receive metadata")
                message["metadata"] = {"event_type": message["metadata"]["event_type"]}
    page = one_page(call, "messages", shown, usual=usual, most=most)
    return page | {"has_more": bool(page["response_metadata"]["next_cursor"])}
