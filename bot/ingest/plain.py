"""Documents from plain text: all that is known of one is what its first lines show."""

from bot.core.documents import Document
from bot.core.text import is_release_kicker
from bot.ingest.assemble import LONGEST_TEXT, check, credit_in, document_of, is_sentence
from bot.ingest.credits import credit_of
from bot.ingest.decode import storable
from bot.ingest.flow import Flow


def document_from_plain(text: str, *, url: str | None = None, longest: int = LONGEST_TEXT) -> Document:
    """Return the document for a plain text, with its headline, credit line and dateline if it plainly has them.

    Args:
        text: as read; outer white space, control characters and carriage returns go, every word stays.
        url: where it was read.
        longest: characters it may have.

    Raises:
        UnusableInputError: if it is empty or over long.
    """
    kept = storable(text).strip()
    check(kept, longest)
    return document_of(Flow(kept, ()), title=headline_of(kept), url=url, longest=longest)


def headline_of(text: str) -> str | None:
    """Return the first line if it reads as a headline: short, no full stop, a blank or credit line after it."""
    first, _, rest = text.partition("\n")
    blank, _, body = rest.partition("\n")
    title = first.strip()
    if is_release_kicker(title):
        return None
    if not body.strip() or (blank.strip() and credit_of(blank) is None) or is_sentence(title):
        return None
    if credit_in(text, None) is not None:
        return None
    return title or None
