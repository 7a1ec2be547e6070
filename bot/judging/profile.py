"""A tracked claim made ready for judging: what it is about, when, and of which sort."""

import re
from dataclasses import dataclass
from datetime import date

from bot.core.reading import DateMention, Name, NameKind, OfficeAnchor, Quantity, Reading
from bot.core.spans import Span
from bot.core.verdicts import TrackedClaim
from bot.core.vocabulary import StatementKind
from bot.judging.attribution import Attribution, attribution
from bot.judging.memo import Memo
from bot.judging.names import find_same
from bot.judging.outcomes import Outcome, find_outcomes
from bot.judging.words import Word, terms, words_of

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)|disputes?|disputed|reject(?:s|ed)\s+(?:the\s+)?(?:reports?|claims?|allegations?))\b",
    re.IGNORECASE,
)
_OPEN_STATE = re.compile(
    r"\b(?:no\s+(?:\w+\s+){1,8}?(?:has|have)(?:\s+yet)?\s+been|(?:has|have)\s+not\s+(?:yet\s+)?|(?:has|have)n['’]t"
    r"|has\s+yet\s+to|have\s+yet\s+to"
    r"|still\s+(?:missing|at\s+large|unaccounted|closed|open|in)|remains?\s+(?:\w+\s+)?\w+|is\s+not|are\s+not"
    r"|there\s+(?:is|are)\s+no|(?:has|have)\s+no\b"
    r"|no\s+\w+\s+(?:is|are)\b|never\s+(?:been|had))",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:will|plans?\s+to|is\s+to\b|are\s+to\b|to\s+be\b|scheduled|due\s+to|set\s+to|is\s+expected|going\s+to"
    r"|intends?\s+to|on\s+track)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a claim beside its words; ``dated`` counts where the proposition names no day itself."""

    kind: StatementKind
    stated_on: date | None
    speaker: str | None
    dated: tuple[DateMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim's words, names and figures as judging compares them.

    ``keys`` are the names of the proposition itself; ``source_keys`` those of whoever is said to say it.
    ``state`` marks an open-ended state ("no ... has been found"), ``plan`` something still to come, ``denial`` the
    record of a denial, ``unconfirmed`` a report or rumour.
    """

    text: str
    about: About
    attribution: Attribution
    words: tuple[Word, ...]
    terms: frozenset[str]
    rare: frozenset[str]
    keys: frozenset[str]
    names: tuple[Name, ...]
    source_keys: frozenset[str]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    outcomes: tuple[Outcome, ...]
    offices: dict[str, OfficeAnchor]
    window: bool
    state: bool
    plan: bool
    denial: bool
    unconfirmed: bool


def _build(reading: Reading, about: About) -> Profile:
    text = reading.text
    source = attribution(text)
    core = source.core
    words = words_of(text, core.start, core.end)
    inside = [name for name in reading.names if core.covers(name.span)]
    keys = frozenset(name.key for name in inside)
    named = frozenset(part for name in inside for part in terms(words_of(name.text)))
    titles = frozenset(part for name in inside if name.role for part in terms(words_of(name.role)))
    meant = terms(words) - (titles - named)
    denial = about.kind is StatementKind.DENIAL or _DENIES.search(core.of(text)) is not None
    return Profile(
        text=text,
        about=about,
        attribution=source,
        words=words,
        terms=meant,
        rare=meant - named,
        keys=keys or _speaking(reading),
        names=tuple(inside),
        source_keys=frozenset(name.key for name in reading.names if not core.covers(name.span)),
        quantities=tuple(quantity for quantity in reading.quantities if core.covers(quantity.span)),
        dates=tuple(mention for mention in reading.dates if core.covers(mention.span)) or about.dated,
        outcomes=find_outcomes(text, words),
        offices=_offices(reading),
        window=any(anchor.counting_window for anchor in reading.anchors),
        state=not denial and _is_state(core, text, reading),
        plan=not denial and _PLAN.search(core.of(text)) is not None,
        denial=denial,
        unconfirmed=source.unconfirmed or about.kind is StatementKind.REPORT,
    )


def _offices(reading: Reading) -> dict[str, OfficeAnchor]:
    """Whom the claim puts in office or out of it; a person it puts in both is left out."""
    found: dict[str, OfficeAnchor] = {}
    for anchor in reading.anchors:
        if anchor.person is not None:
            found.setdefault(anchor.person, anchor)
    both = {
        anchor.person for anchor in reading.anchors if found.get(anchor.person or "", anchor).state is not anchor.state
    }
    return {person: anchor for person, anchor in found.items() if person not in both}


def _speaking(reading: Reading) -> frozenset[str]:
    """Who speaks, where the proposition itself names nobody ("the company"): the institution before the person."""
    institutions = frozenset(name.key for name in reading.names if name.kind is not NameKind.PERSON)
    return institutions or frozenset(name.key for name in reading.names)


def _is_state(core: Span, text: str, reading: Reading) -> bool:
    day_stated = any(mention.day is not None for mention in reading.dates if core.covers(mention.span))
    return _OPEN_STATE.search(core.of(text)) is not None and not day_stated


_profiles: Memo[About, Profile] = Memo(_build, size=120_000)


def profile_of(claim: TrackedClaim) -> Profile:
    """Return the profile of a claim; worked out once for one reading of it."""
    return _profiles(claim.reading, About(claim.kind, claim.stated_on, claim.speaker, claim.dated))


def named_in(profile: Profile, keys: frozenset[str]) -> frozenset[str]:
    """Return the names of the claim that ``keys`` hold too."""
    return frozenset(key for key in profile.keys if find_same(key, keys) is not None)
