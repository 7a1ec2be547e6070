"""Events the app subscribed to in its manifest."""

from __future__ import annotations

import contextlib

from bot.workspace import payloads
from bot.workspace.context import Context
from bot.workspace.inbound import PayloadKind, check_inbound
from bot.workspace.model import Json, Message, User
from bot.workspace.sockets import NotAcknowledged, NotConnected
from bot.workspace.state import new_id


async def app_mentioned(context: Context, message: Message) -> None:
    """Somebody wrote the app's name in a message."""
    event: Json = {
        "type": "app_mention",
        "user": message.user,
        "text": message.text,
        "ts": message.ts,
        "channel": message.channel,
        "event_ts": message.ts,
    }
    await _send(context, "app_mention", event | ({"thread_ts": message.thread_ts} if message.thread_ts else {}))


async def home_opened(context: Context, user: User) -> None:
    """Somebody opened the app's Home tab."""
    event: Json = {
        "type": "app_home_opened",
        "user": user.id,
        "channel": context.state.direct_channel(user.id).id,
        "tab": "home",
        "event_ts": context.state.next_ts(),
    }
    await _send(context, "app_home_opened", event)


async def _send(context: Context, kind: PayloadKind, event: Json) -> None:
    if kind not in context.manifest.bot_events:
        return
    check_inbound(kind, event)
    payload = payloads.event_callback(event, new_id("Ev"), int(context.state.clock()))
    with contextlib.suppress(NotConnected, NotAcknowledged):  # a person never sees that an event went astray
        await context.hub.deliver("events_api", payload, accepts_response=False)
