"""The figures of a text, in digits or words, found in one scan."""

import re
from collections.abc import Iterator

from bot.reading.lexis.tries import any_of, with_capitals
from bot.reading.quantities.digit_figures import figure_in_digits, telephone_end
from bot.reading.quantities.figure import Figure, Pair
from bot.reading.quantities.starts import starts_in
from bot.reading.quantities.word_figures import WORD_READERS

_START = re.compile(
    r"(?<![^\W_])(?:(?P<run>\d{1,3}(?:\x20\d{3}){2,}(?!\d)|\d+(?:[.,:/\u00a0\u202f–-]\d+)*)"
    rf"|(?P<word>{any_of(with_capitals(WORD_READERS))})(?![^\W_]))"
)


def find_figures(text: str) -> Iterator[Figure | Pair]:
    """Yield the figures of ``text`` in order; dates, years, clock times and codes are none."""
    reached = 0
    for at in starts_in(text).figures:
        match = _START.match(text, at) if at >= reached else None
        if match is None:
            continue
        run, start, end = match["run"], match.start(), match.end()
        found = figure_in_digits(text, run, start, end) if run else WORD_READERS[match["word"].lower()](text, match)
        if found is not None:
            yield found
            end = max(end, found.end if isinstance(found, Figure) else found.second.end)
        elif run:
            end = telephone_end(text, run, start, end) or end
        reached = end
