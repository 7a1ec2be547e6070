"""Quotation marks of all kinds, told from apostrophes, inches and years."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from bot.core.spans import Span

# Marks of two or three characters first: straight apostrophes and backticks doubled, and what is left of UTF-8 curly
# marks that were read as Windows-1252 or Latin-1. An apostrophe before two more belongs to a quotation inside.
_MARK = re.compile(
    "[“”„«»‹›\"‟″＂‘’‚'`â](?:"  # a set of letters first: the engine skips to it
    "(?<=â)(?:€[œ\x9d\x9c]|\x80[\x9c\x9d])|(?<=')(?=''(?!'))|(?<=`)`|(?<=')'|(?<=‘)‘|(?<=’)’|(?<=[“”„«»‹›\"‟″＂‘‚])"
    "|(?<=['’])(?:(?<!\\w.)|(?!\\w)))"
)
_ELISION = re.compile(r"['’‘](?:\d0s|\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]\B)", re.I)
_STRAIGHT = frozenset(('"', "''", "″", "＂", "'"))
_SINGLES = frozenset("'‘’‚‹›")
_OPENERS = frozenset(("“", "„", "‟", "«", "‹", "``", "‘‘", "‘", "‚", "â€œ", "â€\x9c", "â\x80\x9c"))
_CLOSERS = {
    "“": ("”",),
    "‟": ("”",),
    "”": ("”",),
    "„": ("“", "”"),
    "«": ("»",),
    "‹": ("›",),
    "``": ("''",),
    "''": ("''",),
    "‘‘": ("’’",),
    '"': ('"',),
    "″": ("″",),
    "＂": ("＂",),
    "‘": ("’",),
    "‚": ("‘", "’"),
    "'": ("'",),
    "â€œ": ("â€\x9d",),
    "â€\x9c": ("â€\x9d",),
    "â\x80\x9c": ("â\x80\x9d",),
}
# Marks that close a quotation whose own closing mark is missing: typists mix straight and curly ones.
_INSTEAD = {"“": ('"', "''"), '"': ("”",), "‘": ("'",), "``": ('"',), "''": ('"',)}
_MAX_DOUBLE, _MAX_SINGLE = 6000, 600  # characters after which the search for a closing mark is given up


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch in quotation marks: ``outer`` with its marks, ``inner`` without. ``closed`` is False where the
    closing mark is missing because the quotation goes on in the next paragraph."""

    outer: Span
    inner: Span
    single: bool
    closed: bool = True


class _Mark(NamedTuple):
    start: int
    end: int
    text: str
    opens: bool
    closes: bool
    possessive: bool  # may be the apostrophe of "the players' union"


def find_quotes(text: str, start: int = 0, end: int | None = None) -> list[Quote]:
    """Return the outermost quotations of one paragraph, ``text[start:end]``, in order, in time linear in its length."""
    stop = len(text) if end is None else end
    found = list(_MARK.finditer(text, start, stop))
    if not found:
        return []
    marks = _Marks(text, found, start, stop)
    quotes: list[Quote] = []
    at = 0
    while at < len(marks.all):
        quote, at = marks.quote(at)
        if quote is not None:
            quotes.append(quote)
    return quotes


class _Marks:
    """The marks of one paragraph, and where those that close a quotation stand."""

    def __init__(self, text: str, found: list[re.Match[str]], start: int, stop: int) -> None:
        self.text, self.stop = text, stop
        self.all = [_mark(text, match, start, stop) for match in found]
        self.closing: dict[str, list[int]] = {}
        self.opening: dict[str, list[int]] = {}
        for index, mark in enumerate(self.all):
            if mark.closes:
                self.closing.setdefault(mark.text, []).append(index)
            if mark.opens:
                self.opening.setdefault(mark.text, []).append(index)

    def quote(self, at: int) -> tuple[Quote | None, int]:
        """Return the quotation that opens at mark ``at``, or None, and the index of the mark to go on from."""
        first = self.all[at]
        if not first.opens or first.text not in _CLOSERS:
            return None, at + 1
        single = first.text in _SINGLES
        close = self._close(at, single=single)
        if close is not None:
            last = self.all[close]
            return Quote(Span(first.start, last.end), Span(first.end, last.start), single), close + 1
        if single or _next(self.opening.get(first.text, ()), at) is not None:
            return None, at + 1  # opened once more before it closes: the first mark was a slip
        inner_end = first.end + len(self.text[first.end : self.stop].rstrip())
        return Quote(Span(first.start, inner_end), Span(first.end, inner_end), single, closed=False), len(self.all)

    def _close(self, at: int, *, single: bool) -> int | None:
        """Return the index of the mark that closes the quotation opened at mark ``at``, or None."""
        first = self.all[at]
        again = _next(self.opening.get(first.text, ()), at)
        own = self._nearest(_CLOSERS[first.text], at)
        found: int | None
        if own is not None and (again is None or own <= again):
            found = self._past_possessives(own, again) if single else own
        else:
            other = self._nearest(_INSTEAD.get(first.text, ()), at)
            fits = other is not None and (again is None or other < again)
            found = other if fits else None if first.text in _STRAIGHT else own
        limit = first.start + (_MAX_SINGLE if single else _MAX_DOUBLE)
        return found if found is not None and self.all[found].start < limit else None

    def _nearest(self, kinds: tuple[str, ...], at: int) -> int | None:
        found = [index for kind in kinds if (index := _next(self.closing.get(kind, ()), at)) is not None]
        return min(found, default=None)

    def _past_possessives(self, close: int, again: int | None) -> int:
        """Return a firmer closing mark after "the dogs'", where one stands before the next quotation opens."""
        if not self.all[close].possessive:
            return close
        for index in range(close + 1, min(len(self.all), close + 6)):
            if again is not None and index >= again:
                break
            mark = self.all[index]
            if mark.text == self.all[close].text and mark.closes and not mark.possessive:
                return index
        return close


def _next(indexes: list[int] | tuple[()], at: int) -> int | None:
    place = bisect_left(indexes, at + 1)
    return indexes[place] if place < len(indexes) else None


def _mark(text: str, match: re.Match[str], start: int, stop: int) -> _Mark:
    first, last, mark = match.start(), match.end(), match[0]
    before = text[first - 1] if first > start else " "
    after = text[last] if last < stop else " "
    beyond = text[last] if last < len(text) else " "
    straight, single = mark in _STRAIGHT, mark in _SINGLES
    opens = last < stop and not after.isspace()
    if straight or mark not in _OPENERS:
        inside = before.isalnum() or before in ".,!?;"
        opens = opens and not inside and (straight or ((before.isspace() or before in "(—–-") and after.isalnum()))
    if single and _ELISION.match(text, first):
        opens = False
    closes = first > start and not (straight and before.isspace() and after.isalnum())
    if single:
        closes = closes and not beyond.isalnum() and not before.isspace()
    if mark in _OPENERS and mark not in "“‘":  # as in „low marks“
        closes = False
    possessive = single and before in "sS" and beyond == " "
    return _Mark(first, last, mark, opens, closes, possessive)
