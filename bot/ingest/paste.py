"""Text pasted into Slack: its escapes undone, its words kept."""

import re

from bot.core.documents import Document
from bot.ingest.plain import document_from_plain

LONGEST_PASTE = 100_000
"""Characters. Slack itself sends at most 40,000 in a message; files and the command line may hold more."""

# https://docs.slack.dev/messaging/formatting-message-text, "Retrieving formatted messages". A literal < in a message
# arrives as &lt;, so what matches here is Slack's; anything else in angle brackets stays.
_ESCAPE = re.compile(
    r"<(?P<link>(?:https?://|mailto:|tel:)[^<>|\s]*)(?:\|(?P<label>[^<>]*))?>"
    r"|<(?P<sign>[@#])(?P<id>[UWCGD][A-Z0-9]+)(?:\|(?P<name>[^<>]*))?>"
    r"|<!(?P<special>[a-z]+[^<>|]*)(?:\|(?P<shown>[^<>]*))?>"
)


def document_from_text(text: str) -> Document:
    """Return the document for text as Slack sends it: unescaped, with headline and credit line if it has them.

    Nothing is set that its first lines do not state: no address and no genre, and a date only with its year.

    Raises:
        UnusableInputError: if it is empty or longer than ``LONGEST_PASTE`` characters.
    """
    return document_from_plain(plain_text(text), longest=LONGEST_PASTE)


def plain_text(text: str) -> str:
    """Return text as a reader of the Slack message sees it: labels of links, names for ids, plain & < >."""
    shown = _ESCAPE.sub(_shown, text)
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _shown(escape: re.Match[str]) -> str:
    if escape["link"]:
        return escape["label"] or escape["link"].removeprefix("mailto:").removeprefix("tel:")
    if escape["sign"]:
        return escape["sign"] + (escape["name"] or escape["id"])
    return escape["shown"] or "@" + escape["special"].partition("^")[0]
