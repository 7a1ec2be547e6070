"""The status card: headline, what is claimed, official position, sources, related stories, freshness."""

from bot.core.commands import SectionName
from bot.core.text import capitalised, day, listed
from bot.core.vocabulary import ClaimStatus, OfficialPosition, StatementKind, VerdictCode, words
from bot.services.views import ClaimView, DenialView, DocumentView, Quote, StoryView
from bot.slack import blocks as b
from bot.slack.blocks import Block, Message
from bot.slack.mrkdwn import code, moment, safe, user
from bot.slack.payloads import Resolve, Share, Show

_SECTIONS = (
    (SectionName.CLAIMS, "Claims"),
    (SectionName.SOURCES, "Sources"),
    (SectionName.DENIALS, "Denials"),
    (SectionName.TIMELINE, "Timeline"),
    (SectionName.RELATED, "Related"),
)

_MOST_NEWS = 5


def status_card(view: StoryView, *, shareable: bool = True) -> Message:
    """Return a story's status card; ``shareable`` adds *Share to channel*, for a copy only one person sees."""
    claim = view.main_claim
    drawn: list[Block] = [b.header(view.title), b.section(_headline(view, claim))]
    if claim is None:
        how = code(f"add {view.slug} <url or text>")
        drawn.append(b.section(f"Nothing is tracked yet. A document starts it: `{how}`"))
    else:
        drawn.append(b.rich(b.line(b.words("What is claimed", bold=True)), claimed(claim)))
        drawn.append(b.section("*Official position*"))
        drawn.append(b.rich(*_position(view, claim)))
    drawn += [b.section(f"*Also in this story*\n{news}")] if (news := _other_news(view, claim)) else []
    drawn.append(b.section(f"*Sources*\n{_sources(view)}"))
    if view.related:
        drawn.append(b.section(f"*Related*\n{_related(view)}"))
    drawn.append(b.context(f"Last change {moment(view.updated_at)}  ·  story is {view.status}"))
    drawn.append(story_actions(view, SectionName.STATUS, shareable=shareable))
    return b.fitted(f"{view.title}: {view.headline}", drawn)


def story_actions(view: StoryView, shown: SectionName, *, shareable: bool) -> Block:
    """Return the row of buttons under a story: its other parts, and sharing."""
    elements = [
        b.button(label, Show(story=view.slug, section=section), suffix=section)
        for section, label in ((SectionName.STATUS, "Status"), *_SECTIONS)
        if section is not shown
    ]
    if shareable:
        elements.append(b.button("Share to channel", Share(story=view.slug, section=shown), "primary"))
    if view.main_claim and shown is SectionName.STATUS:
        elements.append(b.button(f"Rule on {view.main_claim.ref}", Resolve(claim_id=view.main_claim.id)))
    return b.actions(*elements)


def _other_news(view: StoryView, main: ClaimView | None) -> str:
    """Return what happened to the claims that the card is not about: rulings, denials, contradictions, new figures."""
    lines = [
        f"• `{claim.ref}` {listed(told)}: {safe(claim.proposition, 120)}"
        for claim in view.claims
        if claim != main and (told := _told_of(view, claim))
    ]
    more = f"\n… and {len(lines) - _MOST_NEWS} more" if len(lines) > _MOST_NEWS else ""
    return "\n".join(lines[:_MOST_NEWS]) + more


def _told_of(view: StoryView, claim: ClaimView) -> list[str]:
    """Return what is new about a claim, the ruling first; that a denial stands is no news of the denial itself."""
    told = [words(claim.status)] if claim.status is not ClaimStatus.UNVERIFIED else []
    if claim.position is OfficialPosition.DENIED and claim.kind is not StatementKind.DENIAL:
        told.append("officially denied")
    verdicts = [item for item in view.evidence if item.claim.id == claim.id and not item.dismissed]
    told += ["contradicted"] if any(item.alert for item in verdicts) else []
    told += ["number changed"] if any(item.code is VerdictCode.NUMBER_CHANGED for item in verdicts) else []
    return told


def claimed(claim: ClaimView) -> Block:
    """Return the claim as a quotation: who says so, and the verbatim words it rests on."""
    first = claim.quotes[0] if claim.quotes else None
    verbatim = first.text if first else claim.proposition
    who = b.words(f"{capitalised(who_says(claim))}: ", italic=True)
    return b.quote(who, b.words(f"“{verbatim}”"), *citation(first))


def who_says(claim: ClaimView) -> str:
    """Return whose claim it is, in words; a speaker that the text does not name is "not stated"."""
    if claim.kind is StatementKind.REPORT and (claim.speaker is None or claim.speaker[:1].islower()):
        said = f"“{claim.speaker}”, " if claim.speaker else ""
        return f"media reports ({said}outlet not stated)"
    return claim.speaker or "the document, in its own voice"


def citation(quote: Quote | None) -> list[Block]:
    """Return where a quote stands: title, line and date."""
    if quote is None:
        return []
    return [b.words(f"  ({cited(quote.document)}, line {quote.line})", italic=True)]


def cited(document: DocumentView) -> str:
    """Return a document as it is cited in a sentence."""
    by = f", {document.publisher or document.byline}" if document.publisher or document.byline else ""
    return f"{document.label}{by}, {day(document.published) if document.published else 'date not stated'}"


def standing(claim: ClaimView) -> str:
    """Return how a claim stands now: its status, and who ruled what on it."""
    ruled = f"  ·  {_ruled(claim)}" if claim.resolution else ""
    return f"_{words(claim.status)}{ruled}_"


def _headline(view: StoryView, claim: ClaimView | None) -> str:
    state = "Not resolved." if claim is None or claim.resolution is None else _ruled(claim)
    return f"*{safe(view.headline)}*\n`{view.slug}`  ·  {state}"


def _ruled(claim: ClaimView) -> str:
    ruling = claim.resolution
    if ruling is None or (ruling.status_after is ruling.status_before is ClaimStatus.UNVERIFIED):
        return "Not resolved."
    return f"{user(ruling.ruled_by)} ruled: {words(ruling.ruling)}, {moment(ruling.ruled_at)}"


def _position(view: StoryView, claim: ClaimView) -> list[Block]:
    denials = [denial for denial in view.denials if denial.claim_ref == claim.ref]
    if denials:
        return [part for denial in denials[:3] for part in denied(denial)]
    if claim.confirmed_by:
        return [b.line(b.words(f"Spoken of as having happened by {listed(list(claim.confirmed_by))}."))]
    return [b.line(b.words("None recorded."))]


def denied(denial: DenialView) -> list[Block]:
    """Return a denial in a sentence, its words, and what the document does not state."""
    behalf = f", on behalf of {denial.on_behalf_of}" if denial.on_behalf_of else ""
    parts = [b.line(b.words(f"{capitalised(denial.denier)} denied it{behalf}."))]
    told = next((quote for quote in denial.quotes if quote.text != quote.document.title), None)
    parts += [b.quote(b.words(f"“{told.text}”"), *citation(told))] if told else []
    return [*parts, b.line(b.words(_open_ends(denial), italic=True))]


def _open_ends(denial: DenialView) -> str:
    wording = f"“{denial.wording}”" if denial.wording else "not stated (paraphrase only)"
    return (
        f"Spokesman: {denial.named_person or 'not stated'} · Date: {day(denial.said_at)} · Wording: {wording} · "
        f"Scope: {denial.scope}"
    )


def _sources(view: StoryView) -> str:
    if not view.documents:
        return "None yet."
    count = len(view.documents)
    copies = count - view.independent
    counted = f"{count} document{'s' * (count != 1)}, {view.independent} independent"
    if copies:
        counted += f", {copies} cop{'ies' if copies != 1 else 'y'}"
    names = "\n".join(f"• {source_line(document)}" for document in view.documents[:3])
    more = f"\n… and {count - 3} more" if count > 3 else ""
    return f"{counted}\n{names}{more}"


def source_line(document: DocumentView) -> str:
    """Return one source in a line of mrkdwn, with what it does not state."""
    byline = f", by {safe(document.byline, 80)}" if document.byline else ""
    outlet = safe(document.publisher, 80) if document.publisher else "outlet not stated"
    rating = f"{document.reliability[0]}/{document.reliability[1:]}"
    dated = f"date: {day(document.published)} · {words(document.source_type)}"
    return f"“{safe(document.label, 120)}”{byline} · {outlet} · {dated} · Admiralty {rating}"


def _related(view: StoryView) -> str:
    return "\n".join(
        f"• `{item.slug}`: {item.kind}. {_bearing(item.kind)} ({safe(item.headline, 120)})" for item in view.related[:4]
    )


def _bearing(kind: str) -> str:
    return "Does not bear on this claim." if kind.startswith("different event") else "See *Related*."
