"""Bad days for Slack: what goes wrong there is made good later, or said to whoever it concerns."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import NEWSROOM, WORLD
from tests.scenarios.asking import CALL, JUNE, is_status
from tests.scenarios.bots import Transport
from tests.scenarios.conftest import manifest_for
from tests.support.manual_clock import ManualClock
from tests.support.visitor import Visitor

pytestmark = [pytest.mark.scenario, pytest.mark.usefixtures("seeded_bot")]


@pytest.fixture(scope="module")
def clock() -> ManualClock:
    """The workspace's clock, which only a test moves."""
    return ManualClock(time.time())  # requests are signed by it, and the bot goes by the machine's


@pytest.fixture(scope="module")
def workspace(transport: Transport, clock: ManualClock) -> Iterator[Workspace]:
    """A workspace that is there to refuse."""
    with Workspace(WorkspaceConfig(manifest=manifest_for(transport), clock=clock, rate_limited=False)) as started:
        yield started


@pytest.fixture(autouse=True)
def _nothing_was_refused() -> None:
    """Here the workspace refuses what it is told to refuse."""


def test_an_acknowledgement_that_slack_lost_is_no_second_subscription(edie: Visitor, clock: ManualClock) -> None:
    edie.trouble("lost_ack")
    with ThreadPoolExecutor(1) as typing:
        typed = typing.submit(edie.command, NEWSROOM, f"/story subscribe {CALL} numbers")
        edie.wait_for(lambda seen: "set what this channel gets" in seen.shown)
        clock.advance(3)
        typed.result()
    edie.wait_for(lambda seen: "operation_timeout" in seen.shown)  # though it worked
    edie.command(NEWSROOM, f"/story subscribe {CALL} numbers")
    assert edie.wait_for(lambda seen: "already follows" in seen.shown).ephemeral


@pytest.mark.parametrize("trouble", ["rate_limited", "server_error"])
def test_what_slack_refuses_for_now_comes_later(edie: Visitor, trouble: str) -> None:
    channel, story = (WORLD, CALL) if trouble == "rate_limited" else (NEWSROOM, JUNE)
    before = edie.latest_ts()
    edie.trouble(trouble, times=2)  # the answer meets it, and the card that is posted
    edie.command(channel, f"/story subscribe {story} resolved")
    edie.wait_for(lambda seen: "set what this channel gets" in seen.shown, after=before)
    card = edie.wait_for(lambda seen: is_status(seen) and seen.channel == channel, after=before)
    assert not card.ephemeral


def test_what_waits_for_a_token_is_posted_once_there_is_one(edie: Visitor, rob: Visitor) -> None:
    before = edie.latest_ts()
    edie.trouble("token_revoked")
    rob.command(WORLD, f"/story subscribe {JUNE} denials")
    rob.wait_for(lambda seen: "set what this channel gets" in seen.shown, after=before)  # needs no token
    edie.trouble("token_revoked", on=False)
    card = edie.wait_for(lambda seen: is_status(seen) and seen.channel == WORLD, timeout=40, after=before)
    assert not card.ephemeral


def test_an_archived_channel_is_given_up_and_whoever_chose_it_is_told(edie: Visitor) -> None:
    before = edie.latest_ts()
    edie.command(NEWSROOM, f"/story subscribe {CALL} resolved denials")
    edie.wait_for(lambda seen: "set what this channel gets" in seen.shown, after=before)
    edie.trouble("channel_archived", channel=NEWSROOM)
    edie.command(WORLD, "/story resolve c1")
    modal = edie.wait_view()
    assert edie.submit(modal, {"ruling": {"value": "disproved"}, "reason": {"value": "Shown by records."}}) == {}
    told = edie.wait_for(lambda seen: "switched off" in seen.shown and f"`{CALL}`" in seen.shown, after=before)
    assert told.channel not in (NEWSROOM, WORLD)  # a direct message
    edie.trouble("channel_archived", channel=NEWSROOM, on=False)
