"""Where dates, figures, offices and events may begin: one scan of a text for all four, as a scan is what they cost.

Their own patterns are tried only at these places; what they match begins at none other.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from bot.reading.lexis.date_grammar import DATE_WORDS
from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.tries import any_of, with_capitals
from bot.reading.quantities.word_figures import WORD_READERS

_OFFICE_WORDS = wordset(
    """
    office power presidency premiership chancellery House Street sworn inaugurated government term administration
    cabinet former ex one-time onetime retired ousted deposed late
    """
)
_EVENT_WORDS = with_capitals(("before", "ahead", "prior", "after", "following", "since", "during", "until", "till"))


class Starts(NamedTuple):
    """Offsets into a text, in order, at each of which one of a kind may begin."""

    dates: list[int]
    figures: list[int]
    offices: list[int]
    events: list[int]


def _kinds() -> dict[str, tuple[int, ...]]:
    """Return the places in ``Starts`` of the kinds that each word may begin: of "one-time" also those of "one"."""
    of_kind = [frozenset(words) for words in (DATE_WORDS, with_capitals(WORD_READERS), _OFFICE_WORDS, _EVENT_WORDS)]
    return {
        word: tuple(kind for kind, words in enumerate(of_kind) if not words.isdisjoint((word, word.partition("-")[0])))
        for word in frozenset[str]().union(*of_kind)
    }


_KINDS = _kinds()
# A mark or space and what may follow it: most letters of a text are passed over without a look at the words.
_START = re.compile(rf"[\W_](?:(?P<word>{any_of(_KINDS)})(?![^\W_])|(?P<digit>\d)|Q[1-4]|FY)")


@lru_cache(maxsize=1)
def starts_in(text: str) -> Starts:
    """Return where dates, figures, offices and events may begin in ``text``; the last text is remembered."""
    starts = Starts([], [], [], [])
    for match in _START.finditer(f" {text}"):  # by the space, what follows a mark at an offset begins there in the text
        at, word = match.start(), match["word"]
        if word is not None:
            for kind in _KINDS[word]:
                starts[kind].append(at)
            continue
        if text[at - 1 : at] in ("'", "’"):  # "the '90s"
            starts.dates.append(at - 1)
        starts.dates.append(at)
        if match["digit"] is not None:
            starts.figures.append(at)
    return starts
