"""Deciding on a document that was read: add it, look at everything first, discard it, and take that back."""

import re
from typing import Any

import structlog
from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.core.errors import ConflictError
from bot.slack.blocks import Block
from bot.slack.cards.desk import error_card
from bot.slack.cards.review import adding_card, review_card
from bot.slack.modals.review import CALLBACK, TITLE, left_out, marked, review_modal
from bot.slack.modals.shown import shown_modal, waiting_modal
from bot.slack.payloads import Confirm, Discard, OpenReview, Restore, ReviewModal, Tick, Turn
from bot.store.tables import IntakeState
from handlers.answer import answer
from handlers.desk import Desk
from handlers.errors import explained, telling
from handlers.home import show_home
from handlers.modals import TROUBLE, by_click, fill, redraw

log = structlog.get_logger(__name__)
Body = dict[str, Any]


def register(app: App, desk: Desk) -> None:
    """Register the card's buttons, and the modal with its pages."""
    _register_card(app, desk)
    _register_modal(app, desk)


def _register_card(app: App, desk: Desk) -> None:
    told = telling(desk.command, by_click)

    @app.action(Confirm.action)
    @told
    def add(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        """Add all that is ticked; the worker puts the outcome in the card's place, unless it takes a while."""
        ack()
        wanted, actor = Confirm.load(action["value"]), desk.actor(body["user"]["id"])
        try:
            desk.reviews.confirm(wanted.intake_id, wanted.digest, actor, body["response_url"])
        except ConflictError:
            _show(desk, client, body, wanted.intake_id)
            raise
        if not desk.intakes.soon(wanted.intake_id):
            answer(body["response_url"], adding_card(desk.reviews.view(wanted.intake_id)), instead=True)

    @app.action(OpenReview.action)
    @told
    def look(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        wanted = OpenReview.load(action["value"])
        waiting = waiting_modal(TITLE, "Reading it once more …")
        fill(client, body, waiting, lambda: _opened(desk, wanted.intake_id, body), desk.command)

    @app.action(Discard.action)
    @told
    def discard(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        wanted = Discard.load(action["value"])
        try:
            desk.reviews.discard(wanted.intake_id, desk.actor(body["user"]["id"]))
        finally:
            _show(desk, client, body, wanted.intake_id)

    @app.action(Restore.action)
    @told
    def restore(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        wanted = Restore.load(action["value"])
        try:
            desk.reviews.restore(wanted.intake_id, desk.actor(body["user"]["id"]))
        finally:
            _show(desk, client, body, wanted.intake_id)


def _register_modal(app: App, desk: Desk) -> None:
    told = telling(desk.command, by_click)

    @app.action(Tick.action)
    def tick(ack: Ack) -> None:
        """Nothing is done before the modal is submitted."""
        ack()

    @app.action(re.compile(rf"{Turn.action}(:.*)?$"))
    @told
    def turn(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        redraw(client, body["view"]["id"], _turned(desk, body["view"], Turn.load(action["value"]).page))

    @app.view(CALLBACK)
    def reviewed(ack: Ack, body: Body, view: Body, client: WebClient) -> None:
        """Confirm before the acknowledgement: it is one short transaction, and its errors belong into the modal."""
        try:
            again = _confirmed(desk, view, body["user"]["id"])
        except Exception as error:  # told in the modal, whatever it is
            problem = shown_modal(TROUBLE, error_card(explained(error, "review"), desk.command))
            ack(response_action="update", view=problem)
            return
        if again:
            ack(response_action="update", view=again)
            return
        ack(response_action="clear")
        _confirm(desk, client, view, body["user"]["id"])


def _opened(desk: Desk, intake_id: int, body: Body) -> Block:
    view = desk.reviews.view(intake_id)
    if view.read is None:
        return shown_modal(TITLE, review_card(view))
    home = (body.get("view") or {}).get("hash")
    off = marked(view.read, view.read.unticked)
    meta = ReviewModal(
        intake_id=intake_id, digest=view.read.digest, off=off, reply_to=body.get("response_url"), home=home
    )
    return review_modal(view, view.read, meta)


def _turned(desk: Desk, modal: Body, page: int) -> Block:
    """Return another page; if the document is read otherwise by now, the first, with what still can be unticked."""
    meta = ReviewModal.load(modal["private_metadata"])
    view = desk.reviews.view(meta.intake_id)
    if view.read is None:
        return shown_modal(TITLE, review_card(view))
    if view.read.digest != meta.digest:
        fresh = meta.model_copy(update={"digest": view.read.digest, "page": 0, "off": "0"})
        return review_modal(view, view.read, fresh, changed=True)
    off = marked(view.read, left_out(view.read, modal))
    return review_modal(view, view.read, meta.model_copy(update={"page": page, "off": off}))


def _confirmed(desk: Desk, modal: Body, user: str) -> Block | None:
    """Confirm what is ticked; return the modal to show instead where that is no longer what was seen."""
    meta = ReviewModal.load(modal["private_metadata"])
    view = desk.reviews.view(meta.intake_id)
    if view.read is None:
        return shown_modal(TITLE, review_card(view))
    if view.read.digest != meta.digest:
        return _turned(desk, modal, 0)
    out = left_out(view.read, modal)
    desk.reviews.confirm(meta.intake_id, meta.digest, desk.actor(user), meta.reply_to, out)
    return None


def _confirm(desk: Desk, client: WebClient, modal: Body, user: str) -> None:
    """Show the person where they opened the modal that it takes a while to add. It is added, even if that fails."""
    meta = ReviewModal.load(modal["private_metadata"])
    try:
        is_done = desk.intakes.soon(meta.intake_id)
        if meta.reply_to and not is_done:
            answer(meta.reply_to, adding_card(desk.reviews.view(meta.intake_id)), instead=True)
        if meta.home:
            show_home(desk, client, user, meta.home)
    except Exception:  # nothing may escape to Bolt after the acknowledgement
        log.exception("confirmation_lost", intake=meta.intake_id)


def _show(desk: Desk, client: WebClient, body: Body, intake_id: int) -> None:
    """Show a document as it stands where somebody clicked: in the card's place, or in App Home.

    Where it is being added, its outcome is about to be shown there.
    """
    if "response_url" in body:
        view = desk.reviews.view(intake_id)
        if view.state is not IntakeState.CONFIRMED:
            answer(body["response_url"], review_card(view), instead=True)
    else:
        show_home(desk, client, body["user"]["id"], body["view"]["hash"])
