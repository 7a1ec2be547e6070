"""Answers to commands: help, lists, search, subscriptions, and errors that say what to do."""

from collections.abc import Sequence

from bot.core.commands import SectionName
from bot.core.errors import NotFoundError, SluglineError
from bot.core.text import listed, shorten
from bot.core.vocabulary import Filter, Ruling, StoryStatus, words
from bot.services.subscriptions import Changed
from bot.services.views import ClaimView, SearchHit, StorySummary, SubscriptionView
from bot.slack import blocks as b
from bot.slack.blocks import Block, Message
from bot.slack.mrkdwn import code, escaped, moment, safe, visible
from bot.slack.payloads import ShareAnswer, Show

_USAGE = (
    ("<slug or words>", "a story's status: what is claimed, the official position, sources"),
    ("<slug> claims|sources|denials|timeline|related|log", "one part of a story"),
    ("list [active|stable|closed]", "all stories"),
    ("search <words>", "stories and claims that hold these words"),
    ("add <slug> <url or text>", "add a document; you see what was read before it is stored"),
    ("subscribe <slug|all> [kinds]", "alerts in this channel; named kinds mean exactly those"),
    ("unsubscribe <slug|all> [kinds]", "the mirror of it"),
    ("subscriptions", "what this channel follows"),
    ("resolve <claim>", "rule on a claim such as `c12` (editors)"),
    ("help", "this"),
)

ELSEWHERE = (
    "*Where commands do not work*\n"
    f"In a thread, mention me: `{code('<slug> sources')}`, `list`, `{code('search <words>')}`. "
    "In a direct message to me, just write it.\n"
    "On any message, under *More actions*: *Check this draft* says which tracked claims it would conflict with, "
    "*Add to a story* adds it, or the article it links to."
)

_SHAREABLE = 200  # characters of a search; a button's value holds 2000 bytes of JSON


def help_card(command: str, followed: Sequence[SubscriptionView], examples: Sequence[StorySummary]) -> Message:
    """Return the help: every form of the command, what this channel follows, and stories to try."""
    usage = "\n".join(f"`{command} {code(form)}`  {about}" for form, about in _USAGE)
    kinds = listed([f"`{kind}`" for kind in Filter])
    drawn = [
        b.header("Slugline remembers who claimed what"),
        b.section(usage),
        b.context(f"Kinds of alert: {kinds}. Without kinds, all of them."),
        b.section(ELSEWHERE),
        b.section(f"*This channel follows*\n{_followed(followed)}"),
    ]
    if examples:
        buttons = [b.button(story.slug, Show(story=story.slug), suffix=story.slug) for story in examples[:5]]
        drawn += [b.section("*Try*"), b.actions(*buttons)]
    return b.fitted(f"How to use {command}", drawn)


def list_card(stories: Sequence[StorySummary], status: StoryStatus | None, command: str) -> Message:
    """Return stories in a list, the most recently changed first."""
    title = f"{words(status).capitalize()} stories" if status else "Stories"
    if not stories:
        start = f"Start one: `{command} {code('add <slug> <url or text>')}`"
        return b.fitted(title, [b.section(f"*{title}*\nThere are none. {start}")])
    drawn = [b.section(f"*{title}* ({len(stories)})"), *map(story_section, stories)]
    again = f"list {status}" if status else "list"
    return b.fitted(title, [*drawn, b.actions(b.button("Share to channel", ShareAnswer(command=again)))])


def story_section(story: StorySummary) -> Block:
    """Return a story in a list: status with official position, title, how fresh it is, and a button to open it."""
    about = f"`{story.slug}` · {safe(story.headline)}\n{safe(story.title, 200)}"
    count = f"{story.claims} claim{'s' * (story.claims != 1)} · changed {moment(story.updated_at)}"
    return b.section(f"{about}\n_{count}_", b.button("Open", Show(story=story.slug), suffix=story.slug))


def search_card(query: str, hits: Sequence[SearchHit], command: str) -> Message:
    """Return what a search found, each with the words that were found."""
    title = f"Search: {shorten(query, 80)}"
    if not hits:
        hint = f"Fewer or shorter words find more; `{command} list` shows every story."
        return b.fitted(title, [b.section(f"Nothing holds all of “{safe(query, 80)}”. {hint}")])
    drawn: list[Block] = [b.section(f"*{safe(title)}* ({len(hits)})")]
    for number, hit in enumerate(hits):
        claim = f"\n`{hit.claim.ref}` {safe(hit.claim.proposition)}" if hit.claim else ""
        opened = b.button("Open", Show(story=hit.slug), suffix=str(number))
        drawn.append(b.section(f"`{hit.slug}` · {safe(hit.headline)}{claim}", opened))
    if len(query) <= _SHAREABLE:
        drawn.append(b.actions(b.button("Share to channel", ShareAnswer(command=f"search {visible(query)}"))))
    return b.fitted(title, drawn)


def subscriptions_card(followed: Sequence[SubscriptionView], command: str) -> Message:
    """Return what a channel follows, with the command that changes it."""
    example = code("<slug|all> [kinds]")
    text = f"*This channel follows*\n{_followed(followed)}"
    return b.fitted("This channel follows", [b.section(text), b.context(f"`{command} subscribe {example}`")])


def changed_card(changed: Changed, followed: Sequence[SubscriptionView], user: str, *, wanted: bool) -> Message:
    """Return what a subscribe (``wanted``) or unsubscribe did, and the whole state after it."""
    target = f"`{changed.target}`" if changed.target != "all" else "all stories"
    if changed.before is None and changed.after is None:
        said = f"This channel did not follow {target}. Nothing changed."
    elif changed.unchanged and wanted:
        said = f"This channel already follows {target} with exactly these kinds. Nothing changed."
    elif changed.unchanged:
        said = f"This channel already did without those kinds of {target}. Nothing changed."
    elif changed.after is None:
        said = f"<@{user}> unsubscribed this channel from {target}."
    else:
        said = f"<@{user}> set what this channel gets of {target}: {_kinds(changed.after)}."
    state = f"*This channel follows*\n{_followed(followed)}"
    return b.fitted(f"Subscriptions: {changed.target}", [b.section(f":bell: {said}"), b.section(state)])


def typed_card(command: str, said: str) -> Message:
    """Return where to go with words that a mention or direct message cannot carry out, because they change something.

    ``said`` is what was asked, as a command would have it.
    """
    told = f":point_right: That changes what the newsroom shares, so it is a command: `{command} {code(said, 150)}`"
    where = (
        "Type it in the channel that it is for. Commands do not work in threads; to add a message from there, "
        "use *Add to a story* in its menu."
    )
    return b.fitted(f"{command} {said}", [b.section(told), b.context(where)])


def error_card(error: SluglineError, command: str = "/story", section: SectionName = SectionName.STATUS) -> Message:
    """Return an error as a person needs it: what is wrong, what to do, and where there is a guess, buttons to
    the ``section`` that was asked for."""
    problem, hint = (text.replace("`/story", f"`{command}") for text in (error.problem, error.hint))
    drawn: list[Block] = [b.section(f":warning: {_ours(problem)}\n{_ours(hint)}".strip())]
    if isinstance(error, NotFoundError) and error.suggestions:
        buttons = [b.button(slug, Show(story=slug, section=section), suffix=slug) for slug in error.suggestions]
        drawn.append(b.actions(*buttons))
    return b.fitted(f"{problem} {hint}".strip(), drawn)


def ruled_card(claim: ClaimView) -> Message:
    """Return the answer to an editor who ruled."""
    ruling = words(claim.resolution.ruling) if claim.resolution else "no ruling"
    if claim.resolution and claim.resolution.ruling is Ruling.FALSE_POSITIVE:
        effect = f"The alert on `{claim.ref}` was none. The claim stays *{words(claim.status)}*."
    else:
        effect = f"`{claim.ref}` is now *{words(claim.status)}* ({ruling})."
    said = f":white_check_mark: {effect} Posted cards show it."
    return b.fitted(f"{claim.ref}: {ruling}", [b.section(said)])


def _ours(text: str) -> str:
    """Escape a sentence of ours that may quote a person: mentions stay dead, our code marks stay alive."""
    return escaped(text).replace("*", "∗").replace("~", "∼")


def _followed(followed: Sequence[SubscriptionView]) -> str:
    lines = [followed_line(item) for item in followed]
    if len(followed) > 1 and any(item.target == "all" for item in followed):
        lines.append("_What is asked of a story and of all stories adds up._")
    return "\n".join(lines) or "Nothing yet."


def followed_line(item: SubscriptionView) -> str:
    """Return one subscription in a line, with what Slack said if it is switched off."""
    target = "all stories" if item.target == "all" else f"`{item.target}`"
    off = f" :warning: switched off by Slack: {words_of(item.disabled_reason)}" if item.disabled_reason else ""
    return f"• {target}: {_kinds(item)}{off}"


def words_of(code_: str) -> str:
    """Return one of Slack's error codes in words."""
    return code_.replace("_", " ")


def _kinds(item: SubscriptionView) -> str:
    return "all kinds of alert" if set(item.filters) == set(Filter) else listed([str(kind) for kind in item.filters])
