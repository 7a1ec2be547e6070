"""Which party speaks: a government under any of its names is one party ("Oslo", "the Norwegian government")."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from bot.reading.lexis.gazetteer import gazetteer

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")
_OF_STATE = re.compile(
    r"\b(?:government|ministry|ministries|minister|ministers|officials?|presidency|presidential|president|premier|state|regime|authorities"
    r"|administration|embassy|chancellery|cabinet|foreign|defen[cs]e|leadership|word|line|position|diplomats?|spokes\w+)\b",
    re.I,
)
_GENERIC = re.compile(
    r"^(?:(?:an?|the|its|their|his|her)\s+)?(?:\w+\s+){0,2}(?:spokes(?:man|woman|person|people)|officials?|press\s+(?:office|service|secretary)"
    r"|representatives?|statement|lawyers?|attorneys?|aides?|company|firm|club|ministry|government|office|department|agency|bank|group)$",
    re.I,
)
_SPOKES = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|press\s+(?:office|service|secretary)|representatives?|lawyers?|attorneys?|solicitors?|aides?|advisers?"
    r"|chief\s+\w+(?:\s+\w+)?\s+officer|chief\s+executive|ceo|director|chair(?:man|woman)?|minister|ambassador|secretary|commissioner)\b",
    re.I,
)


@cache
def _states() -> dict[str, str]:
    """Map every name of a state, its adjective, its capital and its seats of government to the state."""
    known = gazetteer()
    data = tomllib.loads(files("bot.reading.people").joinpath("governments.toml").read_text(encoding="utf-8"))
    table = dict(known.adjectives)
    table |= {state: state for state in known.adjectives.values()}
    table |= {short.lower(): state for short, state in known.abbreviations.items()}
    for state, names in data["capitals"].items():
        table[state] = state
        table |= dict.fromkeys(names, state)
    return table


@cache
def _seats() -> frozenset[str]:
    data = tomllib.loads(files("bot.reading.people").joinpath("governments.toml").read_text(encoding="utf-8"))
    return frozenset(name for names in data["capitals"].values() for name in names[1:])


@lru_cache(maxsize=4096)
def party_of(speaker: str) -> str:
    """Return a key that is the same for one party under all its names; other speakers keep their own words as key."""
    low = re.sub(r"['’]s\b", "", speaker.lower()).strip()
    bare = re.sub(r"^(?:the|an?)\s+", "", low)
    words = _WORD.findall(bare)
    states = _states()
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            term = " ".join(words[at : at + size])
            state = states.get(term)
            if state and (term == bare or term in _seats() or _OF_STATE.search(bare)):
                return f"state:{state}"
    return bare


def same_party(one: str, other: str) -> bool:
    """Return whether two keys of ``party_of`` are one party: the same key, or a name and its short form."""
    if one == other:
        return True
    if one.startswith("state:") or other.startswith("state:"):
        return False
    first, second = set(one.split()), set(other.split())
    return bool(first) and bool(second) and (first <= second or second <= first)


def is_fuller(one: str, other: str) -> bool:
    """Return whether ``one`` is the longer form of the name ``other``: "Kestrel Foods" of "Kestrel"."""
    first, second = one.lower().split(), other.lower().split()
    return len(first) > len(second) and set(second) < set(first) and "'" not in one.replace("’", "'")


def is_generic(speaker: str) -> bool:
    """Return whether a speaker is described by office only, without a name: the text must say elsewhere whose."""
    described = speaker.strip()
    return bool(_GENERIC.match(described)) and described[1:] == described[1:].lower()


def speaks_for_others(description: str) -> bool:
    """Return whether a description is of somebody who speaks for an institution or for somebody else."""
    return bool(_SPOKES.search(description))
