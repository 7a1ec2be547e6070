"""Who speaks: the name behind "he" or a surname, or nobody where the text does not say."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from bot.core.reading import Name, NameKind, Sentence
from bot.core.spans import Span
from bot.reading import words
from bot.reading.cues import VERBS
from bot.reading.gazetteer import gazetteer, wordset
from bot.reading.tokens import tokenise
from bot.reading.within import within

_PERSONAL = wordset("he she his her him")
_COLLECTIVE = wordset("it they its their them")
_SELF = wordset("i we my our")
_RELATIVE = wordset("who which")
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
_SUBJECT = 40  # characters: a name that begins this near to its sentence's start is taken for the subject


@dataclass(frozen=True)
class Cast:
    """The names of a document, ready to resolve speakers."""

    text: str
    names: tuple[Name, ...]
    sentences: tuple[Sentence, ...]
    forms: dict[str, str]
    kinds: dict[str, frozenset[NameKind]]

    def within(self, span: Span) -> list[Name]:
        """Return the names that lie inside ``span``."""
        return within(self.names, span)

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
            return previous
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

    def _named(self, speaker: Span, said: str) -> str:
        inside = self.within(speaker)
        bare = said.removesuffix("'s").removesuffix("’s")
        people = self.people(speaker)
        if people and not (len(people) > 1 and " and " in said):
            return self.display(people[0])
        whole = [n for n in inside if n.text == bare or bare.lower() == f"the {n.text.lower()}"]
        if whole:
            return self.display(whole[0])
        if (
            inside
            and inside[-1].kind is not NameKind.PERSON
            and bare.endswith(inside[-1].text)
            and _is_description(bare, inside[-1].text)
        ):
            return self.display(inside[-1])
        return bare[0].lower() + bare[1:] if _opens_with_noun(bare) else bare

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
        at = bisect_left(self.sentences, pronoun.start + 1, key=lambda s: s.span.start) - 1
        if at < 0:
            return None
        here = self.within(Span(self.sentences[at].span.start, pronoun.start))
        fitting = [n for n in here if self.kinds[n.text] & set(kinds)]
        if len({n.key for n in fitting}) == 1:
            return self.display(fitting[0])
        if fitting:
            return None
        if at > 0:
            before = self.sentences[at - 1].span
            subjects = [n for n in self.within(before) if self.kinds[n.text] & set(kinds)]
            if subjects and (subjects[0].span.start - before.start <= _SUBJECT or len({n.key for n in subjects}) == 1):
                return self.display(subjects[0])
        return previous if previous is not None and self._is_kind(previous, kinds) else None

    def _is_kind(self, display: str, kinds: tuple[NameKind, ...]) -> bool:
        bare = display.removeprefix("the ")
        kind = self.kinds.get(bare, frozenset())
        if not kind:  # no name, but "the spokesman" or "the agency"
            head = bare.split(" of ")[0].split()[-1:]
            kind = frozenset(
                {NameKind.PERSON if head and head[0].lower() in gazetteer().role_heads else NameKind.ORGANISATION}
            )
        return bool(kind & set(kinds))


def cast_of(text: str, names: tuple[Name, ...], sentences: tuple[Sentence, ...]) -> Cast:
    """Return the cast of a document."""
    forms = _forms(text, names)
    kinds: dict[str, frozenset[NameKind]] = {}
    for name in names:
        unsaid = name.kind is NameKind.UNKNOWN and 2 <= len(forms[name.key].removeprefix("the ").split()) <= 3
        found = {name.kind, NameKind.PERSON} if unsaid else {name.kind}
        kinds[name.text] = kinds.get(name.text, frozenset()) | found
    return Cast(text, names, sentences, forms, kinds)


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
    known, between = gazetteer(), found[last + 1 :]
    if any(not word[0].isalnum() or word in known.organisations for word in between):
        return False
    is_office = last > 0 and found[last] == "of" and found[last - 1] in known.role_heads
    return not (is_office and between and between[-1] not in known.role_heads)


def _opens_with_noun(said: str) -> bool:
    """Return whether a speaker's first word is an article or plural noun that only opens its sentence."""
    first, _, rest = said.partition(" ")
    if first.lower() in ("the", "a", "an"):
        return bool(rest)
    low = first.lower()
    many = low in words.SPEAKERS and first[1:].islower() and (low.endswith("s") or low in ("police", "people", "staff"))
    return many and (not rest or rest.split()[0].lower() in words.PREPOSITIONS)


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
