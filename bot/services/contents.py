"""From what a person gives - an address or a text - to the document that it is."""

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.core.ports import Fetcher
from bot.core.text import shorten
from bot.ingest.extract import document_from_page
from bot.ingest.paste import document_from_text
from bot.ingest.urls import canonical_url, is_url, unwrap

_UNSPACED = 20
"""Characters from which a text without spaces can be one: Chinese, Japanese and Thai have none."""


def check_content(content: str) -> None:
    """Do nothing for a usable address or text; nothing is fetched.

    Raises:
        UnusableInputError: if the content is neither.
    """
    plain = unwrap(content.strip())
    if is_url(plain):
        canonical_url(plain)
    elif len(plain.split()) == 1 and (plain.isascii() or len(plain) < _UNSPACED):
        raise UnusableInputError(
            f"`{shorten(plain, 80)}` is neither a web address nor an article's text.",
            "Addresses begin with http:// or https://.",
        )
    else:
        document_from_text(content)


def document_of(content: str, fetcher: Fetcher) -> Document:
    """Return the document at an address, or the one that a text is.

    Raises:
        FetchError: if the page is refused, cannot be reached or holds no text.
        UnusableInputError: if the text is empty or too long.
    """
    plain = unwrap(content.strip())
    if is_url(plain):
        return document_from_page(fetcher.fetch(canonical_url(plain)))
    return document_from_text(content)
