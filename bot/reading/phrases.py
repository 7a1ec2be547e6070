"""Verb groups and adverbials, found without a parser."""

from dataclasses import dataclass

from bot.reading import words
from bot.reading.cues import NOUNS, VERBS, Form
from bot.reading.gazetteer import wordset
from bot.reading.tokens import Token

ARTICLES = wordset("the a an this these those his her its their our my")
STOPS = frozenset('.:;!?"“”«»[]—–―')
_UNFINISHED = wordset("with to of and the a an his her its their")
_LINKS = wordset("'s with to of and news written prepared joint")
_DESCRIBED_BY = ARTICLES - {"this", "these", "those"} | {"'s"}
_TIMES_OR_IN = words.TIMES | {"in", "on"}
_INSIDE = words.DETERMINERS | _LINKS
_AFTER_PERSON = words.DETERMINERS | {"there", "on", "in", "during"}
_ADDRESSED = wordset("him her them me us you it reporters journalists lawmakers")

_TAIL_HEADS = (
    words.SPEECH_FURNITURE
    | words.TIMES
    | wordset(
        """
    twitter facebook x instagram television radio video telephone phone address reply response message hearing
    meeting court filing testimony memo paper study report release remarks comments writing cnn bbc fox msnbc
    nbc abc cbs tv channel programme program podcast blog rally event summit debate talk note readout website
    stage record press news show
    """
    )
)


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A reporting verb with its auxiliaries: tokens ``first`` to ``last``."""

    first: int
    last: int
    passive: bool = False
    negated: bool = False
    modal: str | None = None
    adverbs: tuple[str, ...] = ()
    infinitive: bool = False


def verb_group(tokens: list[Token], at: int, form: Form, low: int = 0) -> VerbGroup:
    """Return the verb group that ends in the verb at ``at``, reading its auxiliaries and adverbs leftwards."""
    first, adverbs, negated, modal, be, infinitive = at, [], False, None, False, False
    for index in range(at - 1, max(low, at - 8) - 1, -1):
        word = tokens[index].low
        if word == "'s" and form is Form.PAST and not _is_verbal_s(tokens, index):
            break
        if word in words.BE:
            be = True
        elif word in words.NEGATIONS - {"no", "nobody", "neither", "nor"}:
            negated = True
        elif word in words.MODALS:
            modal = word
        elif word == "to" and form is Form.BASE:
            infinitive = True
        elif is_adverb(word) and index > low:
            adverbs.append(word)
        elif word not in words.HAVE and word not in words.DO:
            break
        first = index
    while first < at and is_adverb(tokens[first].low):  # adverbs alone are no part of the group
        first += 1
    passive = be and form is Form.PAST
    return VerbGroup(first, at, passive, negated, modal, tuple(adverbs), infinitive)


def _is_verbal_s(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].low in words.PRONOUNS


def is_adverb(word: str) -> bool:
    return word in words.ADVERBS or (
        word.endswith("ly") and len(word) > 4 and word not in ("family", "italy", "july", "supply", "reply")
    )


def is_finite(tokens: list[Token], index: int) -> bool:
    """Return whether a token is plainly a finite verb: an auxiliary, a modal, or a past-tense reporting verb."""
    word = tokens[index].low
    if word in words.BE - {"'s", "being", "be", "been"} or word in words.MODALS - {
        "may",
        "must",
        "can",
        "will",
        "might",
    }:
        return True
    if word in ("will", "may", "might", "can", "must"):
        return not tokens[index].is_capital
    if word in ("has", "have", "had", "did", "does"):
        return True
    described = index > 0 and tokens[index - 1].low in _DESCRIBED_BY
    return word in VERBS and VERBS[word].form is Form.PAST and word not in NOUNS and not described


def adverbial_end(tokens: list[Token], index: int, stop: int) -> int:
    """Return the index after the adverbials of speaking at ``index``: times, "in a statement" and the like."""
    while index < stop:
        after = _adverbial(tokens, index, stop)
        if after == index:
            return index
        index = after
    return index


def _adverbial(tokens: list[Token], index: int, stop: int) -> int:
    word = tokens[index].low
    if word in words.WEEKDAYS or word in ("today", "yesterday", "tonight"):
        return _times(tokens, index, stop)
    if (
        word in ("late", "early", "earlier", "last", "this", "later")
        and index + 1 < stop
        and tokens[index + 1].low in _TIMES_OR_IN
    ):
        return _times(tokens, index + 1, stop) if tokens[index + 1].low in words.TIMES else index + 1
    if word in ("on", "in", "at", "during", "via", "through", "by", "from", "to", "after", "before", "over"):
        return _prepositional(tokens, index, stop)
    if (is_adverb(word) and word not in ("there", "only", "even", "here")) or word in words.TIMES & words.MONTHS:
        return (
            _times(tokens, index, stop)
            if word in words.MONTHS and tokens[index].is_capital
            else index + (word not in words.MONTHS)
        )
    return index


def _times(tokens: list[Token], index: int, stop: int) -> int:
    while index < stop and (tokens[index].low in words.TIMES or tokens[index].text[0].isdigit()):
        index += 1
        if index + 1 < stop and tokens[index].low == ",":
            following = tokens[index + 1]
            year = following.text.isdigit() and len(following.text) == 4
            index += 2 if year else 1 if following.is_capital and following.low in words.MONTHS else 0
    return index


def _prepositional(tokens: list[Token], index: int, stop: int) -> int:
    """Return the index after "in a statement to the paper", or ``index`` for any other phrase."""
    at, seen = index + 1, False
    limit = min(stop, index + 9)
    while at < limit:
        word, token = tokens[at].low, tokens[at]
        if word in words.TIMES or token.text[0].isdigit():
            at, seen = max(_times(tokens, at, stop), at + 1), True
        elif word in _TAIL_HEADS:
            at, seen = at + 1, True
        elif word == "that" or word in words.PERSONAL - words.POSSESSIVES or is_finite(tokens, at):
            break
        elif _goes_on(token, seen=seen):
            at += 1
        else:
            break
    while at > index + 1 and tokens[at - 1].low in _UNFINISHED:
        at -= 1
    return at if seen else index


def _goes_on(token: Token, *, seen: bool) -> bool:
    """Return whether a word can stand inside "in a prepared statement to"; once its noun is seen, only links go on."""
    if token.low in _INSIDE or token.is_capital:
        return True
    return not seen and token.is_word and token.low not in words.PREPOSITIONS


def recipient_end(tokens: list[Token], index: int, stop: int) -> int:
    """Return the index after the person addressed at ``index`` ("told the BBC ..."), or ``index`` itself."""
    at = index
    if at < stop and tokens[at].low in _ADDRESSED:
        return at + 1
    limit = min(stop, index + 9)
    while at < limit:
        token = tokens[at]
        if token.low in ("that", ",", "of", "to", "about", "how", "what", "why", "whether") or token.text in STOPS:
            break
        if at > index and (
            token.low in words.PERSONAL - words.POSSESSIVES or is_finite(tokens, at) or token.low in _AFTER_PERSON
        ):
            break
        at += 1
    return at
