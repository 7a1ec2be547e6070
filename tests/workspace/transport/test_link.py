"""Deadlines, retries and troubles, the same over every transport."""

import asyncio
from threading import Semaphore
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from bot.workspace import Workspace
from bot.workspace.defaults import NEWSROOM
from tests.support.manual_clock import ManualClock
from tests.support.visitor import Visitor
from tests.workspace.small_app import MANIFEST, over_http
from tests.workspace.transport.conftest import acknowledge, command, connected

CALL = "@slugline are you there?"


def test_an_event_comes_again_with_the_same_id(workspace: Workspace, edie: Visitor, clock: ManualClock) -> None:
    async def scenario() -> list[Any]:
        async with connected(workspace) as (socket,):
            await socket.receive_json()
            edie.say(NEWSROOM, CALL)
            got = [await socket.receive_json()]
            for wait in (0, 60, 300):
                await asyncio.to_thread(clock.wait_for_sleeper, 3)
                clock.advance(3)  # not acknowledged
                if wait:
                    await asyncio.to_thread(clock.wait_for_sleeper, wait)
                    clock.advance(wait)
                got.append(await socket.receive_json())
            return got

    got = asyncio.run(scenario())
    assert len({envelope["payload"]["event_id"] for envelope in got}) == 1
    assert len({envelope["envelope_id"] for envelope in got}) == 4
    assert [(envelope["retry_attempt"], envelope["retry_reason"]) for envelope in got] == [
        (0, ""),
        (1, "timeout"),
        (2, "timeout"),
        (3, "timeout"),
    ]


def test_an_acknowledged_event_comes_once(workspace: Workspace, edie: Visitor, clock: ManualClock) -> None:
    async def scenario() -> Any:
        async with connected(workspace) as (socket,), asyncio.TaskGroup() as tasks:
            await socket.receive_json()
            edie.say(NEWSROOM, CALL)
            await acknowledge(socket, await socket.receive_json())
            tasks.create_task(command(edie, "/story list"))
            following = await socket.receive_json()
            await acknowledge(socket, following)
            return following

    assert asyncio.run(scenario())["type"] == "slash_commands"
    assert clock.now() == ManualClock().now()


@pytest.mark.parametrize("manifest", [over_http(MANIFEST)], ids=[""])
@pytest.mark.parametrize(
    ("answer", "reasons"),
    [
        (Response(status=500), [None, "http_error"]),
        (Response(status=500, headers={"X-Slack-No-Retry": "1"}), [None]),
        (Response(status=500, headers={"x-slack-no-retry": "1"}), [None]),
        (Response(""), [None]),
        (Response("whatever", status=202), [None]),
    ],
    ids=["an error", "an error without retry", "in small letters", "an acknowledgement", "another of the 200s"],
)
def test_over_http_a_retry_says_why(
    workspace: Workspace, edie: Visitor, httpserver: HTTPServer, answer: Response, reasons: list[str | None]
) -> None:
    got: list[Request] = []
    came = Semaphore(0)

    def handle(request: Request) -> Response:
        if "challenge" in request.get_data(as_text=True):
            return Response(request.get_json()["challenge"])
        got.append(request)
        came.release()
        return answer

    httpserver.expect_request("/slack/events").respond_with_handler(handle)
    workspace.use_request_url(httpserver.url_for("/slack/events"))
    edie.say(NEWSROOM, CALL)
    for _ in reasons:
        assert came.acquire(timeout=10)
    edie.command(NEWSROOM, "/story list")  # what is due at once has come before it
    events = [request for request in got if request.is_json]
    assert [request.headers.get("X-Slack-Retry-Reason") for request in events] == reasons
    assert len({request.get_json()["event_id"] for request in events}) == 1


def test_a_lost_acknowledgement_is_a_time_out_to_the_person(
    workspace: Workspace, edie: Visitor, clock: ManualClock
) -> None:
    async def scenario() -> None:
        async with connected(workspace) as (socket,), asyncio.TaskGroup() as tasks:
            await socket.receive_json()
            edie.trouble("lost_ack")
            tasks.create_task(command(edie, "/story list"))
            await acknowledge(socket, await socket.receive_json())
            await asyncio.to_thread(clock.wait_for_sleeper, 6)
            clock.advance(3)
            tasks.create_task(command(edie, "/story list"))  # the trouble is used up
            await acknowledge(socket, await socket.receive_json())

    asyncio.run(scenario())
    assert [seen.shown for seen in edie.ephemerals()] == ['/story failed with the error "operation_timeout"']


def test_a_slow_acknowledgement_counts(workspace: Workspace, edie: Visitor, clock: ManualClock) -> None:
    async def scenario() -> None:
        async with connected(workspace) as (socket,), asyncio.TaskGroup() as tasks:
            await socket.receive_json()
            edie.trouble("slow_ack")
            tasks.create_task(command(edie, "/story list"))
            await acknowledge(socket, await socket.receive_json())
            await asyncio.to_thread(clock.wait_for_sleeper, 2.4)
            clock.advance(2.4)

    asyncio.run(scenario())
    assert edie.ephemerals() == []


def test_deliveries_are_noted(workspace: Workspace, edie: Visitor) -> None:
    async def scenario() -> None:
        async with connected(workspace) as (socket,), asyncio.TaskGroup() as tasks:
            await socket.receive_json()
            tasks.create_task(command(edie, "/story list"))
            await acknowledge(socket, await socket.receive_json())

    asyncio.run(scenario())
    edie.command(NEWSROOM, "/story list")
    taken, lost = workspace.deliveries
    assert (taken.kind, taken.failure, taken.answered) == ("slash_commands", "", None)
    assert taken.acknowledged is not None
    assert taken.acknowledged > 0
    assert (lost.acknowledged, lost.failure) == (None, "dispatch_failed")
