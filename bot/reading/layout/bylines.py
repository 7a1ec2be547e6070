"""Who wrote a text, as the lines beside it say: bylines, credit lines, agencies' sign-offs."""

import re

from bot.core.documents import Document

LONGEST_BYLINE = 120
"""Characters; a longer line is a sentence."""

_FURNITURE_TAIL = re.compile(
    r"(?:\s*[|·•,–—-]?\s*(?:\d[\d.,]*\s*[km]?\s+(?:views?|comments?|shares?|likes?|reads?)"
    r"|\d+\s*min(?:ute)?s?(?:\s+read)?|updated.*|published.*|posted.*|[|·•].*))+\s*$",
    re.I,
)
_BYLINE = re.compile(r"\s*(?:written\s+|story\s+|report(?:ed|ing)?\s+)?by:?\s+(?P<name>\S.*)", re.I)
_PARTICLE = r"(?:de|da|del|van|von|der|den|al|bin|el|la|le|di|y)\b"
_NAMES = re.compile(rf"(?:[A-Z][\w.'’-]*|{_PARTICLE})(?:\s+(?:[A-Z][\w.'’-]*|{_PARTICLE}|and\b|&)|\s*,\s+(?=[A-Z]))*")
_SIGN_OFF = re.compile(
    r"[(\[]?\s*(?:additional\s+|further\s+)?(?:reporting|writing|editing|compiled|translated|produced|photography|graphics?)"
    r"(?:\s+and\s+\w+)?\s+by\s+[A-Z][^.!?\n]{0,280}[.)\]]*\s*",
    re.I,
)
_STAMP = re.compile(
    r"(?:(?:last\s+|first\s+)?(?:published|updated|posted|modified)(?:\s+on|\s+at|:)?\s+)(?=.*\d).{1,80}", re.I
)


def byline_name(line: str) -> str | None:
    """Return the author's name in a byline such as "by Jane Doe 48 views", or None for any other line."""
    match = _BYLINE.fullmatch(line) if len(line) <= LONGEST_BYLINE else None
    if match is None or line.rstrip().endswith((".", "?", "!")):
        return None
    rest = _FURNITURE_TAIL.sub("", match["name"])
    names = _NAMES.match(rest)
    return names[0].strip(" ,") if names and names[0][0].isupper() else None


def is_credit(line: str, document: Document) -> bool:
    """Return whether a line begins with the document's known author or outlet and goes on as a list of such parts."""
    known = next((name for name in (document.byline, document.publisher) if name and line.startswith(name)), None)
    if known is None or len(line) > 150 or line.endswith((".", "?", "!")):
        return False
    return re.fullmatch(r"|\s*[,|·•–—-].*\d.*", line[len(known) :]) is not None


def is_sign_off(line: str) -> bool:
    """Return whether a line is an agency's sign-off: "(Reporting by Jane Doe; Editing by John Roe)"."""
    return len(line) <= 300 and _SIGN_OFF.fullmatch(line) is not None


def is_stamp(line: str) -> bool:
    """Return whether a line only says when the text was published or updated."""
    return len(line) <= 100 and not line.endswith((".", "?", "!")) and _STAMP.fullmatch(line) is not None
