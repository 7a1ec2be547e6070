"""Signed HTTP from Slack, acknowledged first, and two addresses for a platform's health checks."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor

import structlog
from slack_bolt import App, BoltRequest
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.ops.health import Check
from bot.slack.acknowledging import payload_of, wants_answer

log = structlog.get_logger(__name__)
OK = 200
BODY_LIMIT = 1024 * 1024  # bytes; Slack's own requests stay far below


def web_app(app: App, signing_secret: str, dispatchers: Executor, checks: Callable[[], Sequence[Check]]) -> Starlette:
    """Return the ASGI app: ``POST /slack/events``, ``GET /healthz`` and ``GET /readyz``.

    Args:
        app: takes what Slack sends.
        signing_secret: Slack signs with it.
        dispatchers: where ``app`` works on what is acknowledged already; to be shut down after the server.
        checks: what /readyz reports.
    """
    verifier = SignatureVerifier(signing_secret)

    async def events(request: Request) -> Response:
        body = await _read(request)
        if body is None:
            return Response("too large", status_code=413)
        if not _genuine(verifier, body, request):
            return Response("invalid request", status_code=401)
        try:
            payload = payload_of(body.decode(), request.headers.get("content-type", ""))
        except ValueError:
            return Response("malformed request", status_code=400)
        bolt_request = to_bolt_request(request, body)
        if wants_answer(payload):
            return to_starlette_response(await run_in_threadpool(app.dispatch, bolt_request))
        dispatchers.submit(_dispatch, app, bolt_request)  # no background task: it would keep the connection busy
        return Response()

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


def _genuine(verifier: SignatureVerifier, body: bytes, request: Request) -> bool:
    """Say whether Slack signed a request; the library trips over a time that is no number and over odd letters."""
    try:
        return verifier.is_valid_request(body, dict(request.headers))
    except (ValueError, TypeError):
        return False


def _dispatch(app: App, request: BoltRequest) -> None:
    """Hand an acknowledged request to Bolt; nobody looks at what comes of it but the log."""
    try:
        response = app.dispatch(request)
    except Exception as error:  # a pool keeps to itself what its work raises
        log.error("dispatch_failed", exc_info=error)
        return
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
