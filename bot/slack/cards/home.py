"""App Home: what needs a person, the stories, what the channels follow, and how to begin."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from bot.core.likelihood import likelihood_word
from bot.core.text import shorten
from bot.services.home import HomeView
from bot.services.review import MOST_WAITING, WaitingView
from bot.services.views import EvidenceView, SubscriptionView
from bot.slack import blocks as b
from bot.slack.blocks import Block, Message
from bot.slack.cards.desk import ELSEWHERE, followed_line, story_section
from bot.slack.cards.story import cited
from bot.slack.mrkdwn import code, moment, safe, user
from bot.slack.payloads import Discard, OpenReview, Resolve, Show, Why

_A_SECTION = 8  # lines of what channels follow; a section holds 3000 characters

_BEGIN = (
    ("help", "everything it can do, with examples"),
    ("add <slug> <url or text>", "start a story with an article; its claims are tracked from then on"),
    ("<slug>", "what is claimed, the official position, the sources"),
    ("subscribe <slug|all> [kinds]", "in a channel: alerts there when an article contradicts a tracked claim"),
)


def home_view(view: HomeView, command: str, *, editor: bool, waiting: Sequence[WaitingView] = ()) -> Block:
    """Return App Home for one person.

    Args:
        view: what is the same for everybody.
        command: the slash command's name.
        editor: whether to show the buttons that only editors may press.
        waiting: the documents that this person may decide on, `MOST_WAITING` of them and one more if there are more.
    """
    drawn = [b.header("What needs a person"), *_open(view, editor=editor), *_waiting(waiting), b.divider()]
    if view.stories:
        drawn += [b.header("Stories"), *_stories(view, command), b.divider()]
        drawn += [b.header("What the channels follow"), *_followed(view, command), b.divider()]
    drawn += [b.header("How to begin" if not view.stories else "At hand"), *_begin(command)]
    return _home(drawn)


def home_notice(card: Message) -> Block:
    """Return App Home with nothing but a card, such as an error."""
    return _home(card.blocks)


def _home(drawn: list[Block]) -> Block:
    return {"type": "home", "blocks": drawn}


def _open(view: HomeView, *, editor: bool) -> list[Block]:
    if not view.open:
        return [b.section(":white_check_mark: Nothing waits for a ruling.")]
    drawn = [block for item in view.open for block in _verdict(item, editor=editor)]
    return drawn + _more(view.more_open, "older ones in their stories")


def _verdict(item: EvidenceView, *, editor: bool) -> list[Block]:
    told = ":rotating_light: *Contradiction*" if item.alert else ":grey_question: *Does this contradict it?*"
    about = f"{told} · `{item.story}` · `{item.claim.ref}` · {likelihood_word(item.likelihood)}"
    against = f"{safe(cited(item.document), 200)}, read {moment(item.created_at)}"
    first = f": “{safe(item.quotes[0].text, 200)}”" if item.quotes else ""
    rule = [b.button("Mark resolved", Resolve(claim_id=item.claim.id, evidence_id=item.id), "primary")]
    return [
        b.section(f"{about}\nWe track: {safe(item.claim.proposition, 200)}\n_{against}_{first}"),
        b.actions(
            *(rule if editor else ()),
            b.button("Open story", Show(story=item.story)),
            b.button("Why?", Why(evidence_id=item.id)),
        ),
    ]


def _waiting(waiting: Sequence[WaitingView]) -> list[Block]:
    drawn: list[Block] = []
    for item in waiting[:MOST_WAITING]:
        said = f":inbox_tray: *Read, not yet added* to `{item.story}`\n{safe(item.label, 150)}"
        asked = f"_{user(item.requested_by)}, {moment(item.requested_at)}_"
        look, drop = OpenReview(intake_id=item.id), Discard(intake_id=item.id)
        drawn += [
            b.section(f"{said}\n{asked}"),
            b.actions(b.button("Review", look, "primary"), b.button("Discard", drop)),
        ]
    more = ["_There are more: decide on these first._"] if len(waiting) > MOST_WAITING else []
    return drawn + [b.context(text) for text in more]


def _stories(view: HomeView, command: str) -> list[Block]:
    return [story_section(story) for story in view.stories] + _more(view.more_stories, f"`{command} list`")


def _followed(view: HomeView, command: str) -> list[Block]:
    if not view.followed:
        how = code("subscribe <slug|all> [kinds]")
        return [b.section(f"No channel follows a story yet. In a channel: `{command} {how}`")]
    lines = [line for _, rows in groupby(view.followed, lambda row: row.channel) for line in _of_channel(rows)]
    parts = [lines[start : start + _A_SECTION] for start in range(0, len(lines), _A_SECTION)]
    return [b.section("\n".join(part)) for part in parts] + _more(
        view.more_followed, f"`{command} subscriptions` in a channel"
    )


def _of_channel(rows: Iterable[SubscriptionView]) -> list[str]:
    items: Sequence[SubscriptionView] = list(rows)
    return [f"<#{shorten(items[0].channel, 40)}>", *map(followed_line, items)]


def _begin(command: str) -> list[Block]:
    usage = "\n".join(f"`{command} {code(form)}`  {about}" for form, about in _BEGIN)
    return [b.section(usage), b.section(ELSEWHERE)]


def _more(count: int, where: str) -> list[Block]:
    return [b.context(f"and {count} more: {where}")] if count > 0 else []
