"""Documents from plain text: all that is known of one is what its first lines show."""

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.ingest.decode import storable

LONGEST_TEXT = 400_000
"""Characters. Some 65,000 words: more than any article or transcript of a session, less than most books."""

LONGEST_TITLE = 150
"""Characters. Google's article guidelines long allowed headlines 110; beyond 150 it is a sentence."""


def document_from_plain(text: str, *, url: str | None = None, longest: int = LONGEST_TEXT) -> Document:
    """Return the document for a plain text, with its headline if it plainly has one (``headline_of``).

    Args:
        text: as read; outer white space, control characters and carriage returns go, every word stays.
        url: where it was read.
        longest: characters it may have.

    Raises:
        UnusableInputError: if it is empty or over long.
    """
    kept = storable(text).strip()
    if not any(character.isalnum() for character in kept):
        raise UnusableInputError("There is no text to read.", "Paste the text of the article.")
    if len(kept) > longest:
        problem = f"The text is longer than {longest:,} characters."
        raise UnusableInputError(problem, "Give the part that matters.")
    return Document(text=kept, title=headline_of(kept), url=url)


def headline_of(text: str) -> str | None:
    """Return the first line if it reads as a headline: short, without a full stop, a blank line and text after it."""
    first, _, rest = text.partition("\n")
    blank, _, body = rest.partition("\n")
    title = first.strip()
    if blank.strip() or not body.strip() or len(title) > LONGEST_TITLE or title.endswith((".", ",", ";", ":", "…")):
        return None
    return title or None
