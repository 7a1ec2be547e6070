"""Buttons."""

import re
from typing import Any

from slack_bolt import Ack, App
from slack_bolt.context.respond import Respond
from slack_sdk import WebClient

from bot.core.commands import parse
from bot.core.errors import NotFoundError
from bot.slack.blocks import without_buttons
from bot.slack.cards.desk import ruled_card
from bot.slack.cards.intake import taken_card
from bot.slack.cards.sections import story_card
from bot.slack.cards.verdict import why_card
from bot.slack.modals.ruling import ruling_modal
from bot.slack.payloads import Dismiss, Payload, Release, Resolve, Share, ShareAnswer, Show, Why
from handlers.answer import answer
from handlers.desk import Desk
from handlers.errors import telling
from handlers.story import looked_up


def register(app: App, desk: Desk) -> None:
    """Register one listener for each kind of button."""

    told = telling(desk.command)

    @app.action(_of(Show))
    @told
    def show(ack: Ack, body: dict[str, Any], action: dict[str, Any], respond: Respond) -> None:
        ack()
        wanted = Show.load(action["value"])
        answer(respond, story_card(desk.stories.view(wanted.story), wanted.section), instead=_only_theirs(body))

    @app.action(_of(Share))
    @told
    def share(ack: Ack, body: dict[str, Any], action: dict[str, Any], respond: Respond) -> None:
        ack()
        wanted = Share.load(action["value"])
        click = f"{body['user']['id']}:{action['action_ts']}"
        desk.sharing.share(
            wanted.story, wanted.section, body["channel"]["id"], body["user"]["id"], click, body["response_url"]
        )
        respond(delete_original=True)

    @app.action(_of(ShareAnswer))
    @told
    def share_answer(ack: Ack, body: dict[str, Any], action: dict[str, Any], respond: Respond) -> None:
        ack()
        command = parse(ShareAnswer.load(action["value"]).command)
        message = looked_up(desk, command, body["channel"]["id"])
        answer(respond, without_buttons(message), public=True)
        respond(delete_original=True)

    @app.action(_of(Resolve))
    @told
    def resolve(
        ack: Ack,
        body: dict[str, Any],
        action: dict[str, Any],
        client: WebClient,
        respond: Respond,  # noqa: ARG001 - for what it may raise
    ) -> None:
        ack()
        desk.actor(body["user"]["id"]).require_editor("rule on claims")
        wanted = Resolve.load(action["value"])
        claim = desk.claims.find(f"c{wanted.claim_id}")
        client.views_open(
            trigger_id=body["trigger_id"], view=ruling_modal(claim, wanted.evidence_id, body.get("response_url"))
        )

    @app.action(_of(Dismiss))
    @told
    def dismiss(ack: Ack, body: dict[str, Any], action: dict[str, Any], respond: Respond) -> None:
        ack()
        wanted = Dismiss.load(action["value"])
        claim = desk.claims.dismiss(wanted.evidence_id, desk.actor(body["user"]["id"]))
        answer(respond, ruled_card(claim))

    @app.action(_of(Why))
    @told
    def why(ack: Ack, action: dict[str, Any], respond: Respond) -> None:
        ack()
        evidence = desk.stories.evidence(Why.load(action["value"]).evidence_id)
        if evidence is None:
            raise NotFoundError("This verdict is no longer in the store.")
        answer(respond, why_card(evidence))

    @app.action(_of(Release))
    @told
    def release(ack: Ack, body: dict[str, Any], action: dict[str, Any], respond: Respond) -> None:
        ack()
        wanted = Release.load(action["value"])
        taken = desk.intakes.release(wanted.intake_id, wanted.story, body["response_url"])
        answer(respond, taken_card(taken), instead=True)


def _of(payload: type[Payload]) -> re.Pattern[str]:
    """Match a payload's buttons: its action, with or without the suffix that tells two in one block apart."""
    return re.compile(rf"{re.escape(payload.action)}(:.*)?$")


def _only_theirs(body: dict[str, Any]) -> bool:
    return bool(body.get("container", {}).get("is_ephemeral"))
