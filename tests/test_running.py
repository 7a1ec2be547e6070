"""What a deployment is told about itself, without starting it."""

from pathlib import Path

import pytest

from bot.app import ready_newsroom
from bot.core.errors import StoreError, UnusableInputError
from bot.running import diagnose, web, worker
from bot.running import socket as listen
from bot.settings import Settings


def settings(tmp_path: Path, **given: object) -> Settings:
    """Settings of a deployment, whatever the tester's own environment holds."""
    bare = {"slack_bot_token": "", "slack_app_token": "", "slack_signing_secret": "", "database_url": ""}
    return Settings(_env_file=None, data=tmp_path / "data", **{**bare, **given})  # type: ignore[arg-type]  # by name


def test_a_new_database_is_made_only_where_it_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="db upgrade"):
        ready_newsroom(settings(tmp_path))
    ready_newsroom(settings(tmp_path), migrate=True).store.close()
    ready_newsroom(settings(tmp_path)).store.close()


def test_what_is_missing_is_named_before_anything_starts(tmp_path: Path) -> None:
    said: list[str] = []
    with pytest.raises(UnusableInputError, match="SLACK_BOT_TOKEN and SLACK_APP_TOKEN not set"):
        listen(settings(tmp_path), said.append)
    with pytest.raises(UnusableInputError, match="SLACK_BOT_TOKEN not set"):
        worker(settings(tmp_path), said.append)
    with pytest.raises(UnusableInputError, match="SLACK_SIGNING_SECRET"):
        web(settings(tmp_path, slack_bot_token="xoxb-x"), said.append)
    assert said == []
    assert not (tmp_path / "data").exists()


def test_a_deployment_without_slack_needs_a_database_only(tmp_path: Path) -> None:
    ready_newsroom(settings(tmp_path), migrate=True).store.close()
    checks = {check.name: check for check in diagnose(settings(tmp_path))}
    assert set(checks) == {"reading", "database", "outbox", "tokens"}
    assert all(check.well for check in checks.values())
    assert "local workspace" in checks["tokens"].seen


def test_every_check_that_is_not_well_says_what_to_mend(tmp_path: Path) -> None:
    given = {"slack_bot_token": "xoxb-x", "slack_app_token": "xapp-x", "slack_base_url": "http://127.0.0.1:9/api/"}
    oauth = {"slack_client_id": "1", "slack_client_secret": "2"}
    wrong = [check for check in diagnose(settings(tmp_path, **given, **oauth)) if not check.well]
    assert {check.name for check in wrong} >= {"database", "tokens", "oauth", "editors"}
    assert all(check.mend for check in wrong)


def test_a_parser_that_cannot_be_loaded_is_told_and_stops_what_would_read(tmp_path: Path) -> None:
    named = settings(tmp_path, parser_model="no_such_model")
    (check,) = [check for check in diagnose(named) if check.name == "reading"]
    assert not check.well
    assert check.seen.startswith("SLUGLINE_PARSER_MODEL is no_such_model, ")
    with pytest.raises(UnusableInputError, match="SLUGLINE_PARSER_MODEL is no_such_model"):
        ready_newsroom(named, migrate=True)


def test_a_deployment_that_nothing_can_reach_is_told_so(tmp_path: Path) -> None:
    given = {"slack_bot_token": "xoxb-x", "slack_base_url": "http://127.0.0.1:9/api/"}
    wrong = {check.name for check in diagnose(settings(tmp_path, **given)) if not check.well}
    assert {"transport", "editors"} <= wrong
    over_http = {check.name for check in diagnose(settings(tmp_path, **given, slack_signing_secret="s"))}
    assert "transport" not in over_http
