"""The messenger against a strict workspace: what is posted, and what is made of a refusal."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from slack_sdk import WebClient

from bot.app import Newsroom, open_newsroom
from bot.core.errors import DeliveryError
from bot.core.outgoing import Card, Outgoing
from bot.core.people import Actor
from bot.services.delivery import CHANNEL_GONE
from bot.services.seeding import seed
from bot.settings import Settings
from bot.slack.sender import METADATA_EVENT, Desk, SlackMessenger
from bot.store.schema import upgrade
from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import DEFAULT_CHANNELS, NEWSROOM, RANDOM, REPORTER
from bot.workspace.model import Channel
from tests.support.bot_process import ROOT
from tests.support.scripted_server import HANG_UP, answering

PRIVATE, ARCHIVED = "C0PRIVATE", "C0ARCHIVED"
CHANNELS = (
    *DEFAULT_CHANNELS,
    Channel(PRIVATE, "private", frozenset({REPORTER}), is_private=True),
    Channel(ARCHIVED, "archived", frozenset({REPORTER}), is_archived=True),
)
CARD = Outgoing(outbox_id=5, card=Card.STORY, channel=NEWSROOM, story_id=1)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """The services, with the seeds in the store and a document that could not be added."""
    settings = Settings(_env_file=None, data=tmp_path_factory.mktemp("sender"), database_url="")
    room = open_newsroom(settings)
    upgrade(room.store)
    list(seed(room.documents, ROOT / "seeds"))
    room.intakes.request("trump-putin-call", "http://127.0.0.1:9/x", REPORTER, NEWSROOM, None)
    room.intakes.work()
    yield room
    room.store.close()


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """A workspace with a private and an archived channel besides."""
    manifest = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    with Workspace(WorkspaceConfig(manifest=manifest, channels=CHANNELS, post_burst=3)) as started:
        yield started


@pytest.fixture
def messenger(workspace: Workspace, newsroom: Newsroom) -> SlackMessenger:
    """The messenger on that workspace."""
    return SlackMessenger(WebClient("xoxb-local", base_url=workspace.api_url), _desk(newsroom))


def _desk(room: Newsroom) -> Desk:
    return Desk(room.stories, room.intakes, room.reviews, room.subscriptions)


def refused(messenger: SlackMessenger, message: Outgoing) -> DeliveryError:
    """Send what must be refused, and return how."""
    with pytest.raises(DeliveryError) as error:
        messenger.send(message)
    return error.value


def test_posts_and_edits_with_the_row_in_its_metadata(workspace: Workspace, messenger: SlackMessenger) -> None:
    receipt = messenger.send(CARD)
    assert receipt.ts is not None
    again = messenger.send(replace(CARD, outbox_id=6, edit_ts=receipt.ts))
    assert again == receipt
    (posted,) = workspace.messages(NEWSROOM)
    assert posted.edited_ts
    assert posted.metadata == {"event_type": METADATA_EVENT, "event_payload": {"outbox_id": 6}}
    messenger.send(replace(CARD, thread_ts=receipt.ts))
    assert workspace.messages(NEWSROOM)[1].thread_ts == receipt.ts
    assert workspace.refusals == []


def test_posts_where_it_is_no_member_and_to_a_person(workspace: Workspace, messenger: SlackMessenger) -> None:
    assert messenger.send(replace(CARD, channel=RANDOM)).channel == RANDOM
    assert messenger.send(replace(CARD, channel=REPORTER)).channel.startswith("D")
    assert workspace.refusals == []


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (replace(CARD, channel=PRIVATE), "channel_not_found"),
        (replace(CARD, channel=ARCHIVED), "is_archived"),
        (replace(CARD, channel="C0NOWHERE"), "channel_not_found"),
        (replace(CARD, edit_ts="1.000001"), "message_not_found"),
        (replace(CARD, story_id=999), "subject_gone"),
    ],
)
def test_refusals_that_another_try_cannot_cure(messenger: SlackMessenger, message: Outgoing, code: str) -> None:
    error = refused(messenger, message)
    assert (error.code, error.terminal) == (code, True)


def test_slacks_pace_is_waited_for(messenger: SlackMessenger) -> None:
    for _ in range(3):
        messenger.send(CARD)
    error = refused(messenger, CARD)
    assert (error.code, error.terminal) == ("ratelimited", False)
    assert error.retry_after >= 1


def test_a_token_that_was_revoked_and_a_network_that_is_down_may_come_back(
    workspace: Workspace, newsroom: Newsroom
) -> None:
    revoked = SlackMessenger(WebClient("xoxb-other", base_url=workspace.api_url), _desk(newsroom))
    assert (refused(revoked, CARD).code, refused(revoked, CARD).terminal) == ("invalid_auth", False)
    down = SlackMessenger(WebClient("xoxb-local", base_url="http://127.0.0.1:9/api/"), _desk(newsroom))
    assert (refused(down, CARD).code, refused(down, CARD).terminal) == ("URLError", False)


def added(newsroom: Newsroom) -> int:
    """Return the request of a document that is in the store."""
    given = "Four dockers were hurt in Ostrel, the port authority said."
    request = newsroom.intakes.request("ostrel", given, REPORTER, NEWSROOM, None, sure=True).intake_id
    newsroom.intakes.work()
    read = newsroom.reviews.view(request).read
    if read:  # it is known the second time
        newsroom.reviews.confirm(request, read.digest, Actor(REPORTER), None)
        newsroom.intakes.work()
    return request


@pytest.mark.parametrize(("channel", "posted_in"), [(NEWSROOM, NEWSROOM), (ARCHIVED, "D0"), (PRIVATE, "D0")])
def test_an_answer_whose_response_url_is_dead_is_posted_in_the_channel_or_else_to_the_asker(
    messenger: SlackMessenger, newsroom: Newsroom, channel: str, posted_in: str
) -> None:
    with answering(410 if channel == ARCHIVED else 404) as dead:
        receipt = messenger.send(Outgoing(7, Card.INTAKE, channel, intake_id=added(newsroom), reply_to=dead.url))
    assert receipt.ts is not None
    assert receipt.channel.startswith(posted_in)


def test_what_is_for_the_asker_alone_is_never_posted_in_the_channel(
    workspace: Workspace, messenger: SlackMessenger
) -> None:
    expired = workspace.url + "response/R0EXPIRED"
    receipt = messenger.send(Outgoing(7, Card.INTAKE, NEWSROOM, intake_id=1, reply_to=expired))
    assert receipt.channel.startswith("D0")
    assert workspace.messages(NEWSROOM) == []


def test_an_answer_that_slack_did_not_confirm_is_sent_once_at_a_time(messenger: SlackMessenger) -> None:
    with answering(HANG_UP) as slack:
        error = refused(messenger, Outgoing(7, Card.INTAKE, NEWSROOM, intake_id=1, reply_to=slack.url))
    assert (error.code, error.terminal, len(slack.taken)) == ("RemoteDisconnected", False, 1)


def test_slacks_pace_for_answers_is_waited_for(messenger: SlackMessenger) -> None:
    with answering(429, retry_after="7") as slack:
        error = refused(messenger, Outgoing(7, Card.INTAKE, NEWSROOM, intake_id=1, reply_to=slack.url))
    assert (error.code, error.terminal, error.retry_after) == ("ratelimited", False, 7)


def test_an_edit_in_an_archived_channel_is_refused_for_good(workspace: Workspace, messenger: SlackMessenger) -> None:
    posted = messenger.send(CARD)
    workspace.trouble("channel_archived", channel=NEWSROOM)
    error = refused(messenger, replace(CARD, edit_ts=posted.ts))
    assert (error.code, error.terminal) == ("is_inactive", True)
    assert error.code in CHANNEL_GONE
