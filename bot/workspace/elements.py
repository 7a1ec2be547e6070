"""What a person chose in an interactive element, in the shapes Slack sends it to the app.

A choice comes as a plain value: a string (text, an option's value, a user or channel id, a date), a list of them for
elements of many choices, a number of seconds for date and time, an option object for external selects, or None.
"""

from __future__ import annotations

from typing import Any

from bot.workspace.block_rules import elements_of, options_of
from bot.workspace.errors import VisitorError
from bot.workspace.model import Json

TEXT_INPUTS = frozenset({"plain_text_input", "email_text_input", "url_text_input", "number_input"})
_ONE_OPTION = frozenset({"static_select", "external_select", "radio_buttons", "overflow"})
_MANY_OPTIONS = frozenset({"checkboxes", "multi_static_select", "multi_external_select"})
EXTERNAL_SELECTS = frozenset({"external_select", "multi_external_select"})
"""Elements whose options the app is asked for."""
_ONE_ID = {
    "users_select": "selected_user",
    "channels_select": "selected_channel",
    "conversations_select": "selected_conversation",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
}
_MANY_IDS = {
    "multi_users_select": "selected_users",
    "multi_channels_select": "selected_channels",
    "multi_conversations_select": "selected_conversations",
}
_STATELESS = frozenset({"button", "overflow", "image", "workflow_button", "feedback_buttons", "icon_button"})


def chosen(element: Json, choice: Any) -> Json:
    """The choice as the fields Slack puts it in, e.g. `{"selected_option": {...}}`.

    Raises:
        VisitorError: the element does not offer that choice.
    """
    kind = element["type"]
    if kind in TEXT_INPUTS:
        return {"value": None if choice in (None, "") else str(choice)}
    if kind in _ONE_OPTION:
        return {"selected_option": None if choice is None else _option(element, choice)}
    if kind in _MANY_OPTIONS:
        return {"selected_options": [_option(element, value) for value in choice or ()]}
    if kind in _ONE_ID:
        return {_ONE_ID[kind]: choice or None}
    if kind in _MANY_IDS:
        return {_MANY_IDS[kind]: list(choice or ())}
    if kind == "rich_text_input":
        return {"rich_text_value": choice if isinstance(choice, dict) else _rich_text(str(choice or ""))}
    raise VisitorError(f"{kind} elements hold no choice")


def state_value(element: Json, choice: Any) -> Json:
    """The choice as an entry of `state.values`."""
    return {"type": element["type"], **chosen(element, choice)}


def action(element: Json, block_id: str, choice: Any, action_ts: str) -> Json:
    """The choice as an entry of a block_actions payload's `actions`."""
    entry: Json = {
        "type": element["type"],
        "block_id": block_id,
        "action_id": element["action_id"],
        "action_ts": action_ts,
    }
    if element["type"] in ("button", "workflow_button"):
        return entry | {key: element[key] for key in ("text", "value", "url") if key in element}
    fields = chosen(element, choice)
    if element["type"] in TEXT_INPUTS:
        fields["value"] = fields["value"] or ""
    return entry | fields


def initial_values(blocks: list[Json]) -> dict[str, dict[str, Json]]:
    """What the inputs of fresh blocks hold: block id -> action id -> entry of `state.values`."""
    values: dict[str, dict[str, Json]] = {}
    for block in blocks:
        for _, element in elements_of(block):
            if element["type"] not in _STATELESS and "action_id" in element:
                entry = state_value(element, _initial_choice(element))
                values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return values


def _initial_choice(element: Json) -> Any:
    for key, value in element.items():
        if key in ("initial_option", "initial_options"):
            external = element["type"] in EXTERNAL_SELECTS
            options = value if isinstance(value, list) else [value]
            picked = options if external else [option["value"] for option in options]
            return picked if isinstance(value, list) else picked[0]
        if key.startswith("initial_"):
            return value
    return None


def _option(element: Json, choice: Any) -> Json:
    """The option meant by its value; external selects bring the option itself: the block does not hold theirs."""
    if isinstance(choice, dict):
        if element["type"] not in EXTERNAL_SELECTS:
            choice = choice.get("value")
        else:
            return {"text": choice["text"], "value": choice["value"]}
    for option in options_of(element):
        if option.get("value") == choice:
            return {"text": option["text"], "value": choice}
    raise VisitorError(f"{element['type']} has no option {choice!r}")


def _rich_text(text: str) -> Json:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}] if text else []}
    return {"type": "rich_text", "elements": [section]}
