"""A workspace, and a small real Bolt app in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, REPORTER
from tests.support.visitor import Visitor
from tests.workspace.small_app import MANIFEST, SmallApp


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1_750_000_000.0

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(clock: Clock) -> Iterator[Workspace]:
    with Workspace(WorkspaceConfig(manifest=MANIFEST, clock=clock, ack_seconds=5.0)) as running:
        yield running


@pytest.fixture
def client(workspace: Workspace) -> WebClient:
    return WebClient("xoxb-local", base_url=workspace.api_url)


@pytest.fixture
def app(workspace: Workspace) -> Iterator[SmallApp]:
    with SmallApp(workspace) as running:
        yield running


@pytest.fixture
def edie(workspace: Workspace) -> Visitor:
    return Visitor(workspace.url, EDITOR)


@pytest.fixture
def rob(workspace: Workspace) -> Visitor:
    return Visitor(workspace.url, REPORTER)
