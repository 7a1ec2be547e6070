"""Which claim a document is mainly about, and which parties to that event confirm it in the text."""

import re
from dataclasses import replace

from bot.core.reading import ProposedClaim, Reading, Statement, TimeScope
from bot.core.spans import Span
from bot.core.vocabulary import Basis, BlockKind, Factuality, StatementKind
from bot.reading.lexis.likeness import content_words
from bot.reading.people.parties import party_of
from bot.reading.people.speakers import Cast

_EVENTS = re.compile(
    r"\b(?P<noun>call|conversation|meeting|talks|summit|visit|attack|strike|raid|deal|agreement|truce|ceasefire|accord|treaty|vote|election|match|game|"
    r"crash|collision|explosion|fire|storm|flood|earthquake|trial|hearing|ruling|verdict|merger|takeover|launch|protest|march|rally|exchange|negotiations|"
    r"discussions|decision|inspection|ceremony|session|debate|contract|sale|purchase|strike|shooting|arrest|search|rescue)\b",
    re.I,
)


_NOT_CONFIRMING = frozenset(
    (StatementKind.DENIAL, StatementKind.NON_DENIAL, StatementKind.REPORT, StatementKind.PREDICTION)
)


def mark_headline(reading: Reading, claims: list[ProposedClaim], cast: Cast) -> tuple[ProposedClaim, ...]:
    """Return the claims with the main one marked, its event's time passed on, and the parties who confirm it named."""
    main = _main(reading, claims)
    if main is None:
        return tuple(claims)
    event = _event_noun(claims[main].proposition)
    dated = [_with_event_time(claim, claims[main], event) for claim in claims]
    if claims[main].denial is None:
        dated[main] = replace(dated[main], confirmed_by=_confirmed_by(reading, dated[main], event, cast))
    dated[main] = replace(dated[main], headline=True)
    return tuple(dated)


def _main(reading: Reading, claims: list[ProposedClaim]) -> int | None:
    if not claims:
        return None
    heads = [block.span.of(reading.text) for block in reading.blocks if block.kind is BlockKind.HEADLINE]
    if not heads:
        return 0
    best = max(range(len(claims)), key=lambda k: (round(_fit(heads[0], claims[k]), 3), -k))
    denial = claims[best].denial
    if (denial is None and claims[best].denied_by == ()) or not _fit(heads[0], claims[best]):
        return best if _fit(heads[0], claims[best]) else 0
    targets = [k for k, claim in enumerate(claims) if denial is not None and denial in claim.denied_by]
    return targets[0] if targets else best


def _fit(headline: str, claim: ProposedClaim) -> float:
    """Return the share of the headline's telling words that a claim has."""
    wanted = content_words(headline)
    return len(wanted & content_words(claim.proposition)) / len(wanted) if wanted else 0.0


def _event_noun(proposition: str) -> str | None:
    match = _EVENTS.search(proposition)
    return match["noun"].lower() if match else None


def _with_event_time(claim: ProposedClaim, main: ProposedClaim, event: str | None) -> ProposedClaim:
    """Give a claim about "the call" the time of the call, inferred, where it has none of its own."""
    if claim is main or event is None or claim.time.text is not None or main.time.text is None:
        return claim
    if not re.search(rf"\b(?:the|this|that)\s+(?:\w+\s+)?{event}\b", claim.proposition, re.I):
        return claim
    basis = Basis.INFERRED if main.time.start is not None else Basis.UNKNOWN
    return replace(claim, time=TimeScope(main.time.start, main.time.end, basis, main.time.text))


def _confirmed_by(reading: Reading, main: ProposedClaim, event: str | None, cast: Cast) -> tuple[str, ...]:
    """Return the parties to the main event who speak of it in this text as of something that took place."""
    names = [name for span in main.spans for name in cast.within(span)]
    parties = {party_of(cast.display(name)) for name in names} | {party_of(name.text) for name in names}
    parties |= {party_of(name.role.rsplit(" ", 1)[0]) for name in names if name.role and " " in name.role}
    found: dict[str, None] = {}
    keys = frozenset(name.key for name in names)
    for statement in reading.statements:
        speaker = statement.speaker_name
        if speaker is None or speaker == main.speaker or party_of(speaker) not in parties:
            continue
        if _speaks_of(reading.text, statement, event, cast, names_of=keys):
            found.setdefault(speaker)
    return tuple(found)


def _speaks_of(text: str, statement: Statement, event: str | None, cast: Cast, names_of: frozenset[str]) -> bool:
    """Return whether a statement takes the event for a fact: it says how it was, or what the other side said in it."""
    if statement.factuality is not Factuality.ASSERTED or statement.kind in _NOT_CONFIRMING:
        return False
    content = statement.content.of(text)
    if event is not None and re.search(
        rf"\b(?:the|their|its|our|this)\s+(?:[\w-]+\s+){{0,2}}{event}s?\b", content, re.I
    ):
        return True
    opening = cast.within(Span(statement.content.start, min(statement.content.end, statement.content.start + 30)))
    own = {name.key for name in cast.within(statement.speaker)} if statement.speaker else set()
    others = [name for name in opening if name.key in names_of - own]
    return bool(others) and bool(
        re.search(
            r"\b(?:said|warned|told|agreed|asked|proposed|offered|promised|urged|suggested|spoke|assured)\b",
            content[:80],
        )
    )
