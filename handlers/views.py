"""Modals: what was typed is checked, and ruled."""

from typing import Any

from slack_bolt import Ack, App
from slack_bolt.context.respond import Respond

from bot.core.errors import ConflictError, SluglineError
from bot.services.views import ClaimView
from bot.slack.cards.desk import ruled_card
from bot.slack.modals.ruling import CALLBACK, reply_to_of, ruling_command, ruling_modal
from handlers.answer import answer
from handlers.desk import Desk
from handlers.errors import explained

_INPUTS = {"reason": "reason", "note": "note", "address": "evidence"}  # what an error speaks of -> where it is shown


def register(app: App, desk: Desk) -> None:
    """Register the ruling modal."""

    @app.view(CALLBACK)
    def ruled(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        """Rule before the acknowledgement: it is one short transaction, and its errors belong into the modal."""
        try:
            claim, again = _rule(desk, view, body["user"]["id"])
        except Exception as error:  # told in the modal, whatever it is
            problem = explained(error, "ruling")
            ack(response_action="errors", errors={input_for(problem): str(problem)})
        else:
            ack(**again)
            _confirm(view, claim, overtaken=bool(again))


def input_for(error: SluglineError) -> str:
    """Return the block_id of the input that an error is shown under."""
    return next((block for word, block in _INPUTS.items() if word in error.problem.lower()), "ruling")


def _rule(desk: Desk, view: dict[str, Any], user: str) -> tuple[ClaimView, dict[str, Any]]:
    """Rule, and return the claim and the acknowledgement: whoever comes second sees who was first, and keeps what
    they typed."""
    command = ruling_command(view)
    try:
        return desk.claims.rule(command, desk.actor(user)), {}
    except ConflictError:
        claim = desk.claims.find(f"c{command.claim_id}")
        again = ruling_modal(claim, command.evidence_id, reply_to_of(view), overtaken=True)
        return claim, {"response_action": "update", "view": again}


def _confirm(view: dict[str, Any], claim: ClaimView, *, overtaken: bool) -> None:
    """Tell the editor that it is done, where they opened the modal."""
    reply_to = reply_to_of(view)
    if reply_to and not overtaken:
        answer(Respond(response_url=reply_to), ruled_card(claim))
