"""What a message in Slack says, whoever wrote it: people write text, apps write blocks or attachments.

Texts come out in Slack's escaped form (``&amp;``, ``<https://...|label>``), as the text of a command does.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from bot.slack.mrkdwn import escaped

Json = dict[str, Any]
LITTLE_ELSE = 6  # words beside a link that only point to it: "have you seen this one yet?"
_LINK = re.compile(r"<(https?://[^<>|\s]+)(?:\|[^<>]*)?>|(https?://[^<>\s]+)", re.IGNORECASE)
_AFTER_LINK = ".,;:!?)]}'\"”’"


def words_of(message: Json) -> str:
    """Return all that a message says, a line for each of its lines; empty where it says nothing in words.

    Blocks come before the text, which for an app's message is only a notice, and attachments count where there is
    neither: beside words of its own they are previews of links.
    """
    said = _lines(message.get("blocks") or ()) or str(message.get("text") or "").strip()
    return said or "\n\n".join(filter(None, map(_attachment, message.get("attachments") or ())))


def gist(message: Json) -> str:
    """Return what a message is about: the address that it holds, if it holds one and little else, or all its words."""
    said = words_of(message)
    found = {(link[1] or link[2].rstrip(_AFTER_LINK)).replace("&amp;", "&") for link in _LINK.finditer(said)}
    beside = len(_LINK.sub(" ", said).split())
    return found.pop() if len(found) == 1 and beside <= LITTLE_ELSE else said


def _lines(blocks: Iterable[Json]) -> str:
    return "\n".join(line for block in blocks for line in _block(block) if line.strip())


def _block(block: Json) -> Iterator[str]:
    match block.get("type"):
        case "rich_text":
            for element in block.get("elements", ()):
                yield from _rich(element)
        case "section" | "header":
            yield from map(_text, [block.get("text"), *(block.get("fields") or ())])
        case "context":
            yield "  ".join(filter(None, map(_text, block.get("elements", ()))))
        case "markdown":
            yield str(block.get("text", ""))
        case _:  # buttons, pictures, lines and inputs say nothing
            return


def _text(piece: Any) -> str:
    if not isinstance(piece, dict) or not isinstance(piece.get("text"), str):
        return ""
    return piece["text"] if piece.get("type") == "mrkdwn" else escaped(piece["text"])


def _rich(element: Json) -> Iterator[str]:
    if element.get("type") == "rich_text_list":
        for item in element.get("elements", ()):
            yield from _rich(item)
    else:
        yield "".join(map(_piece, element.get("elements", ())))


def _piece(piece: Json) -> str:
    match piece.get("type"):
        case "text":
            return escaped(str(piece.get("text", "")))
        case "link":
            url, label = escaped(str(piece.get("url", ""))), escaped(str(piece.get("text") or ""))
            return f"<{url}|{label.replace('|', '∣')}>" if label else f"<{url}>"
        case "user":
            return f"<@{piece.get('user_id', '')}>"
        case "channel":
            return f"<#{piece.get('channel_id', '')}>"
        case "date":
            return escaped(str(piece.get("fallback") or ""))
        case _:  # emoji, colours and mentions of everybody
            return ""


def _attachment(attachment: Json) -> str:
    if attachment.get("blocks"):
        return _lines(attachment["blocks"])
    title, link = str(attachment.get("title") or ""), attachment.get("title_link")
    named = f"<{link}|{title}>" if link and title else title
    return "\n".join(filter(None, (attachment.get("pretext"), named, attachment.get("text")))) or str(
        attachment.get("fallback") or ""
    )
