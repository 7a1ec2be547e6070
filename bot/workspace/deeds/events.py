"""Events the app subscribed to in its manifest."""

from __future__ import annotations

from dataclasses import replace

from bot.workspace.context import Context
from bot.workspace.ids import new_id
from bot.workspace.model import Json, Message, User
from bot.workspace.payloads import building
from bot.workspace.payloads.inbound import PayloadKind, check_inbound
from bot.workspace.payloads.slack_shapes import slack_message, slack_view


def app_mentioned(context: Context, message: Message) -> None:
    """Somebody wrote the app's name in a message: the message as it is, with another type (docs: app_mention)."""
    event = written(message) | {"type": "app_mention"}
    send_event(context, "app_mention", event)


def home_opened(context: Context, user: User) -> None:
    """Somebody opened the app's Home tab; the event carries what was published there last (docs: app_home_opened)."""
    event: Json = {
        "type": "app_home_opened",
        "user": user.id,
        "channel": context.state.direct_channel(user.id).id,
        "tab": "home",
        "event_ts": context.state.next_ts(),
    }
    published = context.state.homes.get(user.id)
    send_event(context, "app_home_opened", event | ({"view": slack_view(published)} if published else {}))


def written(message: Message) -> Json:
    """A new message as an event; previews of its links come after that."""
    shape = slack_message(replace(message, attachments=[]))
    return shape | {"channel": message.channel, "event_ts": message.ts}


def send_event(context: Context, kind: PayloadKind, event: Json, subscription: str = "") -> None:
    """Send an event if the app subscribed to it; it is delivered again, with the same id, until acknowledged.

    Once the app's tokens are void, it is told of that and of nothing else (docs: the Events API, "App revocation").

    Args:
        kind: the shape of the event.
        subscription: what the manifest calls it, if not as its shape.
    """
    if (subscription or kind) not in context.manifest.bot_events:
        return
    if context.state.void_tokens and event["type"] not in building.ENDINGS:
        return
    check_inbound(kind, event)
    context.app.deliver_event(building.event_callback(event, new_id("Ev"), int(context.state.clock())))
