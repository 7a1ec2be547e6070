"""What can be wrong with a deployment: one clear line each, and what to mend."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.workspace import Workspace, WorkspaceConfig
from tests.scenarios.bots import Transport
from tests.support.bot_process import ROOT, Settings, slugline

pytestmark = pytest.mark.scenario
LOCAL = (("SLUGLINE_PORT", "0"),)


def complaint(settings: Settings, *arguments: str) -> str:
    """Run a command that must fail, and return the one line that it says."""
    ended = slugline(settings, *arguments)
    assert ended.returncode == 1, ended.stderr
    assert ended.stdout == ""
    lines = [line for line in ended.stderr.splitlines() if not line.startswith("Open http")]
    assert len(lines) == 1, ended.stderr
    assert lines[0].startswith("slugline: ")
    return lines[0]


@pytest.fixture(scope="module")
def transport() -> Transport:
    """No bot listens here."""
    return "socket"


@pytest.fixture(scope="module")
def refusing() -> Iterator[Workspace]:
    """A workspace that is there to refuse."""
    manifest = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    with Workspace(WorkspaceConfig(manifest=manifest)) as started:
        yield started


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """A data folder whose database is of a later release."""
    data = tmp_path / "data"
    assert slugline(Settings(data), "db", "upgrade").returncode == 0
    connection = sqlite3.connect(data / "slugline.db")
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    return data


@pytest.mark.parametrize("command", [("run",), ("db", "upgrade"), ("story", "x")])
def test_a_newer_database(newer: Path, command: tuple[str, ...]) -> None:
    said = complaint(Settings(newer, "", LOCAL), *command)
    assert "written by a newer Slugline (schema 9999)" in said


@pytest.mark.parametrize("command", [("run",), ("doctor",)])
def test_a_data_folder_that_is_none(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "file").write_text("in the way")
    said = complaint(Settings(tmp_path / "file" / "data", "", LOCAL), *command)
    assert str(tmp_path / "file" / "data") in said
    assert "SLUGLINE_DATA" in said


def test_a_database_that_is_not_set_up(tmp_path: Path) -> None:
    assert "slugline seed" in complaint(Settings(tmp_path / "data"), "story", "x")


def test_a_database_address_that_is_none(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "data", "", (("DATABASE_URL", "nonsense"),))
    assert "DATABASE_URL is not a database address" in complaint(settings, "seed")


@pytest.mark.parametrize(("name", "value"), [("SLUGLINE_PORT", "99999"), ("SLUGLINE_COMMAND", "story")])
def test_a_setting_that_is_not_usable(tmp_path: Path, name: str, value: str) -> None:
    said = complaint(Settings(tmp_path / "data", "", ((name, value),)), "seed")
    assert f"{name} is not usable" in said


@pytest.mark.parametrize(("command", "token"), [("socket", "SLACK_APP_TOKEN"), ("worker", "SLACK_BOT_TOKEN")])
def test_tokens_that_are_missing(tmp_path: Path, command: str, token: str) -> None:
    assert token in complaint(Settings(tmp_path / "data"), command)


def test_web_without_its_secret(workspace: Workspace, tmp_path: Path) -> None:
    assert "SLACK_SIGNING_SECRET is not set" in complaint(Settings(tmp_path / "data", workspace.api_url), "web")


@pytest.mark.parametrize(
    ("token", "command"),
    [("SLACK_BOT_TOKEN", "run"), ("SLACK_APP_TOKEN", "run"), ("SLACK_BOT_TOKEN", "worker")],
)
def test_a_token_that_slack_refuses(refusing: Workspace, seeded_data: Path, token: str, command: str) -> None:
    settings = Settings(seeded_data, refusing.api_url, ((token, "xoxb-wrong"),))
    assert f"Slack refuses {token}" in complaint(settings, command)


def test_slack_that_cannot_be_reached(seeded_data: Path) -> None:
    settings = Settings(seeded_data, "http://127.0.0.1:9/api/")
    ended = slugline(settings, "run")
    assert ended.returncode == 1
    last = "slugline: Slack cannot be reached at http://127.0.0.1:9/api/ ([Errno 111] Connection refused)."
    assert ended.stderr.splitlines()[-1].startswith(last)
    assert "Traceback" not in ended.stderr


def test_doctor(workspace: Workspace, seeded_data: Path, tmp_path: Path) -> None:
    well = slugline(Settings(seeded_data, workspace.api_url), "doctor", "--json")
    assert well.returncode == 0, well.stdout
    checks = {check["name"]: check for check in json.loads(well.stdout)}
    assert list(checks) == ["reading", "database", "outbox", "tokens", "scopes", "clock"]
    assert checks["reading"]["seen"] == "rules"
    assert checks["tokens"]["seen"] == "slugline in Local newsroom"
    assert checks["scopes"]["seen"] == "all granted"

    shown = slugline(Settings(seeded_data, workspace.api_url), "doctor").stdout
    assert "ok   database: sqlite" in shown
    local = slugline(Settings(tmp_path / "data"), "doctor")
    assert local.returncode == 1
    assert "MEND database: schema missing - Run `slugline db upgrade`." in local.stdout
    assert "local workspace" in local.stdout


def test_doctor_says_what_is_wrong_with_slack(refusing: Workspace, seeded_data: Path) -> None:
    both = (("SLACK_CLIENT_ID", "1"), ("SLACK_CLIENT_SECRET", "2"), ("SLUGLINE_EDITORS", ""))
    wrong = (*both, ("SLACK_BOT_TOKEN", "xoxb-wrong"))
    ended = slugline(Settings(seeded_data, refusing.api_url, wrong), "doctor")
    assert ended.returncode == 1
    told = " ".join(ended.stdout.split())
    assert "MEND tokens: Slack refuses SLACK_BOT_TOKEN (invalid_auth)." in told
    assert "MEND oauth" in told
    assert "MEND editors: nobody may rule" in told
