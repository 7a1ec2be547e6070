"""Where a clause ends: commas, conjunctions and dashes weighed by the word classes around them."""

from bot.reading import tags
from bot.reading.cues import VERBS
from bot.reading.gazetteer import wordset
from bot.reading.lines import Line
from bot.reading.tokens import Token, index_at

_CONTRAST = wordset("though although while whereas even")
_SPEAKING = wordset(
    """
    adding saying noting telling citing arguing insisting claiming warning calling accusing describing stressing
    suggesting according despite with referring explaining promising vowing pointing prompting
    denying rejecting dismissing disputing refuting contradicting
    """
)
_SAID = wordset("said says say added wrote told")
_DASHES = frozenset("—–―-")
_AFTER_PHRASE = tags.RELATIVE + tags.SUBORDINATOR + tags.GERUND
_REACH = 14  # tokens looked ahead for the verb of a clause


def clause_end(line: Line, start: int, stop: int, *, dependent: bool = False, phrase: bool = False) -> int:
    """Return the end (excluded) of the indirect content that begins at token ``start``.

    A ``dependent`` content stands in a clause that opened with "While", "Although" and the like: the main clause
    follows its first comma that is not part of a list. A ``phrase`` is an infinitive or a noun phrase: any finite verb
    joined to it belongs to the main clause again.
    """
    tokens, at = line.tokens, start
    depth, tensed, told = 0, False, False
    while at < stop:
        quote = line.quote_from(at)
        if quote is not None:
            end = index_at(tokens, quote.outer.end)
            tensed = True
            comma = line.text[quote.inner.end - 1] == "," and end < stop
            if comma and _cuts(tokens, end - 1, stop, dependent=dependent, phrase=phrase):
                return end
            at = end
            continue
        token = tokens[at]
        if token.tag == tags.MARK:
            depth += (token.low == "(") - (token.low == ")")
            if depth < 0 or token.low == ";":
                return at
            parts = depth == 0 and at + 1 < stop and (token.low == "," or _is_dash(tokens, at))
            if parts and _cuts(tokens, at, stop, dependent=dependent, phrase=phrase):
                return at
        elif token.low in ("and", "but") and at > start and depth == 0 and not told:
            joins = _joins_main(tokens, at + 1, stop, phrase=phrase, tensed=tensed)
            if joins:
                return at
        told = told or (token.tag == tags.FINITE and at > start and token.low in VERBS)
        tensed = tensed or (token.tag in tags.TENSED and at > start)
        at += 1
    return stop


def _is_dash(tokens: list[Token], at: int) -> bool:
    return tokens[at].text in _DASHES


def _cuts(tokens: list[Token], mark: int, stop: int, *, dependent: bool, phrase: bool) -> bool:
    """Return whether the content ends at the comma or dash at ``mark``."""
    following = tokens[mark + 1]
    word = following.low
    if word in _CONTRAST or word in _SPEAKING or _is_attributed(tokens, mark, stop):
        return True
    if following.tag == tags.COORDINATOR:
        return _main_goes_on(tokens, mark + 2, stop, phrase=phrase)
    if phrase and (following.tag in _AFTER_PHRASE or opens_clause(tokens, mark + 1, stop)):
        return True
    return dependent and not in_list(tokens, mark, stop)


def _main_goes_on(tokens: list[Token], at: int, stop: int, *, phrase: bool) -> bool:
    """Return whether what follows ", and" is the main clause's: a verb of speaking, or another subject's clause."""
    while at < stop and tokens[at].tag == tags.ADVERB:
        at += 1
    if at >= stop:
        return False
    if tokens[at].low == ",":
        return True
    if tokens[at].tag in tags.TENSED:
        return phrase or _is_cue(tokens, at, stop)
    verb = clause_verb(tokens, at, stop)
    return verb is not None and (phrase or _is_cue(tokens, verb, stop))


def is_told_anew(tokens: list[Token], at: int, stop: int) -> bool:
    """Return whether the clause that begins at ``at`` has a subject and a reporting verb of its own."""
    verb = clause_verb(tokens, at, stop)
    return verb is not None and _is_cue(tokens, verb, stop)


def _joins_main(tokens: list[Token], at: int, stop: int, *, phrase: bool, tensed: bool) -> bool:
    """Return whether "and" without a comma goes on with the main verb: "said A and denied B"."""
    while at < stop and tokens[at].tag == tags.ADVERB:
        at += 1
    if at >= stop:
        return False
    if tokens[at].tag in tags.TENSED:
        return phrase or _is_cue(tokens, at, stop)
    return phrase and tensed is False and opens_clause(tokens, at, stop)


def _is_cue(tokens: list[Token], at: int, stop: int) -> bool:
    """Return whether the verb group at ``at`` ends in a reporting verb."""
    while at + 1 < stop and tokens[at].tag in tags.MODAL + tags.AUXILIARY + tags.ADVERB:
        at += 1
    return tokens[at].low in VERBS and tokens[at].tag in tags.VERBAL


def clause_verb(tokens: list[Token], at: int, stop: int) -> int | None:
    """Return the index of the tensed verb of a clause whose subject begins at ``at``, or None."""
    for index in range(at, min(stop, at + _REACH)):
        tag = tokens[index].tag
        if tag in tags.TENSED:
            return index if index > at else None
        if tag in tags.CLAUSE_OPENING + tags.TO or (tag == tags.MARK and tokens[index].text not in "/$%"):
            return None
    return None


def opens_clause(tokens: list[Token], at: int, stop: int) -> bool:
    """Return whether a noun phrase with a tensed verb of its own begins at ``at``."""
    return (
        at < stop and tokens[at].tag in tags.INSIDE_PHRASE + tags.PRONOUN and clause_verb(tokens, at, stop) is not None
    )


def _is_attributed(tokens: list[Token], comma: int, stop: int) -> bool:
    """Return whether an attribution closes the sentence after a comma: ", his solicitor said."."""
    for at in range(comma + 2, min(stop, comma + 12)):
        if tokens[at].tag == tags.MARK or tokens[at].tag in tags.TENSED:
            return tokens[at].low in _SAID and (at + 1 >= stop or tokens[at + 1].text in ".,")
    return False


def in_list(tokens: list[Token], comma: int, stop: int) -> bool:
    """Return whether a comma parts members of a list: "A, B, and C"."""
    if tokens[comma + 1].low in ("and", "or"):
        return True
    for _ in range(4):
        at = next((k for k in range(comma + 1, min(stop, comma + 7)) if tokens[k].low in (",", "and", "or")), None)
        if at is None or at + 1 >= stop:
            return False
        if tokens[at].low != ",":
            return at == comma + 2 and tokens[at - 1].is_capital
        if tokens[at + 1].low in ("and", "or"):
            return True
        comma = at
    return False


def noun_clause_end(line: Line, start: int, stop: int) -> int:
    """Return the end (excluded) of "that ..." after a noun such as "claim", where the main verb may follow it."""
    tokens, at, finite = line.tokens, start, 0
    while at < stop:
        quote = line.quote_from(at)
        if quote is not None:
            at = index_at(tokens, quote.outer.end)
            if at < stop and tokens[at].tag in tags.TENSED + tags.ADVERB:
                return at
            continue
        token = tokens[at]
        if token.low in (",", ";", "—") and at + 1 < stop and not in_list(tokens, at, stop):
            return at
        if token.tag in tags.TENSED and tokens[max(start, at - 1)].tag not in tags.TENSED + tags.ADVERB:
            finite += 1
            if finite > 1 and token.tag in tags.AUXILIARY + tags.MODAL and not _in_subclause(tokens, start, at):
                return at
        at += 1
    return stop


def _in_subclause(tokens: list[Token], start: int, at: int) -> bool:
    return any(t.tag in tags.CLAUSE_OPENING + tags.COORDINATOR for t in tokens[start + 1 : at])


def is_dependent(tokens: list[Token], subject: int, low: int) -> bool:
    """Return whether the clause whose subject begins at ``subject`` opened with a subordinator: "When X noted"."""
    at = subject - 1
    if at < low:
        return False
    opener = tokens[at]
    return (
        opener.tag == tags.SUBORDINATOR and opener.low not in ("that", "how", "what", "why", "whether", "where")
    ) or (opener.low == "as" and (at == low or tokens[at - 1].tag == tags.MARK))


def has_verb(tokens: list[Token], start: int, stop: int) -> bool:
    """Return whether something in ``tokens[start:stop]`` can be a finite verb: a clause, not a noun phrase."""
    return any(token.tag in tags.TENSED for token in tokens[start + 1 : stop])


__all__ = ["clause_end", "clause_verb", "has_verb", "in_list", "is_dependent", "noun_clause_end", "opens_clause"]
