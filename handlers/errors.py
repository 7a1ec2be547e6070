"""Errors: what a person can act on is told to them; the rest gets a reference id, in the answer and in the log.

Listeners are wrapped instead of using Bolt's error handler: when a listener fails right after it acknowledged, Bolt
1.30 can take the acknowledgement back before it was sent, and Slack shows the person a time-out.
"""

from collections.abc import Callable
from uuid import uuid4

import structlog
from slack_bolt.kwargs_injection.args import Args
from slack_sdk.errors import SlackApiError

from bot.core.errors import SluglineError
from bot.slack.blocks import Message
from bot.slack.cards.desk import error_card
from handlers.answer import answer
from handlers.calling import Handler, Listener, taking_args

log = structlog.get_logger(__name__)
Tell = Callable[[Args, Message], None]


def by_answer(args: Args, message: Message) -> None:
    """Tell it through the response_url of a command or of a click in a message."""
    answer(args.body["response_url"], message)


def telling(command: str, tell: Tell = by_answer) -> Callable[[Listener], Handler]:
    """Return a decorator for listeners: whatever they raise is told to the person.

    Args:
        command: the slash command's name, for hints.
        tell: where it is told; what fails there is logged.
    """

    def decorate(listener: Listener) -> Handler:
        called = taking_args(listener)

        def told(args: Args) -> None:
            try:
                called(args)
            except Exception as error:  # nothing may escape to Bolt after the acknowledgement
                _tell(tell, args, error_card(explained(error, called.__name__), command))

        told.__name__ = called.__name__
        return told

    return decorate


def _tell(tell: Tell, args: Args, message: Message) -> None:
    try:
        tell(args, message)
    except Exception:  # Slack itself is what fails: the log is all that is left
        log.exception("error_untold", said=message.text)


def explained(error: Exception, where: str) -> SluglineError:
    """Return what to tell a person; an error nobody foresaw is logged with the reference that they are given."""
    if isinstance(error, SluglineError):
        return error
    if isinstance(error, SlackApiError) and error.response.get("error") == "expired_trigger_id":
        return SluglineError("That took longer than Slack waits for a form.", "Please try again.")
    reference = uuid4().hex[:8]
    log.error("listener_failed", reference=reference, listener=where, exc_info=error)
    return SluglineError(f"Something went wrong here. Reference: `{reference}`.", "Please try again.")
