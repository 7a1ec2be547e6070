"""Who is asked for the options of a menu, over each transport."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from slack_sdk import WebClient
from werkzeug import Response

from bot.workspace import Workspace
from bot.workspace.defaults import EDITOR
from tests.support.visitor import Refused, SeenView, Visitor
from tests.workspace.small_app import MANIFEST, SmallApp, option, over_http, plain
from tests.workspace.transport.conftest import App

MENU = {"type": "external_select", "action_id": "related", "placeholder": plain("Type a story")}
FIXED = {"type": "static_select", "action_id": "fixed", "options": [option("Tunnel", "tunnel")]}
HOME = {"type": "home", "blocks": [{"type": "actions", "elements": [MENU, FIXED]}]}
OFFERED = [option("harbour tunnel", "tunnel"), option("harbour bridge", "bridge")]


def with_options_url(manifest: dict[str, Any]) -> dict[str, Any]:
    """The manifest with the address at which Slack asks for options."""
    settings = manifest["settings"]
    interactivity = settings["interactivity"] | {
        "message_menu_options_url": "https://slugline.example.org/slack/events"
    }
    return manifest | {"settings": settings | {"interactivity": interactivity}}


@pytest.fixture
def home(workspace: Workspace, edie: Visitor) -> SeenView:
    """App Home with a menu whose options the app has, and one that holds its own."""
    WebClient("xoxb-local", base_url=workspace.api_url).views_publish(user_id=EDITOR, view=HOME)
    return edie.wait_home()


def test_over_socket_mode_the_app_is_asked(workspace: Workspace, edie: Visitor, home: SeenView) -> None:
    with SmallApp(workspace):
        assert edie.options(home, "related", "harbour") == OFFERED
    assert workspace.refusals == []


@pytest.mark.parametrize("manifest", [with_options_url(over_http(MANIFEST))], ids=[""])
def test_over_http_the_app_is_asked_where_the_manifest_says_so(
    workspace: Workspace, edie: Visitor, home: SeenView, httpserver: HTTPServer
) -> None:
    app = App(httpserver)
    app.say = Response('{"options": []}', content_type="application/json")
    workspace.use_request_url(app.url)
    assert edie.options(home, "related", "harbour") == []
    (request,) = app.requests
    assert "block_suggestion" in request.form["payload"]
    assert workspace.refusals == []


@pytest.mark.parametrize("manifest", [over_http(MANIFEST)], ids=[""])
def test_over_http_nobody_is_asked_where_it_does_not(
    workspace: Workspace, edie: Visitor, home: SeenView, httpserver: HTTPServer
) -> None:
    app = App(httpserver)
    workspace.use_request_url(app.url)
    assert edie.options(home, "related", "harbour") == []
    assert app.requests == []
    (refusal,) = workspace.refusals
    assert (refusal.request, refusal.error) == ("block_suggestion", "missing_menu_options_url")
    assert "settings.interactivity.message_menu_options_url" in refusal.details[0]


def test_a_menu_that_holds_its_options_asks_for_none(edie: Visitor, home: SeenView) -> None:
    with pytest.raises(Refused, match="are all there"):
        edie.options(home, "fixed", "harbour")
