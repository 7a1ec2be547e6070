"""Signed HTTP: what Slack did not sign is turned away, whatever it looks like, and never fails."""

import asyncio
from collections.abc import MutableMapping
from concurrent.futures import ThreadPoolExecutor
from time import time
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk.signature import SignatureVerifier

from bot.slack.web import BODY_LIMIT, web_app

SECRET = "local-signing-secret"


def status(body: bytes, headers: dict[str, str]) -> int:
    """Post a body to the bot's address for events and return what it is answered with."""
    bolt = App(token="xoxb-local", token_verification_enabled=False, signing_secret=SECRET)
    app = web_app(bolt, SECRET, ThreadPoolExecutor(1), list)
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    scope = {"type": "http", "method": "POST", "path": "/slack/events", "headers": raw, "query_string": b""}
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return int(sent[0]["status"])


def signed(body: bytes) -> dict[str, str]:
    """Return the headers that Slack sends with a body."""
    now = str(int(time()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=now, body=body)
    return {"x-slack-request-timestamp": now, "x-slack-signature": signature or ""}


def test_what_slack_signed_is_taken() -> None:
    body = b'{"type": "url_verification", "challenge": "3eZbrw1a"}'
    assert status(body, signed(body) | {"content-type": "application/json"}) == 200


@pytest.mark.parametrize(
    ("changed", "body"),
    [
        ({"x-slack-signature": "v0=0"}, b"command=/story"),
        ({"x-slack-signature": "v0=\u00e9"}, b"command=/story"),
        ({"x-slack-request-timestamp": "yesterday"}, b"command=/story"),
        ({"x-slack-request-timestamp": "1"}, b"command=/story"),
        ({}, b"\xff\xfe"),
    ],
)
def test_what_slack_cannot_have_signed_is_turned_away(changed: dict[str, str], body: bytes) -> None:
    assert status(body, signed(b"command=/story") | changed) == 401


@pytest.mark.parametrize("body", [b"", b"{}", b"payload=nonsense", b"[1]"])
def test_what_is_no_request_of_slacks_is_refused_as_malformed(body: bytes) -> None:
    assert status(body, signed(body) | {"content-type": "application/json"}) == 400


def test_what_is_too_large_is_not_even_read() -> None:
    assert status(b"x" * (BODY_LIMIT + 1), {}) == 413
