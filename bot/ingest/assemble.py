"""The last step of every way in: a text, its marks and what is stated of it become one document."""

from datetime import date

from bot.core.datelines import LONGEST, dateline_of
from bot.core.documents import Document, Mark, with_headline
from bot.core.errors import UnusableInputError
from bot.core.spans import Span
from bot.core.vocabulary import Basis, Genre
from bot.ingest.credits import Credit, credit_of
from bot.ingest.flow import Flow
from bot.ingest.stated import Stamp

LONGEST_TEXT = 400_000
"""Characters. Some 65,000 words: more than any article or transcript of a session, less than most books."""

LONGEST_TITLE = 150
"""Characters. Google's article guidelines long allowed headlines 110; beyond 150 it is a sentence."""

_TOP = 3_000
"""Characters in which a text's first lines are looked for."""


def document_of(
    flow: Flow,
    *,
    title: str | None = None,
    byline: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    published: Stamp | None = None,
    genre: Genre | None = None,
    longest: int = LONGEST_TEXT,
) -> Document:
    """Return the document of a text and of what its source states of it.

    The title is its first line. Where the source is silent, author, outlet and day come from a credit line under the
    headline or at the top, the day from a dateline with its year, and from nothing else.

    Raises:
        UnusableInputError: if the text is empty or over long.
    """
    check(flow.text, longest)
    text = with_headline(title, flow.text)
    shift = len(text) - len(flow.text)
    credit = credit_in(text, title) or Credit(None, None, None)
    day = published.day if published else credit.published or _dateline_day(text, title)
    return Document(
        text=text,
        title=title,
        byline=byline or credit.byline,
        publisher=publisher or credit.publisher,
        url=url,
        published=day,
        date_basis=Basis.STATED if day else Basis.UNKNOWN,
        genre=genre,
        published_at=published.moment if published else None,
        marks=tuple(Mark(Span(m.span.start + shift, m.span.end + shift), m.kind) for m in flow.marks),
    )


def check(text: str, longest: int = LONGEST_TEXT) -> None:
    """Do nothing for a text that can be read.

    Raises:
        UnusableInputError: if it is empty or over long.
    """
    if not any(map(str.isalnum, text)):
        raise UnusableInputError("There is no text to read.", "Paste the text of the article.")
    if len(text) > longest:
        problem = f"The text is longer than {longest:,} characters: it has {len(text):,}."
        raise UnusableInputError(problem, "Give the part that matters.")


def credit_in(text: str, title: str | None) -> Credit | None:
    """Return the credit that stands directly under the title, or on the first line of a text that begins with one.

    A first line without "by" may itself be a headline; it counts only where a headline follows it.
    """
    lines = _first_lines(text)
    if title is not None:
        return credit_of(lines[1]) if len(lines) > 1 else None
    credit = credit_of(lines[0]) if len(lines) > 1 else None
    plain = lines[0].lower().startswith(("by", "written", "reported")) if lines else False
    return credit if plain or (len(lines) > 2 and not is_sentence(lines[1])) else None


def is_sentence(line: str) -> bool:
    """Return whether a line is too long for a headline, or ends as a sentence does."""
    return len(line) > LONGEST_TITLE or line.endswith((".", ",", ";", ":", "…"))


def _dateline_day(text: str, title: str | None) -> date | None:
    """Return the day that the first paragraph's dateline states with its year."""
    for line in _first_lines(text)[1 if title else 0 :]:
        dateline = dateline_of(line)
        if dateline and dateline.day:
            return dateline.day
        if len(line) > LONGEST:
            return None
    return None


def _first_lines(text: str) -> list[str]:
    return [line.strip() for line in text[:_TOP].split("\n") if line.strip()]
