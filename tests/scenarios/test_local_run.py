"""`slugline run` with no tokens: its own workspace, seeded; what was said there is there again the next time."""

from pathlib import Path

import pytest

from bot.workspace.defaults import EDITOR, NEWSROOM
from tests.scenarios.asking import CALL, JUNE, asked, is_status
from tests.scenarios.programs import Program, running
from tests.support.bot_process import Settings, slugline
from tests.support.visitor import Visitor

pytestmark = pytest.mark.scenario


def local(data: Path, port: int = 0) -> Settings:
    """Settings without Slack."""
    return Settings(data, "", (("SLUGLINE_PORT", str(port)),))


def address(program: Program) -> str:
    """Return the address that it prints, once the bot is there."""
    found = program.wait_for(r"Open (http://127\.0\.0\.1:\d+/) ")[1]
    program.wait_for("is connected as @slugline")
    return found


def test_two_runs_on_the_same_data(tmp_path: Path) -> None:
    with running(local(tmp_path / "data"), "run") as first:
        url = address(first)
        edie = Visitor(url, EDITOR)
        asked(edie, NEWSROOM, f"/story subscribe {CALL} resolved", lambda seen: "set what" in seen.shown)
        parent = edie.wait_for(lambda seen: is_status(seen) and not seen.ephemeral)
        taken = slugline(local(tmp_path / "other", int(url.rstrip("/").rpartition(":")[2])), "run")
        assert taken.returncode == 1
        assert len(taken.stderr.splitlines()) == 1
        assert "SLUGLINE_PORT" in taken.stderr
    assert "Try: /story trump-putin-call" in first.output

    with running(local(tmp_path / "data"), "run") as second:
        edie = Visitor(address(second), EDITOR)
        assert parent.ts in [seen.ts for seen in edie.messages(NEWSROOM)]
        assert f"`{CALL}`: resolved" in asked(edie, NEWSROOM, "/story subscriptions").shown
        stories = asked(edie, NEWSROOM, "/story list").shown
        assert "*Stories* (2)" in stories
        assert "1 document, 1 independent" in asked(edie, NEWSROOM, f"/story {JUNE} sources").shown
        edie.command(NEWSROOM, "/story resolve c1")  # whoever opens the page is an editor here
        modal = edie.wait_view()
        assert edie.submit(modal, {"ruling": {"value": "disproved"}, "reason": {"value": "Shown again."}}) == {}
        edited = edie.wait_for(lambda seen: seen.ts == parent.ts and "ruled: disproved" in seen.shown)
        assert edited.edited  # the card of the first run
