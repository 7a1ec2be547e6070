"""Block Kit's pieces, cut to Slack's limits (https://docs.slack.dev/reference/block-kit)."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.core.text import shorten
from bot.slack.mrkdwn import escaped, visible
from bot.slack.payloads import Payload

Block = dict[str, Any]
MAX_BLOCKS = 50
_OPEN_ESCAPE = re.compile(r"&[a-z]*$")
MAX_NOTICE = 300  # characters of a message's own text; the blocks say it all
MAX_MESSAGE = 12_000  # characters; Slack refuses messages somewhere above 13,200


@dataclass(frozen=True, slots=True)
class Message:
    """A message: the blocks, and the text that notifications and screen readers get, in which nothing is a mention.

    ``public`` says whether a whole channel may see it when it answers one person, ``instead`` whether it then takes the
    place of the message that was clicked.
    """

    text: str
    blocks: list[Block] = field(default_factory=list)
    public: bool = True
    instead: bool = False


def header(text: str) -> Block:
    """Return a header; plain text, 150 characters at most."""
    return {"type": "header", "text": plain(text, 150)}


def plain(text: str, limit: int = 3000) -> Block:
    """Return a plain text object; nothing in it is parsed."""
    return {"type": "plain_text", "text": shorten(visible(text), limit) or "…", "emoji": False}


def mrkdwn(text: str) -> Block:
    """Return a mrkdwn text object of our own words; foreign ones in it must have passed `mrkdwn.safe`.

    ``verbatim`` keeps Slack from making mentions and links of its own out of words such as "@channel".
    """
    return {"type": "mrkdwn", "text": text if len(text) <= 3000 else _cut(text, 3000), "verbatim": True}


def section(text: str, accessory: Block | None = None) -> Block:
    """Return a section of mrkdwn, with a button or menu beside it if given."""
    block: Block = {"type": "section", "text": mrkdwn(text)}
    return block | {"accessory": accessory} if accessory else block


def side_by_side(left: str, right: str) -> Block:
    """Return two columns of plain text, 2000 characters each at most."""
    return {"type": "section", "fields": [plain(left, 2000), plain(right, 2000)]}


def context(*texts: str) -> Block:
    """Return small print: up to 10 pieces of mrkdwn."""
    return {"type": "context", "elements": [mrkdwn(text) for text in texts[:10]]}


def divider() -> Block:
    """Return a line."""
    return {"type": "divider"}


def actions(*elements: Block) -> Block:
    """Return a row of up to 25 buttons and menus."""
    return {"type": "actions", "elements": list(elements[:25])}


def button(label: str, payload: Payload, style: str | None = None, suffix: str = "") -> Block:
    """Return a button that carries a payload; ``suffix`` tells two of one kind in one block apart."""
    block: Block = {
        "type": "button",
        "text": {"type": "plain_text", "text": shorten(visible(label), 75) or "…", "emoji": False},
        "action_id": payload.action + (f":{suffix}" if suffix else ""),
        "value": payload.dump(),
    }
    return block | {"style": style} if style else block


def checkboxes(block_id: str, action_id: str, options: Sequence[tuple[str, str]], ticked: Container[str]) -> Block:
    """Return a row of up to 10 checkboxes, each with a value and what it says; ``ticked`` are the values ticked."""
    offered = [{"text": plain(label, 75), "value": value} for value, label in options[:10]]
    initial = [option for option in offered if option["value"] in ticked]
    boxes: Block = {"type": "checkboxes", "action_id": action_id, "options": offered}
    return actions(boxes | ({"initial_options": initial} if initial else {})) | {"block_id": block_id}


def rich(*elements: Block) -> Block:
    """Return a rich text block: sections, quotes and lists of literal words."""
    return {"type": "rich_text", "elements": list(elements)}


def words(text: str, *, bold: bool = False, italic: bool = False, code: bool = False, limit: int = 1200) -> Block:
    """Return literal words for a rich text element."""
    style = {name: True for name, on in (("bold", bold), ("italic", italic), ("code", code)) if on}
    piece: Block = {"type": "text", "text": shorten(visible(text), limit) or "…"}
    return piece | {"style": style} if style else piece


def line(*pieces: Block) -> Block:
    """Return one rich text section."""
    return {"type": "rich_text_section", "elements": list(pieces)}


def quote(*pieces: Block) -> Block:
    """Return a rich text quotation."""
    return {"type": "rich_text_quote", "elements": list(pieces)}


def bullets(items: Iterable[Sequence[Block]]) -> Block:
    """Return a rich text list; each item is the pieces of its line."""
    return {"type": "rich_text_list", "style": "bullet", "elements": [line(*item) for item in items]}


def fitted(text: str, blocks: list[Block]) -> Message:
    """Return a message that Slack accepts: at most 50 blocks and about 12,000 characters, and it says if it was cut.

    ``text`` may hold foreign words: it is shortened and escaped here.
    """
    kept: list[Block] = []
    size = 0
    tail = [blocks[-1]] if blocks and blocks[-1]["type"] == "actions" else []
    room = MAX_BLOCKS - 1 - len(tail)
    for block in blocks[: len(blocks) - len(tail)]:
        size += len(str(block))
        if len(kept) >= room or size > MAX_MESSAGE - sum(len(str(item)) for item in tail):
            kept.append(context("_There is more than fits in one message._"))
            break
        kept.append(block)
    return Message(escaped(shorten(visible(text), MAX_NOTICE)) or "…", kept + tail)


def without_buttons(message: Message) -> Message:
    """Return a message without its last row of buttons, for a copy that everybody sees."""
    blocks = message.blocks[:-1] if message.blocks and message.blocks[-1]["type"] == "actions" else message.blocks
    return replace(message, blocks=blocks)


def _cut(text: str, limit: int) -> str:
    """Cut our own mrkdwn at a line's end, where no link or escape can be open."""
    head = text[: limit - 2]
    if "\n" in head:
        return head[: head.rfind("\n")] + "\n…"
    return _OPEN_ESCAPE.sub("", text.replace("<", "‹")[: limit - 1]) + "…"
