"""Documents: the exact text that everything else points into."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from bot.core.spans import Span
from bot.core.vocabulary import Basis, BlockKind, Genre


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of lines whose kind the source's own markup states: a page's ``<h2>``, a list's item, a quoted message."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Document:
    """One article or pasted text.

    ``text`` is kept as read and holds the headline too, where there is one; every offset in Slugline points into it.
    ``published`` is None unless stated or safely inferred (``date_basis``): the day of ingestion never stands in. It is
    the day in the source's own time zone; ``published_at`` is the moment, aware, where hour and zone are stated too.
    ``marks`` do not overlap and are in order; lines without one are told by how they look.
    ``genre`` is None where nobody stated it; reading then says what the text shows.
    """

    text: str
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    date_basis: Basis = Basis.UNKNOWN
    genre: Genre | None = None
    published_at: datetime | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def fingerprint(self) -> str:
        """The SHA-256 (hex) of the text with its white space folded: the same words are the same document."""
        return sha256(" ".join(self.text.split()).encode()).hexdigest()


def with_headline(title: str | None, body: str) -> str:
    """Return a document's text: the headline as its first line, unless the body begins with it already."""
    if not title or body.lstrip().startswith(title.strip()):
        return body
    return f"{title.strip()}\n\n{body}"
