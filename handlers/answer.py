"""Answering a person: only they see it, unless it changes what the channel shares or was asked in front of all."""

import time
from collections.abc import Callable
from http.client import HTTPException

import structlog
from slack_bolt.context.respond import Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.core.errors import SluglineError
from bot.slack.blocks import Message

log = structlog.get_logger(__name__)
_PATIENCE = (5.0, 5.0)  # seconds: the longest pause before each further try when Slack asks for a slower pace
_PASSING = frozenset({429, 500, 502, 503, 504})
_OK = 200
Pause = Callable[[float], None]


def answer(
    respond: Respond, message: Message, *, public: bool = False, instead: bool = False, pause: Pause = time.sleep
) -> None:
    """Send an answer to a command or a click. One that Slack refuses is logged with what Slack says.

    Where Slack is too busy or fails it is tried again, twice at most, after the pause that Slack asks for.

    Args:
        respond: Bolt's, which knows the response_url.
        message: what to say.
        public: whether the whole channel sees it.
        instead: whether it takes the place of the message that was clicked.
        pause: what waits, in seconds.
    """
    for longest in (*_PATIENCE, None):
        taken = respond(
            text=message.text,
            blocks=message.blocks,
            response_type="in_channel" if public else "ephemeral",
            replace_original=instead,
            unfurl_links=False,
            unfurl_media=False,
        )
        if longest is None or taken.status_code not in _PASSING:
            break
        pause(min(float(taken.headers.get("Retry-After", 1)), longest))
    if taken.status_code != _OK:
        log.error("answer_refused", status=taken.status_code, said=taken.body[:300], text=message.text)


def post(
    client: WebClient,
    channel: str,
    thread_ts: str | None,
    message: Message,
    pause: Pause = time.sleep,
) -> str:
    """Post an answer to a message, in its thread or in the conversation, and return its ts.

    Where Slack asks for a slower pace it is tried again, twice at most, after the pause that Slack asks for.

    Raises:
        SluglineError: if the connection broke before Slack confirmed: the answer may be there, and is not repeated.
        SlackApiError: if Slack refuses.
    """
    for longest in (*_PATIENCE, None):
        try:
            posted = client.chat_postMessage(
                channel=channel,
                thread_ts=thread_ts,
                text=message.text,
                blocks=message.blocks,
                unfurl_links=False,
                unfurl_media=False,
            )
            return str(posted["ts"])
        except SlackApiError as error:
            if error.response.status_code != 429 or longest is None:
                raise
            pause(min(float(error.response.headers.get("Retry-After", 1)), longest))
        except (OSError, HTTPException) as error:
            raise SluglineError(
                "Slack did not confirm that my answer arrived.", "If you see none, please ask again."
            ) from error
    raise AssertionError("the last try returns or raises")
