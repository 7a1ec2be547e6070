"""Modals: opened within the three seconds of a click, filled when the work is done, redrawn while they are open."""

from collections.abc import Callable
from typing import Any

import structlog
from slack_bolt.kwargs_injection.args import Args
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.blocks import Block, Message
from bot.slack.cards.desk import error_card
from bot.slack.modals.shown import shown_modal
from handlers.answer import answer, post
from handlers.errors import explained

log = structlog.get_logger(__name__)
_CLOSED = {"not_found", "view_not_found"}
TROUBLE = "Slugline"


def present(client: WebClient, body: dict[str, Any], view: Block) -> dict[str, Any]:
    """Show a modal for a click and return it as Slack keeps it: on top of the modal that was clicked in, if any.

    Raises:
        SlackApiError: if the click is older than three seconds, or the view is refused.
    """
    in_modal = (body.get("view") or {}).get("type") == "modal"
    show = client.views_push if in_modal else client.views_open
    return dict(show(trigger_id=body["trigger_id"], view=view)["view"])


def redraw(client: WebClient, view_id: str, view: Block) -> None:
    """Put a new version in the place of a modal, unless the person closed it meanwhile."""
    try:
        client.views_update(view_id=view_id, view=view)
    except SlackApiError as error:
        if error.response.get("error") not in _CLOSED:
            raise
        log.info("modal_closed_meanwhile", view=view_id)


def fill(client: WebClient, body: dict[str, Any], waiting: Block, work: Callable[[], Block], command: str) -> None:
    """Show a modal at once, do the work, and show its outcome or its error in the modal's place."""
    opened = present(client, body, waiting)
    try:
        filled = work()
    except Exception as error:  # told in the modal that waits for it
        filled = shown_modal(TROUBLE, error_card(explained(error, waiting["title"]["text"]), command))
    redraw(client, opened["id"], filled)


def by_click(args: Args, message: Message) -> None:
    """Tell an error where somebody clicked: under a message by its response_url, else in a modal, or by a message."""
    if "response_url" in args.body:
        answer(args.body["response_url"], message)
        return
    try:
        present(args.client, args.body, shown_modal(TROUBLE, message))
    except SlackApiError as error:  # the trigger is used up or too old
        log.info("modal_refused", error=error.response.get("error"))
        post(args.client, args.body["user"]["id"], None, message)
