"""Names in a text: people, organisations and places, with one key for all mentions of one entity."""

import re

from bot.core.reading import Name, NameKind
from bot.reading.lexis.gazetteer import gazetteer
from bot.reading.naming.capitals import find_capitals
from bot.reading.naming.entities import Mention, settle, words_of
from bot.reading.naming.name_runs import Run, find_runs, particle_before
from bot.reading.naming.titles import split_titles, title_after, title_before, word_before

_KIN = "|".join(sorted(gazetteer().kin, key=len, reverse=True))
_PERSON_AFTER = re.compile(
    rf",\s(?:\d{{1,3}}\b(?!,\d)|aged\s|who\b|whose\b|(?:his|her|their)\s(?:\w+\s)?(?P<kin>{_KIN})\b)"
    rf"|\s\(\d{{1,3}}\)|\sand\s(?P<own>his|her)\s(?:\w+\s)?(?:{_KIN})\b"
)
_APPOSED = re.compile(
    r",\s(?:an?|the)\s(?:[\w’'-]+\s){0,3}?([a-z][\w-]+)(?=[,.;]|\s(?:of|in|near|from|on|and|that|which|who)\b)"
)
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|shares|shareholders|branch|arm)\s(?:for|of|in)\s(?:the\s)?$"
)
_KIN_OF = re.compile(rf"\b(?:{_KIN})s?\sof\s$")
_COMPANY = (" plc", " llc", " gmbh")
_SPACES = {0xA0: " ", 0x202F: " "}
_BACK = 34  # characters before a name that tell of its kind
_INITIAL = re.compile(r"(?<![^\W_])[A-Z]\.(?=\s?[A-Z])")


def find_names(text: str) -> tuple[Name, ...]:
    """Return the names in ``text``, in order; spans leave out a possessive ending and the title.

    Mentions of one entity share a key: a surname alone goes with the only full name that ends in it, or with the one
    it went with before a namesake came up; an acronym with the name it is bracketed with; a short form with the only
    name that begins so. Titles and words for kin tell husband from wife; else two full names with one surname are two
    entities, and the surname alone is neither. Takes time in proportion to the text.
    """
    plain = text.translate(_SPACES) if "\u00a0" in text or "\u202f" in text else text
    runs = find_runs(plain, find_capitals(plain))
    return settle(text, [_mention(plain, part) for run in runs for part in split_titles(plain, run)])


def _mention(text: str, run: Run) -> Mention:
    start, end = run[0].start, run[-1].end
    if start > 3 and text[start - 1] == " ":
        start = particle_before(text, start)
    words = words_of(text[start:end])
    before, comma = word_before(text, start)
    role = title_before(text, start, before, comma) if before else None
    if comma and not text.startswith(",", end):
        role = None  # "he told the minister, Ek said"
    if text.startswith(", ", end):
        role = role or title_after(text, end)
    mention = Mention(start, end, words, NameKind.UNKNOWN, role)
    mention.family = before == "the" and len(words) == 1 and words[0].endswith("s")
    _weigh(text, mention, "" if comma and before not in gazetteer().kin else before)
    return mention


def _weigh(text: str, mention: Mention, before: str) -> None:
    """Settle a mention's kind and sex by its own words, its title and the words around it."""
    known, words, role = gazetteer(), mention.words, mention.role
    if role is not None:
        head = role.rpartition(" ")[2].lower().rstrip(".")
        mention.sex = known.sexes.get(head, "")
        mention.courtesy = head if head in known.courtesies else ""
        mention.office = "" if mention.courtesy else head
    if before in known.kin:
        mention.kind, mention.sex = NameKind.PERSON, known.sexes.get(before, "")
    owns = text.startswith(("'s", "’s"), mention.end)  # "in Ek's first term"
    mention.placed = before in known.place_prepositions and before != "at" and not owns
    kind = _own_kind(words, role, before, text[mention.end : mention.end + 5])
    if kind is NameKind.UNKNOWN:
        kind = _kind_around(text, mention, before)
    if mention.kind is NameKind.UNKNOWN or kind is NameKind.ORGANISATION:
        mention.kind = kind


def _own_kind(words: tuple[str, ...], role: str | None, before: str, following: str) -> NameKind:
    known = gazetteer()
    first, last = words[0], words[-1]
    if last in known.organisations or first in known.seats or (first in known.organisations and len(words) > 1):
        return NameKind.ORGANISATION
    if role is None and (before in known.organisation_nouns or following.startswith(_COMPANY)):
        return NameKind.ORGANISATION
    if role is not None:
        return NameKind.PERSON
    joined = first if len(words) == 1 else " ".join(words)
    if joined in known.places or joined in known.adjectives or joined in known.abbreviations:
        return NameKind.PLACE
    if last in known.place_words or (first in known.place_words and len(words) > 1):
        return NameKind.PLACE
    owns = following.startswith(("'s", "’s"))  # "in Ek's first term"
    alone = len(words) == 1 and not owns
    return NameKind.PLACE if before in known.place_prepositions and alone else NameKind.UNKNOWN


def _kind_around(text: str, mention: Mention, before: str) -> NameKind:
    """Return the kind that the words directly before and after a name tell of."""
    known = gazetteer()
    following = text[mention.end : mention.end + 1]
    if following == "," or text.startswith((" (", " and h"), mention.end):
        if match := _PERSON_AFTER.match(text, mention.end):
            if match["kin"]:
                mention.sex = mention.sex or known.sexes.get(match["kin"], "")
            return NameKind.PERSON
        if match := _APPOSED.match(text, mention.end, mention.end + 60):
            noun = match[1]
            if noun in known.occupations or known.is_role_head(noun) or noun in known.kin:
                return NameKind.PERSON
            if noun in known.organisation_nouns:
                return NameKind.ORGANISATION
            if noun in known.place_nouns:
                return NameKind.PLACE
    if before in known.place_nouns or (before == "of" and _of_place(text, mention.start)):
        return NameKind.PLACE
    if (len(mention.words) > 1 and _INITIAL.match(text, mention.start)) or mention.words[-1] in ("jr", "sr"):
        return NameKind.PERSON
    if before == "of" and _KIN_OF.search(text, max(0, mention.start - _BACK), mention.start):
        return NameKind.PERSON
    if before in ("for", "of", "in", "the") and _SPEAKS_FOR.search(text, max(0, mention.start - _BACK), mention.start):
        return NameKind.ORGANISATION
    return NameKind.UNKNOWN


def _of_place(text: str, start: int) -> bool:
    words = text[max(0, start - 24) : start].split()
    return len(words) > 1 and words[-2].lower() in gazetteer().place_nouns
