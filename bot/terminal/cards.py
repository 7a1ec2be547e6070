"""Cards in the terminal, drawn with rich from the same views as Slack's."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.core.commands import SectionName
from bot.core.likelihood import likelihood_word
from bot.core.text import capitalised, day
from bot.core.verdicts import Verdict
from bot.core.vocabulary import OfficialPosition, words
from bot.ops.health import Check
from bot.services.checking import Checked
from bot.services.views import ClaimView, DenialView, StoryView


def story(console: Console, view: StoryView, section: SectionName) -> None:
    """Print a story, or one part of it."""
    parts = _DRAW[section](view)
    title = f"{view.slug} · {section}"
    console.print(Panel(Group(*parts), title=escape(title), subtitle=escape(view.headline), title_align="left"))


def checks(console: Console, found: Iterable[Check]) -> None:
    """Print what was looked at, and what to mend."""
    for check in found:
        mark = Text("ok  ", "green") if check.well else Text("MEND", "bold red")
        console.print(mark, Text(f"{check.name}: {check.seen}" + ("" if check.well else f" - {check.mend}")))


def checked(console: Console, found: Iterable[Checked]) -> None:
    """Print which tracked claims a draft bears on."""
    rows = list(found)
    if not rows:
        console.print("No tracked claim is touched.")
    for item in rows:
        verdict = item.verdict
        mark = "bold red" if verdict.alert else "yellow" if verdict.ask else "dim"
        console.print(
            Text(_told(verdict), mark), Text(f"{item.claim.story} {item.claim.ref}"), Text(item.claim.proposition)
        )
        for reason in verdict.reasons:
            console.print(Text(f"    {reason.text}", "dim"))


def _told(verdict: Verdict) -> str:
    return "may contradict (a question, not an alert)" if verdict.ask and not verdict.alert else words(verdict.code)


def _status(view: StoryView) -> list[RenderableType]:
    claim = view.main_claim
    parts: list[RenderableType] = [Text(view.title, "bold"), Text("")]
    if claim is None:
        return [*parts, Text("Nothing is tracked yet.")]
    denials = [denial for denial in view.denials if denial.claim_ref == claim.ref]
    return [
        *parts,
        Text("What is claimed", "bold"),
        *_claim(claim),
        Text("Official position", "bold"),
        *(part for denial in denials for part in _denial(denial)),
        *([] if denials else [Text(f"  {_position(claim)}")]),
        Text("Sources", "bold"),
        *_sources(view),
        *([Text("Related", "bold"), *_related(view)] if view.related else []),
    ]


def _position(claim: ClaimView) -> str:
    if claim.confirmed_by:
        return f"spoken of as having happened by {' and '.join(claim.confirmed_by)}"
    return "none recorded" if claim.position is OfficialPosition.NONE else words(claim.position)


def _claims(view: StoryView) -> list[RenderableType]:
    return [part for claim in view.claims for part in _claim(claim)] or [Text("No claims yet.")]


def _claim(claim: ClaimView) -> list[RenderableType]:
    who = claim.speaker or "speaker not stated"
    head = f"  {claim.ref} {words(claim.status)} · {words(claim.kind)} · {who}"
    quotes = [Text(f"     “{quote.text}” (document {quote.document.id}, line {quote.line})") for quote in claim.quotes]
    return [Text(head, "cyan"), *quotes]


def _sources(view: StoryView) -> list[RenderableType]:
    return [
        Text(
            f"  {item.label} · {item.byline or 'byline not stated'} · {item.publisher or 'outlet not stated'} · "
            f"date {day(item.published)} · {words(item.source_type)} · Admiralty {item.reliability}"
        )
        for item in view.documents
    ] or [Text("  None yet.")]


def _denials(view: StoryView) -> list[RenderableType]:
    return [part for denial in view.denials for part in _denial(denial)] or [Text("No denial is recorded.")]


def _denial(denial: DenialView) -> list[RenderableType]:
    wording = f"“{denial.wording}”" if denial.wording else "not stated"
    return [
        Text(f"  {capitalised(denial.denier)} denied {denial.claim_ref}: {denial.denied}", "magenta"),
        Text(f"     spokesman {denial.named_person or 'not stated'} · date {day(denial.said_at)} · wording {wording}"),
        Text(f"     scope {denial.scope} · {denial.strength} · {denial.status}"),
        *(Text(f"     “{quote.text}” (line {quote.line})") for quote in denial.quotes),
    ]


def _timeline(view: StoryView) -> list[RenderableType]:
    table = Table(box=None, show_header=False)
    for entry in view.timeline:
        table.add_row(day(entry.on) if entry.on else "date not stated", entry.ref, Text(entry.text))
    return [table]


def _related(view: StoryView) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for item in view.related:
        parts.append(Text(f"  {item.slug}: {item.kind} ({item.headline})"))
        reasons = item.evidence.reasons if item.evidence else ()
        parts += [Text(f"     {reason.text}", "dim") for reason in reasons]
        if item.evidence:
            parts.append(Text(f"     {likelihood_word(item.evidence.likelihood)}", "dim"))
    return parts or [Text("No related stories.")]


def _log(view: StoryView) -> list[RenderableType]:
    table = Table(box=None, show_header=False)
    for entry in view.log:
        table.add_row(f"{entry.at:%Y-%m-%d %H:%M}", entry.actor, entry.action, entry.subject, Text(entry.detail))
    return [table]


_DRAW = {
    SectionName.STATUS: _status,
    SectionName.CLAIMS: _claims,
    SectionName.SOURCES: _sources,
    SectionName.DENIALS: _denials,
    SectionName.TIMELINE: _timeline,
    SectionName.RELATED: _related,
    SectionName.LOG: _log,
}
