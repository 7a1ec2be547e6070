"""What people do again and again in scenarios."""

from collections.abc import Callable
from pathlib import Path

from bot.workspace.defaults import SLACKBOT
from tests.support.visitor import SeenMessage, Visitor, elements_of

CALL = "trump-putin-call"
JUNE = "trump-putin-call-june-4"
FOURTH = (Path(__file__).parent / "articles" / "fourth_call.txt").read_text("utf-8")

Fits = Callable[[SeenMessage], bool]


def is_private(seen: SeenMessage) -> bool:
    """Say whether only the person sees it, as every answer that changes nothing; cards for all may come in between."""
    return seen.ephemeral


def asked(person: Visitor, channel: str, text: str, fits: Fits = is_private) -> SeenMessage:
    """Type a command and return the first fitting message in the channel after it."""
    before = person.latest_ts()
    person.command(channel, text)
    answer = person.wait_for(lambda seen: seen.channel == channel and fits(seen), after=before)
    assert answer.user != SLACKBOT, answer.text
    return answer


def clicked(person: Visitor, seen: SeenMessage, label: str, fits: Fits = is_private) -> SeenMessage:
    """Press a button and return the first fitting message after it, a new one or the one that was replaced."""
    before = person.latest_ts()
    person.click(seen, text=label)
    return person.wait_for(lambda now: fits(now) and (now.ts > before or (now.ts == seen.ts and now != seen)))


def added(person: Visitor, channel: str, text: str) -> SeenMessage:
    """Type a command that adds a document, confirm all that was read in it, and return what all see of it then."""
    return confirmed(person, asked(person, channel, text, is_review))


def confirmed(person: Visitor, card: SeenMessage, label: str = "Add") -> SeenMessage:
    """Confirm what was read, and return what all see of it then."""
    return clicked(person, card, label, is_outcome)


def is_review(seen: SeenMessage) -> bool:
    """Say whether a message shows what was read and not yet added."""
    return "Nothing is stored yet" in seen.shown


def is_outcome(seen: SeenMessage) -> bool:
    """Say whether a message tells everybody what came of a document."""
    return "added a document to" in seen.shown


def buttons(seen: SeenMessage) -> list[str]:
    """What a message's buttons say."""
    return [element["text"]["text"] for _, element in elements_of(seen.blocks)]


def is_alert(seen: SeenMessage) -> bool:
    """Say whether a message is an alert card."""
    return seen.shown.startswith("Contradiction:") and not seen.ephemeral


def is_status(seen: SeenMessage) -> bool:
    """Say whether a message is a status card."""
    return "What is claimed" in seen.shown
