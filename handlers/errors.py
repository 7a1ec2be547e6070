"""Errors: what a person can act on is told to them; the rest gets a reference id, in the answer and in the log."""

from typing import Any
from uuid import uuid4

import structlog
from slack_bolt import App
from slack_bolt.context.respond import Respond

from bot.core.errors import SluglineError
from bot.slack.cards.desk import error_card
from handlers.answer import answer
from handlers.desk import Desk

log = structlog.get_logger(__name__)


def register(app: App, desk: Desk) -> None:
    """Register the one handler of everything that a listener raises."""

    @app.error
    def told(error: Exception, body: dict[str, Any], respond: Respond) -> None:
        if not isinstance(error, SluglineError):
            reference = uuid4().hex[:8]
            log.error("listener_failed", reference=reference, kind=body.get("type") or "command", exc_info=error)
            error = SluglineError(
                f"Something went wrong here. Reference: `{reference}`.", "Nothing was changed. Please try again."
            )
        if respond.response_url:
            answer(respond, error_card(error, desk.command))
