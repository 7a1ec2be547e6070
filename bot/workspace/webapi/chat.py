"""chat.*: posting, editing and deleting messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from bot.workspace.blocks import accept_blocks
from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import SlackError
from bot.workspace.model import Channel, Json, Message
from bot.workspace.shapes import slack_message
from bot.workspace.webapi.arguments import Kind
from bot.workspace.webapi.registry import Call, method

TEXT_LIMIT = 40_000
"""Characters after which Slack refuses a text (docs: chat.postMessage, msg_too_long)."""
METADATA_LIMIT = 16_384
"""Bytes-as-characters of metadata (docs: message metadata)."""

_CONTENT: Final[Mapping[str, Kind]] = {
    "text": "text",
    "blocks": "raw",
    "metadata": "json",
    "link_names": "flag",
    "parse": "text",
}
_POSTING: Final[Mapping[str, Kind]] = {
    **_CONTENT,
    "thread_ts": "text",
    "reply_broadcast": "flag",
    "unfurl_links": "flag",
    "unfurl_media": "flag",
    "mrkdwn": "flag",
}


@method("chat.postMessage", scopes=("chat:write",), required={"channel": "text"}, optional=_POSTING)
def post_message(call: Call) -> Json:
    """Post to a channel, or to a person by user id."""
    channel = _conversation(call)
    _may_post(call, channel)
    text, blocks = _content(call.args)
    thread_ts = _thread(call, channel)
    if call.context.config.rate_limited and (wait := call.context.posting.take(channel.id)):
        raise SlackError("ratelimited", status=429, extra={"retry_after": wait})
    message = Message(
        channel.id,
        call.context.state.next_ts(),
        BOT_USER,
        text,
        blocks,
        thread_ts=thread_ts,
        broadcast=bool(thread_ts and call.args.get("reply_broadcast")),
        metadata=_metadata(call.args),
    )
    call.context.state.put(message)
    return {"channel": channel.id, "ts": message.ts, "message": slack_message(message)}


@method(
    "chat.postEphemeral",
    scopes=("chat:write",),
    required={"channel": "text", "user": "text"},
    optional={**_CONTENT, "thread_ts": "text"},
)
def post_ephemeral(call: Call) -> Json:
    """Post what one person sees."""
    channel, user = call.channel(), call.user()
    if BOT_USER not in channel.members:
        raise SlackError("not_in_channel")
    if user.id not in channel.members:
        raise SlackError("user_not_in_channel")
    if channel.is_archived:
        raise SlackError("is_archived")
    text, blocks = _content(call.args)
    ts = call.context.state.next_ts()
    thread_ts = call.args.get("thread_ts")
    call.context.state.put_ephemeral(
        Message(channel.id, ts, BOT_USER, text, blocks, thread_ts=thread_ts, visible_to=user.id)
    )
    return {"message_ts": ts}


@method(
    "chat.update",
    scopes=("chat:write",),
    required={"channel": "text", "ts": "text"},
    optional={**_CONTENT, "reply_broadcast": "flag", "unfurl_links": "flag", "unfurl_media": "flag"},
)
def update(call: Call) -> Json:
    """Edit one of the app's messages; what is not given stays."""
    channel, message = _own_message(call, "cant_update_message")
    if channel.is_archived:
        raise SlackError("is_archived")
    blocks = accept_blocks(call.args["blocks"]) if "blocks" in call.args else message.blocks
    text = call.args.get("text", "" if "blocks" in call.args else message.text)
    if not (text or blocks):
        raise SlackError("no_text")
    _fits(text)
    edited = replace(
        message,
        text=text,
        blocks=blocks,
        metadata=_metadata(call.args) or message.metadata,
        broadcast=message.broadcast or bool(message.is_reply and call.args.get("reply_broadcast")),
        edited_ts=call.context.state.next_ts(),
    )
    call.context.state.put(edited)
    return {"channel": channel.id, "ts": message.ts, "text": text, "message": slack_message(edited)}


@method("chat.delete", scopes=("chat:write",), required={"channel": "text", "ts": "text"})
def delete(call: Call) -> Json:
    """Delete one of the app's messages."""
    channel, message = _own_message(call, "cant_delete_message")
    call.context.state.remove(message)
    return {"channel": channel.id, "ts": message.ts}


@method("chat.getPermalink", required={"channel": "text", "message_ts": "text"})
def get_permalink(call: Call) -> Json:
    """An address that opens the page at a message."""
    channel = call.channel()
    if call.context.state.message(channel.id, call.args["message_ts"]) is None:
        raise SlackError("message_not_found")
    anchor = "p" + call.args["message_ts"].replace(".", "")
    return {"channel": channel.id, "permalink": f"{call.context.origin}/archives/{channel.id}/{anchor}"}


def _conversation(call: Call) -> Channel:
    """The channel meant: an id, #name, or a user id, which stands for the direct message."""
    name = call.args["channel"]
    state = call.context.state
    if name in state.users and not state.users[name].is_bot:
        return state.direct_channel(name)
    by_name = next((channel for channel in state.channels.values() if f"#{channel.name}" == name), None)
    return by_name or call.channel()


def _may_post(call: Call, channel: Channel) -> None:
    if channel.is_archived:
        raise SlackError("is_archived")
    if BOT_USER in channel.members:
        return
    if channel.is_private or channel.is_im:
        raise SlackError("channel_not_found")
    if "chat:write.public" not in call.context.manifest.bot_scopes:
        raise SlackError("not_in_channel")


def _content(args: Mapping[str, Any]) -> tuple[str, list[Json]]:
    text, blocks = args.get("text", ""), accept_blocks(args.get("blocks"))
    if not (text or blocks):
        raise SlackError("no_text")
    _fits(text)
    return text, blocks


def _fits(text: str) -> None:
    if len(text) > TEXT_LIMIT:
        raise SlackError("msg_too_long")


def _thread(call: Call, channel: Channel) -> str | None:
    """The thread to post in. A reply to a reply goes to the reply's thread, as in Slack."""
    asked = call.args.get("thread_ts")
    if asked is None:
        return None
    parent = call.context.state.message(channel.id, asked)
    if parent is None:
        raise SlackError("thread_not_found")
    return parent.thread_ts or parent.ts


def _metadata(args: Mapping[str, Any]) -> Json | None:
    metadata = args.get("metadata")
    if metadata is None:
        return None
    well_formed = isinstance(metadata, dict) and set(metadata) == {"event_type", "event_payload"}
    if not well_formed or not isinstance(metadata["event_payload"], dict):
        raise SlackError("invalid_metadata_format")
    if len(str(metadata)) > METADATA_LIMIT:
        raise SlackError("metadata_too_large")
    return dict(metadata)


def _own_message(call: Call, foreign: str) -> tuple[Channel, Message]:
    channel = call.channel()
    message = call.context.state.message(channel.id, call.args["ts"])
    if message is None:
        raise SlackError("message_not_found")
    if message.user != BOT_USER:
        raise SlackError(foreign)
    return channel, message
