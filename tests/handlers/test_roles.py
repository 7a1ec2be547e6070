"""Who is an editor: by setting, and by a user group that Slack keeps."""

import json

from slack_sdk import WebClient
from structlog.testing import capture_logs

from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import EDITOR, EDITORS_GROUP, OUTSIDER, REPORTER
from handlers.roles import AGAIN_AFTER, MEMBERS_FOR, Editors
from tests.support.bot_process import ROOT
from tests.support.newsroom import Clock


def editors(url: str, clock: Clock, *users: str, group: str = "") -> Editors:
    """Return the editors as Slack at ``url`` knows them."""
    return Editors(frozenset(users), group, WebClient("xoxb-local", base_url=url), clock)


def test_users_named_in_the_settings(workspace: Workspace) -> None:
    named = editors(workspace.api_url, Clock(), REPORTER)
    assert REPORTER in named
    assert EDITOR not in named


def test_members_of_the_group(workspace: Workspace) -> None:
    group = editors(workspace.api_url, Clock(), group=EDITORS_GROUP)
    assert EDITOR in group
    assert OUTSIDER not in group
    assert workspace.refusals == []


def test_members_are_asked_for_again_after_a_while_and_kept_when_slack_cannot_say() -> None:
    clock = Clock()
    manifest = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    with Workspace(WorkspaceConfig(manifest=manifest)) as workspace:
        group = editors(workspace.api_url, clock, group=EDITORS_GROUP)
        assert EDITOR in group
    assert EDITOR in group  # not asked again: nobody is there to answer
    clock.advance(MEMBERS_FOR + 1)
    assert EDITOR in group


def test_an_unknown_group_makes_nobody_an_editor_and_the_named_ones_stay(workspace: Workspace) -> None:
    nobody = editors(workspace.api_url, Clock(), REPORTER, group="S0UNKNOWN")
    assert EDITOR not in nobody
    assert REPORTER in nobody


def test_a_slack_that_cannot_say_is_not_asked_each_time() -> None:
    clock = Clock()
    unreachable = editors("http://127.0.0.1:9/api/", clock, group=EDITORS_GROUP)
    with capture_logs() as logs:
        for _ in range(3):
            assert EDITOR not in unreachable
        assert [entry["event"] for entry in logs] == ["editor_group_unreadable"]
        clock.advance(AGAIN_AFTER + 1)
        assert EDITOR not in unreachable
        assert len(logs) == 2
