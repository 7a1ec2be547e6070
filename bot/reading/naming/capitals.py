"""Capitalised words in a text, and whether the capital says anything: sentences and quotations begin with one too."""

import re
from dataclasses import dataclass

from bot.reading.lexis.calendar_words import MONTHS, WEEKDAYS
from bot.reading.lexis.gazetteer import wordset

# It begins with the set of letters that may be capitals, which the engine skips to; a dot joins "U.S." and initials.
_WORD = re.compile(
    r"[A-Z\u00c0-\u1fff\u2c00-\ud7ff]"
    r"(?:\.(?:[A-Z]\.)+(?:[A-Z]\b)?|\.(?=\s?[A-Z])|[^\W_]*(?:[-’'&][^\W_]+)*)"
)
_SHORTENED = wordset("Mr Mrs Ms Mx Dr St Gen Sen Gov Rep Lt Col Sgt Prof Capt Maj Hon Rev Adm")
_BREAKS = frozenset('.!?:;…“”"‘([\n—–•/')
_PREFIXES = wordset("al el ul ad an ar as at az bin ibn abd ould")
_BEFORE_ROLE = wordset("then ex former vice now co one-time deputy acting")
_IS_I = re.compile(r"I(?:['’](?:m|d|ll|ve))?")
_APOSTROPHES = ("'", "’")
_LONGEST_TITLE = 300  # characters of a line
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_DAY_AFTER = re.compile(r"\.?\s+\d")
_SHORT_MONTHS = frozenset(name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july"))
_CALENDAR = MONTHS.keys() | WEEKDAYS.keys()
_NAME_MONTHS = frozenset(("may", "april", "june", "august", "march"))  # also names of people
# "Alpha-Beta talks" pairs two names; "Anne-Marie said" is one.
_BETWEEN_TWO = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:calls?|talks?|meetings?|summits?|relations|ties|war|conflict|border|deals?|trade|treaty"
    r"|match|final|pact|accord|agreement|conversations?|debates?|dispute|line|route|merger|race|rivalry)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Capital:
    """A capitalised word without a possessive ending; ``low`` is it in lower case.

    ``sure`` marks a capital that means something, ``acronym`` a word all in capitals; nothing may join on to the right
    of one that ``closes``, nor to the left of one that ``opens``.
    """

    start: int
    end: int
    low: str
    sure: bool
    closes: bool = False
    opens: bool = False
    acronym: bool = False


def find_capitals(text: str) -> list[Capital]:
    """Return the capitalised words of ``text`` in order, but for days and months."""
    found: list[Capital] = []
    lines = _Lines(text)
    end = 0
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        begin = _beginning(text, start, word)
        if begin is None:
            continue
        sure = begin > 0 and not lines.is_title(begin) and _is_inside(text, begin, end)
        stop = end = match.end()
        if word[-1] in "sS" and word[-2:-1] in _APOSTROPHES:
            stop -= 2
        elif word in _SHORTENED and text[end : end + 1] == "." and not text[end + 1 : end + 2].isalnum():
            stop = end = end + 1
        bare = text[begin:stop]
        acronym = stop - begin > 1 and bare.isupper()
        capital = Capital(begin, stop, bare.lower(), sure, closes=stop < end, acronym=acronym)
        if capital.low in _CALENDAR and _is_calendar(text, capital, found):
            continue
        if "-" in word and begin == start:
            found.extend(_split_pair(text, capital))
        else:
            found.append(capital)
    return found


def _beginning(text: str, start: int, word: str) -> int | None:
    """Return where a capitalised word begins with what is joined to it, or None where it is part of another."""
    if not word[0].isupper() or (word[0] == "I" and _IS_I.fullmatch(word)):
        return None
    before = text[start - 1] if start else " "
    if before == " ":
        return start
    if before == "_":
        return None
    if start > 1 and (before.isalnum() or before in "-’'") and text[start - 2].isalnum():
        begin = _with_prefix(text, start, word)
        return begin if begin < start else None
    return None if before.isalnum() or before in "°º" else start


def _with_prefix(text: str, start: int, word: str) -> int:
    """Return where a word begins with what is joined to it: "al-Sabri", "d'Aubigny", "then-President"; or ``start``."""
    mark = text[start - 1]
    if mark in _APOSTROPHES:
        joined = text[start - 2] in "dDlL" and not text[start - 3 : start - 2].isalnum()
        return start - 2 if joined else start
    if mark != "-":
        return start
    first = start - 1
    while first and start - first < 12 and (text[first - 1].isalpha() or text[first - 1] == "-"):
        first -= 1
    prefix = text[first : start - 1]
    role = prefix in _BEFORE_ROLE and not word.isupper()
    return first if prefix.lower() in _PREFIXES or role else start


def _is_inside(text: str, start: int, floor: int) -> bool:
    """Return whether a word before this one, and no break between them, makes its capital mean something."""
    at = start - 1
    while at >= floor:
        letter = text[at]
        if letter.isalnum():
            return True
        if letter in _BREAKS:
            return False
        if letter == "-" and text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace():
            return False
        if letter in _APOSTROPHES and (at == 0 or text[at - 1].isspace()):
            return False
        at -= 1
    return floor > 0


class _Lines:
    """The lines of a text, walked through once: which of them are in Title Case or CAPITALS."""

    def __init__(self, text: str) -> None:
        self._text, self._end, self._title = text, -1, False

    def is_title(self, at: int) -> bool:
        """Return whether the character at ``at``, never before the last asked for, stands in a title."""
        if at > self._end:
            start = self._text.rfind("\n", max(self._end, 0), at) + 1
            end = self._text.find("\n", at)
            self._end = end if end >= 0 else len(self._text)
            self._title = self._end - start <= _LONGEST_TITLE and _is_title(self._text[start : self._end])
        return self._title


def _is_title(line: str) -> bool:
    line = line.rstrip()
    if line.endswith((".", "!", "”", '"')) and not line.isupper():
        return False
    words = _LONG_WORD.findall(line)
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def _split_pair(text: str, word: Capital) -> tuple[Capital, ...]:
    """Split "Alpha-Beta" into two names where what follows joins two parties."""
    left, _, right = text[word.start : word.end].partition("-")
    if not (left[:1].isupper() and right[:1].isupper() and _BETWEEN_TWO.match(text, word.end)):
        return (word,)
    middle = word.start + len(left)
    first = Capital(word.start, middle, left.lower(), word.sure, closes=True)
    return (first, Capital(middle + 1, word.end, right.lower(), word.sure, closes=True, opens=True))


def _is_calendar(text: str, word: Capital, found: list[Capital]) -> bool:
    low = word.low
    if low in WEEKDAYS:
        return True
    if low not in MONTHS:
        return False
    dated = _DAY_AFTER.match(text, word.end) is not None
    if low in _SHORT_MONTHS:  # "Jan 5", "5 Jan", but not "Jan Berg"
        day = text[max(0, word.start - 4) : word.start].split()[-1:]
        return dated or (bool(day) and day[0].isdigit() and len(day[0]) <= 2 and text[word.start - 1] == " ")
    if low not in _NAME_MONTHS:
        return True
    before = found[-1] if found else None
    in_name = before is not None and before.sure and before.end == word.start - 1 and text[before.end] == " "
    return dated or not (in_name or _starts_name(text, word))


def _starts_name(text: str, word: Capital) -> bool:
    """ "May Oder sang": a capital follows, and no year."""
    return text[word.end : word.end + 1] == " " and text[word.end + 1 : word.end + 2].isupper()
