"""What the app calls, with bodies that no library sends."""

from __future__ import annotations

import json
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace
from bot.workspace.defaults import NEWSROOM
from tests.support.visitor import Visitor
from tests.workspace.asking import answered

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


def called(workspace: Workspace, method: str, body: bytes, content_type: str = JSON) -> str:
    """The error that a call is answered with; empty when there is none."""
    headers = {"Content-Type": content_type, "Authorization": "Bearer xoxb-local"}
    return str(json.loads(answered(workspace.api_url + method, body, headers)[1]).get("error", ""))


@pytest.mark.parametrize(
    ("body", "content_type", "error"),
    [
        (b"{", JSON, "invalid_json"),
        (b"\xff", JSON, "invalid_json"),
        (b"[" * 100_000, JSON, "invalid_json"),
        (b'{"text": NaN}', JSON, "invalid_json"),
        (b'{"text": "\\ud800"}', JSON, "invalid_json"),
        (b"{}", "application/json; charset=klingon", "invalid_json"),
        (b"[]", JSON, "json_not_object"),
        (b"no parts", "multipart/form-data", "invalid_form_data"),
        (b"channel=C1", f"{FORM}; charset=klingon", "invalid_form_data"),
        (b"channel=C0NEWSROOM&blocks=[", FORM, "invalid_blocks_format"),
        (b"channel=C0NEWSROOM&blocks=" + b"[" * 100_000, FORM, "invalid_blocks_format"),
        (b"channel=C0NEWSROOM&text=x&metadata=" + b"[" * 100_000, FORM, "invalid_arguments"),
        (b'{"channel": ["C0NEWSROOM"], "text": "x"}', JSON, "invalid_arguments"),
    ],
)
def test_a_body_that_says_nothing_is_refused(workspace: Workspace, body: bytes, content_type: str, error: str) -> None:
    assert called(workspace, "chat.postMessage", body, content_type) == error
    assert [refusal.error for refusal in workspace.refusals] == [error]


@pytest.mark.parametrize("token", [7, ["xoxb-local"], {}, True])
def test_a_token_is_a_text(workspace: Workspace, token: Any) -> None:
    _, body = answered(f"{workspace.api_url}auth.test", json.dumps({"token": token}).encode())
    assert json.loads(body)["error"] == "not_authed"


@pytest.mark.parametrize("limit", [1e400, "1e5", [1], {}])
def test_a_number_is_a_number(workspace: Workspace, limit: Any) -> None:
    body = json.dumps({"channel": NEWSROOM, "limit": limit}).replace("Infinity", "1e400").encode()
    assert called(workspace, "conversations.members", body) == "invalid_arguments"


def test_a_picture_is_not_named_by_an_address_that_is_none(workspace: Workspace, edie: Visitor) -> None:
    picture = {"type": "image", "alt_text": "A chart", "slack_file": {"url": "http://[files/F1/a.png"}}
    body = json.dumps({"channel": NEWSROOM, "blocks": [picture]}).encode()
    assert called(workspace, "chat.postMessage", body) == "invalid_blocks"
    assert edie.messages(NEWSROOM) == []


def test_the_blocks_of_a_shared_file_name_pictures_that_there_are(workspace: Workspace, client: WebClient) -> None:
    announced = client.files_getUploadURLExternal(filename="a.txt", length=1)
    assert answered(str(announced["upload_url"]), b"a")[0] == 200
    picture = {"type": "image", "alt_text": "A chart", "slack_file": {"id": "F0NOWHERE"}}
    body = {"files": [{"id": announced["file_id"]}], "channel_id": NEWSROOM, "blocks": [picture]}
    assert called(workspace, "files.completeUploadExternal", json.dumps(body).encode()) == "invalid_blocks"


def test_an_upload_that_is_no_form_is_refused(client: WebClient) -> None:
    announced = client.files_getUploadURLExternal(filename="a.txt", length=1)
    status, body = answered(str(announced["upload_url"]), b"no parts", {"Content-Type": "multipart/form-data"})
    assert (status, json.loads(body)["error"]) == (400, "invalid_form_data")


def test_a_thread_is_answered_in_its_window(client: WebClient) -> None:
    parent = str(client.chat_postMessage(channel=NEWSROOM, text="parent")["ts"])
    replies = [str(client.chat_postMessage(channel=NEWSROOM, text="r", thread_ts=parent)["ts"]) for _ in range(3)]
    answer = client.conversations_replies(channel=NEWSROOM, ts=parent, oldest=replies[0])
    assert [message["ts"] for message in answer["messages"]] == [parent, *replies[1:]]
