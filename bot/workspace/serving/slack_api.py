"""The HTTP side of what the app calls: /api/<method>, /response/<key> and /link/."""

from __future__ import annotations

import logging
from typing import Any

from aiohttp import web

from bot.workspace.context import Context
from bot.workspace.decoding import json_of
from bot.workspace.errors import SlackError
from bot.workspace.state.faults import Trouble
from bot.workspace.webapi import call_method

_SPARED = frozenset({"auth.test", "apps.connections.open"})
"""Methods that troubles on demand leave alone: without them the app would not run, and nothing could be tried."""


_log = logging.getLogger(__name__)


class SlackApi:
    """Routes for the app."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        app.router.add_route("*", "/api/{method}", self.call)
        app.router.add_post("/response/{key}", self.respond)
        app.router.add_get("/link/", self._context.app.sockets.connect)

    async def call(self, request: web.Request) -> web.Response:
        """One Web API call."""
        name = request.match_info["method"]
        if name not in _SPARED and (trouble := self._trouble()):
            return trouble
        try:
            raw, token = await _arguments(request)
            if name == "apps.connections.open":
                _by_header_alone(request, raw)
            answer = call_method(self._context, name, token, raw)
        except SlackError as error:
            self._context.state.refuse(name, error.code, error.details)
            return web.json_response(error.body(), status=error.status, headers=error.headers | self._scopes())
        except web.HTTPException:
            raise
        except Exception:  # a defect here: Slack too says no more than that
            _log.exception("%s failed", name)
            return _internal_error()
        if name == "chat.postMessage" and self._context.faults.take(Trouble.TIMED_OUT_AFTER_POST) and request.transport:
            request.transport.abort()  # the message is posted, and the app never learns it
        return web.json_response(answer, headers=self._scopes())

    async def respond(self, request: web.Request) -> web.Response:
        """One message to a response_url."""
        if trouble := self._trouble():
            return trouble
        try:
            if request.content_type != "application/json":
                raise SlackError("invalid_payload", "must be of type application/json", status=400)
            self._context.response_urls.post(request.match_info["key"], await _json(request))
        except SlackError as error:
            self._context.state.refuse("response_url", error.code, error.details)
            # Slack answers a fault in the blocks with 200 and ok false; libraries look at the status, so we set it.
            return web.json_response(error.body(), status=error.status if error.status != 200 else 400)
        return web.json_response({"ok": True})

    def _trouble(self) -> web.Response | None:
        """The answer that a trouble on demand gives to this request, if one waits for it."""
        if self._context.faults.take(Trouble.RATE_LIMITED):
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "1"})
        if self._context.faults.take(Trouble.SERVER_ERROR):
            return _internal_error()
        return None

    def _scopes(self) -> dict[str, str]:
        return {"x-oauth-scopes": ",".join(sorted(self._context.manifest.bot_scopes))}


async def _arguments(request: web.Request) -> tuple[dict[str, Any], str | None]:
    """The arguments of query and body, and the token."""
    raw: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = await _json(request)
        if not isinstance(body, dict):
            raise SlackError("json_not_object")
        raw |= body
    elif request.can_read_body:
        raw |= await _form(request)
    token = request.headers.get("Authorization", "").removeprefix("Bearer ").strip() or raw.get("token")
    return raw, token if isinstance(token, str) else None


def _by_header_alone(request: web.Request, raw: dict[str, Any]) -> None:
    """What apps.connections.open asks of a request (docs: its "Usage info" and errors)."""
    if request.method != "POST":
        raise SlackError("insecure_request")
    if "token" in raw:
        raise SlackError("missing_args", "the app-level token goes into the header Authorization")


async def _json(request: web.Request) -> Any:
    try:
        return await json_of(request)
    except ValueError as error:
        raise SlackError("invalid_json", str(error), status=400) from error


async def _form(request: web.Request) -> dict[str, Any]:
    """The fields of a form (docs: errors of every method, invalid_form_data)."""
    try:
        return dict(await request.post())
    except (ValueError, LookupError) as error:
        raise SlackError("invalid_form_data", str(error)) from error


def _internal_error() -> web.Response:
    return web.json_response({"ok": False, "error": "internal_error"}, status=500)
