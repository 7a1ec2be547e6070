"""Runs of capitalised words that may be names: joined, and rid of capitals that only open a sentence or a title."""

import re
from collections.abc import Iterator

from bot.reading.lexis.gazetteer import gazetteer, wordset
from bot.reading.naming.callings import is_calling
from bot.reading.naming.capitals import Capital

Run = list[Capital]
_JOINTS = frozenset((
    " & ", " de ", " van ", " von ", " der ", " den ", " bin ", " al ", " el ", " da ", " di ", " du ", " la ", " le ",
    " dos ", " ten ", " ter ", " van der ", " van den ", " van de ", " von der ", " de la ", " de los ", " del ",
    " della ", " das ", " do ", " ibn ", " zu ", " af ", " av ", " ben ",
))  # fmt: skip
_PARTICLE_BEFORE = re.compile(r"(?<![^\W_])(?:van|von|de|del|della|di|da|bin|ibn)(?:\s(?:der|den|de|la|los))?\s$")
_OF = (" of ", " of the ")
_COMMON_ENDINGS = ("ings", "ing", "ly", "ness", "tion", "tions", "ers", "ists", "isn", "don", "doesn", "didn")
_FIRST_PART = re.compile("[-'’]")
_LONGEST_JOINT = 9  # characters
PARTICLES = wordset("de van von der den bin al el da di du la le dos ten ter del della das do ibn zu af av ben los")


def find_runs(text: str, capitals: list[Capital]) -> list[Run]:
    """Return the runs of ``capitals`` that can be believed to be names, with any titles before them."""
    return _believed(list(_runs(text, capitals)))


def _runs(text: str, capitals: list[Capital]) -> Iterator[Run]:
    run: Run = []
    for word in capitals:
        if run and not _joins(text, run, word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _joins(text: str, run: Run, word: Capital) -> bool:
    """Return whether a word goes on with the run before it."""
    last = run[-1]
    if last.closes or word.opens or word.start - last.end > _LONGEST_JOINT:
        return False
    gap = text[last.end : word.start]
    if gap == " ":
        return True
    if not gap or (last.low[-1] == "." and not gap.strip()):  # "J.K. Harrow", "J.Harrow"
        return not gap
    if not word.sure:
        return False
    if gap in ("' ", "’ "):  # "Workers' Party"
        return last.low[-1] == "s" and word.low in gazetteer().organisations
    if gap in _OF:
        return (gap == " of " and last.low in gazetteer().of_heads) or _is_office(last, word)
    if gap == " and ":
        return last.low in gazetteer().portfolios and word.low in gazetteer().portfolios
    return gap in _JOINTS


def _is_office(last: Capital, word: Capital) -> bool:
    """ "Secretary of State", "Director of the National ...", "President of Norway"."""
    known = gazetteer()
    return known.is_role_head(last.low) and (word.low in known.portfolios or word.low in known.places)


def _believed(runs: list[Run]) -> list[Run]:
    """Leave out the capitals that only open a sentence or stand in a title."""
    sure = {tuple(word.low for word in run) for run in runs if run[0].sure}
    known = {word for words in sure for word in words}
    kept: list[Run] = []
    for run in runs:
        if run[0].sure or tuple(word.low for word in run) in sure:
            kept.append(run)
        elif len(run) > 1 and not any(word.sure for word in run):
            kept.extend(_without_common(run, known))
        elif opened := _without_opener(run, known):
            kept.append(opened)
    return kept


def _without_common(run: Run, known: set[str]) -> Iterator[Run]:
    common = gazetteer().is_common
    part: Run = []
    for word in run:
        if word.low not in known and common(word.low):
            if part:
                yield part
            part = []
        else:
            part.append(word)
    if part:
        yield part


def _without_opener(run: Run, known: set[str]) -> Run:
    openers, first = gazetteer().openers, 0
    while first < len(run) and _FIRST_PART.split(run[first].low, maxsplit=1)[0] in openers:
        if first and run[first].acronym and not run[first - 1].acronym:
            return run[first:]  # "The WHO"
        first += 1
    run = run[first:]
    if not first and _opens_with_calling(run):
        return run[1:]  # "Drummer Cal Voss"
    if len(run) == 1 and not run[0].sure and run[0].low not in known and not _looks_like_name(run[0].low):
        return []
    return run


def _opens_with_calling(run: Run) -> bool:
    """Return whether a sentence opens with what somebody is before their name of two or three words."""
    known, rest = gazetteer(), run[1:]
    if run[0].closes or run[0].acronym or not 2 <= len(rest) <= 3 or not is_calling(run[0].low):
        return False
    return not any(word.low in known.organisations | known.place_words or known.is_common(word.low) for word in rest)


def _looks_like_name(word: str) -> bool:
    known = gazetteer()
    low = re.split("['’]", word, maxsplit=1)[0]
    if low in known.places or low in known.seats or low in known.adjectives:
        return True
    common = all(known.is_common(part) for part in low.split("-"))
    return not common and len(low) > 1 and not low.endswith(_COMMON_ENDINGS)


def particle_before(text: str, start: int) -> int:
    """Return where a name begins with the particle before it: "van der Meer said"; ``start`` where there is none."""
    match = _PARTICLE_BEFORE.search(text, max(0, start - 12), start)
    return match.start() if match else start
