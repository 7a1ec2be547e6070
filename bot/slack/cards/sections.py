"""The parts of a story: claims, sources, denials, timeline, related, log."""

import re
from collections.abc import Callable

from bot.core.commands import SectionName
from bot.core.likelihood import likelihood_word
from bot.core.text import capitalised, day
from bot.core.vocabulary import Basis, OfficialPosition, words
from bot.services.views import ClaimView, EvidenceView, RelatedView, StoryView, TimelineEntry
from bot.slack import blocks as b
from bot.slack.blocks import Block, Message
from bot.slack.cards.story import citation, denied, source_line, status_card, story_actions, who_says
from bot.slack.mrkdwn import link_to, moment, safe, user
from bot.slack.payloads import Resolve, Why

_MAX_ITEMS = 12
_MAX_LINES = 60
_CODE = re.compile(r"\b(?:verdict|ruling|why): [a-z_]+")  # a log's details hold the codes as stored


def story_card(view: StoryView, section: SectionName, *, shareable: bool = True) -> Message:
    """Return one part of a story; the status card is the part that is shown unasked."""
    if section is SectionName.STATUS:
        return status_card(view, shareable=shareable)
    drawn = _DRAW[section](view)
    top = [b.section(f"*{capitalised(section)}*  ·  `{view.slug}`  ·  {safe(view.headline)}"), b.divider()]
    tail = story_actions(view, section, shareable=shareable)
    return b.fitted(f"{view.slug}: {section}", [*top, *drawn, tail])


def _claims(view: StoryView) -> list[Block]:
    if not view.claims:
        return [b.section("No claims yet.")]
    return [block for claim in view.claims[:_MAX_ITEMS] for block in _claim(claim)] + _more(len(view.claims))


def _more(count: int, shown: int = _MAX_ITEMS) -> list[Block]:
    """Say how many are not shown; searching finds them."""
    return [b.context(f"_… and {count - shown} more; `search` finds them._")] if count > shown else []


def _claim(claim: ClaimView) -> list[Block]:
    position = "" if claim.position is OfficialPosition.NONE else f" · official position: {words(claim.position)}"
    time = f" · when: {safe(claim.when, 120)}" if claim.time_text else ""
    rule = b.button("Mark resolved", Resolve(claim_id=claim.id), suffix=claim.ref)
    label = f"`{claim.ref}` *{words(claim.status)}* · {words(claim.kind)}{position}{time}"
    first = claim.quotes[0] if claim.quotes else None
    said = b.quote(
        b.words(f"{capitalised(who_says(claim))}: ", italic=True),
        b.words(f"“{first.text if first else claim.proposition}”", limit=500),
        *citation(first),
    )
    return [b.section(label, rule), b.rich(said)]


def _sources(view: StoryView) -> list[Block]:
    if not view.documents:
        return [b.section("No documents yet.")]
    count = len(view.documents)
    drawn = [b.section(f"{count} document{'s' * (count != 1)}, {view.independent} independent (no copy of another).")]
    for document in view.documents[:_MAX_ITEMS]:
        copy = f"\nA copy of document {document.copy_of}: no second source." if document.copy_of else ""
        link = f"\n{link_to(document.url, document.url)}" if document.url else ""
        drawn.append(b.section(f"{source_line(document)}{link}{copy}\n_{_stance(view, document.id)}_"))
    return drawn + _more(count)


def _stance(view: StoryView, document_id: int) -> str:
    """Return what a document does in this story, in words."""
    told = [claim.ref for claim in view.claims if any(quote.document.id == document_id for quote in claim.quotes)]
    relays = [item for item in view.denials if any(quote.document.id == document_id for quote in item.quotes)]
    parts = [f"reports only: states {', '.join(told[:8])}{' …' * (len(told) > 8)}"] if told else []
    parts += [f"relays the denial by {safe(item.denier, 80)}" for item in relays]
    parts += [f"{item.told} {item.claim.ref}" for item in view.evidence[:_MAX_ITEMS] if item.document.id == document_id]
    return "; ".join(parts) or "no verdict on this story's claims"


def _denials(view: StoryView) -> list[Block]:
    if not view.denials:
        return [b.section("No denial is recorded.")]
    drawn: list[Block] = []
    for denial in view.denials[:_MAX_ITEMS]:
        who = safe(capitalised(denial.denier), 120)
        what = b.line(b.words(f"What is denied: {denial.denied}", limit=500))
        drawn.append(b.section(f"*{who}* denied `{denial.claim_ref}` · {denial.strength} · {denial.status}"))
        drawn.append(b.rich(what, *denied(denial)))
    return drawn + _more(len(view.denials))


def _timeline(view: StoryView) -> list[Block]:
    if not view.timeline:
        return [b.section("Nothing yet.")]
    lines = [_entry(entry) for entry in view.timeline[:_MAX_LINES]]
    drawn = [b.section("\n".join(lines[start : start + 8])) for start in range(0, len(lines), 8)]
    return drawn + _more(len(view.timeline), _MAX_LINES)


def _entry(entry: TimelineEntry) -> str:
    when = day(entry.on) if entry.on else "date not stated"
    inferred = " (inferred)" if entry.on and entry.basis is Basis.INFERRED else ""
    refs, text = entry.ref, safe(entry.text, 220)
    return f"• *{when}*{inferred} · {f'`{refs}` ' if refs else ''}{text}"


def _related_stories(view: StoryView) -> list[Block]:
    if not view.related:
        return [b.section("No related stories.")]
    return [block for item in view.related[:_MAX_ITEMS] for block in _one_related(item)] + _more(len(view.related))


def _one_related(item: RelatedView) -> list[Block]:
    drawn = [b.section(f"`{item.slug}` · *{item.kind}*\n{safe(item.headline)}")]
    return drawn + (explained(item.evidence) if item.evidence else [])


def explained(evidence: EvidenceView, *, why: bool = True) -> list[Block]:
    """Return a verdict's reasons with the words they rest on, how likely it is, and what is not stated."""
    reasons = []
    for reason in evidence.reasons[:6]:
        rests = [b.words(f" “{reason.quote.text}”", italic=True, limit=300)] if reason.quote else []
        reasons.append([b.words(reason.text, limit=400), *rests])
    drawn = [b.rich(b.bullets(reasons))] if reasons else []
    open_ends = f" · not stated: {safe(', '.join(evidence.not_stated))}" if evidence.not_stated else ""
    verdict = f"{evidence.told}, {likelihood_word(evidence.likelihood)}"
    drawn.append(b.context(f"{verdict}{open_ends} · rules {safe(evidence.rules)}"))
    if why:
        drawn.append(b.actions(b.button("Why?", Why(evidence_id=evidence.id), suffix=str(evidence.id))))
    return drawn


def _log(view: StoryView) -> list[Block]:
    if not view.log:
        return [b.section("Nothing logged yet.")]
    lines = [
        f"• {moment(entry.at)} · {user(entry.actor)} · {entry.action} · {safe(entry.subject)}"
        + (f"\n    _{safe(_CODE.sub(_in_words, entry.detail), 200)}_" if entry.detail else "")
        for entry in view.log
    ]
    return [b.section("\n".join(lines[start : start + 5])) for start in range(0, len(lines), 5)]


def _in_words(code: re.Match[str]) -> str:
    return code[0].replace("_", " ")


_DRAW: dict[SectionName, Callable[[StoryView], list[Block]]] = {
    SectionName.CLAIMS: _claims,
    SectionName.SOURCES: _sources,
    SectionName.DENIALS: _denials,
    SectionName.TIMELINE: _timeline,
    SectionName.RELATED: _related_stories,
    SectionName.LOG: _log,
}
