"""Adverbials of speaking ("in a statement on Monday") and the person spoken to."""

from bot.reading.lexis import tags, words
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.tokens import Token

_UNFINISHED = tags.DETERMINER + tags.PREPOSITION + tags.COORDINATOR + tags.TO + tags.ADJECTIVE + tags.POSSESSIVE
_LINKS = wordset("'s with to of and")
_TIMES_OR_IN = words.TIMES | {"in", "on"}
_DAYS = words.WEEKDAYS | {"today", "yesterday", "tonight"}
_OPENERS = wordset("on in at during via through by from to after before over")
_SHORT = wordset("late early earlier last this later")
_STANDING = wordset("there only even here not otherwise")
_TAIL_HEADS = (
    words.SPEECH_FURNITURE
    | words.TIMES
    | wordset(
        """
    twitter facebook x instagram television radio video telephone phone address reply response message hearing
    meeting court filing testimony memo paper study report release remarks comments writing cnn bbc fox msnbc
    nbc abc cbs tv channel programme program podcast blog rally event summit debate talk note readout website
    stage record press news show newspaper column ad advert forum campaign time op-ed speeches interviews tweets
    """
    )
)
_TAIL_NOUNS = _TAIL_HEADS - words.TIMES
_ADDRESSED = wordset("him her them me us you it")
_LONGEST = 9
_ADDING = wordset("add adds added adding")  # "added up to 300": a sum, nobody's words
# What may stand between a word that opens a number and the number; empty where nothing need.
_BOUNDING = {
    "at": ("least", "most"),
    "up": ("to",),
    "more": ("than",),
    "fewer": ("than",),
    "less": ("than",),
} | dict.fromkeys(("over", "under", "about", "around", "nearly", "almost", "roughly", "some", "only", "just"), ("",))


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
    if word in _BOUNDING and opens_count(tokens, index, stop):
        return index
    if word in _DAYS:
        return _times(tokens, index, stop)
    if word in _SHORT and index + 1 < stop and tokens[index + 1].low in _TIMES_OR_IN:
        return _times(tokens, index + 1, stop) if tokens[index + 1].low in words.TIMES else index + 1
    if word in _OPENERS:
        return _prepositional(tokens, index, stop)
    if word in words.MONTHS:
        return _times(tokens, index, stop) if tokens[index].is_capital else index
    if tokens[index].tag == tags.ADVERB and word not in _STANDING:
        return index + 1
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
    limit = min(stop, index + _LONGEST)
    while at < limit:
        token = tokens[at]
        if token.low in words.TIMES or token.tag == tags.NUMBER:
            at, seen = max(_times(tokens, at, stop), at + 1), True
        elif token.low in _TAIL_HEADS:
            at, seen = at + 1, True
        elif seen and token.tag == tags.NOUN and tokens[at - 1].low == "to":
            at += 1  # "in a letter to parents"
        elif _goes_on(token, seen=seen) or (token.tag == tags.NOUN and tokens[at - 1].low in _TAIL_NOUNS):
            at += 1
        else:
            break
    while at > index + 1 and tokens[at - 1].tag in _UNFINISHED:
        at -= 1
    return at if seen else index


def opens_count(tokens: list[Token], index: int, stop: int) -> bool:
    """Return whether a word opens a number of things: "at least 12 banks", "up to 300 jobs", "about 40 people"."""
    bound = _BOUNDING.get(tokens[index].low)
    at = index + 1
    if bound is None or at >= stop or (index and tokens[index - 1].low in _ADDING):
        return False
    if "" not in bound:
        if tokens[at].low not in bound:
            return False
        at += 1
    if at + 1 >= stop or tokens[at].tag != tags.NUMBER:
        return False
    return tokens[at + 1].tag in tags.NOUN + tags.ADJECTIVE and tokens[at + 1].low not in words.TIMES


def _goes_on(token: Token, *, seen: bool) -> bool:
    """Return whether a word can stand inside "in a prepared statement to"; once its noun is seen, only links go on."""
    if token.tag in tags.DETERMINER + tags.POSSESSIVE + tags.NAME or token.low in _LINKS:
        return token.low not in ("that", "this") or not seen
    return not seen and token.tag in tags.INSIDE_PHRASE + tags.PARTICIPLE + tags.GERUND


def recipient_end(tokens: list[Token], index: int, stop: int) -> int:
    """Return the index after the person addressed at ``index`` ("told a meeting of farmers ..."), or ``index``."""
    at = index
    if at < stop and tokens[at].low in _ADDRESSED and (at + 1 >= stop or tokens[at + 1].tag not in "nNa"):
        return at + 1
    while at < min(stop, index + _LONGEST + 3):
        token, following = tokens[at], tokens[at + 1] if at + 1 < stop else None
        inside = token.tag in tags.INSIDE_PHRASE or token.low in ("and", "&", "@")
        links = (
            token.low in ("of", "at", "from", "in", "for")
            and following is not None
            and following.tag in tags.INSIDE_PHRASE
        )
        if token.low == "that" or not (inside or (at > index and links)):
            break
        if at > index and token.tag == tags.DETERMINER and tokens[at - 1].tag in tags.NOMINAL:
            break  # a second noun phrase: "told voters the truth"
        if at > index and adverbial_end(tokens, at, stop) > at:
            break
        at += 1
    return at


def is_finite(tokens: list[Token], index: int) -> bool:
    """Return whether a token is a tensed verb: an auxiliary, a modal, or a verb in the present or past tense."""
    return tokens[index].tag in tags.TENSED
