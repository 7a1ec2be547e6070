"""The workspace as a program: a server with its own thread and event loop."""

from __future__ import annotations

import asyncio
import errno
import socket
import threading
import time
from collections.abc import Coroutine
from concurrent.futures import Future
from types import TracebackType
from typing import Any, Self, TypeVar

from aiohttp import web

from bot.workspace.config import WorkspaceConfig
from bot.workspace.context import Context
from bot.workspace.deeds import commands
from bot.workspace.deeds.troubles import cause
from bot.workspace.errors import RequestUrlUnused, VisitorError, WorkspacePortTaken
from bot.workspace.model import Message, Refusal
from bot.workspace.serving.file_server import FileServer
from bot.workspace.serving.guard import loopback_only, page_headers
from bot.workspace.serving.page_api import PageApi
from bot.workspace.serving.slack_api import SlackApi
from bot.workspace.state.saver import Saver
from bot.workspace.transport import Delivery

BODY_LIMIT = 2 * 1024 * 1024

_Result = TypeVar("_Result")


class Workspace:
    """A local Slack workspace on loopback. `start` and `stop` it, or use it as a context manager.

    All methods may be called from any thread; they run on the workspace's own event loop.
    """

    def __init__(self, config: WorkspaceConfig) -> None:
        self._config = config
        self._started: Future[None] = Future()
        self._stopping = asyncio.Event()
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._context: Context | None = None

    def start(self) -> None:
        """Listen and serve.

        Raises:
            WorkspacePortTaken: another program has the port.
            WorkspaceStateUnreadable: the saved state cannot be read or written.
            ManifestInvalid: the manifest lacks something the workspace needs.
        """
        listener = _listen(self._config.host, self._config.port)
        self._thread = threading.Thread(target=self._run, args=(listener,), name="workspace", daemon=True)
        self._thread.start()
        self._started.result()

    def stop(self) -> None:
        """Close every connection, save, and end the thread. Does nothing when it is not running."""
        if self._thread is not None and self._loop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """The page's address."""
        return f"{self._running.origin}/"

    @property
    def api_url(self) -> str:
        """The base URL to give the Slack SDK."""
        return f"{self._running.origin}/api/"

    @property
    def refusals(self) -> list[Refusal]:
        """What the app asked and was refused, oldest first; a test may insist that it is empty."""
        return self._on_loop(self._read_refusals())

    @property
    def connections(self) -> int:
        """Connections of the app: those of Socket Mode, or 1 for a verified request URL."""
        return self._on_loop(self._read_connections())

    @property
    def deliveries(self) -> list[Delivery]:
        """What was handed to the app and how long it took, oldest first."""
        return self._on_loop(self._read_deliveries())

    def ask(self, user: str, channel: str, command: str, timeout: float = 10.0) -> Delivery:
        """Type a slash command as a person, and wait until it is answered over its response_url, or failed.

        One at a time for each person; several people may ask at once.

        Raises:
            VisitorError: there is no such person, channel or command.
            TimeoutError: it was acknowledged, but not answered in that many seconds.
        """
        return self._on_loop(self._ask(user, channel, command, timeout))

    def use_request_url(self, url: str) -> None:
        """Deliver signed requests to `url` from now on, instead of over Socket Mode.

        Raises:
            RequestUrlUnused: the manifest turns Socket Mode on, so that Slack would post nothing (docs: Using Socket
                Mode, "Toggle on Socket Mode").
            DeliveryFailed: nobody there repeats the challenge, as Slack demands before it takes a URL.
        """
        if self._running.manifest.socket_mode:
            raise RequestUrlUnused("Slack uses no request URL while settings.socket_mode_enabled is true.")
        self._on_loop(self._running.app.http.verify(url))

    def wait_for_app(self, timeout: float = 10.0) -> None:
        """Wait until the app is connected. Raises TimeoutError."""
        self._on_loop(asyncio.wait_for(self._wait_for_app(), timeout))

    def refresh_connections(self) -> None:
        """Ask the app to replace its connections, as Slack does every few hours."""
        self._on_loop(self._running.app.refresh())

    def trouble(self, name: str, *, on: bool = True, channel: str | None = None, times: int = 1) -> None:
        """Cause one of the troubles of `bot.workspace.deeds.troubles`, or take it back. Raises VisitorError."""
        self._on_loop(cause(self._running, name, on=on, channel_id=channel, times=times))

    def messages(self, channel: str) -> list[Message]:
        """The messages of a channel, oldest first, ephemeral ones apart."""
        return self._on_loop(self._read_messages(channel))

    # inside the loop

    @property
    def _running(self) -> Context:
        if self._context is None:
            raise RuntimeError("the workspace is not started")
        return self._context

    def _on_loop(self, work: Coroutine[Any, Any, _Result]) -> _Result:
        if self._loop is None:
            work.close()
            raise RuntimeError("the workspace is not started")
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _read_refusals(self) -> list[Refusal]:
        return list(self._running.state.refusals)

    async def _read_connections(self) -> int:
        return self._running.app.transport.count

    async def _read_deliveries(self) -> list[Delivery]:
        return list(self._running.app.journal.deliveries)

    async def _read_messages(self, channel: str) -> list[Message]:
        return list(self._running.state.messages.get(channel, {}).values())

    async def _ask(self, user: str, channel: str, command: str, timeout: float) -> Delivery:
        began = time.perf_counter()
        await commands.say(self._running, user, channel, command)
        deliveries = reversed(self._running.app.journal.deliveries)
        delivery = next((one for one in deliveries if one.user == user and one.sent >= began), None)
        if delivery is None:
            raise VisitorError(f"{command!r} is no command of the app.")
        if not delivery.failure:
            await asyncio.wait_for(delivery.wait(), timeout)
        return delivery

    async def _wait_for_app(self) -> None:
        changes = self._running.state.changes
        seq = changes.seq
        while not (self._running.app.transport.count or changes.closed):
            await changes.wait_after(seq, "", 60)
            seq = changes.seq
        if changes.closed:
            raise RuntimeError("the workspace was stopped")

    def _run(self, listener: socket.socket) -> None:
        try:
            with listener:
                asyncio.run(self._serve(listener))
        except BaseException as error:
            if self._started.done():
                raise
            self._started.set_exception(error)

    async def _serve(self, listener: socket.socket) -> None:
        self._loop = asyncio.get_running_loop()
        host, port = listener.getsockname()[:2]
        context = self._context = Context.build(self._config, f"http://{host}:{port}")
        saver = Saver(context.state, context.config.state_path)
        runner = web.AppRunner(_application(context), access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        await web.SockSite(runner, listener).start()
        self._started.set_result(None)
        try:
            await self._stopping.wait()
            await context.app.close()
            await runner.cleanup()
        finally:
            saver.finish()


def _application(context: Context) -> web.Application:
    app = web.Application(middlewares=[loopback_only], client_max_size=BODY_LIMIT)
    app.on_response_prepare.append(page_headers)
    SlackApi(context).add_to(app)
    PageApi(context).add_to(app)
    FileServer(context).add_to(app)
    return app


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise WorkspacePortTaken(host, port) from error
        raise
    return listener
