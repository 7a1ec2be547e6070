"""The pieces the tables are made of."""

from __future__ import annotations

from typing import Any, NamedTuple

from bot.workspace.blockkit.validation import Surface
from tests.workspace.small_app import option, plain

Json = dict[str, Any]

DIVIDER: Json = {"type": "divider"}
PICTURE = "https://example.org/a.png"
FEW = "no fewer than 1 item allowed"
NO_CHOICE = "must be a valid enum value"


class Good(NamedTuple):
    """Blocks that Slack takes on that surface."""

    name: str
    surface: Surface
    blocks: list[Json]


class Bad(NamedTuple):
    """Blocks that Slack refuses there, and what it says of which place."""

    name: str
    surface: Surface
    blocks: Any
    pointer: str
    message: str


class BadView(NamedTuple):
    """A view that Slack refuses, and what it says of which place."""

    name: str
    view: Any
    pointer: str
    message: str


def less(limit: int) -> str:
    """Slack's words for a text that is longer."""
    return f"must be less than {limit + 1} characters"


def no_more(limit: int) -> str:
    """Slack's words for a list that is longer."""
    return f"no more than {limit} items allowed"


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def context(*elements: Json) -> Json:
    return {"type": "context", "elements": list(elements)}


def header(text: str) -> Json:
    return {"type": "header", "text": plain(text)}


def markdown(text: str) -> Json:
    return {"type": "markdown", "text": text}


def image(**more: Any) -> Json:
    return {"type": "image", "alt_text": "A harbour", **more}


def table(rows: int = 1, columns: int = 1, **more: Any) -> Json:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "cell"}] * columns] * rows, **more}


def video(**more: Any) -> Json:
    return {
        "type": "video",
        "alt_text": "The bridge opens",
        "title": plain("The bridge"),
        "thumbnail_url": PICTURE,
        "video_url": "https://example.org/embed/1",
        **more,
    }


def rich(*elements: Json, kind: str = "rich_text_section", **more: Any) -> Json:
    return {"type": "rich_text", "elements": [{"type": kind, "elements": list(elements), **more}]}


def link(url: str) -> Json:
    return {"type": "link", "url": url, "text": "desk"}


def options(count: int) -> list[Json]:
    return [option("Option", str(number)) for number in range(count)]


def select(kind: str = "static_select", **more: Any) -> Json:
    offered = {} if "option_groups" in more or not kind.endswith("static_select") else {"options": options(2)}
    return {"type": kind, "action_id": "pick", **offered, **more}


def confirm(**more: Any) -> Json:
    return {"text": plain("Are you sure?"), **more}


def entry(kind: str = "plain_text_input", **more: Any) -> Json:
    """An input block around an element."""
    return {"type": "input", "label": plain("Note"), "element": {"type": kind, "action_id": "a", **more}}


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Title"), "submit": plain("Save"), "blocks": list(blocks), **more}
