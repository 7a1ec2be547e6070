"""What is to be shown in Slack: the subject by its ids. It is drawn when it is sent, from the store as it is then."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.commands import SectionName


class Card(StrEnum):
    """The kinds of message that Slugline posts by itself."""

    STORY = "story"  # one live parent card per story and channel
    ALERT = "alert"  # a contradiction, or a denial recorded
    NOTE = "note"  # a quiet note in the story's thread
    QUESTION = "question"  # one finding alone: asked of the story's owner, not asserted
    RULING = "ruling"  # an editor ruled, told in the thread
    INTAKE = "intake"  # what came of a document that was added, for all to see; or why it was not
    REVIEW = "review"  # a document as its person decides on it: what was read, and what became of it
    NOTICE = "notice"  # a subscription that Slack made impossible, told to whoever made it


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One row of the outbox.

    ``channel`` is a Slack channel or user id. ``thread_ts`` puts the message in a thread; ``edit_ts`` edits a posted
    copy instead of posting; ``reply_to`` is a response_url: the answer's only way for an intake, the way out for a card
    that cannot be posted. ``section`` is the part of a story to show. The subject ids depend on ``card``.
    """

    outbox_id: int
    card: Card
    channel: str
    story_id: int | None = None
    evidence_id: int | None = None
    resolution_id: int | None = None
    intake_id: int | None = None
    subscription_id: int | None = None
    section: SectionName | None = None
    thread_ts: str | None = None
    edit_ts: str | None = None
    reply_to: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where a message ended up: Slack's channel id and timestamp; ``ts`` is None for an answer to a response_url."""

    channel: str
    ts: str | None
