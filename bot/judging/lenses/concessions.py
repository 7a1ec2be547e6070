"""Concessions: a party that denied something now says that it happened."""

import re
from collections.abc import Iterator

from bot.core.vocabulary import VerdictCode
from bot.judging.alignment import NEAR, Aligned
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.names import find_same
from bot.judging.polarity import polarity
from bot.judging.words import stemset

_CONCEDES = stemset("acknowledge concede admit confirm")
# "Did meet", "did take place": the emphatic form affirms what was denied.
EMPHATIC = re.compile(r"\bdid\s+(?:indeed\s+|in\s+fact\s+)?(?!not\b|so\b|the\b|it\b)[a-z]{3,}\b")
_RECALLS = re.compile(
    r"\b(?:(?:previously|earlier|once|long|first)\s+denied|(?:had|has)\s+(?:\w+\s+){0,2}denied|denied\s+(?:earlier"
    r"|before)|revers\w+)\b",
    re.IGNORECASE,
)


def concessions(view: View) -> Iterator[Finding]:
    """Find sentences in which the denier of a tracked denial affirms the matter."""
    if not view.profile.denial:
        return
    text = view.scene.reading.text
    for item in view.aligned:
        if item.share < NEAR or not _names_denier(view, item) or not _affirms(text, item):
            continue
        plain = _RECALLS.search(text) is not None or EMPHATIC.search(text) is not None
        yield Finding(
            "denial.reversed",
            VerdictCode.CONTRADICTS,
            Strength.STRONG if plain else Strength.WEAK,
            "The party that denied it now says that it happened.",
            item.line.span,
            ("polarity",),
        )


def _names_denier(view: View, item: Aligned) -> bool:
    """Return whether the sentence names whoever denied: the first name of the record."""
    first = next(iter(view.profile.names), None)
    return first is not None and find_same(first.key, item.line.keys) is not None


def _affirms(text: str, item: Aligned) -> bool:
    if EMPHATIC.search(item.line.text):
        return True
    return any(
        word.stem in _CONCEDES and not polarity(text, item.line.words, position).negated
        for position, word in enumerate(item.line.words)
    )
