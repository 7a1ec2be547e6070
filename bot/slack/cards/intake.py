"""Cards about documents that people add, and about rulings and subscriptions as the channel sees them."""

from dataclasses import replace

from bot.core.text import shorten
from bot.core.vocabulary import VerdictCode, words
from bot.services.intake import IntakeView, Requested
from bot.services.views import ClaimView, EvidenceView, SubscriptionView
from bot.slack import blocks as b
from bot.slack.blocks import Block, Message
from bot.slack.cards.desk import words_of
from bot.slack.cards.verdict import ruled_line
from bot.slack.languages import ENGLISH, why_not_read
from bot.slack.mrkdwn import code, safe, user
from bot.slack.payloads import Release, Show, Why

_ORDER = list(VerdictCode)
_MAX_VERDICTS = 5

_ARCHIVED = frozenset({"is_archived", "is_inactive", "channel_is_archived"})  # Slack's codes for an archived channel


def taken_card(requested: Requested) -> Message:
    """Return the answer to somebody whose document takes a while to read."""
    said = f":hourglass_flowing_sand: Reading the document for `{requested.story}` … What was read comes next."
    return b.fitted("Reading", [b.section(said)])


def held_card(requested: Requested, command: str) -> Message:
    """Return the question which story a document is for, when none has the name given; nothing is lost meanwhile."""
    new = Release(intake_id=requested.intake_id, story=requested.story)
    elements = [
        b.button(f"Add to {slug}", Release(intake_id=requested.intake_id, story=slug), suffix=slug)
        for slug in requested.suggestions
    ]
    elements.append(b.button(f"Start story {requested.story}", new, "primary", suffix="new"))
    said = f"No story is called `{code(requested.story)}`. The document is kept: choose where it belongs."
    hint = b.context(f"`{command} list` shows all stories.")
    return b.fitted("Which story?", [b.section(f":grey_question: {said}"), b.actions(*elements), hint])


def intake_card(view: IntakeView) -> Message:
    """Return what came of a document: what is tracked now, and what it does to tracked claims."""
    if view.problem or view.added is None:
        said = safe(view.problem or "It is still being read.", 500)
        told = b.fitted("Not added", [b.section(f":warning: The document for `{view.story}` was not added. {said}")])
        return replace(told, public=False, instead=view.instead)
    opened = b.button("Open story", Show(story=view.story), suffix="story")
    said = f":page_facing_up: {user(view.asker)} added a document to `{view.story}`: {_found(view)}"
    drawn: list[Block] = [b.section(said)]
    verdicts = sorted(_telling(view), key=lambda item: (_ORDER.index(item.code), -item.likelihood))
    drawn += [
        b.section(_verdict(item), b.button("Why?", Why(evidence_id=item.id), suffix=str(item.id)))
        for item in verdicts[:_MAX_VERDICTS]
    ]
    if len(verdicts) > _MAX_VERDICTS:
        drawn.append(b.context(f"… and {len(verdicts) - _MAX_VERDICTS} more verdicts in the story's log."))
    return b.fitted(f"Document added to {view.story}", [*drawn, b.actions(opened)])


def ruling_card(claim: ClaimView) -> Message:
    """Return a ruling as the story's thread sees it."""
    if claim.resolution is None:
        return b.fitted(f"{claim.ref} is open", [b.section(f"`{claim.ref}` is open again.")])
    named = b.section(f"`{claim.story}` · `{claim.ref}` {safe(claim.proposition)}")
    drawn = [named, b.section(ruled_line(claim.resolution))]
    return b.fitted(f"{claim.ref} resolved: {words(claim.resolution.ruling)}", drawn)


def notice_card(subscription: SubscriptionView) -> Message:
    """Return the word to whoever made a subscription that Slack has made impossible."""
    why = words_of(subscription.disabled_reason or "unknown")
    target = "all stories" if subscription.target == "all" else f"`{subscription.target}`"
    said = f":warning: Alerts on {target} for <#{subscription.channel}> are switched off: Slack says “{safe(why)}”."
    again = "Unarchive the channel" if subscription.disabled_reason in _ARCHIVED else "Invite Slugline to the channel"
    hint = f"{again} and subscribe there again; what was alerted meanwhile is in the story."
    return b.fitted("A subscription is switched off", [b.section(f"{said}\n{hint}")])


def _found(view: IntakeView) -> str:
    added = view.added
    if added is None:
        return "nothing."
    if added.known:
        return "it was already there, word for word. It counts once."
    if added.language != ENGLISH:
        return f"stored, not read: {why_not_read(added.language)}."
    if added.copy_of:
        return f"a copy of document {added.copy_of}. It is no second source."
    if added.claims:
        return f"{_counted(added.claims, 'claim')} tracked, {_counted(added.denials, 'denial')} recorded."
    telling = len(_telling(view))
    if not view.verdicts:
        return "no verdict on a tracked claim."
    nothing_new = len(view.verdicts) - telling
    repeated = f"nothing new on {_counted(nothing_new, 'tracked claim')}" if nothing_new else ""
    return f"{', '.join(filter(None, [_counted(telling, 'verdict') if telling else '', repeated]))}."


def _telling(view: IntakeView) -> list[EvidenceView]:
    """Return the verdicts that say something new."""
    return [item for item in view.verdicts if item.code is not VerdictCode.UPDATE_SAME_STANCE]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _verdict(item: EvidenceView) -> str:
    reason = item.reasons[0].text if item.reasons else ""
    named = f"`{item.story}` `{item.claim.ref}` {safe(shorten(item.claim.proposition, 120))}"
    return f"*{item.told}* · {named}\n_{safe(reason, 250)}_"
