"""An app that speaks Socket Mode by hand, or takes signed requests."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, NEWSROOM
from tests.support.manual_clock import ManualClock
from tests.support.visitor import Visitor
from tests.workspace.small_app import MANIFEST

Socket = aiohttp.ClientWebSocketResponse
URL = "/slack/events"


class App:
    """What answers at the request URL: notes every request, and says what it is told to say."""

    def __init__(self, server: HTTPServer) -> None:
        self.requests: list[Request] = []
        self.say = Response("")
        self.url = server.url_for(URL)
        server.expect_request(URL, method="POST").respond_with_handler(self._answer)

    def _answer(self, request: Request) -> Response:
        if request.is_json and "challenge" in request.get_json():
            return Response(request.get_json()["challenge"])
        self.requests.append(request)
        return self.say


@pytest.fixture
def manifest() -> dict[str, Any]:
    """The app's manifest; a test over signed HTTP has another."""
    return MANIFEST


@pytest.fixture
def workspace(clock: ManualClock, manifest: dict[str, Any]) -> Iterator[Workspace]:
    """A workspace whose time only a test moves."""
    with Workspace(WorkspaceConfig(manifest=manifest, clock=clock)) as running:
        yield running


@asynccontextmanager
async def connected(workspace: Workspace, count: int = 1) -> AsyncIterator[list[Socket]]:
    """Hold so many connections; their hellos are still to be read."""
    headers = {"Authorization": "Bearer xapp-local"}
    async with aiohttp.ClientSession(headers=headers) as session:
        sockets: list[Socket] = []
        for _ in range(count):
            async with session.post(f"{workspace.api_url}apps.connections.open") as answer:
                url = (await answer.json())["url"]
            sockets.append(await session.ws_connect(url))
        yield sockets


async def command(visitor: Visitor, text: str) -> None:
    """Type a command in #newsroom, and come back when it was acknowledged or failed."""
    await asyncio.to_thread(visitor.command, NEWSROOM, text)


async def acknowledge(socket: Socket, envelope: Any) -> None:
    """Acknowledge an envelope."""
    await socket.send_json({"envelope_id": envelope["envelope_id"]})


@pytest.fixture
def edie(workspace: Workspace) -> Visitor:
    """The editor."""
    return Visitor(workspace.url, EDITOR)
