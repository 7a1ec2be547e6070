"""Socket Mode: Slack's events over a WebSocket, on the aiohttp adapter, which loses nothing when Slack refreshes it."""

import asyncio
from threading import Thread
from typing import Any

import structlog
from slack_bolt import App
from slack_bolt.adapter.socket_mode.aiohttp import SocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.adapter.socket_mode.internals import run_bolt_app
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.errors import SluglineError

log = structlog.get_logger(__name__)
CONNECT_SECONDS = 20.0


class SocketConnection:
    """One app's connection, in a thread with an event loop of its own."""

    def __init__(self, app: App, app_token: str, base_url: str) -> None:
        self._app = app
        self._token = app_token
        self._base_url = base_url
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
        """Disconnect: no new events come in; those taken are worked on to their end by Bolt's own threads."""
        if not self._loop.is_running():
            return
        if self._handler is not None:
            closing = self._handler.close_async()  # type: ignore[no-untyped-call]  # Bolt's adapter is untyped here
            asyncio.run_coroutine_threadsafe(closing, self._loop).result(CONNECT_SECONDS)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _connect(self) -> None:
        client = AsyncWebClient(base_url=self._base_url)
        await client.apps_connections_open(app_token=self._token)  # the handler would try a refused token for ever
        self._handler = _ThreadedHandler(self._app, self._token, web_client=client)
        await self._handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt's adapter is untyped here


class _ThreadedHandler(SocketModeHandler):
    """Bolt waits for the listener's acknowledgement; off the event loop, so that one slow listener delays no other."""

    async def handle(self, client: Any, req: Any) -> None:
        """Dispatch one envelope in a thread, then acknowledge it with what the listener said."""
        loop = asyncio.get_running_loop()
        start = loop.time()
        response = await loop.run_in_executor(None, run_bolt_app, self.app, req)
        await send_async_response(client, req, response, start)
