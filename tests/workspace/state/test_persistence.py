"""What a workspace remembers of its last run."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace, WorkspaceConfig, WorkspaceStateUnreadable
from bot.workspace.defaults import BOT_USER, EDITOR, NEWSROOM, RANDOM, WORLD
from bot.workspace.manifest import Manifest
from bot.workspace.state import persistence
from bot.workspace.state.workspace import WorkspaceState
from tests.support.visitor import Visitor
from tests.workspace.pictures import png
from tests.workspace.small_app import MANIFEST

LINK = "https://stories.example/tunnel"


@pytest.fixture
def config(tmp_path: Path) -> WorkspaceConfig:
    return WorkspaceConfig(manifest=MANIFEST, state_path=tmp_path / "state.json")


def client_of(workspace: Workspace) -> WebClient:
    return WebClient("xoxb-local", base_url=workspace.api_url)


def test_files_and_attachments_outlive_a_restart(config: WorkspaceConfig) -> None:
    with Workspace(config) as workspace:
        edie, client = Visitor(workspace.url, EDITOR), client_of(workspace)
        client.files_upload_v2(filename="a.png", content=png(), channel=NEWSROOM, initial_comment="Look")
        edie.say(WORLD, LINK)
        client.chat_unfurl(channel=WORLD, ts=edie.messages(WORLD)[0].ts, unfurls={LINK: {"title": "Tunnel"}})
        before = edie.messages(NEWSROOM) + edie.messages(WORLD)
    with Workspace(config) as workspace:
        edie = Visitor(workspace.url, EDITOR)
        assert edie.messages(NEWSROOM) + edie.messages(WORLD) == before
        with urllib.request.urlopen(workspace.url.rstrip("/") + before[0].files[0]["url"]) as answer:
            assert answer.read() == png()


def test_a_deleted_file_is_gone_from_the_disk(config: WorkspaceConfig, tmp_path: Path) -> None:
    with Workspace(config) as workspace:
        client = client_of(workspace)
        kept = client.files_upload_v2(filename="a.png", content=png())["file"]["id"]
        gone = client.files_upload_v2(filename="b.png", content=png())["file"]["id"]
    assert {path.name for path in (tmp_path / "state.json.files").iterdir()} == {kept, gone}
    with Workspace(config) as workspace:
        client_of(workspace).files_delete(file=gone)
    assert [path.name for path in (tmp_path / "state.json.files").iterdir()] == [kept]


def test_troubles_of_channels_outlive_a_restart_and_are_undone(config: WorkspaceConfig) -> None:
    with Workspace(config) as workspace:
        workspace.trouble("bot_removed", channel=NEWSROOM)
        workspace.trouble("channel_archived", channel=RANDOM)
    with Workspace(config) as workspace:
        edie = Visitor(workspace.url, EDITOR)
        assert edie.troubles()["bot_removed"]["channels"] == [NEWSROOM]
        assert edie.troubles()["channel_archived"]["channels"] == [RANDOM]
        edie.trouble("bot_removed", channel=NEWSROOM, on=False)
        edie.trouble("channel_archived", channel=RANDOM, on=False)
        client_of(workspace).chat_postMessage(channel=NEWSROOM, text="back")
        edie.say(RANDOM, "open again")


def test_ephemeral_messages_stay_while_the_server_does(config: WorkspaceConfig) -> None:
    with Workspace(config) as workspace:
        client_of(workspace).chat_postEphemeral(channel=NEWSROOM, user=EDITOR, text="psst")
        for _ in range(2):  # a page that is loaded again sees them again
            assert [seen.text for seen in Visitor(workspace.url, EDITOR).ephemerals()] == ["psst"]
    with Workspace(config) as workspace:
        assert Visitor(workspace.url, EDITOR).ephemerals() == []


def test_a_file_of_the_first_version_is_read(config: WorkspaceConfig, tmp_path: Path) -> None:
    message: dict[str, Any] = {
        "channel": NEWSROOM, "ts": "1750000000.000001", "user": EDITOR, "text": "old", "blocks": [], "thread_ts": None,
        "broadcast": False, "edited_ts": None, "metadata": None, "visible_to": None,
    }  # fmt: skip
    channel: dict[str, Any] = {
        "id": NEWSROOM, "name": "newsroom", "members": [EDITOR], "topic": "", "is_private": False, "is_im": False,
        "is_archived": False,
    }  # fmt: skip
    direct = channel | {"id": "D0EDITOR", "name": "slugline", "members": [BOT_USER, EDITOR], "is_im": True}
    document = {"version": 1, "channels": [channel, direct], "messages": [message, message | {"channel": "D0EDITOR"}]}
    (tmp_path / "state.json").write_text(json.dumps(document))
    with Workspace(config) as workspace:
        edie = Visitor(workspace.url, EDITOR)
        assert [seen.text for seen in edie.messages(NEWSROOM) + edie.messages("D0EDITOR")] == ["old", "old"]
        client_of(workspace).chat_postMessage(channel=NEWSROOM, text="the configuration says who is in a channel")
    assert json.loads((tmp_path / "state.json").read_text())["version"] == 2


def test_a_missing_content_is_said_plainly(config: WorkspaceConfig, tmp_path: Path) -> None:
    with Workspace(config) as workspace:
        file_id = client_of(workspace).files_upload_v2(filename="a.png", content=png())["file"]["id"]
    (tmp_path / "state.json.files" / file_id).unlink()
    with pytest.raises(WorkspaceStateUnreadable, match=r"state\.json"):
        Workspace(config).start()


def test_a_crash_after_a_deletion_leaves_a_state_that_can_be_read(config: WorkspaceConfig, tmp_path: Path) -> None:
    with Workspace(config) as workspace:
        gone = client_of(workspace).files_upload_v2(filename="a.png", content=png())["file"]["id"]
    manifest = Manifest.parse(MANIFEST)
    state = WorkspaceState(config, manifest.name)
    persistence.load(state, tmp_path / "state.json")
    state.files.delete(gone)
    (tmp_path / "state.json.new").mkdir()  # where the new state would be written, nothing can be: as in a crash
    with pytest.raises(WorkspaceStateUnreadable, match="cannot be written"):
        persistence.save(state, tmp_path / "state.json")
    again = WorkspaceState(config, manifest.name)
    persistence.load(again, tmp_path / "state.json")
    assert [file.id for file in again.files.finished()] == [gone]


@pytest.mark.parametrize("message", [{"ts": 7}, {"ts": None}, {"ts": "1.5", "colour": "red"}, "text", None])
def test_a_message_that_is_none_is_said_plainly(config: WorkspaceConfig, tmp_path: Path, message: Any) -> None:
    if isinstance(message, dict):
        message = {"channel": NEWSROOM, "user": EDITOR, "text": "x"} | message
    saved = {"version": 2, "channels": [], "messages": [message]}
    (tmp_path / "state.json").write_text(json.dumps(saved), encoding="utf-8")
    with pytest.raises(WorkspaceStateUnreadable, match="move it away"):
        Workspace(config).start()
