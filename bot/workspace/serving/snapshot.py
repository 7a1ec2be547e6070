"""The workspace as one person sees it."""

from __future__ import annotations

from bot.workspace.context import Context
from bot.workspace.deeds import troubles
from bot.workspace.defaults import BOT_USER, TEAM_NAME
from bot.workspace.model import Json, User
from bot.workspace.payloads.page_shapes import page_channel, page_message, page_refusal, page_view


def snapshot(context: Context, user: User) -> Json:
    """Everything the page shows to `user`; `seq` is where the stream of changes goes on."""
    state = context.state
    home = state.homes.get(user.id)
    return {
        "seq": state.changes.seq,
        "team": TEAM_NAME,
        "visitor": user.id,
        "app": {"user": BOT_USER, "name": context.manifest.name, "connections": context.app.transport.count},
        "users": [_user(one) for one in state.users.values()],
        "channels": [page_channel(channel) for channel in state.channels_of(user.id)],
        "messages": [page_message(message) for message in state.visible(user.id)],
        "views": [page_view(view) for view in state.stacks.get(user.id, [])],
        "home": page_view(home) if home else None,
        "commands": [
            {"command": one.command, "description": one.description, "usage_hint": one.usage_hint}
            for one in context.manifest.commands
        ],
        "shortcuts": [
            {"callback_id": one.callback_id, "name": one.name, "description": one.description}
            for one in context.manifest.shortcuts
        ],
        "troubles": troubles.listed(context),
        "transport": context.app.transport.name,
        "refusals": [page_refusal(refusal) for refusal in state.refusals],
    }


def _user(user: User) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "real_name": user.real_name,
        "title": user.title,
        "is_bot": user.is_bot,
    }
