"""What people are and whom they speak for: "Kremlin spokesman", "the head of the harbour board"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.core.reading import Name, NameKind
from bot.reading.lexis import words
from bot.reading.lexis.gazetteer import gazetteer, wordset
from bot.reading.syntax.tokens import Token, tokenise

_FOR = wordset("of for at with in")
_RUN = wordset("executive ceo chairman chairwoman founder co-founder director boss owner")  # of something that is run
_OFFICES = wordset("state staff defence defense treasury justice interior commons finance war")
_MALE = wordset("mr sir king prince chairman spokesman congressman father husband brother son uncle baron duke lord")
_FEMALE = wordset(
    "mrs ms miss queen princess chairwoman spokeswoman congresswoman mother wife sister daughter aunt dame"
)
_TITLES = wordset("mr mrs ms miss sir dame dr mx")
_NO_PERSON = wordset("company firm bank club union ministry agency")
_HEADS = (
    gazetteer().role_heads
    | wordset("head agent lobbyist activist negotiator solicitor barrister chair member host president candidate")
    | wordset("officials spokespeople sources lawyers aides advisers researchers experts analysts prosecutors members")
)
_APPOSED = re.compile(r",\s+(?P<phrase>[^,.;:—–\"“”()\n]{3,90})")
_BEFORE = re.compile(
    r"(?:^|[\s(])(?P<phrase>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s[^,.;:—–\"“”()\n]{3,80}),\s*$"
)
_DOING = wordset("citing quoting adding saying speaking telling including meeting joining succeeding")
_ENDS = re.compile(r"\s+(?:who|which|said|says|and|but|was|is|told|has|had|were)\b.*", re.S)


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody is and the institution they are it of; None where the text does not say."""

    role: str | None = None
    organisation: str | None = None


@lru_cache(maxsize=4096)
def post_of(phrase: str) -> Post:
    """Return the post that a noun phrase names, empty where it names none: "a spokesman for the union"."""
    tokens = [token for token in tokenise(phrase) if token.is_word]
    while tokens and tokens[0].low in words.DETERMINERS - {"no"}:
        tokens.pop(0)
    limit = next((k for k, token in enumerate(tokens) if token.low in _FOR), len(tokens))
    head = next((k for k in range(min(limit, 8) - 1, -1, -1) if tokens[k].low in _HEADS), None)
    if head is None or tokens[head].low in _TITLES or (head + 1 < limit and tokens[head + 1].low == "'s"):
        return Post()
    first = head
    while first > 0 and _may_open_role(tokens[first - 1], tokens[head]):
        first -= 1
    last = head
    if head + 2 < len(tokens) and tokens[head + 1].low == "of" and tokens[head + 2].low in _OFFICES:
        last = head + 2
    for at in sorted(range(last + 1, len(tokens) - 1), key=lambda k: tokens[k].low != "at"):
        holder = _ENDS.sub("", phrase[tokens[at + 1].start :]).rstrip(" ,") if tokens[at].low in _FOR else None
        runs = tokens[head].low in _RUN and tokens[at + 1].is_capital
        if holder and (runs or _is_institution(holder, tokens[at].low)):
            return Post(_words(phrase, tokens[first:at]), holder)
    of = last + 1 < len(tokens) and tokens[last + 1].low in _FOR
    role = _ENDS.sub("", _words(phrase, tokens[first:])) if of else _words(phrase, tokens[first : last + 1])
    return Post(role, _owner(phrase, tokens[:first]))


def _may_open_role(token: Token, head: Token) -> bool:
    """Return whether a word before a role's head is a part of the role, not of the name of an institution."""
    known = gazetteer()
    if (
        token.is_capital
        and not head.is_capital
        and not (token.low in known.adjectives or token.low in known.abbreviations)
    ):
        return token.low in ("former", "acting", "senior", "deputy", "prime")
    return known.is_role_word(token.text) or token.low == "general"


def _words(phrase: str, tokens: list[Token]) -> str:
    return phrase[tokens[0].start : tokens[-1].end]


def _owner(phrase: str, tokens: list[Token]) -> str | None:
    """Return the institution named before a role, as in "the Foreign Ministry's spokesman"."""
    while tokens and tokens[-1].low in ("'s", "'"):
        tokens = tokens[:-1]
    while tokens and not (tokens[0].is_capital or tokens[0].low in gazetteer().organisations):
        tokens = tokens[1:]
    if not tokens:
        return None
    return _words(phrase, tokens) if tokens[0].is_capital else f"the {_words(phrase, tokens)}"


def _is_institution(holder: str, preposition: str) -> bool:
    """Return whether the holder of a post is an institution rather than a place, a person or a field."""
    if preposition in ("for", "at", "with"):
        return True
    if preposition == "in":
        return False
    known = gazetteer()
    spoken = re.findall(r"[\w'’-]+", holder.lower())
    return any(word in known.organisations | known.seats | known.of_heads | _NO_PERSON for word in spoken)


def posts_of(text: str, names: tuple[Name, ...]) -> dict[str, Post]:
    """Return the post of each person by name key, from the first mention that gives one."""
    posts: dict[str, Post] = {}
    for index, name in enumerate(names):
        if name.kind is NameKind.ORGANISATION or name.kind is NameKind.PLACE or _is_complete(posts.get(name.key)):
            continue
        before = names[index - 1] if index else None
        post = _titled(text, name, before) or _apposed(text, name)
        if post is not None:
            known = posts.get(name.key, Post())
            posts[name.key] = Post(known.role or post.role, known.organisation or post.organisation)
    return posts


def _is_complete(post: Post | None) -> bool:
    return post is not None and post.role is not None and post.organisation is not None


def _titled(text: str, name: Name, before: Name | None) -> Post | None:
    """Return the post in the title before a name, with the institution before the title."""
    if name.role is None or name.role.lower().rstrip(".") in _TITLES:
        return None
    start, role = name.span.start - len(name.role) - 1, name.role
    if start < 0 or not text.startswith(role, start):
        return None  # it stands after the name
    if before is not None and start < before.span.end < name.span.start:  # "White House" | "House press secretary"
        role, start = text[before.span.end : name.span.start].strip(" ,'’s"), before.span.end + 1
    owns = before is not None and before.kind in (NameKind.ORGANISATION, NameKind.UNKNOWN)
    if before is not None and owns and text[before.span.end : start] in (" ", "'s ", "’s ", ""):
        return Post(role, before.text)
    return Post(role)


def _apposed(text: str, name: Name) -> Post | None:
    """Return the post in the apposition after or before a name: "Ida Brekke, head of the union"."""
    if text.startswith(",", name.span.end):
        match = _APPOSED.match(text, name.span.end)
        post = _apposition(_ENDS.sub("", match["phrase"])) if match else None
        if post is not None:
            return post
    if text.endswith((", ", ",\n"), 0, name.span.start):
        match = _BEFORE.search(text, max(0, name.span.start - 90), name.span.start)
        return _apposition(re.split(r"\s(?=(?:the|an?)\s)", match["phrase"])[-1]) if match else None
    return None


def _apposition(phrase: str) -> Post | None:
    if phrase.split(" ", 1)[0] in _DOING:
        return None
    post = post_of(phrase)
    first = next((word for word in phrase.split() if word.lower() not in words.DETERMINERS), "")
    named = first[:1].isupper() and not gazetteer().is_role_word(first)  # a next name of a list, or its institution
    return post if post.role is not None and not (named and post.organisation is None) else None


@lru_cache(maxsize=4096)
def gender_of(role: str) -> str | None:
    """Return "he" or "she" where a title says which, otherwise None."""
    low = {word.rstrip(".") for word in role.lower().split()}
    return "he" if low & _MALE else "she" if low & _FEMALE else None
