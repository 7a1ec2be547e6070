"""Counting windows: the time in which an ordinal counts ("the third call since March", "second in a week")."""

import re

from bot.core.spans import Span

_WINDOW = re.compile(
    r"\bsince\s+[^\s,.;:!?()—–\n][^,.;:!?()—–\n]{0,59}?(?=[,.;:!?()—–\n]|\s+(?:and|but|as|when|while|which|who)\b|$)"
    r"|\bin\s+(?:(?:the\s+)?(?:past|last)\s+|as\s+many\s+|under\s+|over\s+|more\s+than\s+|less\s+than\s+)?"
    r"(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+|several|nearly\s+\w+)?\s?"
    r"(?:hours?|days?|weeks?|fortnight|months?|years?|decades?|century|season)\b"
    r"|\b(?:so\s+far\s+)?(?:this|last|next|of\s+the)\s+(?:week|month|year|season|term|decade|century|day|campaign)\b"
    r"|\bso\s+far\b|\bever\b"
)
_CLAUSE = re.compile(r"[.;:!?\n]|\s[—–-]\s")
_REACH = 70  # characters after an ordinal in which its window begins


def window_after(text: str, end: int) -> Span | None:
    """Return the window of an ordinal that ends at ``end``: the first such phrase in the rest of its clause."""
    limit = min(len(text), end + _REACH)
    if stop := _CLAUSE.search(text, end, limit):
        limit = stop.start()
    match = _WINDOW.search(text, end, min(len(text), limit + 60))
    return Span(*match.span()) if match and match.start() < limit else None
