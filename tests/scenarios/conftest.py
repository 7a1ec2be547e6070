"""A strict workspace and a bot in its own process, one of each for a test module, and what people in it do."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, OUTSIDER, REPORTER
from bot.workspace.model import Refusal
from tests.scenarios.bots import Transport, running_bot
from tests.support.bot_process import ROOT, Settings, slugline
from tests.support.visitor import Visitor


@pytest.fixture(scope="session")
def seeded_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which `slugline seed` has run, to copy from."""
    data = tmp_path_factory.mktemp("seeded") / "data"
    done = slugline(Settings(data), "seed")
    assert done.returncode == 0, done.stderr
    return data


@pytest.fixture(scope="module", params=["socket", "http"])
def transport(request: pytest.FixtureRequest) -> Transport:
    """How the workspace reaches the bot; every scenario with a bot runs over both."""
    chosen: Transport = request.param
    return chosen


@pytest.fixture(scope="module")
def workspace(transport: Transport) -> Iterator[Workspace]:
    """A strict workspace, a fresh one for each transport."""
    with Workspace(WorkspaceConfig(manifest=manifest_for(transport))) as started:
        yield started
        assert faults(started) == []


def manifest_for(transport: Transport) -> dict[str, Any]:
    """Return the app's manifest, as the README says to change it for HTTP."""
    manifest: dict[str, Any] = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    settings = manifest["settings"]
    settings["socket_mode_enabled"] = transport == "socket"
    if transport == "http":
        settings["interactivity"]["message_menu_options_url"] = "https://slugline.example.org/slack/events"
        for receiver in ("interactivity", "event_subscriptions"):
            if receiver in settings:
                settings[receiver]["request_url"] = "https://slugline.example.org/slack/events"
        for command in manifest["features"]["slash_commands"]:
            command["url"] = "https://slugline.example.org/slack/events"
    return manifest


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
def seeded_bot(workspace: Workspace, settings: Settings, seeded_data: Path, transport: Transport) -> Iterator[Settings]:
    """The bot, running, with the seeds in its store."""
    shutil.copytree(seeded_data, settings.data)
    with running_bot(workspace, settings, transport):
        yield settings


@pytest.fixture(scope="module")
def empty_bot(workspace: Workspace, settings: Settings, transport: Transport) -> Iterator[Settings]:
    """The bot, running, with nothing in its store."""
    with running_bot(workspace, settings, transport):
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
