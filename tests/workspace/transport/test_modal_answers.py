"""What an acknowledgement of a submitted modal may say."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace
from bot.workspace.deeds.modals import TROUBLE
from tests.support.visitor import Visitor
from tests.workspace.small_app import plain, section
from tests.workspace.transport.conftest import acknowledge, command, connected

QUESTION = {
    "type": "input",
    "block_id": "reason",
    "label": plain("Reason"),
    "element": {"type": "plain_text_input", "action_id": "value"},
    "optional": True,
}
MODAL = {"type": "modal", "title": plain("First"), "submit": plain("Save"), "blocks": [QUESTION, section("Why?")]}
SECOND = MODAL | {"title": plain("Second"), "external_id": "second"}


def submitted(workspace: Workspace, edie: Visitor, answer: Any) -> dict[str, str]:
    """Open a modal, submit it, acknowledge with that answer, and return what the form says."""

    async def scenario() -> dict[str, str]:
        client = WebClient("xoxb-local", base_url=workspace.api_url)
        async with connected(workspace) as (socket,):
            await socket.receive_json()
            typed = asyncio.create_task(command(edie, "/story"))
            envelope = await socket.receive_json()
            await acknowledge(socket, envelope)
            await typed
            trigger = envelope["payload"]["trigger_id"]
            await asyncio.to_thread(client.views_open, trigger_id=trigger, view=MODAL)
            sent = asyncio.create_task(asyncio.to_thread(lambda: edie.submit(edie.wait_view())))
            envelope = await socket.receive_json()
            await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": answer})
            return await sent

    return asyncio.run(scenario())


@pytest.mark.parametrize(
    ("answer", "titles"),
    [
        (None, []),
        ({}, []),
        ({"response_action": "clear"}, []),
        ({"response_action": "update", "view": SECOND}, ["Second"]),
        ({"response_action": "push", "view": SECOND}, ["First", "Second"]),
    ],
)
def test_what_slack_takes(workspace: Workspace, edie: Visitor, answer: Any, titles: list[str]) -> None:
    assert submitted(workspace, edie, answer) == {}
    top = edie.open_view()
    assert (top.title if top else None) == (titles[-1] if titles else None)
    assert workspace.refusals == []


def test_errors_are_shown_at_their_inputs(workspace: Workspace, edie: Visitor) -> None:
    told = {"response_action": "errors", "errors": {"reason": "Say more."}}
    assert submitted(workspace, edie, told) == {"reason": "Say more."}


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"text": "saved"}, "invalid_response_action"),
        ({"response_action": "close"}, "invalid_response_action"),
        ({"response_action": "errors", "errors": {}}, "invalid_response_action"),
        ({"response_action": "errors", "errors": {"nothing": "x"}}, "invalid_response_action"),
        ({"response_action": "update", "view": {"type": "home", "blocks": [section("x")]}}, "invalid_arguments"),
        ({"response_action": "push", "view": {"type": "home", "blocks": [section("x")]}}, "invalid_arguments"),
        ({"response_action": "update"}, "invalid_arguments"),
        ({"response_action": "push", "view": MODAL | {"blocks": [{"type": "section"}]}}, "invalid_arguments"),
        ({"response_action": "push", "view": MODAL | {"private_metadata": "x" * 250_000}}, "view_too_large"),
    ],
)
def test_what_slack_refuses(workspace: Workspace, edie: Visitor, answer: Any, error: str) -> None:
    assert submitted(workspace, edie, answer) == {"": TROUBLE}
    assert [(one.request, one.error) for one in workspace.refusals] == [("answer to view_submission", error)]
    top = edie.open_view()
    assert top is not None
    assert top.title == "First"


def test_an_external_id_is_for_one_view(workspace: Workspace, edie: Visitor) -> None:
    client = WebClient("xoxb-local", base_url=workspace.api_url)
    home = {"type": "home", "blocks": [section("x")], "external_id": "second"}
    client.views_publish(user_id="U0EDITOR", view=home)
    client.views_publish(user_id="U0EDITOR", view=home)  # its own is no other's
    assert submitted(workspace, edie, {"response_action": "push", "view": SECOND}) == {"": TROUBLE}
    assert workspace.refusals[0].error == "duplicate_external_id"
    with pytest.raises(Exception, match="duplicate_external_id"):
        client.views_publish(user_id="U0REPORTER", view=home)
