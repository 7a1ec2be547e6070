"""What people type, as the rich_text block that Slack makes of it beside the text.

Source: the messages that Slack sends of people (docs: rich_text block; examples of shortcut payloads). Slack also turns
what was typed between asterisks and the like into styles, and :emoji: into elements; here they stay as they were typed.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from bot.workspace.model import Json

_ENTITY = re.compile(r"<(@U\w+|#[CG]\w+|https?://[^<>|]+)(?:\|([^<>]*))?>")


def rich_text(text: str, block_id: str) -> Json:
    """The block for a message's text, in which people, channels and addresses stand in angle brackets."""
    section = {"type": "rich_text_section", "elements": list(_elements(text))}
    return {"type": "rich_text", "block_id": block_id, "elements": [section]}


def _elements(text: str) -> Iterator[Json]:
    end = 0
    for match in _ENTITY.finditer(text):
        yield from _words(text[end : match.start()])
        yield _entity(match[1], match[2])
        end = match.end()
    yield from _words(text[end:])


def _words(text: str) -> Iterator[Json]:
    if text:
        yield {"type": "text", "text": html.unescape(text)}


def _entity(named: str, label: str | None) -> Json:
    if named.startswith("@"):
        return {"type": "user", "user_id": named[1:]}
    if named.startswith("#"):
        return {"type": "channel", "channel_id": named[1:]}
    return {"type": "link", "url": html.unescape(named)} | ({"text": html.unescape(label)} if label else {})
