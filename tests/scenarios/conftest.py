"""A workspace and a seeded bot in its own process, fresh for each test module that asks."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, REPORTER
from tests.support.bot_process import ROOT, Settings, running_bot, slugline
from tests.support.visitor import Visitor


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """A strict workspace that must have had nothing to refuse in the end."""
    manifest = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    with Workspace(WorkspaceConfig(manifest=manifest)) as started:
        yield started
        assert started.refusals == []


@pytest.fixture
def settings(workspace: Workspace, tmp_path: Path) -> Settings:
    """Settings that lead to the workspace."""
    return Settings(tmp_path / "data", workspace.api_url)


@pytest.fixture
def seeded_bot(workspace: Workspace, settings: Settings) -> Iterator[Settings]:
    """The bot, running, with the seeds in its store."""
    done = slugline(settings, "seed")
    assert done.returncode == 0, done.stderr
    with running_bot(workspace, settings):
        yield settings


@pytest.fixture
def edie(workspace: Workspace) -> Visitor:
    """The editor."""
    return Visitor(workspace.url, EDITOR)


@pytest.fixture
def rob(workspace: Workspace) -> Visitor:
    """A reporter, who is no editor."""
    return Visitor(workspace.url, REPORTER)
