"""Answers to commands that change nothing, wherever they are asked."""

from bot.core import commands as c
from bot.core.errors import NotFoundError
from bot.slack.blocks import Message, without_buttons
from bot.slack.cards import desk as cards
from bot.slack.cards.sections import story_card
from handlers.desk import Desk


def looked_up(desk: Desk, command: c.Command, channel: str, *, shareable: bool = True) -> Message:
    """Return the answer to a command that changes nothing.

    Args:
        channel: where it was asked.
        shareable: whether only the person will see it, and may then share it with the channel.
    """
    match command:
        case c.ShowStory(story=name, section=section):
            try:
                return story_card(desk.stories.view(name), section, shareable=shareable)
            except NotFoundError as error:
                return cards.error_card(error, desk.command, section)
        case c.ListStories(status=status):
            card = cards.list_card(desk.stories.list(status), status, desk.command)
            return card if shareable else without_buttons(card)
        case c.Search(query=query):
            card = cards.search_card(query, desk.stories.search(query), desk.command)
            return card if shareable else without_buttons(card)
        case c.ListSubscriptions():
            return cards.subscriptions_card(desk.subscriptions.of_channel(channel), desk.command)
        case _:
            return cards.help_card(desk.command, desk.subscriptions.of_channel(channel), desk.stories.list(limit=5))
