"""Socket Mode: the app's WebSocket connections, and envelopes over them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any, Literal

from aiohttp import WSMsgType, web

from bot.workspace.changes import ChangeFeed
from bot.workspace.defaults import APP_ID
from bot.workspace.model import Json

EnvelopeType = Literal["slash_commands", "interactive", "events_api"]
PING_SECONDS = 10.0
CONNECTION_LIMIT = 10
"""Connections an app may hold at once (docs: Socket Mode)."""


class NotConnected(Exception):  # noqa: N818 - says what happened
    """The app holds no connection."""


class NotAcknowledged(Exception):  # noqa: N818 - says what happened
    """The app did not acknowledge an envelope in time."""


@dataclass(eq=False, slots=True)
class _Connection:
    socket: web.WebSocketResponse
    draining: bool = False


@dataclass(slots=True)
class SocketHub:
    """The connections of the app. Used from the workspace's event loop only.

    Attributes:
        ack_seconds: time the app has to acknowledge an envelope.
        late_acks: acknowledgements that came after that time.
    """

    ack_seconds: float
    changes: ChangeFeed
    late_acks: int = 0
    _connections: list[_Connection] = field(default_factory=list)
    _tickets: set[str] = field(default_factory=set)
    _waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    _connected: asyncio.Event = field(default_factory=asyncio.Event)
    _refreshing: bool = False

    @property
    def count(self) -> int:
        """Connections that may be given envelopes."""
        return len(self._active())

    def issue_ticket(self) -> str:
        """A ticket that opens one connection."""
        ticket = secrets.token_urlsafe(16)
        self._tickets.add(ticket)
        return ticket

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection until it closes."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets or len(self._connections) >= CONNECTION_LIMIT:
            return web.Response(status=401, text="invalid ticket")
        self._tickets.remove(ticket)
        socket = web.WebSocketResponse(heartbeat=PING_SECONDS)
        await socket.prepare(request)
        connection = _Connection(socket)
        self._connections.append(connection)
        self._refreshing = False
        try:
            await socket.send_json(self._hello())
            self._announce()
            await self._read(socket)
        finally:
            self._connections.remove(connection)
            self._announce()
        return socket

    async def deliver(self, kind: EnvelopeType, payload: Json, *, accepts_response: bool) -> Json:
        """Send an envelope over one of the connections, at random, and wait for its acknowledgement.

        Returns:
            The response carried by the acknowledgement, empty when it carried none.

        Raises:
            NotConnected: there is no connection.
            NotAcknowledged: none came in `ack_seconds`, or the connection broke.
        """
        deadline = asyncio.get_running_loop().time() + self.ack_seconds
        connection = await self._choose(deadline)
        envelope_id = secrets.token_hex(16)
        envelope = {
            "envelope_id": envelope_id,
            "type": kind,
            "accepts_response_payload": accepts_response,
            "payload": payload,
        }
        acknowledged: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting[envelope_id] = acknowledged
        try:
            async with asyncio.timeout_at(deadline):
                await connection.socket.send_json(envelope)
                return await acknowledged
        except (TimeoutError, ConnectionError) as error:
            raise NotAcknowledged(kind) from error
        finally:
            del self._waiting[envelope_id]

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to be replaced, as Slack does every few hours.

        The old ones still may acknowledge. Envelopes wait for a new one, as long as an acknowledgement may take:
        the SDK closes the old connection before it opens the next.
        """
        self._refreshing = self.count > 0
        for connection in self._active():
            connection.draining = True
            with contextlib.suppress(ConnectionError):  # it is closing already
                await connection.socket.send_json({"type": "disconnect", "reason": reason, "debug_info": _debug_info()})
        self._announce()

    async def close(self) -> None:
        """Say goodbye and close every connection."""
        await self.refresh("link_disabled")
        for connection in list(self._connections):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(connection.socket.close(), 1.0)

    def _active(self) -> list[_Connection]:
        return [connection for connection in self._connections if not connection.draining]

    async def _choose(self, deadline: float) -> _Connection:
        if not self._refreshing and not self._active():
            raise NotConnected
        try:
            async with asyncio.timeout_at(deadline):
                while not (active := self._active()):
                    await self._connected.wait()
        except TimeoutError as error:
            raise NotConnected from error
        return secrets.choice(active)

    def _announce(self) -> None:
        (self._connected.set if self._active() else self._connected.clear)()
        self.changes.publish("app", {"connections": self.count})

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": self.count,
            "debug_info": _debug_info(),
            "connection_info": {"app_id": APP_ID},
        }

    async def _read(self, socket: web.WebSocketResponse) -> None:
        async for frame in socket:
            if frame.type == WSMsgType.TEXT:
                self._acknowledge(frame.data)

    def _acknowledge(self, text: str) -> None:
        try:
            message: Any = json.loads(text)
        except ValueError:
            return  # not an acknowledgement; Slack ignores it
        waiting = self._waiting.get(message.get("envelope_id", "")) if isinstance(message, dict) else None
        if waiting is None or waiting.done():
            self.late_acks += 1
        else:
            waiting.set_result(message.get("payload") or {})


def _debug_info() -> Json:
    return {"host": "local-workspace", "build_number": 1, "approximate_connection_time": 18060}
