"""The workspace as a program: its port, its door, and what it remembers."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from bot.workspace import ManifestInvalid, Workspace, WorkspaceConfig, WorkspacePortTaken, WorkspaceStateUnreadable
from bot.workspace.defaults import EDITOR, NEWSROOM, OUTSIDER, RANDOM
from bot.workspace.errors import VisitorError
from bot.workspace.payloads.inbound import InboundPayloadInvalid, check_inbound
from bot.workspace.state.changes import KEPT_CHANGES
from tests.support.manual_clock import ManualClock
from tests.support.visitor import Refused, Visitor
from tests.workspace.asking import answered
from tests.workspace.small_app import MANIFEST


def status(url: str, data: bytes | None = None, **headers: str) -> int:
    return answered(url, data, {name.replace("_", "-"): value for name, value in headers.items()})[0]


def test_a_taken_port_is_said_plainly() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(WorkspacePortTaken, match=f"Port {port} on 127.0.0.1 is taken"):
            Workspace(WorkspaceConfig(manifest=MANIFEST, port=port)).start()


def test_a_port_is_free_again_after_stop(tmp_path: Path) -> None:
    with Workspace(WorkspaceConfig(manifest=MANIFEST)) as first:
        port = int(first.url.rstrip("/").rpartition(":")[2])
    with Workspace(WorkspaceConfig(manifest=MANIFEST, port=port, state_path=tmp_path / "state.json")) as second:
        assert str(port) in second.url


def test_messages_outlive_a_restart_and_ephemeral_ones_do_not(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "state.json"
    config = WorkspaceConfig(manifest=MANIFEST, state_path=path, clock=ManualClock())
    with Workspace(config) as workspace:
        edie = Visitor(workspace.url, EDITOR)
        edie.say(NEWSROOM, "remember me")
        edie.command(NEWSROOM, "/story list")
        assert len(edie.ephemerals()) == 1
    with Workspace(config) as workspace:
        edie = Visitor(workspace.url, EDITOR)
        edie.say(NEWSROOM, "and me")
        assert [seen.text for seen in edie.messages(NEWSROOM)] == ["remember me", "and me"]
        assert edie.ephemerals() == []


@pytest.mark.parametrize("content", ["{", "[]", '{"version": 99}', '{"version": 1, "channels": [{}], "messages": []}'])
def test_an_unreadable_state_is_said_plainly(tmp_path: Path, content: str) -> None:
    path = tmp_path / "state.json"
    path.write_text(content)
    with pytest.raises(WorkspaceStateUnreadable, match=r"state\.json"):
        Workspace(WorkspaceConfig(manifest=MANIFEST, state_path=path)).start()


def test_an_unwritable_folder_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(WorkspaceStateUnreadable, match="cannot be written"):
        Workspace(WorkspaceConfig(manifest=MANIFEST, state_path=tmp_path / "file" / "state.json")).start()


@pytest.mark.parametrize(
    "manifest",
    [{}, {"oauth_config": {"scopes": {"bot": ["chat:write"]}}, "features": {"slash_commands": [{"command": "/x"}]}}],
)
def test_a_lacking_manifest_is_said_plainly(manifest: dict[str, object]) -> None:
    with pytest.raises(ManifestInvalid):
        Workspace(WorkspaceConfig(manifest=manifest)).start()


def test_the_door_is_for_loopback_and_the_page_only(workspace: Workspace) -> None:
    state = f"{workspace.url}page/state?user={EDITOR}"
    say = f"{workspace.url}page/say"
    body = json.dumps({"user": EDITOR, "channel": NEWSROOM, "text": "hello"}).encode()
    assert status(state) == 200
    assert status(state, Host="attacker.example") == 403
    assert status(say, body, Content_Type="application/json", Origin="https://attacker.example") == 403
    assert status(say, body, Content_Type="text/plain") == 415
    assert status(say, body, Content_Type="application/json", Origin=workspace.url.rstrip("/")) == 200
    assert status(f"{workspace.url}page/state?user=U0NOBODY") == 404


@pytest.mark.parametrize("host", ["[", "", "attacker.example", "localhost.attacker.example"])
def test_only_loopback_names_open_the_door(workspace: Workspace, host: str) -> None:
    assert status(workspace.url, Host=host) == 403


@pytest.mark.parametrize("origin", ["null", "http://[", "http://localhost:1", "https://attacker.example"])
def test_no_other_site_gets_in(workspace: Workspace, origin: str) -> None:
    for path in ("", "page/state", "api/api.test", "response/R1", "upload/v1/U1", "files/F1", "link/", "nowhere"):
        assert status(workspace.url + path, Origin=origin) == 403, path


@pytest.mark.parametrize(
    ("path", "headers", "expected"),
    [
        ("api/api.test", {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"}, 403),  # a picture's address
        ("api/api.test", {"Sec_Fetch_Site": "same-site", "Sec_Fetch_Mode": "no-cors"}, 403),  # another port
        ("api/api.test", {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}, 403),  # a link
        ("archives/C0NEWSROOM/p1750000000000100", {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}, 200),
        ("", {"Sec_Fetch_Site": "none", "Sec_Fetch_Mode": "navigate"}, 200),
        ("api/api.test", {"Sec_Fetch_Site": "same-origin", "Sec_Fetch_Mode": "cors"}, 200),
    ],
)
def test_other_sites_may_link_to_the_page_alone(
    workspace: Workspace, path: str, headers: dict[str, str], expected: int
) -> None:
    assert status(workspace.url + path, None, **headers) == expected


def test_a_visitor_sees_and_does_only_what_is_theirs(workspace: Workspace) -> None:
    oda = Visitor(workspace.url, OUTSIDER)
    Visitor(workspace.url, EDITOR).say(NEWSROOM, "for the newsroom")
    assert oda.messages(NEWSROOM) == []
    with pytest.raises(Refused, match="is not in"):
        oda.say(NEWSROOM, "let me in")


def test_the_stream_carries_what_a_visitor_may_see(workspace: Workspace) -> None:
    edie = Visitor(workspace.url, EDITOR)
    with urllib.request.urlopen(f"{workspace.url}page/stream?user={OUTSIDER}") as stream:
        edie.say(NEWSROOM, "for the newsroom")
        edie.say(RANDOM, "for all")
        events = iter(stream.readline, b"event: message\n")
        before = b"".join(events)
        first = json.loads(stream.readline().removeprefix(b"data: "))
    assert b"event: snapshot" in before
    assert first["text"] == "for all"


def test_asking_for_what_is_no_command_is_said_plainly(workspace: Workspace) -> None:
    with pytest.raises(VisitorError, match=r"'/nothing' is no command"):
        workspace.ask(EDITOR, NEWSROOM, "/nothing")


def test_a_reply_to_a_reply_is_one_to_its_thread(workspace: Workspace) -> None:
    edie = Visitor(workspace.url, EDITOR)
    edie.say(NEWSROOM, "parent")
    parent = edie.messages(NEWSROOM)[0].ts
    edie.say(NEWSROOM, "reply", parent)
    edie.say(NEWSROOM, "another", edie.messages(NEWSROOM)[1].ts)
    assert [seen.thread_ts for seen in edie.messages(NEWSROOM)] == [None, parent, parent]


def test_a_stream_that_lags_behind_begins_anew(workspace: Workspace) -> None:
    """The server cannot write more than the sockets hold; meanwhile more changes than are kept happen."""
    edie = Visitor(workspace.url, EDITOR)
    edie.say(RANDOM, "x" * 1_000_000)
    with urllib.request.urlopen(f"{workspace.url}page/stream?user={EDITOR}") as stream:
        for _ in range(8):
            edie.say(RANDOM, "x" * 1_000_000)
        for number in range(KEPT_CHANGES // 2 + 1):
            workspace.trouble("slow_ack", on=bool(number % 2))
        edie.say(RANDOM, "the end")
        kinds = []
        while not (line := stream.readline()).startswith(b"data: ") or b"the end" not in line:
            kinds += [line] if line.startswith(b"event: ") else []
    assert kinds.count(b"event: snapshot\n") == 2


def test_a_payload_slack_would_not_send_is_a_defect() -> None:
    with pytest.raises(InboundPayloadInvalid, match="slash_command"):
        check_inbound("slash_command", {"command": "/story"})
