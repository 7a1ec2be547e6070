"""Text pasted into Slack: its escapes and formatting undone, its words kept."""

import re

from bot.core.documents import Document, Mark
from bot.core.spans import Span
from bot.ingest.assemble import check, document_of
from bot.ingest.decode import storable
from bot.ingest.flow import Flow
from bot.ingest.mrkdwn import read_messages
from bot.ingest.plain import headline_of

LONGEST_PASTE = 100_000
"""Characters. Slack itself sends at most 40,000 in a message; files and the command line may hold more."""

# https://docs.slack.dev/messaging/formatting-message-text, "Retrieving formatted messages". A literal < in a message
# arrives as &lt;, so what matches here is Slack's; anything else in angle brackets stays.
_ESCAPE = re.compile(
    r"<(?P<link>(?:https?://|mailto:|tel:)[^<>|\s]*)(?:\|(?P<label>[^<>]*))?>"
    r"|<(?P<sign>[@#])(?P<id>[UWCGD][A-Z0-9]+)(?:\|(?P<name>[^<>]*))?>"
    r"|<!(?P<special>[a-z]+[^<>|]*)(?:\|(?P<shown>[^<>]*))?>"
)


def document_from_text(text: str, *, longest: int = LONGEST_PASTE) -> Document:
    """Return the document for text as Slack sends it: as its reader sees it, with the headline and credit it has.

    Of a copied conversation, the lines that name authors are marked; its only author is the document's. Nothing is set
    that the text does not state: no address and no genre, and a date only with its year.

    Raises:
        UnusableInputError: if it is empty or longer than ``longest`` characters.
    """
    kept = storable(plain_text(text)).strip()
    check(kept, longest)
    told = read_messages(kept)
    shown = told.flow.text
    lead = len(shown) - len(shown.lstrip())
    marks = tuple(
        Mark(Span(m.span.start - lead, m.span.end - lead), m.kind) for m in told.flow.marks if m.span.start >= lead
    )
    flow = Flow(shown.strip(), marks)
    headed = bool(marks) and marks[0].span.start == 0
    return document_of(
        flow,
        title=None if headed else headline_of(flow.text),
        byline=told.authors[0] if len(told.authors) == 1 else None,
        longest=longest,
    )


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
