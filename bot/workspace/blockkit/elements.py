"""What a person chose in an interactive element, in the shapes Slack sends it to the app.

A choice comes as a plain value: a string (text, an option's value, a user or channel id, a date), a list of them for
elements of many choices, a number of seconds for date and time, an option object for external selects, or None.
"""

from __future__ import annotations

from typing import Any

from bot.workspace.blockkit.rules import elements_of, options_of
from bot.workspace.blockkit.rules.entries import is_date, is_time
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
        return {"value": str(_fitting(element, choice, str | int)) if choice not in (None, "") else None}
    if kind in _ONE_OPTION:
        return {"selected_option": None if choice is None else _option(element, choice)}
    if kind in _MANY_OPTIONS:
        return {"selected_options": [_option(element, value) for value in _fitting(element, choice or [], list)]}
    if kind in _ONE_ID:
        return {_ONE_ID[kind]: _one(element, choice) if choice else None}
    if kind in _MANY_IDS:
        return {_MANY_IDS[kind]: [_fitting(element, one, str) for one in _fitting(element, choice or [], list)]}
    if kind == "rich_text_input":
        is_rich = _is_rich_text(choice)
        return {"rich_text_value": choice if is_rich else _rich_text(_fitting(element, choice or "", str))}
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
            return _external_option(element, choice)
    for option in options_of(element):
        if option.get("value") == choice:
            return {"text": option["text"], "value": choice}
    raise VisitorError(f"{element['type']} has no option {choice!r}")


def _external_option(element: Json, option: Json) -> Json:
    """The text and value of an option that the app offered."""
    text = _fitting(element, option.get("text"), dict)
    words = {"type": "plain_text", "text": _fitting(element, text.get("text"), str)}
    return {"text": text | words, "value": _fitting(element, option.get("value"), str)}


def _one(element: Json, choice: Any) -> Any:
    """A day, a time, a moment in seconds or an id."""
    kind = element["type"]
    chosen_one = _fitting(element, choice, int if kind == "datetimepicker" else str)
    if (kind == "datepicker" and not is_date(choice)) or (kind == "timepicker" and not is_time(choice)):
        raise VisitorError(f"{kind} has no choice {choice!r}")
    return chosen_one


def _fitting(element: Json, choice: Any, kind: Any) -> Any:
    """The choice, if it is of the kind that the element holds."""
    if isinstance(choice, bool) or not isinstance(choice, kind):
        raise VisitorError(f"{element['type']} has no choice {choice!r}")
    return choice


def _is_rich_text(choice: Any) -> bool:
    return isinstance(choice, dict) and choice.get("type") == "rich_text" and isinstance(choice.get("elements"), list)


def _rich_text(text: str) -> Json:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}] if text else []}
    return {"type": "rich_text", "elements": [section]}
