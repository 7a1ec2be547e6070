"""The least of each kind of block, element and part of rich text: nothing in it can be left out."""

from __future__ import annotations

from tests.workspace.blockkit.validation.parts import PICTURE, Json
from tests.workspace.small_app import option, plain

_PICKED: Json = {"options": [option("One", "1"), option("Two", "2")]}
_SECTION: Json = {"type": "rich_text_section", "elements": []}
_FEEDBACK: Json = {"text": plain("x"), "value": "x"}

BLOCKS: dict[str, Json] = {
    "actions": {"elements": [{"type": "button", "text": plain("x")}]},
    "alert": {"text": plain("x")},
    "card": {},
    "carousel": {"elements": [{"type": "card"}]},
    "container": {"title": plain("x"), "child_blocks": []},
    "context": {"elements": [plain("x")]},
    "context_actions": {"elements": []},
    "data_table": {"caption": "x", "rows": []},
    "divider": {},
    "file": {"external_id": "x", "source": "remote"},
    "header": {"text": plain("x")},
    "image": {"alt_text": "x", "image_url": PICTURE},
    "input": {"label": plain("x"), "element": {"type": "plain_text_input"}},
    "markdown": {"text": "x"},
    "plan": {"title": "x"},
    "rich_text": {"elements": []},
    "section": {"text": plain("x")},
    "table": {"rows": [[]]},
    "task_card": {"task_id": "x", "title": "x", "status": "pending"},
    "video": {"alt_text": "x", "title": plain("x"), "thumbnail_url": PICTURE, "video_url": "https://example.org/1"},
}

IN_ACTIONS: dict[str, Json] = {
    "button": {"text": plain("x")},
    "channels_select": {},
    "checkboxes": _PICKED,
    "conversations_select": {},
    "datepicker": {},
    "datetimepicker": {},
    "external_select": {},
    "multi_channels_select": {},
    "multi_conversations_select": {},
    "multi_external_select": {},
    "multi_static_select": _PICKED,
    "multi_users_select": {},
    "overflow": _PICKED,
    "radio_buttons": _PICKED,
    "static_select": _PICKED,
    "timepicker": {},
    "users_select": {},
    "workflow_button": {"text": plain("x"), "workflow": {"trigger": {"url": PICTURE}}},
}

IN_INPUTS: dict[str, Json] = {
    "email_text_input": {},
    "file_input": {},
    "number_input": {"is_decimal_allowed": True},
    "plain_text_input": {},
    "rich_text_input": {},
    "url_text_input": {},
}

IN_CONTEXT_ACTIONS: dict[str, Json] = {
    "feedback_buttons": {"positive_button": _FEEDBACK, "negative_button": _FEEDBACK},
    "icon_button": {"icon": "trash", "text": plain("x")},
}

IN_RICH_TEXT: dict[str, Json] = {
    "broadcast": {"range": "here"},
    "channel": {"channel_id": "C0NEWSROOM"},
    "color": {"value": "#f00"},
    "date": {"timestamp": 1628633820, "format": "{date}"},
    "emoji": {"name": "wave"},
    "link": {"url": PICTURE},
    "team": {"team_id": "T0"},
    "text": {"text": "x"},
    "user": {"user_id": "U0EDITOR"},
    "usergroup": {"usergroup_id": "S0EDITORS"},
}

RICH_TEXT: dict[str, Json] = {
    "rich_text_list": {"style": "bullet", "elements": [_SECTION]},
    "rich_text_preformatted": {"elements": []},
    "rich_text_quote": {"elements": []},
    "rich_text_section": {"elements": []},
}

SURFACES: dict[str, set[str]] = {
    "alert": {"modal"},
    "carousel": {"message", "home"},
    "container": {"message"},
    "context_actions": {"message"},
    "data_table": {"message"},
    "datetimepicker": {"message", "modal"},
    "email_text_input": {"modal"},
    "feedback_buttons": {"message"},
    "file": {"message"},
    "file_input": {"modal"},
    "icon_button": {"message"},
    "markdown": {"message"},
    "number_input": {"modal"},
    "plan": {"message"},
    "rich_text_input": {"modal", "home"},
    "table": {"message"},
    "task_card": {"message"},
    "url_text_input": {"modal"},
    "workflow_button": {"message"},
}
"""Where a kind may appear; what is not here may appear everywhere."""
