"""Checks every payload against Slack's schema before it is sent to the app."""

from __future__ import annotations

import copy
from functools import cache
from typing import Literal

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

from bot.workspace.errors import WorkspaceError
from bot.workspace.model import Json
from bot.workspace.schema import compiled, definitions

PayloadKind = Literal[
    "slash_command",
    "block_actions",
    "block_suggestion",
    "view_submission",
    "view_closed",
    "app_mention",
    "app_home_opened",
]

_DEFINITIONS: dict[PayloadKind, str] = {
    "slash_command": "SlashCommand",
    "block_actions": "BlockAction",
    "block_suggestion": "BlockSuggestion",
    "view_submission": "ViewSubmitAction",
    "view_closed": "ViewClosed",
    "app_mention": "AppMentionEvent",
    "app_home_opened": "AppHomeOpenedEvent",
}


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
    known["ViewClosed"] = _view_closed(known["ViewSubmitAction"])
    return known


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
