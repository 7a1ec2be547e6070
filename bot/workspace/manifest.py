"""The app's manifest.json, as far as the workspace goes by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.workspace.errors import ManifestInvalid


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """One slash command: its name with the slash, and what autocompletion shows of it."""

    command: str
    description: str
    usage_hint: str
    should_escape: bool


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an app declares: its name, bot scopes, slash commands and events."""

    name: str
    bot_scopes: frozenset[str]
    commands: tuple[SlashCommand, ...]
    bot_events: frozenset[str]

    @classmethod
    def parse(cls, raw: Mapping[str, Any]) -> Manifest:
        """Read a parsed manifest.json.

        Raises:
            ManifestInvalid: it has no bot scopes, or declares a command without the scope `commands`.
        """
        features = raw.get("features", {})
        scopes = raw.get("oauth_config", {}).get("scopes", {}).get("bot")
        if not scopes:
            raise ManifestInvalid("The manifest declares no bot scopes (oauth_config.scopes.bot).")
        commands = tuple(_command(entry) for entry in features.get("slash_commands", ()))
        if commands and "commands" not in scopes:
            raise ManifestInvalid("The manifest declares slash commands without the scope `commands`.")
        name = features.get("bot_user", {}).get("display_name") or raw.get("display_information", {}).get("name", "App")
        events = raw.get("settings", {}).get("event_subscriptions", {}).get("bot_events", ())
        return cls(name, frozenset(scopes), commands, frozenset(events))

    def command(self, name: str) -> SlashCommand | None:
        """The slash command of that name, or None."""
        return next((command for command in self.commands if command.command == name), None)


def _command(entry: Mapping[str, Any]) -> SlashCommand:
    return SlashCommand(
        command=entry["command"],
        description=entry.get("description", ""),
        usage_hint=entry.get("usage_hint", ""),
        should_escape=bool(entry.get("should_escape", False)),
    )
