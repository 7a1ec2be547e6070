"""What a person's choice tells the app, and when."""

from __future__ import annotations

import json

import pytest
from slack_sdk import WebClient

from bot.workspace import Workspace
from bot.workspace.defaults import EDITOR
from tests.support.visitor import Visitor
from tests.workspace.asking import answered
from tests.workspace.small_app import SmallApp, option, plain


@pytest.mark.parametrize("dispatches", [True, False])
def test_an_input_tells_the_app_only_where_it_is_to(
    app: SmallApp, client: WebClient, workspace: Workspace, edie: Visitor, dispatches: bool
) -> None:
    menu = {
        "type": "static_select",
        "action_id": "pick",
        "placeholder": plain("Section"),
        "options": [option("Claims", "claims")],
    }
    block = {"type": "input", "block_id": "section", "label": plain("Section"), "element": menu}
    client.views_publish(user_id=EDITOR, view={"type": "home", "blocks": [block | {"dispatch_action": dispatches}]})
    home = edie.wait_home()
    body = {"user": EDITOR, "view_id": home.id, "block_id": "section", "action_id": "pick", "choice": "claims"}
    _, told = answered(f"{workspace.url}page/act", json.dumps(body).encode())
    assert (b"tells the app nothing" in told) is not dispatches
    assert ("pick" in app.seen) is dispatches
