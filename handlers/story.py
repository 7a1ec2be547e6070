"""The slash command."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.core import commands as c
from bot.slack.cards import desk as cards
from bot.slack.cards.intake import held_card, taken_card
from bot.slack.modals.ruling import ruling_modal
from bot.slack.payloads import Origin
from handlers.answer import answer
from handlers.desk import Desk
from handlers.errors import telling
from handlers.lookups import looked_up


def register(app: App, desk: Desk) -> None:
    """Register the command."""

    @app.command(desk.command)
    @telling(desk.command)
    def story(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        command = c.parse(body.get("text") or "")
        match command:
            case c.ResolveClaim(claim=reference):
                desk.actor(body["user_id"]).require_editor("rule on claims")
                client.views_open(
                    trigger_id=body["trigger_id"],
                    view=ruling_modal(desk.claims.find(reference), origin=Origin(reply_to=body["response_url"])),
                )
            case c.Subscribe() | c.Unsubscribe():
                _change_subscription(desk, command, body)
            case c.AddDocument(story=name, content=content):
                taken = desk.intakes.request(name, content, body["user_id"], body["channel_id"], body["response_url"])
                if taken.held:
                    answer(body["response_url"], held_card(taken, desk.command))
                elif not desk.intakes.soon(taken.intake_id):
                    answer(body["response_url"], taken_card(taken))
            case _:
                answer(body["response_url"], looked_up(desk, command, body["channel_id"]))


def _change_subscription(desk: Desk, command: c.Subscribe | c.Unsubscribe, body: dict[str, Any]) -> None:
    wanted = isinstance(command, c.Subscribe)
    change = desk.subscriptions.subscribe if wanted else desk.subscriptions.unsubscribe
    changed = change(body["channel_id"], command.story, command.filters, body["user_id"])
    followed = desk.subscriptions.of_channel(body["channel_id"])
    card = cards.changed_card(changed, followed, body["user_id"], wanted=wanted)
    answer(body["response_url"], card, public=not changed.unchanged)
