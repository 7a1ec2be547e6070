"""Words with offsets: the smallest unit that the grammar looks at."""

import re
from bisect import bisect_left
from functools import lru_cache

from bot.core.spans import Span

_TOKEN = re.compile(
    r"[A-Za-z]+(?=[ ,\n])"  # most words, at once
    r"|(?:[A-Za-z]\.){2,}"  # U.S., p.m.
    r"|(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Hon|St|[A-Z])\.(?=\s+[A-Z])"
    r"|[A-Z]-(?:(?:[A-Z]\.){2,}|[A-Z][a-z]{1,4}\.(?=[,)]))"  # D-Ore., R-S.C.
    r"|[^\W\d_]+(?=n['’]t\b)|n['’]t\b"  # did + n't
    r"|['’](?:s|ve|re|d|ll|m)\b"  # clitics: a possessive, or a verb
    r"|\d+(?:[.,:]\d+)*%?"
    r"|[^\W_]+(?:[-–&/][^\W_]+|\.(?=[a-z])[^\W_]+|['’](?!(?:s|ve|re|d|ll|m|t)\b)[^\W_]+)*"
    r"|[^\s]",
)
_FOLD = str.maketrans("’‘‛`´", "'''''")


class Token:
    """One word, number, clitic or mark; ``low`` is lower case with straight apostrophes.

    ``is_word`` tells words and numbers from marks; ``tag`` is the word class (a letter of ``tags``) once one is set.
    Written out by hand because a document has more of these than of anything else.
    """

    __slots__ = ("end", "is_capital", "is_word", "low", "start", "tag", "text")

    def __init__(self, start: int, end: int, text: str, low: str, is_word: bool, is_capital: bool) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.low = low
        self.is_word = is_word
        self.is_capital = is_capital
        self.tag = ""


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of ``text[start:end]``, without word classes, with offsets into ``text``."""
    tokens = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        low, is_word, is_capital = _features(word)
        tokens.append(Token(match.start(), match.end(), word, low, is_word, is_capital))
    return tokens


@lru_cache(maxsize=65536)
def _features(word: str) -> tuple[str, bool, bool]:
    """Return a word in lower case with straight apostrophes, and whether it is a word and begins with a capital."""
    return word.lower().translate(_FOLD), word[0].isalnum() or len(word) > 1, word[0].isupper()


def span_of(tokens: list[Token], first: int, last: int) -> Span:
    """Return the span from token ``first`` to token ``last``, both included."""
    return Span(tokens[first].start, tokens[last].end)


def index_at(tokens: list[Token], offset: int) -> int:
    """Return the index of the first token that starts at or after ``offset``."""
    return bisect_left(tokens, offset, key=_start)


def _start(token: Token) -> int:
    return token.start
