"""The modal that says which tracked claims a draft would conflict with."""

from collections.abc import Sequence

from bot.core.likelihood import likelihood_word
from bot.core.text import capitalised
from bot.core.vocabulary import VerdictCode, words
from bot.services.checking import Checked
from bot.slack import blocks as b
from bot.slack.blocks import Block
from bot.slack.cards.story import citation, standing, who_says
from bot.slack.modals.shown import shown_modal, waiting_modal
from bot.slack.mrkdwn import safe
from bot.slack.payloads import Show

CALLBACK = "check_draft"
TITLE = "Check this draft"
_MOST_CONFLICTS = 8
_MOST_OTHERS = 10
_KEPT_NOTHING = "Nothing was stored, and nobody was told."


def checking_modal() -> Block:
    """Return the modal that opens at once."""
    return waiting_modal(TITLE, "Comparing the message with every tracked claim …")


def checked_modal(found: Sequence[Checked], draft: str) -> Block:
    """Return what a draft does to tracked claims: conflicts whole, the rest in a line each.

    Args:
        found: the verdicts, conflicts first.
        draft: the message's words, or the address that was read.
    """
    conflicts = [item for item in found if item.verdict.alert or item.verdict.ask or _renumbers(item)]
    others = [item for item in found if item not in conflicts]
    drawn = [b.section(_outcome(conflicts, others)), b.rich(b.quote(b.words(draft, limit=300)))]
    for item in conflicts[:_MOST_CONFLICTS]:
        drawn += [b.divider(), *_conflict(item)]
    if len(conflicts) > _MOST_CONFLICTS:
        drawn.append(b.context(f"… and {len(conflicts) - _MOST_CONFLICTS} more, less likely ones."))
    if others:
        drawn += [b.divider(), b.section(_without_conflict(others))]
    return shown_modal(TITLE, b.fitted(TITLE, [*drawn, b.context(_KEPT_NOTHING)]))


def _outcome(conflicts: Sequence[Checked], others: Sequence[Checked]) -> str:
    if not conflicts:
        beside = "It touches some." if others else "It touches none."
        return f":mag: *No conflict with a tracked claim was found.* {beside}"
    sure = sum(item.verdict.alert for item in conflicts)
    asked = sum(item.verdict.ask and not item.verdict.alert for item in conflicts)
    renumbered = len(conflicts) - sure - asked
    parts = [f"conflict with {_counted(sure, 'tracked claim')}"] if sure else []
    parts += [f"may conflict with {_counted(asked, 'tracked claim')}"] if asked else []
    parts += [f"change a number in {_counted(renumbered, 'tracked claim')}"] if renumbered else []
    return f":warning: *This would {' and '.join(parts)}.*"


def _renumbers(item: Checked) -> bool:
    """Another number is no contradiction of a claim that may have moved on, but who writes a draft must see it."""
    return item.verdict.code is VerdictCode.NUMBER_CHANGED


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _conflict(item: Checked) -> list[Block]:
    verdict, claim = item.verdict, item.claim
    told = words(verdict.code) if verdict.alert or _renumbers(item) else "may contradict"
    named = f"*{capitalised(told)}* · `{claim.story}` · `{claim.ref}` · {likelihood_word(verdict.likelihood)}"
    first = claim.quotes[0] if claim.quotes else None
    tracked = f"“{first.text if first else claim.proposition}”"
    drafted = [b.quote(b.words(f"“{span.of(item.text)}”", limit=400)) for span in verdict.evidence[:1]]
    reasons = [[b.words(reason.text, limit=300)] for reason in verdict.reasons[:4]]
    return [
        b.section(f"{named}\n{standing(claim)}", b.button("Open story", Show(story=claim.story), suffix=claim.ref)),
        b.rich(
            b.line(b.words(f"We track ({who_says(claim)}):", limit=200)),
            b.quote(b.words(tracked, limit=400), *citation(first)),
            *([b.line(b.words("The draft says:")), *drafted] if drafted else []),
            *([b.bullets(reasons)] if reasons else []),
        ),
    ]


def _without_conflict(others: Sequence[Checked]) -> str:
    lines = [
        f"• {words(item.verdict.code)} · `{item.claim.story}` `{item.claim.ref}` {safe(item.claim.proposition, 120)}"
        for item in others[:_MOST_OTHERS]
    ]
    more = [f"… and {len(others) - _MOST_OTHERS} more"] if len(others) > _MOST_OTHERS else []
    return "\n".join(["*No conflict*", *lines, *more])
