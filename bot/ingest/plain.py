"""Documents from plain text: all that is known of one is what its first lines show."""

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.core.vocabulary import Basis
from bot.ingest.credits import Credit, credit_of
from bot.ingest.decode import storable

LONGEST_TEXT = 400_000
"""Characters. Some 65,000 words: more than any article or transcript of a session, less than most books."""

LONGEST_TITLE = 150
"""Characters. Google's article guidelines long allowed headlines 110; beyond 150 it is a sentence."""


def document_from_plain(text: str, *, url: str | None = None, longest: int = LONGEST_TEXT) -> Document:
    """Return the document for a plain text, with its headline and credit line if it plainly has them.

    Its author, outlet and day of publication are set from a credit line (``credit_of``) under the headline or at the
    top, and from nothing else.

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
    title = headline_of(kept)
    credit = _credit_in(kept, title) or Credit(None, None, None)
    return Document(
        text=kept,
        title=title,
        byline=credit.byline,
        publisher=credit.publisher,
        url=url,
        published=credit.published,
        date_basis=Basis.STATED if credit.published else Basis.UNKNOWN,
    )


def headline_of(text: str) -> str | None:
    """Return the first line if it reads as a headline: short, no full stop, a blank or credit line after it."""
    first, _, rest = text.partition("\n")
    blank, _, body = rest.partition("\n")
    title = first.strip()
    if not body.strip() or (blank.strip() and credit_of(blank) is None) or _is_sentence(title):
        return None
    if _credit_in(text, None) is not None:
        return None
    return title or None


def _credit_in(text: str, title: str | None) -> Credit | None:
    """Return the credit that stands directly under the title, or on the first line of a text that begins with one.

    A first line without "by" may itself be a headline; it counts only where a headline follows it.
    """
    lines = [line.strip() for line in text[: 4 * LONGEST_TITLE].split("\n") if line.strip()]
    if title is not None:
        return credit_of(lines[1]) if len(lines) > 1 else None
    credit = credit_of(lines[0]) if len(lines) > 1 else None
    plain = lines[0].lower().startswith(("by", "written", "reported")) if lines else False
    return credit if plain or (len(lines) > 2 and not _is_sentence(lines[1])) else None


def _is_sentence(line: str) -> bool:
    return len(line) > LONGEST_TITLE or line.endswith((".", ",", ";", ":", "…"))
