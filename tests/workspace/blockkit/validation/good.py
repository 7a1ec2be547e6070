"""Blocks and views that Slack takes, most of them at the very edge of a limit."""

from __future__ import annotations

from tests.workspace.blockkit.validation.parts import (
    DIVIDER,
    PICTURE,
    Good,
    Json,
    actions,
    confirm,
    context,
    entry,
    header,
    image,
    link,
    markdown,
    modal,
    options,
    rich,
    select,
    table,
    video,
)
from tests.workspace.small_app import CARD, RESOLVE_VIEW, button, option, plain, section

_GROUPS = [{"label": plain("x" * 75), "options": options(100)}] * 2
_CONFIRM = confirm(
    title=plain("x" * 100), text=plain("x" * 300), confirm=plain("x" * 30), deny=plain("x" * 30), style="danger"
)

GOOD = [
    Good("a card of everything", "message", CARD),
    Good("text of 3000", "message", [section("x" * 3000)]),
    Good("10 fields of 2000 without text", "modal", [{"type": "section", "fields": [plain("x" * 2000)] * 10}]),
    Good("a header of 150", "message", [header("x" * 150)]),
    Good("50 blocks in a message", "message", [DIVIDER] * 50),
    Good("100 blocks in a modal", "modal", [DIVIDER] * 100),
    Good("25 actions", "message", [actions(*(button("x" * 75, f"b{n}") for n in range(25)))]),
    Good("a value of 2000", "message", [actions(button("b", "b", value="x" * 2000, style="primary"))]),
    Good("10 elements of context", "message", [context(*[plain("x")] * 9, image(image_url=PICTURE))]),
    Good("one action_id in two blocks", "message", [actions(button("a", "same")), actions(button("b", "same"))]),
    Good("ids of 255", "message", [actions(button("b", "x" * 255)) | {"block_id": "x" * 255}]),
    Good("a confirmation at its limits", "message", [actions(button("b", "b", confirm=_CONFIRM))]),
    Good("a select of 100", "message", [actions(select(options=options(100), placeholder=plain("x" * 150)))]),
    Good("a select of groups", "message", [actions(select(option_groups=_GROUPS))]),
    Good("an initial option", "message", [actions(select(initial_option=option("Option", "1")))]),
    Good("an initial option of a group", "message", [
        actions(select(option_groups=_GROUPS, initial_option=option("Option", "99")))]),
    Good("an option of 75 and 75", "message", [actions(select(options=[option("x" * 75, "v" * 75)]))]),
    Good("a choice of many", "message", [actions(select("multi_static_select", max_selected_items=1))]),
    Good("an overflow of 5 with an address", "message", [
        actions(select("overflow", options=[*options(4), {**option("Site", "site"), "url": PICTURE}]))]),
    Good("10 checkboxes with mrkdwn", "modal", [entry("checkboxes", options=[
        {"text": {"type": "mrkdwn", "text": "*b*"}, "value": str(n)} for n in range(10)])]),
    Good("dates and times", "message", [actions(
        {"type": "datepicker", "action_id": "d", "initial_date": "2024-02-29"},
        {"type": "timepicker", "action_id": "t", "initial_time": "23:59"},
        {"type": "datetimepicker", "action_id": "dt", "initial_date_time": 1628633820})]),
    Good("a text input", "message", [entry(min_length=0, max_length=3000, placeholder=plain("x" * 150))]),
    Good("a number input", "modal", [entry(
        "number_input", is_decimal_allowed=True, min_value="-1.5", max_value="2", initial_value="0.25")]),
    Good("a file input", "modal", [entry("file_input", max_files=10, filetypes=["pdf"])]),
    Good("a rich text input", "modal", [entry("rich_text_input", initial_value=rich(link("https://example.org")))]),
    Good("a table of 100 by 20", "message", [table(100, 20, column_settings=[{"align": "right"}] * 20)]),
    Good("an alert in a modal", "modal", [{"type": "alert", "text": plain("Careful"), "level": "warning"}]),
    Good("markdown of 12,000", "message", [markdown("# " + "x" * 5998), markdown("x" * 6000)]),
    Good("rich text of every kind", "message", [
        rich(link("mailto:desk@example.org"), {"type": "text", "text": "b", "style": {"bold": True}}),
        rich({"type": "rich_text_section", "elements": []}, kind="rich_text_list", style="bullet"),
        rich({"type": "user", "user_id": "U0EDITOR"}, kind="rich_text_quote"),
        rich({"type": "text", "text": "code"}, kind="rich_text_preformatted", border=1)]),
    Good("an image by address", "message", [image(image_url=PICTURE, title=plain("A harbour"))]),
    Good("an image by Slack file", "home", [image(slack_file={"id": "F0123456"})]),
    Good("a video", "message", [video(author_name="x" * 49, title_url="https://example.org/1")]),
    Good("an address with a query", "message", [actions(button("b", "b", url="https://example.org/a?b=c#d"))]),
    Good("an address of 3000", "message", [actions(button("b", "b", url="https://example.org/" + "x" * 2980))]),
    Good("exactly 13,200 characters", "message", [section("x" * 2640)] * 5),
]  # fmt: skip

GOOD_VIEWS: list[tuple[str, Json]] = [
    ("a modal of everything", RESOLVE_VIEW),
    ("a home tab", {"type": "home", "blocks": [section("Hello")], "external_id": "x" * 255}),
    ("a modal without inputs or submit", {"type": "modal", "title": plain("x" * 24), "blocks": [DIVIDER]}),
    ("a modal at its limits", modal(DIVIDER, close=plain("x" * 24), submit=plain("x" * 24),
        private_metadata="x" * 3000, callback_id="x" * 255, external_id="x" * 255)),
    ("an input that dispatches", modal(entry(
        dispatch_action_config={"trigger_actions_on": ["on_enter_pressed", "on_character_entered"]},
        focus_on_load=True) | {"dispatch_action": True, "hint": plain("x" * 2000), "optional": True})),
]  # fmt: skip
