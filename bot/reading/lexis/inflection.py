"""The forms of English verbs, by the rules of spelling and a list of irregular ones."""

from enum import StrEnum

_VOWELS = "aeiou"


class Form(StrEnum):
    """The shape a verb stands in."""

    BASE = "base"
    PRESENT = "present"  # third person: says
    PAST = "past"  # past tense or participle: said
    GERUND = "gerund"  # saying


def third_person(verb: str) -> str:
    """Return the third person of a verb, which is also how a noun makes its plural: says, denies, pushes."""
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def past(verb: str, *, doubling: bool = False) -> str:
    """Return the regular past tense of a verb: claimed, denied, admitted."""
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + "d" if verb.endswith("e") else _stem(verb, doubling=doubling) + "ed"


def gerund(verb: str, *, doubling: bool = False) -> str:
    """Return the "-ing" form of a verb: claiming, dying, admitting."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    return _stem(verb, doubling=doubling) + "ing"


def _stem(verb: str, *, doubling: bool) -> str:
    if not doubling:
        return verb
    return verb + ("k" if verb.endswith("c") else verb[-1])
