"""What must hold for whatever Slugline shows in Slack."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.slack import payloads
from bot.slack.blocks import Message
from bot.slack.payloads import Chosen, Payload
from bot.workspace.blockkit.validation import validate_blocks, validate_view

OURS = "U0EDITOR"
"""The one person that our cards mention; foreign text names others."""

_TAG = re.compile(r"<[^<>]*>")
_MEANT = re.compile(rf"<@{OURS}>|<#C0NEWSROOM>|<!date\^\d+\^[^|<>]+\|[^<>]+>|<https?://[^\s<>|]+\|[^<>|]+>")
_PAYLOADS = {kind.action: kind for kind in vars(payloads).values() if isinstance(kind, type) and kind is not Payload
             and issubclass(kind, Payload)}  # fmt: skip


def check_message(message: Message) -> None:
    """Slack takes it, it mentions nobody that we did not mean, and its buttons can be read back."""
    assert validate_blocks(message.blocks, "message") == []
    assert len(message.blocks) <= 50
    assert 0 < len(message.text) <= 4000
    assert "<" not in message.text
    assert ">" not in message.text
    check_parts(message.blocks)


def check_modal(view: dict[str, Any]) -> None:
    """Slack takes it, and it mentions nobody that we did not mean."""
    assert validate_view(view) == []
    assert len(view.get("private_metadata", "")) <= 3000
    check_parts(view["blocks"])


def check_home(view: dict[str, Any]) -> None:
    """Slack takes it as App Home, and it mentions nobody that we did not mean."""
    assert view["type"] == "home"
    assert validate_view(view) == []
    assert len(view["blocks"]) <= 100
    check_parts(view["blocks"])


def check_options(options: list[dict[str, Any]]) -> None:
    """Slack takes them as the options of a menu, and what is chosen can be read back."""
    assert len(options) <= 100
    if options:
        menu = {"type": "static_select", "action_id": "options", "options": options}
        assert validate_blocks([{"type": "actions", "elements": [menu]}], "modal") == []
    for option in options:
        assert len(option["value"]) <= 75
        assert Chosen.load(option["value"]).dump() == option["value"]


def check_parts(blocks: list[dict[str, Any]]) -> None:
    """No mention but ours in any mrkdwn, nothing that Slack would parse by itself, buttons that can be read back."""
    json.dumps(blocks, ensure_ascii=False).encode("utf-8")
    for part in parts(blocks):
        if part.get("type") == "mrkdwn":
            assert part["verbatim"] is True
            check_mrkdwn(part["text"])
        if part.get("type") == "button":
            check_button(part)


def check_mrkdwn(text: str) -> None:
    """Every angle bracket belongs to a mention, date or link of ours."""
    tags = _TAG.findall(text)
    assert [tag for tag in tags if not _MEANT.fullmatch(tag)] == []
    assert text.count("<") == text.count(">") == len(tags)


def check_button(button: dict[str, Any]) -> None:
    """Its value is one that its listener can read."""
    assert len(button["value"]) <= 2000
    kind = _PAYLOADS[button["action_id"].partition(":")[0]]
    assert kind.load(button["value"]).dump() == button["value"]


def parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every object in a piece of Block Kit."""
    if isinstance(node, list):
        for item in node:
            yield from parts(item)
    elif isinstance(node, dict):
        yield node
        for value in node.values():
            yield from parts(value)


def said(message: Message) -> str:
    """Every text in a message's blocks, a line each."""
    return "\n".join(part["text"] for part in parts(message.blocks) if isinstance(part.get("text"), str))


def labels(message: Message) -> list[str]:
    """What its buttons say, in order."""
    return [part["text"]["text"] for part in parts(message.blocks) if part.get("type") == "button"]
