"""RSS 2.0, RSS 1.0 and Atom: each entry of a feed is a document.

The bytes are decoded here and declarations refused before feedparser sees them: no entity of a feed is ever expanded.
"""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.core.vocabulary import Genre
from bot.ingest.assemble import LONGEST_TEXT, LONGEST_TITLE, document_of
from bot.ingest.decode import storable
from bot.ingest.flow import Flow, flow_of, tree_of
from bot.ingest.stated import genre_named, stamp_of
from bot.ingest.urls import canonical_url

FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"}
)
"""Content types that a feed may come as; the last two are others' too."""

MOST_ENTRIES = 500
"""Of one feed, newest first as feeds give them; most hold 10 to 50."""

_ROOT = re.compile(r"<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>/]")
_PROLOG = re.compile(r"\s*(?:<\?[^>]*\?>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_REFERENCE = re.compile(r"&#(?:[xX]0*(?P<hex>[\da-fA-F]+)|0*(?P<decimal>[0-9]+));?")
_LONGEST_CODE = 8  # digits: more name no character
_HTML = re.compile(r"<[a-zA-Z!/][^>]*>|&(?:#\d+|#x[\da-fA-F]+|\w+);")


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's name and its entries that hold text, in its order; ``empty`` counts those that hold none."""

    title: str | None
    entries: tuple[Document, ...]
    empty: int = 0


def is_feed(text: str) -> bool:
    """Return whether a decoded text is a feed, by its root element."""
    head = text[:4096].lstrip("\ufeff")
    prolog = _PROLOG.match(head)
    at = prolog.end() if prolog else 0
    if head.startswith("<!DOCTYPE", at) and head[at + 9 :].lstrip()[:4].lower() != "html":
        return _ROOT.search(head, at) is not None
    return _ROOT.match(head, at) is not None


def read_feed(text: str, url: str | None = None) -> Feed:
    """Return a feed's entries as documents: title, author, address, time of publication, and content or summary.

    Args:
        text: the feed, decoded; the encoding it declares no longer counts.
        url: where it was read; entries' relative addresses are resolved against it.

    Raises:
        UnusableInputError: if it is no feed, declares a document type or entities, or holds no entry with text.
    """
    import feedparser  # type: ignore[import-untyped]  # noqa: PLC0415  # no types; 100 ms that pages do not need

    if not is_feed(text):
        raise UnusableInputError("This is no RSS or Atom feed.", "Give the address of a feed, or of an article.")
    root = _ROOT.search(text)
    if "<!" in re.sub(r"<!--.*?-->", "", text[: root.start() if root else 0], flags=re.DOTALL):
        raise UnusableInputError("The feed declares a document type or entities.", "Such feeds are not read.")
    body = _REFERENCE.sub(_character, _XML_DECLARATION.sub("", storable(text))).encode()
    parsed = feedparser.parse(BytesIO(body), response_headers={"content-type": "application/xml; charset=utf-8"})
    title = _line(parsed.feed.get("title"))
    base = url or parsed.feed.get("link")
    dated = ("published",) if parsed.version.startswith("atom") else ("published", "updated")  # dc:date is the latter
    documents = [document_from_entry(entry, title, base, dated) for entry in parsed.entries[:MOST_ENTRIES]]
    entries = tuple(document for document in documents if document is not None)
    if not entries:
        raise UnusableInputError("The feed holds no entry with text.", "Give the address of an article.")
    return Feed(title, entries, len(documents) - len(entries))


def _character(reference: re.Match[str]) -> str:
    """Return a reference to a character as it stands; to half of a surrogate pair, or to none, as U+FFFD."""
    digits, base = (reference["hex"], 16) if reference["hex"] else (reference["decimal"], 10)
    code = int(digits, base) if len(digits) <= _LONGEST_CODE else sys.maxunicode + 1
    return "&#xFFFD;" if 0xD800 <= code <= 0xDFFF or code > sys.maxunicode else reference[0]


def document_from_entry(
    entry: Mapping[str, Any], publisher: str | None, url: object = None, dated: tuple[str, ...] = ("published",)
) -> Document | None:
    """Return the document that one of feedparser's entries is; None if it holds no text, or more than is read.

    The longest of its contents counts, else its summary.

    Args:
        entry: as feedparser gives it.
        publisher: the feed's name; an entry taken over from another feed names that.
        url: what relative addresses are relative to.
        dated: the fields that may hold the time of publication, best first. Atom's ``updated`` is none.
    """
    contents = [str(content.get("value") or "") for content in entry.get("content") or ()]
    flow = _flow(max([*contents, ""], key=len) or str(entry.get("summary") or ""))
    source = entry.get("source")
    published = next((stamp for name in dated if isinstance(stamp := entry.get(name), str)), "")
    try:
        return document_of(
            flow,
            title=_title(entry.get("title"), flow.text),
            byline=_line(", ".join(name for author in entry.get("authors") or () if (name := author.get("name")))),
            publisher=_line(source.get("title") if source else None) or publisher,
            url=_address(entry.get("link"), url),
            published=stamp_of(published),
            genre=_genre(entry.get("tags")),
            longest=LONGEST_TEXT,
        )
    except UnusableInputError:
        return None


def _flow(value: str) -> Flow:
    if _HTML.search(value):
        return flow_of(tree_of(value))
    return Flow(storable(value).strip(), ())


def _title(value: object, body: str) -> str | None:
    """The entry's title; none where a post without one has its own first words for it, as some networks' feeds do."""
    title = _line(value)
    if title is None or len(title) > LONGEST_TITLE:
        return None
    return None if title.endswith(("…", "...")) and body.startswith(title.rstrip(".…").rstrip()) else title


def _line(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    shown = flow_of(tree_of(value)).text if _HTML.search(value) else storable(value)
    return " ".join(shown.split())[:300].strip() or None


def _address(link: object, base: object) -> str | None:
    if not isinstance(link, str):
        return None
    try:
        return canonical_url(urljoin(base if isinstance(base, str) else "", link))
    except (UnusableInputError, ValueError):  # ValueError: urljoin on broken brackets
        return None


def _genre(tags: object) -> Genre | None:
    names = [tag.get("term") for tag in tags if isinstance(tag, Mapping)] if isinstance(tags, list) else []
    found = {genre for name in names if isinstance(name, str) and (genre := genre_named(name)) is not None}
    return found.pop() if len(found) == 1 else None
