"""chat.*: posting, editing and deleting messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.workspace.deeds.message_events import app_deleted, app_edited, app_wrote
from bot.workspace.deeds.unfurls import quoted
from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import SlackError
from bot.workspace.model import Channel, Json, Message
from bot.workspace.payloads.slack_shapes import slack_message
from bot.workspace.state.metadata import metadata
from bot.workspace.webapi.arguments import Kind
from bot.workspace.webapi.content import (
    CONTENT,
    EDIT_LIMIT,
    content,
    fits,
    known_channel,
    message_blocks,
    thread,
)
from bot.workspace.webapi.registry import Call, method

_POSTING: Final[Mapping[str, Kind]] = {
    **CONTENT,
    "thread_ts": "text",
    "reply_broadcast": "flag",
    "unfurl_links": "flag",
    "unfurl_media": "flag",
    "mrkdwn": "flag",
}


@method("chat.postMessage", tier=None, scopes=("chat:write",), required={"channel": "text"}, optional=_POSTING)
def post_message(call: Call) -> Json:
    """Post to a channel, or to a person by user id."""
    channel = _conversation(call)
    _may_post(call, channel)
    text, blocks = content(call)
    thread_ts = thread(call, channel)
    if call.context.config.rate_limited and (wait := call.context.posting.take(channel.id)):
        raise SlackError("ratelimited", status=429, retry_after=wait)
    message = Message(
        channel.id,
        call.context.state.next_ts(),
        BOT_USER,
        text,
        blocks,
        thread_ts=thread_ts,
        broadcast=bool(thread_ts and call.args.get("reply_broadcast")),
        metadata=metadata(call.args),
    )
    if call.args.get("unfurl_links") is not False:
        message = quoted(call.context, message)
    call.context.state.put(message)
    app_wrote(call.context, message)
    return {"channel": channel.id, "ts": message.ts, "message": slack_message(message)}


@method(
    "chat.postEphemeral",
    scopes=("chat:write",),
    required={"channel": "text", "user": "text"},
    optional={**CONTENT, "thread_ts": "text"},
)
def post_ephemeral(call: Call) -> Json:
    """Post what one person sees. It keeps no metadata: what Slack takes there is about work objects only."""
    channel, user = known_channel(call), call.user()
    if BOT_USER not in channel.members:
        raise SlackError("not_in_channel")
    if user.id not in channel.members:
        raise SlackError("user_not_in_channel")
    if channel.is_archived:
        raise SlackError("is_archived")
    text, blocks = content(call)
    thread_ts = thread(call, channel)
    ts = call.context.state.next_ts()
    call.context.state.put_ephemeral(
        Message(channel.id, ts, BOT_USER, text, blocks, thread_ts=thread_ts, visible_to=user.id)
    )
    return {"message_ts": ts}


@method(
    "chat.update",
    tier=3,
    scopes=("chat:write",),
    required={"channel": "text", "ts": "text"},
    optional={**CONTENT, "reply_broadcast": "flag"},
)
def update(call: Call) -> Json:
    """Edit one of the app's messages.

    Blocks stay only if neither text nor blocks are given; metadata stays, and empty metadata takes it away (docs:
    chat.update). Slack also leaves "(edited)" away from a message with blocks; here it is always said.
    """
    channel, message = _own_message(call, "cant_update_message")
    if channel.is_archived:
        raise SlackError("is_inactive")
    changed = _broadcast(call, message) if call.args.get("reply_broadcast") else _edited(call, message)
    call.context.state.put(changed)
    app_edited(call.context, message, changed)
    return {"channel": channel.id, "ts": message.ts, "text": changed.text, "message": slack_message(changed)}


@method("chat.delete", tier=3, scopes=("chat:write",), required={"channel": "text", "ts": "text"})
def delete(call: Call) -> Json:
    """Delete one of the app's messages."""
    channel, message = _own_message(call, "cant_delete_message")
    call.context.state.remove(message)
    app_deleted(call.context, message)
    return {"channel": channel.id, "ts": message.ts}


@method("chat.getPermalink", tier=None, required={"channel": "text", "message_ts": "text"})
def get_permalink(call: Call) -> Json:
    """An address that opens the page at a message."""
    channel = known_channel(call)
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
    by_name = next((channel.id for channel in state.channels.values() if f"#{channel.name}" == name), name)
    return known_channel(replace(call, args={**call.args, "channel": by_name}))


def _may_post(call: Call, channel: Channel) -> None:
    if channel.is_archived:
        raise SlackError("is_archived")
    if channel.is_im and not call.context.manifest.messages_tab:
        raise SlackError("messages_tab_disabled")
    if BOT_USER in channel.members:
        return
    if "chat:write.public" not in call.context.manifest.bot_scopes:
        raise SlackError("not_in_channel")


def _edited(call: Call, message: Message) -> Message:
    given = {"text", "blocks"} & set(call.args)
    blocks = message_blocks(call) if given else message.blocks
    text = call.args.get("text", "" if given else message.text)
    if not (text or blocks):
        raise SlackError("no_text")
    if given:
        fits(text, EDIT_LIMIT)
    kept = None if call.args.get("metadata") == {} else metadata(call.args) or message.metadata
    return replace(message, text=text, blocks=blocks, metadata=kept, edited_ts=call.context.state.next_ts())


def _broadcast(call: Call, message: Message) -> Message:
    """Show a reply in the channel too (docs: chat.update, reply_broadcast)."""
    if not message.is_reply:
        raise SlackError("cant_broadcast_message")
    if {"text", "blocks"} & set(call.args) and not message.broadcast:
        raise SlackError("no_dual_broadcast_content_update")
    return replace(_edited(call, message), broadcast=True)


def _own_message(call: Call, foreign: str) -> tuple[Channel, Message]:
    channel = known_channel(call)
    message = call.context.state.message(channel.id, call.args["ts"])
    if message is None:
        raise SlackError("message_not_found")
    if message.user != BOT_USER:
        raise SlackError(foreign)
    return channel, message
