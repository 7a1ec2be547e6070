"""The card about a document that somebody adds: what was read, before it is stored, and what became of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.text import capitalised, day, listed, shorten
from bot.core.vocabulary import Genre, words
from bot.services.found import Found, Group
from bot.services.review import ReadView, ReviewView
from bot.slack import blocks as b
from bot.slack.blocks import Block, Message
from bot.slack.languages import ENGLISH, why_not_read
from bot.slack.mrkdwn import link_to, safe, user
from bot.slack.payloads import Confirm, Discard, OpenReview, Restore, Show
from bot.store.tables import IntakeState

_FIRST = 4  # findings on the card
_QUOTE = 220  # characters of each
_MARKS = frozenset("\"'“”‘’«»„")


def review_card(view: ReviewView) -> Message:
    """Return a document as its person decides on it, as it stands now; nobody else sees it."""
    title, drawn = _drawn(view)
    return replace(b.fitted(title, drawn), public=False, instead=view.instead)


def adding_card(view: ReviewView) -> Message:
    """Return what stands in the card's place from the click until the document is added."""
    drawn = [b.section(f":hourglass_flowing_sand: Adding the document to `{view.story}` …")]
    return replace(b.fitted("Adding", drawn), public=False, instead=True)


def document_head(view: ReviewView, read: ReadView) -> list[Block]:
    """Return what the document is: title, publisher, date and its basis, genre, and what is to be known of it."""
    named = safe(read.title, 200) if read.title else f"A text without a headline, for `{view.story}`"
    title = link_to(read.url, read.title or read.url, 200) if read.url else named
    dated = f"{day(read.published)} ({read.date_basis})" if read.published else "date not stated"
    genre = [] if read.genre is Genre.NEWS else [f"*{words(read.genre)}*"]
    by = safe(read.publisher, 80) if read.publisher else "publisher not stated"
    notes = _notes(read)
    return [
        b.section(f"*{title}*\n{' · '.join([by, dated, *genre])}"),
        *([b.context(*notes)] if notes else []),
    ]


def counted(read: ReadView) -> str:
    """Return how much was found, in words: "2 denials, 1 claim to track and 9 statements"."""
    number = {group: sum(item.group is group for item in read.found) for group in Group}
    nouns = {
        Group.DENIAL: "denial",
        Group.CLAIM: "claim",
        Group.OWN: "sentence of its own",
        Group.STATEMENT: "statement",
    }
    parts = [f"{count} {_plural(nouns[group], count)}" for group, count in number.items() if count]
    return listed(parts)


def who_says(found: Found) -> str:
    """Return who says it, and what it is, in plain words."""
    who = found.who or ("unattributed" if found.group is Group.STATEMENT else "the document itself")
    told = "main claim" if found.main else found.told
    inside = f", as told by {found.within}" if found.within else ""
    return f"{capitalised(who)}{inside} · {told} · line {found.line}"


def quoted(words_: str) -> str:
    """Return words in quotation marks, unless they begin and end with some of their own."""
    own = words_[:1] in _MARKS and words_[-1:] in _MARKS
    return words_ if own else f"“{words_}”"


def _drawn(view: ReviewView) -> tuple[str, list[Block]]:
    opened = b.button("Open story", Show(story=view.story), suffix="story")
    who = user(view.decided_by or view.requested_by)
    match view.state:
        case IntakeState.REVIEW if view.read:
            return f"Read, not yet added to {view.story}", _undecided(view, view.read)
        case IntakeState.DISCARDED:
            back = b.button("Undo", Restore(intake_id=view.id))
            said = f":wastebasket: {who} discarded the document for `{view.story}`. It can be taken back for a day."
            return "Discarded", [b.section(said), b.actions(back)]
        case IntakeState.DONE if view.added and view.added.known:
            said = f":information_source: This text is in `{view.story}` already, word for word. It counts once."
            return "Already there", [b.section(said), b.actions(opened)]
        case IntakeState.DONE:
            but = f" {view.left_out} {_plural('finding', view.left_out)} left out." if view.left_out else ""
            said = f":white_check_mark: {who} added the document to `{view.story}`.{but}"
            return "Added", [b.section(said)]
        case IntakeState.CONFIRMED:
            said = f":hourglass_flowing_sand: {who} confirmed the document. It is being added to `{view.story}` …"
            return "Adding", [b.section(said)]
        case IntakeState.FAILED:
            said = f":warning: The document for `{view.story}` was not added. {safe(view.problem or '', 500)}"
            return "Not added", [b.section(said)]
        case _:
            return "Reading", [b.section(f":hourglass_flowing_sand: Reading the document for `{view.story}` …")]


def _undecided(view: ReviewView, read: ReadView) -> list[Block]:
    drawn = document_head(view, read)
    if view.problem:
        drawn.insert(0, b.section(f":warning: It was not added. {safe(view.problem, 500)}"))
    if read.found:
        first = first_of(read.found)
        drawn.append(b.section(f"Read for `{view.story}`: *{counted(read)}*"))
        drawn.append(b.rich(b.bullets(_line(item) for item in first)))
    return [*drawn, b.context(_how(read)), b.actions(*_buttons(view, read))]


def first_of(found: Sequence[Found]) -> list[Found]:
    """Return the findings that say most: denials, then the main claim, then the others in their order."""
    order = list(Group)
    return sorted(found, key=lambda item: (order.index(item.group), not item.main))[:_FIRST]


def _line(found: Found) -> list[Block]:
    more = f" (and {len(found.quotes) - 1} more)" if len(found.quotes) > 1 else ""
    quote = shorten(" ".join(found.quotes[0].split()), _QUOTE) if found.quotes else ""
    return [b.words(who_says(found), bold=True), b.words(f"  {quoted(quote)}{more}")]


def _how(read: ReadView) -> str:
    off = len(read.unticked)
    but = f", but for {off} that {'is' if off == 1 else 'are'} unticked" if off else ""
    all_of = f"*Add* takes all of it{but}. *Review* lets you untick what is wrong. " if read.found else ""
    return f"Nothing is stored yet. {all_of}It waits here and in App Home until somebody decides."


def _buttons(view: ReviewView, read: ReadView) -> list[Block]:
    label = "Review" if len(read.found) == 1 else f"Review all {len(read.found)}"
    look = [b.button(label, OpenReview(intake_id=view.id))] if read.found else []
    return [
        b.button("Add", Confirm(intake_id=view.id, digest=read.digest), "primary"),
        *look,
        b.button("Discard", Discard(intake_id=view.id)),
    ]


def _notes(read: ReadView) -> list[str]:
    notes = []
    if read.again:
        notes.append(":warning: Slugline reads this document otherwise than when you last looked. Look again.")
    if read.language != ENGLISH:
        why = why_not_read(read.language)
        notes.append(f":warning: *Not read: {why}.* It would be stored, and compared with no claim.")
    if read.known is not None:
        notes.append(f":information_source: Document {read.known} has this very text. It is no second source.")
    elif read.copy_of is not None:
        notes.append(f":information_source: A copy of document {read.copy_of}. It is no second source.")
    if read.language == ENGLISH and not read.found and read.known is None:
        notes.append(
            ":information_source: Nobody is said to say anything in it. Its words are compared with the claims."
        )
    if read.genre is Genre.SATIRE:
        notes.append(":information_source: Satire contradicts nothing: no alert will come of it.")
    return notes


def _plural(noun: str, count: int) -> str:
    if count == 1:
        return noun
    return "sentences of its own" if noun.startswith("sentence") else f"{noun}s"
