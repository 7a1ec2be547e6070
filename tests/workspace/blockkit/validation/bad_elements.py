"""Elements that Slack refuses: buttons, confirmations, what is offered and chosen, and what inputs take."""

from __future__ import annotations

from typing import Any

from bot.workspace.blockkit.validation import Surface
from tests.workspace.blockkit.validation.parts import (
    FEW,
    NO_CHOICE,
    PICTURE,
    Bad,
    Json,
    actions,
    confirm,
    entry,
    less,
    no_more,
    options,
    select,
)
from tests.workspace.small_app import button, option, plain, section

_TEXT = "/blocks/0/elements/0/text/text"
_MRKDWN: Json = {"type": "mrkdwn", "text": "x"}
_GROUP: Json = {"label": plain("x"), "options": options(1)}
_FORMAT = "must be in the format "


def _acted(name: str, element: Json, place: str, message: str) -> Bad:
    """An element in an actions block; `place` is inside the element."""
    return Bad(name, "message", [actions(element)], f"/blocks/0/elements/0{place}", message)


def _entered(name: str, kind: str, place: str, message: str, surface: Surface = "modal", **more: Any) -> Bad:
    """An element in an input block; `place` is inside the element."""
    return Bad(name, surface, [entry(kind, **more)], f"/blocks/0/element{place}", message)


BUTTONS = [
    Bad("no actions", "message", [actions()], "/blocks/0/elements", FEW),
    Bad("26 actions", "message", [actions(*(button("b", f"b{n}") for n in range(26)))],
        "/blocks/0/elements", no_more(25)),
    Bad("a text input among actions", "message", [actions({"type": "plain_text_input", "action_id": "a"})],
        "/blocks/0/elements/0/type", "unsupported type: plain_text_input"),
    Bad("an unknown accessory", "message", [section("x", accessory={"type": "knob"})],
        "/blocks/0/accessory/type", "unsupported type: knob"),
    Bad("a text input as accessory", "message", [section("x", accessory={"type": "plain_text_input"})],
        "/blocks/0/accessory/type", "unsupported type: plain_text_input"),
    Bad("a mrkdwn label beside text", "message", [section("x", accessory=button("b", "a") | {"text": _MRKDWN})],
        "/blocks/0/accessory/text/type", NO_CHOICE),
    Bad("a label of 76", "message", [actions(button("x" * 76, "b"))], _TEXT, less(75)),
    Bad("an empty label", "message", [actions(button("", "b"))], _TEXT, "must be more than 0 characters"),
    _acted("a value of 2001", button("b", "b", value="x" * 2001), "/value", less(2000)),
    _acted("an unknown style", button("b", "b", style="blue"), "/style", NO_CHOICE),
    _acted("an accessibility label of 76", button("b", "b", accessibility_label="x" * 76),
           "/accessibility_label", less(75)),
    _acted("a button without text", {"type": "button", "action_id": "b"}, "", "missing required field: text"),
]  # fmt: skip

_WORKFLOW: Json = {"type": "workflow_button", "text": plain("x"), "workflow": {"trigger": {"url": PICTURE}}}
_ICON: Json = {"type": "icon_button", "icon": "trash", "text": plain("x")}
_SAID: Json = {"text": plain("x"), "value": "x"}


def _fed(name: str, place: str, message: str, **more: Json) -> Bad:
    """Feedback buttons in their block; `place` is inside them."""
    element = {"type": "feedback_buttons", "positive_button": _SAID, "negative_button": _SAID, **more}
    blocks = [{"type": "context_actions", "elements": [element]}]
    return Bad(name, "message", blocks, f"/blocks/0/elements/0{place}", message)


OTHER_BUTTONS = [
    _fed("praise of 76", "/positive_button/text/text", less(75), positive_button=_SAID | {"text": plain("x" * 76)}),
    _fed("blame of 76", "/negative_button/text/text", less(75), negative_button=_SAID | {"text": plain("x" * 76)}),
    _fed("praise's value of 2001", "/positive_button/value", less(2000), positive_button=_SAID | {"value": "x" * 2001}),
    _fed("blame's value of 2001", "/negative_button/value", less(2000), negative_button=_SAID | {"value": "x" * 2001}),
    _fed("praise without value", "/positive_button", "missing required field: value",
         positive_button={"text": plain("x")}),
    Bad("an icon's label of 76", "message",
        [{"type": "context_actions", "elements": [_ICON | {"accessibility_label": "x" * 76}]}],
        "/blocks/0/elements/0/accessibility_label", less(75)),
    _acted("a workflow button of 76", _WORKFLOW | {"text": plain("x" * 76)}, "/text/text", less(75)),
    _acted("a workflow button's label of 76", _WORKFLOW | {"accessibility_label": "x" * 76},
           "/accessibility_label", less(75)),
    _acted("a workflow without trigger", _WORKFLOW | {"workflow": {}}, "/workflow", "missing required field: trigger"),
    _acted("an action without type", {"action_id": "a"}, "", "missing required field: type"),
    Bad("an accessory without type", "message", [section("x", accessory={})],
        "/blocks/0/accessory", "missing required field: type"),
    Bad("an input's element without type", "message", [{"type": "input", "label": plain("x"), "element": {}}],
        "/blocks/0/element", "missing required field: type"),
]  # fmt: skip

CONFIRMATIONS = [
    _acted("a confirmation's title of 101", button("b", "b", confirm=confirm(title=plain("x" * 101))),
           "/confirm/title/text", less(100)),
    _acted("a confirmation's text of 301", button("b", "b", confirm=confirm(text=plain("x" * 301))),
           "/confirm/text/text", less(300)),
    _acted("a confirmation's button of 31", button("b", "b", confirm=confirm(confirm=plain("x" * 31))),
           "/confirm/confirm/text", less(30)),
    _acted("a confirmation's way out of 31", button("b", "b", confirm=confirm(deny=plain("x" * 31))),
           "/confirm/deny/text", less(30)),
    _acted("a confirmation without text", button("b", "b", confirm={"title": plain("x")}),
           "/confirm", "missing required field: text"),
    _acted("a confirmation of unknown style", button("b", "b", confirm=confirm(style="loud")),
           "/confirm/style", NO_CHOICE),
]  # fmt: skip

CHOICES = [
    _acted("a select of 101", select(options=options(101)), "/options", no_more(100)),
    _acted("a select of none", select(options=[]), "/options", FEW),
    _acted("a select without options", {"type": "static_select", "action_id": "p"},
           "/static_select", "must define either `options` or `option_groups`"),
    _acted("options and groups", select(option_groups=[_GROUP], options=options(1)),
           "/static_select", "must define either `options` or `option_groups`, not both"),
    _acted("101 groups", select(option_groups=[_GROUP] * 101),
           "/option_groups", no_more(100)),
    _acted("no groups", select(option_groups=[]), "/option_groups", FEW),
    _acted("a group's label of 76", select(option_groups=[{"label": plain("x" * 76), "options": options(1)}]),
           "/option_groups/0/label/text", less(75)),
    _acted("a group of 101", select(option_groups=[{"label": plain("x"), "options": options(101)}]),
           "/option_groups/0/options", no_more(100)),
    _acted("a group of none", select(option_groups=[{"label": plain("x"), "options": []}]),
           "/option_groups/0/options", FEW),
    _acted("an option of 76", select(options=[option("x" * 76, "1")]), "/options/0/text/text", less(75)),
    _acted("an option's value of 76", select(options=[option("x", "v" * 76)]), "/options/0/value", less(75)),
    _acted("an option's description of 76", select(options=[option("x", "1") | {"description": plain("x" * 76)}]),
           "/options/0/description/text", less(75)),
    _acted("an option without value", select(options=[{"text": plain("x")}]),
           "/options/0", "missing required field: value"),
    _acted("a mrkdwn option in a select", select(options=[{"text": _MRKDWN, "value": "1"}]),
           "/options/0/text/type", NO_CHOICE),
    _acted("an address in a select", select(options=[option("x", "1") | {"url": PICTURE}]),
           "/options/0", "invalid additional property: url"),
    _acted("a foreign initial option", select(initial_option=option("Other", "9")),
           "/initial_option", "must exactly match one of the options"),
    _acted("an initial option of no group", select(option_groups=[_GROUP], initial_option=option("Other", "9")),
           "/initial_option", "must exactly match one of the options"),
    _acted("an address in a group", select(option_groups=[_GROUP | {"options": [option("x", "1") | {"url": PICTURE}]}]),
           "/option_groups/0/options/0", "invalid additional property: url"),
    _acted("a foreign initial choice of many", select("multi_static_select", initial_options=[option("Other", "9")]),
           "/initial_options/0", "must exactly match one of the options"),
    _acted("a choice of many without options", {"type": "multi_static_select", "action_id": "p"},
           "/multi_static_select", "must define either `options` or `option_groups`"),
    _acted("a choice of many out of 101", select("multi_static_select", options=options(101)),
           "/options", no_more(100)),
    _acted("a choice of many out of none", select("multi_static_select", options=[]), "/options", FEW),
    _acted("101 groups to choose many from", select("multi_static_select", option_groups=[_GROUP] * 101),
           "/option_groups", no_more(100)),
    _acted("a group without label", select(option_groups=[{"options": options(1)}]),
           "/option_groups/0", "missing required field: label"),
    _acted("an option's empty value", select(options=[option("x", "")]),
           "/options/0/value", "must be more than 0 characters"),
    _acted("no checkboxes", select("checkboxes", options=[]), "/options", FEW),
    _acted("no radio buttons", select("radio_buttons", options=[]), "/options", FEW),
    _acted("a checkbox without value", select("checkboxes", options=[{"text": plain("x")}]),
           "/options/0", "missing required field: value"),
    _acted("an option's long address", select("overflow", options=[*options(1), option("x", "9") | {
        "url": PICTURE + "x" * 2976}]), "/options/1/url", less(3000)),
    _acted("at most 0 channels", select("multi_channels_select", max_selected_items=0),
           "/max_selected_items", "must be more than 0"),
    _acted("at most 0 conversations", select("multi_conversations_select", max_selected_items=0),
           "/max_selected_items", "must be more than 0"),
    _acted("at most 0 from elsewhere", select("multi_external_select", max_selected_items=0),
           "/max_selected_items", "must be more than 0"),
    _acted("many of an unknown kind", select("multi_conversations_select", filter={"include": ["secret"]}),
           "/filter/include/0", NO_CHOICE),
    _acted("at most 0 of many", select("multi_static_select", max_selected_items=0),
           "/max_selected_items", "must be more than 0"),
    _acted("at most 0 people", select("multi_users_select", max_selected_items=0),
           "/max_selected_items", "must be more than 0"),
    _acted("a placeholder of 151", select(placeholder=plain("x" * 151)), "/placeholder/text", less(150)),
    _acted("a placeholder for people of 151", select("users_select", placeholder=plain("x" * 151)),
           "/placeholder/text", less(150)),
    _acted("an overflow of 6", select("overflow", options=options(6)), "/options", no_more(5)),
    _acted("an overflow of 1", select("overflow", options=options(1)), "/options", "no fewer than 2 items allowed"),
    _acted("11 checkboxes", select("checkboxes", options=options(11)), "/options", no_more(10)),
    _acted("11 radio buttons", select("radio_buttons", options=options(11)), "/options", no_more(10)),
    _acted("a checkbox's text of 76",
           select("checkboxes", options=[{"text": _MRKDWN | {"text": "x" * 76}, "value": "1"}]),
           "/options/0/text/text", less(75)),
    _acted("an unknown kind of conversation", select("conversations_select", filter={"include": ["secret"]}),
           "/filter/include/0", NO_CHOICE),
]  # fmt: skip

DATES = [
    _acted("a date the other way round", {"type": "datepicker", "initial_date": "28-04-1990"},
           "/initial_date", _FORMAT + "YYYY-MM-DD"),
    _acted("a day that never was", {"type": "datepicker", "initial_date": "2023-02-29"},
           "/initial_date", _FORMAT + "YYYY-MM-DD"),
    _acted("a time of the afternoon", {"type": "timepicker", "initial_time": "2:30 PM"},
           "/initial_time", _FORMAT + "HH:mm"),
    _acted("an hour too many", {"type": "timepicker", "initial_time": "24:00"}, "/initial_time", _FORMAT + "HH:mm"),
    _acted("a time of too few digits", {"type": "datetimepicker", "initial_date_time": 1},
           "/initial_date_time", "must be more than 999999999"),
    _acted("a time in milliseconds", {"type": "datetimepicker", "initial_date_time": 1628633820000},
           "/initial_date_time", "must be less than 10000000000"),
]  # fmt: skip

INPUTS = [
    Bad("an input without label", "modal", [{"type": "input", "element": {"type": "plain_text_input"}}],
        "/blocks/0", "missing required field: label"),
    Bad("a label of 2001", "modal", [entry() | {"label": plain("x" * 2001)}], "/blocks/0/label/text", less(2000)),
    Bad("a hint of 2001", "modal", [entry() | {"hint": plain("x" * 2001)}], "/blocks/0/hint/text", less(2000)),
    Bad("dispatch_action as text", "modal", [entry() | {"dispatch_action": "yes"}],
        "/blocks/0/dispatch_action", "must provide a boolean"),
    Bad("two focused elements", "modal", [entry(focus_on_load=True)] * 2,
        "/blocks/1/element/focus_on_load", "only one element can have `focus_on_load` set"),
    _entered("a button as input", "button", "/type", "unsupported type: button", text=plain("b")),
    _entered("an unknown trigger", "plain_text_input", "/dispatch_action_config/trigger_actions_on/0",
             NO_CHOICE, dispatch_action_config={"trigger_actions_on": ["on_blur"]}),
    _entered("no trigger", "plain_text_input", "/dispatch_action_config/trigger_actions_on", FEW,
             dispatch_action_config={"trigger_actions_on": []}),
    _entered("a min_length below 0", "plain_text_input", "/min_length", "must be more than -1", min_length=-1),
    _entered("a min_length of 3001", "plain_text_input", "/min_length", "must be less than 3001", min_length=3001),
    _entered("a max_length of 3001", "plain_text_input", "/max_length", "must be less than 3001", max_length=3001),
    _entered("a max_length of 0", "plain_text_input", "/max_length", "must be more than 0", max_length=0),
    _entered("half a character", "plain_text_input", "/max_length", "must provide an integer", max_length=1.5),
    _entered("a min_length above max_length", "plain_text_input", "/min_length",
             "`min_length` cannot be greater than `max_length`", min_length=9, max_length=8),
    _entered("an input's placeholder of 151", "plain_text_input", "/placeholder/text", less(150), "message",
             placeholder=plain("x" * 151)),
    _entered("no line", "rich_text_input", "/max_lines", "must be more than 0", max_lines=0),
    _entered("no line at least", "rich_text_input", "/min_lines", "must be more than 0", min_lines=0),
    _entered("more lines at least than at most", "rich_text_input", "/min_lines",
             "`min_lines` cannot be greater than `max_lines`", min_lines=3, max_lines=2),
    _entered("at least 101 lines", "rich_text_input", "/min_lines", "must be less than 101", min_lines=101),
    _entered("lines above 100", "rich_text_input", "/max_lines", "must be less than 101", max_lines=101),
    _entered("rich text that is plain", "rich_text_input", "/initial_value", "must provide an object",
             initial_value="x"),
    _entered("a number without is_decimal_allowed", "number_input", "", "missing required field: is_decimal_allowed"),
    _entered("a min_value above max_value", "number_input", "/min_value",
             "`min_value` cannot be greater than `max_value`", is_decimal_allowed=False, min_value="10", max_value="9"),
    _entered("a first value above max_value", "number_input", "/initial_value",
             "`initial_value` cannot be greater than `max_value`",
             is_decimal_allowed=False, initial_value="10", max_value="9"),
    _entered("a first value below min_value", "number_input", "/min_value",
             "`min_value` cannot be greater than `initial_value`",
             is_decimal_allowed=False, initial_value="-10", min_value="-9"),
    _entered("a word as number", "number_input", "/max_value", "must be a number",
             is_decimal_allowed=True, max_value="ten"),
    _entered("a number as number", "number_input", "/min_value", "must provide a string",
             is_decimal_allowed=True, min_value=1),
    _entered("no kind of file", "file_input", "/filetypes", FEW, filetypes=[]),
    _entered("11 files", "file_input", "/max_files", "must be less than 11", max_files=11),
    _entered("0 files", "file_input", "/max_files", "must be more than 0", max_files=0),
]  # fmt: skip

BAD_ELEMENTS = [*BUTTONS, *OTHER_BUTTONS, *CONFIRMATIONS, *CHOICES, *DATES, *INPUTS]
