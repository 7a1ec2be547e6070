"""Cards for verdicts: the alert, the quiet note, the question to the owner, and *Why?*."""

from bot.core.likelihood import likelihood_word
from bot.core.text import capitalised, listed
from bot.core.vocabulary import Ruling, VerdictCode, words
from bot.services.views import ClaimView, EvidenceView, Quote, ResolutionView
from bot.slack import blocks as b
from bot.slack.blocks import Block, Message
from bot.slack.cards.sections import explained
from bot.slack.cards.story import cited, who_says
from bot.slack.mrkdwn import code, link_to, moment, safe, user
from bot.slack.payloads import Dismiss, Resolve, Show, Why

__all__ = ["alert_card", "note_card", "question_card", "why_card"]

_TITLES = {
    VerdictCode.CONTRADICTS: "Contradiction",
    VerdictCode.DENIAL_RECORDED: "Official denial recorded",
    VerdictCode.NUMBER_CHANGED: "Number changed",
    VerdictCode.SUPPORTS: "Support for a tracked claim",
    VerdictCode.DIFFERENT_EVENT: "Related event, no conflict found",
}
_QUOTE = 900


def alert_card(evidence: EvidenceView) -> Message:
    """Return the alert: two verbatim quotes side by side, what decides, what is not stated, how likely it is."""
    title = _title(evidence)
    drawn: list[Block] = [
        b.header(f"{title}: {evidence.story_title}"),
        b.section(f"`{evidence.story}` · `{evidence.claim.ref}` · {safe(evidence.headline)}"),
        b.side_by_side(_tracked(evidence.claim), _found(evidence)),
    ]
    drawn += [b.rich(b.line(b.words("Why", bold=True)), _reasons(evidence))] if evidence.reasons else []
    drawn.append(b.context(*_small_print(evidence)))
    if evidence.also:
        others = listed([f"`{claim.ref}`" for claim in evidence.also[:8]])
        drawn.append(b.context(f"The same verdict on {others}: see *Open story*."))
    drawn += _state(evidence)
    return b.fitted(f"{title}: {evidence.story_title}", drawn)


def note_card(evidence: EvidenceView) -> Message:
    """Return the quiet note for the story's thread: what came in, why it is no conflict, what stays as it was."""
    title = _title(evidence)
    drawn = [
        b.section(f":information_source: *{title}* · `{evidence.story}` · `{evidence.claim.ref}`"),
        b.side_by_side(_tracked(evidence.claim), _found(evidence)),
        *explained(evidence, why=False),
        b.context(f"Status unchanged: *{safe(evidence.headline)}*"),
        b.actions(b.button("Why?", Why(evidence_id=evidence.id)), b.button("Open story", Show(story=evidence.story))),
    ]
    return b.fitted(f"{title}: {evidence.story_title}", drawn)


def question_card(evidence: EvidenceView) -> Message:
    """Return the question to a story's owner: one finding alone, not asserted."""
    asked = "Does this contradict what you track? One finding says so, not enough for an alert."
    drawn = [
        b.section(f":grey_question: *{asked}*\n`{evidence.story}` · `{evidence.claim.ref}`"),
        b.side_by_side(_tracked(evidence.claim), _found(evidence)),
        *explained(evidence, why=False),
        *_state(evidence),
    ]
    return b.fitted(f"{asked} {evidence.story_title}", drawn)


def why_card(evidence: EvidenceView) -> Message:
    """Return everything that led to a verdict: rules, reasons, the words they rest on, the event gate's answer."""
    drawn = [
        b.section(
            f"*Why “{evidence.told}”?* · `{evidence.claim.ref}` · “{safe(evidence.document.label, 120)}”\n"
            f"Same event: {evidence.same_event} · {likelihood_word(evidence.likelihood)} "
            f"({evidence.likelihood:.0%}) · rules {code(evidence.rules)} · judged {moment(evidence.created_at)}"
        )
    ]
    for reason in evidence.reasons:
        rests = [b.quote(b.words(f"“{reason.quote.text}”", limit=500), *_line(reason.quote))] if reason.quote else []
        drawn.append(b.rich(b.line(b.words(reason.rule, code=True), b.words(f"  {reason.text}", limit=500)), *rests))
    if evidence.not_stated:
        drawn.append(b.context(f"Not stated: {safe(', '.join(evidence.not_stated))}"))
    return b.fitted(f"Why {evidence.told}", drawn)


def _title(evidence: EvidenceView) -> str:
    if evidence.dismissed:
        return "Not a contradiction"
    return _TITLES.get(evidence.code, capitalised(words(evidence.code)))


def _tracked(claim: ClaimView) -> str:
    first = claim.quotes[0] if claim.quotes else None
    source = f"\n— {cited(first.document)}" if first else ""
    verbatim = first.text if first else claim.proposition
    return f"We track ({claim.ref}, {who_says(claim)}):\n“{_cut(verbatim)}”{source}"


def _found(evidence: EvidenceView) -> str:
    first = evidence.quotes[0] if evidence.quotes else None
    verbatim = f"\n“{_cut(first.text)}”" if first else ""
    return f"New document:{verbatim}\n— {cited(evidence.document)}"


def _cut(text: str) -> str:
    return text if len(text) <= _QUOTE else text[:_QUOTE].rsplit(" ", 1)[0] + " […]"


def _reasons(evidence: EvidenceView) -> Block:
    return b.bullets([[b.words(reason.text, limit=400)] for reason in evidence.reasons[:6]])


def _line(quote: Quote) -> list[Block]:
    return [b.words(f"  (line {quote.line})", italic=True)]


def _small_print(evidence: EvidenceView) -> list[str]:
    parts = [f"*{capitalised(likelihood_word(evidence.likelihood))}*"]
    if evidence.differs_in:
        parts.append(f"Differs in: {safe(' / '.join(evidence.differs_in))}")
    if evidence.not_stated:
        parts.append(f"Not stated: {safe(', '.join(evidence.not_stated))}")
    if evidence.document.url:
        parts.append(link_to(evidence.document.url, "Open the article"))
    return parts


def _state(evidence: EvidenceView) -> list[Block]:
    """Return the buttons of an open alert, or the ruling that closed it."""
    opened = b.button("Open story", Show(story=evidence.story))
    why = b.button("Why?", Why(evidence_id=evidence.id))
    if evidence.dismissed:
        by = f" by {user(evidence.claim.resolution.ruled_by)}" if evidence.claim.resolution else ""
        return [b.section(f":no_entry_sign: *Not a contradiction*, marked{by}."), b.actions(opened, why)]
    ruling = evidence.claim.resolution
    if ruling and ruling.closes(evidence.id, evidence.created_at):
        return [b.section(ruled_line(ruling)), b.actions(opened, why)]
    resolve = b.button("Mark resolved", Resolve(claim_id=evidence.claim.id, evidence_id=evidence.id), "primary")
    dismiss = [b.button("Not a contradiction", Dismiss(evidence_id=evidence.id))]
    return [b.actions(resolve, *(dismiss if evidence.code is not VerdictCode.DENIAL_RECORDED else []), opened, why)]


def ruled_line(ruling: ResolutionView) -> str:
    """Return a ruling in mrkdwn: what, by whom, when, why and on what evidence."""
    change = ""
    if ruling.status_after is not ruling.status_before:
        change = f" · {words(ruling.status_before)} → *{words(ruling.status_after)}*"
    alert_only = ruling.ruling is Ruling.FALSE_POSITIVE
    done = "Not a contradiction; the claim stays as it was" if alert_only else f"Resolved: {words(ruling.ruling)}"
    proof = f"\nEvidence: {link_to(ruling.evidence_url, ruling.evidence_url)}" if ruling.evidence_url else ""
    note = f"\nNote: {safe(ruling.note, 500)}" if ruling.note else ""
    return (
        f":white_check_mark: *{done}*{change}\n"
        f"{safe(ruling.reason, 500)}{proof}{note}\n{user(ruling.ruled_by)}, {moment(ruling.ruled_at)}"
    )
