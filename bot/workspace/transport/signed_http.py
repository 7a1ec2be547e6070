"""Signed HTTP: Slack posts to the app's request URL, and signs what it posts.

Source: docs.slack.dev, "Verifying requests from Slack", "The Events API", "Using HTTP Request URLs", "Handling user
interaction", "Implementing slash commands". Stricter than Slack in one thing: a redirect is an error here, where Slack
follows two of them for events. Apps that are distributed also get `ssl_check` requests; this app is not.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import parse_qs, urlencode

import aiohttp

from bot.workspace.clock import Clock
from bot.workspace.decoding import decoded
from bot.workspace.defaults import VERIFICATION_TOKEN
from bot.workspace.ids import new_id
from bot.workspace.model import Json
from bot.workspace.state.changes import ChangeFeed
from bot.workspace.transport.base import AppRequest, BadAnswer, NotConnected

_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"
_CONNECTIONS = 100
_Headers = Mapping[str, str]
"""Names in any case: an answer's own headers, never a plain dictionary of them."""


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """The v0 signature of a request body, for the header X-Slack-Signature."""
    signed = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


class RequestUrl:
    """The app's request URL: a `Transport`. Used from the workspace's event loop only."""

    name: Literal["http"] = "http"

    def __init__(self, secret: str, clock: Clock, changes: ChangeFeed) -> None:
        self._secret = secret
        self._clock = clock
        self._changes = changes
        self._url = ""
        self._session: aiohttp.ClientSession | None = None

    @property
    def count(self) -> int:
        """1 when there is a verified URL."""
        return 1 if self._url else 0

    async def verify(self, url: str) -> None:
        """Use `url` from now on, if whoever answers there repeats a challenge.

        Raises:
            DeliveryFailed: nobody answers, or not as asked.
        """
        challenge = new_id("challenge")
        body = {"type": "url_verification", "token": VERIFICATION_TOKEN, "challenge": challenge}
        status, told, text = await self._post(url, json.dumps(body).encode(), _JSON, {})
        if status != 200 or _repeated(told, text) != challenge:
            raise BadAnswer(f"{url} answered the challenge with {status}: {text[:200]!r}")
        self._url = url
        self._changes.publish("app", {"connections": self.count})

    async def deliver(self, request: AppRequest) -> Json:
        """Post a request. See `Transport`."""
        if not self._url:
            raise NotConnected("the app has no request URL")
        body, kind = _encoded(request)
        reason = "http_timeout" if request.retry_reason == "timeout" else request.retry_reason
        headers = {"X-Slack-Retry-Num": str(request.retry), "X-Slack-Retry-Reason": reason}
        status, told, text = await self._post(self._url, body, kind, headers if request.retry else {})
        if not (status == 200 or (request.kind == "events_api" and 200 < status < 300)):
            raise BadAnswer(f"{status}: {text[:200]}", final=told.get("X-Slack-No-Retry") == "1")
        return {} if request.kind == "events_api" else _answer(told, text)

    async def close(self) -> None:
        """Let go of the connections."""
        self._url = ""
        if self._session is not None:
            await self._session.close()

    async def _post(self, url: str, body: bytes, kind: str, more: dict[str, str]) -> tuple[int, _Headers, str]:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=_CONNECTIONS))
        timestamp = str(int(self._clock.now()))
        headers = {
            "Content-Type": kind,
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(self._secret, timestamp, body),
            "User-Agent": "Slackbot 1.0 (local workspace)",
        }
        try:
            async with self._session.post(url, data=body, headers=headers | more, allow_redirects=False) as answer:
                return answer.status, answer.headers, await answer.text()
        except aiohttp.ClientError as error:
            raise NotConnected(f"{url} cannot be reached ({error})") from error
        except (UnicodeDecodeError, LookupError) as error:
            raise BadAnswer(f"the answer is no text ({error})") from error


def _encoded(request: AppRequest) -> tuple[bytes, str]:
    """Commands are forms, interactions a form with one JSON field, events JSON."""
    if request.kind == "slash_commands":
        return urlencode(request.payload).encode(), _FORM
    text = json.dumps(request.payload)
    if request.kind == "interactive":
        return urlencode({"payload": text}).encode(), _FORM
    return text.encode(), _JSON


def _answer(headers: _Headers, text: str) -> Json:
    """What the body of an acknowledgement says: plain words for the person, or JSON if its type says so.

    Raises:
        BadAnswer: it says that it is JSON and is not, or no object.
    """
    if not text.strip():
        return {}
    if _type(headers) != _JSON:
        return {"text": text}
    answer = _decoded(text)
    if not isinstance(answer, dict):
        raise BadAnswer("the answer is no JSON object")
    return answer


def _repeated(headers: _Headers, text: str) -> str:
    """The challenge that an answer repeats: as plain text, as a form, or in JSON."""
    kind = _type(headers)
    if kind == _FORM:
        return next(iter(parse_qs(text).get("challenge", ())), "")
    if kind == _JSON:
        answer = _decoded(text)
        return str(answer.get("challenge", "")) if isinstance(answer, dict) else ""
    return text.strip()


def _type(headers: _Headers) -> str:
    return headers.get("Content-Type", "").partition(";")[0].strip().lower()


def _decoded(text: str) -> Any:
    try:
        return decoded(text)
    except ValueError as error:
        raise BadAnswer("the answer is no JSON, though its type says so") from error
