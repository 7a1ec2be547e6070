"""Views that Slack refuses."""

from __future__ import annotations

from tests.workspace.blockkit.validation.parts import (
    DIVIDER,
    FEW,
    NO_CHOICE,
    BadView,
    Json,
    entry,
    less,
    modal,
    no_more,
    table,
)
from tests.workspace.small_app import plain, section

_HOME: Json = {"type": "home", "blocks": [DIVIDER]}


BAD_VIEWS = [
    BadView("nothing", None, "/view", "must provide an object"),
    BadView("no type", {}, "/view/type", NO_CHOICE),
    BadView("an unknown type", {"type": "popup"}, "/view/type", NO_CHOICE),
    BadView("no title", {"type": "modal", "blocks": [DIVIDER]}, "/view", "missing required field: title"),
    BadView("no blocks", {"type": "home"}, "/view", "missing required field: blocks"),
    BadView("an empty modal", modal(), "/view/blocks", FEW),
    BadView("101 blocks", modal(*[DIVIDER] * 101), "/view/blocks", no_more(100)),
    BadView("a title of 25", modal(DIVIDER, title=plain("x" * 25)), "/view/title/text", less(24)),
    BadView("a mrkdwn title", modal(DIVIDER, title={"type": "mrkdwn", "text": "T"}),
            "/view/title/type", NO_CHOICE),
    BadView("a submit label of 25", modal(DIVIDER, submit=plain("x" * 25)), "/view/submit/text", less(24)),
    BadView("a close label of 25", modal(DIVIDER, close=plain("x" * 25)), "/view/close/text", less(24)),
    BadView("an input without submit", {"type": "modal", "title": plain("T"), "blocks": [DIVIDER, entry()]},
            "/view/blocks/1/input", "must define `submit` to use an `input` block in modals"),
    BadView("private_metadata of 3001", modal(DIVIDER, private_metadata="x" * 3001),
            "/view/private_metadata", less(3000)),
    BadView("private_metadata as object", modal(DIVIDER, private_metadata={"claim": 7}),
            "/view/private_metadata", "must provide a string"),
    BadView("a callback_id of 256", modal(DIVIDER, callback_id="x" * 256), "/view/callback_id", less(255)),
    BadView("an external_id of 256", modal(DIVIDER, external_id="x" * 256), "/view/external_id", less(255)),
    BadView("an empty home tab", _HOME | {"blocks": []}, "/view/blocks", FEW),
    BadView("a home tab of 101 blocks", _HOME | {"blocks": [DIVIDER] * 101}, "/view/blocks", no_more(100)),
    BadView("a home tab's callback_id of 256", _HOME | {"callback_id": "x" * 256}, "/view/callback_id", less(255)),
    BadView("a home tab's private_metadata of 3001", _HOME | {"private_metadata": "x" * 3001},
            "/view/private_metadata", less(3000)),
    BadView("a home tab's external_id of 256", _HOME | {"external_id": "x" * 256}, "/view/external_id", less(255)),
    BadView("an unknown field", modal(DIVIDER, submit_disabled=True),
            "/view", "invalid additional property: submit_disabled"),
    BadView("a home tab with a title", _HOME | {"title": plain("T")}, "/view", "invalid additional property: title"),
    BadView("a home tab with submit", _HOME | {"submit": plain("Save")},
            "/view", "invalid additional property: submit"),
    BadView("a table in a modal", modal(table()), "/view/blocks/0/type", "unsupported type: table"),
    BadView("a file input in a home tab", _HOME | {"blocks": [entry("file_input")]},
            "/view/blocks/0/element/type", "unsupported type: file_input"),
    BadView("text of 3001", modal(section("x" * 3001)), "/view/blocks/0/text/text", less(3000)),
]  # fmt: skip
