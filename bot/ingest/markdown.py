"""Documents from Markdown (CommonMark with tables): the words a reader sees, their kinds as the marks give them."""

import re

from bot.core.documents import Document
from bot.core.vocabulary import BlockKind
from bot.ingest.assemble import LONGEST_TEXT, check, document_of
from bot.ingest.decode import storable
from bot.ingest.flow import Flow, flow_of, tree_of

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:[\w-]+:.*\n|[ \t].*\n|\n){0,60}---[ \t]*\n")
_DEEPEST = 20
"""Nested quotations and lists; deeper ones are no text that anybody wrote."""


def document_from_markdown(text: str, *, url: str | None = None, longest: int = LONGEST_TEXT) -> Document:
    """Return the document for a Markdown text. Every offset points into the text as shown, which is what is stored.

    A heading that begins the text is its headline. Links show their words, pictures their descriptions; HTML inside
    stands as it is written; YAML front matter is not shown.

    Raises:
        UnusableInputError: if it is empty or over long.
    """
    kept = storable(text)
    check(kept, longest)
    flow = markdown_flow(_FRONT_MATTER.sub("", kept, count=1))
    first = flow.marks[0] if flow.marks else None
    title = first.span.of(flow.text) if first and first.kind is BlockKind.HEADING and first.span.start == 0 else None
    return document_of(flow, title=title, url=url, longest=longest)


def markdown_flow(text: str) -> Flow:
    """Return a Markdown text as its reader sees it, and the lines whose kind its marks state."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  # 60 ms that other texts do not need

    shown = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table").render(text)
    tree = tree_of(shown)
    for picture in tree.iter("img"):
        caption = picture.get("alt")
        if caption:
            picture.tag, picture.text = "figcaption", caption
    return flow_of(tree)
