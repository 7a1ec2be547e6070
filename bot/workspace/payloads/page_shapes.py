"""What the workspace holds, as the page draws it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from bot.workspace.model import Channel, Json, Message, Refusal, View


def page_message(message: Message) -> Json:
    """A message as the page draws it."""
    return {
        "channel": message.channel,
        "ts": message.ts,
        "user": message.user,
        "text": message.text,
        "blocks": _drawn(message.blocks),
        "thread_ts": message.thread_ts,
        "broadcast": message.broadcast,
        "edited": message.edited_ts is not None,
        "ephemeral": message.visible_to is not None,
        "metadata": message.metadata,
        "attachments": [page_attachment(attachment) for attachment in message.attachments],
        "files": [page_file(file) for file in message.files],
    }


def page_attachment(attachment: Json) -> Json:
    """An unfurled link as the page draws it: its blocks, or its title, text and author."""
    shown = ("id", "from_url", "title", "title_link", "text", "footer", "author_name", "image_url", "color")
    drawn = {name: attachment[name] for name in shown if name in attachment}
    return drawn | ({"blocks": _drawn(attachment["blocks"])} if "blocks" in attachment else {})


def page_file(file: Json) -> Json:
    """A file as the page draws it; `url` is a path of this workspace."""
    shown = {name: file[name] for name in ("id", "title", "name", "mimetype", "size")}
    return shown | {"alt_text": file.get("alt_txt", ""), "url": urlsplit(file["url_private"]).path}


def _drawn(blocks: list[Json]) -> list[Json]:
    """Blocks with the address of each picture that they name as a Slack file."""
    return [_with_pictures(block) for block in blocks]


def _with_pictures(node: Any) -> Any:
    if isinstance(node, list):
        return [_with_pictures(item) for item in node]
    if not isinstance(node, dict):
        return node
    drawn = {key: _with_pictures(value) for key, value in node.items()}
    if node.get("type") == "image" and isinstance(node.get("slack_file"), dict):
        named = node["slack_file"]
        drawn["image_url"] = urlsplit(named["url"]).path if "url" in named else f"/files/{named['id']}"
    return drawn


def page_channel(channel: Channel) -> Json:
    """A channel as the page draws it."""
    return {
        "id": channel.id,
        "name": channel.name,
        "topic": channel.topic,
        "members": sorted(channel.members),
        "is_im": channel.is_im,
        "is_private": channel.is_private,
        "is_archived": channel.is_archived,
    }


def page_view(view: View) -> Json:
    """A view as the page draws it."""
    body = view.body | {"blocks": _drawn(view.blocks)}
    return {"id": view.id, "hash": view.hash, "body": body, "values": view.values}


def page_refusal(refusal: Refusal) -> Json:
    """A refusal as the page lists it."""
    return {"ts": refusal.ts, "request": refusal.request, "error": refusal.error, "details": list(refusal.details)}
