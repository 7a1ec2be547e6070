"""Events: somebody mentions the bot, or writes to it. Bolt acknowledges an event before its listener runs."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import structlog
from slack_bolt import App, BoltContext
from slack_bolt.kwargs_injection.args import Args
from slack_sdk import WebClient

from bot.core import commands as c
from bot.core.commands import SectionName, parse
from bot.core.errors import NotFoundError
from bot.ingest.paste import plain_text
from bot.services.receipts import Receipts
from bot.slack.addressing import said_to
from bot.slack.blocks import Message
from bot.slack.cards.desk import typed_card
from handlers.answer import post
from handlers.calling import Handler, Listener, taking_args
from handlers.desk import Desk
from handlers.errors import telling
from handlers.lookups import looked_up

log = structlog.get_logger(__name__)
Event = dict[str, Any]


def register(app: App, desk: Desk) -> None:
    """Register mentions and direct messages."""
    told = telling(desk.command, in_conversation)

    @app.event("app_mention")
    @told
    @once(desk.receipts, _by_a_person)
    def mentioned(event: Event, client: WebClient, context: BoltContext) -> None:
        _converse(desk, event, client, context)

    @app.event("message")
    @told
    @once(desk.receipts, _said_to_us_alone)
    def written(event: Event, client: WebClient, context: BoltContext) -> None:
        _converse(desk, event, client, context)


def once(receipts: Receipts, wanted: Callable[[Event], bool]) -> Callable[[Listener], Handler]:
    """Return a decorator for event listeners: an event is worked on once, whichever process and way it came by.

    Args:
        receipts: where it is recorded before the work; what says that Slack tries again is no reason to drop one.
        wanted: whether an event is to be worked on at all.
    """

    def decorate(listener: Listener) -> Handler:
        called = taking_args(listener)

        def first_time(args: Args) -> None:
            if not wanted(args.body["event"]):
                return
            if receipts.first_time(args.body["event_id"]):
                called(args)
            else:
                log.info("event_repeated", event_id=args.body["event_id"])

        first_time.__name__ = called.__name__
        return first_time

    return decorate


def in_conversation(args: Args, message: Message) -> None:
    """Tell an error where the bot was spoken to."""
    event = args.body["event"]
    post(args.client, event["channel"], _thread(event), message)


def _by_a_person(event: Event) -> bool:
    """Two bots that answer each other's mentions would never stop."""
    return bool(event.get("user")) and "bot_id" not in event


def _said_to_us_alone(event: Event) -> bool:
    """A person's plain words in a direct message; edits, joins, files and what we say ourselves are none."""
    return event.get("channel_type") == "im" and "subtype" not in event and _by_a_person(event)


def _converse(desk: Desk, event: Event, client: WebClient, context: BoltContext) -> None:
    """Answer for all to see; only what changes nothing is carried out."""
    channel, thread = event["channel"], event.get("thread_ts")
    said = said_to(event.get("text") or "", context.bot_user_id, desk.command)
    command = _of_thread(desk, parse(said), said, channel, thread)
    if isinstance(command, c.AddDocument | c.Subscribe | c.Unsubscribe | c.ResolveClaim):
        post(client, channel, _thread(event), typed_card(desk.command, plain_text(said)))
        return
    ts = post(client, channel, _thread(event), looked_up(desk, command, channel, shareable=False))
    if isinstance(command, c.ShowStory):
        _keep_up_to_date(desk, command, channel, ts, datetime.fromtimestamp(float(event["ts"]), UTC))


def _of_thread(desk: Desk, command: c.Command, said: str, channel: str, thread: str | None) -> c.Command:
    """In the thread of a story's card, "sources" or nothing at all is asked of that story."""
    section = command.story if isinstance(command, c.ShowStory) else "" if not said else None
    if thread is None or section not in {"", *SectionName}:
        return command
    story = desk.stories.of_message(channel, thread)
    return c.ShowStory(story, SectionName(section or SectionName.STATUS)) if story else command


def _keep_up_to_date(desk: Desk, command: c.ShowStory, channel: str, ts: str, asked: datetime) -> None:
    """Rulings edit this copy as any other, if it shows a story and not the question which one was meant."""
    try:
        desk.sharing.posted(command.story, command.section, channel, ts, asked)
    except NotFoundError:
        return


def _thread(event: Event) -> str | None:
    """Return the thread to answer in: the one it was asked in, or, but in a direct message, one under the message."""
    thread: str | None = event.get("thread_ts")
    return thread or (None if event.get("channel_type") == "im" else event["ts"])
