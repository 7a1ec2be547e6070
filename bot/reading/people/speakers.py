"""Who speaks: the name behind "he" or a surname, or nobody where the text does not say."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from bot.core.reading import Name, NameKind, Sentence
from bot.core.spans import Span
from bot.core.within import within
from bot.reading.lexis import words
from bot.reading.lexis.cues import VERBS
from bot.reading.lexis.gazetteer import gazetteer, wordset
from bot.reading.people.posts import Post, gender_of, post_of, posts_of
from bot.reading.syntax.tokens import tokenise

_PERSONAL = wordset("he she his her him")
_COLLECTIVE = wordset("it they its their them")
_SELF = wordset("i we my our")
_RELATIVE = wordset("who which")
_PRONOUNS = _PERSONAL | _COLLECTIVE | _SELF | _RELATIVE
_ASIDE = re.compile(r"\([^()\n]{1,200}\)|[—–][^—–\n]{1,200}[—–]|\s--?\s[^\n]{1,200}?\s--?\s")
_FIRST_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+")
_CALLED = 20  # mentions before "the president" among which the one is looked for
_JOINED = re.compile(r"\b(?P<first>[A-ZÀ-Þ][\w’'-]+) and $")
_GENDERED = re.compile(r"\b(?:he|his|him|she|her)\b")
_GENDERS = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}
_AFTER_NAME = (
    words.PREPOSITIONS
    | words.BE
    | words.HAVE
    | words.MODALS
    | words.ADVERBS
    | words.SUBORDINATORS
    | {"'s", "and", "but", "did"}
    | set(VERBS)
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the resolved name, what they are and for whom they speak; None where the text does not say."""

    name: str | None = None
    role: str | None = None
    organisation: str | None = None


@dataclass(frozen=True)
class Cast:
    """The names of a document, ready to resolve speakers."""

    text: str
    names: tuple[Name, ...]
    sentences: tuple[Sentence, ...]
    forms: dict[str, str]
    kinds: dict[str, frozenset[NameKind]]
    posts: dict[str, Post] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)

    def voice(self, speaker: Span, previous: str | None) -> Voice:
        """Return who a speaker's span stands for, with the role and organisation that the text gives them."""
        name = self.resolve(speaker, previous)
        if name is None:
            return Voice()
        said = speaker.of(self.text)
        phrase = name if said.lower() in _PRONOUNS | {name.lower()} else said
        own = Post() if name in self._keys else post_of(phrase.partition(",")[0])
        known = self.posts.get(self._keys.get(name, ""), Post())
        role, institution = known.role or own.role, known.organisation or self._named_institution(own, speaker)
        if institution is None and role is not None and self._is_institution(name):
            institution = name
        return Voice(name, role, self._institution(institution))

    def _named_institution(self, post: Post, speaker: Span) -> str | None:
        """Return the institution of a post, unless it is a noun that only a sentence's start capitalises: "Port"."""
        whose = post.organisation
        if whose is None or not whose[0].isupper() or not speaker.of(self.text).startswith(whose):
            return whose
        return whose if any(name.span.start == speaker.start for name in self.within(speaker)) else None

    @cached_property
    def _keys(self) -> dict[str, str]:
        """The name keys by the names they are shown by."""
        return {self.display(name): name.key for name in self.names}

    def _is_institution(self, shown: str) -> bool:
        return NameKind.ORGANISATION in self.kinds.get(shown.removeprefix("the "), frozenset())

    def _institution(self, name: str | None) -> str | None:
        if name is None:
            return None
        bare = name.removeprefix("the ")
        seat = bare.lower().replace(" ", "-") in gazetteer().seats
        return self.forms.get(bare, f"the {bare}" if seat else name)

    def within(self, span: Span) -> list[Name]:
        """Return the names that lie inside ``span``."""
        return within(self.names, span)

    def sentence_at(self, offset: int) -> Span | None:
        """Return the sentence in which the character at ``offset`` stands, or the last one before it."""
        at = self._index_at(offset)
        return self.sentences[at].span if at >= 0 else None

    def _index_at(self, offset: int) -> int:
        return bisect_left(self.sentences, offset + 1, key=lambda s: s.span.start) - 1

    def display(self, name: Name) -> str:
        """Return a person's fullest name; an institution's or place's own, with its article where it has one."""
        return self.forms.get(name.key if self.may_be_person(name) else name.text, name.text)

    def may_be_person(self, name: Name) -> bool:
        """Return whether a name is a person's, or one of two or three words that nothing says is anything else."""
        return NameKind.PERSON in self.kinds[name.text]

    def resolve(self, speaker: Span, previous: str | None) -> str | None:
        """Return who a speaker's span stands for; ``previous`` is the last speaker named before it."""
        said = speaker.of(self.text).strip()
        low = said.lower()
        if low in _SELF:
            return None  # whoever writes, or the one who is quoted
        if low in _PERSONAL:
            return self._antecedent(speaker, (NameKind.PERSON,), previous)
        if low in _COLLECTIVE:
            return self._antecedent(speaker, (NameKind.ORGANISATION, NameKind.PLACE, NameKind.UNKNOWN), previous)
        if low in _RELATIVE:
            near = [
                n
                for n in self.within(Span(max(0, speaker.start - 60), speaker.start))
                if n.span.end >= speaker.start - 3
            ]
            return self.display(near[-1]) if near else None
        return self._named(speaker, said)

    def _named(self, speaker: Span, said: str) -> str | None:
        inside = self.within(speaker)
        bare = said.removesuffix("'s").removesuffix("’s")
        people = self.people(speaker)
        other = f" and {people[0].text}" if people else ""
        if other and bare.endswith(other) and _FIRST_NAME.fullmatch(bare.removesuffix(other)):
            return bare  # "Ida and Per Brekke"
        if people and not (len(people) > 1 and " and " in said):
            doubtful = self._is_shared(people[0].text, said) or self._is_of_other_sex(people[0])
            return None if doubtful else self.display(people[0])
        titled = self._titled(speaker, bare) if bare.lower().startswith("the ") else None
        if titled is not None:
            return titled
        whole = [n for n in inside if n.text == bare or bare.lower() == f"the {n.text.lower()}"]
        if whole and not self._is_shared(bare, said):
            shown = self.display(whole[0])
            stranger = whole[0].kind is NameKind.UNKNOWN and bare != whole[0].text and shown == whole[0].text
            return f"the {shown}" if stranger else shown  # "The Swede"
        if whole:
            return None
        if (
            inside
            and inside[-1].kind is not NameKind.PERSON
            and bare.endswith(inside[-1].text)
            and _is_description(bare, inside[-1].text)
        ):
            return self.display(inside[-1])
        return bare[0].lower() + bare[1:] if _opens_with_noun(bare) else bare

    def _is_shared(self, name: str, said: str) -> bool:
        """Return whether a bare surname may be that of several people of the document: a father's and a son's."""
        if " " in name or said.lower().startswith(("mr", "ms", "miss ", "dr", "sir ")):
            return False
        return len(self._families.get(name.lower(), ())) > 1 or name.lower() in self._couples

    @cached_property
    def _couples(self) -> frozenset[str]:
        """The surnames that two share in one breath: Brekke in "Ida and Jon Brekke"."""
        full = [name for name in self.names if name.text.count(" ") == 1 and self.may_be_person(name)]
        joined = [(name, _JOINED.search(self.text, max(0, name.span.start - 24), name.span.start)) for name in full]
        told = Counter(name.text for name in self.names) if any(first for _, first in joined) else Counter()
        return frozenset(
            name.text.lower().rsplit(" ", 1)[1]
            for name, first in joined
            if first and told[first["first"]] < 2 and self._may_be_first_name(first["first"])
        )

    def _may_be_first_name(self, word: str) -> bool:
        """Return whether a word joined to a full name may be a first name, not a firm, a place or people."""
        if word.lower() in words.SPEAKERS:
            return False
        kinds = self.kinds.get(word, frozenset((NameKind.UNKNOWN,)))
        return not kinds.isdisjoint((NameKind.UNKNOWN, NameKind.PERSON))

    def _is_of_other_sex(self, name: Name) -> bool:
        """Return whether the words after a bare surname are of another sex than the one of that name: "his wife"."""
        if " " in name.text or name.role or " " not in self.display(name):
            return False
        said, known = self._pronoun_after(name, apart=True), self._pronouns.get(name.key, set())
        return said is not None and bool(known) and said not in known

    @cached_property
    def _pronouns(self) -> dict[str, set[str]]:
        """Whether "he" or "she" follows each full name where nobody else is named, by name key."""
        found: dict[str, set[str]] = {}
        for name in self.names:
            pronoun = self._pronoun_after(name, apart=False) if " " in name.text and self.may_be_person(name) else None
            if pronoun is not None:
                found.setdefault(name.key, set()).add(pronoun)
        return found

    def _pronoun_after(self, name: Name, *, apart: bool) -> str | None:
        """Return "he" or "she" for the first such pronoun after a name in its sentence, if it can be nobody else's.

        Nobody else may be named in the sentence up to it and, with ``apart``, in the sentence before.
        """
        at = self._index_at(name.span.start)
        if at < 0:
            return None
        sentence = self.sentences[at].span
        pronoun = _GENDERED.search(self.text, name.span.end, sentence.end)
        if pronoun is None:
            return None
        first = self.sentences[at - 1].span.start if apart and at else sentence.start
        others = (other for other in self.within(Span(first, pronoun.start())) if other.key != name.key)
        return None if any(self.may_be_person(other) for other in others) else _GENDERS[pronoun[0].lower()]

    @cached_property
    def _families(self) -> dict[str, set[str]]:
        """The keys of all people of two names or more, by surname."""
        found: dict[str, set[str]] = {}
        for name in self.names:
            if self.may_be_person(name) and " " in name.text:
                found.setdefault(name.text.lower().rsplit(" ", 1)[1], set()).add(name.key)
        return found

    def _titled(self, speaker: Span, bare: str) -> str | None:
        """Return whom "the president" or "the ministry" stands for: the only one so called before, or None."""
        said = bare.lower().split()[1:]
        if not said or len(said) > 3 or bare[4:] != bare[4:].lower():
            return None
        called = self._called.get(said[-1], [])
        upto = bisect_left(called, speaker.start, key=lambda n: n.span.start)
        earlier = called[max(0, upto - _CALLED) : upto]
        shown = {self.display(name) for name in earlier if set(said) <= self._described_by(name)}
        return shown.pop() if len(shown) == 1 else None

    def _described_by(self, name: Name) -> set[str]:
        post = self.posts.get(name.key, Post())
        return set(f"{name.text} {post.role or ''} {post.organisation or ''}".lower().split())

    @cached_property
    def _called(self) -> dict[str, list[Name]]:
        """The mentions of names by the last word of their role, or of an institution's own name."""
        found: dict[str, list[Name]] = {}
        for name in self.names:
            role = self.posts.get(name.key, Post()).role
            last = role.lower().split(" of ")[0].split()[-1] if role else name.text.lower().split()[-1]
            if role or (" " in name.text and not self.may_be_person(name)):
                found.setdefault(last, []).append(name)
        return found

    def people(self, speaker: Span) -> list[Name]:
        """Return the people whom a speaker's noun phrase is of; those who may be people only where none surely is."""
        heads = [n for n in self.within(speaker) if self._is_head(n, speaker)]
        return [n for n in heads if n.kind is NameKind.PERSON] or [n for n in heads if self.may_be_person(n)]

    def _is_head(self, name: Name, speaker: Span) -> bool:
        """Return whether a speaker's noun phrase is this name, not something of it: a man's aide is not the man."""
        if _hangs_on_preposition(self.text[speaker.start : name.span.start]):
            return False
        rest = self.text[name.span.end : speaker.end].strip()
        return rest in ("", "'s", "’s") or rest.startswith((",", "(", "of ", "from ", "who ", "and ", "—"))

    def _antecedent(self, pronoun: Span, kinds: tuple[NameKind, ...], previous: str | None) -> str | None:
        at = self._index_at(pronoun.start)
        if at < 0:
            return None
        gender = _GENDERS.get(pronoun.of(self.text).lower())
        for index in (at, at - 1):
            if index < 0:
                break
            span = self.sentences[index].span
            names = self._named_in(Span(span.start, min(span.end, pronoun.start)))
            if previous is not None:  # "Arden's army", not Arden
                names = [n for n in names if not previous.startswith((f"{n.text}'s ", f"{n.text}’s "))]
            fitting = {
                self.display(n) for n in names if self.kinds[n.text] & set(kinds) and self._may_be(n.key, gender)
            }
            if len(fitting) == 1:
                return fitting.pop()
            if fitting:
                return previous if previous in fitting and index < at else None
        fits = previous is not None and self._is_kind(previous, kinds)
        return previous if fits and self._may_be(self._keys.get(previous or "", ""), gender) else None

    def _named_in(self, span: Span) -> list[Name]:
        """Return the names of a sentence that a later pronoun may stand for: in an aside only for want of others."""
        names = self.within(span)
        asides = [Span(*match.span()) for match in _ASIDE.finditer(self.text, span.start, span.end)]
        return [name for name in names if not any(aside.covers(name.span) for aside in asides)] or names

    def _may_be(self, key: str, gender: str | None) -> bool:
        return gender is None or self.genders.get(key, gender) == gender

    def _is_kind(self, display: str, kinds: tuple[NameKind, ...]) -> bool:
        bare = display.removeprefix("the ")
        kind = self.kinds.get(bare, frozenset())
        if not kind:  # no name, but "the spokesman" or "the agency"
            role = post_of(bare).role or ""
            kind = frozenset({NameKind.PERSON if role and not role.endswith("s") else NameKind.ORGANISATION})
        return bool(kind & set(kinds))


def cast_of(text: str, names: tuple[Name, ...], sentences: tuple[Sentence, ...]) -> Cast:
    """Return the cast of a document."""
    forms = _forms(text, names)
    kinds: dict[str, frozenset[NameKind]] = {}
    for name in names:
        unsaid = name.kind is NameKind.UNKNOWN and 2 <= len(forms[name.key].removeprefix("the ").split()) <= 3
        found = {name.kind, NameKind.PERSON} if unsaid else {name.kind}
        kinds[name.text] = kinds.get(name.text, frozenset()) | found
    posts = posts_of(text, names)
    return Cast(text, names, sentences, forms, kinds, posts, _genders(names, posts))


def _genders(names: tuple[Name, ...], posts: dict[str, Post]) -> dict[str, str]:
    """Return "he" or "she" for each key whose titles say which."""
    found: dict[str, str] = {}
    for name in names:
        gender = gender_of(f"{name.role or ''} {posts.get(name.key, Post()).role or ''}")
        if gender is not None:
            found[name.key] = gender
    return found


def _is_description(whole: str, name: str) -> bool:
    """Return whether the words before a name only say what it is: "robotics maker" before a firm's name."""
    before = whole[: -len(name)].lower().split()
    return len(before) <= 4 and not any(
        w in words.PREPOSITIONS | {"and", "or"} or w.endswith(("'s", "’s")) for w in before
    )


def _hangs_on_preposition(before: str) -> bool:
    """Return whether the name after ``before`` completes a phrase such as "the office of Mayor" or "a union in".

    An institution or a field of office between the preposition and the name completes it instead: "a spokesman for
    the ministry", "the secretary of state".
    """
    found = re.findall(r"[\w'’-]+|[,(—–]", before.lower())
    last = next((at for at in range(len(found) - 1, -1, -1) if found[at] in words.PREPOSITIONS), None)
    if last is None:
        return False
    known, between = gazetteer(), [word for word in found[last + 1 :] if word != "the"]
    if any(not word[0].isalnum() or word in known.organisations for word in between):
        return False
    is_office = last > 0 and found[last] == "of" and found[last - 1] in known.role_heads
    return not (is_office and between and between[-1] not in known.role_heads)


def _opens_with_noun(said: str) -> bool:
    """Return whether a speaker's first word is an article, number or plural noun that only opens its sentence."""
    first, _, rest = said.partition(" ")
    low = first.lower()
    if low in words.DETERMINERS:
        return bool(rest)
    many = low in words.SPEAKERS and first[1:].islower() and (low.endswith("s") or low in ("police", "people", "staff"))
    return many and (not rest or rest[0].islower())


def _takes_article(text: str, name: Span) -> bool:
    """Return whether "the" belongs to the name ("the Senate said") and not to a noun after it ("the Senate vote")."""
    if text[max(0, name.start - 4) : name.start].lower() != "the ":
        return False
    following = tokenise(text, name.end, min(len(text), name.end + 30))[:1]
    return not following or not following[0].is_word or following[0].low in _AFTER_NAME


def _forms(text: str, names: tuple[Name, ...]) -> dict[str, str]:
    """Return the fullest form of each key, and each name that takes the article somewhere with its article."""
    longest: dict[str, str] = {}
    article: dict[str, str] = {}
    for name in names:
        if len(name.text) > len(longest.get(name.key, "")):
            longest[name.key] = name.text
        if name.kind is NameKind.ORGANISATION and _takes_article(text, name.span):
            article[name.text] = f"the {name.text}"
    return {**longest, **article}
