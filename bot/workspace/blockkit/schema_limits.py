"""Limits that Slack's reference states and its published types leave open, as keywords for the vendored schema.

Sources, all under docs.slack.dev/reference: block-kit/blocks/{image,video,table,file,data-table}-block,
block-kit/block-elements/{multi-select-menu,plain-text-input,rich-text-input,file-input,overflow-menu,datetime-picker},
block-kit/composition-objects/{option,option-group,dispatch-action-configuration}-object, views/modal-views and
methods/views.open; and the comments of @slack/types 3.2.0. "Must be less than 200 characters" means 199. Where the
reference and the types or Slack's older reference differ (an overflow of 1 or 2 at least, an option's value of 75 or
150), the narrower one holds: what keeps to it passes everywhere.
"""

from __future__ import annotations

from typing import Any, Final

Limits = dict[str, dict[str, dict[str, Any]]]


def _text(longest: int) -> dict[str, Any]:
    return {"properties": {"text": {"maxLength": longest}}}


def _whole(least: int, most: int | None = None) -> dict[str, Any]:
    return {"type": "integer", "minimum": least} | ({} if most is None else {"maximum": most})


_ID = {"minLength": 1, "maxLength": 255}
_VIEW = {"external_id": {"maxLength": 255}}
_MANY = {"max_selected_items": _whole(1)}
_OPTION = {"value": {"minLength": 1, "maxLength": 75}}
_GROUPS = {
    "option_groups": {
        "minItems": 1,
        "items": {"properties": {"label": _text(75), "options": {"minItems": 1, "maxItems": 100}}},
    }
}
_FEEDBACK = {"properties": {"text": _text(75), "value": {"maxLength": 2000}}}

ANYWHERE: Final[dict[str, dict[str, Any]]] = {"action_id": _ID, "block_id": _ID, "placeholder": _text(150)}
"""Property -> its limits, wherever it occurs."""

BY_TYPE: Final[Limits] = {
    "data_table": {"page_size": _whole(1, 100)},
    "datetimepicker": {"initial_date_time": _whole(10**9, 10**10 - 1)},
    "feedback_buttons": {"positive_button": _FEEDBACK, "negative_button": _FEEDBACK},
    "file": {"source": {"enum": ["remote"]}},
    "file_input": {"max_files": _whole(1, 10), "filetypes": {"minItems": 1}},
    "home": _VIEW,
    "image": {"alt_text": {"maxLength": 2000}, "title": _text(2000)},
    "modal": _VIEW,
    "multi_channels_select": _MANY,
    "multi_conversations_select": _MANY,
    "multi_external_select": _MANY,
    "multi_static_select": _MANY | _GROUPS,
    "multi_users_select": _MANY,
    "overflow": {"options": {"minItems": 2}},
    "plain_text_input": {"min_length": _whole(0, 3000), "max_length": _whole(1, 3000)},
    "rich_text_input": {"max_lines": _whole(1, 100), "min_lines": _whole(1, 100)},
    "section": {"fields": {"minItems": 1}},
    "static_select": _GROUPS,
    "table": {"rows": {"minItems": 1, "items": {"maxItems": 20}}},
    "video": {"author_name": {"maxLength": 49}, "description": _text(199), "title": _text(199)},
}
"""The `type` of a block, element or view -> property -> its limits."""

BY_NAME: Final[Limits] = {
    "DispatchActionConfig": {"trigger_actions_on": {"minItems": 1}},
    "MrkdwnOption": _OPTION,
    "PlainTextOption": _OPTION,
}
"""The same for definitions without a `type`."""

EXACTLY_ONE: Final[dict[str, tuple[str, str]]] = {
    "container": ("title", "rich_text_title"),
    "image": ("image_url", "slack_file"),
    "multi_static_select": ("options", "option_groups"),
    "static_select": ("options", "option_groups"),
}
"""`type` -> two properties of which one must be there, and one only."""
