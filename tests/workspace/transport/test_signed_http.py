"""Signed HTTP: what is posted to the request URL, and what an answer means."""

import json
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any
from urllib.parse import parse_qs

import pytest
from pytest_httpserver import HTTPServer
from slack_sdk.signature import Clock as SdkClock
from slack_sdk.signature import SignatureVerifier
from werkzeug import Request, Response

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import NEWSROOM, SLACKBOT
from bot.workspace.errors import RequestUrlUnused
from bot.workspace.transport import BadAnswer, DeliveryFailed
from tests.support.manual_clock import ManualClock
from tests.support.visitor import Refused, Visitor
from tests.workspace.small_app import CARD, MANIFEST, over_http
from tests.workspace.transport.conftest import URL, App


@pytest.fixture
def manifest() -> dict[str, Any]:
    """A manifest that has a request URL and no Socket Mode."""
    return over_http(MANIFEST)


@pytest.fixture
def app(httpserver: HTTPServer, workspace: Workspace) -> Iterator[App]:
    """An app that the workspace reaches over signed HTTP."""
    app = App(httpserver)
    workspace.use_request_url(app.url)
    yield app
    httpserver.check_assertions()


def payload_of(request: Request) -> dict[str, str]:
    """The fields of a posted form."""
    return {name: values[0] for name, values in parse_qs(request.get_data(as_text=True)).items()}


def test_a_command_is_a_signed_form(app: App, edie: Visitor, clock: ManualClock) -> None:
    edie.command(NEWSROOM, "/story list — all")
    (request,) = app.requests
    assert request.content_type == "application/x-www-form-urlencoded"
    assert payload_of(request)["text"] == "list — all"
    assert edie.ephemerals() == []

    verifier = SignatureVerifier("local-signing-secret", _At(clock))
    assert verifier.is_valid_request(request.get_data(), dict(request.headers))
    clock.advance(5 * 60 + 1)
    assert not verifier.is_valid_request(request.get_data(), dict(request.headers))
    clock.advance(-5 * 60)
    assert not verifier.is_valid_request(request.get_data() + b"&user_id=U0OUTSIDER", dict(request.headers))
    assert not SignatureVerifier("another", _At(clock)).is_valid_request(request.get_data(), dict(request.headers))


class _At(SdkClock):
    """The SDK's clock, set by ours."""

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock

    def now(self) -> float:
        """Seconds since the epoch."""
        return self._clock.now()


def test_an_interaction_is_one_field_of_json(
    app: App, workspace: Workspace, edie: Visitor, httpserver: HTTPServer
) -> None:
    assert httpserver
    edie.command(NEWSROOM, "/story card")
    _answer_to(payload_of(app.requests[0])["response_url"], {"blocks": CARD, "text": "Harbour tunnel"})
    card = edie.wait_for(lambda seen: "Harbour tunnel" in seen.shown)
    edie.click(card, text="Share to channel")
    sent = json.loads(payload_of(app.requests[1])["payload"])
    assert (sent["type"], sent["actions"][0]["action_id"]) == ("block_actions", "share")
    assert workspace.refusals == []


def _answer_to(url: str, body: object) -> None:
    from slack_sdk.webhook import WebhookClient

    assert WebhookClient(url).send_dict(dict(body) if isinstance(body, dict) else {}).status_code == 200


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (Response('{"text": "in JSON"}', content_type="application/json"), "in JSON"),
        (Response("in plain words"), "in plain words"),
        (Response('{"text": "no type"}', content_type="text/plain"), '{"text": "no type"}'),
    ],
)
def test_the_answer_may_say_something(app: App, edie: Visitor, said: Response, shown: str) -> None:
    app.say = said
    edie.command(NEWSROOM, "/story inline")
    assert edie.wait_for(lambda seen: seen.ephemeral).shown == shown


@pytest.mark.parametrize(
    "said",
    [
        Response(status=500),
        Response(status=404),
        Response(status=302),
        Response(status=202),  # enough for an event, not for a command
        Response("[1]", content_type="application/json"),
        Response("{", content_type="application/json; charset=utf-8"),
    ],
)
def test_an_answer_that_is_none_fails_the_command(app: App, edie: Visitor, said: Response) -> None:
    app.say = said
    edie.command(NEWSROOM, "/story list")
    (notice,) = edie.ephemerals()
    assert (notice.user, notice.shown) == (SLACKBOT, '/story failed with the error "http_service_error"')


def test_the_page_says_that_the_app_refused(app: App, workspace: Workspace, edie: Visitor) -> None:
    edie.command(NEWSROOM, "/story card")
    _answer_to(payload_of(app.requests[0])["response_url"], {"blocks": CARD, "text": "Harbour tunnel"})
    card = edie.wait_for(lambda seen: "Harbour tunnel" in seen.shown)
    app.say = Response("invalid request", status=401)
    with pytest.raises(Refused, match="401: invalid request"):
        edie.click(card, text="Share to channel")
    assert workspace.refusals == []


@pytest.mark.parametrize(
    ("said", "kind", "known"),
    [
        ("{}", "text/plain", True),
        ("{}\n", "text/plain; charset=utf-8", True),
        ("challenge={}", "application/x-www-form-urlencoded", True),
        ('{{"challenge": "{}"}}', "application/json", True),
        ("You said {}", "text/plain", False),
        ('{{"answer": "{}"}}', "application/json", False),
        ('["{}"]', "application/json", False),
        ("{}", "application/x-www-form-urlencoded", False),
    ],
)
def test_the_challenge_is_repeated_in_one_of_three_ways(
    workspace: Workspace, httpserver: HTTPServer, said: str, kind: str, known: bool
) -> None:
    def repeat(request: Request) -> Response:
        return Response(said.format(request.get_json()["challenge"]), content_type=kind)

    httpserver.expect_request("/repeat").respond_with_handler(repeat)
    with nullcontext() if known else pytest.raises(BadAnswer):
        workspace.use_request_url(httpserver.url_for("/repeat"))
    assert workspace.connections == int(known)


def test_with_socket_mode_on_no_request_url_is_used(httpserver: HTTPServer) -> None:
    with Workspace(WorkspaceConfig(manifest=MANIFEST)) as workspace, pytest.raises(RequestUrlUnused):
        workspace.use_request_url(httpserver.url_for(URL))
    assert httpserver.log == []


def test_an_answer_to_a_click_is_noted_as_in_vain(app: App, workspace: Workspace, edie: Visitor) -> None:
    edie.command(NEWSROOM, "/story card")
    _answer_to(payload_of(app.requests[0])["response_url"], {"blocks": CARD, "text": "Harbour tunnel"})
    card = edie.wait_for(lambda seen: "Harbour tunnel" in seen.shown)
    app.say = Response("done")
    edie.click(card, text="Share to channel")
    assert [(one.request, one.error) for one in workspace.refusals] == [
        ("acknowledgement of block_actions", "unexpected_response_payload")
    ]


def test_a_url_that_does_not_know_the_challenge_is_not_used(workspace: Workspace, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/other").respond_with_data("hello")
    with pytest.raises(BadAnswer, match="answered the challenge with 200: 'hello'"):
        workspace.use_request_url(httpserver.url_for("/other"))
    with pytest.raises(DeliveryFailed, match="cannot be reached"):
        workspace.use_request_url("http://127.0.0.1:9/slack/events")
    assert workspace.connections == 0


def test_an_app_that_went_away_is_not_reached(workspace: Workspace, edie: Visitor) -> None:
    with HTTPServer(port=0) as server:
        app = App(server)
        workspace.use_request_url(app.url)
    edie.command(NEWSROOM, "/story list")
    assert app.requests == []
    assert edie.ephemerals()[0].shown == '/story failed with the error "dispatch_failed"'
