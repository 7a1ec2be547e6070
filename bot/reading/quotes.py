"""Quotation marks of all kinds, told from apostrophes."""

import re
from dataclasses import dataclass

from bot.core.spans import Span

_PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", '"': '"', "‘": "’", "'": "'"}
_DOUBLE = set('“„«"')
_MARK = re.compile("[“”„«»‹›\"‘’']")
_ELISION = re.compile(r"['’‘](?:\d0s|\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]\B)", re.I)
_MAX_DOUBLE, _MAX_SINGLE = 4000, 600  # characters after which the search for a closing mark is given up


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch in quotation marks: ``outer`` with its marks, ``inner`` without. ``closed`` is False where the
    closing mark is missing because the quotation goes on in the next paragraph."""

    outer: Span
    inner: Span
    single: bool
    closed: bool = True


def find_quotes(text: str, start: int = 0, end: int | None = None) -> list[Quote]:
    """Return the outermost quotations of one paragraph, ``text[start:end]``, in order."""
    stop = len(text) if end is None else end
    quotes: list[Quote] = []
    position = start
    while match := _MARK.search(text, position, stop):
        quote = _open(text, match.start(), start, stop)
        if quote is None:
            position = match.end()
        else:
            quotes.append(quote)
            position = quote.outer.end
    return quotes


def _open(text: str, at: int, start: int, stop: int) -> Quote | None:
    mark = text[at]
    if mark not in _PAIRS or not _opens(text, at, start, stop):
        return None
    single = mark not in _DOUBLE
    close = _close(text, at, min(stop, at + (_MAX_SINGLE if single else _MAX_DOUBLE)))
    if close is not None:
        return Quote(Span(at, close + 1), Span(at + 1, close), single)
    if single:
        return None
    inner_end = at + 1 + len(text[at + 1 : stop].rstrip())
    return Quote(Span(at, inner_end), Span(at + 1, inner_end), single, closed=False)


def _opens(text: str, at: int, start: int, stop: int) -> bool:
    if at + 1 >= stop or text[at + 1].isspace():
        return False
    if text[at] in "'‘" and _ELISION.match(text, at):
        return False
    if text[at] in "“„«‹":
        return True
    before = text[at - 1] if at > start else " "
    return not (before.isalnum() or before in ".,!?;")


def _close(text: str, at: int, stop: int) -> int | None:
    """Return the offset of the closing mark, or None."""
    closing = _PAIRS[text[at]]
    straight = text[at] in "\"'"
    single = text[at] in "'‘"
    for match in _MARK.finditer(text, at + 1, stop):
        here = match.start()
        if text[here] not in closing:
            continue
        after = text[here + 1] if here + 1 < len(text) else " "
        if single and (after.isalnum() or text[here - 1].isspace()):
            continue
        if straight and text[here - 1].isspace() and after.isalnum():
            return None  # a second opening mark: the first one was never closed
        return here
    return None
