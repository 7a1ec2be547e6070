"""What buttons and modals carry: versioned, validated, never split strings."""

from typing import ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.core.commands import SectionName
from bot.core.errors import UnusableInputError


class Payload(BaseModel):
    """The base: ``action`` is the action_id of the button, ``v`` the version of the shape."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    action: ClassVar[str]
    v: Literal[1] = 1

    def dump(self) -> str:
        """Return the JSON that goes into the button (Slack allows 2000 characters)."""
        return self.model_dump_json(exclude_none=True)

    @classmethod
    def load(cls, raw: str | None) -> Self:
        """Return the payload in a button's value.

        Raises:
            UnusableInputError: if it is not of this version's shape, as on a message posted by another release.
        """
        try:
            return cls.model_validate_json(raw or "")
        except ValidationError as error:
            raise UnusableInputError(
                "This button comes from another version of Slugline.", "Run the command again for fresh ones."
            ) from error


class Show(Payload):
    """Show a part of a story to the person who clicks."""

    action = "story_show"
    story: str
    section: SectionName = SectionName.STATUS


class Share(Payload):
    """Post a part of a story in the channel."""

    action = "story_share"
    story: str
    section: SectionName = SectionName.STATUS


class ShareAnswer(Payload):
    """Post the answer to a command in the channel by running it again."""

    action = "answer_share"
    command: str


class Resolve(Payload):
    """Open the modal to rule on a claim; ``evidence_id`` is the alert it was opened from."""

    action = "claim_resolve"
    claim_id: int
    evidence_id: int | None = None


class Dismiss(Payload):
    """Mark an alert as no contradiction."""

    action = "alert_dismiss"
    evidence_id: int


class Why(Payload):
    """Show why a verdict fell."""

    action = "verdict_why"
    evidence_id: int


class Release(Payload):
    """Let a held document go on, for this story."""

    action = "intake_release"
    intake_id: int
    story: str


class Confirm(Payload):
    """Add a document as it was read; ``digest`` names the reading that the card shows."""

    action = "review_add"
    intake_id: int
    digest: str


class OpenReview(Payload):
    """Open the modal with everything that was read."""

    action = "review_open"
    intake_id: int


class Discard(Payload):
    """Drop a document that was read."""

    action = "review_discard"
    intake_id: int


class Restore(Payload):
    """Take back that a document was dropped."""

    action = "review_restore"
    intake_id: int


class Turn(Payload):
    """Turn to another page (from 0) of the modal with everything that was read."""

    action = "review_page"
    page: int


class Tick(Payload):
    """Tick or untick a finding. Nothing is done before the modal is submitted."""

    action = "review_tick"


class StoryModal(Payload):
    """What a modal with a part of a story must remember; ``home`` is the hash of the App Home it was opened from."""

    action = "story_modal"
    story: str
    section: SectionName = SectionName.STATUS
    home: str | None = None


class Origin(BaseModel):
    """Where somebody clicked: a message's response_url, the hash of App Home, the modal with a story; or several."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    reply_to: str | None = None
    home: str | None = None
    below: StoryModal | None = None


class RulingModal(Payload):
    """What the ruling modal must remember: the claim as the editor saw it, and where the ruling is confirmed."""

    action = "ruling"
    claim_id: int
    revision: int
    evidence_id: int | None = None
    origin: Origin = Origin()


class AddModal(Payload):
    """What the modal to add a document must remember: where it was opened, and the request that keeps a long text."""

    action = "add_to_story"
    channel: str
    reply_to: str | None = None
    intake_id: int | None = None


class ReviewModal(Payload):
    """What the modal with what was read must remember: which reading, the page, and where it was opened.

    ``off`` has a bit, in hexadecimal, for each of the findings that were unticked, in their order, on whatever page.
    """

    action = "review"
    intake_id: int
    digest: str
    page: int = 0
    off: str = "0"
    reply_to: str | None = None
    home: str | None = None


class Chosen(Payload):
    """A story chosen in a menu: one that is there, by its id, or a new one, by the name that was typed."""

    action = "story_choice"
    id: int | None = None
    new: str | None = None
