"""Blocks that Slack refuses: their number, shape, surface, texts, pictures, tables, addresses, ids and total size."""

from __future__ import annotations

from tests.workspace.small_app import button, plain, section
from tests.workspace.validation.parts import (
    DIVIDER,
    FEW,
    NO_CHOICE,
    PICTURE,
    Bad,
    Json,
    actions,
    context,
    entry,
    header,
    image,
    less,
    link,
    markdown,
    no_more,
    rich,
    table,
    video,
)

_ALERT: Json = {"type": "alert", "text": plain("Careful")}
_MRKDWN: Json = {"type": "mrkdwn", "text": "x"}
_FILE: Json = {"type": "file", "external_id": "F1", "source": "local"}
_CONTAINER: Json = {"type": "container", "title": plain("Box"), "child_blocks": [_ALERT]}
_WORKFLOW: Json = {"type": "workflow_button", "text": plain("Run"), "workflow": {"trigger": {"url": PICTURE}}}


NUMBER_AND_SHAPE = [
    Bad("not a list", "message", "blocks", "/blocks", "must provide an array"),
    Bad("no blocks", "message", [], "/blocks", FEW),
    Bad("51 blocks in a message", "message", [DIVIDER] * 51, "/blocks", no_more(50)),
    Bad("101 blocks in a modal", "modal", [DIVIDER] * 101, "/blocks", no_more(100)),
    Bad("101 blocks in a home tab", "home", [DIVIDER] * 101, "/blocks", no_more(100)),
    Bad("a block that is text", "message", ["text"], "/blocks/0", "must provide an object"),
    Bad("no type", "message", [{"text": plain("x")}], "/blocks/0", "missing required field: type"),
    Bad("an unknown type", "message", [{"type": "paragraph"}], "/blocks/0/type", "unsupported type: paragraph"),
    Bad("an unknown field", "message", [DIVIDER | {"colour": "red"}],
        "/blocks/0", "invalid additional property: colour"),
    Bad("11 blocks in a container", "message", [_CONTAINER | {"child_blocks": [DIVIDER] * 11}],
        "/blocks/0/child_blocks", no_more(10)),
]  # fmt: skip

SURFACES = [
    Bad("an alert in a message", "message", [_ALERT], "/blocks/0/type", "unsupported type: alert"),
    Bad("an alert in a home tab", "home", [_ALERT], "/blocks/0/type", "unsupported type: alert"),
    Bad("an alert in a container", "message", [_CONTAINER], "/blocks/0/child_blocks/0/type", "unsupported type: alert"),
    Bad("a table in a modal", "modal", [table()], "/blocks/0/type", "unsupported type: table"),
    Bad("a table in a home tab", "home", [table()], "/blocks/0/type", "unsupported type: table"),
    Bad("markdown in a modal", "modal", [markdown("x")], "/blocks/0/type", "unsupported type: markdown"),
    Bad("markdown in a home tab", "home", [markdown("x")], "/blocks/0/type", "unsupported type: markdown"),
    Bad("a container in a modal", "modal", [_CONTAINER | {"child_blocks": [DIVIDER]}],
        "/blocks/0/type", "unsupported type: container"),
    Bad("a file input in a message", "message", [entry("file_input")],
        "/blocks/0/element/type", "unsupported type: file_input"),
    Bad("a file input in a home tab", "home", [entry("file_input")],
        "/blocks/0/element/type", "unsupported type: file_input"),
    Bad("a number input in a message", "message", [entry("number_input", is_decimal_allowed=False)],
        "/blocks/0/element/type", "unsupported type: number_input"),
    Bad("an email input in a home tab", "home", [entry("email_text_input")],
        "/blocks/0/element/type", "unsupported type: email_text_input"),
    Bad("a rich text input in a message", "message", [entry("rich_text_input")],
        "/blocks/0/element/type", "unsupported type: rich_text_input"),
    Bad("a date and time in a home tab", "home", [actions({"type": "datetimepicker", "action_id": "d"})],
        "/blocks/0/elements/0/type", "unsupported type: datetimepicker"),
    Bad("a workflow button in a modal", "modal", [actions(_WORKFLOW)],
        "/blocks/0/elements/0/type", "unsupported type: workflow_button"),
]  # fmt: skip

TEXTS = [
    Bad("a section of nothing", "message", [{"type": "section"}],
        "/blocks/0/section", "must define either `text` or `fields`"),
    Bad("empty text", "message", [section("")], "/blocks/0/text/text", "must be more than 0 characters"),
    Bad("text of 3001", "message", [section("x" * 3001)], "/blocks/0/text/text", less(3000)),
    Bad("a text that is no object", "message", [{"type": "section", "text": "x"}],
        "/blocks/0/text", "must provide an object"),
    Bad("a text that is a number", "message", [{"type": "section", "text": {"type": "mrkdwn", "text": 7}}],
        "/blocks/0/text/text", "must provide a string"),
    Bad("emoji in mrkdwn", "message", [{"type": "section", "text": _MRKDWN | {"emoji": True}}],
        "/blocks/0/text", "invalid additional property: emoji"),
    Bad("11 fields", "message", [{"type": "section", "fields": [plain("x")] * 11}], "/blocks/0/fields", no_more(10)),
    Bad("no fields", "message", [{"type": "section", "fields": []}], "/blocks/0/fields", FEW),
    Bad("a field of 2001", "message", [{"type": "section", "fields": [plain("x" * 2001)]}],
        "/blocks/0/fields/0/text", less(2000)),
    Bad("a header of 151", "message", [header("x" * 151)], "/blocks/0/text/text", less(150)),
    Bad("a header of 4000 is told of once", "message", [header("x" * 4000)], "/blocks/0/text/text", less(150)),
    Bad("a mrkdwn header", "message", [{"type": "header", "text": _MRKDWN}],
        "/blocks/0/text/type", NO_CHOICE),
    Bad("11 context elements", "message", [context(*[plain("x")] * 11)], "/blocks/0/elements", no_more(10)),
    Bad("no context elements", "message", [context()], "/blocks/0/elements", FEW),
    Bad("a button in a context", "message", [context(button("b", "b"))],
        "/blocks/0/elements/0/type", "unsupported type: button"),
    Bad("an unknown level of alert", "modal", [_ALERT | {"level": "loud"}],
        "/blocks/0/level", NO_CHOICE),
    Bad("markdown of 12,001", "message", [markdown("x" * 12_001)], "/blocks/0/text", less(12_000)),
    Bad("markdown of 12,001 in two blocks", "message", [markdown("x" * 6001), markdown("x" * 6000)],
        "/blocks/1/text", "all markdown blocks together must be less than 12001 characters"),
    Bad("13,201 characters", "message", [section("x" * 2640)] * 5 + [section("x")],
        "/blocks", "the text of all blocks is 13201 characters, more than 13200"),
]  # fmt: skip

RICH_TEXT = [
    Bad("an unknown part of rich text", "message", [rich(kind="rich_text_poem")],
        "/blocks/0/elements/0/type", "unsupported type: rich_text_poem"),
    Bad("an unknown element of rich text", "message", [rich({"type": "blink", "text": "x"})],
        "/blocks/0/elements/0/elements/0/type", "unsupported type: blink"),
    Bad("a list without style", "message", [rich(kind="rich_text_list")],
        "/blocks/0/elements/0", "missing required field: style"),
    Bad("a text without text", "message", [rich({"type": "text"})],
        "/blocks/0/elements/0/elements/0", "missing required field: text"),
    Bad("a mention in code", "message", [rich({"type": "user", "user_id": "U1"}, kind="rich_text_preformatted")],
        "/blocks/0/elements/0/elements/0/type", "unsupported type: user"),
    Bad("a date as text", "message", [rich({"type": "date", "timestamp": "1", "format": "{date}"})],
        "/blocks/0/elements/0/elements/0/timestamp", "must provide a number"),
    Bad("a script in rich text", "message", [rich(link("javascript:alert(1)"))],
        "/blocks/0/elements/0/elements/0/url", "must be a valid URL"),
]  # fmt: skip

TABLES = [
    Bad("two tables", "message", [table(), table()], "/blocks/1", "only_one_table_allowed"),
    Bad("101 rows", "message", [table(101)], "/blocks/0/rows", no_more(100)),
    Bad("no rows", "message", [table(0)], "/blocks/0/rows", FEW),
    Bad("21 columns", "message", [table(1, 21)], "/blocks/0/rows/0", no_more(20)),
    Bad("21 column settings", "message", [table(column_settings=[{}] * 21)], "/blocks/0/column_settings", no_more(20)),
    Bad("an unknown alignment", "message", [table(column_settings=[{"align": "middle"}])],
        "/blocks/0/column_settings/0/align", NO_CHOICE),
    Bad("an empty cell", "message", [table() | {"rows": [[{"type": "raw_text", "text": ""}]]}],
        "/blocks/0/rows/0/0/text", "must be more than 0 characters"),
    Bad("a mrkdwn cell", "message", [table() | {"rows": [[_MRKDWN]]}],
        "/blocks/0/rows/0/0/type", "unsupported type: mrkdwn"),
]  # fmt: skip

PICTURES = [
    Bad("a picture without alt text", "message", [{"type": "image", "image_url": PICTURE}],
        "/blocks/0", "missing required field: alt_text"),
    Bad("a picture of nothing", "message", [image()],
        "/blocks/0/image", "must define either `image_url` or `slack_file`"),
    Bad("a picture of two sources", "message", [image(image_url=PICTURE, slack_file={"id": "F1"})],
        "/blocks/0/image", "must define either `image_url` or `slack_file`, not both"),
    Bad("a picture of nothing in a context", "message", [context(image())],
        "/blocks/0/elements/0/image", "must define either `image_url` or `slack_file`"),
    Bad("a Slack file of two names", "message", [image(slack_file={"id": "F1", "url": PICTURE})],
        "/blocks/0/slack_file", "must define either `id` or `url`, not both"),
    Bad("alt text of 2001", "message", [image(image_url=PICTURE, alt_text="x" * 2001)],
        "/blocks/0/alt_text", less(2000)),
    Bad("a picture's title of 2001", "message", [image(image_url=PICTURE, title=plain("x" * 2001))],
        "/blocks/0/title/text", less(2000)),
    Bad("a picture's address of 3001", "message", [image(image_url=PICTURE + "x" * 2976)],
        "/blocks/0/image_url", less(3000)),
    Bad("a picture's path", "message", [image(image_url="/a.png")], "/blocks/0/image_url", "must be a valid URL"),
    Bad("a video without thumbnail", "message", [{k: v for k, v in video().items() if k != "thumbnail_url"}],
        "/blocks/0", "missing required field: thumbnail_url"),
    Bad("a video's title of 200", "message", [video(title=plain("x" * 200))], "/blocks/0/title/text", less(199)),
    Bad("a video's description of 200", "message", [video(description=plain("x" * 200))],
        "/blocks/0/description/text", less(199)),
    Bad("a video's author of 50", "message", [video(author_name="x" * 50)], "/blocks/0/author_name", less(49)),
    Bad("a video without TLS", "message", [video(video_url="http://example.org/1")],
        "/blocks/0/video_url", "must be an HTTPS URL"),
    Bad("a local file", "message", [_FILE], "/blocks/0/source", NO_CHOICE),
]  # fmt: skip

IDS_AND_ADDRESSES = [
    Bad("a block_id of 256", "message", [DIVIDER | {"block_id": "x" * 256}], "/blocks/0/block_id", less(255)),
    Bad("an empty block_id", "message", [DIVIDER | {"block_id": ""}],
        "/blocks/0/block_id", "must be more than 0 characters"),
    Bad("an image's block_id of 256", "message", [image(image_url=PICTURE, block_id="x" * 256)],
        "/blocks/0/block_id", less(255)),
    Bad("duplicate block_id", "message", [DIVIDER | {"block_id": "d"}] * 2,
        "/blocks/1/block_id", '`block_id` "d" already exists'),
    Bad("an action_id of 256", "message", [actions(button("b", "x" * 256))],
        "/blocks/0/elements/0/action_id", less(255)),
    Bad("duplicate action_id", "message", [actions(button("a", "a"), button("b", "a"))],
        "/blocks/0/elements/1/action_id", '`action_id` "a" already exists'),
    Bad("a word as address", "message", [actions(button("b", "b", url="example.org"))],
        "/blocks/0/elements/0/url", "must be a valid URL"),
    Bad("a script as address", "message", [actions(button("b", "b", url="javascript:alert(1)"))],
        "/blocks/0/elements/0/url", "must be a valid URL"),
    Bad("an address with a space", "message", [actions(button("b", "b", url="https://example.org/a b"))],
        "/blocks/0/elements/0/url", "must be a valid URL"),
    Bad("an address of 3001", "message", [actions(button("b", "b", url="https://example.org/" + "x" * 2981))],
        "/blocks/0/elements/0/url", less(3000)),
]  # fmt: skip

BAD_BLOCKS = [*NUMBER_AND_SHAPE, *SURFACES, *TEXTS, *RICH_TEXT, *TABLES, *PICTURES, *IDS_AND_ADDRESSES]
