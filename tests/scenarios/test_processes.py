"""The bot in parts, as a platform runs it: socket and worker, web and worker, stopped in the middle of work."""

import json
import shutil
import time
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import ProxyHandler, Request, build_opener

import pytest
from pytest_httpserver import HTTPServer
from slack_sdk.signature import SignatureVerifier

from bot.workspace import Workspace
from bot.workspace.defaults import EDITOR, NEWSROOM
from tests.scenarios.asking import CALL, FOURTH, JUNE, added, asked, confirmed, is_alert, is_review
from tests.scenarios.bots import Transport
from tests.scenarios.pages import PATIENCE, SlowPage
from tests.scenarios.programs import running
from tests.support.bot_process import Settings, slugline
from tests.support.visitor import Visitor

pytestmark = pytest.mark.scenario
SECRET = "a-signing-secret"
HTTP = build_opener(ProxyHandler({}))


@pytest.fixture(scope="module")
def transport() -> Transport:
    """These tests choose for themselves."""
    return "socket"


@pytest.fixture
def seeded(workspace: Workspace, seeded_data: Path, tmp_path: Path) -> Settings:
    """Settings for a store with the seeds, on which no bot runs yet."""
    shutil.copytree(seeded_data, tmp_path / "data")
    extra = (("SLUGLINE_ALLOW_LOOPBACK", "true"), ("SLACK_SIGNING_SECRET", SECRET), ("PORT", "0"))
    return Settings(tmp_path / "data", workspace.api_url, extra)


def test_socket_and_worker_do_the_main_job(workspace: Workspace, seeded: Settings, edie: Visitor, rob: Visitor) -> None:
    with running(seeded, "socket") as listener, running(seeded, "worker") as worker:
        listener.wait_for("Listening over Socket Mode")
        worker.wait_for("Working")
        asked(edie, NEWSROOM, f"/story subscribe {JUNE} contradictions resolved", lambda seen: "set what" in seen.shown)
        added(rob, NEWSROOM, f"/story add {JUNE} {FOURTH}")
        alert = edie.wait_for(is_alert)
        workspace.refresh_connections()  # as Slack does every few hours: nothing is lost
        edie.click(alert, text="Mark resolved")
        filled = {"ruling": {"value": "corrected_by_publisher"}, "reason": {"value": "Counted again."}}
        assert edie.submit(edie.wait_view(), filled) == {}
        edie.wait_for(lambda seen: seen.ts == alert.ts and "Resolved: corrected by publisher" in seen.shown)
        listener.stop()
        listener.wait_for("Stopping")


def test_a_bot_that_is_stopped_finishes_what_it_began(
    workspace: Workspace, seeded: Settings, edie: Visitor, rob: Visitor, httpserver: HTTPServer
) -> None:
    page = SlowPage(httpserver, "/slow")
    before = edie.latest_ts()
    with running(seeded, "run") as bot:
        bot.wait_for("is connected as @slugline")
        workspace.wait_for_app()
        rob.command(NEWSROOM, f"/story add {CALL} {page.url}")
        assert page.asked.wait(PATIENCE)
        bot.stop()
        bot.wait_for("Stopping")
        page.go.set()
        assert bot.ended() == 0
    card = rob.wait_for(is_review, after=before)
    with running(seeded, "run") as bot:
        bot.wait_for("is connected as @slugline")
        assert "<@U0REPORTER> added a document" in confirmed(rob, card).shown


def test_web_takes_signed_requests_only(seeded: Settings, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/answer").respond_with_data("ok")
    with running(seeded, "web") as server:
        base = server.wait_for(r"Listening on (http://127\.0\.0\.1:\d+)/slack/events")[1]
        assert _get(f"{base}/healthz") == (200, {"ok": True})
        status, told = _get(f"{base}/readyz")
        assert (status, told["ok"], told["checks"]["outbox"]) == (200, True, "empty")

        body = _command("list", httpserver.url_for("/answer"))
        now = str(int(time.time()))
        for wrong in ({}, _signed(body, now, "another-secret"), _signed(body, "1600000000", SECRET)):
            assert _post(f"{base}/slack/events", body, wrong) == 401
        assert httpserver.log == []
        assert _post(f"{base}/slack/events", body, _signed(body, now, SECRET)) == 200
        server.stop()
        assert server.ended() == 0  # it ends when the answer was given
    answers = [request.get_json() for request, _ in httpserver.log]
    assert [answer["response_type"] for answer in answers] == ["ephemeral"]
    assert CALL in json.dumps(answers[0]["blocks"])


def test_web_on_a_taken_port(seeded: Settings, httpserver: HTTPServer) -> None:
    taken = Settings(seeded.data, seeded.base_url, (*seeded.extra, ("PORT", str(httpserver.port))))
    ended = slugline(taken, "web")
    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-1].startswith(f"slugline: Cannot listen on 127.0.0.1 port {httpserver.port}")
    assert "Traceback" not in ended.stderr


def _command(text: str, response_url: str) -> str:
    fields = {
        "command": "/story",
        "text": text,
        "user_id": EDITOR,
        "channel_id": NEWSROOM,
        "team_id": "T0NEWSROOM",
        "response_url": response_url,
        "trigger_id": "1.2.3",
    }
    return urlencode(fields)


def _signed(body: str, timestamp: str, secret: str) -> dict[str, str]:
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body)
    return {"X-Slack-Signature": str(signature), "X-Slack-Request-Timestamp": timestamp}


def _post(url: str, body: str, headers: dict[str, str]) -> int:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    try:
        with HTTP.open(Request(url, body.encode(), {**kind, **headers}), timeout=PATIENCE) as answer:
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return error.code


def _get(url: str) -> tuple[int, dict[str, Any]]:
    with HTTP.open(url, timeout=PATIENCE) as answer:
        return int(answer.status), dict(json.load(answer))
