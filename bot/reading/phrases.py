"""Noun phrases and adverbials around a verb, found without a parser."""

from dataclasses import dataclass

from bot.reading import words
from bot.reading.cues import NOUNS, VERBS, Form
from bot.reading.gazetteer import gazetteer
from bot.reading.tokens import Token

_OPENING, _CLOSING, _DASHES = frozenset("“«„‘(["), frozenset("”»’)]"), frozenset("—–―")
_STOPS = frozenset('.:;!?"“”«»[]') | _DASHES
_ARTICLES = frozenset("the a an this these those his her its their our my".split())
_MAY_PRECEDE_ARTICLE = frozenset("all both half and or 's such , as".split())
_SUBJECT_PRONOUNS = frozenset("i he she it they we you who".split())
_INNER = frozenset("of for from at in with 's".split())
_TAIL_HEADS = (
    words.SPEECH_FURNITURE
    | words.TIMES
    | frozenset(
        "twitter facebook x instagram television radio video telephone phone address reply response message hearing meeting court filing "
        "testimony memo paper study report release remarks comments writing cnn bbc fox msnbc nbc abc cbs tv channel programme program "
        "podcast blog rally event summit debate talk note readout website stage record press news show".split()
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
        elif _is_adverb(word) and index > low:
            adverbs.append(word)
        elif word not in words.HAVE and word not in words.DO:
            break
        first = index
    while first < at and _is_adverb(tokens[first].low):  # adverbs alone are no part of the group
        first += 1
    passive = be and form is Form.PAST
    return VerbGroup(first, at, passive, negated, modal, tuple(adverbs), infinitive)


def _is_verbal_s(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].low in words.PRONOUNS


def _is_adverb(word: str) -> bool:
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
    described = index > 0 and tokens[index - 1].low in _ARTICLES - {"this", "these", "those"} | {"'s"}
    return word in VERBS and VERBS[word].form is Form.PAST and word not in NOUNS and not described


def adverbial_end(tokens: list[Token], index: int, stop: int) -> int:
    """Return the index after the adverbials of speaking at ``index``: times, "in a statement", "told reporters" and the like."""
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
        and tokens[index + 1].low in words.TIMES | {"in", "on"}
    ):
        return _times(tokens, index + 1, stop) if tokens[index + 1].low in words.TIMES else index + 1
    if word in ("on", "in", "at", "during", "via", "through", "by", "from", "to", "after", "before", "over"):
        return _prepositional(tokens, index, stop)
    if (_is_adverb(word) and word not in ("there", "only", "even", "here")) or word in words.TIMES & words.MONTHS:
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
    """Return the index after "in a statement to the paper", or ``index`` where the phrase is no adverbial of speaking."""
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
        elif (
            word in words.DETERMINERS
            or token.is_capital
            or word in ("'s", "with", "to", "of", "and", "news", "written", "prepared", "joint")
        ):
            at += 1
        elif not seen and token.is_word and word not in words.PREPOSITIONS:
            at += 1
        else:
            break
    while at > index + 1 and tokens[at - 1].low in (
        "with",
        "to",
        "of",
        "and",
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
    ):
        at -= 1
    return at if seen else index


def recipient_end(tokens: list[Token], index: int, stop: int) -> int:
    """Return the index after the person addressed at ``index`` ("told the BBC ..."), or ``index`` where nobody stands there."""
    at = index
    if at < stop and tokens[at].low in (
        "him",
        "her",
        "them",
        "me",
        "us",
        "you",
        "it",
        "reporters",
        "journalists",
        "lawmakers",
    ):
        return at + 1
    limit = min(stop, index + 9)
    while at < limit:
        token = tokens[at]
        if token.low in ("that", ",", "of", "to", "about", "how", "what", "why", "whether") or token.text in _STOPS:
            break
        if at > index and (
            token.low in words.PERSONAL - words.POSSESSIVES
            or is_finite(tokens, at)
            or token.low in words.DETERMINERS | {"there", "on", "in", "during"}
        ):
            break
        at += 1
    return at


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
    while at > low and (_is_adverb(tokens[at].low) or tokens[at].low in words.TIMES or tokens[at].text.isdigit()):
        at -= 1
    if at < last and at > low and tokens[at].low in ("on", "in", "at"):
        at -= 1
    return (
        at
        if at == last or any(tokens[k].low in words.TIMES or _is_adverb(tokens[k].low) for k in range(at + 1, last + 1))
        else last
    )


def _over_apposition(tokens: list[Token], last: int, low: int) -> tuple[int, int] | None:
    """Return the phrase "Name, the chair of ...," whose second comma (bracket, dash) is at ``last``."""
    mark = tokens[last].low
    opening = "(" if mark == ")" else mark
    for at in range(last - 1, max(low, last - 22) - 1, -1):
        if tokens[at].low != opening:
            if tokens[at].text in '.;:?!"“”':
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
    return tokens[at].is_word and tokens[at].low not in words.PREPOSITIONS | words.DETERMINERS | words.SUBORDINATORS


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
        if before.text in _STOPS or word in (",", "(", ")") or before.text in _OPENING | _CLOSING:
            break
        if word in words.SUBORDINATORS | {"that", "which", "who", "but", "so", "yet", "than", "whom"}:
            break
        if word in ("and", "or") and not _joins_nouns(tokens, at - 1, low):
            break
        if is_finite(tokens, at - 1) or word in words.PRONOUNS and tokens[at].low not in words.PREPOSITIONS:
            break
        if tokens[at].low in _ARTICLES and word not in words.PREPOSITIONS | _MAY_PRECEDE_ARTICLE:
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
        tokens[first].low in words.CONJUNCTIONS or (_is_adverb(tokens[first].low) and first < last)
    ):
        first += 1
    if first <= last and tokens[first].low in words.PREPOSITIONS:
        for at in range(last, first, -1):
            starts = tokens[at].low in words.DETERMINERS or (tokens[at].is_capital and not tokens[at - 1].is_capital)
            if starts and tokens[at - 1].low not in _INNER | words.DETERMINERS:
                return at
        return last + 1 if tokens[last].low not in words.PRONOUNS else last
    return first


def subject_after(tokens: list[Token], at: int, stop: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins at ``at``: the speaker in "said Jane Doe, the chair, on Monday"."""
    if at >= stop or tokens[at].text in _STOPS or tokens[at].low in (",", "that", "to"):
        return None
    end = at
    if tokens[at].low in words.PERSONAL - words.POSSESSIVES:
        return at, at
    while end < stop:
        token = tokens[end]
        if token.text in _STOPS or token.low in words.SUBORDINATORS | {"but", "who", "which", "that"}:
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
    """Return whether a noun phrase can be somebody or something that speaks: a name, a pronoun for people, or a known head noun."""
    if first == last and tokens[first].low in words.PRONOUNS | words.ANAPHORS:
        return tokens[first].low not in words.ANAPHORS | {"which", "one"}
    head = head_of(tokens, first, last)
    word = tokens[head].low
    if not {word, word.rstrip("s")}.isdisjoint(words.SPEAKERS | gazetteer().role_heads):
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
        stops = tokens[at].low in words.PREPOSITIONS | words.RELATIVES | {","} or tokens[at].text in "(—–"
        if stops and at > first:
            return at - 1
        if at > first and _modifies(tokens, at):
            return at - 1
    return last
