"""What the posting methods have in common: text, blocks, metadata and threads, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.workspace.blockkit.blocks import accept_blocks
from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import SlackError
from bot.workspace.model import Channel, Json
from bot.workspace.state.files import check_pictures
from bot.workspace.webapi.arguments import Kind
from bot.workspace.webapi.registry import Call

TEXT_LIMIT = 40_000
"""Characters after which Slack cuts a text off (docs: chat.postMessage, "Truncating content"); here it is refused."""
EDIT_LIMIT = 4_000
"""Characters after which Slack refuses an edited text (docs: chat.update, msg_too_long)."""

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


def fits(text: str, limit: int = TEXT_LIMIT) -> None:
    """Refuse a text of more characters than that. Raises SlackError msg_too_long."""
    if len(text) > limit:
        raise SlackError("msg_too_long")


def thread(call: Call, channel: Channel) -> str | None:
    """The thread to post in. A reply to a reply goes to the reply's thread, as in Slack.

    Unconfirmed: the documentation names no error for a parent that is not there; thread_not_found is what
    conversations.replies says. A broadcast without a thread is ignored by Slack, and a mistake here.

    Raises:
        SlackError: thread_not_found (no such message, or it was deleted), or invalid_arguments: a broadcast without a
            thread.
    """
    asked = call.args.get("thread_ts")
    if asked is None:
        if call.args.get("reply_broadcast"):
            raise SlackError("invalid_arguments", "reply_broadcast needs thread_ts [json-pointer:/reply_broadcast]")
        return None
    found = call.context.state.thread_of(channel.id, asked)
    if found is None:
        raise SlackError("thread_not_found")
    return found


def known_channel(call: Call) -> Channel:
    """The channel an argument names, if the app may know of it. Raises SlackError channel_not_found."""
    channel = call.channel()
    if (channel.is_private or channel.is_im) and BOT_USER not in channel.members:
        raise SlackError("channel_not_found")
    return channel
