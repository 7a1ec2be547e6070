"""Names in a text: people, organisations and places, with one key for all mentions of one entity."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.reading import Name, NameKind
from bot.core.spans import Span
from bot.reading.gazetteer import gazetteer, wordset

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}(?:[A-Z]\b)?"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|Lt|Col|Sgt|Prof|Capt|Maj|Hon)\."
    r"|[A-Z]\.(?=\s[A-Z])"  # an initial
    r"|[^\W_]+(?:[-’'&][^\W_]+)*"
)
_BREAKS = re.compile(r"[.!?:;…“”\"‘(\[\]\n—–•/]|\s-\s|(?:^|\s)['’]")
_POSSESSIVE = re.compile(r"['’][sS]$")
_PARTICLES = wordset("de van von der den bin al el da di du la le dos ten ter")
_MONTHS = wordset("january february march april may june july august september october november december")
_DAY_AFTER = re.compile(r"\.?\s+\d")
_SHORT_MONTHS = wordset("jan feb mar apr jun jul aug sep sept oct nov dec")
_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday")
_NAME_MONTHS = frozenset(("may", "april", "june", "august", "march"))  # also names of people
# "Alpha-Beta talks" pairs two names; "Anne-Marie said" is one.
_BETWEEN_TWO = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:calls?|talks?|meetings?|summits?|relations|ties|war|conflict|border|deals?|trade|treaty"
    r"|match|final"
    r"|pact|accord|agreement|conversations?|debates?|dispute|line|route|merger|race|rivalry)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str  # without a possessive ending
    sure: bool = True  # a capital here means something
    possessive: bool = False
    closes: bool = False  # nothing may join on to its right
    opens: bool = False  # nothing may join on to its left

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


_COMMON_ENDINGS = ("ings", "ing", "ly", "ness", "tion", "tions", "ers", "ists", "isn", "don", "doesn", "didn")

_Run = tuple[_Token, ...]


def find_names(text: str) -> tuple[Name, ...]:
    """Return the names in ``text``, in order; spans leave out a possessive ending and the title.

    Mentions of one entity share a key: a surname alone goes with the only full name that ends in it. Two full names
    with one surname are two entities, and the surname alone is then neither.
    """
    tokens = _tokens(text)
    runs = _believed(list(_runs(text, tokens)))
    index = {token.start: position for position, token in enumerate(tokens)}
    names = [name for run in runs for name in _named(text, tokens, index, run)]
    return _keyed(names)


def _tokens(text: str) -> list[_Token]:
    titles = _title_lines(text)
    tokens: list[_Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        gap = text[end : match.start()]
        nearest = bisect_right(titles, match.start(), key=_start) - 1
        in_title = nearest >= 0 and match.start() < titles[nearest].end
        sure = bool(tokens) and not in_title and not _BREAKS.search(gap)
        word = match[0]
        possessive = _POSSESSIVE.search(word) is not None
        bare = _POSSESSIVE.sub("", word)
        token = _Token(match.start(), match.start() + len(bare), bare, sure, possessive, closes=possessive)
        tokens.extend(_split_pair(text, token) if "-" in bare else (token,))
        end = match.end()
    return tokens


def _start(span: Span) -> int:
    return span.start


def _title_lines(text: str) -> list[Span]:
    """The lines in Title Case or CAPITALS, where a capital says nothing."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", line) if len(word) > 3]
        capitals = sum(word[0].isupper() for word in words)
        if len(words) >= 3 and capitals >= 0.7 * len(words) and not line.rstrip().endswith((".", "!", "”", '"')):
            found.append(Span(start, start + len(line)))
        start += len(line)
    return found


def _split_pair(text: str, token: _Token) -> tuple[_Token, ...]:
    """Split "Alpha-Beta" into two names where what follows joins two parties."""
    left, _, right = token.text.partition("-")
    if not (left[:1].isupper() and right[:1].isupper() and _BETWEEN_TWO.match(text, token.end)):
        return (token,)
    middle = token.start + len(left)
    first = replace(token, end=middle, text=left, closes=True)
    return (first, replace(token, start=middle + 1, text=right, closes=True, opens=True))


def _is_calendar(text: str, token: _Token, before: _Token | None) -> bool:
    low = token.low
    if low in _DAYS:
        return True
    if low in _SHORT_MONTHS:  # "Jan 5", "5 Jan", but not "Jan Berg"
        dated = (
            before is not None
            and before.text.isdigit()
            and len(before.text) <= 2
            and text[before.end : token.start] == " "
        )
        return dated or _DAY_AFTER.match(text, token.end) is not None
    if low not in _MONTHS:
        return False
    if low not in _NAME_MONTHS:
        return True
    part_of_name = before is not None and before.capital and before.sure and text[before.end : token.start] == " "
    return not part_of_name or _DAY_AFTER.match(text, token.end) is not None


def _runs(text: str, tokens: list[_Token]) -> Iterator[_Run]:
    """Yield the stretches of capitalised words, with "of" and particles between them where names have them."""
    run: list[_Token] = []
    for position, token in enumerate(tokens):
        before = tokens[position - 1] if position else None
        gap = text[before.end : token.start] if before else ""
        if not token.capital or _is_calendar(text, token, before):
            if run and _joins(run, token, tokens, position, gap):
                continue
            yield from _flush(run)
            run = []
            continue
        if run and (gap not in (" ", " & ") or run[-1].closes or token.opens):
            yield from _flush(run)
            run = []
        run.append(token)
    yield from _flush(run)


def _flush(run: list[_Token]) -> Iterator[_Run]:
    if run:
        yield tuple(run)


def _joins(run: list[_Token], token: _Token, tokens: list[_Token], position: int, gap: str) -> bool:
    """Return whether a lower-case word goes on with the name before it."""
    if gap != " " or run[-1].closes or position + 1 >= len(tokens):
        return False
    after = tokens[position + 1]
    if token.low == "of":
        return run[-1].low in gazetteer().of_heads and after.capital and after.sure
    return token.low in _PARTICLES and after.capital and after.sure


def _believed(runs: list[_Run]) -> list[_Run]:
    """Leave out the capitals that only open a sentence or stand in a title."""
    sure = {tuple(token.low for token in run) for run in runs if run[0].sure}
    known = {word for words in sure for word in words}
    kept: list[_Run] = []
    for run in runs:
        if run[0].sure or tuple(token.low for token in run) in sure:
            kept.append(run)
        elif all(not token.sure for token in run) and len(run) > 1:
            kept.extend(_without_common(run, known))
        else:
            kept.extend(_without_opener(run, known))
    return kept


def _without_common(run: _Run, known: set[str]) -> Iterator[_Run]:
    part: list[_Token] = []
    for token in run:
        if gazetteer().is_common(token.text) and token.low not in known:
            yield from _flush(part)
            part = []
        else:
            part.append(token)
    yield from _flush(part)


def _without_opener(run: _Run, known: set[str]) -> Iterator[_Run]:
    while run and re.split("[-'’]", run[0].low)[0] in gazetteer().openers:
        run = run[1:]
    if not run:
        return
    if len(run) == 1 and not run[0].sure and run[0].low not in known and not _looks_like_name(run[0]):
        return
    yield run


def _looks_like_name(token: _Token) -> bool:
    low = re.split("['’]", token.low)[0]
    if low in gazetteer().places or low in gazetteer().seats or low in gazetteer().adjectives:
        return True
    common = all(gazetteer().is_common(part) for part in low.split("-"))
    return not common and len(low) > 1 and not low.endswith(_COMMON_ENDINGS)


def _named(text: str, tokens: list[_Token], index: dict[int, int], run: _Run) -> Iterator[Name]:
    """Yield the names of one run, its titles taken off."""
    gaz = gazetteer()
    heads = [i for i, token in enumerate(run[:-1]) if token.low.rstrip(".") in gaz.role_heads]
    if run[-1].low in gaz.role_heads:
        yield from _named_before_role(text, tokens, index, run)
        return
    if heads and not all(token.low in gaz.organisations | gaz.place_words for token in run[heads[-1] + 1 :]):
        start = heads[-1]
        while start and gaz.is_role_word(run[start - 1].text):
            start -= 1
        if start:
            yield _name(text, tokens, index, run[:start])
        yield _name(text, tokens, index, run[heads[-1] + 1 :])
        return
    yield _name(text, tokens, index, run)


def _named_before_role(text: str, tokens: list[_Token], index: dict[int, int], run: _Run) -> Iterator[Name]:
    """A run that ends in a title: only what stands before the title is a name."""
    end = len(run)
    while end and gazetteer().is_role_word(run[end - 1].text):
        end -= 1
    if end:
        yield _name(text, tokens, index, run[:end])


def _name(text: str, tokens: list[_Token], index: dict[int, int], run: _Run) -> Name:
    span = Span(run[0].start, run[-1].end)
    first, last = index[run[0].start], index[run[-1].start]
    role = _role_before(text, tokens, first) or _role_after(text, tokens, last)
    words = span.of(text).lower().split()
    kind = _kind(words, role, tokens[first - 1].low if first else "")
    return Name(span, span.of(text), " ".join(words), kind, role)


def _role_before(text: str, tokens: list[_Token], first: int) -> str | None:
    """Return the title that stands directly before a name, or None."""
    start, end = first, tokens[first].start
    while start and text[tokens[start - 1].end : tokens[start].start] in (" ", "-", ". "):
        word = tokens[start - 1]
        needs_head = start == first
        if word.possessive or not (
            word.low.rstrip(".") in gazetteer().role_heads if needs_head else gazetteer().is_role_word(word.text)
        ):
            break
        start -= 1
    return text[tokens[start].start : end].strip() or None if start < first else None


def _role_after(text: str, tokens: list[_Token], last: int) -> str | None:
    """Return the title in an apposition after a name (", the former president,"), or None."""
    following = tokens[last + 1 : last + 8]
    if not following or text[tokens[last].end : following[0].start] != ", ":
        return None
    if following[0].low in ("the", "a", "an", "its", "their", "his", "her"):
        following = following[1:]
    end, previous = None, None
    for token in following:
        if previous and text[previous.end : token.start] not in (" ", "-"):
            break
        if not gazetteer().is_role_word(token.text):
            break
        end = token.end if token.low in gazetteer().role_heads else end
        previous = token
    return text[following[0].start : end] if end else None


def _kind(words: list[str], role: str | None, before: str) -> NameKind:
    gaz = gazetteer()
    if words[-1] in gaz.organisations or words[0] in gaz.seats or (words[0] in gaz.organisations and len(words) > 1):
        return NameKind.ORGANISATION
    if role is not None:
        return NameKind.PERSON
    joined = " ".join(words)
    if joined in gaz.places or joined in gaz.adjectives or joined in gaz.abbreviations or words[-1] in gaz.place_words:
        return NameKind.PLACE
    return NameKind.PLACE if before in gaz.place_prepositions and len(words) == 1 else NameKind.UNKNOWN


def _keyed(names: list[Name]) -> tuple[Name, ...]:
    """Give all mentions of one entity one key and the kind that any of them shows."""
    by_last: dict[str, set[str]] = defaultdict(set)
    by_first: dict[str, set[str]] = defaultdict(set)
    singles = {name.key for name in names if " " not in name.key}
    for name in names:
        words = _essential(name)
        if len(words) > 1:
            full = " ".join(words)
            if words[-2] != "of":
                by_last[words[-1]].add(full)
            if not gazetteer().is_common(words[0]):
                by_first[words[0]].add(full)
    keyed = [replace(name, key=_key(_essential(name), by_last, by_first, singles)) for name in names]
    kinds: dict[str, NameKind] = {}
    for kind in (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE):
        for name in keyed:
            if name.kind is kind:
                kinds.setdefault(name.key, kind)
    return tuple(replace(name, kind=kinds.get(name.key, name.kind)) for name in keyed)


def _essential(name: Name) -> list[str]:
    """The words of a name without initials: "Ada B. Lind" is "Ada Lind"."""
    words = [word for word in name.key.split() if not re.fullmatch(r"\w\.", word)]
    return words or [name.key]


def _key(words: list[str], by_last: dict[str, set[str]], by_first: dict[str, set[str]], singles: set[str]) -> str:
    word = words[0]
    if len(words) > 1:
        return " ".join(words)
    gaz = gazetteer()
    if word in gaz.adjectives or word in gaz.abbreviations:
        return gaz.adjectives.get(word) or gaz.abbreviations[word]
    for owners in (by_last.get(word, set()), by_first.get(word, set())):
        if len(owners) == 1 and not gaz.is_common(word):
            return next(iter(owners))
    for ending in ("n", "an", "ian", "s"):  # "Vessian" is of Vessia
        if word.endswith(ending) and len(word) > 5 and word[: -len(ending)] in singles:
            return word[: -len(ending)]
    return word
