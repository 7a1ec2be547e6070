"""What the page in the browser, and tests in its stead, ask of the workspace."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Awaitable, Callable
from importlib.resources import files
from pathlib import Path

from aiohttp import web

from bot.workspace import commands, events, interactions, modals, shortcuts, troubles
from bot.workspace.changes import Change
from bot.workspace.context import Context
from bot.workspace.errors import VisitorError
from bot.workspace.model import Json, User
from bot.workspace.snapshot import snapshot
from bot.workspace.sources import person
from bot.workspace.transport import DeliveryFailed, NotAcknowledged, NotConnected

LONGEST_WAIT = 60.0
HEARTBEAT_SECONDS = 15.0

_Deed = Callable[[Json], Awaitable[Json]]


class PageApi:
    """Routes for the page. Every POST is JSON and names its `user`; the answer is `{"ok": true, ...}` or an error."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._dist = Path(str(files("bot.workspace"))) / "page" / "dist"

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        app.router.add_get("/", self.page)
        app.router.add_get("/archives/{channel}/{anchor}", self.page)
        app.router.add_static("/assets/", self._dist)
        app.router.add_get("/page/state", self.state)
        app.router.add_get("/page/stream", self.stream)
        for name in ("say", "act", "options", "submit", "close", "home", "shortcut", "trouble"):
            app.router.add_post(f"/page/{name}", self._deed(getattr(self, f"_{name}")))
        app.on_shutdown.append(self._end_streams)

    async def page(self, _request: web.Request) -> web.StreamResponse:
        """The page itself; a message's permalink opens it too."""
        return web.FileResponse(self._dist / "index.html", headers={"Cache-Control": "no-cache"})

    async def state(self, request: web.Request) -> web.Response:
        """The whole snapshot; with `after` and `wait`, once something changed after that number, or time is up."""
        user = self._visitor(request)
        if "after" in request.query:
            wait = min(float(request.query.get("wait", "0")), LONGEST_WAIT)
            await self._context.state.changes.wait_after(int(request.query["after"]), user.id, wait)
        return web.json_response(snapshot(self._context, user))

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: a `snapshot`, then every change."""
        user = self._visitor(request)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        response.force_close()
        await response.prepare(request)
        with contextlib.suppress(ConnectionError):  # the page went away
            await self._follow(response, user)
        return response

    async def _follow(self, response: web.StreamResponse, user: User) -> None:
        changes = self._context.state.changes
        seq = changes.seq
        await _send(response, "snapshot", snapshot(self._context, user))
        while not changes.closed:
            for change in await changes.wait_after(seq, user.id, HEARTBEAT_SECONDS):
                await _send(response, *self._as_seen(change, user))
                seq = change.seq
            await response.write(b": still here\n\n")

    def _as_seen(self, change: Change, user: User) -> tuple[str, Json]:
        """A change's kind and data, with its number. A channel also says whether the person is in it now."""
        seen = {"seq": change.seq, **change.data}
        if change.kind == "channel":
            return "channel", seen | {"joined": user.id in change.data["members"]}
        if change.kind == "trouble":
            return "troubles", {"seq": change.seq, "troubles": troubles.listed(self._context)}
        return change.kind, seen

    async def _end_streams(self, _app: web.Application) -> None:
        self._context.state.changes.close()

    def _visitor(self, request: web.Request) -> User:
        try:
            return person(self._context.state, request.query.get("user", ""))
        except VisitorError as error:
            raise web.HTTPNotFound(text=str(error)) from error

    def _deed(self, deed: _Deed) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            if request.content_type != "application/json":  # keeps plain forms of other sites out
                raise web.HTTPUnsupportedMediaType(text="The page sends JSON.")
            try:
                return web.json_response({"ok": True} | await deed(await request.json()))
            except VisitorError as error:
                return web.json_response({"ok": False, "error": str(error)}, status=400)
            except NotConnected:
                return web.json_response({"ok": False, "error": "The app is not connected."}, status=503)
            except NotAcknowledged:
                return web.json_response({"ok": False, "error": "The app did not answer in time."}, status=504)
            except DeliveryFailed as error:
                return web.json_response({"ok": False, "error": f"The app refused the request ({error})."}, status=502)
            except (KeyError, TypeError, ValueError) as error:
                return web.json_response({"ok": False, "error": f"Malformed request: {error!r}"}, status=400)

        return handle

    async def _say(self, body: Json) -> Json:
        await commands.say(self._context, body["user"], body["channel"], body["text"], body.get("thread_ts"))
        return {}

    async def _act(self, body: Json) -> Json:
        ids = body["block_id"], body["action_id"]
        await interactions.act(self._context, body["user"], body, *ids, body.get("choice"))
        return {}

    async def _options(self, body: Json) -> Json:
        ids = body["block_id"], body["action_id"]
        return await interactions.suggest(self._context, body["user"], body, *ids, body.get("query", ""))

    async def _submit(self, body: Json) -> Json:
        return {"errors": await modals.submit(self._context, body["user"], body["view_id"], body.get("values", {}))}

    async def _close(self, body: Json) -> Json:
        await modals.close(self._context, body["user"], body["view_id"])
        return {}

    async def _home(self, body: Json) -> Json:
        if not self._context.manifest.home_tab:
            raise VisitorError("This app has no Home tab.")
        events.home_opened(self._context, person(self._context.state, body["user"]))
        return {}

    async def _shortcut(self, body: Json) -> Json:
        await shortcuts.use(self._context, body["user"], body["channel"], body["ts"], body["callback_id"])
        return {}

    async def _trouble(self, body: Json) -> Json:
        person(self._context.state, body["user"])
        name, on, times = str(body["trouble"]), bool(body.get("on", True)), int(body.get("times", 1))
        await troubles.cause(self._context, name, on=on, channel_id=body.get("channel"), times=times)
        return {}


async def _send(response: web.StreamResponse, kind: str, data: Json) -> None:
    await response.write(f"event: {kind}\ndata: {json.dumps(data)}\n\n".encode())
