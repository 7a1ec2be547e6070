"""Pictures and other files: uploaded by Slack's own client, shared, served, and named in blocks."""

from __future__ import annotations

import urllib.error
import urllib.request
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.workspace import Workspace
from bot.workspace.defaults import EDITOR, NEWSROOM, RANDOM, WORLD
from bot.workspace.errors import SlackError
from bot.workspace.state.files import FILE_LIMIT, TOTAL_LIMIT, Files, StoredFile
from tests.support.visitor import SeenMessage, Visitor
from tests.workspace.asking import answered, refused
from tests.workspace.pictures import png

PNG = png()
PAGE = b"<!doctype html><script>alert(1)</script>"


def fetched(workspace: Workspace, path: str) -> tuple[bytes, dict[str, str]]:
    """What the workspace serves at a path: the bytes and the headers."""
    with urllib.request.urlopen(workspace.url.rstrip("/") + path) as answer:
        return answer.read(), dict(answer.headers)


def upload(url: str, content: bytes, content_type: str = "image/png") -> int:
    """Post bytes to an upload URL; the status."""
    return answered(url, content, {"Content-Type": content_type})[0]


def shared(edie: Visitor) -> SeenMessage:
    """The one message in the newsroom."""
    (seen,) = edie.messages(NEWSROOM)
    return seen


def test_slacks_own_client_uploads_a_picture(client: WebClient, workspace: Workspace, edie: Visitor) -> None:
    answer = client.files_upload_v2(
        filename="chart 1.png", content=PNG, title="Alerts", alt_txt="A chart", channel=NEWSROOM, initial_comment="Look"
    )
    seen = shared(edie)
    (file,) = seen.files
    assert (seen.text, seen.thread_ts) == ("Look", None)
    assert file == {
        "id": answer["file"]["id"],
        "title": "Alerts",
        "name": "chart 1.png",
        "mimetype": "image/png",
        "alt_text": "A chart",
        "size": len(PNG),
        "url": f"/files/{answer['file']['id']}/chart%201.png",
    }
    content, headers = fetched(workspace, file["url"])
    assert content == PNG
    assert headers["Content-Type"] == "image/png"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Disposition"].startswith("inline")
    assert client.files_info(file=file["id"])["file"]["url_private"] == workspace.url.rstrip("/") + file["url"]


def test_several_files_come_in_one_message_of_a_thread(client: WebClient, edie: Visitor) -> None:
    parent = client.chat_postMessage(channel=NEWSROOM, text="parent")["ts"]
    uploads = [{"filename": f"{name}.png", "content": PNG} for name in ("one", "two")]
    client.files_upload_v2(file_uploads=uploads, channel=NEWSROOM, thread_ts=parent)
    reply = edie.messages(NEWSROOM)[1]
    assert (reply.thread_ts, [file["title"] for file in reply.files]) == (parent, ["one.png", "two.png"])


def test_a_file_is_shared_with_channels_and_people(client: WebClient, edie: Visitor) -> None:
    client.files_upload_v2(filename="a.png", content=PNG, channels=[NEWSROOM, EDITOR])
    direct = client.conversations_open(users=EDITOR)["channel"]["id"]
    assert [len(edie.messages(channel)[0].files) for channel in (NEWSROOM, direct)] == [1, 1]


@pytest.mark.parametrize(
    ("name", "content"), [("page.html", PAGE), ("lie.png", PAGE), ("drawing.svg", b"<svg/>"), ("notes", b"text")]
)
def test_only_pictures_are_shown_in_the_page(
    client: WebClient, workspace: Workspace, edie: Visitor, name: str, content: bytes
) -> None:
    client.files_upload_v2(filename=name, content=content, channel=NEWSROOM)
    _, headers = fetched(workspace, shared(edie).files[0]["url"])
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment")


def test_bytes_may_come_as_a_form(client: WebClient, edie: Visitor) -> None:
    reserved = client.files_getUploadURLExternal(filename="a.png", length=len(PNG))
    form = b'--b\r\nContent-Disposition: form-data; name="filename"; filename="a.png"\r\n\r\n' + PNG + b"\r\n--b--\r\n"
    assert upload(reserved["upload_url"], form, "multipart/form-data; boundary=b") == 200
    client.files_completeUploadExternal(files=[{"id": reserved["file_id"]}], channel_id=NEWSROOM)
    assert shared(edie).files[0]["mimetype"] == "image/png"


def test_the_length_must_be_true_and_a_url_is_good_for_one(client: WebClient, workspace: Workspace) -> None:
    url = client.files_getUploadURLExternal(filename="a.png", length=len(PNG))["upload_url"]
    assert upload(url, PNG + b"more") == 400
    assert upload(url, PNG) == 200
    assert upload(url, PNG) == 404
    assert upload(f"{workspace.url}upload/v1/nowhere", PNG) == 404
    assert [refusal.error for refusal in workspace.refusals] == [
        "invalid_arguments",
        "file_not_found",
        "file_not_found",
    ]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"filename": "a.png", "length": 0}, "missing_argument"),
        ({"filename": "a.png", "length": FILE_LIMIT + 1}, "file_upload_size_restricted"),
        ({"filename": "a.png", "length": 1, "alt_txt": "x" * 1001}, "alt_txt_too_large"),
        ({"filename": "a.png", "length": "many"}, "invalid_arguments"),
        ({"filename": "a.png"}, "invalid_arguments"),
        ({"filename": "", "length": 1}, "invalid_arguments"),
    ],
)
def test_what_may_be_announced(client: WebClient, arguments: dict[str, Any], error: str) -> None:
    assert refused(client, "files.getUploadURLExternal", **arguments)["error"] == error


def test_all_files_together_have_a_limit() -> None:
    files, content = Files(), bytes(FILE_LIMIT)
    for _ in range(TOTAL_LIMIT // FILE_LIMIT):
        file, ticket = files.announce("a.png", FILE_LIMIT)
        files.fill(ticket, content)
        files.share(file.id, "", ())
    with pytest.raises(SlackError, match="storage_limit_reached"):
        files.announce("a.png", 1)


def test_uploads_that_were_never_finished_make_room() -> None:
    files = Files()
    begun = [files.announce("a.png", FILE_LIMIT) for _ in range(TOTAL_LIMIT // FILE_LIMIT + 1)]
    with pytest.raises(SlackError, match="file_not_found"):
        files.fill(begun[0][1], bytes(FILE_LIMIT))
    assert files.fill(begun[1][1], bytes(FILE_LIMIT)).id == begun[1][0].id


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"files": []}, "invalid_arguments"),
        ({"files": "[{"}, "invalid_arguments"),
        ({"files": [{"title": "no id"}]}, "invalid_arguments"),
        ({"files": [{"id": "F0NOWHERE"}]}, "file_not_found"),
        ({"channel_id": "C0NOWHERE"}, "channel_not_found"),
        ({"channels": "C0NOWHERE"}, "invalid_channel"),
        ({"channel_id": RANDOM}, "not_in_channel"),
        ({"channel_id": NEWSROOM, "thread_ts": "1.000001"}, "invalid_arguments"),
        ({"channels": f"{NEWSROOM},{WORLD}", "thread_ts": "1.000001"}, "invalid_arguments"),
        ({"channel_id": NEWSROOM, "blocks": [{"type": "section"}]}, "invalid_blocks"),
    ],
)
def test_what_may_be_completed(client: WebClient, edie: Visitor, arguments: dict[str, Any], error: str) -> None:
    reserved = client.files_getUploadURLExternal(filename="a.png", length=len(PNG))
    assert upload(reserved["upload_url"], PNG) == 200
    files: dict[str, Any] = {"files": [{"id": reserved["file_id"]}]}
    assert refused(client, "files.completeUploadExternal", **files | arguments)["error"] == error
    assert edie.messages(NEWSROOM) == []
    client.files_completeUploadExternal(**files, channel_id=NEWSROOM)  # what was refused did not use it up


def test_a_file_is_completed_once_and_after_its_upload(client: WebClient) -> None:
    reserved = client.files_getUploadURLExternal(filename="a.png", length=len(PNG))
    files = [{"id": reserved["file_id"]}]
    assert refused(client, "files.completeUploadExternal", files=files)["error"] == "file_not_found"
    assert refused(client, "files.info", file=reserved["file_id"])["error"] == "file_not_found"
    upload(reserved["upload_url"], PNG)
    client.files_completeUploadExternal(files=[{"id": reserved["file_id"]}])
    assert refused(client, "files.completeUploadExternal", files=files)["error"] == "file_not_found"


def test_uploads_are_completed_together_or_not_at_all(client: WebClient) -> None:
    reserved = client.files_getUploadURLExternal(filename="a.png", length=len(PNG))
    upload(reserved["upload_url"], PNG)
    ready, missing = {"id": reserved["file_id"]}, {"id": "F0NOWHERE"}
    assert refused(client, "files.completeUploadExternal", files=[ready, missing])["error"] == "file_not_found"
    assert refused(client, "files.completeUploadExternal", files=[ready, ready])["error"] == "invalid_arguments"
    client.files_completeUploadExternal(files=[{"id": reserved["file_id"]}])


def test_a_reply_is_no_parent(client: WebClient) -> None:
    parent = client.chat_postMessage(channel=NEWSROOM, text="parent")["ts"]
    reply = client.chat_postMessage(channel=NEWSROOM, text="reply", thread_ts=parent)["ts"]
    with pytest.raises(SlackApiError, match="parent message"):
        client.files_upload_v2(filename="a.png", content=PNG, channel=NEWSROOM, thread_ts=reply)


def test_a_deleted_file_leaves_its_messages(client: WebClient, workspace: Workspace, edie: Visitor) -> None:
    file = client.files_upload_v2(filename="a.png", content=PNG, channel=NEWSROOM, initial_comment="Look")["file"]
    client.files_delete(file=file["id"])
    assert (shared(edie).text, shared(edie).files) == ("Look", [])
    with pytest.raises(urllib.error.HTTPError) as caught:
        fetched(workspace, f"/files/{file['id']}/a.png")
    caught.value.close()


@pytest.mark.parametrize("by", ["id", "url"])
def test_a_block_shows_an_uploaded_picture(client: WebClient, workspace: Workspace, edie: Visitor, by: str) -> None:
    file = client.files_upload_v2(filename="a.png", content=PNG)["file"]
    named = {"id": file["id"]} if by == "id" else {"url": file["url_private"]}
    block = {"type": "image", "alt_text": "A chart", "slack_file": named}
    client.chat_postMessage(channel=NEWSROOM, text="chart", blocks=[block])
    client.views_publish(user_id=EDITOR, view={"type": "home", "blocks": [block]})
    home = edie.home()
    assert home is not None
    for drawn in (shared(edie).blocks[0], home.blocks[0]):
        content, headers = fetched(workspace, drawn["image_url"])
        assert (content, headers["Content-Type"]) == (PNG, "image/png")


def test_a_block_may_not_show_what_is_no_picture(client: WebClient) -> None:
    file = client.files_upload_v2(filename="page.png", content=PAGE)["file"]
    for named in ({"id": file["id"]}, {"id": "F0NOWHERE"}, {"url": "https://files.example/F0/x.png"}):
        block = {"type": "image", "alt_text": "A chart", "slack_file": named}
        answer = refused(client, "chat.postMessage", channel=NEWSROOM, text="x", blocks=[block])
        assert answer["error"] == "invalid_blocks"
        answer = refused(client, "views.publish", user_id=EDITOR, view={"type": "home", "blocks": [block]})
        assert answer["error"] == "invalid_arguments"


@pytest.mark.parametrize(
    ("name", "content", "mimetype"),
    [
        ("a.png", PNG, "image/png"),
        ("a.txt", PNG, "image/png"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("a.gif", b"GIF89a", "image/gif"),
        ("a.png", PAGE, "application/octet-stream"),
        ("a.svg", b"<svg/>", "application/octet-stream"),
        ("a.csv", b"a,b", "text/csv"),
        ("a", b"", "application/octet-stream"),
    ],
)
def test_the_type_is_read_from_the_bytes(name: str, content: bytes, mimetype: str) -> None:
    assert StoredFile("F1", name, len(content), content=content).mimetype == mimetype
