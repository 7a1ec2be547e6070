"""What the page asks, as nobody's page would ask it."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, NEWSROOM, RANDOM
from bot.workspace.model import Channel
from bot.workspace.server import BODY_LIMIT
from tests.support.visitor import Refused, SeenView, Visitor
from tests.workspace.asking import answered
from tests.workspace.small_app import MANIFEST, RESOLVE_VIEW, SmallApp, option, plain, section

DEEDS = ("say", "act", "options", "submit", "close", "home", "shortcut", "trouble")


def told(workspace: Workspace, deed: str, body: bytes) -> tuple[int, str]:
    """Status and words of the answer."""
    status, answer = answered(f"{workspace.url}page/{deed}", body)
    return status, str(json.loads(answer).get("error", ""))


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b"7", b'"text"', b"null", b"\xff", b"[" * 100_000, b'{"user": NaN}', b'{"user": "\\ud800"}',
        b'{"user": 7}', b'{"user": ["U0EDITOR"]}', b'{"user": {}}',
    ],
)  # fmt: skip
def test_what_is_no_request_is_said_plainly(workspace: Workspace, deed: str, body: bytes) -> None:
    status, words = told(workspace, deed, body)
    assert status == 400
    assert words


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("say", {"channel": NEWSROOM, "text": 7}),
        ("say", {"channel": [NEWSROOM], "text": "x"}),
        ("say", {"channel": NEWSROOM, "text": "x", "thread_ts": {"ts": "1"}}),
        ("act", {"block_id": "b", "action_id": "a", "channel": NEWSROOM}),
        ("act", {"block_id": "b", "action_id": "a", "view_id": ["V1"]}),
        ("options", {"block_id": "b", "action_id": "a", "view_id": "V1", "query": 1}),
        ("submit", {"view_id": "V1", "values": [1]}),
        ("submit", {"view_id": "V1", "values": {"b": "c"}}),
        ("close", {"view_id": None}),
        ("shortcut", {"channel": NEWSROOM, "ts": 1.5, "callback_id": "add"}),
        ("trouble", {"trouble": "lost_ack", "times": "1e400"}),
        ("trouble", {"trouble": "lost_ack", "times": 1.5}),
        ("trouble", {"trouble": "lost_ack", "on": "no"}),
        ("trouble", {"trouble": ["lost_ack"]}),
    ],
)
def test_a_field_of_another_type_is_said_plainly(workspace: Workspace, deed: str, fields: dict[str, Any]) -> None:
    status, words = told(workspace, deed, json.dumps({"user": EDITOR, **fields}).encode())
    assert (status, words.partition(":")[0]) in {(400, "Malformed request")}


@pytest.mark.parametrize("query", ["after=x", "after=1&wait=nan", "after=inf", "after=1&wait=x"])
def test_a_number_of_the_query_must_be_one(workspace: Workspace, query: str) -> None:
    status, words = answered(f"{workspace.url}page/state?user={EDITOR}&{query}")
    assert (status, b"must be a number" in words) == (400, True)


def test_a_body_has_a_limit(workspace: Workspace) -> None:
    assert answered(f"{workspace.url}page/say", b" " * (BODY_LIMIT + 1))[0] == 413


def test_a_defect_of_the_workspace_is_told_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    rooms = (
        Channel("C0ODD", "odd", frozenset({EDITOR, "U0GHOST"})),  # of whom nobody knows anything
        Channel("C0DESK", "desk", frozenset({EDITOR}), is_private=True),
    )
    with Workspace(WorkspaceConfig(manifest=MANIFEST, channels=rooms)) as workspace:
        edie = Visitor(workspace.url, EDITOR)
        edie.say("C0DESK", "between us")
        link = f"{workspace.url}archives/C0DESK/p{edie.messages('C0DESK')[0].ts.replace('.', '')}"
        with caplog.at_level(logging.ERROR), pytest.raises(Refused, match=r"The local workspace failed .* says more"):
            edie.say("C0ODD", link)
    assert "KeyError: 'U0GHOST'" in caplog.text


def test_an_address_with_a_bracket_is_no_link(edie: Visitor, client: WebClient) -> None:
    edie.say(NEWSROOM, "See https://[example and http://[")
    client.chat_postMessage(channel=NEWSROOM, text="<https://[example|there>")
    assert [seen.text for seen in edie.messages(NEWSROOM)][1] == "<https://[example|there>"


def test_home_is_no_modal(app: SmallApp, client: WebClient, edie: Visitor) -> None:
    client.views_publish(user_id=EDITOR, view={"type": "home", "blocks": [section("Stories")]})
    edie.command(NEWSROOM, "/story")
    client.views_open(trigger_id=app.wait("command")["trigger_id"], view=RESOLVE_VIEW)
    home, modal = edie.wait_home(), edie.wait_view()
    for deed in (edie.close, edie.submit):
        with pytest.raises(Refused, match="has no modal"):
            deed(home)
    assert edie.open_view() == modal


def test_an_ephemeral_message_is_found_in_its_channel_alone(client: WebClient, edie: Visitor) -> None:
    button = {"type": "button", "action_id": "go", "text": plain("Go")}
    blocks = [{"type": "actions", "block_id": "b", "elements": [button]}]
    client.chat_postEphemeral(channel=NEWSROOM, user=EDITOR, text="psst", blocks=blocks)
    (seen,) = edie.ephemerals()
    with pytest.raises(Refused, match="sees no message"):
        edie._post("act", channel=RANDOM, ts=seen.ts, block_id="b", action_id="go")


INPUTS: dict[str, dict[str, Any]] = {
    "datepicker": {},
    "timepicker": {},
    "datetimepicker": {},
    "users_select": {},
    "multi_users_select": {},
    "multi_static_select": {"options": [option("One", "1")]},
    "external_select": {"min_query_length": 1},
    "plain_text_input": {},
    "rich_text_input": {},
}


@pytest.fixture
def form(app: SmallApp, client: WebClient, edie: Visitor) -> SeenView:
    """A modal with one input of many kinds, each called as its kind."""
    edie.command(NEWSROOM, "/story")
    blocks = [
        {"type": "input", "optional": True, "block_id": kind, "label": plain(kind),
         "element": {"type": kind, "action_id": "value"} | more}
        for kind, more in INPUTS.items()
    ]  # fmt: skip
    view = {"type": "modal", "callback_id": "resolve", "title": plain("All"), "submit": plain("Save"), "blocks": blocks}
    client.views_open(trigger_id=app.wait("command")["trigger_id"], view=view)
    return edie.wait_view()


@pytest.mark.parametrize(
    ("kind", "choice"),
    [
        ("datepicker", "tomorrow"), ("datepicker", {"a": 1}), ("datepicker", "2026-02-30"), ("timepicker", "25:00"),
        ("datetimepicker", "noon"), ("datetimepicker", True), ("users_select", ["U0EDITOR"]), ("users_select", 7),
        ("multi_users_select", "U0EDITOR"), ("multi_users_select", [7]), ("multi_static_select", 7),
        ("multi_static_select", [["1"]]), ("external_select", {"value": "1"}), ("external_select", {"text": "x"}),
        ("external_select", {"text": {"text": 1}, "value": "1"}), ("plain_text_input", ["a"]), ("plain_text_input", {}),
        ("rich_text_input", 7), ("rich_text_input", {"type": "rich_text"}),
    ],
)  # fmt: skip
def test_what_an_element_does_not_offer_is_not_kept(edie: Visitor, form: SeenView, kind: str, choice: Any) -> None:
    with pytest.raises(Refused, match=f"^{kind} has no"):
        edie.submit(form, {kind: {"value": choice}})
    assert edie.open_view() == form
