"""Response URLs: answers to a command or a click, five at most within 30 minutes, where the bot need be no member.

https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

from slack_sdk.webhook import WebhookClient, WebhookResponse

from bot.slack.blocks import Message

_SECONDS = 15  # time-out of one answer


def respond(url: str, message: Message, *, public: bool, instead: bool = False) -> WebhookResponse:
    """Answer once, and return what Slack says.

    Args:
        url: the response_url.
        message: what to say.
        public: whether the whole channel sees it.
        instead: whether it takes the place of the message that was clicked.

    Raises:
        OSError, HTTPException: if the connection broke; the answer may be there all the same.
    """
    return _client(url).send(
        text=message.text,
        blocks=message.blocks,
        response_type="in_channel" if public else "ephemeral",
        replace_original=instead,
        unfurl_links=False,
        unfurl_media=False,
    )


def remove(url: str) -> WebhookResponse:
    """Remove the message that was clicked, and return what Slack says.

    Raises:
        OSError, HTTPException: if the connection broke.
    """
    return _client(url).send(delete_original=True)


def _client(url: str) -> WebhookClient:
    return WebhookClient(url, _SECONDS, retry_handlers=[])  # its own repeat what Slack took but did not confirm
