"""Finds what a person acted on, as that person sees it."""

from __future__ import annotations

from dataclasses import replace

from bot.workspace.blocks import find_element
from bot.workspace.errors import VisitorError
from bot.workspace.model import Channel, Json, User, View
from bot.workspace.payloads import MessageSource, Source, ViewSource
from bot.workspace.state import WorkspaceState


def person(state: WorkspaceState, user_id: str) -> User:
    """A human member. Raises VisitorError."""
    user = state.users.get(user_id)
    if user is None or user.is_bot:
        raise VisitorError(f"There is no visitor {user_id}.")
    return user


def joined_channel(state: WorkspaceState, user: User, channel_id: str) -> Channel:
    """A channel the person is in. Raises VisitorError."""
    channel = state.channels.get(channel_id)
    if channel is None or user.id not in channel.members:
        raise VisitorError(f"{user.real_name} is not in {channel_id}.")
    return channel


def message_source(state: WorkspaceState, user: User, channel_id: str, ts: str) -> MessageSource:
    """A message the person sees. Raises VisitorError."""
    channel = joined_channel(state, user, channel_id)
    message = state.ephemerals.get(user.id, {}).get(ts) or state.message(channel.id, ts)
    if message is None:
        raise VisitorError(f"{user.real_name} sees no message {ts} in #{channel.name}.")
    return MessageSource(channel, message)


def open_view(state: WorkspaceState, user: User, view_id: str) -> View:
    """The person's topmost modal, or their App Home. Raises VisitorError."""
    stack = state.stacks.get(user.id, [])
    if stack and stack[-1].id == view_id:
        return stack[-1]
    home = state.homes.get(user.id)
    if home is not None and home.id == view_id:
        return home
    raise VisitorError(f"{user.real_name} has no view {view_id} on top.")


def find_source(state: WorkspaceState, user: User, place: Json, block_id: str) -> Source:
    """The source named by `{"view_id"}` or `{"channel", "ts"}`; the block may be in a card of one of its links.

    Raises:
        VisitorError: the person sees no such view or message.
    """
    if place.get("view_id"):
        return ViewSource(open_view(state, user, place["view_id"]))
    source = message_source(state, user, place.get("channel", ""), place.get("ts", ""))
    for attachment in source.message.attachments:
        if any(block["block_id"] == block_id for block in attachment.get("blocks", ())):
            return replace(source, attachment=attachment)
    return source


def find_element_in(source: Source, block_id: str, action_id: str) -> Json:
    """The element acted on. Raises VisitorError."""
    element = find_element(source.blocks, block_id, action_id)
    if element is None:
        raise VisitorError(f"There is no element {action_id!r} in block {block_id!r}.")
    return element
