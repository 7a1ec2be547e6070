"""Which mentions name one entity, and of what kind: surnames, short forms, acronyms, families, namesakes."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise

from bot.core.reading import Name, NameKind
from bot.core.spans import Span
from bot.reading.lexis.gazetteer import gazetteer
from bot.reading.lexis.tries import any_of
from bot.reading.naming.name_runs import PARTICLES

_INITIAL = re.compile(r"(?:[^\W\d_]\.)+")
_SUFFIXES = frozenset(("jr", "sr", "jr.", "sr.", "ii", "iii", "iv"))
_BRACKET = re.compile(r"\s\([“\"‘']?")
_KIN = any_of(gazetteer().kin)
_KIN_OF = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,3}}(?:{_KIN}),?\s")
_TELLS_OF_KIN = re.compile(rf"(?:\b(?:his|her|their)|['’]s)\s(?:[\w-]+\s){{0,2}}(?:{_KIN})\b")
_LONGEST_KINSHIP = 60  # characters
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
    office: str = ""  # "president", where the role is more than a courtesy
    key: str = field(default="")
    is_single: bool = field(init=False)  # of one word

    def __post_init__(self) -> None:
        self.is_single = len(self.words) == 1


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
    _tell_initials_apart(text, mentions)
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
        self._text, self._mentions = text, mentions
        self._by_last: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._by_first: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._sexes: dict[str, str] = {}
        self._settled: dict[str, str] = {}  # a surname that went with one person before a namesake came up
        self._acronyms = _acronyms(text, mentions)
        self._singles = {mention.words[0] for mention in mentions if mention.is_single}
        self._placed = {mention.words[0] for mention in mentions if mention.is_single and mention.placed}
        self._courtesies: defaultdict[str, set[str]] = defaultdict(set)
        self._fits: dict[tuple[str, str, bool], dict[str, int]] = {}
        self._kin = _kin_of_namesakes(text, mentions)
        for position, mention in enumerate(mentions):
            self._enter(mention, position)
        self._enter_couples(text)
        people = {" ".join(mention.words) for mention in mentions if mention.kind is NameKind.PERSON}
        self._surnames = {word for word, owners in self._by_last.items() if not people.isdisjoint(owners)}
        officials = {" ".join(mention.words) for mention in mentions if mention.office}
        self._of_officials = {word for word, owners in self._by_last.items() if not officials.isdisjoint(owners)}

    @cached_property
    def _tells_of_kin(self) -> bool:
        return _TELLS_OF_KIN.search(self._text) is not None

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
                if (surname, full) not in self._kin:
                    self._by_last[surname].setdefault(full, position)
        if not gazetteer().is_common(words[0]):
            self._by_first[words[0]].setdefault(full, position)

    def _enter_couples(self, text: str) -> None:
        """Enter whom a surname stands for unsaid: Ida in "Ida and Per Brekke", where she is told of nowhere else."""
        told = Counter(mention.words[0] for mention in self._mentions if mention.is_single)
        for position, (one, other) in enumerate(pairwise(self._mentions)):
            joined = one.is_single and len(other.words) == 2 and text[one.end : other.start] == " and "
            if not joined or one.role or one.kind is not NameKind.UNKNOWN or told[one.words[0]] > 1:
                continue
            if one.words[0] not in self._by_last and other.kind in (NameKind.UNKNOWN, NameKind.PERSON):
                self._by_last[other.words[1]].setdefault(f"{one.words[0]} {other.words[1]}", position)

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
        if owners and self._is_of_another(surname, owners, mention, position):
            return None
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

    def _is_of_another(self, surname: str, owners: dict[str, int], mention: Mention, position: int) -> bool:
        """Return whether a bare surname is a relative's in office ("Hunter Biden", "President Biden"), or a place's."""
        if mention.office:
            return surname not in self._of_officials and self._tells_of_kin
        return surname in gazetteer().places and position < next(iter(owners.values()))

    def _apart(self, word: str, mention: Mention) -> str:
        """Return the key of a name that stands for no fuller one."""
        if len(self._courtesies.get(word, ())) > 1 and mention.courtesy:
            return f"{mention.courtesy} {word}"
        if mention.office and self._by_last.get(word):
            return f"{mention.office} {word}"
        if word in self._surnames and mention.kind is not NameKind.PLACE:
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


def _tell_initials_apart(text: str, mentions: list[Mention]) -> None:
    """Give their initials back to namesakes whom nothing else tells apart: "George W. Bush", "George H.W. Bush"."""
    groups: defaultdict[tuple[str, ...], dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        words = text[mention.start : mention.end].lower().split()
        if not mention.is_single and len(words) > len(mention.words):
            initials = "".join(word for word in words[1:] if _INITIAL.fullmatch(word))
            groups[mention.words][initials].append(mention)
    for same in groups.values():
        if len(same) > 1:
            for initials, members in same.items():
                for mention in members:
                    mention.words = (mention.words[0], initials, *mention.words[1:])


def _kin_of_namesakes(text: str, mentions: list[Mention]) -> set[tuple[str, str]]:
    """Return the full names that stand beside a relative's bare surname, each with it: "Ek's eldest son, Jon Ek"."""
    return {
        (one.words[0], " ".join(other.words))
        for one, other in pairwise(mentions)
        if one.is_single
        and one.words[0] in other.words[1:]
        and other.start - one.end < _LONGEST_KINSHIP
        and _KIN_OF.fullmatch(text, one.end, other.start)
    }


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
