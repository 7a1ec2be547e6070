"""Who denies: the institution or person, the one who speaks for it, and the words either is quoted with."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.core.reading import Name, NameKind, Statement
from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.denials.clients import client_of
from bot.reading.denials.denied import is_denying_verb
from bot.reading.denials.denying import is_negative
from bot.reading.lexis import words
from bot.reading.lexis.gazetteer import gazetteer, wordset
from bot.reading.lexis.likeness import content_words
from bot.reading.people.parties import speaks_for_others
from bot.reading.people.speakers import Cast

_WORD_FROM = re.compile(
    r"(?:the|an?)\s+(?:\w+\s+){0,2}(?:word|line|message|response|answer|position)\s+(?:from|of)\s+(?P<who>.+)", re.I
)
_MOUTHPIECE = re.compile(
    r"\b(?:spokes(?:man|woman|person)|press\s+(?:officer|secretary)|representative|lawyer|attorney|solicitor|aide|adviser"
    r"|chief\s+\w+(?:\s+\w+)?\s+officer|chief\s+executive|ceo|managing\s+director|chair(?:man|woman)?)\b",
    re.I,
)
_SPOKESMAN_FOR = re.compile(
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,2}?spokes(?:man|woman|person|people)\s+(?:for|of|at)\s+(?P<who>[^,]+)", re.I
)
_BOTH = re.compile(
    r"(?:both\s+)?(?P<one>.{3,80}?),?\s+and\s+(?P<other>.{3,80}?)(?:,?\s+(?:both|each|alike|separately))?", re.I
)
_PHRASE_BEFORE = re.compile(
    r"(?:^|[.,;]\s+|\b(?:to|by|from|of|with|for)\s+)"
    r"(?P<phrase>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+[\w’' -]{2,60}),\s*$"
)
_PAPER = re.compile(
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:statement|letter|post|tweet|message|release|note|video|email)", re.I
)
_ISSUER = re.compile(
    r"(?:^|,\s+)(?P<who>[^,]{2,80}?)\s+(?:(?:has|have|had|later|then|also|on\s+\w+day)\s+)*"
    r"(?:issued|released|published|posted|put\s+out|sent|circulated|read\s+out)\s+$"
)
_WITH_KIN = re.compile(r"[A-ZÀ-Þ][\w’'-]+\s+and\s+")  # "Ida and (Per Brekke)"
_ARTICLES = wordset("The A An Its His Her Their")
_DETERMINED = re.compile(r"(?:the|an?|its|his|her|their)\s", re.I)
_PLAIN_RANKS = wordset("chief senior deputy lead main official company government its his her their the a an for of")
_OWN_WORDS = re.compile(r"(?:\bas|[:,]|\b(?:saying|adding|calling)(?:\s+\w+){0,2})\s*[\"“‘'«„]?$", re.I)
_SHORTEST = 3  # words; fewer are a label ("fake news"), not what somebody said


def denier_of(cast: Cast, statement: Statement, spoken_of: frozenset[str]) -> tuple[str, str | None]:
    """Return who denies, the institution where one stands with the speaker, and the person named, if any.

    ``spoken_of`` holds the names that a "he" or "she" of the document goes back to. A person who denies for himself
    or herself is both.
    """
    name = statement.speaker_name or ""
    speaker = statement.speaker
    people = [n for n in cast.people(speaker) if _is_person(cast, n, statement)] if speaker else []
    if speaker is None or not people:
        source = _WORD_FROM.match(name) or _SPOKESMAN_FOR.fullmatch(name)
        return (source["who"] if source else name), (name if name in spoken_of else None)
    person = cast.display(people[0])
    description = speaker.of(cast.text).replace(people[0].text, " ")
    if _WITH_KIN.fullmatch(description):
        return name, None
    if not speaks_for_others(description):
        return person, person
    others = [n for n in cast.within(speaker) if n.key != people[0].key]
    institutions = [n for n in others if n.kind in (NameKind.ORGANISATION, NameKind.PLACE)] or [
        n for n in others if n.kind is not NameKind.PERSON
    ]
    return (cast.display(institutions[0]) if institutions else person), person


def deniers_of(cast: Cast, statement: Statement, spoken_of: frozenset[str]) -> list[tuple[str, str | None]]:
    """Return each denier with the person named: two for "the airline and the airport denied", mostly one."""
    both = _BOTH.fullmatch(statement.speaker_name or "")
    if both is not None:
        sides = [both["one"], both["other"]]
        named = {name.text for name in cast.within(statement.speaker)} if statement.speaker else set()
        if all(_DETERMINED.match(side) or side in named for side in sides):
            return [(side, None) for side in sides]
    return [denier_of(cast, statement, spoken_of)]


def with_speakers(cast: Cast, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return the statements with the deniers named whom grammar gives: "the club, which denied", "Jo, 34, denied"."""
    return tuple(
        replace(one, speaker_name=_speaker(cast, one, statements)) if one.kind is StatementKind.DENIAL else one
        for one in statements
    )


def _speaker(cast: Cast, one: Statement, statements: tuple[Statement, ...]) -> str | None:
    if one.speaker is None:
        return one.speaker_name
    client = client_of(cast, one, statements[one.parent]) if one.parent is not None else None
    if client is not None:
        return client
    said = one.speaker.of(cast.text)
    if said.isdigit():  # an age: "Jo Smith, 34, denied"
        before = cast.within(Span(max(0, one.speaker.start - 60), one.speaker.start))
        beside = [n for n in before if cast.text[n.span.end : one.speaker.start].strip() == ","]
        return cast.display(beside[-1]) if beside else None
    issuer = _ISSUER.search(cast.text[one.sentence.start : one.speaker.start]) if _PAPER.fullmatch(said) else None
    if issuer is not None:
        return (
            issuer["who"]
            if issuer["who"].split(" ")[0] not in _ARTICLES
            else issuer["who"][0].lower() + issuer["who"][1:]
        )
    if one.speaker_name is None and said.lower() in ("who", "which"):
        phrase = _PHRASE_BEFORE.search(cast.text[one.sentence.start : one.speaker.start])
        return phrase["phrase"][0].lower() + phrase["phrase"][1:] if phrase else None
    if said.lower() == "it":
        told = [s for s in statements if s.sentence == one.sentence and s.cue.start < one.cue.start]
        named = [s.speaker_name for s in told if s.speaker and s.speaker.of(cast.text).lower() not in words.PERSONAL]
        return named[-1] if named else one.speaker_name
    if one.speaker_name is None and one.parent is not None and said.lower() in words.PERSONAL:
        parent = statements[one.parent]
        return parent.speaker_name if parent.cue.start < one.cue.start else None
    return one.speaker_name


def spoken_of_as_people(cast: Cast, statements: Iterable[Statement]) -> frozenset[str]:
    """Return the names that the "he" or "she" of a statement goes back to."""
    found = {s.speaker_name for s in statements if s.speaker and s.speaker.of(cast.text).lower() in ("he", "she")}
    return frozenset(name for name in found if name and NameKind.PERSON in cast.kinds.get(name, frozenset()))


def speaks_for(cast: Cast, statement: Statement, denier: str) -> bool:
    """Return whether a named spokesman or lawyer can only be the denier's: nothing says that he is another's."""
    people = cast.people(statement.speaker) if statement.speaker else []
    if statement.speaker is None or not people:
        return False
    described = statement.speaker.of(cast.text).replace(people[0].text, " ")
    whose = _MOUTHPIECE.sub(" ", described)
    named = {word for word in content_words(whose) if word not in _PLAIN_RANKS}
    return whose != described and named <= content_words(denier)


def wording_of(cast: Cast, statement: Statement) -> str | None:
    """Return the first quotation in a denier's statement that itself denies; what is denied is quoted from others."""
    for quote in statement.quotes:
        said = quote.of(cast.text).strip(" ,")
        before = cast.text[statement.cue.start : quote.start] if statement.cue.start < quote.start else ""
        theirs = is_denying_verb(statement, cast.text) and before and not _OWN_WORDS.search(before)
        if not theirs and len(said.split()) >= _SHORTEST and is_negative(said):
            return said
    return None


def _is_person(cast: Cast, name: Name, statement: Statement) -> bool:
    """Return whether a name is surely a person's: by its kind, or after an office ("The mayor of Orrin, X")."""
    if name.kind is NameKind.PERSON:
        return True
    assert statement.speaker is not None
    office, comma, rest = cast.text[statement.speaker.start : name.span.start].rpartition(",")
    if not comma or rest.strip():
        return False
    head: list[str] = []
    for word in re.findall(r"[\w'’-]+", office.lower()):
        if word in words.PREPOSITIONS:
            break
        head.append(word)
    return bool(head) and head[-1] in gazetteer().role_heads
