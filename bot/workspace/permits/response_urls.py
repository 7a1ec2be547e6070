"""Response URLs: the app's longer permission to answer where a person acted.

Source: docs.slack.dev/interactivity/handling-user-interaction, "Message responses". It names no errors: the codes
`used_url` and `expired_url` with 404, and those of refused bodies with 400, are what users of Slack report.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.workspace.blockkit.blocks import accept_blocks
from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import SlackError
from bot.workspace.ids import new_id
from bot.workspace.model import Json, Message
from bot.workspace.state.files import check_pictures
from bot.workspace.state.metadata import metadata
from bot.workspace.state.workspace import WorkspaceState

USES = 5
SECONDS = 30 * 60
"""A response_url takes 5 messages within 30 minutes (docs: handling user interaction, "message responses")."""
KNOWN_SECONDS = 2 * SECONDS
"""How long a URL is told from one that never was; ours."""

_FIELDS = frozenset({
    "text", "blocks", "response_type", "replace_original", "delete_original", "thread_ts", "metadata",
    "unfurl_links", "unfurl_media", "mrkdwn",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Permission:
    user: str
    channel: str
    origin: Message | None
    issued_at: float
    uses: int = 0


class ResponseUrls:
    """Issues response URLs, carries out what is posted to them, and tells `on_answer` that it did."""

    def __init__(self, state: WorkspaceState, origin: str, on_answer: Callable[[str], None]) -> None:
        self._state = state
        self._on_answer = on_answer
        self._origin = origin
        self._open: dict[str, _Permission] = {}

    def issue(self, user: str, channel: str, origin: Message | None = None) -> str:
        """A fresh URL to answer `user` in `channel`; `origin` is the message whose button was pressed."""
        self._forget()
        key = new_id("R")
        self._open[key] = _Permission(user, channel, origin, self._state.clock())
        return self._url(key)

    def post(self, key: str, body: Any) -> None:
        """Take one message.

        Raises:
            SlackError: used_url, expired_url, invalid_payload, no_text or a fault in the blocks.
        """
        permission = self._permission(key)
        respond(self._state, permission.user, permission.channel, body, permission.origin)
        self._open[key] = replace(permission, uses=permission.uses + 1)
        self._on_answer(self._url(key))

    def _url(self, key: str) -> str:
        return f"{self._origin}/response/{key}"

    def _forget(self) -> None:
        """Let go of those that have long expired: the oldest ones lie at the beginning."""
        long_ago = self._state.clock() - KNOWN_SECONDS
        while self._open and next(iter(self._open.values())).issued_at < long_ago:
            del self._open[next(iter(self._open))]

    def _permission(self, key: str) -> _Permission:
        permission = self._open.get(key)
        if permission is None:
            raise SlackError("invalid_url", status=404)
        if permission.uses >= USES:
            raise SlackError("used_url", status=404)
        if self._state.clock() - permission.issued_at > SECONDS:
            raise SlackError("expired_url", status=404)
        return permission


def respond(state: WorkspaceState, user: str, channel: str, body: Any, origin: Message | None) -> None:
    """Post, replace or delete as an answer to an interaction says. A replaced message is seen by whom it was before.

    Args:
        origin: the message acted on, or None for a slash command, whose answers replace nothing.

    Raises:
        SlackError: invalid_payload, no_text, channel_is_archived, thread_not_found or a fault in the blocks or the
            metadata.
    """
    body = _checked(body, origin)
    if state.channels[channel].is_archived:
        raise SlackError("channel_is_archived", status=410)
    if origin is not None and body.get("delete_original"):
        _delete(state, origin)
        if not (body.get("text") or body.get("blocks")):
            return
    text, blocks = _content(state, body)
    if origin is not None and body.get("replace_original"):
        _replace(state, origin, text, blocks)
        return
    answer = Message(channel, state.next_ts(), BOT_USER, text, blocks, metadata=metadata(body))
    if body.get("response_type") == "in_channel":
        state.put(replace(answer, thread_ts=_thread(state, channel, body.get("thread_ts"))))
    else:
        state.put_ephemeral(replace(answer, visible_to=user))


def _content(state: WorkspaceState, body: Json) -> tuple[str, list[Json]]:
    text, blocks = body.get("text") or "", accept_blocks(body.get("blocks"))
    check_pictures(state.files, blocks, "/blocks")
    if not (text or blocks):
        raise SlackError("no_text", status=400)
    return text, blocks


def _checked(body: Any, origin: Message | None) -> Json:
    """The answer with its flags as booleans; Slack's own examples write them as words."""
    if not isinstance(body, dict):
        raise SlackError("invalid_payload", "must be a JSON object", status=400)
    if unknown := set(body) - _FIELDS:
        raise SlackError("invalid_payload", f"unknown fields: {', '.join(sorted(unknown))}", status=400)
    for name in ("text", "thread_ts"):
        if not isinstance(body.get(name) or "", str):
            raise SlackError("invalid_payload", f"{name} must be a string", status=400)
    if body.get("response_type") not in (None, "ephemeral", "in_channel"):
        raise SlackError("invalid_payload", "response_type is ephemeral or in_channel", status=400)
    if body.get("thread_ts") and body.get("response_type") != "in_channel":
        raise SlackError("invalid_payload", "thread_ts needs response_type in_channel", status=400)
    if origin is not None and "replace_original" not in body and "delete_original" not in body:
        # Slack's default differs between kinds of messages and its documents disagree; a bot must not lean on it.
        raise SlackError("invalid_payload", "answering a message: say replace_original true or false", status=400)
    return body | {name: _flag(name, body[name]) for name in ("replace_original", "delete_original") if name in body}


def _flag(name: str, value: Any) -> bool:
    flags = {"true": True, "false": False}
    if isinstance(value, bool):
        return value
    if str(value).lower() not in flags:
        raise SlackError("invalid_payload", f"{name} is true or false", status=400)
    return flags[str(value).lower()]


def _thread(state: WorkspaceState, channel: str, asked: str | None) -> str | None:
    found = state.thread_of(channel, asked) if asked else None
    if asked and found is None:
        raise SlackError("thread_not_found", status=400)
    return found


def _delete(state: WorkspaceState, origin: Message) -> None:
    (state.remove_ephemeral if origin.visible_to else state.remove)(origin)


def _replace(state: WorkspaceState, origin: Message, text: str, blocks: list[Json]) -> None:
    current = state.seen_by(origin.visible_to, origin.channel, origin.ts)
    if current is None:
        raise SlackError("message_not_found", status=404)
    edited = replace(current, text=text, blocks=blocks)
    if current.visible_to:
        state.put_ephemeral(edited)
    else:
        state.put(replace(edited, edited_ts=state.next_ts()))
