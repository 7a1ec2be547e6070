"""Messages and views in Slack's own shape, as payloads and API answers carry them."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from bot.workspace.defaults import APP_ID, BOT_ID, BOT_USER, TEAM_ID
from bot.workspace.model import Json, Message, View
from bot.workspace.payloads.rich_text import rich_text


def slack_message(message: Message) -> Json:
    """A message in Slack's own shape; what a person typed comes as blocks too."""
    by_app = message.user == BOT_USER
    typed = [] if by_app or not message.text else [rich_text(message.text, "t" + message.ts.replace(".", "")[-8:])]
    shape: Json = {
        "type": "message",
        "user": message.user,
        "text": message.text,
        "ts": message.ts,
        "team": TEAM_ID,
        "blocks": message.blocks or typed,
    }
    if by_app:
        shape |= {"bot_id": BOT_ID, "app_id": APP_ID}
    else:
        shape |= {"client_msg_id": str(uuid5(NAMESPACE_URL, f"{message.channel}/{message.ts}"))}
    if message.thread_ts:
        shape |= {"thread_ts": message.thread_ts}
    if message.edited_ts:
        shape |= {"edited": {"user": message.user, "ts": message.edited_ts}}
    for name in ("metadata", "attachments", "files"):
        if value := getattr(message, name):
            shape |= {name: value}
    return shape


def slack_view(view: View) -> Json:
    """The view in Slack's own shape."""
    body = view.body
    return {
        "id": view.id,
        "team_id": TEAM_ID,
        "app_id": APP_ID,
        "app_installed_team_id": TEAM_ID,
        "bot_id": BOT_ID,
        "type": body["type"],
        "title": body.get("title") or {"type": "plain_text", "text": "View Title"},
        "blocks": body["blocks"],
        "close": body.get("close"),
        "submit": body.get("submit"),
        "state": {"values": view.values},
        "hash": view.hash,
        "private_metadata": body.get("private_metadata", ""),
        "callback_id": body.get("callback_id", ""),
        "external_id": body.get("external_id", ""),
        "root_view_id": view.root_id,
        "previous_view_id": view.previous_id,
        "clear_on_close": body.get("clear_on_close", False),
        "notify_on_close": body.get("notify_on_close", False),
    }
