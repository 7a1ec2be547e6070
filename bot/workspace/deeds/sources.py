"""Finds what a person acted on, as that person sees it."""

from __future__ import annotations

from dataclasses import replace

from bot.workspace.blockkit.blocks import find_element
from bot.workspace.errors import VisitorError
from bot.workspace.model import Channel, Json, User, View
from bot.workspace.payloads.building import MessageSource, Source, ViewSource
from bot.workspace.state.workspace import WorkspaceState

Place = str | tuple[str, str]
"""Where an element is: in a view, by its id, or in a message, by its channel and ts."""


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
    message = state.seen_by(user.id, channel.id, ts) or state.message(channel.id, ts)
    if message is None:
        raise VisitorError(f"{user.real_name} sees no message {ts} in #{channel.name}.")
    return MessageSource(channel, message)


def open_modal(state: WorkspaceState, user: User, view_id: str) -> View:
    """The person's topmost modal. Raises VisitorError."""
    stack = state.stacks.get(user.id, [])
    if not stack or stack[-1].id != view_id:
        raise VisitorError(f"{user.real_name} has no modal {view_id} on top.")
    return stack[-1]


def open_view(state: WorkspaceState, user: User, view_id: str) -> View:
    """The person's topmost modal, or their App Home. Raises VisitorError."""
    home = state.homes.get(user.id)
    return home if home is not None and home.id == view_id else open_modal(state, user, view_id)


def find_source(state: WorkspaceState, user: User, place: Place, block_id: str) -> Source:
    """The source at a place; the block may be in a card of one of a message's links.

    Raises:
        VisitorError: the person sees no such view or message.
    """
    if isinstance(place, str):
        return ViewSource(open_view(state, user, place))
    source = message_source(state, user, *place)
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
