"""Where a clause ends: commas, conjunctions and dashes weighed by the word classes around them."""

from dataclasses import dataclass

from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import VERBS, Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.lines import Line
from bot.reading.syntax.phrases import adverbial_end, recipient_end
from bot.reading.syntax.tokens import Token, index_at

_CONTRAST = wordset("though although while whereas even")
_SPEAKING = wordset(
    """
    adding saying noting telling citing arguing insisting claiming warning calling accusing describing stressing
    suggesting according despite with referring explaining promising vowing pointing prompting
    denying rejecting dismissing disputing refuting contradicting
    """
)
_SAID = wordset("said says say added wrote told showed shows found finds")
_DASHES = frozenset("—–―-")
_AFTER_PHRASE = tags.RELATIVE + tags.SUBORDINATOR + tags.GERUND
_CIRCUMSTANCE = wordset("because when after before since until unless while although though")
_REST_OF_GROUP = tags.AUXILIARY + tags.BASE + tags.PARTICIPLE + tags.GERUND + tags.ADVERB
_ASIDE = 7  # tokens of an aside between a speaker and the verb, with its commas
_REACH = 24  # tokens looked ahead for the verb of a clause


@dataclass(frozen=True, slots=True)
class Embedding:
    """How a content hangs on its cue, which decides where the main clause goes on.

    ``dependent``: it stands in a clause that opened with "While", "Although" and the like, so that the main clause
    follows its first comma that is not part of a list. ``phrase``: it is an infinitive or a noun phrase, so that any
    tensed verb joined to it belongs to the main clause. ``relative``: its cue stands in a relative clause, after whose
    first comma the main verb may follow. ``form``: the form of the cue, which a further verb of speaking
    shares; None where any will do.
    """

    dependent: bool = False
    phrase: bool = False
    form: Form | None = None
    relative: bool = False


_PLAIN = Embedding()


def clause_end(line: Line, start: int, stop: int, how: Embedding = _PLAIN) -> int:
    """Return the end (excluded) of the indirect content that begins at token ``start``."""
    tokens, at = line.tokens, start
    depth, tensed, told, commas = 0, False, False, 0
    while at < stop:
        quote = line.quote_from(at)
        if quote is not None:
            end = index_at(tokens, quote.outer.end)
            comma = line.text[quote.inner.end - 1] == "," and end < stop
            if comma and _cuts(tokens, end - 1, stop, how):
                return end
            at, tensed = end, True
            if at < stop and line.text[quote.inner.end - 1] in ".!?" and tokens[at].is_capital:
                return at  # another sentence
            continue
        token = tokens[at]
        if token.tag == tags.MARK:
            depth += (token.low == "(") - (token.low == ")")
            if depth < 0 or token.low == ";":
                return at
            parts = depth == 0 and at + 1 < stop and (token.low == "," or token.text in _DASHES)
            main = how.relative and not commas and tokens[min(at + 1, stop - 1)].tag in tags.TENSED
            if parts and (main or _cuts(tokens, at, stop, how)):
                return at
            commas += parts
        elif at > start and depth == 0 and _resumes(tokens, at, stop, how, tensed=tensed, told=told):
            return at
        tensed = tensed or (token.tag in tags.TENSED and at > start)
        told = told or (token.tag == tags.FINITE and at > start and token.low in VERBS)
        at += 1
    return stop


def _resumes(tokens: list[Token], at: int, stop: int, how: Embedding, *, tensed: bool, told: bool) -> bool:
    """Return whether the main clause goes on at ``at`` without a mark: "said A and denied B", "called B as C did"."""
    token = tokens[at]
    if token.low in ("and", "but"):
        return not told and _joins_main(tokens, at + 1, stop, how, tensed=tensed)
    return how.phrase and token.tag == tags.SUBORDINATOR and token.low in _CIRCUMSTANCE


def _cuts(tokens: list[Token], mark: int, stop: int, how: Embedding) -> bool:
    """Return whether the content ends at the comma or dash at ``mark``."""
    following = tokens[mark + 1]
    word = following.low
    if word in _CONTRAST or word in _SPEAKING or _is_attributed(tokens, mark, stop):
        return True
    if following.tag == tags.COORDINATOR:
        return _main_goes_on(tokens, mark + 2, stop, how)
    if how.form is not None and following.tag == tags.FINITE and _is_cue(tokens, mark + 1, stop, how):
        return True  # a headline's "denies A, accuses B"
    if how.phrase and (following.tag in _AFTER_PHRASE or opens_clause(tokens, mark + 1, stop)):
        return True
    return how.dependent and not in_list(tokens, mark, stop)


def _main_goes_on(tokens: list[Token], at: int, stop: int, how: Embedding) -> bool:
    """Return whether what follows ", and" is the main clause's: a verb of speaking, or another subject's clause."""
    at = _past_adverbs(tokens, at, stop)
    if at >= stop:
        return False
    if tokens[at].low == ",":
        return True
    if tokens[at].tag in tags.TENSED:
        return how.phrase or _is_cue(tokens, at, stop, how)
    verb = clause_verb(tokens, at, stop)
    return verb is not None and (how.phrase or _is_cue(tokens, verb, stop))


def _past_adverbs(tokens: list[Token], at: int, stop: int) -> int:
    while at < stop and tokens[at].tag == tags.ADVERB:
        at += 1
    return at


def _joins_main(tokens: list[Token], at: int, stop: int, how: Embedding, *, tensed: bool) -> bool:
    """Return whether "and" without a comma goes on with the main clause: "said A and denied B"."""
    at = _past_adverbs(tokens, at, stop)
    if at >= stop:
        return False
    if tokens[at].tag in tags.TENSED:
        return how.phrase or _is_cue(tokens, at, stop, how)
    if tokens[at].tag == tags.PRONOUN or not opens_clause(tokens, at, stop):
        return False
    return how.phrase or (tensed and is_told_anew(tokens, at, stop))


def is_told_anew(tokens: list[Token], at: int, stop: int) -> bool:
    """Return whether the clause that begins at ``at`` has a subject and a reporting verb of its own."""
    verb = clause_verb(tokens, at, stop)
    return verb is not None and _is_cue(tokens, verb, stop)


def _is_cue(tokens: list[Token], at: int, stop: int, how: Embedding = _PLAIN) -> bool:
    """Return whether the verb group at ``at`` ends in a reporting verb, one in the form of the main cue if need be."""
    passive = False
    while at + 1 < stop and tokens[at].tag in tags.MODAL + tags.AUXILIARY + tags.ADVERB:
        passive = tokens[at].low in words.BE
        at += 1
    verb = VERBS.get(tokens[at].low)
    if verb is None or tokens[at].tag not in tags.VERBAL or (passive and verb.form is Form.PAST):
        return False
    return how.form is None or verb.form is how.form


def clause_verb(tokens: list[Token], at: int, stop: int) -> int | None:
    """Return the index of the tensed verb of a clause whose subject begins at ``at``, or None.

    Infinitives, relative clauses and an aside between dashes may belong to the subject.
    """
    relatives, index = 0, at
    while index < min(stop, at + _REACH):
        token = tokens[index]
        if token.tag in tags.TENSED:
            if not relatives:
                return index if index > at else None
            relatives -= 1
            while index + 1 < stop and tokens[index + 1].tag in _REST_OF_GROUP:
                index += 1
        elif token.tag == tags.RELATIVE:
            relatives += 1
        elif token.text in _DASHES:
            closing = next((k for k in range(index + 2, min(stop, index + _REACH)) if tokens[k].text in _DASHES), None)
            if closing is None:
                return None
            index = closing
        elif (
            token.tag == tags.SUBORDINATOR
            or (token.tag == tags.MARK and token.text not in "/$%")
            or (token.tag == tags.COORDINATOR and index + 1 < stop and tokens[index + 1].tag in tags.TENSED)
        ):
            return None
        index += 1
    return None


def opens_clause(tokens: list[Token], at: int, stop: int) -> bool:
    """Return whether a noun phrase with a tensed verb of its own begins at ``at``."""
    return (
        at < stop and tokens[at].tag in tags.INSIDE_PHRASE + tags.PRONOUN and clause_verb(tokens, at, stop) is not None
    )


def _is_attributed(tokens: list[Token], comma: int, stop: int) -> bool:
    """Return whether an attribution closes the sentence after a comma: ", his solicitor told the court on Monday."."""
    for at in range(comma + 2, min(stop, comma + 12)):
        verb = _past_aside(tokens, at, stop) if tokens[at].low == "," else at
        if tokens[verb].tag == tags.MARK or tokens[verb].tag in tags.TENSED:
            if tokens[verb].low not in _SAID:
                return False
            after = recipient_end(tokens, verb + 1, stop) if tokens[verb].low == "told" else verb + 1
            tail = adverbial_end(tokens, after, stop)
            return tail >= stop or tokens[tail].text in ".,"
    return False


def _past_aside(tokens: list[Token], comma: int, stop: int) -> int:
    """Return the index after ", 34," and ", Jo Orr," where a verb of saying follows; else ``comma``."""
    closing = next((k for k in range(comma + 2, min(stop - 1, comma + _ASIDE)) if tokens[k].low == ","), None)
    return closing + 1 if closing is not None and tokens[closing + 1].low in _SAID else comma


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
