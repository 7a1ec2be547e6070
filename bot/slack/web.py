"""Signed HTTP from Slack, acknowledged first, and two addresses for a platform's health checks."""

from collections.abc import Callable, Sequence

import structlog
from slack_bolt import App, BoltRequest
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.ops.health import Check
from bot.slack.acknowledging import payload_of, wants_answer

log = structlog.get_logger(__name__)
OK = 200
BODY_LIMIT = 1024 * 1024  # bytes; Slack's own requests stay far below


def web_app(app: App, signing_secret: str, checks: Callable[[], Sequence[Check]]) -> Starlette:
    """Return the ASGI app: ``POST /slack/events``, ``GET /healthz`` and ``GET /readyz``."""
    verifier = SignatureVerifier(signing_secret)

    async def events(request: Request) -> Response:
        body = await _read(request)
        if body is None:
            return Response("too large", status_code=413)
        if not verifier.is_valid_request(body, dict(request.headers)):
            return Response("invalid request", status_code=401)
        try:
            payload = payload_of(body.decode(), request.headers.get("content-type", ""))
        except ValueError:
            return Response("malformed request", status_code=400)
        bolt_request = to_bolt_request(request, body)
        if wants_answer(payload):
            return to_starlette_response(await run_in_threadpool(app.dispatch, bolt_request))
        return Response(background=BackgroundTask(_dispatch, app, bolt_request))

    async def alive(_: Request) -> Response:
        return JSONResponse({"ok": True})

    async def ready(_: Request) -> Response:
        found = await run_in_threadpool(checks)
        well = all(check.well for check in found)
        told = {check.name: check.seen for check in found}
        return JSONResponse({"ok": well, "checks": told}, status_code=200 if well else 503)

    return Starlette(
        routes=[
            Route("/slack/events", events, methods=["POST"]),
            Route("/healthz", alive),
            Route("/readyz", ready),
        ]
    )


def _dispatch(app: App, request: BoltRequest) -> None:
    """Hand an acknowledged request to Bolt; Starlette runs this in a thread, and a stopping server waits for it."""
    response = app.dispatch(request)
    if response.status != OK:
        log.warning("request_not_taken", status=response.status, said=str(response.body)[:200])


async def _read(request: Request) -> bytes | None:
    """Return the body, or None where it is too large."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_LIMIT:
            return None
    return bytes(body)
