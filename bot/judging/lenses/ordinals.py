"""Ordinals and counts within one window: the third call and the fourth call cannot be one call."""

from collections.abc import Iterator

from bot.core.reading import Quantity
from bot.core.vocabulary import VerdictCode
from bot.judging.alignment import Aligned
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.times import When, told_in
from bot.judging.words import stem


def ordinals(view: View) -> Iterator[Finding]:
    """Compare the claim's ordinals with those in sentences that tell of the same occasion."""
    windows = [anchor for anchor in view.scene.anchors if anchor.counting_window]
    for claimed in (quantity for quantity in view.profile.quantities if quantity.ordinal):
        for item in view.aligned:
            for told in item.line.quantities:
                if told.ordinal and told.low != claimed.low and _same_count(view, claimed, told, item):
                    same_window = not view.profile.window or any(
                        item.line.span.overlaps(window.span) for window in windows
                    )
                    dated = told_in(view.profile, item.line).when is When.SAME
                    yield Finding(
                        "count.ordinal",
                        VerdictCode.CONTRADICTS,
                        Strength.STRONG if same_window and dated else Strength.WEAK,
                        f"The document counts “{told.span.of(view.scene.reading.text)}” where the claim has "
                        f"“{claimed.span.of(view.profile.text)}”.",
                        item.line.span,
                        ("number",),
                    )


def _same_count(view: View, claimed: Quantity, told: Quantity, item: Aligned) -> bool:
    if told_in(view.profile, item.line).when is When.OTHER or claimed.unit is None:
        return False
    counted = stem(claimed.unit)
    if told.unit is not None:
        return stem(told.unit) == counted
    return item.own >= 2
