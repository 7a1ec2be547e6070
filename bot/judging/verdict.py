"""The verdict: gate and lenses combined, precision first.

An alert needs the same event and one strong finding. A strong finding about an event that may be another, or a weak
finding about the same event, becomes a question to the story's owner.
"""

from dataclasses import replace

from bot.core.spans import Span
from bot.core.verdicts import Reason, Verdict
from bot.core.vocabulary import Genre, Notify, SameEvent, VerdictCode
from bot.judging.event_gate import Gate
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.times import month_day

VERSION = "rules-1"

_NOTIFY = {
    VerdictCode.CONTRADICTS: Notify.CHANNEL,
    VerdictCode.DENIAL_RECORDED: Notify.CHANNEL,
    VerdictCode.NUMBER_CHANGED: Notify.THREAD,
    VerdictCode.SUPPORTS: Notify.THREAD,
    VerdictCode.DIFFERENT_EVENT: Notify.THREAD,
    VerdictCode.UPDATE_SAME_STANCE: Notify.NONE,
    VerdictCode.UNRELATED: Notify.NONE,
}
# Chance that a verdict resting on a rule is right: set by judgement, to be replaced by calibration on labelled cases.
_LIKELIHOOD = {
    "event.office": 0.96,
    "event.old-text": 0.9,
    "event.time": 0.85,
    "correction": 0.9,
    "number.below-floor": 0.85,
    "number.above-ceiling": 0.85,
    "number.inside-bound": 0.85,
    "count.ordinal": 0.85,
    "denial.of-report": 0.85,
    "genre.satire": 0.95,
    "nothing-shared": 0.95,
}
_OTHERWISE = 0.7
_ASKING = 0.5
_ORDER = (
    VerdictCode.CONTRADICTS,
    VerdictCode.DENIAL_RECORDED,
    VerdictCode.NUMBER_CHANGED,
    VerdictCode.UPDATE_SAME_STANCE,
    VerdictCode.SUPPORTS,
)


def unrelated(rule: str, text: str, same: SameEvent = SameEvent.NO) -> Verdict:
    """Return the verdict on a document that has nothing to do with the claim, or nothing that a lens can see."""
    return Verdict(
        VerdictCode.UNRELATED,
        Notify.NONE,
        same,
        _LIKELIHOOD.get(rule, _OTHERWISE),
        VERSION,
        (Reason(rule, text),),
    )


def conclude(view: View, gate: Gate, findings: tuple[Finding, ...]) -> Verdict:
    """Combine the gate's answer with what the lenses found."""
    if view.scene.reading.genre is Genre.SATIRE:
        return unrelated("genre.satire", "The text is satire.")
    if gate.answer is SameEvent.NO:
        return _different(view, gate)
    if view.profile.unconfirmed:
        findings = tuple(_as_position(finding) for finding in findings)
    strong = [finding for finding in findings if finding.strength is Strength.STRONG]
    same = gate.answer is SameEvent.YES
    deciding = next((f for code in _ORDER for f in strong if f.code is code), None)
    if deciding is not None and (same or deciding.code is VerdictCode.NUMBER_CHANGED):
        return _verdict(view, gate, deciding, findings, alert=deciding.code is VerdictCode.CONTRADICTS)
    doubt = next((f for f in (*strong, *findings) if f.code is VerdictCode.CONTRADICTS), None)
    if doubt is not None and (same or doubt.strength is Strength.STRONG):
        return _verdict(view, gate, doubt, findings, ask=True)
    calm = next((f for code in _ORDER[1:] for f in findings if f.code is code), None)
    if calm is not None and same:
        return _verdict(view, gate, calm, findings)
    return _nothing_found(view, gate)


def _as_position(finding: Finding) -> Finding:
    """What speaks against a report or rumour is a position on it; only its source taking it back contradicts it."""
    if finding.code is not VerdictCode.CONTRADICTS or finding.rule == "correction":
        return finding
    return replace(finding, code=VerdictCode.DENIAL_RECORDED, strength=Strength.WEAK)


def _different(view: View, gate: Gate) -> Verdict:
    first = gate.reasons[0]
    return Verdict(
        code=VerdictCode.DIFFERENT_EVENT,
        notify=Notify.NONE if gate.old else Notify.THREAD,
        same_event=SameEvent.NO,
        likelihood=_LIKELIHOOD.get(first.rule, _OTHERWISE),
        version=VERSION,
        reasons=gate.reasons,
        evidence=_sentences(view, gate.reasons),
        not_stated=not_stated(view),
    )


def _verdict(
    view: View, gate: Gate, deciding: Finding, findings: tuple[Finding, ...], *, alert: bool = False, ask: bool = False
) -> Verdict:
    backing = [finding for finding in findings if finding.code is deciding.code and finding is not deciding]
    reasons = [Reason(finding.rule, finding.text, finding.span) for finding in (deciding, *backing)]
    differs = tuple(dict.fromkeys(word for finding in (deciding, *backing) for word in finding.differs_in))
    return Verdict(
        code=deciding.code,
        notify=Notify.THREAD if ask else _NOTIFY[deciding.code],
        same_event=gate.answer,
        likelihood=_ASKING if ask else _LIKELIHOOD.get(deciding.rule, _OTHERWISE),
        version=VERSION,
        reasons=_told_once((*reasons, *gate.reasons)),
        evidence=_sentences(view, tuple(reasons)),
        alert=alert,
        ask=ask,
        differs_in=differs,
        not_stated=not_stated(view),
    )


def _told_once(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Several sentences may give one reason; the first of them tells it."""
    first: dict[str, Reason] = {}
    for reason in reasons:
        first.setdefault(reason.text, reason)
    return tuple(first.values())


def _nothing_found(view: View, gate: Gate) -> Verdict:
    """No lens fired: the same event retold is an update, anything else shares only words or names."""
    if gate.answer is SameEvent.YES:
        reasons = (
            Reason("stance.retold", "The document tells of the same matter and takes no other position."),
            *gate.reasons,
        )
        return Verdict(
            VerdictCode.UPDATE_SAME_STANCE,
            Notify.NONE,
            gate.answer,
            _OTHERWISE,
            VERSION,
            reasons,
            _sentences(view, reasons),
            not_stated=not_stated(view),
        )
    return unrelated("names-only", "The document shares names or words with the claim, and no more.", gate.answer)


def _sentences(view: View, reasons: tuple[Reason, ...]) -> tuple[Span, ...]:
    """Return the sentences that the reasons rest on, in the order of the reasons."""
    spans = [reason.span for reason in reasons if reason.span is not None]
    whole = [next((line.span for line in view.scene.lines if line.span.overlaps(span)), span) for span in spans]
    return tuple(dict.fromkeys(whole))


def not_stated(view: View) -> tuple[str, ...]:
    """Return what an editor would look for and the document does not say."""
    missing = []
    if view.scene.published is None:
        missing.append("date of the document")
    if any(mention.month is not None and mention.start is None for mention in view.scene.reading.dates):
        missing.append("year")
    if month_day(view.profile) is None and not view.profile.dates:
        missing.append("date of the denial" if view.profile.denial else "date of the claimed event")
    if any(denial.named_person is None for denial in view.scene.reading.denials):
        missing.append("name of the spokesman")
    return tuple(missing)
