"""The events that a person's message causes."""

from __future__ import annotations

from bot.workspace.context import Context
from bot.workspace.defaults import BOT_USER, TEAM_ID
from bot.workspace.events import app_mentioned, send_event
from bot.workspace.model import Json, Message
from bot.workspace.unfurls import links_shared


def person_wrote(context: Context, message: Message) -> None:
    """Tell the app what it subscribed to: a direct message, a mention where it is a member, links of its domains.

    A mention in a direct message is no app_mention (docs: app_mention event).
    """
    channel = context.state.channels[message.channel]
    if channel.is_im:
        _direct_message(context, message)
    elif BOT_USER in channel.members and f"<@{BOT_USER}>" in message.text:
        app_mentioned(context, message)
    links_shared(context, message)


def _direct_message(context: Context, message: Message) -> None:
    event: Json = {
        "type": "message",
        "channel": message.channel,
        "channel_type": "im",
        "user": message.user,
        "text": message.text,
        "ts": message.ts,
        "event_ts": message.ts,
        "team": TEAM_ID,
    }
    send_event(context, "message.im", event | ({"thread_ts": message.thread_ts} if message.thread_ts else {}))
