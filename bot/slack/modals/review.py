"""The modal with everything that was read in a document, to untick what is wrong before it is stored."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from bot.core.vocabulary import words
from bot.services.found import Aside, Found, Group
from bot.services.review import ReadView, ReviewView
from bot.slack import blocks as b
from bot.slack.blocks import Block
from bot.slack.cards.review import document_head, quoted, who_says
from bot.slack.payloads import ReviewModal, Tick, Turn

CALLBACK = ReviewModal.action
TITLE = "Review what was read"
PAGE = 25  # findings; each takes two of a modal's 100 blocks
_ASIDE = 12
_QUOTES = 4  # sentences of one finding
_HEADINGS = {
    Group.DENIAL: "Denials",
    Group.CLAIM: "Claims that this story would track",
    Group.OWN: "What the document itself says",
    Group.STATEMENT: "Statements",
}
_KEEP = {
    Group.DENIAL: "Record this denial",
    Group.CLAIM: "Keep the statement",
    Group.OWN: "Compare it with tracked claims",
    Group.STATEMENT: "Keep the statement",
}
_TRACK = "Track it as a claim"


def review_modal(view: ReviewView, read: ReadView, meta: ReviewModal, *, changed: bool = False) -> Block:
    """Return one page of everything that was read.

    Args:
        meta: which page, what is unticked on any of them, and where the modal was opened.
        changed: whether the document is read otherwise than the person has seen.
    """
    pages = page_count(read)
    page = min(meta.page, pages - 1)
    off = unticked(read, meta)
    here = read.found[page * PAGE : (page + 1) * PAGE]
    drawn: list[Block] = []
    if changed:
        drawn.append(b.section(":warning: *This document is read otherwise by now.* Look at it again."))
    drawn += document_head(view, read)
    drawn.append(b.context(_how(view, read)))
    for group, found in groupby(here, key=lambda item: item.group):
        drawn.append(b.header(_HEADINGS[group]))
        for item in found:
            drawn += _finding(item, off)
    if page == pages - 1:
        drawn += _nobodys(read.aside)
    if pages > 1:
        drawn += _turning(page, pages, len(read.found))
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": meta.model_copy(update={"page": page}).dump(),
        "title": b.plain(TITLE, 24),
        "submit": b.plain("Add"),
        "close": b.plain("Cancel"),
        "blocks": drawn,
    }


def page_count(read: ReadView) -> int:
    """Return how many pages the findings fill, one at least."""
    return max(1, -(-len(read.found) // PAGE))


def unticked(read: ReadView, meta: ReviewModal) -> frozenset[str]:
    """Return the keys that are unticked, on whatever page."""
    bits = int(meta.off, 16)
    return frozenset(key for place, key in enumerate(read.keys) if bits >> place & 1)


def marked(read: ReadView, off: Iterable[str]) -> str:
    """Return unticked keys as the modal remembers them."""
    gone = set(off)
    return f"{sum(1 << place for place, key in enumerate(read.keys) if key in gone):x}"


def left_out(read: ReadView, view: dict[str, Any]) -> frozenset[str]:
    """Return the keys that a person has unticked in the modal as Slack sends it: this page's, and the others'."""
    offered: set[str] = set()
    ticked: set[str] = set()
    values = view["state"]["values"]
    for block in view["blocks"]:
        for element in block.get("elements", ()):
            if element.get("action_id") == Tick.action:
                offered |= {option["value"] for option in element["options"]}
                held = values.get(block["block_id"], {}).get(Tick.action, {})
                ticked |= {option["value"] for option in held.get("selected_options") or ()}
    return (unticked(read, ReviewModal.load(view["private_metadata"])) - offered) | (offered - ticked)


def _how(view: ReviewView, read: ReadView) -> str:
    claims = " A claim without its tick is not tracked, and goes with its statement." if read.founding else ""
    return f"For `{view.story}`. Untick what is wrong: it is neither stored nor judged.{claims}"


def _finding(found: Found, off: frozenset[str]) -> list[Block]:
    options = [(key, label) for key, label in ((found.keep, _KEEP[found.group]), (found.track, _TRACK)) if key]
    shown = [b.line(b.words(who_says(found), bold=True, limit=300))]
    shown += [b.quote(b.words(quoted(quote))) for quote in found.quotes[:_QUOTES]]
    if len(found.quotes) > _QUOTES:
        shown.append(b.line(b.words(f"… and in {len(found.quotes) - _QUOTES} more places", italic=True)))
    ticked = {key for key, _ in options} - off
    return [b.rich(*shown), b.checkboxes(f"tick:{options[0][0]}", Tick.action, options, ticked)]


def _nobodys(aside: Sequence[Aside]) -> list[Block]:
    """Return, for looking only, what was read but is held against nobody."""
    if not aside:
        return []
    items = [
        [
            b.words(f"{words(item.why).capitalize()}, line {item.line}: ", bold=True),
            b.words(quoted(item.quote), limit=200),
        ]
        for item in aside[:_ASIDE]
    ]
    more = [b.context(f"… and {len(aside) - _ASIDE} more.")] if len(aside) > _ASIDE else []
    return [
        b.header("Not taken as anybody's position"),
        b.context("Questions, conditions, allusions and the like: stored as what they are, and held against nobody."),
        b.rich(b.bullets(items)),
        *more,
    ]


def _turning(page: int, pages: int, count: int) -> list[Block]:
    first, last = page * PAGE + 1, min((page + 1) * PAGE, count)
    back = [b.button("Previous page", Turn(page=page - 1), suffix="back")] if page else []
    on = [b.button("Next page", Turn(page=page + 1), suffix="on")] if page < pages - 1 else []
    said = (
        f"Findings {first} to {last} of {count}. What you untick is remembered; *Add* adds what is ticked on all pages."
    )
    return [b.divider(), b.context(said), b.actions(*back, *on)]
