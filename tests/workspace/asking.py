"""Requests that fail, or that no library sends: what they are answered with."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

JSON = {"Content-Type": "application/json"}


def refused(client: WebClient, method: str, **arguments: Any) -> SlackResponse:
    """The answer to a call of the Web API that must fail."""
    with pytest.raises(SlackApiError) as caught:
        client.api_call(method, json=arguments)
    response = caught.value.response
    assert isinstance(response, SlackResponse)
    return response


def answered(url: str, body: bytes | None = None, headers: Mapping[str, str] = JSON) -> tuple[int, bytes]:
    """Status and body of any answer, good or bad; a request with a body is a POST."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, dict(headers))) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()
