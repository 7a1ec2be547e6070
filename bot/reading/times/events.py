"""Event anchors: phrases that place a text in time by an event that readers know ("before the war")."""

import re
from collections.abc import Iterator

from bot.core.reading import EventAnchor, Relation
from bot.core.spans import Span
from bot.reading.lexis import words
from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.tries import any_of
from bot.reading.quantities.starts import starts_in

_EVENTS = wordset(
    """
    war invasion occupation pandemic epidemic outbreak lockdown merger takeover acquisition flotation bailout
    bankruptcy coup revolution uprising revolt independence reunification partition election referendum vote
    inauguration coronation resignation impeachment crash collapse disaster earthquake quake tsunami flood floods
    storm hurricane cyclone drought famine wildfire wildfires eruption attack attacks bombing massacre shooting
    explosion blast siege ceasefire truce armistice treaty summit accord crisis recession depression scandal split
    schism divorce wedding funeral trial verdict strike walkout boycott sanctions embargo blockade olympics games
    """
)
_RELATIONS = {
    "before": Relation.BEFORE, "ahead of": Relation.BEFORE, "prior to": Relation.BEFORE, "after": Relation.AFTER,
    "following": Relation.AFTER, "since": Relation.SINCE, "during": Relation.DURING, "until": Relation.UNTIL,
    "till": Relation.UNTIL,
}  # fmt: skip
_EVENT = re.compile(
    r"(?<![^\W_])(?P<relation>[Bb]efore|[Aa]head\s+of|[Pp]rior\s+to|[Aa]fter|[Ff]ollowing|[Ss]ince|[Dd]uring|[Uu]ntil|till)"
    r"\s+(?:(?:the|this|that|his|her|its|their|[A-ZÀ-Þ][\w-]*['’]s|last\s+[a-z]+['’]s|[a-z]+day['’]s)\s+"
    rf"(?P<event>(?:[\w-]+\s+){{0,3}}?(?:{any_of(_EVENTS)}))|(?P<proper>Brexit|[Cc]ovid(?:-19)?|COVID(?:-19)?|9/11))(?![\w-])"
)
_NEXT = re.compile(r"\s+([a-z][\w-]*)")
_MAY_FOLLOW = (
    words.PREPOSITIONS
    | words.CONJUNCTIONS
    | words.SUBORDINATORS
    | words.BE
    | words.HAVE
    | words.MODALS
    | words.ADVERBS
    | words.PRONOUNS
    | wordset("began broke came ended the a an his her its their that which to not he she it they we")
)


def find_events(text: str) -> tuple[EventAnchor, ...]:
    """Return the event anchors of ``text``, in order.

    Only a definite event places a text in time ("the war", "last year's floods", "Brexit"); "after a fire" tells of a
    new one. Takes time in proportion to the text.
    """
    return tuple(_events(text))


def _events(text: str) -> Iterator[EventAnchor]:
    reached = 0
    for at in starts_in(text).events:
        match = _EVENT.match(text, at) if at >= reached else None
        if match is None:
            continue
        reached = match.end()
        following = _NEXT.match(text, match.end())
        if following and following[1] not in _MAY_FOLLOW and not following[1].endswith("ed"):
            continue  # "the war graves"
        relation = _RELATIONS[" ".join(match["relation"].lower().split())]
        event = " ".join((match["event"] or match["proper"]).lower().split())
        yield EventAnchor(Span(*match.span()), relation, event, relation is Relation.SINCE)
