"""Whether the words before a date look ahead or back: "will meet on Monday", "met on Monday"."""

import re

_AHEAD = re.compile(
    r"\b(?:will|would|shall|due|plans?|planned|scheduled|set|expected|going|is\s+to|are\s+to|['’]ll"
    r"|(?:deadline|vote|hearing|election|meeting|match|launch|trial|summit)\s+is)\b[^.!?]*$"
)
_LIMIT = re.compile(r"\b(?:by|until|till)\s+(?:the\s+|at\s+)?$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|has|have|was|were|lasted|stayed|remained|ran|continued|did|kept|\w+ed)\b[^.!?]*$")
_REACH = 60  # characters


def looks_ahead(text: str, start: int) -> bool:
    """Return whether a date at ``start`` lies ahead of the base date, as far as the words before it show."""
    before = text[max(0, start - _REACH) : start]
    if _AHEAD.search(before):
        return True
    return _LIMIT.search(before) is not None and not _PAST.search(before)
