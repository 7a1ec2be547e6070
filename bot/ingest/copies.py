"""Near-duplicates: an agency's text run by a second paper is not a second source.

The thresholds were measured on 86 news texts (the 84 of PolNeAR's development part, Slugline's two seeds) and on edits
of each. Of copies with credit lines, another headline, other quotation marks, cut to two fifths, with a fifth of their
sentences dropped, with half as much text added or one word in twenty replaced, the worst shared 0.69 of the shorter
text's shingles and 0.91 of its words in order. Of two different texts, some of them on one event, the nearest shared
0.20 and 0.41; a text that quotes three tenths of another, at most 0.67 and 0.48.
"""

import re
from collections import Counter

from rapidfuzz.distance import LCSseq

SHINGLE = 4
"""Words in a shingle."""

LEAST_SHINGLES = 0.65
"""Of the shorter text's shingles that the longer one has too."""

LEAST_IN_ORDER = 0.85
"""Of the shorter text's words that stand in the longer one in the same order."""

LEAST_LENGTH = 0.3
"""Of the longer text, in words; a shorter one is an excerpt."""

LEAST_WORDS = 20
"""Texts under this are copies only if they are the same: in so few words one changed word changes the news."""

_WORD = re.compile(r"\w+(?:[.,:'’]\w+)*")
_NEGATIONS = frozenset({"no", "not", "never", "none", "nor", "neither", "without"})
_CONTRACTED = re.compile(r"n['’]t\b|(?<=\bcan)not\b")


def is_copy(a: str, b: str) -> bool:
    """Say whether one text is a copy of the other: the same words, or the same but for small edits, cuts and additions.

    Texts that differ in a number or a negation are no copies, however alike. That is a precaution, not a comparison of
    what they say: judge a copy like any document, and only do not count it as another source.

    Takes time linear in the lengths but for one bit-parallel comparison of words: for two texts of 100,000 characters
    under 0.1 s, of 400,000 about 0.6 s.
    """
    shorter, longer = sorted((_words(a), _words(b)), key=len)
    if shorter == longer:
        return bool(shorter)
    if len(shorter) < max(LEAST_WORDS, LEAST_LENGTH * len(longer)):
        return False
    shingles = _shingles(shorter)
    if len(shingles & _shingles(longer)) < LEAST_SHINGLES * len(shingles):
        return False
    if LCSseq.similarity(shorter, longer) < LEAST_IN_ORDER * len(shorter):
        return False
    return not _differ_in_substance(shorter, longer)


def _differ_in_substance(shorter: list[str], longer: list[str]) -> bool:
    """Whether the shorter has a number or negation that the longer lacks; if they are of one length, or the reverse."""
    own = Counter(shorter) - Counter(longer)
    if len(shorter) >= 0.95 * len(longer):
        own += Counter(longer) - Counter(shorter)
    return any(word[0].isdigit() or word in _NEGATIONS for word in own)


def _words(text: str) -> list[str]:
    return _WORD.findall(_CONTRACTED.sub(" not", text.casefold()).replace("’", "'"))


def _shingles(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[start:] for start in range(SHINGLE)), strict=False))
