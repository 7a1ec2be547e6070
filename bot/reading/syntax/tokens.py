"""Words with offsets: the smallest unit that the grammar looks at."""

import re
from bisect import bisect_left
from operator import attrgetter

from bot.core.spans import Span
from bot.reading.lexis.remembered import Remembered

_TOKEN = re.compile(
    r"[A-Za-z]+(?=[ ,\n])"  # most words, at once
    r"|(?:[A-Za-z]\.){2,}"  # U.S., p.m.
    r"|(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Hon|St|[A-Z])\.(?=\s+[A-Z])"
    r"|[A-Z]-(?:(?:[A-Z]\.){2,}|[A-Z][a-z]{1,4}\.(?=[,)]))"  # D-Ore., R-S.C.
    r"|[^\W\d_]+(?=n['’]t\b)|n['’]t\b"  # did + n't
    r"|['’](?:s|ve|re|d|ll|m)\b"  # clitics: a possessive, or a verb
    r"|\d+(?:-[a-z]+-old\b|(?:[.,:]\d+)*%?)"
    r"|[^\W_]+(?:[-–&/][^\W_]+|\.(?=[a-z])[^\W_]+|['’](?!(?:s|ve|re|d|ll|m|t)\b)[^\W_]+)*"
    r"|[^\s]",
)
_FOLD = str.maketrans("’‘‛`´", "'''''")


def _features(word: str) -> tuple[str, str, bool, bool]:
    """Return a word, its lower case, whether it is a word and no mark, and whether it begins with a capital."""
    return word, word.lower().translate(_FOLD), word[0].isalnum() or len(word) > 1, word[0].isupper()


_known = Remembered(_features)
_lows = Remembered(lambda word: _features(word)[1])


class Token:
    """One word, number, clitic or mark; ``low`` is lower case with straight apostrophes.

    ``is_word`` tells words and numbers from marks; ``tag`` is the word class (a letter of ``tags``) once one is set.
    Written out by hand because a document has more of these than of anything else.
    """

    __slots__ = ("end", "is_capital", "is_word", "low", "start", "tag", "text")

    def __init__(self, start: int, end: int, word: str) -> None:
        self.start = start
        self.end = end
        self.text, self.low, self.is_word, self.is_capital = _known[word]
        self.tag = ""


def pieces(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the words, numbers, clitics and marks of ``text[start:end]`` as they are written."""
    return _TOKEN.findall(text, start, len(text) if end is None else end)


def lowered(written: list[str]) -> frozenset[str]:
    """Return what the tokens of some pieces have for ``low``."""
    return frozenset(map(_lows.__getitem__, written))


def placed(text: str, start: int, written: list[str]) -> list[Token]:
    """Return the tokens, without word classes, of the pieces of a text that are ``written`` from ``start`` on."""
    tokens, at = [], start
    for word in written:
        at = text.find(word, at)  # right here or behind white space: all else is in some token
        tokens.append(Token(at, at := at + len(word), word))
    return tokens


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of ``text[start:end]``, without word classes, with offsets into ``text``."""
    return placed(text, start, pieces(text, start, end))


def span_of(tokens: list[Token], first: int, last: int) -> Span:
    """Return the span from token ``first`` to token ``last``, both included."""
    return Span(tokens[first].start, tokens[last].end)


def index_at(tokens: list[Token], offset: int) -> int:
    """Return the index of the first token that starts at or after ``offset``."""
    return bisect_left(tokens, offset, key=_start)


_start = attrgetter("start")
