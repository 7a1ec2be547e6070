"""A workspace, and a small real Bolt app in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, REPORTER
from tests.support.manual_clock import ManualClock
from tests.support.visitor import Visitor
from tests.workspace.small_app import MANIFEST, SmallApp


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def workspace(clock: ManualClock) -> Iterator[Workspace]:
    with Workspace(WorkspaceConfig(manifest=MANIFEST, clock=clock)) as running:
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
