"""The app's manifest: Slack's rules for it, and what the workspace goes by."""

from bot.workspace.manifest.parsed import Manifest

__all__ = ["Manifest"]
