"""Hedges and non-denials: a report repeated without confirmation, a refusal to comment."""

import re
from collections.abc import Iterator

from bot.core.vocabulary import VerdictCode
from bot.judging.alignment import NEAR
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View

_HEDGED = re.compile(
    r"\b(?:may\s+have|might\s+have|could\s+have|possibl[ey]|reportedly|allegedly|unconfirmed"
    r"|not\s+(?:be(?:en)?\s+)?(?:independently\s+)?(?:verif\w+|confirm\w+)"
    r"|unverified|rumou?red|cannot\s+(?:be\s+)?confirm\w*|no\s+confirmation|unclear\s+(?:if|whether))\b",
    re.IGNORECASE,
)
NO_COMMENT = re.compile(
    r"\b(?:neither\s+confirm(?:ed)?\s+nor\s+den(?:y|ied)|would\s+not\s+comment|declin(?:ed|es"
    r"|ing)\s+to\s+(?:comment|say|discuss|confirm)|refus(?:ed|es)\s+to\s+(?:comment|say|discuss|be\s+drawn)"
    r"|no\s+comment|did\s+not\s+(?:respond|reply|answer|return)|would\s+(?:neither|not)\s+(?:confirm|say|discuss"
    r"|be\s+drawn)|not\s+(?:confirm|deny)\w*\s+or\s+(?:deny|confirm)|does\s+not\s+comment)\b",
    re.IGNORECASE,
)


def hedges(view: View) -> Iterator[Finding]:
    """Find sentences about the claim's matter that take no position on it."""
    for item in view.aligned:
        if item.share < NEAR:
            continue
        if NO_COMMENT.search(item.line.text):
            yield Finding(
                "stance.no-comment",
                VerdictCode.UPDATE_SAME_STANCE,
                Strength.WEAK,
                "A refusal to comment is no denial.",
                item.line.span,
            )
        elif item.own >= 2 and _HEDGED.search(item.line.text):
            yield Finding(
                "stance.hedged",
                VerdictCode.UPDATE_SAME_STANCE,
                Strength.WEAK,
                "The document repeats it without confirming it.",
                item.line.span,
            )
