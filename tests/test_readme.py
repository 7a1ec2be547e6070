"""The README's examples do what the README says."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.bot_process import ROOT, Settings

README = (ROOT / "README.md").read_text("utf-8")
CONSOLES = re.findall(r"```console\n(.*?)```", README, re.DOTALL)


def steps() -> list[tuple[str, str]]:
    """Return each `$ command` of the README's console blocks with the output printed below it."""
    found = []
    for block in CONSOLES:
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


def test_console_examples(tmp_path: Path) -> None:
    environment = Settings(tmp_path / "data").environment() | {"PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    python = shlex.quote(sys.executable)
    for command, expected in steps():
        line = re.sub(r"^slugline ", f"{python} -m bot.cli ", command)
        line = re.sub(r"^python ", f"{python} ", line)
        done = subprocess.run(
            ["bash", "-c", line], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=110, check=False
        )
        printed = (done.stdout + done.stderr).strip()
        assert "Traceback" not in printed, command
        if expected:
            assert printed == expected.strip(), command


def test_console_examples_are_there() -> None:
    assert len(steps()) >= 3


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_links_lead_somewhere(target: str) -> None:
    assert (ROOT / target).exists()
