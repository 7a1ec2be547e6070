"""The HTTP transport: signed requests from Slack, and the two addresses that a platform asks for health."""

from collections.abc import Callable, Sequence

from slack_bolt import App
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.ops.health import Check


def web_app(app: App, checks: Callable[[], Sequence[Check]]) -> Starlette:
    """Return the ASGI app: ``POST /slack/events``, ``GET /healthz`` and ``GET /readyz``."""

    async def events(request: Request) -> Response:
        body = await request.body()
        return to_starlette_response(await run_in_threadpool(app.dispatch, to_bolt_request(request, body)))

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
