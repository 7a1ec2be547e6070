"""Keeps the workspace to this machine: loopback names only, and no other site's requests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
PAGE_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The page loads nothing from outside; pictures in blocks are named, not fetched."""

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def loopback_only(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Refuse a Host that is not loopback (DNS rebinding) and requests another site's page makes."""
    if not _is_loopback(request.headers.get("Host", "")):
        raise web.HTTPForbidden(text="The local workspace answers to loopback names only.")
    if _is_foreign(request):
        raise web.HTTPForbidden(text="The local workspace takes no requests from other sites.")
    return await handler(request)


def _is_loopback(host: str) -> bool:
    try:
        return urlsplit(f"//{host}").hostname in LOOPBACK
    except ValueError:  # a bracket that is not closed
        return False


def _is_foreign(request: web.Request) -> bool:
    """Whether another site's page makes the request, or has a link followed that is none to the page.

    A picture or a link of another site comes without Origin; browsers say where it is from in Sec-Fetch-Site (W3C:
    Fetch Metadata Request Headers). Another port of this machine is `same-site`, and foreign all the same.
    """
    origin = request.headers.get("Origin")
    if origin is not None and origin.rpartition("://")[2] != request.headers.get("Host"):
        return True
    if request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin"):
        return False
    return request.headers.get("Sec-Fetch-Mode") != "navigate" or not _is_page(request.path)


def _is_page(path: str) -> bool:
    return path == "/" or path.startswith("/archives/")


async def page_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Put the page's policy on every answer."""
    response.headers["Content-Security-Policy"] = PAGE_POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
