"""Answering a person: only they see it, unless it changes what the channel shares."""

import structlog
from slack_bolt.context.respond import Respond

from bot.slack.blocks import Message

log = structlog.get_logger(__name__)


def answer(respond: Respond, message: Message, *, public: bool = False, instead: bool = False) -> None:
    """Send an answer to a command or a click. One that Slack refuses is logged with what Slack says.

    Args:
        respond: Bolt's, which knows the response_url.
        message: what to say.
        public: whether the whole channel sees it.
        instead: whether it takes the place of the message that was clicked.
    """
    taken = respond(
        text=message.text,
        blocks=message.blocks,
        response_type="in_channel" if public else "ephemeral",
        replace_original=instead,
        unfurl_links=False,
        unfurl_media=False,
    )
    if taken.status_code != 200:
        log.error("answer_refused", status=taken.status_code, said=taken.body[:300], text=message.text)
