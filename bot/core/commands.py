"""``/story``: the words a person types, parsed to the command they mean. Pure: what a slug names is not known here."""

import re
from dataclasses import dataclass
from enum import StrEnum
from html import unescape

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.core.errors import UnusableInputError
from bot.core.vocabulary import Filter, StoryStatus


class SectionName(StrEnum):
    """The parts of a story that can be asked for by name."""

    STATUS = "status"
    CLAIMS = "claims"
    SOURCES = "sources"
    DENIALS = "denials"
    TIMELINE = "timeline"
    RELATED = "related"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Help:
    """Examples, and the stories this channel follows."""


@dataclass(frozen=True, slots=True)
class ShowStory:
    """One story, or a part of it, by slug or words."""

    story: str
    section: SectionName = SectionName.STATUS


@dataclass(frozen=True, slots=True)
class ListStories:
    """All stories, or those of one status."""

    status: StoryStatus | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """Stories and claims that hold these words."""

    query: str


@dataclass(frozen=True, slots=True)
class AddDocument:
    """A document, by address or as pasted text, for a story."""

    story: str
    content: str


@dataclass(frozen=True, slots=True)
class Subscribe:
    """This channel wants a story's alerts; ``filters`` None means all kinds. ``story`` may be "all"."""

    story: str
    filters: frozenset[Filter] | None = None


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    """This channel no longer wants a story's alerts, or, with ``filters``, those kinds of them."""

    story: str
    filters: frozenset[Filter] | None = None


@dataclass(frozen=True, slots=True)
class ListSubscriptions:
    """What this channel follows."""


@dataclass(frozen=True, slots=True)
class ResolveClaim:
    """An editor wants to rule on a claim, named by its id ("c12") or by its story's slug."""

    claim: str


Command = (
    Help | ShowStory | ListStories | Search | AddDocument | Subscribe | Unsubscribe | ListSubscriptions | ResolveClaim
)

VERBS = ("help", "list", "search", "add", "subscribe", "unsubscribe", "subscriptions", "resolve")

_SINGULARS = {"claim": "claims", "source": "sources", "denial": "denials"}
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"})
_REFERENCE = re.compile(r"<[#@!][^>|]*\|?([^>]*)>")
_LINK = re.compile(r"<(https?://[^>|]+)(?:\|[^>]*)?>")
_CLAIM = re.compile(r"c(\d{1,18})", re.IGNORECASE)


def parse(text: str) -> Command:
    """Return the command that the text after ``/story`` means.

    Any case, typographic quotes, Slack's ``<#C1|name>`` and extra spaces are accepted. The content of ``add`` is kept
    as it was typed.

    Raises:
        UnusableInputError: if a verb lacks what it needs or names an unknown filter; the hint shows the usage.
    """
    verb, rest = _first_word(text)
    verb = _plain(verb).lower()
    if verb == "help":
        return Help()
    if verb == "add":
        return _add(rest)
    words = _plain(rest).split()
    match verb:
        case "list" | "stories":
            return ListStories(_status(words))
        case "search" | "find":
            return Search(_needed(" ".join(words), "search <words>", "/story search ceasefire"))
        case "subscriptions":
            return ListSubscriptions()
        case "subscribe":
            return _subscribe(words)
        case "unsubscribe":
            story, filters = _target(words, "unsubscribe <slug|all> [kinds]", "/story unsubscribe harbour-strike")
            return Unsubscribe(story, filters)
        case "resolve":
            return ResolveClaim(_needed(" ".join(words), "resolve <claim>", "/story resolve c12").lower())
        case _:
            shown = _plain(text).split()
            return _show(shown) if shown else Help()


def nearest_verb(word: str) -> str | None:
    """Return the verb that ``word`` is probably a misspelling of (one or two letters off), or None."""
    if len(word) < 3 or word in VERBS:
        return None
    found = process.extractOne(word.lower(), VERBS, scorer=DamerauLevenshtein.distance, score_cutoff=2)
    return found[0] if found else None


def claim_number(reference: str) -> int | None:
    """Return the id in a claim reference such as ``c12``, or None where it is none."""
    found = _CLAIM.fullmatch(reference.strip())
    return int(found[1]) if found else None


def _plain(text: str) -> str:
    text = _LINK.sub(r"\1", text)
    return unescape(_REFERENCE.sub(r"\1", text)).translate(_QUOTES).strip(" \t\r\n\"'`")


def _first_word(text: str) -> tuple[str, str]:
    """Return the first word and what follows it, as typed; any white space parts them."""
    first, rest = (*text.split(maxsplit=1), "", "")[:2]
    return first, rest


def _needed(value: str, usage: str, example: str) -> str:
    if not value:
        raise UnusableInputError(f"`/story {usage}` needs more words.", f"For example: `{example}`")
    return value


def _add(rest: str) -> AddDocument:
    story, content = _first_word(rest)
    usage, example = "add <slug> <url or text>", "/story add harbour-strike https://example.org/article"
    _needed(content.strip(), usage, example)
    return AddDocument(_plain(story).lower(), content.strip())


def _status(words: list[str]) -> StoryStatus | None:
    if not words:
        return None
    try:
        return StoryStatus(words[0].lower())
    except ValueError:
        known = ", ".join(f"`{status}`" for status in StoryStatus)
        raise UnusableInputError(f"There is no status `{words[0]}`.", f"Stories are {known}.") from None


def _subscribe(words: list[str]) -> Command:
    if [word.lower() for word in words] == ["list"]:
        return ListSubscriptions()  # the habit of GitHub's app
    story, filters = _target(words, "subscribe <slug|all> [kinds]", "/story subscribe harbour-strike contradictions")
    return Subscribe(story, filters)


def _target(words: list[str], usage: str, example: str) -> tuple[str, frozenset[Filter] | None]:
    words = [word for part in words for word in part.split(",") if word]
    _needed(" ".join(words), usage, example)
    known = {item.value: item for item in Filter}
    tail: list[Filter] = []
    while len(words) > 1 and words[-1].lower() in known:
        tail.append(known[words.pop().lower()])
    _refuse_unknown_kind(words, list(known))
    return " ".join(words).lower(), frozenset(tail) or None


def _refuse_unknown_kind(words: list[str], known: list[str]) -> None:
    """A filter misspelt must not turn into "all kinds", nor into a part of the story's name."""
    last = _SINGULARS.get(words[-1].lower(), words[-1].lower())
    near = process.extractOne(last, known, scorer=DamerauLevenshtein.distance, score_cutoff=2)
    if len(words) > 1 and (near or "-" in words[0]):
        listed = ", ".join(f"`{kind}`" for kind in known)
        meant = f" Did you mean `{near[0]}`?" if near else ""
        raise UnusableInputError(f"There is no kind of alert called `{last}`.{meant}", f"The kinds are {listed}.")


def _show(words: list[str]) -> ShowStory:
    last = _SINGULARS.get(words[-1].lower(), words[-1].lower())
    if len(words) > 1 and last in {section.value for section in SectionName}:
        return ShowStory(" ".join(words[:-1]).lower(), SectionName(last))
    return ShowStory(" ".join(words).lower())
