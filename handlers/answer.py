"""Answering a person: only they see it, unless it changes what the channel shares."""

from slack_bolt.context.respond import Respond

from bot.slack.blocks import Message


def answer(respond: Respond, message: Message, *, public: bool = False, instead: bool = False) -> None:
    """Send an answer to a command or a click.

    Args:
        respond: Bolt's, which knows the response_url.
        message: what to say.
        public: whether the whole channel sees it.
        instead: whether it takes the place of the message that was clicked.
    """
    respond(
        text=message.text,
        blocks=message.blocks,
        response_type="in_channel" if public else "ephemeral",
        replace_original=instead,
        unfurl_links=False,
        unfurl_media=False,
    )
