"""Where the content of a statement begins and ends."""

from bot.reading import words
from bot.reading.cues import NOUNS, VERBS, Form
from bot.reading.gazetteer import wordset
from bot.reading.lines import Line
from bot.reading.phrases import is_finite
from bot.reading.tokens import Token, index_at

_BEFORE_PARTICIPLE = words.DETERMINERS | words.PREPOSITIONS | {"'s"}
_SAID = wordset("said says say added wrote told")
_CUTS = wordset(
    """
    though although while whereas but adding saying noting telling citing arguing insisting according despite
    with
    """
)
_MAIN_AGAIN = (
    words.ADVERBS
    | (words.BE - {"'s", "being"})
    | wordset("has had have would will could seems appears remains came comes now")
)


def clause_end(line: Line, start: int, stop: int, *, dependent: bool = False) -> int:
    """Return the end (excluded) of the indirect content that begins at token ``start``.

    A ``dependent`` content stands in a clause that opened with "While", "Although" and the like: the main clause
    follows its first comma that is not part of a list.
    """
    tokens, at, verbs = line.tokens, start, 0
    while at < stop:
        quote = line.quote_from(at)
        if quote is not None:
            at = index_at(tokens, quote.outer.end)
            continue
        token = tokens[at]
        if token.low == ";":
            return at
        if token.low in (",", "—", "–") and at + 1 < stop and _cuts(tokens, at, stop, dependent=dependent):
            return at
        if token.low in ("and", "but") and not verbs and at > start and _next_cue(tokens, at + 1, stop):
            return at
        verbs += (
            at > start and token.low in VERBS and VERBS[token.low].form is not Form.GERUND and token.low not in NOUNS
        )
        at += 1
    return stop


def _cuts(tokens: list[Token], comma: int, stop: int, *, dependent: bool) -> bool:
    following = tokens[comma + 1].low
    if following in _CUTS or (following == "even" and comma + 2 < stop and tokens[comma + 2].low == "as"):
        return True
    if _is_attributed(tokens, comma, stop):
        return True
    if following == "and" and comma + 3 < stop and (_next_cue(tokens, comma + 2, stop) or tokens[comma + 3].low == ","):
        return True
    return dependent and not in_list(tokens, comma, stop)


def _is_attributed(tokens: list[Token], comma: int, stop: int) -> bool:
    """Return whether an attribution closes the sentence after a comma: ", his solicitor said."."""
    for at in range(comma + 2, min(stop, comma + 8)):
        if not tokens[at].is_word or is_finite(tokens, at):
            return tokens[at].low in _SAID and (at + 1 >= stop or tokens[at + 1].text == ".")
    return False


def in_list(tokens: list[Token], comma: int, stop: int) -> bool:
    """Return whether a comma parts members of a list: "A, B, and C"."""
    if tokens[comma + 1].low in ("and", "or"):
        return True
    for at in range(comma + 1, min(stop, comma + 7)):
        if tokens[at].low == ",":
            return at + 1 < stop and (tokens[at + 1].low in ("and", "or") or in_list(tokens, at, stop))
        if tokens[at].low in ("and", "or"):
            return at == comma + 2 and tokens[at - 1].is_capital
    return False


def _next_cue(tokens: list[Token], at: int, stop: int) -> bool:
    """Return whether a reporting verb with the same subject goes on at ``at``: "and denied ..."."""
    while at < stop and tokens[at].low in words.ADVERBS:
        at += 1
    verb = VERBS.get(tokens[at].low) if at < stop else None
    return verb is not None and verb.form in (Form.PAST, Form.PRESENT) and tokens[at].low not in NOUNS


def noun_clause_end(line: Line, start: int, stop: int) -> int:
    """Return the end (excluded) of "that ..." after a noun such as "claim", where the main verb may follow it."""
    tokens, at, finite = line.tokens, start, 0
    while at < stop:
        quote = line.quote_from(at)
        if quote is not None:
            at = index_at(tokens, quote.outer.end)
            if at < stop and tokens[at].low in _MAIN_AGAIN:
                return at
            continue
        if tokens[at].low in (",", ";", "—") and not in_list(tokens, at, stop) if at + 1 < stop else False:
            return at
        if is_finite(tokens, at) and not is_finite(tokens, max(start, at - 1)):
            finite += 1
            if (
                finite > 1
                and tokens[at].low in words.BE | {"has", "had", "have"}
                and not _in_subclause(tokens, start, at)
            ):
                return at
        at += 1
    return stop


def _in_subclause(tokens: list[Token], start: int, at: int) -> bool:
    return any(t.low in words.SUBORDINATORS | words.RELATIVES | {"and", "but"} for t in tokens[start + 1 : at])


def is_dependent(tokens: list[Token], subject: int, low: int) -> bool:
    """Return whether the clause whose subject begins at ``subject`` opened with a subordinator."""
    at = subject - 1
    return (
        at >= low
        and tokens[at].low in words.SUBORDINATORS | {"as"}
        and (at == low or tokens[at - 1].low == "," or not tokens[at - 1].is_word)
    )


def has_verb(tokens: list[Token], start: int, stop: int) -> bool:
    """Return whether something in ``tokens[start:stop]`` can be a finite verb: a clause, not a noun phrase."""
    for at in range(start + 1, stop):
        token = tokens[at]
        clitic = token.low in ("'s", "'ve", "'re", "'ll", "'d")
        if is_finite(tokens, at) or (clitic and tokens[at - 1].low in words.PRONOUNS | {"there", "that"}):
            return True
        if token.low.endswith(("ed", "s")) and not token.is_capital and _after_subject(tokens, start, at):
            return True
        if token.low in _COMMON_VERBS and at > start:
            return True
    return False


_COMMON_VERBS = wordset(
    """
    went came made took gave got left lost won held met sent set put cut hit rose fell grew kept led paid ran
    sold told saw shot spent spoke stood began broke brought built bought caught chose drew drove fled flew
    found fought knew meant read sought struck threw understood wore wrote need want know think believe remain
    plan seem appear become go take make do help work
    """
)


def _after_subject(tokens: list[Token], start: int, at: int) -> bool:
    before = tokens[at - 1]
    if tokens[at].low.endswith("s"):
        return before.low in ("he", "she", "it") or (
            before.is_capital and at - 1 >= start and tokens[at].low not in words.SPEAKERS
        )
    return before.low not in _BEFORE_PARTICIPLE
