"""A strict workspace and a bot in its own process, one of each for a test module, and what people in it do."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, OUTSIDER, REPORTER
from bot.workspace.model import Refusal
from tests.support.bot_process import ROOT, Settings, running_bot, slugline
from tests.support.visitor import Visitor


@pytest.fixture(scope="session")
def seeded_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which `slugline seed` has run, to copy from."""
    data = tmp_path_factory.mktemp("seeded") / "data"
    done = slugline(Settings(data), "seed")
    assert done.returncode == 0, done.stderr
    return data


@pytest.fixture(scope="module")
def workspace() -> Iterator[Workspace]:
    """A strict workspace."""
    manifest = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    with Workspace(WorkspaceConfig(manifest=manifest)) as started:
        yield started
        assert faults(started) == []


def faults(workspace: Workspace) -> list[Refusal]:
    """Return what the bot should not have asked; to be told to wait a second is Slack's pace, not a fault."""
    return [refusal for refusal in workspace.refusals if refusal.error != "ratelimited"]


@pytest.fixture(autouse=True)
def _nothing_was_refused(request: pytest.FixtureRequest) -> Iterator[None]:
    """The bot never sends what Slack would refuse."""
    yield
    if "workspace" in request.fixturenames:
        assert faults(request.getfixturevalue("workspace")) == []


@pytest.fixture(scope="module")
def extra() -> tuple[tuple[str, str], ...]:
    """Settings beyond the usual; a module may have its own."""
    return ()


@pytest.fixture(scope="module")
def settings(
    workspace: Workspace, tmp_path_factory: pytest.TempPathFactory, extra: tuple[tuple[str, str], ...]
) -> Settings:
    """Settings that lead to the workspace, with a data folder that is still empty."""
    return Settings(tmp_path_factory.mktemp("bot") / "data", workspace.api_url, extra)


@pytest.fixture(scope="module")
def seeded_bot(workspace: Workspace, settings: Settings, seeded_data: Path) -> Iterator[Settings]:
    """The bot, running, with the seeds in its store."""
    shutil.copytree(seeded_data, settings.data)
    with running_bot(workspace, settings):
        yield settings


@pytest.fixture(scope="module")
def empty_bot(workspace: Workspace, settings: Settings) -> Iterator[Settings]:
    """The bot, running, with nothing in its store."""
    with running_bot(workspace, settings):
        yield settings


@pytest.fixture
def edie(workspace: Workspace) -> Visitor:
    """The editor."""
    return Visitor(workspace.url, EDITOR)


@pytest.fixture
def rob(workspace: Workspace) -> Visitor:
    """A reporter."""
    return Visitor(workspace.url, REPORTER)


@pytest.fixture
def oda(workspace: Workspace) -> Visitor:
    """A colleague who is in #random only."""
    return Visitor(workspace.url, OUTSIDER)
