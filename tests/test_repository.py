"""Promises about the repository as a whole."""

import json
import subprocess
from hashlib import sha256
from pathlib import Path

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


def test_the_manifest_asks_for_no_event_that_nobody_listens_to() -> None:
    manifest = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    assert "event_subscriptions" not in manifest["settings"]
    assert {command["command"] for command in manifest["features"]["slash_commands"]} == {"/story"}


def test_lock_files_hold_hashes_and_no_addresses() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text("utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
