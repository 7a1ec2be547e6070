"""The links in a message, as Slack marks them: `<https://example.org/a|label>`, or bare."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from bot.workspace.model import Message

_LINK = re.compile(r"<(https?://[^\s<>|]+)(?:\|[^<>]*)?>|(https?://[^\s<>|]+)")
_SENTENCE_END = ".,;:!?)]}\"'"


def links_in(message: Message) -> list[str]:
    """The addresses in a message's text and blocks, in order, each once and unescaped."""
    texts = [message.text, *texts_in(message.blocks)]
    return list(dict.fromkeys(link for text in texts for link in _links(text)))


def domain_of(url: str, domains: Iterable[str]) -> str | None:
    """The one of `domains` that the address belongs to, itself or by a sub-domain; None if there is none."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return None
    return next((domain for domain in domains if host == domain or host.endswith("." + domain)), None)


def _links(text: str) -> Iterator[str]:
    for match in _LINK.finditer(text):
        yield html.unescape(match[1] or match[2].rstrip(_SENTENCE_END))


def texts_in(node: Any) -> Iterator[str]:
    """Every text in blocks; the addresses of rich text links are texts here too."""
    if isinstance(node, list):
        for item in node:
            yield from texts_in(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if isinstance(value, str):
                if key == "text" or (key == "url" and node.get("type") == "link"):
                    yield value
            else:
                yield from texts_in(value)
