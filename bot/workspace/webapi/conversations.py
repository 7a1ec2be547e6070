"""conversations.*: looking up and joining channels, and opening direct messages."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import SlackError
from bot.workspace.model import Channel, Json
from bot.workspace.webapi.content import known_channel
from bot.workspace.webapi.pages import one_page
from bot.workspace.webapi.registry import Call, method

SCOPE_OF: Final = {"public_channel": "channels", "private_channel": "groups", "im": "im", "mpim": "mpim"}
"""Kind of conversation -> the family of scopes that reads it."""


@method(
    "conversations.info",
    tier=3,
    required={"channel": "text"},
    optional={"include_num_members": "flag", "include_locale": "flag"},
)
def info(call: Call) -> Json:
    """One conversation."""
    channel = readable(call, "read")
    shape = _shape(channel)
    if call.args.get("include_num_members"):
        shape["num_members"] = len(channel.members)
    return {"channel": shape}


@method(
    "conversations.list",
    tier=2,
    optional={
        "types": "text",
        "exclude_archived": "flag",
        "cursor": "text",
        "limit": "number",
    },
)
def list_conversations(call: Call) -> Json:
    """The conversations of some kinds; private ones where the app is a member."""
    kinds = [kind.strip() for kind in call.args.get("types", "public_channel").split(",")]
    if not set(kinds) <= set(SCOPE_OF):
        raise SlackError("invalid_types")
    call.need_scope(*(f"{SCOPE_OF[kind]}:read" for kind in kinds))
    channels = [
        _shape(channel)
        for channel in call.context.state.channels.values()
        if _kind(channel) in kinds
        and (_kind(channel) == "public_channel" or BOT_USER in channel.members)
        and not (call.args.get("exclude_archived") and channel.is_archived)
    ]
    return one_page(call, "channels", channels, most=999)


@method("conversations.members", required={"channel": "text"}, optional={"cursor": "text", "limit": "number"})
def members(call: Call) -> Json:
    """Who is in a conversation."""
    return one_page(call, "members", sorted(readable(call, "read").members))


@method("conversations.join", tier=3, scopes=("channels:join",), required={"channel": "text"})
def join(call: Call) -> Json:
    """Become a member of a public channel."""
    channel = known_channel(call)
    if _kind(channel) != "public_channel":
        raise SlackError("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise SlackError("is_archived")
    warning = {"warning": "already_in_channel"} if BOT_USER in channel.members else {}
    joined = call.context.state.put_channel(replace(channel, members=channel.members | {BOT_USER}))
    return {"channel": _shape(joined), **warning}


@method(
    "conversations.open",
    tier=3,
    scopes=("im:write",),
    optional={"users": "text", "channel": "text", "return_im": "flag", "prevent_creation": "flag"},
)
def open_conversation(call: Call) -> Json:
    """Open the direct message with one person, or one that is known by its id."""
    users = [user.strip() for user in call.args.get("users", "").split(",") if user.strip()]
    if "channel" in call.args and users:
        raise SlackError("users_list_supplied_with_channel")
    if "channel" in call.args:
        channel = known_channel(call)
        if not channel.is_im:
            raise SlackError("method_not_supported_for_channel_type")
    else:
        channel = call.context.state.direct_channel(_one_person(call, users))
    return {"channel": _shape(channel) if call.args.get("return_im") else {"id": channel.id}}


def readable(call: Call, right: str) -> Channel:
    """The channel meant, if the scopes allow `right` (read or history) in its kind.

    Raises:
        SlackError: channel_not_found or missing_scope.
    """
    channel = known_channel(call)
    call.need_scope(f"{SCOPE_OF[_kind(channel)]}:{right}")
    return channel


def _one_person(call: Call, users: list[str]) -> str:
    if not users:
        raise SlackError("users_list_not_supplied")
    if len(users) > 1:
        raise SlackError("method_not_supported_for_channel_type", "group direct messages are not offered here")
    user = call.context.state.users.get(users[0])
    if user is None:
        raise SlackError("user_not_found")
    if user.is_bot:
        raise SlackError("cannot_dm_bot")
    return user.id


def _kind(channel: Channel) -> str:
    return "im" if channel.is_im else "private_channel" if channel.is_private else "public_channel"


def _shape(channel: Channel) -> Json:
    shape: Json = {
        "id": channel.id,
        "is_channel": not (channel.is_im or channel.is_private),
        "is_group": channel.is_private,
        "is_im": channel.is_im,
        "is_private": channel.is_private or channel.is_im,
        "is_archived": channel.is_archived,
        "is_member": BOT_USER in channel.members,
    }
    if channel.is_im:
        return shape | {"user": next(member for member in channel.members if member != BOT_USER)}
    return shape | {"name": channel.name, "topic": {"value": channel.topic}}
