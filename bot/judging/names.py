"""Names across texts: whether two may be one entity, and which is the subject of a verb."""

from bot.core.reading import Name

_SMALL = frozenset(("of", "and", "for", "the", "de", "la"))  # words that acronyms leave out


def same_entity(one: str, other: str) -> bool:
    """Return whether two name keys may name one entity: the shorter is the beginning or the end of the longer.

    "brandt" goes with "asta brandt", "corvane" with "corvane systems"; two people who share a surname only do not. So
    does an acronym with the first letters it is made of.
    """
    if one == other:
        return True
    short, long = sorted((one.split(), other.split()), key=len)
    if len(short) == len(long):
        return False
    acronym = len(short) == 1 and len(long) > 2 and short[0] == "".join(word[0] for word in long if word not in _SMALL)
    return acronym or long[: len(short)] == short or long[-len(short) :] == short


def find_same(key: str, keys: frozenset[str]) -> str | None:
    """Return the one of ``keys`` that may be ``key``, or None; an exact match goes first."""
    if key in keys:
        return key
    return next((other for other in sorted(keys) if same_entity(key, other)), None)


def subject(names: tuple[Name, ...], verb: int) -> Name | None:
    """Return the name that stands nearest before a verb at offset ``verb``: its subject, as far as order shows."""
    return next((name for name in reversed(names) if name.span.end <= verb), None)
