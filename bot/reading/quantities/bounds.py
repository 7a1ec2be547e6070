"""Bounds: how the words around a figure limit the true value ("at least", "up to", "or more")."""

import re

from bot.core.reading import Bound
from bot.reading.lexis.gazetteer import wordset

_PHRASES = (
    (
        Bound.AT_LEAST,
        r"at\s+least|(?:no|not)\s+(?:fewer|less)\s+than|(?<!no\s)(?<!not\s)more\s+than|over|upwards?\s+of|above"
        r"|(?:a\s+)?minimum\s+of|exceed(?:s|ed|ing)?",
    ),
    (
        Bound.AT_MOST,
        r"at\s+most|(?:no|not)\s+more\s+than|up\s+to|(?<!no\s)(?<!not\s)(?:fewer|less)\s+than|under|below"
        r"|(?:a\s+)?maximum\s+of|as\s+(?:many|much)\s+as|nearly|almost",
    ),
    (
        Bound.ABOUT,
        r"about|around|some|roughly|approximately|an?\s+estimated|estimated|circa|close\s+to|in\s+the\s+region\s+of",
    ),
)
_BEFORE = tuple(
    (bound, re.compile(rf"\b(?:{words})\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)) for bound, words in _PHRASES
)
_LAST_WORDS = wordset(
    """least than over of above exceed exceeds exceeded exceeding most to under below as nearly almost about around some
    roughly approximately estimated circa the a an"""
)
_SIGNS = {">": Bound.AT_LEAST, "≥": Bound.AT_LEAST, "<": Bound.AT_MOST, "≤": Bound.AT_MOST, "~": Bound.ABOUT}
_AFTER = re.compile(
    r"(?P<least>\+(?!\w)|-plus\b|\s+or\s+more\b|\s+at\s+least\b)|(?P<most>\s+or\s+(?:fewer|less)\b|\s+at\s+most\b)"
    r"|(?P<about>-odd\b|-ish\b|\s+or\s+so\b)"
)
_REACH = 28  # characters before a figure in which its bound stands


def bound_before(text: str, start: int) -> Bound | None:
    """Return the bound that the words directly before a figure at ``start`` set, or None."""
    before = text[max(0, start - _REACH) : start]
    if before[-1:] in _SIGNS:
        return _SIGNS[before[-1]]
    words = before.split()
    if not words or words[-1].lower().lstrip("(“\"'‘") not in _LAST_WORDS:
        return None
    return next((bound for bound, pattern in _BEFORE if pattern.search(before)), None)


def bound_after(text: str, end: int) -> tuple[Bound, int] | None:
    """Return the bound that the words directly after a figure set, and where they end, or None."""
    match = _AFTER.match(text, end)
    if match is None:
        return None
    bound = Bound.AT_LEAST if match["least"] else Bound.AT_MOST if match["most"] else Bound.ABOUT
    return bound, match.end()
