"""What the page in the browser, and tests in its stead, ask of the workspace."""

from __future__ import annotations

import contextlib
import json
import logging
import math
from collections.abc import Awaitable, Callable
from importlib.resources import files
from pathlib import Path

from aiohttp import web

from bot.workspace.context import Context
from bot.workspace.deeds import commands, events, interactions, modals, shortcuts, troubles
from bot.workspace.deeds.sources import Place, person
from bot.workspace.errors import VisitorError
from bot.workspace.model import Json, User
from bot.workspace.serving.asked import Asked
from bot.workspace.serving.snapshot import snapshot
from bot.workspace.state.changes import Change
from bot.workspace.transport import DeliveryFailed, NotAcknowledged, NotConnected

LONGEST_WAIT = 60.0
HEARTBEAT_SECONDS = 15.0

_Deed = Callable[[Asked], Awaitable[Json]]

_log = logging.getLogger(__name__)


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
        deeds = {
            "say": self._say,
            "act": self._act,
            "options": self._options,
            "submit": self._submit,
            "close": self._close,
            "home": self._home,
            "shortcut": self._shortcut,
            "trouble": self._trouble,
        }
        for name, deed in deeds.items():
            app.router.add_post(f"/page/{name}", self._deed(deed))
        app.on_shutdown.append(self._end_streams)

    async def page(self, _request: web.Request) -> web.StreamResponse:
        """The page itself; a message's permalink opens it too."""
        return web.FileResponse(self._dist / "index.html", headers={"Cache-Control": "no-cache"})

    async def state(self, request: web.Request) -> web.Response:
        """The whole snapshot; with `after` and `wait`, once something changed after that number, or time is up."""
        user = self._visitor(request)
        if "after" in request.query:
            wait = min(_number(request, "wait"), LONGEST_WAIT)
            await self._context.state.changes.wait_after(int(_number(request, "after")), user.id, wait)
        return web.json_response(snapshot(self._context, user))

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: a `snapshot`, then every change; whoever falls too far behind gets another snapshot."""
        user = self._visitor(request)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        response.force_close()
        await response.prepare(request)
        with contextlib.suppress(ConnectionError):  # the page went away
            await self._follow(response, user)
        return response

    async def _follow(self, response: web.StreamResponse, user: User) -> None:
        changes = self._context.state.changes
        seq = -1
        while not changes.closed:
            fresh = await changes.wait_after(seq, user.id, HEARTBEAT_SECONDS) if changes.reaches(seq) else []
            reached, seq = changes.reaches(seq), changes.seq
            if not reached:
                await _send(response, "snapshot", snapshot(self._context, user))
            for change in fresh if reached else ():
                await _send(response, *self._as_seen(change, user))
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
                return web.json_response({"ok": True} | await deed(await Asked.read(request)))
            except VisitorError as error:
                return _refusal(str(error), 400)
            except NotConnected:
                return _refusal("The app is not connected.", 503)
            except NotAcknowledged:
                return _refusal("The app did not answer in time.", 504)
            except DeliveryFailed as error:
                return _refusal(f"The app refused the request ({error}).", 502)
            except web.HTTPException:
                raise
            except Exception as error:
                _log.exception("a request of the page failed")
                return _refusal(f"The local workspace failed ({error!r}); its log says more.", 500)

        return handle

    async def _say(self, asked: Asked) -> Json:
        user, channel, text = asked.text("user"), asked.text("channel"), asked.text("text")
        await commands.say(self._context, user, channel, text, asked.text_or_none("thread_ts"))
        return {}

    async def _act(self, asked: Asked) -> Json:
        ids = asked.text("block_id"), asked.text("action_id")
        await interactions.act(self._context, asked.text("user"), _place(asked), *ids, asked.fields.get("choice"))
        return {}

    async def _options(self, asked: Asked) -> Json:
        ids = asked.text("block_id"), asked.text("action_id")
        query = asked.text_or_none("query") or ""
        return await interactions.suggest(self._context, asked.text("user"), _place(asked), *ids, query)

    async def _submit(self, asked: Asked) -> Json:
        user, view_id = asked.text("user"), asked.text("view_id")
        return {"errors": await modals.submit(self._context, user, view_id, asked.entered())}

    async def _close(self, asked: Asked) -> Json:
        await modals.close(self._context, asked.text("user"), asked.text("view_id"))
        return {}

    async def _home(self, asked: Asked) -> Json:
        if not self._context.manifest.home_tab:
            raise VisitorError("This app has no Home tab.")
        events.home_opened(self._context, person(self._context.state, asked.text("user")))
        return {}

    async def _shortcut(self, asked: Asked) -> Json:
        channel, ts, callback_id = asked.text("channel"), asked.text("ts"), asked.text("callback_id")
        await shortcuts.use(self._context, asked.text("user"), channel, ts, callback_id)
        return {}

    async def _trouble(self, asked: Asked) -> Json:
        person(self._context.state, asked.text("user"))
        name, on, times = asked.text("trouble"), asked.flag("on", True), asked.number("times", 1)
        channel = asked.text_or_none("channel")
        await troubles.cause(self._context, name, on=on, channel_id=channel, times=times)
        return {}


def _place(asked: Asked) -> Place:
    """Where the element is that was acted on."""
    if view_id := asked.text_or_none("view_id"):
        return view_id
    return asked.text("channel"), asked.text("ts")


def _refusal(words: str, status: int) -> web.Response:
    return web.json_response({"ok": False, "error": words}, status=status)


def _number(request: web.Request, name: str) -> float:
    """A number of the query, 0 if absent. Raises HTTPBadRequest."""
    try:
        number = float(request.query.get(name, 0))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise web.HTTPBadRequest(text=f"{name} must be a number.")
    return number


async def _send(response: web.StreamResponse, kind: str, data: Json) -> None:
    await response.write(f"event: {kind}\ndata: {json.dumps(data)}\n\n".encode())
