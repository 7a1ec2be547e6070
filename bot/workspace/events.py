"""Events the app subscribed to in its manifest."""

from __future__ import annotations

from bot.workspace import payloads
from bot.workspace.context import Context
from bot.workspace.ids import new_id
from bot.workspace.inbound import PayloadKind, check_inbound
from bot.workspace.model import Json, Message, User


def app_mentioned(context: Context, message: Message) -> None:
    """Somebody wrote the app's name in a message."""
    event: Json = {
        "type": "app_mention",
        "user": message.user,
        "text": message.text,
        "ts": message.ts,
        "channel": message.channel,
        "event_ts": message.ts,
    }
    send_event(context, "app_mention", event | ({"thread_ts": message.thread_ts} if message.thread_ts else {}))


def home_opened(context: Context, user: User) -> None:
    """Somebody opened the app's Home tab."""
    event: Json = {
        "type": "app_home_opened",
        "user": user.id,
        "channel": context.state.direct_channel(user.id).id,
        "tab": "home",
        "event_ts": context.state.next_ts(),
    }
    send_event(context, "app_home_opened", event)


def send_event(context: Context, kind: PayloadKind, event: Json) -> None:
    """Send an event if the app subscribed to it; it is delivered again, with the same id, until acknowledged."""
    if kind not in context.manifest.bot_events:
        return
    check_inbound(kind, event)
    context.app.deliver_event(payloads.event_callback(event, new_id("Ev"), int(context.state.clock())))
