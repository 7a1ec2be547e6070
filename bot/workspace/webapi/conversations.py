"""conversations.*: looking up channels and opening direct messages."""

from __future__ import annotations

from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import SlackError
from bot.workspace.model import Channel, Json
from bot.workspace.webapi.registry import Call, method


@method(
    "conversations.info",
    required={"channel": "text"},
    optional={"include_num_members": "flag", "include_locale": "flag"},
)
def info(call: Call) -> Json:
    """One conversation."""
    channel = _readable(call)
    shape = _shape(channel)
    if call.args.get("include_num_members"):
        shape["num_members"] = len(channel.members)
    return {"channel": shape}


@method("conversations.members", required={"channel": "text"}, optional={"cursor": "text", "limit": "number"})
def members(call: Call) -> Json:
    """Who is in a conversation."""
    return {"members": sorted(_readable(call).members), "response_metadata": {"next_cursor": ""}}


@method(
    "conversations.open",
    scopes=("im:write",),
    required={"users": "text"},
    optional={"return_im": "flag", "prevent_creation": "flag"},
)
def open_conversation(call: Call) -> Json:
    """Open the direct message with one person."""
    users = call.args["users"].split(",")
    if len(users) != 1:
        raise SlackError("not_enough_users" if not users else "channel_type_not_supported")
    if users[0] not in call.context.state.users or users[0] == BOT_USER:
        raise SlackError("user_not_found")
    channel = call.context.state.direct_channel(users[0])
    return {"channel": _shape(channel) if call.args.get("return_im") else {"id": channel.id}}


def _readable(call: Call) -> Channel:
    channel = call.channel()
    kind = "im" if channel.is_im else "groups" if channel.is_private else "channels"
    if kind != "channels" and BOT_USER not in channel.members:
        raise SlackError("channel_not_found")
    call.need_scope(f"{kind}:read")
    return channel


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
