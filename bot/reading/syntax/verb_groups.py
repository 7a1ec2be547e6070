"""Verbs with their auxiliaries and adverbs."""

from dataclasses import dataclass, replace

from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.tokens import Token

_NEGATING = wordset("not n't never hardly barely")
_LED = (Form.GERUND, Form.BASE)
_GOING_ON = wordset("begin begins began begun start starts started continue continues continued")
_BEFORE_GERUND = _GOING_ON | {"keep", "keeps", "kept"}
_BEFORE_INFINITIVE = _GOING_ON | wordset("appear appears appeared seem seems seemed came")
_LONGEST = 8  # tokens of a verb group


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
    for index in range(at - 1, max(low, at - _LONGEST) - 1, -1):
        word, tag = tokens[index].low, tokens[index].tag
        if word in _NEGATING:
            negated = True
        elif tag == tags.ADVERB and word not in ("here", "there"):
            adverbs.append(word)
        elif tag == tags.MODAL:
            modal = word
        elif tag == tags.TO and form is Form.BASE:
            infinitive = True
        elif word in words.BE and tag != tags.POSSESSIVE:
            be = True
        elif _is_almost(tokens, index, low):
            pass
        elif word not in words.HAVE | words.DO or tag == tags.POSSESSIVE:
            break
        first = index
    leading = _leading(tokens, first, at, low, infinitive=infinitive) if form in _LED else None
    if leading is not None:
        return replace(leading, last=at, passive=False, negated=negated or leading.negated, infinitive=False)
    passive = be and form is Form.PAST and tokens[at].tag != tags.FINITE
    return VerbGroup(_without_setting(tokens, first, at), at, passive, negated, modal, tuple(adverbs), infinitive)


def _is_almost(tokens: list[Token], at: int, low: int) -> bool:
    """Return whether a token is a part of "all but" or "as good as" before a verb."""
    if tokens[at].low not in ("all", "but", "as", "good"):
        return False
    spoken = " ".join(token.low for token in tokens[max(low, at - 2) : at + 3])
    return "all but" in spoken or "as good as" in spoken


def _leading(tokens: list[Token], first: int, at: int, low: int, *, infinitive: bool) -> VerbGroup | None:
    """Return the group of the verb that leads the one at ``at``: of "kept" in "kept saying", "appeared" before "to"."""
    verb = first - 1
    if verb <= low or not (infinitive or first == at):
        return None
    known = _BEFORE_INFINITIVE if infinitive else _BEFORE_GERUND
    if tokens[verb].low not in known or tokens[verb].tag not in tags.FINITE + tags.BASE + tags.PARTICIPLE:
        return None
    return verb_group(tokens, verb, Form.PAST if tokens[verb].tag == tags.PARTICIPLE else Form.PRESENT, low)


def _without_setting(tokens: list[Token], first: int, at: int) -> int:
    """Return where a group begins without the writer's own adverbs and those of time or place: "reportedly", "then"."""
    while first < at and tokens[first].tag == tags.ADVERB and tokens[first].low in _SETTING:
        first += 1
    return first


_SETTING = (
    words.TIMES
    | words.REPORTEDLY
    | words.GLOSSING
    | wordset("then here there however meanwhile too instead so back out up now ago")
)
