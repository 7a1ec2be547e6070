"""Denials: of a report a position to record, of a recorded fact a contradiction, of another matter nothing."""

from collections.abc import Iterator

from bot.core.reading import DenialRecord
from bot.core.spans import Span
from bot.core.vocabulary import StatementKind, VerdictCode
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.words import stem, terms, words_of

_SHARE = 0.4  # part of the claim's terms that the denied words and their sentences hold
_REPORT_WORDS = frozenset(
    stem(word)
    for word in ("report", "claim", "allegation", "rumour", "rumor", "story", "account", "suggestion", "assertion")
)
_GUILT = frozenset(
    stem(word)
    for word in (
        "wrongdoing",
        "guilt",
        "charge",
        "crime",
        "offence",
        "offense",
        "liability",
        "misconduct",
        "responsibility",
    )
)


def denials(view: View) -> Iterator[Finding]:
    """Match the document's denials with the claim."""
    for denial in view.scene.reading.denials:
        if _concerns(view, denial):
            yield _finding(view, denial)


def _concerns(view: View, denial: DenialRecord) -> bool:
    """Return whether what is denied is what the claim says, not merely said by or about the same people."""
    meant = view.profile.terms
    denied = terms(words_of(denial.denied))
    if denied & _GUILT and not denied & view.profile.rare:
        return False
    around = denied.union(*(terms(words_of(span.of(view.scene.reading.text))) for span in denial.evidence))
    refers = bool(denied & _REPORT_WORDS) or len(denied) < 3
    pool = around if refers else denied | (around & denied)
    rare = view.profile.rare & (around if refers else denied)
    return len(meant & pool) >= _SHARE * len(meant) and bool(rare or len(view.profile.rare) == 0)


def _finding(view: View, denial: DenialRecord) -> Finding:
    span = denial.evidence[0] if denial.evidence else Span(0, 0)
    if view.profile.denial:
        return Finding(
            "denial.repeated",
            VerdictCode.UPDATE_SAME_STANCE,
            Strength.STRONG,
            f"{denial.denier} repeats the denial.",
            span,
        )
    if view.profile.unconfirmed or view.profile.about.kind is StatementKind.REPORT:
        return Finding(
            "denial.of-report",
            VerdictCode.DENIAL_RECORDED,
            Strength.STRONG,
            f"{denial.denier} denied the report on record.",
            span,
            ("position",),
        )
    return Finding(
        "denial.of-fact",
        VerdictCode.CONTRADICTS,
        Strength.STRONG,
        f"{denial.denier} denied what the claim records as fact.",
        span,
        ("polarity",),
    )
