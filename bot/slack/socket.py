"""Socket Mode: Slack's events over a WebSocket, on the aiohttp adapter, which loses nothing when Slack refreshes it."""

import asyncio
import contextlib
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Thread
from typing import Any

import structlog
from slack_bolt import App
from slack_bolt.adapter.socket_mode.aiohttp import SocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.adapter.socket_mode.internals import run_bolt_app
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.errors import SluglineError
from bot.slack.acknowledging import wants_answer

log = structlog.get_logger(__name__)
CONNECT_SECONDS = 20.0
ACKNOWLEDGE_SECONDS = 3.0  # what Slack gives
PING_SECONDS = 5.0  # also how soon a connection that broke is noticed and made again
DISPATCHERS = 8  # threads that hand what comes to Bolt; more of them only keep the event loop from acknowledging
OK = 200


class SocketConnection:
    """One app's connection, in a thread with an event loop of its own."""

    def __init__(self, app: App, app_token: str, base_url: str, expected: int = 1) -> None:
        """Prepare; `expected` is how many connections this deployment holds, and more are warned about."""
        self._app = app
        self._token = app_token
        self._base_url = base_url
        self._expected = expected
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="socket-mode", daemon=True)
        self._handler: _ThreadedHandler | None = None

    def start(self) -> None:
        """Connect, and return when connected.

        Raises:
            SluglineError: if Slack cannot be reached or refuses the app token.
        """
        self._thread.start()
        try:
            asyncio.run_coroutine_threadsafe(self._connect(), self._loop).result(CONNECT_SECONDS)
        except SlackApiError as error:
            self.stop()
            code = error.response.get("error")
            raise SluglineError(
                f"Slack refuses SLACK_APP_TOKEN ({code}).",
                "Use the app-level token (xapp-...) with the scope connections:write.",
            ) from error
        except (TimeoutError, OSError) as error:
            self.stop()
            raise SluglineError(f"Slack cannot be reached at {self._base_url}.", "Check the network.") from error

    def stop(self) -> None:
        """Disconnect: what was taken is acknowledged first, then in the hands of Bolt's own threads, which end it."""
        if not self._loop.is_running():
            return
        if self._handler is not None:
            asyncio.run_coroutine_threadsafe(self._handler.leave(), self._loop).result(CONNECT_SECONDS)
            self._handler.hand_over()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _connect(self) -> None:
        client = AsyncWebClient(base_url=self._base_url)
        await client.apps_connections_open(app_token=self._token)  # the handler would try a refused token for ever
        self._handler = _ThreadedHandler(self._app, self._token, client, self._expected)
        await self._handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt's adapter is untyped here


class _ThreadedHandler(SocketModeHandler):
    """Bolt waits for its listeners; off the event loop, so that a slow one delays no other."""

    def __init__(self, app: App, app_token: str, client: AsyncWebClient, expected: int) -> None:
        super().__init__(app, app_token, web_client=client, ping_interval=PING_SECONDS)
        self._expected = self._allowed = expected
        self._threads = ThreadPoolExecutor(DISPATCHERS, thread_name_prefix="dispatch")
        self._in_hand = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self.client.message_listeners.append(self._greeted)

    async def handle(self, client: Any, req: Any) -> None:
        """Acknowledge one envelope and dispatch it in a thread, in that order unless the answer is what Slack wants."""
        self._in_hand += 1
        self._idle.clear()
        try:
            if wants_answer(req.payload):
                response = await self._dispatched(req)
                await send_async_response(client, req, response, time.time())
            else:
                await client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id))
                await self._dispatched(req)
        finally:
            self._in_hand -= 1
            if not self._in_hand:
                self._idle.set()

    async def _dispatched(self, req: Any) -> BoltResponse:
        loop = asyncio.get_running_loop()
        response: BoltResponse = await loop.run_in_executor(self._threads, run_bolt_app, self.app, req)
        if response.status != OK:
            log.warning("request_not_taken", status=response.status, said=str(response.body)[:200], kind=req.type)
        return response

    async def leave(self) -> None:
        """Close the connection once all that came over it is acknowledged, or was for too long a time."""
        with contextlib.suppress(TimeoutError):  # past the time Slack gives, nothing is left to be acknowledged
            await asyncio.wait_for(self._idle.wait(), ACKNOWLEDGE_SECONDS)
        await self.close_async()  # type: ignore[no-untyped-call]  # Bolt's adapter is untyped here

    def hand_over(self) -> None:
        """Wait until Bolt has all that came in: each dispatch lasts three seconds at most. Off the event loop."""
        self._threads.shutdown(wait=True)

    async def _greeted(self, _client: Any, message: dict[str, Any], _raw: str | None) -> None:
        """Warn when Slack's hello counts more connections than this deployment holds.

        After a reconnection Slack may still count the old one (slackapi/node-slack-sdk#2565), so one more is allowed.
        """
        if message.get("type") != "hello":
            return
        connections = message.get("num_connections") or 0
        allowed, self._allowed = self._allowed, self._expected + 1
        if connections > allowed:
            log.warning(
                "unexpected_connections",
                connections=connections,
                expected=self._expected,
                meaning="Slack gives each event to any one of them. Does another deployment use this SLACK_APP_TOKEN? "
                "A rolling restart is no cause for worry; SLUGLINE_CONNECTIONS sets how many are expected.",
            )
