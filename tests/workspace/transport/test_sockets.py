"""Socket Mode, spoken by hand: hello, envelopes, acknowledgements in time and out of it."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.workspace import Workspace
from bot.workspace.defaults import APP_ID, NEWSROOM, SLACKBOT
from tests.support.manual_clock import ManualClock
from tests.support.visitor import Visitor
from tests.workspace.small_app import MANIFEST, over_http
from tests.workspace.transport.conftest import Socket, acknowledge, command, connected


def test_hello_says_how_many_connections_there_are(workspace: Workspace) -> None:
    async def scenario() -> list[Any]:
        async with connected(workspace, 2) as sockets:
            return [await socket.receive_json() for socket in sockets]

    hellos = asyncio.run(scenario())
    assert [(hello["type"], hello["num_connections"]) for hello in hellos] == [("hello", 1), ("hello", 2)]
    assert hellos[0]["connection_info"] == {"app_id": APP_ID}
    assert hellos[0]["debug_info"]["approximate_connection_time"] == 3600


def test_a_ticket_opens_one_connection(workspace: Workspace) -> None:
    async def scenario() -> int:
        async with aiohttp.ClientSession(headers={"Authorization": "Bearer xapp-local"}) as session:
            async with session.post(f"{workspace.api_url}apps.connections.open") as answer:
                url = (await answer.json())["url"]
            await session.ws_connect(url)
            async with session.get(url.replace("ws://", "http://")) as second:
                return second.status

    assert asyncio.run(scenario()) == 401


def test_envelopes_go_to_any_of_the_connections(workspace: Workspace, edie: Visitor) -> None:
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


def test_without_a_connection_the_command_fails_at_once(edie: Visitor) -> None:
    edie.command(NEWSROOM, "/story list")
    (notice,) = edie.ephemerals()
    assert (notice.user, notice.shown) == (SLACKBOT, '/story failed with the error "dispatch_failed"')


def test_a_command_not_acknowledged_in_time_fails(workspace: Workspace, edie: Visitor, clock: ManualClock) -> None:
    async def scenario() -> None:
        async with connected(workspace) as (socket,), asyncio.TaskGroup() as tasks:
            await socket.receive_json()
            typed = tasks.create_task(command(edie, "/story list"))
            envelope = await socket.receive_json()
            assert (envelope["type"], envelope["accepts_response_payload"]) == ("slash_commands", True)
            await asyncio.to_thread(clock.wait_for_sleeper, 3)
            clock.advance(3)
            await typed
            await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "too late"}})
            await command(edie, "/unknown")

    asyncio.run(scenario())
    assert [seen.shown for seen in edie.ephemerals()] == [
        '/story failed with the error "operation_timeout"',
        "`/unknown` is not a valid command here. There is: /story, /plain.",
    ]


def test_an_acknowledgement_just_in_time_counts(workspace: Workspace, edie: Visitor, clock: ManualClock) -> None:
    async def scenario() -> None:
        async with connected(workspace) as (socket,), asyncio.TaskGroup() as tasks:
            await socket.receive_json()
            tasks.create_task(command(edie, "/story list"))
            envelope = await socket.receive_json()
            await asyncio.to_thread(clock.wait_for_sleeper, 3)
            clock.advance(2.9)
            await acknowledge(socket, envelope)

    asyncio.run(scenario())
    assert edie.ephemerals() == []


def test_what_a_closed_connection_carried_goes_over_another(workspace: Workspace, edie: Visitor) -> None:
    async def scenario() -> tuple[Any, Any]:
        async with connected(workspace) as (leaving,), asyncio.TaskGroup() as tasks:
            await leaving.receive_json()
            tasks.create_task(command(edie, "/story list"))
            first = await leaving.receive_json()
            async with connected(workspace) as (staying,):
                await staying.receive_json()
                await leaving.close()
                second = await staying.receive_json()
                await acknowledge(staying, second)
            return first, second

    first, second = asyncio.run(scenario())
    assert first == second
    assert edie.ephemerals() == []


def test_what_the_last_connection_carried_fails_with_it(workspace: Workspace, edie: Visitor) -> None:
    async def scenario() -> None:
        async with connected(workspace) as (leaving,), asyncio.TaskGroup() as tasks:
            await leaving.receive_json()
            tasks.create_task(command(edie, "/story list"))
            await leaving.receive_json()
            await leaving.close()

    asyncio.run(scenario())
    assert [seen.shown for seen in edie.ephemerals()] == ['/story failed with the error "operation_timeout"']


def test_a_connection_that_was_asked_to_go_is_acknowledged_over_its_successor(
    workspace: Workspace, edie: Visitor
) -> None:
    async def scenario() -> None:
        async with connected(workspace) as (old,), asyncio.TaskGroup() as tasks:
            await old.receive_json()
            tasks.create_task(command(edie, "/story list"))
            envelope = await old.receive_json()
            refreshing = tasks.create_task(asyncio.to_thread(workspace.refresh_connections))
            assert (await old.receive_json())["type"] == "disconnect"
            await old.close()
            async with connected(workspace) as (fresh,):
                await refreshing
                await acknowledge(fresh, envelope)
                assert (await fresh.receive_json())["type"] == "hello"
                await command(edie, "/unknown")  # nothing came twice

    asyncio.run(scenario())
    assert ["/unknown" in seen.shown for seen in edie.ephemerals()] == [True]


@pytest.mark.parametrize(
    ("method", "headers", "fields", "error"),
    [
        ("GET", {"Authorization": "Bearer xapp-local"}, {}, "insecure_request"),
        ("POST", {}, {"token": "xapp-local"}, "missing_args"),
        ("POST", {}, {}, "not_authed"),
        ("POST", {"Authorization": "Bearer xoxb-local"}, {}, "not_allowed_token_type"),
    ],
)
def test_how_a_connection_is_not_asked_for(
    workspace: Workspace, method: str, headers: dict[str, str], fields: dict[str, str], error: str
) -> None:
    async def scenario() -> Any:
        url = f"{workspace.api_url}apps.connections.open"
        async with (
            aiohttp.ClientSession(headers=headers) as session,
            session.request(method, url, data=fields) as answer,
        ):
            return await answer.json()

    assert asyncio.run(scenario())["error"] == error


@pytest.mark.parametrize("manifest", [over_http(MANIFEST)], ids=[""])
def test_with_socket_mode_off_there_is_no_connection(workspace: Workspace) -> None:
    with pytest.raises(SlackApiError, match="socket_mode_not_enabled"):
        WebClient("xapp-local", base_url=workspace.api_url).api_call("apps.connections.open")


def test_an_event_takes_no_answer(workspace: Workspace, edie: Visitor) -> None:
    async def scenario() -> Any:
        async with connected(workspace) as (socket,), asyncio.TaskGroup() as tasks:
            await socket.receive_json()
            edie.say(NEWSROOM, "@slugline are you there?")
            event = await socket.receive_json()
            await socket.send_json({"envelope_id": event["envelope_id"], "payload": {"text": "yes"}})
            tasks.create_task(command(edie, "/story list"))  # comes after it
            await acknowledge(socket, await socket.receive_json())
            return event

    assert asyncio.run(scenario())["accepts_response_payload"] is False
    (refusal,) = workspace.refusals
    assert (refusal.request, refusal.error) == ("acknowledgement of event_callback", "unexpected_response_payload")


@pytest.mark.parametrize("payload", ["yes", ["yes"], 7])
def test_an_answer_that_is_no_object_fails_the_command(workspace: Workspace, edie: Visitor, payload: Any) -> None:
    async def scenario() -> None:
        async with connected(workspace) as (socket,), asyncio.TaskGroup() as tasks:
            await socket.receive_json()
            tasks.create_task(command(edie, "/story list"))
            envelope = await socket.receive_json()
            await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": payload})

    asyncio.run(scenario())
    assert edie.ephemerals()[0].shown == '/story failed with the error "http_service_error"'


def test_a_connection_that_was_asked_to_go_and_stays_is_closed(
    workspace: Workspace, edie: Visitor, clock: ManualClock
) -> None:
    async def scenario() -> Any:
        async with connected(workspace) as (staying,), asyncio.TaskGroup() as tasks:
            await staying.receive_json()
            tasks.create_task(asyncio.to_thread(workspace.refresh_connections))
            await staying.receive_json()
            await asyncio.to_thread(clock.wait_for_sleeper, 10)
            clock.advance(10)
            closed = await staying.receive()
            await command(edie, "/story list")
            return closed

    assert asyncio.run(scenario()).type is aiohttp.WSMsgType.CLOSE
    assert [seen.shown for seen in edie.ephemerals()] == ['/story failed with the error "dispatch_failed"']


def test_the_eleventh_connection_is_refused(workspace: Workspace) -> None:
    async def scenario() -> Any:
        async with connected(workspace, 11) as sockets:
            return await sockets[-1].receive_json()

    assert asyncio.run(scenario())["reason"] == "too_many_websockets"


def test_an_invalid_answer_is_shown_and_noted(workspace: Workspace, edie: Visitor) -> None:
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


def test_a_refresh_asks_for_a_new_connection_and_delivers_there(workspace: Workspace, edie: Visitor) -> None:
    async def scenario() -> tuple[Any, Any]:
        async with connected(workspace) as (old,):
            await old.receive_json()
            refreshing = asyncio.create_task(asyncio.to_thread(workspace.refresh_connections))
            goodbye = await old.receive_json()
            async with connected(workspace) as (fresh,), asyncio.TaskGroup() as tasks:
                await refreshing
                await fresh.receive_json()
                tasks.create_task(command(edie, "/story list"))
                envelope = await fresh.receive_json()
                await fresh.send_json({"envelope_id": envelope["envelope_id"]})
            return goodbye, envelope

    goodbye, envelope = asyncio.run(scenario())
    told = {"reason": "refresh_requested", "debug_info": {"host": "local-workspace"}}
    assert goodbye == {"type": "disconnect", **told}
    assert envelope["payload"]["command"] == "/story"
    assert edie.ephemerals() == []


def test_commands_are_not_for_threads(edie: Visitor) -> None:
    edie.say(NEWSROOM, "parent")
    parent = edie.messages(NEWSROOM)[0].ts
    edie.say(NEWSROOM, "/story list", thread_ts=parent)
    (notice,) = edie.ephemerals()
    assert (notice.shown, notice.thread_ts) == ("/story is not supported in threads. Sorry!", parent)
