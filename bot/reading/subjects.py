"""Who a verb goes with: the noun phrases before and after it, and whether they can speak."""

from bot.core.spans import Span
from bot.reading import words
from bot.reading.cues import NOUNS, VERBS, Form
from bot.reading.gazetteer import gazetteer, wordset
from bot.reading.phrases import ARTICLES, STOPS, adverbial_end, is_adverb, is_finite
from bot.reading.tokens import Token, span_of

_OPENING, _CLOSING, _DASHES = frozenset("“«„‘(["), frozenset("”»’)]"), frozenset("—–―")

_BEFORE_ARTICLE = words.PREPOSITIONS | wordset("all both half and or 's such , as")
_CLAUSE_OPENERS = words.SUBORDINATORS | wordset("that which who but so yet than whom")
_NO_NOUNS = words.PREPOSITIONS | words.DETERMINERS | words.SUBORDINATORS
_AFTER_HEAD = words.PREPOSITIONS | words.RELATIVES | {","}
_IN_NAMES = words.DETERMINERS | {"of", "'s"}
_SPEAKERS = words.SPEAKERS | gazetteer().role_heads
_SUBJECT_PRONOUNS = wordset("i he she it they we you who")
_INNER = wordset("of for from at in with 's") | words.DETERMINERS
_PLURALS = wordset("people police they we i you who many some most others both media men women staff team")


def subject_before(tokens: list[Token], at: int, low: int) -> tuple[int, int] | None:
    """Return the first and last token of the noun phrase that ends right before token ``at``, or None.

    Times between the phrase and the verb ("the ministry on Wednesday said") are left out.
    """
    last = at - 1
    if last < low or tokens[last].low in words.CONJUNCTIONS:
        return None
    if tokens[last].text in _CLOSING - {")"} | {'"'}:
        return None
    if tokens[last].low in (",", ")") or tokens[last].text in _DASHES:
        return _over_apposition(tokens, last, low)
    last = _before_times(tokens, last, low)
    if last >= low and tokens[last].low == ",":
        return _over_apposition(tokens, last, low)
    if tokens[last].low in _SUBJECT_PRONOUNS:
        return last, last
    first = _phrase_start(tokens, last, low)
    first = _trim_start(tokens, first, last)
    return (first, last) if first <= last else None


def _before_times(tokens: list[Token], last: int, low: int) -> int:
    at = last
    while at > low and (is_adverb(tokens[at].low) or tokens[at].low in words.TIMES or tokens[at].text.isdigit()):
        at -= 1
    if at < last and at > low and tokens[at].low in ("on", "in", "at"):
        at -= 1
    return (
        at
        if at == last or any(tokens[k].low in words.TIMES or is_adverb(tokens[k].low) for k in range(at + 1, last + 1))
        else last
    )


def _over_apposition(tokens: list[Token], last: int, low: int) -> tuple[int, int] | None:
    """Return the phrase "Name, the chair of ...," whose second comma (bracket, dash) is at ``last``."""
    mark = tokens[last].low
    opening = "(" if mark == ")" else mark
    for at in range(last - 1, max(low, last - 22) - 1, -1):
        if tokens[at].low != opening:
            if tokens[at].text in ';:?!"“”' or (tokens[at].text == "." and mark != ")"):
                return None
            continue
        inner = _before_times(tokens, at - 1, low)
        if inner < low or not _may_end_phrase(tokens, inner):
            return None
        first = _trim_start(tokens, _phrase_start(tokens, inner, low), inner)
        if first > inner:
            return None
        whole = _apposes(tokens, at + 1, last)
        return (first, (last if mark == ")" else last - 1) if whole else inner)
    return None


def _may_end_phrase(tokens: list[Token], at: int) -> bool:
    return tokens[at].is_word and tokens[at].low not in _NO_NOUNS


def _apposes(tokens: list[Token], first: int, stop: int) -> bool:
    """Return whether tokens ``first`` to ``stop`` (excluded) say who somebody is."""
    if first >= stop:
        return False
    word = tokens[first].low
    return word not in words.PREPOSITIONS | words.SUBORDINATORS | words.ADVERBS and not word.endswith(("ing", "ever"))


def _phrase_start(tokens: list[Token], last: int, low: int) -> int:
    """Return the index where the noun phrase that ends at ``last`` begins, by walking left to a clause boundary."""
    at = last
    while at > low:
        before = tokens[at - 1]
        word = before.low
        if before.text in STOPS or word in (",", "(", ")") or before.text in _OPENING | _CLOSING:
            break
        if word in _CLAUSE_OPENERS:
            break
        if word in ("and", "or") and not _joins_nouns(tokens, at - 1, low):
            break
        if is_finite(tokens, at - 1) or (word in words.PRONOUNS and tokens[at].low not in words.PREPOSITIONS):
            break
        if tokens[at].low in ARTICLES and word not in _BEFORE_ARTICLE:
            break
        if (
            word in VERBS
            and VERBS[word].form in (Form.GERUND, Form.PAST, Form.PRESENT)
            and word not in NOUNS
            and not _is_modifier(tokens, at - 1, low)
        ):
            break
        at -= 1
    return at


def _is_modifier(tokens: list[Token], at: int, low: int) -> bool:
    return at > low and tokens[at - 1].low in words.DETERMINERS


def _joins_nouns(tokens: list[Token], at: int, low: int) -> bool:
    """Return whether the "and" at ``at`` joins two noun phrases rather than two clauses."""
    if at == low or at + 1 >= len(tokens):
        return False
    left, right = tokens[at - 1], tokens[at + 1]
    if left.is_capital and (right.is_capital or right.low in words.DETERMINERS):
        return True
    return left.low in words.SPEAKERS and (
        right.low in words.SPEAKERS or right.is_capital or right.low in words.DETERMINERS
    )


def _trim_start(tokens: list[Token], first: int, last: int) -> int:
    """Leave out what opens a clause but is no part of its subject: "On Monday the minister" is "the minister"."""
    while first <= last and (
        tokens[first].low in words.CONJUNCTIONS or (is_adverb(tokens[first].low) and first < last)
    ):
        first += 1
    if first <= last and tokens[first].low in words.PREPOSITIONS:
        for at in range(last, first, -1):
            starts = tokens[at].low in words.DETERMINERS or (tokens[at].is_capital and not tokens[at - 1].is_capital)
            if starts and tokens[at - 1].low not in _INNER:
                return at
        return last + 1 if tokens[last].low not in words.PRONOUNS else last
    return first


def subject_after(tokens: list[Token], at: int, stop: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins at ``at``: the speaker in "said Jane Doe, the chair, on Monday"."""
    if at >= stop or tokens[at].text in STOPS or tokens[at].low in (",", "that", "to"):
        return None
    end = at
    if tokens[at].low in words.PERSONAL - words.POSSESSIVES:
        return at, at
    while end < stop:
        token = tokens[end]
        if token.text in STOPS or token.low in _CLAUSE_OPENERS:
            break
        if token.low == "," and not _apposes(tokens, end + 1, min(stop, end + 2)):
            break
        if end > at and (adverbial_end(tokens, end, stop) > end or is_finite(tokens, end)):
            break
        end += 1
    while end > at and not tokens[end - 1].is_word and tokens[end - 1].text != ")":
        end -= 1
    return (at, end - 1) if end > at else None


def looks_like_speaker(tokens: list[Token], first: int, last: int) -> bool:
    """Return whether a noun phrase can be what speaks: a name, a pronoun for people, or a known head noun."""
    if first == last and tokens[first].low in words.PRONOUNS | words.ANAPHORS:
        return tokens[first].low not in words.ANAPHORS | {"which", "one"}
    head = head_of(tokens, first, last)
    word = tokens[head].low
    if not {word, word.rstrip("s")}.isdisjoint(_SPEAKERS):
        return True
    return tokens[head].is_capital and tokens[head].low not in words.TIMES


def _modifies(tokens: list[Token], at: int) -> bool:
    """Return whether a participle after a noun describes it: "minutes published", "a letter saying"."""
    word = tokens[at].low
    if word in VERBS and VERBS[word].form is Form.GERUND:
        return True
    return word.endswith("ed") and tokens[at - 1].low in words.SPEAKERS


def head_of(tokens: list[Token], first: int, last: int) -> int:
    """Return the index of the head noun: the last word before a preposition, a comma or a relative clause."""
    for at in range(first, last + 1):
        stops = tokens[at].low in _AFTER_HEAD or tokens[at].text in "(—–"
        if stops and at > first:
            return at - 1
        if at > first and _modifies(tokens, at):
            return at - 1
    return last


def is_plural(tokens: list[Token], subject: tuple[int, int]) -> bool:
    """Return whether a subject can go with "say" rather than "says", by its last noun."""
    last = tokens[subject[1]].low
    return (
        (last.endswith("s") and last != "'s")
        or last in _PLURALS
        or any(t.low == "and" for t in tokens[subject[0] : subject[1]])
    )


def clause_start(tokens: list[Token], low: int) -> int:
    """Return the index of the first word of a sentence after "But", "Later" and the like."""
    at = low
    while at < len(tokens) - 1 and (tokens[at].low in words.ADVERBS | words.CONJUNCTIONS or tokens[at].low == ","):
        at += 1
    return at


def leading_name(tokens: list[Token], first: int, until: int) -> Span | None:
    """Return the name or speaker's noun phrase that a clause opens with."""
    at = first
    if at < until and tokens[at].low in words.PERSONAL - words.POSSESSIVES:
        return span_of(tokens, at, at)
    while at < until and (tokens[at].is_capital or tokens[at].low in _IN_NAMES):
        at += 1
    while at < until and tokens[at].low in words.SPEAKERS:
        at += 1
    return span_of(tokens, first, at - 1) if at > first and looks_like_speaker(tokens, first, at - 1) else None
