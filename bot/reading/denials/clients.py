"""Denials told for somebody: "a lawyer for X said his client denied it", '"Mr X denies this," said his spokesman'."""

import re

from bot.core.reading import Statement
from bot.core.spans import Span
from bot.reading.lexis.gazetteer import wordset
from bot.reading.people.speakers import Cast

_SPEAKS_FOR = re.compile(
    r"\b(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|agents?|publicists?|representatives?"
    r"|spokes(?:man|woman|person|people))\b",
    re.I,
)
_CLIENT = re.compile(r"(?:his|her|their|its|my|our)\s+clients?", re.I)
_FOR = re.compile(r"\s+(?:for|of|representing|acting\s+for)\s+")
_PERSONAL = wordset("his her")


def client_of(cast: Cast, denial: Statement, teller: Statement | None) -> str | None:
    """Return for whom ``teller`` speaks, where that is who denies in ``denial``; None where somebody else does.

    "His client" is whoever the lawyer is said to speak for; a name must be that one's, or that one is only "his".
    """
    if teller is None or teller.speaker is None or denial.speaker is None:
        return None
    mouthpiece = _SPEAKS_FOR.search(teller.speaker.of(cast.text))
    if mouthpiece is None:
        return None
    client = _principal(cast, teller.speaker, mouthpiece)
    if _CLIENT.fullmatch(denial.speaker.of(cast.text)):
        return client
    own = _opens_with_pronoun(cast, teller.speaker) and bool(cast.people(denial.speaker))
    name = denial.speaker_name
    return name if name is not None and name != teller.speaker_name and (own or name == client) else None


def teller_named(cast: Cast, teller: Statement | None) -> str | None:
    """Return the name of the person who speaks for somebody, or None where only the office is given."""
    people = cast.people(teller.speaker) if teller is not None and teller.speaker is not None else []
    return cast.display(people[0]) if people else None


def _principal(cast: Cast, speaker: Span, mouthpiece: re.Match[str]) -> str | None:
    """Return whom a lawyer or spokesman is said to speak for: "lawyer for X", "X's lawyer", "his lawyer"."""
    text, at = cast.text, speaker.start + mouthpiece.end()
    following = _FOR.match(text, at, speaker.end)
    if following is not None:
        named = [name for name in cast.within(Span(following.end(), speaker.end)) if name.span.start == following.end()]
        return cast.display(named[0]) if named else text[following.end() : speaker.end].partition(",")[0].strip()
    owners = [n for n in cast.within(speaker) if text.startswith(("'s ", "’s "), n.span.end)]
    if owners:
        return cast.display(owners[0])
    first = speaker.of(text).partition(" ")[0]
    if first.lower() not in _PERSONAL:
        return None
    return cast.resolve(Span(speaker.start, speaker.start + len(first)), None)


def _opens_with_pronoun(cast: Cast, speaker: Span) -> bool:
    return speaker.of(cast.text).partition(" ")[0].lower() in _PERSONAL
