"""Opposite outcomes: upheld and vacated, acquitted and convicted, kept and cut."""

from collections.abc import Iterator

from bot.core.vocabulary import Section, VerdictCode
from bot.judging.alignment import Aligned
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.names import same_entity, subject
from bot.judging.outcomes import Outcome, agreeing, opposed
from bot.judging.polarity import Mood
from bot.judging.times import When, is_background, told_in


def outcomes(view: View) -> Iterator[Finding]:
    """Compare the outcome that the claim states with those told of in sentences about its matter."""
    text = view.scene.reading.text
    claims = [outcome for outcome in view.profile.outcomes if outcome.mood is not Mood.UNREAL]
    for item in view.aligned:
        if item.line.section is not Section.NEWS or told_in(view.profile, item.line).when is When.OTHER:
            continue
        told = [outcome for outcome in item.line.outcomes if outcome.mood is not Mood.UNREAL]
        for claimed in claims:
            if any(agreeing(claimed, other) for other in told):
                continue
            against = next(
                (other for other in told if opposed(claimed, other) and _one_subject(view, item, claimed, other)), None
            )
            if against is not None:
                yield _conflict(view, item, claimed, against, text)


def _one_subject(view: View, item: Aligned, claimed: Outcome, told: Outcome) -> bool:
    if not claimed.same_subject:
        return True
    mine = subject(view.profile.names, claimed.span.start)
    theirs = subject(item.line.names, told.span.start)
    return mine is not None and theirs is not None and same_entity(mine.key, theirs.key)


def _conflict(view: View, item: Aligned, claimed: Outcome, told: Outcome, text: str) -> Finding:
    firm = view.firm(item) and not is_background(item.line) and told.mood is Mood.ACTUAL and told.side != claimed.side
    return Finding(
        "outcome.opposite",
        VerdictCode.CONTRADICTS,
        Strength.STRONG if firm else Strength.WEAK,
        f"The claim has “{_phrase(claimed, view.profile.text)}”, the document “{_phrase(told, text)}”.",
        item.line.span,
        ("outcome",),
    )


def _phrase(told: Outcome, text: str) -> str:
    return f"not {told.span.of(text)}" if told.negated else told.span.of(text)
