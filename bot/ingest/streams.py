"""Documents from bytes that say nothing of themselves, as standard input gives them."""

import re

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.ingest.assemble import LONGEST_TEXT
from bot.ingest.decode import decode
from bot.ingest.extract import document_from_html
from bot.ingest.feeds import is_feed, read_feed
from bot.ingest.files import LARGEST_FILE
from bot.ingest.paste import document_from_text

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)


def documents_from_bytes(body: bytes, *, longest: int = LONGEST_TEXT) -> tuple[Document, ...]:
    """Return the entries of a feed, the article of a page, or the text as somebody would paste it.

    Raises:
        UnusableInputError: if it is too large, unreadable or without text.
    """
    if len(body) > LARGEST_FILE:
        raise UnusableInputError(f"The input is larger than {LARGEST_FILE // 2**20} MiB.", "Give one article.")
    text = decode(body)
    if is_feed(text):
        return read_feed(text).entries
    if _PAGE.match(text):
        return (document_from_html(text, longest=longest),)
    return (document_from_text(text, longest=longest),)
