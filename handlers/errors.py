"""Errors: what a person can act on is told to them; the rest gets a reference id, in the answer and in the log.

Listeners are wrapped instead of using Bolt's error handler: when a listener fails right after it acknowledged, Bolt
1.30 can take the acknowledgement back before it was sent, and Slack shows the person a time-out.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import uuid4

import structlog
from slack_sdk.errors import SlackApiError

from bot.core.errors import SluglineError
from bot.slack.cards.desk import error_card
from handlers.answer import answer

log = structlog.get_logger(__name__)
Listener = Callable[..., None]


def telling(command: str) -> Callable[[Listener], Listener]:
    """Return a decorator for listeners that take ``respond``: whatever they raise is told to the person.

    Args:
        command: the slash command's name, for hints.
    """

    def decorate(listener: Listener) -> Listener:
        @wraps(listener)
        def told(**given: Any) -> None:
            try:
                listener(**given)
            except Exception as error:  # nothing may escape to Bolt after the acknowledgement
                answer(given["respond"], error_card(explained(error, listener.__name__), command))

        return told

    return decorate


def explained(error: Exception, where: str) -> SluglineError:
    """Return what to tell a person; an error nobody foresaw is logged with the reference that they are given."""
    if isinstance(error, SluglineError):
        return error
    if isinstance(error, SlackApiError) and error.response.get("error") == "expired_trigger_id":
        return SluglineError("That took longer than Slack waits for a form.", "Please try again.")
    reference = uuid4().hex[:8]
    log.error("listener_failed", reference=reference, listener=where, exc_info=error)
    return SluglineError(f"Something went wrong here. Reference: `{reference}`.", "Please try again.")
