"""What the posting methods have in common: text, blocks, metadata and threads, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from bot.workspace.blocks import accept_blocks
from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import SlackError
from bot.workspace.files import check_pictures
from bot.workspace.model import Channel, Json
from bot.workspace.webapi.arguments import Kind
from bot.workspace.webapi.registry import Call

TEXT_LIMIT = 40_000
"""Characters after which Slack refuses a text (docs: chat.postMessage, msg_too_long)."""
METADATA_LIMIT = 16_384
"""Bytes-as-characters of metadata (docs: message metadata)."""

CONTENT: Final[Mapping[str, Kind]] = {
    "text": "text",
    "blocks": "raw",
    "metadata": "json",
    "link_names": "flag",
    "parse": "text",
}


def content(call: Call) -> tuple[str, list[Json]]:
    """The text and blocks of a message. Raises SlackError no_text, msg_too_long or a fault in the blocks."""
    text, blocks = call.args.get("text", ""), message_blocks(call)
    if not (text or blocks):
        raise SlackError("no_text")
    fits(text)
    return text, blocks


def message_blocks(call: Call) -> list[Json]:
    """The blocks given, empty if none. Raises SlackError for a fault in them."""
    blocks = accept_blocks(call.args.get("blocks"))
    check_pictures(call.context.state.files, blocks, "/blocks")
    return blocks


def fits(text: str) -> None:
    """Refuse a text that is too long. Raises SlackError msg_too_long."""
    if len(text) > TEXT_LIMIT:
        raise SlackError("msg_too_long")


def metadata(args: Mapping[str, Any]) -> Json | None:
    """A message's metadata; None if absent. Raises SlackError invalid_metadata_format or metadata_too_large."""
    given = args.get("metadata")
    if given is None:
        return None
    well_formed = isinstance(given, dict) and set(given) == {"event_type", "event_payload"}
    if not well_formed or not isinstance(given["event_payload"], dict) or not isinstance(given["event_type"], str):
        raise SlackError("invalid_metadata_format")
    if len(str(given)) > METADATA_LIMIT:
        raise SlackError("metadata_too_large")
    return dict(given)


def thread(call: Call, channel: Channel) -> str | None:
    """The thread to post in. A reply to a reply goes to the reply's thread, as in Slack.

    Raises:
        SlackError: thread_not_found (no such message, or it was deleted), or invalid_arguments: a broadcast without a
            thread.
    """
    asked = call.args.get("thread_ts")
    if asked is None:
        if call.args.get("reply_broadcast"):
            raise SlackError("invalid_arguments", "reply_broadcast needs thread_ts [json-pointer:/reply_broadcast]")
        return None
    parent = call.context.state.message(channel.id, asked)
    if parent is None:
        raise SlackError("thread_not_found")
    return parent.thread_ts or parent.ts


def known_channel(call: Call) -> Channel:
    """The channel an argument names, if the app may know of it. Raises SlackError channel_not_found."""
    channel = call.channel()
    if (channel.is_private or channel.is_im) and BOT_USER not in channel.members:
        raise SlackError("channel_not_found")
    return channel
