"""Nothing typed is lost, over refreshed connections and a rolling restart; strangers on the line are noticed."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from bot.workspace import Workspace
from bot.workspace.defaults import EDITOR, NEWSROOM, REPORTER, WORLD
from bot.workspace.transport import Delivery
from tests.scenarios.asking import CALL
from tests.scenarios.bots import LISTENING, SECRET, Transport
from tests.scenarios.programs import Program, running
from tests.support.bot_process import Settings

pytestmark = pytest.mark.scenario
PEOPLE = ((EDITOR, NEWSROOM), (EDITOR, WORLD), (REPORTER, NEWSROOM), (REPORTER, WORLD))


@pytest.fixture
def seeded(workspace: Workspace, seeded_data: Path, tmp_path: Path) -> Settings:
    """Settings for a store with the seeds, on which no bot runs yet."""
    shutil.copytree(seeded_data, tmp_path / "data")
    return Settings(tmp_path / "data", workspace.api_url, SECRET)


@contextmanager
def typing(workspace: Workspace) -> Iterator[Callable[[], None]]:
    """Let people type commands, each the next one once the last was answered; at the end, every one was answered.

    What it yields waits until everybody has had an answer to a command typed after the call.
    """
    done = Event()
    asked: list[list[Delivery]] = [[] for _ in PEOPLE]

    def type_on(number: int) -> None:
        user, channel = PEOPLE[number]
        while not done.is_set():
            asked[number].append(workspace.ask(user, channel, f"/story {CALL} denials", timeout=30))
            answered[number].set()

    answered = [Event() for _ in PEOPLE]

    def everybody_goes_on() -> None:
        for _ in range(2):  # the first answer may be to a command typed before
            for event in answered:
                event.clear()
            for event in answered:
                assert event.wait(30)

    with ThreadPoolExecutor(len(PEOPLE)) as threads:
        working = [threads.submit(type_on, number) for number in range(len(PEOPLE))]
        try:
            yield everybody_goes_on
        finally:
            done.set()
        for one in working:
            one.result()
    deliveries = [delivery for each in asked for delivery in each]
    assert len(deliveries) > len(PEOPLE)
    assert [delivery.failure for delivery in deliveries if delivery.failure] == []
    assert all(delivery.answered is not None for delivery in deliveries)


def started(settings: Settings, transport: Transport, workspace: Workspace, connections: int = 1) -> Program:
    """Start a bot, and come back when the workspace can reach it."""
    program = Program(settings, "socket" if transport == "socket" else "web")
    if transport == "socket":
        program.wait_for("Listening over Socket Mode")
        assert workspace.connections == connections
    else:
        workspace.use_request_url(program.wait_for(LISTENING)[1])
    return program


def test_a_rolling_restart_loses_no_command(workspace: Workspace, seeded: Settings, transport: Transport) -> None:
    old = started(seeded, transport, workspace)
    with typing(workspace) as everybody_goes_on:
        for _ in range(2):
            everybody_goes_on()
            new = started(seeded, transport, workspace, connections=2)
            everybody_goes_on()
            old.stop()
            assert old.ended() == 0
            assert "Traceback" not in old.output
            everybody_goes_on()
            old = new
    old.stop()
    assert old.ended() == 0


def test_refreshed_connections_lose_no_command(workspace: Workspace, seeded: Settings, transport: Transport) -> None:
    if transport == "http":
        pytest.skip("signed HTTP holds no connection that could be refreshed")
    with running(seeded, "socket") as bot:
        bot.wait_for("Listening over Socket Mode")
        with typing(workspace) as everybody_goes_on:
            for _ in range(3):
                everybody_goes_on()
                workspace.trouble("refresh_storm")
            everybody_goes_on()
    assert workspace.refusals == []


def test_an_unexpected_connection_is_warned_about(seeded: Settings, transport: Transport) -> None:
    if transport == "http":
        pytest.skip("signed HTTP holds no connections to count")
    two = Settings(seeded.data, seeded.base_url, (*seeded.extra, ("SLUGLINE_CONNECTIONS", "2")))
    with running(two, "socket") as first:
        first.wait_for("Listening over Socket Mode")
        with running(two, "socket") as second:
            second.wait_for("Listening over Socket Mode")
        with running(seeded, "socket") as unexpected:
            unexpected.wait_for("unexpected_connections")
            assert "SLUGLINE_CONNECTIONS" in unexpected.said[-1]
    assert "unexpected_connections" not in first.output + second.output
