"""Modals: what was typed is checked, and ruled."""

from typing import Any

import structlog
from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.core.errors import ConflictError, SluglineError
from bot.services.views import ClaimView
from bot.slack.cards.desk import ruled_card
from bot.slack.modals.ruling import CALLBACK, origin_of, ruling_command, ruling_modal
from bot.slack.modals.shown import story_modal
from handlers.answer import answer
from handlers.desk import Desk
from handlers.errors import explained
from handlers.home import show_home
from handlers.modals import redraw

log = structlog.get_logger(__name__)

_INPUTS = {"reason": "reason", "note": "note", "address": "evidence"}  # what an error speaks of -> where it is shown


def register(app: App, desk: Desk) -> None:
    """Register the ruling modal."""

    @app.view(CALLBACK)
    def ruled(ack: Ack, body: dict[str, Any], view: dict[str, Any], client: WebClient) -> None:
        """Rule before the acknowledgement: it is one short transaction, and its errors belong into the modal."""
        try:
            claim, again = _rule(desk, view, body["user"]["id"])
        except Exception as error:  # told in the modal, whatever it is
            problem = explained(error, "ruling")
            ack(response_action="errors", errors={input_for(problem): str(problem)})
        else:
            ack(**again)
            if not again:
                _confirm(desk, client, view, body["user"]["id"], claim)


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
        again = ruling_modal(claim, command.evidence_id, origin_of(view), overtaken=True)
        return claim, {"response_action": "update", "view": again}


def _confirm(desk: Desk, client: WebClient, view: dict[str, Any], user: str, claim: ClaimView) -> None:
    """Show the editor that it is done, where they opened the modal. The ruling stands, even if that fails."""
    origin = origin_of(view)
    try:
        if origin.reply_to:
            answer(origin.reply_to, ruled_card(claim))
        if origin.below:
            below = desk.stories.view(origin.below.story)
            redraw(client, view["previous_view_id"], story_modal(below, origin.below.section, origin.home))
        if origin.home:
            show_home(desk, client, user, origin.home)
    except Exception:  # nothing may escape to Bolt after the acknowledgement
        log.exception("confirmation_lost", claim=claim.ref)
