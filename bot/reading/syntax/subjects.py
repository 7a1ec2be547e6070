"""Who a verb goes with: the noun phrases before and after it, and whether they can speak."""

from bot.core.spans import Span
from bot.reading.lexis import tags, words
from bot.reading.lexis.gazetteer import gazetteer, wordset
from bot.reading.syntax.noun_phrases import apposition_start, clause_on_noun, phrase_end, phrase_start
from bot.reading.syntax.phrases import adverbial_end
from bot.reading.syntax.tokens import Token, span_of

_SPEAKERS = words.SPEAKERS | gazetteer().role_heads | gazetteer().occupations | gazetteer().organisation_nouns
_PERSONS = ("man", "woman", "men", "women", "person", "ist", "ists", "ician", "icians", "ologist", "keeper", "keepers")
_DASHES = frozenset("—–―-")
_PLURALS = wordset(
    "people police they we i you who many some most others both media men women staff team all each those"
)
_SUBJECTS = wordset("i he she it they we you who which that everyone everybody nobody someone somebody anyone")
_OBJECTS = wordset("him them me us himself herself itself themselves")


def subject_before(tokens: list[Token], at: int, low: int) -> tuple[int, int] | None:
    """Return the first and last token of the noun phrase that ends right before token ``at``, or None.

    Times and asides between the phrase and the verb ("the ministry on Wednesday said") are left out, an apposition
    ("Jane Doe, the chair, said") is kept.
    """
    last = _over_adverbials(tokens, at - 1, low)
    if last < low:
        return None
    token = tokens[last]
    if token.low in (",", ")") or token.text in _DASHES:
        return _over_aside(tokens, last, low)
    if token.low in _SUBJECTS:
        return (last - 2 if _is_of_whom(tokens, last, low) else last), last
    if token.tag == tags.FINITE:
        return _with_clause(tokens, last, low)
    hanging = token.low in _OBJECTS and last > low and tokens[last - 1].tag in tags.PREPOSITION + tags.TO
    if not hanging and (token.tag not in tags.INSIDE_PHRASE + tags.PRONOUN + tags.RELATIVE or token.low in _OBJECTS):
        return None
    first = _without_setting(tokens, phrase_start(tokens, last, low), last)
    return (first, last) if first <= last else None


def _with_clause(tokens: list[Token], last: int, low: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends in a clause of its own, whose verb is at ``last``: "all the experts I asked"."""
    opening = clause_on_noun(tokens, last + 1, low)
    if opening > last or opening <= low:
        return None
    return phrase_start(tokens, opening - 1, low), last


def _is_of_whom(tokens: list[Token], last: int, low: int) -> bool:
    return last - 2 >= low and tokens[last].low in ("whom", "which") and tokens[last - 1].low == "of"


def _over_adverbials(tokens: list[Token], last: int, low: int) -> int:
    """Return the last token before the adverbs and times that stand between a subject and its verb."""
    at = last
    while at > low and (
        tokens[at].tag == tags.ADVERB or tokens[at].low in words.TIMES or tokens[at].tag == tags.NUMBER
    ):
        at -= 1
    year = (
        last - 1 > low and tokens[last - 1].low == "in" and tokens[last].text.isdigit() and len(tokens[last].text) == 4
    )
    if at == last or not (year or any(t.tag == tags.ADVERB or t.low in words.TIMES for t in tokens[at + 1 : last + 1])):
        return last
    if at > low and tokens[at].low in ("on", "in", "at", "this", "last"):
        return _over_adverbials(tokens, at - 1, low)
    if tokens[at].tag in tags.DETERMINER + tags.POSSESSIVE + tags.ADJECTIVE + tags.PREPOSITION:
        return last  # "the day", "another night": no adverbial
    return at


def _is_year(tokens: list[Token], at: int) -> bool:
    return tokens[at - 1].low == "in" and tokens[at].text.isdigit() and len(tokens[at].text) == 4


def _over_aside(tokens: list[Token], last: int, low: int) -> tuple[int, int] | None:
    """Return the phrase before an aside whose closing comma, bracket or dash is at ``last``, with it if it apposes."""
    opening = apposition_start(tokens, last, low)
    if opening is None:
        return None
    inner = _over_adverbials(tokens, opening - 1, low)
    if inner < low or tokens[inner].low in _OBJECTS:
        return None
    if tokens[inner].tag not in tags.NOMINAL + tags.ADJECTIVE and tokens[inner].low not in (")", "."):
        return None
    first = _without_setting(tokens, phrase_start(tokens, inner, low), inner)
    if first > inner:
        return None
    if tokens[last].low == ")":
        return first, last
    return (first, last - 1) if _apposes(tokens, opening + 1, last) else (first, inner)


def _apposes(tokens: list[Token], first: int, stop: int) -> bool:
    """Return whether tokens ``first`` to ``stop`` (excluded) say who somebody is."""
    if first >= stop:
        return False
    return tokens[first].tag in tags.INSIDE_PHRASE + tags.RELATIVE and tokens[first].low not in words.TIMES


def _without_setting(tokens: list[Token], first: int, last: int) -> int:
    """Leave out what opens a clause but is no part of its subject: "On Monday the minister" is "the minister"."""
    while first < last and tokens[first].tag in tags.COORDINATOR + tags.ADVERB + tags.SUBORDINATOR:
        first += 1
    if tokens[first].tag != tags.PREPOSITION:
        return first
    for at in range(last, first, -1):
        before = tokens[at - 1].tag
        timed = tokens[at - 1].low in words.TIMES  # "On Monday | Apple"
        starts = tokens[at].tag == tags.DETERMINER or (tokens[at].tag == tags.NAME and (before in "n#r" or timed))
        if starts and before in tags.NOMINAL + tags.ADVERB + tags.NUMBER:
            return at
    return last + 1 if tokens[last].tag != tags.PRONOUN else last


def subject_after(tokens: list[Token], at: int, stop: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins at ``at``: the speaker in "said Jane Doe, the chair, on Monday"."""
    if at >= stop or tokens[at].tag not in tags.INSIDE_PHRASE + tags.PRONOUN + tags.RELATIVE:
        return None
    if tokens[at].tag == tags.PRONOUN:
        return at, at
    end = phrase_end(tokens, at, stop)
    return (at, end - 1) if end > at else None


def looks_like_speaker(tokens: list[Token], first: int, last: int) -> bool:
    """Return whether a noun phrase can be what speaks: a name, a pronoun for people, or a known head noun."""
    if first == last and tokens[first].low in words.PRONOUNS | words.ANAPHORS:
        return tokens[first].low not in words.ANAPHORS | {"which", "one"}
    head = head_of(tokens, first, last)
    word = tokens[head].low
    if not {word, word.rstrip("s")}.isdisjoint(_SPEAKERS) or word.endswith(_PERSONS):
        return True
    named = tokens[head + 2].tag == tags.NAME if head + 2 <= last and tokens[head + 1].low == "," else False
    if named and tokens[head].tag == tags.NOUN:
        return True  # "the poet laureate, Sana Okoye,"
    return (
        tokens[head].is_capital
        and tokens[head].low not in words.TIMES
        and (tokens[head].tag != tags.NOUN or head == first)
    )


def head_of(tokens: list[Token], first: int, last: int) -> int:
    """Return the index of the head noun: the last word before a preposition, a comma or a clause about it."""
    for at in range(first + 1, last + 1):
        token = tokens[at]
        ends = token.tag in tags.PREPOSITION + tags.TO + tags.VERBAL + tags.CLAUSE_OPENING + tags.PRONOUN
        if ends or (token.tag == tags.MARK and token.text in ",(—–-"):
            return at - 1
    return last


def is_plural(tokens: list[Token], subject: tuple[int, int]) -> bool:
    """Return whether a subject can go with "say" rather than "says", by its head and whether it joins two."""
    head = tokens[head_of(tokens, *subject)]
    return (
        (head.low.endswith("s") and head.tag != tags.POSSESSIVE)
        or head.low in _PLURALS
        or tokens[subject[0]].low in _PLURALS
        or any(token.low == "and" for token in tokens[subject[0] : subject[1]])
    )


def main_subject(tokens: list[Token], at: int, low: int) -> Span | None:
    """Return the subject of the last main clause that begins before token ``at``.

    A clause is a main one where its subject follows the sentence's start, a mark or a conjunction, not a verb, a
    preposition or a subordinator.
    """
    for verb in range(at - 1, low, -1):
        if tokens[verb].tag not in tags.TENSED or tokens[verb - 1].tag in tags.TENSED:
            continue
        subject = subject_before(tokens, verb, low)
        if (
            subject is None
            or tokens[subject[0]].tag == tags.RELATIVE
            or tokens[subject[0]].low in ("that", "there", "which")
        ):
            continue
        before = tokens[subject[0] - 1] if subject[0] > low else None
        if before is None or before.tag in tags.MARK + tags.COORDINATOR + tags.ADVERB + tags.NOUN:
            return span_of(tokens, *subject)
    return None


def leading_name(tokens: list[Token], first: int, until: int) -> Span | None:
    """Return the noun phrase of a speaker that a clause opens with."""
    subject = subject_after(tokens, first, until)
    if subject is None or not looks_like_speaker(tokens, *subject):
        return None
    return span_of(tokens, *subject)


def clause_start(tokens: list[Token], low: int) -> int:
    """Return the index of the first word of a sentence after "But", "Later" and the like."""
    at = low
    while at < len(tokens) - 1 and (tokens[at].tag in tags.ADVERB + tags.COORDINATOR or tokens[at].low == ","):
        at += 1
    return at


__all__ = [
    "adverbial_end",
    "clause_start",
    "head_of",
    "is_plural",
    "leading_name",
    "looks_like_speaker",
    "main_subject",
    "subject_after",
    "subject_before",
]
