"""Words with offsets: the smallest unit that the grammar looks at."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from bot.core.spans import Span

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., p.m.
    r"|(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Hon|St|[A-Z])\.(?=\s+[A-Z])"
    r"|[^\W\d_]+(?=n['’]t\b)|n['’]t\b"  # did + n't
    r"|['’](?:s|ve|re|d|ll|m)\b"  # clitics: a possessive, or a verb
    r"|\d+(?:[.,:]\d+)*%?"
    r"|[^\W_]+(?:[-–&/][^\W_]+|\.(?=[a-z])[^\W_]+|['’](?!(?:s|ve|re|d|ll|m|t)\b)[^\W_]+)*"
    r"|[^\s]",
)
_FOLD = str.maketrans("’‘‛`´", "'''''")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, clitic or mark; ``low`` is lower case with straight apostrophes."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Return whether the token is a word or number rather than a mark."""
        return self.text[0].isalnum() or len(self.text) > 1

    @property
    def is_capital(self) -> bool:
        """Return whether the token begins with a capital letter."""
        return self.text[0].isupper()


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of ``text[start:end]`` with offsets into ``text``."""
    stop = len(text) if end is None else end
    return [Token(m.start(), m.end(), m[0], m[0].lower().translate(_FOLD)) for m in _TOKEN.finditer(text, start, stop)]


def span_of(tokens: list[Token], first: int, last: int) -> Span:
    """Return the span from token ``first`` to token ``last``, both included."""
    return Span(tokens[first].start, tokens[last].end)


def index_at(tokens: list[Token], offset: int) -> int:
    """Return the index of the first token that starts at or after ``offset``."""
    return bisect_left(tokens, offset, key=lambda token: token.start)
