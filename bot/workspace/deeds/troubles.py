"""The troubles a test or a visitor may cause: what Slack, the network or an administrator does on a bad day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from bot.workspace.context import Context
from bot.workspace.deeds.events import send_event
from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import VisitorError
from bot.workspace.model import Channel, Json
from bot.workspace.state.faults import Trouble

Kind = Literal["next", "state", "act"]
"""next: happens on the next occasions; state: holds until it is undone; act: happens at once."""

MOST_TIMES = 100
STORM = 5
"""Refreshes in a refresh storm."""
VOID: Final = {Trouble.TOKEN_REVOKED: "token_revoked", Trouble.APP_UNINSTALLED: "account_inactive"}
"""What calls meet while the tokens are void (docs: errors of every method)."""


@dataclass(frozen=True, slots=True)
class Description:
    """What the page says of a trouble."""

    label: str
    note: str
    kind: Kind
    needs_channel: bool = False


TROUBLES: Final[dict[Trouble, Description]] = {
    Trouble.SLOW_ACK: Description("Slow acknowledgement", "The app's next acknowledgement comes just in time.", "next"),
    Trouble.LOST_ACK: Description("Lost acknowledgement", "The app's next acknowledgement never arrives.", "next"),
    Trouble.RATE_LIMITED: Description("Too many requests", "The app's next call is answered 429.", "next"),
    Trouble.SERVER_ERROR: Description("Slack has an error", "The app's next call is answered 500.", "next"),
    Trouble.TIMED_OUT_AFTER_POST: Description(
        "Posted, answer lost", "The app's next post is carried out, but the app gets no answer.", "next"
    ),
    Trouble.REFRESH_STORM: Description("Connections refreshed", "Every connection is replaced, several times.", "act"),
    Trouble.TOKEN_REVOKED: Description(
        "Tokens revoked", "Every call is refused until the tokens are restored.", "state"
    ),
    Trouble.APP_UNINSTALLED: Description(
        "App uninstalled", "Every call is refused until the app is installed again.", "state"
    ),
    Trouble.BOT_REMOVED: Description("App removed", "The app is no member of the channel any more.", "state", True),
    Trouble.CHANNEL_ARCHIVED: Description("Channel archived", "Nobody can post in the channel.", "state", True),
}


def listed(context: Context) -> list[Json]:
    """Every trouble as the page lists it: what it is, and whether, where and how often it still happens."""
    return [_shown(context, trouble, description) for trouble, description in TROUBLES.items()]


async def cause(context: Context, name: str, *, on: bool, channel_id: str | None = None, times: int = 1) -> None:
    """Cause a trouble, or take it back.

    Args:
        name: a value of `Trouble`.
        on: False undoes it; what happens at once cannot be undone.
        channel_id: for troubles of a channel.
        times: for troubles of the next occasions, how many; at most `MOST_TIMES`.

    Raises:
        VisitorError: no such trouble or channel, or it needs a channel and none is named.
    """
    if name not in set(Trouble):
        raise VisitorError(f"There is no trouble {name!r}.")
    trouble = Trouble(name)
    description = TROUBLES[trouble]
    if description.kind == "act":
        await context.app.refresh(STORM)
    elif description.kind == "next":
        if not 1 <= times <= MOST_TIMES:
            raise VisitorError(f"A trouble happens 1 to {MOST_TIMES} times.")
        context.faults.arm(trouble, times if on else 0)
    elif description.needs_channel:
        _change_channel(context, trouble, _channel(context, channel_id), on=on)
    else:
        _change_tokens(context, trouble, on=on)
    context.state.changes.publish("trouble", {})


def _channel(context: Context, channel_id: str | None) -> Channel:
    channel = context.state.channels.get(channel_id or "")
    if channel is None or channel.is_im:
        raise VisitorError("Choose a channel for this trouble.")
    return channel


def _change_tokens(context: Context, trouble: Trouble, *, on: bool) -> None:
    """Void both tokens, or restore them. Connections stay: Slack too keeps what was opened with a good token."""
    before, context.state.void_tokens = context.state.void_tokens, VOID[trouble] if on else ""
    if on and not before:
        send_event(context, "tokens_revoked", {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT_USER]}})
    if on and trouble is Trouble.APP_UNINSTALLED:
        send_event(context, "app_uninstalled", {"type": "app_uninstalled"})


def _change_channel(context: Context, trouble: Trouble, channel: Channel, *, on: bool) -> None:
    if trouble is Trouble.CHANNEL_ARCHIVED:
        context.state.put_channel(replace(channel, is_archived=on))
        return
    bot = frozenset({BOT_USER})
    if BOT_USER not in channel.members and not _removed(context, channel):
        raise VisitorError(f"The app is not in #{channel.name}.")
    context.state.put_channel(replace(channel, members=channel.members - bot if on else channel.members | bot))


def _removed(context: Context, channel: Channel) -> bool:
    """Whether the app was in the channel to begin with, and is not any more."""
    return BOT_USER not in channel.members and any(
        known.id == channel.id and BOT_USER in known.members for known in context.config.channels
    )


def _where(context: Context, trouble: Trouble) -> list[str]:
    """The channels a trouble holds in."""
    channels = [channel for channel in context.state.channels.values() if not channel.is_im]
    if trouble is Trouble.CHANNEL_ARCHIVED:
        return [channel.id for channel in channels if channel.is_archived]
    if trouble is Trouble.BOT_REMOVED:
        return [channel.id for channel in channels if _removed(context, channel)]
    return []


def _shown(context: Context, trouble: Trouble, description: Description) -> Json:
    left, channels = context.faults.armed.get(trouble, 0), _where(context, trouble)
    void = bool(context.state.void_tokens) and VOID.get(trouble) == context.state.void_tokens
    return {
        "name": str(trouble),
        "label": description.label,
        "note": description.note,
        "kind": description.kind,
        "needs_channel": description.needs_channel,
        "on": bool(left or channels or void),
        "channels": channels,
        "left": left,
    }
