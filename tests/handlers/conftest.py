"""Bots whose Bolt app is handed its requests by the test, and a workspace that only answers."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import Bot, open_newsroom
from bot.services.seeding import seed
from bot.settings import Settings
from bot.store.schema import upgrade
from bot.workspace import Workspace, WorkspaceConfig
from tests.support.bot_process import ROOT


@pytest.fixture(scope="package")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the seeds in its store."""
    folder = tmp_path_factory.mktemp("handlers")
    room = open_newsroom(Settings(_env_file=None, data=folder, database_url=""))
    upgrade(room.store)
    list(seed(room.documents, ROOT / "seeds"))
    room.store.close()
    return folder


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """A workspace that only answers: the events are handed to Bolt by the test."""
    manifest = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    with Workspace(WorkspaceConfig(manifest=manifest)) as started:
        yield started


@pytest.fixture
def bots(workspace: Workspace, data: Path) -> Iterator[list[Bot]]:
    """Two processes' worth of bot on one database."""
    settings = Settings(
        _env_file=None, data=data, database_url="", slack_bot_token="xoxb-local", slack_base_url=workspace.api_url
    )
    rooms = [open_newsroom(settings), open_newsroom(settings)]
    yield [Bot(room) for room in rooms]
    for room in rooms:
        room.store.close()
