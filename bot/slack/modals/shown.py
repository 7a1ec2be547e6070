"""Modals that only show something: a card, where no message can be answered with it."""

from bot.core.commands import SectionName
from bot.services.views import StoryView
from bot.slack import blocks as b
from bot.slack.blocks import Block, Message
from bot.slack.cards.sections import story_card
from bot.slack.payloads import Payload, StoryModal


def shown_modal(title: str, card: Message, meta: Payload | None = None) -> Block:
    """Return a card as a modal; ``meta`` is what the modal must remember, and its kind."""
    remembered = {"callback_id": meta.action, "private_metadata": meta.dump()} if meta else {}
    return {
        "type": "modal",
        "title": b.plain(title, 24),
        "close": b.plain("Close"),
        "blocks": card.blocks,
        **remembered,
    }


def waiting_modal(title: str, what: str) -> Block:
    """Return the modal that opens at once, while the work that fills it is being done; ``what`` says which."""
    return shown_modal(title, b.fitted(title, [b.section(f":hourglass_flowing_sand: {what}")]))


def story_modal(view: StoryView, section: SectionName, home: str | None = None) -> Block:
    """Return a part of a story as a modal; ``home`` is the hash of the App Home that it was opened from."""
    card = story_card(view, section, shareable=False)
    return shown_modal(view.slug, card, StoryModal(story=view.slug, section=section, home=home))
