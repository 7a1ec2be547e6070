"""Tokens that are void when Slack refreshes the connections: the bot is back as soon as they are good again."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, NEWSROOM
from bot.workspace.transport.sockets import GRACE_SECONDS
from tests.scenarios.asking import asked
from tests.scenarios.bots import Transport
from tests.scenarios.conftest import manifest_for
from tests.scenarios.programs import running
from tests.support.bot_process import Settings
from tests.support.manual_clock import ManualClock
from tests.support.visitor import Visitor

pytestmark = pytest.mark.scenario


@pytest.fixture(scope="module")
def transport() -> Transport:
    """Signed HTTP holds no connection that could be refreshed."""
    return "socket"


@pytest.fixture(scope="module")
def clock() -> ManualClock:
    """The workspace's clock."""
    return ManualClock()


@pytest.fixture(scope="module")
def workspace(transport: Transport, clock: ManualClock) -> Iterator[Workspace]:
    """A workspace whose time only the test moves."""
    with Workspace(WorkspaceConfig(manifest=manifest_for(transport), clock=clock)) as started:
        yield started


@pytest.fixture(autouse=True)
def _nothing_was_refused(workspace: Workspace) -> Iterator[None]:
    """Only new connections were, as they were to be."""
    yield
    assert {refusal.request for refusal in workspace.refusals} == {"apps.connections.open"}


def test_a_refused_refresh_is_made_up_for(
    workspace: Workspace, clock: ManualClock, seeded_data: Path, tmp_path: Path
) -> None:
    shutil.copytree(seeded_data, tmp_path / "data")
    with running(Settings(tmp_path / "data", workspace.api_url), "socket", tracebacks=True) as bot:
        bot.wait_for("Listening over Socket Mode")
        workspace.trouble("token_revoked")
        with ThreadPoolExecutor(1) as refreshing:
            refreshed = refreshing.submit(workspace.refresh_connections)
            bot.wait_for("Failed to retrieve WSS URL")
            clock.advance(GRACE_SECONDS)  # the connection that was asked to go is closed
            refreshed.result()
        workspace.trouble("token_revoked", on=False)
        workspace.wait_for_app(timeout=60)
        assert "*Stories* (2)" in asked(Visitor(workspace.url, EDITOR), NEWSROOM, "/story list").shown
