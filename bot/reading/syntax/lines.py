"""One sentence laid ready for reading: its tokens and quotations, and what a frame finds in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from operator import attrgetter

from bot.core.reading import Sentence
from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.layout.quotes import Quote, find_quotes
from bot.reading.syntax.tagger import tag_words
from bot.reading.syntax.tokens import Token, index_at, lowered, pieces, placed
from bot.reading.syntax.verb_groups import VerbGroup

_PARTICLES = dict.fromkeys(("point", "points", "pointed", "pointing"), "out") | dict.fromkeys(("went", "goes"), "on")


@dataclass(frozen=True)
class Line:
    """A sentence, its words, and the quotations that begin or stand in it.

    Its tokens are placed and tagged when a frame first asks for them: a third of all sentences hold no word that any
    frame needs.
    """

    text: str
    sentence: Sentence
    written: list[str]  # the words and marks as they stand
    words: frozenset[str]  # each token in lower case: a frame is tried only where a word that it needs stands
    quotes: list[Quote]
    opening: dict[int, Quote]  # the quotations by the offset at which they open
    closing: frozenset[int]  # the offsets at which quotations end

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens, with their word classes."""
        tokens = placed(self.text, self.sentence.span.start, self.written)
        tag_words(tokens)
        return tokens

    def quote_at(self, offset: int) -> Quote | None:
        """Return the quotation that holds the character at ``offset``, or None."""
        at = bisect_right(self.quotes, offset, key=_opening) - 1
        return self.quotes[at] if at >= 0 and offset < self.quotes[at].outer.end else None

    def quote_from(self, index: int) -> Quote | None:
        """Return the quotation that opens at token ``index``, or None."""
        return self.opening.get(self.tokens[index].start) if self.opening and index < len(self.tokens) else None

    def quotes_from(self, offset: int) -> Iterator[Quote]:
        """Yield the quotations that open at ``offset`` or after it, in order."""
        return islice(self.quotes, bisect_left(self.quotes, offset, key=_opening), None)

    def bounds(self, index: int) -> tuple[int, int]:
        """Return the tokens (first, end) that a cue at ``index`` may reach: its quotation's, or the sentence's."""
        quote = self.quote_at(self.tokens[index].start) if self.quotes else None
        if quote is None:
            return 0, len(self.tokens)
        return index_at(self.tokens, quote.inner.start), index_at(self.tokens, quote.inner.end)

    def cue_of(self, group: VerbGroup) -> Span:
        """Return the span of a verb with its auxiliaries and its particle: "pointed out", "went on"."""
        tokens, last = self.tokens, group.last
        particle = _PARTICLES.get(tokens[last].low)
        if particle is not None and last + 1 < len(tokens) and tokens[last + 1].low == particle:
            last += 1
        return Span(tokens[group.first].start, tokens[last].end)

    def span(self, first: int, end: int) -> Span:
        """Return the span of tokens ``first`` to ``end`` (excluded; one at least), without stops at its end."""
        end = max(end, first + 1)
        while end - 1 > first and self.tokens[end - 1].low in (".", ",", ";", ":", "—", "–", "-"):
            end -= 1
        return Span(self.tokens[first].start, self.tokens[end - 1].end)


_opening = attrgetter("outer.start")


def line_of(text: str, sentence: Sentence) -> Line:
    """Return a sentence of ``text`` laid ready for reading."""
    start, end = sentence.span.start, sentence.span.end
    quotes, written = find_quotes(text, start, end), pieces(text, start, end)
    opening = {quote.outer.start: quote for quote in quotes}
    closing = frozenset([quote.outer.end for quote in quotes])
    return Line(text, sentence, written, lowered(written), quotes, opening, closing)


@dataclass(frozen=True, slots=True)
class Found:
    """A statement as a frame finds it: spans, and the words that decide on kind and factuality."""

    speaker: Span | None
    cue: Span
    content: Span
    kind: StatementKind
    lemma: str
    at: int  # index of the cue's main token in its line
    group: VerbGroup | None = field(default=None)
    thing: bool = False  # the content is a noun phrase
