"""The events that messages cause: those that people write, and in a direct message those that the app writes itself."""

from __future__ import annotations

from typing import Final, Literal

from bot.workspace.context import Context
from bot.workspace.deeds.events import app_mentioned, send_event, written
from bot.workspace.deeds.unfurls import links_shared
from bot.workspace.defaults import BOT_USER
from bot.workspace.model import Json, Message
from bot.workspace.payloads.slack_shapes import slack_message

_DIRECT: Final = "message.im"


def person_wrote(context: Context, message: Message) -> None:
    """Tell the app what it subscribed to: a direct message, a mention where it is a member, links of its domains.

    A mention in a direct message is no app_mention (docs: app_mention event).
    """
    channel = context.state.channels[message.channel]
    if channel.is_im:
        send_event(context, _DIRECT, written(message) | {"channel_type": "im"})
    elif BOT_USER in channel.members and f"<@{BOT_USER}>" in message.text:
        app_mentioned(context, message)
    links_shared(context, message)


def app_wrote(context: Context, message: Message) -> None:
    """An app hears its own direct messages too, and must know them by their `bot_id`.

    Source: a payload in slackapi/bolt-js#580. Bolt drops these by itself (its middleware IgnoringSelfEvents), but not
    what is told of edits and deletions. What an app answers to a response_url in a direct message comes as an event too
    (slackapi/bolt-python#683); here it does not.
    """
    if context.state.channels[message.channel].is_im:
        send_event(context, _DIRECT, written(message) | {"channel_type": "im"})


def app_edited(context: Context, before: Message, after: Message) -> None:
    """An edited direct message comes again, inside an event that nobody wrote (docs: message_changed)."""
    _hidden(context, "message_changed", before, {"message": slack_message(after)})


def app_deleted(context: Context, message: Message) -> None:
    """So does a deleted one (docs: message event, "Hidden subtypes")."""
    _hidden(context, "message_deleted", message, {"deleted_ts": message.ts})


def _hidden(
    context: Context, subtype: Literal["message_changed", "message_deleted"], before: Message, more: Json
) -> None:
    if context.state.channels[before.channel].is_im:
        ts = context.state.next_ts()
        event = {
            "type": "message",
            "subtype": subtype,
            "hidden": True,
            "channel": before.channel,
            "channel_type": "im",
            "previous_message": slack_message(before),
            "ts": ts,
            "event_ts": ts,
        }
        send_event(context, subtype, event | more, _DIRECT)
