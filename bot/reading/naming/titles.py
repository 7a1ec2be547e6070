"""Titles: the role that stands before or after a name, and what of a run of capitals is title and what is name."""

import re

from bot.reading.lexis.gazetteer import gazetteer
from bot.reading.naming.callings import is_calling
from bot.reading.naming.capitals import Capital
from bot.reading.naming.name_runs import Run

_BACK = 72  # characters before a name in which its title stands
_AHEAD = 70  # the same after it
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her"))
_PHRASE_ENDS = re.compile(r"[,;:()\n—–]|\.(?=\s|$)")
_ABBREVIATED = re.compile(r"(?:[A-Z][a-z]{1,3}|(?:[A-Z]\.)*[A-Z])\.")


def split_titles(text: str, run: Run) -> list[Run]:
    """Return the parts of a run that are names: "Corvane CEO Lena Ohm" is two, "Secretary of State" alone none."""
    known = gazetteer()
    heads = [at for at, word in enumerate(run) if known.is_role_head(word.low)]
    if not heads:
        return [run]
    last = heads[-1]
    if last == len(run) - 1:
        return _ending_in_title(text, run)
    rest = _after_office(text, run, last + 1)
    if rest and all(word.low in known.organisations or word.low in known.place_words for word in rest):
        return [run]
    start = last
    while start and known.is_role_word(run[start - 1].low):
        start -= 1
    if start and run[start - 1].low in known.portfolios and _is_portfolio(run[:start]):
        start = 0
    return [part for part in (run[:start], rest) if part]


def _is_portfolio(words: Run) -> bool:
    """ "Health and Human Services (Secretary ...)"."""
    return all(word.low in gazetteer().portfolios for word in words)


def _after_office(text: str, run: Run, at: int) -> Run:
    """Return what follows a title in its run, without "of State" or "of Norway"."""
    known = gazetteer()
    if at < len(run) and text[run[at - 1].end : run[at].start].strip().startswith("of"):
        if run[at].low in known.places:
            return run[at + 1 :] or run[at:]
        while at < len(run) and run[at].low in known.portfolios:
            at += 1
    return run[at:]


def _ending_in_title(text: str, run: Run) -> list[Run]:
    """A run that ends in a title: only what stands before the title is a name, unless the title is a surname."""
    known = gazetteer()
    before = run[-2] if len(run) > 1 else None
    if before is not None and run[-1].low in known.surnames and _is_first_name(before):
        return split_titles(text, run[:-1]) and [run]
    end = len(run)
    while end and known.is_role_word(run[end - 1].low):
        end -= 1
    return [run[:end]] if end and not _is_portfolio(run[:end]) else []


def _is_first_name(word: Capital) -> bool:
    known = gazetteer()
    low = word.low
    return not (
        word.closes
        or known.is_role_word(low)
        or low in known.places
        or low in known.organisations
        or low in known.portfolios
        or known.is_common(low)
    )


def word_before(text: str, start: int) -> tuple[str, bool]:
    """Return the word before a name in lower case, and whether a comma stands between; "" where another mark does."""
    end = start - 1
    if end < 1 or text[end] not in " -":
        return "", False
    comma = text[end - 1] == ","
    end -= comma
    first = max(text.rfind(" ", max(0, end - 24), end), text.rfind("\n", max(0, end - 24), end)) + 1
    return text[first:end].lower().lstrip("(“\"'‘"), comma


def title_before(text: str, start: int, word: str, comma: bool) -> str | None:
    """Return the title that stands directly before a name at ``start``, or None; ``word`` is the word before the name.

    Only what may end a title begins the search, so that names without one cost next to nothing.
    """
    known = gazetteer()
    low, end = max(0, start - _BACK), start - 1 - comma
    if known.is_role_head(word) or is_calling(word):
        return text[_title_start(text, low, end - len(word)) : end]
    return _office_before(text, low, end) if word in known.portfolios else None


def _title_start(text: str, low: int, first: int) -> int:
    """Return where a title begins, going back from its head over the words that may stand in it."""
    known = gazetteer()
    begin = first
    while begin > low and text[begin - 1] in " -":
        stop = begin - 1
        at = max(text.rfind(" ", low, stop), text.rfind("\n", low, stop)) + 1
        word = text[max(at, low) : stop].lstrip('(“"‘')
        if word[-1:] in ".,;:" and not _ABBREVIATED.fullmatch(word):
            break
        office = word[:1].isupper() and word.lower() in known.portfolios
        linked = word == "and" and _is_linked(text, at, begin)
        if not word or word.endswith(("'s", "’s")) or not (office or linked or known.is_role_word(word)):
            break
        begin = stop - len(word)
    return begin


def _is_linked(text: str, at: int, begin: int) -> bool:
    """Return whether "and" stands inside one office: "Health and Human Services Secretary"."""
    before = text[max(0, at - 24) : at].split()
    return (
        bool(before)
        and before[-1][:1].isupper()
        and before[-1].lower() in gazetteer().portfolios
        and text[begin].isupper()
    )


def _office_before(text: str, low: int, end: int) -> str | None:
    """ "Secretary of state", "director of national intelligence" before a name."""
    known = gazetteer()
    words = text[low:end].split()
    at = len(words)
    while at and (words[at - 1].lower() in known.portfolios or words[at - 1] in ("and", "the")):
        at -= 1
    if at < 2 or words[at - 1] not in ("of", "for") or not known.is_role_head(words[at - 2].lower()):
        return None
    head = text.rfind(words[at - 2], low, end)
    return text[_title_start(text, low, head) : end]


def title_after(text: str, end: int) -> str | None:
    """Return the title in an apposition after a name (", the former president,"), or None."""
    if not text.startswith(", ", end):
        return None
    start = end + 2
    stop = _PHRASE_ENDS.search(text, start, start + _AHEAD)
    phrase = text[start : stop.start() if stop else start + _AHEAD]
    known = gazetteer()
    words = phrase.replace("-", " ").split(" ") if "-" in phrase and not _hyphened(phrase) else phrase.split(" ")
    skipped = len(words[0]) + 1 if words[0].lower() in _ARTICLES else 0
    position, title_end = start + skipped, None
    for number, word in enumerate(words[1 if skipped else 0 :]):
        bare = word.removesuffix(".") if number else word
        if known.is_role_word(word) or (title_end is not None and _of_office(words, word)):
            position += len(word) + 1
            if bare.lower() in known.courtesies:
                break
            if known.is_role_head(bare.lower()) or (title_end is not None and word in known.portfolios):
                title_end = position - 1
        else:
            break
    return text[start + skipped : title_end] if title_end else None


def _hyphened(phrase: str) -> bool:
    return any(gazetteer().is_role_head(word.lower()) for word in phrase.split(" ") if "-" in word)


def _of_office(words: list[str], word: str) -> bool:
    return word in gazetteer().portfolios or (word == "of" and any(one in gazetteer().portfolios for one in words))
