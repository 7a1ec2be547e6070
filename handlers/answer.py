"""Answering a person: only they see it, unless it changes what the channel shares or was asked in front of all.

Where Slack says that it is too busy or failed, it is tried again, twice at most. What Slack did not confirm may be
there: it is not repeated, and that is said.
"""

import time
from collections.abc import Callable
from http.client import HTTPException
from typing import TypeVar

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse
from slack_sdk.webhook import WebhookResponse

from bot.core.errors import SluglineError
from bot.slack import response_url
from bot.slack.blocks import Message

log = structlog.get_logger(__name__)
_PATIENCE = (5.0, 5.0)  # seconds: the longest pause before each further try, whatever Slack asks for
_NOT_TAKEN = frozenset({429, 500, 502, 503})  # an answer that it failed: the outbox too takes it at its word
_UNCLEAR = 504  # a gateway that saw no answer, as when the connection breaks
_OK = 200
Pause = Callable[[float], None]
_Reply = TypeVar("_Reply", SlackResponse, WebhookResponse)


def answer(
    reply_to: str, message: Message, *, public: bool = False, instead: bool = False, pause: Pause = time.sleep
) -> bool:
    """Answer a command or a click, and return whether Slack took it; if not, what it says is logged.

    Args:
        reply_to: the response_url.
        message: what to say.
        public: whether the whole channel sees it.
        instead: whether it takes the place of the message that was clicked.
        pause: what waits, in seconds.

    Raises:
        SluglineError: if Slack did not confirm: the answer may be there.
    """
    taken = _tried(lambda: response_url.respond(reply_to, message, public=public, instead=instead), pause)
    if taken.status_code != _OK:
        log.error("answer_refused", status=taken.status_code, said=taken.body[:300], text=message.text)
    return taken.status_code == _OK


def remove_clicked(reply_to: str) -> None:
    """Remove the message that was clicked. It may stay: that is logged, since what the click asked for is done."""
    try:
        taken = response_url.remove(reply_to)
    except (OSError, HTTPException) as error:
        log.warning("message_not_removed", error=str(error))
        return
    if taken.status_code != _OK:
        log.warning("message_not_removed", status=taken.status_code, said=taken.body[:300])


def post(
    client: WebClient,
    channel: str,
    thread_ts: str | None,
    message: Message,
    pause: Pause = time.sleep,
) -> str:
    """Post an answer to a message, in its thread or in the conversation, and return its ts.

    Raises:
        SluglineError: if Slack did not confirm: the answer may be there.
        SlackApiError: if Slack refuses.
    """

    def send() -> SlackResponse:
        try:
            return client.chat_postMessage(
                channel=channel,
                thread_ts=thread_ts,
                text=message.text,
                blocks=message.blocks,
                unfurl_links=False,
                unfurl_media=False,
            )
        except SlackApiError as refused:
            reply: SlackResponse = refused.response
            return reply

    reply = _tried(send, pause).validate()  # type: ignore[no-untyped-call]  # slack_sdk leaves it untyped
    return str(reply["ts"])


def _tried(send: Callable[[], _Reply], pause: Pause) -> _Reply:
    """Return Slack's reply to the first try that is not to be made again, or to the last.

    Raises:
        SluglineError: if it stays open whether anything was posted.
    """
    try:
        reply = send()
        for longest in _PATIENCE:
            if reply.status_code not in _NOT_TAKEN:
                break
            pause(min(float(reply.headers.get("Retry-After", 1)), longest))
            reply = send()
    except (OSError, HTTPException) as error:
        raise _unconfirmed() from error
    if reply.status_code == _UNCLEAR:
        raise _unconfirmed()
    return reply


def _unconfirmed() -> SluglineError:
    return SluglineError("Slack did not confirm that my answer arrived.", "If you see none, please ask again.")
