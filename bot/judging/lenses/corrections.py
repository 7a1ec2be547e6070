"""Corrections and retractions: the publisher or the source takes the claim back."""

import re
from collections.abc import Iterator

from bot.core.vocabulary import VerdictCode
from bot.judging.alignment import NEAR, Aligned
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View

_CORRECTION = re.compile(
    r"^\W*corrections?\b|\bcorrection:|\bwe\s+(?:retract|withdraw|apologi[sz]e|regret)|\b(?:has|have"
    r"|had)\s+(?:retracted|withdrawn)\b|\bretract(?:s|ed|ion)\b"
    r"|\bwithdr(?:aws|ew|awn)\s+(?:its|the|a|her|his|their)\s+(?:\w+\s+)?(?:report|story|claim|statement|article"
    r"|figures?|account|finding|paper|study)"
    r"|\b(?:an\s+)?earlier\s+version\b|\b(?:wrongly|incorrectly|mistakenly|erroneously)\s+(?:said|stated|reported"
    r"|named|gave|identified|put|described|attributed|claimed)"
    r"|\bwas\s+(?:published\s+in\s+error|an\s+error)\b|\b(?:statement|figure|report|announcement|notice|claim"
    r"|item)\s+was\s+(?:wrong|incorrect|false|mistaken|untrue)\b"
    r"|\bshould\s+have\s+(?:said|read|stated)\b|\btook\s+(?:it\s+)?back\b|\bissued\s+(?:a\s+)?correct(?:ion|ed)\b"
    r"|\bcorrected\s+(?:its|the|a|an)\b",
    re.IGNORECASE,
)


def corrections(view: View) -> Iterator[Finding]:
    """Find a correction whose surroundings restate the claim."""
    for line in view.scene.lines:
        if not _CORRECTION.search(line.text):
            continue
        near = next(
            (item for item in view.aligned if abs(item.line.span.start - line.span.start) < 400 and _restates(item)),
            None,
        )
        if near is not None:
            yield Finding(
                "correction",
                VerdictCode.CONTRADICTS,
                Strength.STRONG if near.own_share >= NEAR else Strength.WEAK,
                "The publisher or source corrects or withdraws it.",
                line.span,
                ("correction",),
            )


def _restates(item: Aligned) -> bool:
    return item.own >= 3 and item.share >= NEAR
