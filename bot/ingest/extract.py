"""A fetched page to a document: its main text, and what the page itself states about it."""

import re
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from bot.core.documents import Document
from bot.core.errors import FetchError, UnusableInputError
from bot.core.ports import FetchedPage
from bot.core.vocabulary import BlockKind
from bot.ingest.assemble import LONGEST_TEXT, document_of
from bot.ingest.decode import charset_of, decode, storable
from bot.ingest.feeds import FEED_TYPES, is_feed, read_feed
from bot.ingest.flow import joined, lines_of
from bot.ingest.markdown import document_from_markdown
from bot.ingest.plain import document_from_plain
from bot.ingest.stated import stated_in
from bot.ingest.urls import canonical_url

_PASTE = "Paste the text of the article instead."
_SAME_SITE = re.compile(r"^(?:www|m|amp|mobile)\.")


def document_from_page(page: FetchedPage, *, longest: int = LONGEST_TEXT) -> Document:
    """Return the document that a fetched page holds; its address is the canonical one.

    Raises:
        FetchError: if the page holds no readable text, or is a feed of several entries.
    """
    documents = documents_from_page(page, longest=longest)
    if len(documents) > 1:
        problem = f"The address holds a feed of {len(documents)} entries, not an article."
        raise FetchError(problem, "Give the address of one entry; `slugline ingest` takes in a whole feed.")
    return documents[0]


def documents_from_page(page: FetchedPage, *, longest: int = LONGEST_TEXT) -> tuple[Document, ...]:
    """Return the documents that a fetched page holds: a feed's entries, or the one article.

    Raises:
        FetchError: if the page holds no readable text.
    """
    try:
        url = canonical_url(page.final_url)
        text = decode(page.body, charset_of(page.content_type))
        kind = page.content_type.partition(";")[0].strip().lower()
        if is_feed(text):
            return read_feed(text, url).entries
        if "html" in kind:
            return (document_from_html(text, url, longest=longest),)
        if kind in FEED_TYPES:
            raise UnusableInputError("The address holds data, neither an article nor a feed.")
        if "markdown" in kind:
            return (document_from_markdown(text, url=url, longest=longest),)
        return (document_from_plain(text, url=url, longest=longest),)
    except UnusableInputError as error:
        raise FetchError(error.problem, error.hint or _PASTE) from error


def document_from_html(html: str, url: str | None = None, *, longest: int = LONGEST_TEXT) -> Document:
    """Return the document in a page's HTML.

    ``published`` is set only where the page or its text states it (``Basis.STATED``), ``genre`` where the page does.
    Headings, lists, quotations, tables and captions are marked.

    Args:
        html: the page, decoded.
        url: where it was read, in canonical form; a canonical address the page states counts if it is on the same site.
        longest: characters its text may have.

    Raises:
        UnusableInputError: if the page holds no readable text, or too much of it.
    """
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415  # takes a second to import

    tree = load_html(html)
    captions = _captions(tree) if tree is not None else set()
    stated = stated_in(tree) if tree is not None else None
    found: Any = None if tree is None else bare_extraction(tree, favor_precision=True, include_comments=False)
    if stated is None or not found or not any(map(str.isalnum, found.text or "")):
        raise UnusableInputError("The page holds no article that can be read.", _PASTE)
    lines = (
        replace(line, kind=BlockKind.CAPTION) if line.kind is None and line.words in captions else line
        for line in lines_of(found.body)
    )
    flow = joined(lines)
    title = _as_shown(stated.title and storable(stated.title), flow.text)
    return document_of(
        flow,
        title=title,
        byline=stated.byline,
        publisher=stated.publisher,
        url=_address(stated.canonical, url),
        published=stated.published,
        genre=stated.genre,
        longest=longest,
    )


def _captions(tree: Any) -> set[str]:
    """Make the page's captions paragraphs, which the extraction keeps, and return their words."""
    words = set()
    for caption in list(tree.iter("figcaption")):
        shown = " ".join(storable(caption.text_content()).split())
        figure = next(caption.iterancestors("figure"), caption)
        parent = figure.getparent()
        if not shown or parent is None:
            continue
        paragraph = caption.makeelement("p")
        paragraph.text, paragraph.tail, figure.tail = shown, figure.tail, None
        parent.insert(parent.index(figure) + 1, paragraph)
        caption.getparent().remove(caption)
        words.add(shown)
    return words


def _as_shown(title: str | None, body: str) -> str | None:
    """Prefer the text's own first line where it is the title in other quotes, case or spacing: it would stand twice."""
    first = body.partition("\n")[0].strip()
    return first if title and _letters(first) == _letters(title) else title


def _letters(line: str) -> str:
    return "".join(character for character in line.casefold() if character.isalnum())


def _address(stated: str | None, url: str | None) -> str | None:
    """The canonical address if the page names one of its own site: a page cannot pass for another site's."""
    if not stated:
        return url
    try:
        canonical = canonical_url(urljoin(url or "", stated))
    except (UnusableInputError, ValueError):  # ValueError: urljoin on broken brackets
        return url
    return canonical if url is None or _site(canonical) == _site(url) else url


def _site(url: str) -> str:
    return _SAME_SITE.sub("", urlsplit(url).netloc)
