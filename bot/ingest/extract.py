"""A fetched page to a document: its main text, and what the page itself states about it."""

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from bot.core.documents import Document, with_headline
from bot.core.errors import FetchError, UnusableInputError
from bot.core.ports import FetchedPage
from bot.core.vocabulary import Basis
from bot.ingest.decode import charset_of, decode, storable
from bot.ingest.plain import LONGEST_TEXT, document_from_plain
from bot.ingest.stated import stated_in
from bot.ingest.urls import canonical_url

_PASTE = "Paste the text of the article instead."
_SAME_SITE = re.compile(r"^(?:www|m|amp|mobile)\.")


def document_from_page(page: FetchedPage) -> Document:
    """Return the document that a fetched page holds; its address is the canonical one.

    Raises:
        FetchError: if the page holds no readable text.
    """
    try:
        url = canonical_url(page.final_url)
        text = decode(page.body, charset_of(page.content_type))
        if "html" in page.content_type.lower():
            return document_from_html(text, url)
        return document_from_plain(text, url=url)
    except UnusableInputError as error:
        raise FetchError(error.problem, _PASTE) from error


def document_from_html(html: str, url: str | None = None) -> Document:
    """Return the document in a page's HTML.

    ``published`` is set only where the page states it (``Basis.STATED``), ``genre`` likewise.

    Args:
        html: the page, decoded.
        url: where it was read, in canonical form; a canonical address the page states counts if it is on the same site.

    Raises:
        UnusableInputError: if the page holds no readable text.
    """
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415  # takes a second to import

    tree = load_html(html)
    found: Any = None if tree is None else bare_extraction(tree, favor_precision=True, include_comments=False)
    body = storable(found.text or "").strip() if found else ""
    if not any(character.isalnum() for character in body):
        raise UnusableInputError("The page holds no article that can be read.", _PASTE)
    if len(body) > LONGEST_TEXT:
        raise UnusableInputError(f"The page's text is longer than {LONGEST_TEXT:,} characters.", _PASTE)
    stated = stated_in(tree)
    title = _as_shown(stated.title and storable(stated.title), body)
    return Document(
        text=with_headline(title, body),
        title=title,
        byline=stated.byline,
        publisher=stated.publisher,
        url=_address(stated.canonical, url),
        published=stated.published,
        date_basis=Basis.STATED if stated.published else Basis.UNKNOWN,
        genre=stated.genre,
    )


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
