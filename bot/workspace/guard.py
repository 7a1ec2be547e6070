"""Keeps the workspace to this machine: loopback names only, and no other site's requests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
PAGE_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
"""The page loads nothing from outside; pictures in blocks are named, not fetched."""

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def loopback_only(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Refuse a Host that is not loopback (DNS rebinding) and requests another site's page makes."""
    host = urlsplit(f"//{request.headers.get('Host', '')}").hostname
    if host not in LOOPBACK:
        raise web.HTTPForbidden(text="The local workspace answers to loopback names only.")
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("Host"):
        raise web.HTTPForbidden(text="The local workspace takes no requests from other sites.")
    return await handler(request)


async def page_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Put the page's policy on every answer."""
    response.headers["Content-Security-Policy"] = PAGE_POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
