"""Checks every payload against Slack's schema before it is sent to the app."""

from __future__ import annotations

import copy
from functools import cache
from typing import Literal

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

from bot.workspace.blockkit.schema import compiled, definitions
from bot.workspace.errors import WorkspaceError
from bot.workspace.model import Json

PayloadKind = Literal[
    "slash_command",
    "block_actions",
    "block_suggestion",
    "view_submission",
    "view_closed",
    "message_action",
    "app_mention",
    "app_home_opened",
    "message.im",
    "message_changed",
    "message_deleted",
    "link_shared",
    "tokens_revoked",
    "app_uninstalled",
]

_DEFINITIONS: dict[PayloadKind, str] = {
    "slash_command": "SlashCommand",
    "block_actions": "BlockAction",
    "block_suggestion": "BlockSuggestion",
    "view_submission": "ViewSubmitAction",
    "view_closed": "ViewClosed",
    "app_mention": "AppMentionEvent",
    "app_home_opened": "AppHomeOpenedEvent",
    "message_action": "MessageShortcut",
    "message.im": "DirectMessageEvent",
    "message_changed": "ChangedMessageEvent",
    "message_deleted": "DeletedMessageEvent",
    "link_shared": "LinkSharedEvent",
    "tokens_revoked": "TokensRevokedEvent",
    "app_uninstalled": "AppUninstalledEvent",
}


_TEXT: Json = {"type": "string"}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_OBJECT: Json = {"type": "object"}


def _hidden(subtype: str, **more: Json) -> Json:
    """docs.slack.dev/reference/events/message, "Hidden subtypes": no user at the top, and `channel_type` as in all."""
    required = dict.fromkeys(("channel", "ts", "event_ts"), _TEXT) | more
    fixed = {"type": "message", "subtype": subtype, "hidden": True, "channel_type": "im"}
    properties = required | {name: {"const": value} for name, value in fixed.items()}
    return {
        "type": "object",
        "required": list(properties),
        "properties": properties | {"previous_message": _OBJECT},
        "additionalProperties": False,
    }


_EVENTS: dict[str, Json] = {
    # docs.slack.dev/reference/events/message.im; a direct message may carry more than its example shows.
    "DirectMessageEvent": {
        "type": "object",
        "required": ["type", "channel", "user", "text", "ts", "event_ts", "channel_type"],
        "properties": {
            "type": {"const": "message"},
            "channel_type": {"const": "im"},
            "channel": {"type": "string", "pattern": "^D"},
            "files": {"type": "array", "items": {"type": "object"}},
            "blocks": {"type": "array", "items": {"type": "object"}},
            "metadata": {"type": "object"},
        }
        | dict.fromkeys(("user", "text", "ts", "event_ts", "team", "thread_ts", "client_msg_id"), _TEXT)
        | dict.fromkeys(("bot_id", "app_id"), _TEXT),
        "additionalProperties": False,
    },
    "ChangedMessageEvent": _hidden("message_changed", message=_OBJECT),
    "DeletedMessageEvent": _hidden("message_deleted", deleted_ts=_TEXT),
    # docs.slack.dev/reference/events/tokens_revoked: ids of users, not tokens.
    "TokensRevokedEvent": {
        "type": "object",
        "required": ["type", "tokens"],
        "properties": {
            "type": {"const": "tokens_revoked"},
            "event_ts": _TEXT,
            "tokens": {
                "type": "object",
                "properties": {"oauth": _TEXTS, "bot": _TEXTS},
                "additionalProperties": False,
            },
        },
        "additionalProperties": False,
    },
    # docs.slack.dev/reference/events/app_uninstalled
    "AppUninstalledEvent": {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"const": "app_uninstalled"}, "event_ts": _TEXT},
        "additionalProperties": False,
    },
}
"""Events that the generated schema lacks, written by hand from the reference."""


class InboundPayloadInvalid(WorkspaceError):  # noqa: N818 - says what happened
    """The workspace built a payload that Slack would not send: a defect of the workspace."""


def check_inbound(kind: PayloadKind, payload: Json) -> None:
    """Check a payload.

    Raises:
        InboundPayloadInvalid: it breaks Slack's schema.
    """
    error = best_match(_validator(kind).iter_errors(payload))
    if error is not None:
        raise InboundPayloadInvalid(f"{kind} at {error.json_path}: {error.message[:300]}")


@cache
def _validator(kind: PayloadKind) -> Draft7Validator:
    return compiled(_widened(), _DEFINITIONS[kind])


@cache
def _widened() -> Json:
    """Slack's types, widened where Slack is known to send what they leave out."""
    known = copy.deepcopy(definitions("inbound"))
    # An action in a view carries no response_url; the type demands one.
    known["BlockAction"]["required"].remove("response_url")
    # A chosen checkbox or radio option keeps its mrkdwn text and description; the type knows plain text only.
    known["ViewStateSelectedOption"] = {"$ref": "#/definitions/Option"}
    for kind, field in (("CheckboxesAction", "selected_options"), ("RadioButtonsAction", "selected_option")):
        option = {"$ref": "#/definitions/Option"}
        known[kind]["properties"][field] = {"type": "array", "items": option} if field.endswith("s") else option
    # Inputs with a dispatch_action_config and the datetimepicker send actions the union leaves out.
    for element in ("email_text_input", "url_text_input", "number_input"):
        known[element] = _retyped(known["PlainTextInputAction"], element)
    known["datetimepicker"] = {
        "type": "object",
        "required": ["type", "block_id", "action_id", "action_ts", "selected_date_time"],
    }
    extra = ("email_text_input", "url_text_input", "number_input", "datetimepicker")
    known["BlockElementAction"]["anyOf"] += [{"$ref": f"#/definitions/{name}"} for name in extra]
    # What was published comes with its id and hash (docs: app_home_opened); the type has the view as an app writes it.
    known["AppHomeOpenedEvent"]["properties"]["view"] = {"$ref": "#/definitions/ViewOutput"}
    known["ViewClosed"] = _view_closed(known["ViewSubmitAction"])
    return known | _EVENTS


def _retyped(definition: Json, kind: str) -> Json:
    changed = copy.deepcopy(definition)
    changed["properties"]["type"] = {"type": "string", "const": kind}
    return changed


def _view_closed(submission: Json) -> Json:
    """view_closed, which the types lack, is a submission without trigger and response URLs, and says `is_cleared`."""
    closed = copy.deepcopy(submission)
    for name in ("trigger_id", "response_urls"):
        closed["properties"].pop(name, None)
    closed["properties"] |= {"type": {"type": "string", "const": "view_closed"}, "is_cleared": {"type": "boolean"}}
    closed["required"] = [name for name in closed["required"] if name != "trigger_id"] + ["is_cleared"]
    return closed
