"""Which mentions name one entity, and of what kind: surnames, short forms, acronyms, families, namesakes."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice, pairwise

from bot.core.reading import Name, NameKind
from bot.core.spans import Span
from bot.reading.gazetteer import gazetteer
from bot.reading.name_runs import PARTICLES

_INITIAL = re.compile(r"(?:[^\W\d_]\.)+")
_SUFFIXES = frozenset(("jr", "sr", "jr.", "sr.", "ii", "iii", "iv"))
_BRACKET = re.compile(r"\s\([“\"‘']?")
_LONGEST_OF_PEOPLE = 6  # words: a longer run is a title or a slogan, which no surname is short for
_DEMONYMS = ("n", "an", "ian", "s")  # "Vessian" is of Vessia


@dataclass(slots=True)
class Mention:
    """One name as it stands: its words in lower case, initials as one, and what the text around it tells."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: NameKind
    role: str | None = None
    sex: str = ""
    family: bool = False  # "the Smiths"
    placed: bool = False  # "in Halvik"
    courtesy: str = ""  # "mr", "mrs": all that tells two people apart
    key: str = field(default="")

    @property
    def is_single(self) -> bool:
        """Return whether the name is one word."""
        return len(self.words) == 1


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a name, initials together: "J. K. Harrow" is "j.k.", "harrow"; "Ada B. Ek" is "ada", "ek"."""
    words = text.lower().split()
    if "." not in text:
        return tuple(words)
    initials = [word for word in words if _INITIAL.fullmatch(word)]
    rest = [word for word in words if not _INITIAL.fullmatch(word)]
    if not rest:
        return tuple(words)
    full = [word.rstrip(".") if word in _SUFFIXES else word for word in rest]
    named = [word for word in full if word not in _SUFFIXES]
    return ("".join(initials), *full) if initials and len(named) == 1 else tuple(full)


def settle(text: str, mentions: list[Mention]) -> tuple[Name, ...]:
    """Return the names that mentions make, all mentions of one entity with one key and one kind."""
    _Register(text, mentions).assign()
    kinds: dict[str, NameKind] = {}
    for kind in (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE):
        for mention in mentions:
            if mention.kind is kind:
                kinds.setdefault(mention.key, kind)
    return tuple(
        Name(
            Span(mention.start, mention.end),
            text[mention.start : mention.end],
            mention.key,
            kinds.get(mention.key, mention.kind),
            mention.role,
        )
        for mention in mentions
    )


class _Register:
    """Who is in a text: the full names, by their surnames, first words and acronyms, in the order of the text."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
        self._mentions = mentions
        self._by_last: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._by_first: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._sexes: dict[str, str] = {}
        self._settled: dict[str, str] = {}  # a surname that went with one person before a namesake came up
        self._acronyms = _acronyms(text, mentions)
        self._singles = {mention.words[0] for mention in mentions if mention.is_single}
        self._placed = {mention.words[0] for mention in mentions if mention.is_single and mention.placed}
        self._courtesies: defaultdict[str, set[str]] = defaultdict(set)
        self._fits: dict[tuple[str, str, bool], dict[str, int]] = {}
        for position, mention in enumerate(mentions):
            self._enter(mention, position)
        people = {" ".join(mention.words) for mention in mentions if mention.kind is NameKind.PERSON}
        self._surnames = {word for word, owners in self._by_last.items() if not people.isdisjoint(owners)}

    def _enter(self, mention: Mention, position: int) -> None:
        words = mention.words
        if mention.is_single:
            if mention.sex:
                self._courtesies[words[0]].add(mention.sex)
            return
        full = " ".join(words)
        if mention.sex:
            self._sexes[full] = mention.sex
        if words[0] not in gazetteer().directions and len(words) <= _LONGEST_OF_PEOPLE:
            for surname in _surnames(words):
                self._by_last[surname].setdefault(full, position)
        if not gazetteer().is_common(words[0]):
            self._by_first[words[0]].setdefault(full, position)

    def assign(self) -> None:
        """Give each mention its key."""
        for position, mention in enumerate(self._mentions):
            mention.key = self._key(mention, position)
        for mention in self._mentions:  # a headline's surname stands before the name it is short for
            if mention.is_single and not mention.family and mention.key == mention.words[0] in self._settled:
                owner = self._settled[mention.key]
                mention.key = owner if _fitting({owner: 0}, mention.sex, self._sexes) else mention.key

    def _key(self, mention: Mention, position: int) -> str:
        whole = " ".join(mention.words)
        if whole in self._acronyms:
            return self._acronyms[whole]
        if not mention.is_single and mention.words[0] not in PARTICLES:
            return whole
        known = gazetteer()
        if whole in known.adjectives:
            return known.adjectives[whole]
        if whole in known.abbreviations:
            return known.abbreviations[whole]
        if mention.family and (whole[:-1] in self._by_last or whole[:-1] in self._singles):
            return whole
        return self._owner(whole, mention, position) or self._apart(whole, mention)

    def _owner(self, surname: str, mention: Mention, position: int) -> str | None:
        """Return the full name that a bare surname, first name or short form stands for, where it can be one only."""
        if gazetteer().is_common(surname):
            return None
        owners = self._owners(surname, mention.sex, last=True)
        if not owners:
            if surname in gazetteer().places or surname in self._placed:
                return None
            owners = self._owners(surname, mention.sex, last=False)
            return next(iter(owners)) if len(owners) == 1 else None
        owner = next(iter(owners))
        if len(owners) > 1:
            first, second = islice(owners.values(), 2)
            alone = first < position <= second  # the others of that name come up later
            owner = self._settled.get(surname, owner if alone else "")
            if owner not in owners:
                return None
        self._settled.setdefault(surname, owner)
        return owner

    def _owners(self, word: str, sex: str, *, last: bool) -> dict[str, int]:
        """Return whom a surname or first name may stand for, by where they come up; found once for all mentions."""
        known = self._fits.get((word, sex, last))
        if known is None:
            named = (self._by_last if last else self._by_first).get(word, {})
            known = self._fits[word, sex, last] = _fitting(named, sex, self._sexes)
        return known

    def _apart(self, word: str, mention: Mention) -> str:
        """Return the key of a name that stands for no fuller one."""
        if len(self._courtesies.get(word, ())) > 1 and mention.courtesy:
            return f"{mention.courtesy} {word}"
        if word in self._surnames:
            mention.kind = NameKind.PERSON  # one of several of that name
        for ending in _DEMONYMS:
            stem = word[: -len(ending)]
            if word.endswith(ending) and len(word) > 5 and stem in self._singles:
                return stem
        return word


def _fitting(owners: dict[str, int], sex: str, sexes: dict[str, str]) -> dict[str, int]:
    """Return those of whom the text says that they are of that sex, else those of whom it says nothing."""
    if not sex:
        return owners
    said = {one: at for one, at in owners.items() if sexes.get(one) == sex}
    return said or {one: at for one, at in owners.items() if one not in sexes}


def _surnames(words: tuple[str, ...]) -> list[str]:
    """Return what a name may be shortened to from its end: "meer" and "van der meer"."""
    if words[-1] in _SUFFIXES:
        words = words[:-1]
    if len(words) < 2 or words[-2] == "of":
        return []
    first = len(words) - 1
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    return [words[-1]] if first == len(words) - 1 else [words[-1], " ".join(words[first:])]


def _acronyms(text: str, mentions: list[Mention]) -> dict[str, str]:
    """Return the full names of acronyms that the text introduces in brackets, either way round."""
    found: dict[str, str] = {}
    for one, other in pairwise(mentions):
        gap = text[one.end : other.start] if other.start - one.end <= 4 else ""
        if not _BRACKET.fullmatch(gap):
            continue
        for long, short in ((one, other), (other, one)):
            if short.is_single and not long.is_single and _shortens(text, short, long):
                found.setdefault(short.words[0], " ".join(long.words))
                if long.kind is NameKind.UNKNOWN:
                    long.kind = NameKind.ORGANISATION
    return found


def _shortens(text: str, short: Mention, long: Mention) -> bool:
    """Return whether the letters of an acronym are first letters of a name's words, in order, the first among them."""
    letters = text[short.start : short.end].replace(".", "")
    if not letters.isupper() or not 2 <= len(letters) <= 8:
        return False
    initials = iter(word[0] for word in long.words)
    first = long.words[0][0]
    return letters[0].lower() == first and all(letter in initials for letter in letters.lower())
