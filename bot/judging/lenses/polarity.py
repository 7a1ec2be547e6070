"""Polarity: what the claim says was done, the document says was not, and the other way round."""

import re
from collections.abc import Iterator

from bot.core.vocabulary import Section, VerdictCode
from bot.judging.alignment import NEAR, Aligned
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.polarity import Mood, Polarity, polarity
from bot.judging.times import When, told_in
from bot.judging.words import Word, is_irregular, stemset, stopwords

_AUXILIARY = re.compile(r"^(?:has|have|had|was|were|is|are|did|does|do|will|would)$")
# Verbs that say nothing of an event by themselves.
_LIGHT = stemset("be have do say tell make take get give go come want plan include use")


def polarities(view: View) -> Iterator[Finding]:
    """Compare the polarity of the claim's verbs with that of the same verbs in sentences about its matter.

    The record of a denial negates by nature; whether it still stands is for the lens of concessions.
    """
    if view.profile.denial:
        return
    stances = _stances(view.profile.text, view.profile.words)
    mine = dict(stances)
    main = stances[0][0] if stances else ""
    for item in view.aligned:
        if (
            item.line.section is not Section.NEWS
            or told_in(view.profile, item.line).when is When.OTHER
            or item.share < NEAR
        ):
            continue
        theirs = _stances(view.scene.reading.text, item.line.words)
        for verb, told in theirs:
            claimed = mine.get(verb)
            if claimed is None or Mood.UNREAL in (told.mood, claimed.mood) or told.negated == claimed.negated:
                continue
            if any(other == verb and stance.negated == claimed.negated for other, stance in theirs):
                continue
            yield _conflict(item, told, verb == main and view.firm(item))


def _conflict(item: Aligned, told: Polarity, firm: bool) -> Finding:
    how = "The document denies what the claim states." if told.negated else "The document states what the claim denies."
    strength = Strength.STRONG if firm and item.own_share >= NEAR and item.own >= 3 else Strength.WEAK
    return Finding("polarity.opposite", VerdictCode.CONTRADICTS, strength, how, item.line.span, ("polarity",))


def _stances(text: str, words: tuple[Word, ...]) -> list[tuple[str, Polarity]]:
    """Return the verbs of a sentence, as far as their form shows them, each with its polarity."""
    return [
        (word.stem, polarity(text, words, position))
        for position, word in enumerate(words)
        if _is_verb(words, position) and word.stem not in _LIGHT and word.low not in stopwords()
    ]


def _is_verb(words: tuple[Word, ...], position: int) -> bool:
    """A word is taken for a verb by its ending, an irregular form, or what stands before it."""
    low = words[position].low
    if low.endswith(("ed", "ing")) or is_irregular(low):
        return True
    before = words[position - 1].low if position else ""
    return _AUXILIARY.match(before) is not None or before in ("to", "not", "never", "no") or before.endswith("n't")
