"""Concessions: a party that denied something now says that it happened."""

import re
from collections.abc import Iterator

from bot.core.vocabulary import VerdictCode
from bot.judging.alignment import NEAR
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.names import find_same
from bot.judging.polarity import polarity
from bot.judging.words import stem

_CONCEDES = frozenset(stem(word) for word in ("acknowledge", "concede", "admit", "confirm"))
_DID = re.compile(
    r"\b(?:did\s+(?:take\s+place|happen|occur|meet|speak|talk)|has\s+now\s+(?:said|confirmed)|previously\s+denied|had\s+denied|reversing)\b",
    re.IGNORECASE,
)


def concessions(view: View) -> Iterator[Finding]:
    """Find sentences in which the denier of a tracked denial affirms the matter."""
    if not view.profile.denial:
        return
    text = view.scene.reading.text
    for item in view.aligned:
        affirmed = [
            position
            for position, word in enumerate(item.line.words)
            if word.stem in _CONCEDES and not polarity(text, item.line.words, position).negated
        ]
        same_denier = any(find_same(key, item.line.keys) for key in view.profile.keys | view.profile.source_keys)
        if affirmed and item.share >= NEAR and same_denier:
            strength = Strength.STRONG if _DID.search(text) else Strength.WEAK
            yield Finding(
                "denial.reversed",
                VerdictCode.CONTRADICTS,
                strength,
                "The party that denied it now says that it happened.",
                item.line.span,
                ("polarity",),
            )
