"""Socket Mode: the app's WebSocket connections, and envelopes over them."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Literal

from aiohttp import WSMsgType, web

from bot.workspace.clock import Clock, within
from bot.workspace.decoding import decoded
from bot.workspace.defaults import APP_ID
from bot.workspace.model import Json
from bot.workspace.state.changes import ChangeFeed
from bot.workspace.transport.base import AppRequest, BadAnswer, NotAcknowledged, NotConnected

HOST = "local-workspace"
CONNECTION_SECONDS = 3600
"""How long a connection is said to live (docs: Socket Mode, the example of hello); here it lives until a refresh."""
PING_SECONDS = 10.0
GRACE_SECONDS = 10.0
"""How long a connection that was asked to go is left open (docs: Socket Mode, "disconnect", about 10 seconds)."""
CONNECTION_LIMIT = 10
"""Connections an app may hold at once (docs: Socket Mode)."""
TICKETS_KEPT = 100
"""Tickets that were asked for and not used; the oldest goes first."""

_Acknowledged = asyncio.Future[Json]


class _ConnectionLost(Exception):  # noqa: N818 - says what happened
    """The connection that carried an envelope closed before the acknowledgement came."""


@dataclass(eq=False, slots=True)
class _Connection:
    """One connection; `draining` ones were asked to go and get nothing new."""

    socket: web.WebSocketResponse
    draining: bool = False
    carried: set[_Acknowledged] = field(default_factory=set)


class SocketHub:
    """The connections of the app: a `Transport`. Used from the workspace's event loop only."""

    name: Literal["socket"] = "socket"

    def __init__(self, clock: Clock, changes: ChangeFeed) -> None:
        self._clock = clock
        self._changes = changes
        self._ending: set[asyncio.Task[None]] = set()
        self._connections: list[_Connection] = []
        self._tickets: deque[str] = deque(maxlen=TICKETS_KEPT)
        self._waiting: dict[str, _Acknowledged] = {}
        self._connected = asyncio.Event()
        self._refreshing = False

    @property
    def count(self) -> int:
        """Connections that may be given envelopes."""
        return len(self._active())

    def issue_ticket(self) -> str:
        """A ticket that opens one connection."""
        ticket = secrets.token_urlsafe(16)
        self._tickets.append(ticket)
        return ticket

    def takes(self, ticket: str) -> bool:
        """Use a ticket up; False if it is none, or used."""
        if ticket not in self._tickets:
            return False
        self._tickets.remove(ticket)
        return True

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection until it closes."""
        if not self.takes(request.query.get("ticket", "")):
            return web.Response(status=401, text="invalid ticket")
        socket = web.WebSocketResponse(heartbeat=PING_SECONDS)
        await socket.prepare(request)
        if len(self._connections) >= CONNECTION_LIMIT:
            await socket.send_json(_goodbye("too_many_websockets"))
            await socket.close()
            return socket
        connection = _Connection(socket)
        self._connections.append(connection)
        self._refreshing = False
        try:
            await socket.send_json(self._hello())
            self._announce()
            await self._read(socket)
        finally:
            self._lose(connection)
        return socket

    async def deliver(self, request: AppRequest) -> Json:
        """Send an envelope over one of the connections, at random. See `Transport`.

        When the app closes the connection without acknowledging, another one is tried: an app that keeps one
        connection alive loses nothing (the maintainers' word in slackapi/bolt-python#1071).
        """
        envelope_id = secrets.token_hex(16)
        envelope = _envelope(envelope_id, request)
        try:
            while True:
                connection = await self._choose()
                acknowledged: _Acknowledged = asyncio.get_running_loop().create_future()
                self._waiting[envelope_id] = acknowledged
                connection.carried.add(acknowledged)
                try:
                    await connection.socket.send_json(envelope)
                    return await acknowledged
                except (_ConnectionLost, ConnectionError) as error:
                    if not self.count:
                        raise NotAcknowledged("the connection was lost") from error
                finally:
                    connection.carried.discard(acknowledged)
        finally:
            self._waiting.pop(envelope_id, None)

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to be replaced, as Slack does every few hours.

        The old ones still may acknowledge, until they are closed after `GRACE_SECONDS`. Envelopes wait for a new one,
        as long as an acknowledgement may take: the SDK closes the old connection before it opens the next.
        """
        self._refreshing = self.count > 0
        for connection in self._active():
            connection.draining = True
            with contextlib.suppress(ConnectionError):  # it is closing already
                await connection.socket.send_json(_goodbye(reason))
            ending = asyncio.ensure_future(self._end(connection))
            self._ending.add(ending)
            ending.add_done_callback(self._ending.discard)
        self._announce()

    async def settled(self, seconds: float) -> None:
        """Wait until a connection that was asked to go has a successor, but no longer than `seconds`."""
        with contextlib.suppress(TimeoutError):
            await within(self._clock, seconds, self._succeeded())

    async def _succeeded(self) -> None:
        while self._refreshing and not self._active():
            await self._connected.wait()

    async def close(self) -> None:
        """Say goodbye and close every connection."""
        await self.refresh("link_disabled")
        for ending in self._ending:
            ending.cancel()
        for connection in list(self._connections):
            with contextlib.suppress(TimeoutError, ConnectionError):  # it hangs, or is gone already
                await asyncio.wait_for(connection.socket.close(), 1.0)

    async def _end(self, connection: _Connection) -> None:
        """Close a connection that was asked to go and stayed; nothing waits for its successor any longer."""
        await self._clock.sleep(GRACE_SECONDS)
        self._refreshing = False
        with contextlib.suppress(ConnectionError):  # it is gone already
            await connection.socket.close()

    def _active(self) -> list[_Connection]:
        return [one for one in self._connections if not one.draining and not one.socket.closed]

    async def _choose(self) -> _Connection:
        while not (active := self._active()):
            if not self._refreshing:
                raise NotConnected("the app holds no connection")
            await self._connected.wait()
        return secrets.choice(active)

    def _announce(self) -> None:
        (self._connected.set if self._active() else self._connected.clear)()
        self._changes.publish("app", {"connections": self.count})

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": self.count,
            "debug_info": {
                "host": HOST,
                "build_number": 1,
                "approximate_connection_time": CONNECTION_SECONDS,
            },
            "connection_info": {"app_id": APP_ID},
        }

    async def _read(self, socket: web.WebSocketResponse) -> None:
        async for frame in socket:
            if frame.type == WSMsgType.TEXT:
                self._acknowledge(frame.data)

    def _lose(self, connection: _Connection) -> None:
        self._connections.remove(connection)
        # One that was asked to go has its envelopes acknowledged over the connection that takes its place.
        for acknowledged in () if connection.draining else connection.carried:
            if not acknowledged.done():
                acknowledged.set_exception(_ConnectionLost())
        self._announce()

    def _acknowledge(self, text: str) -> None:
        try:
            message: Any = decoded(text)
        except ValueError:
            return  # not an acknowledgement; Slack ignores it
        waiting = self._waiting.get(str(message.get("envelope_id"))) if isinstance(message, dict) else None
        if waiting is not None and not waiting.done():  # else it comes too late
            answer = message.get("payload") or {}
            if isinstance(answer, dict):
                waiting.set_result(answer)
            else:
                waiting.set_exception(BadAnswer("the payload of the acknowledgement is no JSON object"))


def _envelope(envelope_id: str, request: AppRequest) -> Json:
    """Around an event, a command or an interaction; of these an event alone says that it takes no answer.

    `retry_attempt` and `retry_reason` are known from Slack's own SDKs; the documentation leaves them out.
    """
    envelope: Json = {
        "envelope_id": envelope_id,
        "type": request.kind,
        "accepts_response_payload": request.kind != "events_api",
        "payload": request.payload,
    }
    if request.kind == "events_api":
        envelope |= {"retry_attempt": request.retry, "retry_reason": request.retry_reason}
    return envelope


def _goodbye(reason: str) -> Json:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": HOST}}
