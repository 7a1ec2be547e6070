"""Support: an independent source or document says the same; the same source again does not count twice."""

import re
from collections.abc import Iterator

from bot.core.vocabulary import VerdictCode
from bot.judging.alignment import NEAR, Aligned
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.lenses.concessions import EMPHATIC
from bot.judging.names import find_same
from bot.judging.outcomes import agreeing
from bot.judging.polarity import polarity
from bot.judging.words import stem, terms, words_of

_COPY = re.compile(
    r"\b(?:reporting\s+by|automated\s+copy|wire\s+(?:copy|report)|syndicated|agency\s+copy|without\s+editing"
    r"|content\s+partner|news\s+agency\s+reported)\b",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(?:minutes|registry|register|records?|filings?|documents?|transcripts?|gazette|official\s+(?:record|count"
    r"|results?|statement)|data|roll\s+call|footage|video|photographs?|signed|published|certificate"
    r"|inspectors?|audit(?:ors?)?|judges?|court|confirm(?:s|ed)|independent(?:ly)?|witness(?:es)?)\b",
    re.IGNORECASE,
)
_DENY = stem("deny")
_VERBATIM = 0.85  # share of the claim's terms in one sentence from which it is the same sentence


def support(view: View) -> Iterator[Finding]:
    """Judge the sentence that tells most of the claim: same source, copy, or a source of its own."""
    if not view.profile.denial:
        yield from _affirmed(view)
    telling = [item for item in view.aligned if item.share >= NEAR and item.own >= 2]
    if telling:
        yield from _retold(view, telling)


def _retold(view: View, telling: list[Aligned]) -> Iterator[Finding]:
    top = max(telling, key=lambda item: item.own)
    same, span = VerdictCode.UPDATE_SAME_STANCE, top.line.span
    if _is_verbatim(view):
        yield Finding("support.verbatim", same, Strength.STRONG, "The document has the claim word for word.", span)
    elif _same_source(view, top) or (top.own_share >= _VERBATIM and _COPY.search(view.scene.reading.text)):
        yield Finding("support.same-source", same, Strength.WEAK, "The same source says it again.", span)
    elif not view.profile.denial and _independent(view, top, telling):
        text = "Another source or a document says the same."
        yield Finding("support.independent", VerdictCode.SUPPORTS, Strength.WEAK, text, span)


def _independent(view: View, top: Aligned, telling: list[Aligned]) -> bool:
    """Return whether the same outcome, or a record that says much of the claim, is told of."""
    told = [outcome for item in telling for outcome in item.line.outcomes]
    if any(agreeing(claimed, outcome) for claimed in view.profile.outcomes for outcome in told):
        return True
    return top.own_share >= 0.6 and any(_RECORD.search(item.line.text) for item in telling)


def _affirmed(view: View) -> Iterator[Finding]:
    """ "Never denied that it took place" affirms it."""
    text = view.scene.reading.text
    for item in view.aligned:
        if item.share >= NEAR and item.own >= 2 and EMPHATIC.search(item.line.text):
            reason = "The document says with emphasis that it did happen."
            yield Finding("support.emphatic", VerdictCode.SUPPORTS, Strength.STRONG, reason, item.line.span)
        for position, word in enumerate(item.line.words):
            if word.stem == _DENY and item.share >= NEAR and polarity(text, item.line.words, position).negated:
                reason = "The party says that it does not deny it."
                yield Finding("support.not-denied", VerdictCode.SUPPORTS, Strength.STRONG, reason, item.line.span)
                break


def _is_verbatim(view: View) -> bool:
    core = view.profile.attribution.core.of(view.profile.text)
    return _folded(core) in _folded(view.scene.reading.text)


def _folded(text: str) -> str:
    return " ".join(text.casefold().strip(" .").split())


def _same_source(view: View, top: Aligned) -> bool:
    """Return whether the sentence names the very source that the claim rests on."""
    if view.profile.source_keys and all(find_same(key, top.line.keys) for key in view.profile.source_keys):
        return True
    who = terms(words_of(view.profile.attribution.who or view.profile.about.speaker or ""))
    return bool(who) and who <= top.line.terms
