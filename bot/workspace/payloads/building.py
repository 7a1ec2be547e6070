"""The payloads Slack sends to an app, built from what a person did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.workspace.defaults import APP_ID, BOT_USER, TEAM_DOMAIN, TEAM_ID, VERIFICATION_TOKEN
from bot.workspace.model import Channel, Json, Message, User, View
from bot.workspace.payloads.slack_shapes import slack_message, slack_view

ENDINGS = frozenset({"tokens_revoked", "app_uninstalled"})
"""The events that say that nothing more will come."""


@dataclass(frozen=True, slots=True)
class MessageSource:
    """An element in a message, or in `attachment`, the app's card of a link in it."""

    channel: Channel
    message: Message
    attachment: Json | None = None

    @property
    def blocks(self) -> list[Json]:
        """The blocks that the element is among."""
        return self.message.blocks if self.attachment is None else list(self.attachment["blocks"])


@dataclass(frozen=True, slots=True)
class ViewSource:
    """An element in a modal or App Home."""

    view: View

    @property
    def blocks(self) -> list[Json]:
        """The blocks that the element is among."""
        return self.view.blocks


Source = MessageSource | ViewSource


def slash_command(user: User, channel: Channel, command: str, text: str, trigger_id: str, response_url: str) -> Json:
    """A slash command: the one payload that is flat and all strings."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": TEAM_ID,
        "team_domain": TEAM_DOMAIN,
        "channel_id": channel.id,
        "channel_name": "directmessage" if channel.is_im else channel.name,
        "user_id": user.id,
        "user_name": user.name,
        "command": command,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id,
    }


def block_actions(
    user: User,
    source: Source,
    action: Json,
    values: dict[str, dict[str, Json]],
    trigger_id: str,
    response_url: str | None,
) -> Json:
    """A press of a button or a choice in a menu. Elements in views come without a response_url."""
    payload = _interaction("block_actions", user) | {
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": TEAM_ID},
        "trigger_id": trigger_id,
        "actions": [action],
        **_place(source, values),
    }
    return payload if response_url is None else payload | {"response_url": response_url}


def block_suggestion(user: User, source: Source, block_id: str, action_id: str, query: str) -> Json:
    """A request for the options of an external select."""
    place = _place(source, {})
    where = {key: place[key] for key in ("container", "channel", "view") if key in place}
    question = {"block_id": block_id, "action_id": action_id, "value": query}
    return _interaction("block_suggestion", user) | question | where


def view_submission(user: User, view: View, trigger_id: str, response_urls: list[Json]) -> Json:
    """A submitted modal."""
    return _interaction("view_submission", user) | {
        "trigger_id": trigger_id,
        "view": slack_view(view),
        "response_urls": response_urls,
    }


def view_closed(user: User, view: View, *, is_cleared: bool) -> Json:
    """A modal closed without submitting."""
    return _interaction("view_closed", user) | {"view": slack_view(view), "is_cleared": is_cleared}


def message_action(
    user: User, source: MessageSource, callback_id: str, trigger_id: str, response_url: str, action_ts: str
) -> Json:
    """A message shortcut."""
    channel, message = source.channel, source.message
    common = _interaction("message_action", user)
    del common["api_app_id"]  # the one interaction that comes without it (docs: message shortcut payload)
    return common | {
        "callback_id": callback_id,
        "trigger_id": trigger_id,
        "response_url": response_url,
        "action_ts": action_ts,
        "message_ts": message.ts,
        "message": slack_message(message),
        "channel": {"id": channel.id, "name": "directmessage" if channel.is_im else channel.name},
    }


def event_callback(event: Json, event_id: str, event_time: int) -> Json:
    """An event in its envelope.

    `authorizations` names the installation that sees the event, the bot's; when tokens end there is none to name
    (docs: the Events API, "Callback field overview"; tokens_revoked; app_uninstalled).
    """
    envelope: Json = {
        "token": VERIFICATION_TOKEN,
        "team_id": TEAM_ID,
        "api_app_id": APP_ID,
        "type": "event_callback",
        "event": event,
        "event_id": event_id,
        "event_time": event_time,
        "event_context": "EC" + event_id.removeprefix("Ev"),
        "is_ext_shared_channel": False,
        "context_team_id": TEAM_ID,
        "context_enterprise_id": None,
    }
    if event["type"] in ENDINGS:
        return envelope
    installation = {"team_id": TEAM_ID, "user_id": BOT_USER, "is_bot": True, "is_enterprise_install": False}
    return envelope | {"authorizations": [{"enterprise_id": None, **installation}]}


def _interaction(kind: str, user: User) -> Json:
    return {
        "type": kind,
        "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
        "user": {"id": user.id, "name": user.name, "team_id": TEAM_ID},
        "api_app_id": APP_ID,
        "token": VERIFICATION_TOKEN,
        "is_enterprise_install": False,
    }


def _place(source: Source, values: dict[str, dict[str, Json]]) -> Json:
    if isinstance(source, ViewSource):
        view = source.view
        return {"container": {"type": "view", "view_id": view.id}, "view": slack_view(view)}
    channel, message = source.channel, source.message
    container: dict[str, Any] = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.visible_to is not None,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    place: Json = {
        "container": container,
        "channel": {"id": channel.id, "name": "directmessage" if channel.is_im else channel.name},
        "state": {"values": values},
    }
    if source.attachment is not None:
        return place | _card(source.attachment, container)
    # Slack keeps no copy of an ephemeral message, so its payload carries none.
    return place if message.visible_to else place | {"message": slack_message(message)}


def _card(attachment: Json, container: Json) -> Json:
    """In place of the message, which stays unseen, an unfurled link's card (docs: unfurling links, interactivity)."""
    unfurl = {"is_app_unfurl": True, "app_unfurl_url": attachment["from_url"]}
    where = {"type": "message_attachment", "attachment_id": attachment["id"]}
    return {
        "container": container | where | unfurl,
        "app_unfurl": {"id": attachment["id"], "blocks": attachment["blocks"]} | unfurl,
    }
