"""Buttons."""

import re
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.core.commands import SectionName, parse
from bot.core.errors import NotFoundError
from bot.services.views import StoryView
from bot.slack.cards.desk import ruled_card
from bot.slack.cards.intake import taken_card
from bot.slack.cards.sections import story_card
from bot.slack.cards.verdict import why_card
from bot.slack.modals.ruling import ruling_modal
from bot.slack.modals.shown import shown_modal, story_modal
from bot.slack.payloads import Dismiss, Origin, Payload, Release, Resolve, Share, ShareAnswer, Show, StoryModal, Why
from handlers.answer import answer, remove_clicked
from handlers.desk import Desk
from handlers.errors import telling
from handlers.lookups import looked_up
from handlers.modals import by_click, present, redraw

Body = dict[str, Any]


def register(app: App, desk: Desk) -> None:
    """Register one listener for each kind of button."""

    told = telling(desk.command, by_click)

    @app.action(_of(Show))
    @told
    def show(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        wanted = Show.load(action["value"])
        story = desk.stories.view(wanted.story)
        if _in_view(body):
            _show_in_modal(client, body, story, wanted.section)
        else:
            answer(body["response_url"], story_card(story, wanted.section), instead=_only_theirs(body))

    @app.action(_of(Share))
    @told
    def share(ack: Ack, body: Body, action: Body) -> None:
        ack()
        wanted = Share.load(action["value"])
        click = f"{body['user']['id']}:{action['action_ts']}"
        desk.sharing.share(
            wanted.story, wanted.section, body["channel"]["id"], body["user"]["id"], click, body["response_url"]
        )
        remove_clicked(body["response_url"])

    @app.action(_of(ShareAnswer))
    @told
    def share_answer(ack: Ack, body: Body, action: Body) -> None:
        ack()
        command = parse(ShareAnswer.load(action["value"]).command)
        shared = looked_up(desk, command, body["channel"]["id"], shareable=False)
        if answer(body["response_url"], shared, public=True):
            remove_clicked(body["response_url"])

    @app.action(_of(Resolve))
    @told
    def resolve(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        desk.actor(body["user"]["id"]).require_editor("rule on claims")
        wanted = Resolve.load(action["value"])
        claim = desk.claims.find(f"c{wanted.claim_id}")
        present(client, body, ruling_modal(claim, wanted.evidence_id, opened_from(body)))

    @app.action(_of(Dismiss))
    @told
    def dismiss(ack: Ack, body: Body, action: Body) -> None:
        ack()
        wanted = Dismiss.load(action["value"])
        claim = desk.claims.dismiss(wanted.evidence_id, desk.actor(body["user"]["id"]))
        answer(body["response_url"], ruled_card(claim))

    @app.action(_of(Why))
    @told
    def why(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        evidence = desk.stories.evidence(Why.load(action["value"]).evidence_id)
        if evidence is None:
            raise NotFoundError("This verdict is no longer in the store.")
        if _in_view(body):
            present(client, body, shown_modal("Why?", why_card(evidence)))
        else:
            answer(body["response_url"], why_card(evidence))

    @app.action(_of(Release))
    @told
    def release(ack: Ack, body: Body, action: Body) -> None:
        ack()
        wanted = Release.load(action["value"])
        taken = desk.intakes.release(wanted.intake_id, wanted.story, body["response_url"], instead=True)
        answer(body["response_url"], taken_card(taken), instead=True)


def _of(payload: type[Payload]) -> re.Pattern[str]:
    """Match a payload's buttons: its action, with or without the suffix that tells two in one block apart."""
    return re.compile(rf"{re.escape(payload.action)}(:.*)?$")


def opened_from(body: Body) -> Origin:
    """Return where a click was made: what is ruled there is confirmed there."""
    view = body.get("view") or {}
    if view.get("type") == "home":
        return Origin(home=view.get("hash"))
    if view.get("callback_id") == StoryModal.action:
        below = StoryModal.load(view.get("private_metadata"))
        return Origin(home=below.home, below=below)
    return Origin(reply_to=body.get("response_url"))


def _show_in_modal(client: WebClient, body: Body, story: StoryView, section: SectionName) -> None:
    """Turn the page of the story's modal that was clicked in, or open one."""
    origin = opened_from(body)
    modal = story_modal(story, section, origin.home)
    if origin.below:
        redraw(client, body["view"]["id"], modal)
    else:
        present(client, body, modal)


def _in_view(body: Body) -> bool:
    """Say whether a click was made in App Home or in a modal, where there is no message to answer."""
    return body.get("view") is not None


def _only_theirs(body: Body) -> bool:
    return bool(body.get("container", {}).get("is_ephemeral"))
