"""Modals: what was typed is checked, and ruled."""

from typing import Any

from slack_bolt import Ack, App

from bot.core.errors import ConflictError, SluglineError, UnusableInputError
from bot.slack.modals.ruling import CALLBACK, ruling_command
from handlers.desk import Desk
from handlers.errors import explained


def register(app: App, desk: Desk) -> None:
    """Register the ruling modal."""

    @app.view(CALLBACK)
    def ruled(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        """Rule before the acknowledgement: it is one short transaction, and its errors belong into the modal."""
        try:
            desk.claims.rule(ruling_command(view), desk.actor(body["user"]["id"]))
        except Exception as error:  # told in the modal, whatever it is
            problem = explained(error, "ruling")
            ack(response_action="errors", errors={_field(problem): str(problem)})
        else:
            ack()


def _field(error: SluglineError) -> str:
    """Return the input that an error is shown under."""
    if isinstance(error, ConflictError) or not isinstance(error, UnusableInputError):
        return "ruling"
    return "reason" if "reason" in error.problem.lower() else "note" if "note" in error.problem.lower() else "evidence"
