"""Socket Mode, spoken by hand: hello, envelopes, acknowledgements in time and out of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, NEWSROOM, SLACKBOT
from tests.support.visitor import Visitor
from tests.workspace.small_app import MANIFEST

Socket = aiohttp.ClientWebSocketResponse


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """One that waits for an acknowledgement hardly at all."""
    with Workspace(WorkspaceConfig(manifest=MANIFEST, ack_seconds=0.2)) as running:
        yield running


@asynccontextmanager
async def connected(workspace: Workspace, count: int = 1) -> AsyncIterator[list[Socket]]:
    headers = {"Authorization": "Bearer xapp-local"}
    async with aiohttp.ClientSession(headers=headers) as session:
        sockets: list[Socket] = []
        for _ in range(count):
            async with session.post(f"{workspace.api_url}apps.connections.open") as answer:
                url = (await answer.json())["url"]
            sockets.append(await session.ws_connect(url))
        yield sockets


async def command(visitor: Visitor, text: str) -> None:
    await asyncio.to_thread(visitor.command, NEWSROOM, text)


def test_hello_says_how_many_connections_there_are(workspace: Workspace) -> None:
    async def scenario() -> list[Any]:
        async with connected(workspace, 2) as sockets:
            return [await socket.receive_json() for socket in sockets]

    hellos = asyncio.run(scenario())
    assert [(hello["type"], hello["num_connections"]) for hello in hellos] == [("hello", 1), ("hello", 2)]


def test_a_ticket_opens_one_connection(workspace: Workspace) -> None:
    async def scenario() -> int:
        async with aiohttp.ClientSession(headers={"Authorization": "Bearer xapp-local"}) as session:
            async with session.post(f"{workspace.api_url}apps.connections.open") as answer:
                url = (await answer.json())["url"]
            await session.ws_connect(url)
            async with session.get(url.replace("ws://", "http://")) as second:
                return second.status

    assert asyncio.run(scenario()) == 401


def test_envelopes_go_to_any_of_the_connections(workspace: Workspace) -> None:
    edie = Visitor(workspace.url, EDITOR)

    async def answer(socket: Socket, got: list[Any], name: int) -> None:
        async for frame in socket:
            envelope = frame.json()
            if "envelope_id" in envelope:
                got.append(name)
                await socket.send_json({"envelope_id": envelope["envelope_id"]})

    async def scenario() -> list[int]:
        got: list[int] = []
        async with connected(workspace, 2) as sockets, asyncio.TaskGroup() as tasks:
            for name, socket in enumerate(sockets):
                tasks.create_task(answer(socket, got, name))
            for number in range(24):
                await command(edie, f"/story {number}")
            for socket in sockets:
                await socket.close()
        return got

    got = asyncio.run(scenario())
    assert len(got) == 24
    assert set(got) == {0, 1}
    assert edie.ephemerals() == []


def test_without_a_connection_the_command_fails_at_once(workspace: Workspace) -> None:
    edie = Visitor(workspace.url, EDITOR)
    edie.command(NEWSROOM, "/story list")
    (notice,) = edie.ephemerals()
    assert (notice.user, notice.shown) == (SLACKBOT, '/story failed with the error "dispatch_failed"')


def test_a_command_not_acknowledged_in_time_fails(workspace: Workspace) -> None:
    edie = Visitor(workspace.url, EDITOR)

    async def scenario() -> None:
        async with connected(workspace) as (socket,):
            await socket.receive_json()
            await command(edie, "/story list")
            envelope = await socket.receive_json()
            assert (envelope["type"], envelope["accepts_response_payload"]) == ("slash_commands", True)
            await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "too late"}})
            await socket.ping()
            await command(edie, "/unknown")

    asyncio.run(scenario())
    assert [seen.shown for seen in edie.ephemerals()] == [
        '/story failed with the error "operation_timeout"',
        "`/unknown` is not a valid command here. There is: /story, /plain.",
    ]


def test_an_invalid_answer_is_shown_and_noted(workspace: Workspace) -> None:
    edie = Visitor(workspace.url, EDITOR)

    async def scenario() -> None:
        async with connected(workspace) as (socket,):
            await socket.receive_json()
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(command(edie, "/story list"))
                envelope = await socket.receive_json()
                answer = {"blocks": [{"type": "section"}]}
                await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": answer})

    asyncio.run(scenario())
    assert edie.ephemerals()[0].shown == '/story failed with the error "invalid_blocks"'
    assert [refusal.request for refusal in workspace.refusals] == ["answer to /story"]


def test_a_refresh_asks_for_a_new_connection_and_delivers_there(workspace: Workspace) -> None:
    edie = Visitor(workspace.url, EDITOR)

    async def scenario() -> tuple[Any, Any]:
        async with connected(workspace) as (old,):
            await old.receive_json()
            await asyncio.to_thread(workspace.refresh_connections)
            goodbye = await old.receive_json()
            async with connected(workspace) as (fresh,), asyncio.TaskGroup() as tasks:
                await fresh.receive_json()
                tasks.create_task(command(edie, "/story list"))
                envelope = await fresh.receive_json()
                await fresh.send_json({"envelope_id": envelope["envelope_id"]})
            return goodbye, envelope

    goodbye, envelope = asyncio.run(scenario())
    assert (goodbye["type"], goodbye["reason"]) == ("disconnect", "refresh_requested")
    assert envelope["payload"]["command"] == "/story"
    assert edie.ephemerals() == []


def test_commands_are_not_for_threads(workspace: Workspace) -> None:
    edie = Visitor(workspace.url, EDITOR)
    edie.say(NEWSROOM, "parent")
    parent = edie.messages(NEWSROOM)[0].ts
    edie.say(NEWSROOM, "/story list", thread_ts=parent)
    (notice,) = edie.ephemerals()
    assert (notice.shown, notice.thread_ts) == ("/story is not supported in threads. Sorry!", parent)
