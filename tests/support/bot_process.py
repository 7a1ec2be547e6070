"""`slugline` commands as processes of their own, against a local workspace."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bot.workspace.defaults import EDITOR

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Settings:
    """The environment that a process of the bot gets: the workspace's address and tokens, and a folder for its data."""

    data: Path
    base_url: str = ""
    extra: tuple[tuple[str, str], ...] = ()

    def environment(self) -> dict[str, str]:
        """Return the variables, with nothing of the tester's own Slack set-up in them."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "SLUGLINE_"))}
        tokens = {"SLACK_BOT_TOKEN": "xoxb-local", "SLACK_APP_TOKEN": "xapp-local", "SLACK_BASE_URL": self.base_url}
        return {
            **kept,
            **(tokens if self.base_url else {}),
            "SLUGLINE_DATA": str(self.data),
            "SLUGLINE_EDITORS": EDITOR,
            "PYTHONWARNINGS": "default",
            **dict(self.extra),
        }


def slugline(settings: Settings, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run one `slugline` command to its end and return what it printed."""
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        env=settings.environment(),
        cwd=ROOT,
        input=given,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
