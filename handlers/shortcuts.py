"""Message shortcuts: check a draft, add a message to a story. They work in threads, where commands do not."""

from typing import Any

import structlog
from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.core.errors import SluglineError, UnusableInputError
from bot.services.intake import Requested
from bot.slack.blocks import Block
from bot.slack.cards.intake import taken_card
from bot.slack.modals import adding, checking
from bot.slack.modals.shown import waiting_modal
from bot.slack.payloads import AddModal, Chosen
from bot.slack.readable import gist
from handlers.answer import answer, post
from handlers.desk import Desk
from handlers.errors import explained, telling
from handlers.modals import by_click, fill

log = structlog.get_logger(__name__)


def register(app: App, desk: Desk) -> None:
    """Register both shortcuts, and the menu and submission of the modal to add."""
    told = telling(desk.command, by_click)

    @app.shortcut({"type": "message_action", "callback_id": checking.CALLBACK})
    @told
    def check_draft(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        fill(client, body, checking.checking_modal(), lambda: _checked(desk, body), desk.command)

    @app.shortcut({"type": "message_action", "callback_id": adding.CALLBACK})
    @told
    def add_to_story(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        fill(client, body, waiting_modal("Add to a story", "One moment …"), lambda: _adding(desk, body), desk.command)

    @app.options(Chosen.action)
    def stories(ack: Ack, options: dict[str, Any]) -> None:
        typed = options.get("value") or ""
        try:
            ack(options=adding.story_options(desk.stories.choices(typed), typed))
        except Exception:  # a menu has no place for a reason
            log.exception("options_failed")
            ack(options=[])

    @app.view(adding.CALLBACK)
    def added(ack: Ack, body: dict[str, Any], view: dict[str, Any], client: WebClient) -> None:
        """Keep the request before the acknowledgement: it is one short transaction, and its errors belong here."""
        try:
            requested = _request(desk, view, body["user"]["id"])
        except Exception as error:  # told in the modal, whatever it is
            problem = explained(error, "adding")
            where = adding.input_for(view, about_story="story" in problem.problem.lower())
            ack(response_action="errors", errors={where: str(problem)})
        else:
            ack()
            if not desk.intakes.soon(requested.intake_id):
                _confirm(client, view, body["user"]["id"], requested)


def _checked(desk: Desk, body: dict[str, Any]) -> Block:
    draft = _words(body)
    return checking.checked_modal(desk.checks.check_content(draft), draft)


def _adding(desk: Desk, body: dict[str, Any]) -> Block:
    """Return the modal; a text too long to be edited is kept at once, since nothing in Slack could hold it."""
    content, channel = _words(body), body["channel"]["id"]
    kept = None if adding.fits_input(content) else desk.intakes.keep(content, body["user"]["id"], channel)
    return adding.add_modal(content, AddModal(channel=channel, reply_to=body.get("response_url"), intake_id=kept))


def _words(body: dict[str, Any]) -> str:
    said = gist(body["message"])
    if not said.strip():
        raise UnusableInputError("This message holds no words that can be read.", "Use one with text or a link.")
    return said


def _request(desk: Desk, view: dict[str, Any], user: str) -> Requested:
    meta, chosen = AddModal.load(view.get("private_metadata")), adding.chosen_story(view)
    story = chosen.new if chosen.new is not None else desk.stories.slug(chosen.id or 0)
    if meta.intake_id is not None:
        return desk.intakes.release(meta.intake_id, story, meta.reply_to)
    return desk.intakes.request(story, adding.typed_content(view), user, meta.channel, meta.reply_to, sure=True)


def _confirm(client: WebClient, view: dict[str, Any], user: str, requested: Requested) -> None:
    """Say that the document is being read; what was read comes from the worker, the same way."""
    meta = AddModal.load(view.get("private_metadata"))
    try:
        if meta.reply_to:
            answer(meta.reply_to, taken_card(requested))
        else:
            post(client, user, None, taken_card(requested))
    except (SluglineError, SlackApiError) as error:  # the outcome still comes
        log.warning("confirmation_lost", intake=requested.intake_id, error=str(error))
