"""Promises about the repository as a whole."""

import json
import subprocess
from hashlib import sha256
from pathlib import Path

from bot.slack.modals import adding, checking
from tests.support.bot_process import ROOT


def tracked(*patterns: str) -> list[Path]:
    done = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in done.stdout.splitlines() if (ROOT / name).is_file()]


def test_no_python_file_has_two_subjects() -> None:
    long = {path.name: lines for path in tracked("*.py") if (lines := len(path.read_text("utf-8").splitlines())) > 400}
    assert long == {}


def test_seeds_are_the_given_bytes() -> None:
    given = {
        "000_8cec20a450712508.txt": "5283ffb497b7071c382e58c0ba0cd889f158db63c900ece455bc7475e84bac6b",
        "004_55b522af01c8b452.txt": "f15c930f3ff5dee56830cba9437a0659e8e5b03b15f86c3a43e8a6fab1d9491f",
    }
    for name, digest in given.items():
        assert sha256((ROOT / "seeds" / name).read_bytes()).hexdigest() == digest


def test_the_manifest_asks_for_no_event_or_scope_that_nobody_needs() -> None:
    manifest = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    features, settings = manifest["features"], manifest["settings"]
    assert set(settings["event_subscriptions"]["bot_events"]) == {"app_home_opened", "app_mention", "message.im"}
    assert {command["command"] for command in features["slash_commands"]} == {"/story"}
    assert {shortcut["callback_id"] for shortcut in features["shortcuts"]} == {checking.CALLBACK, adding.CALLBACK}
    scopes = {"app_mentions:read", "chat:write", "chat:write.public", "commands", "im:history", "usergroups:read"}
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == scopes


def test_lock_files_hold_hashes_and_no_addresses() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text("utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
