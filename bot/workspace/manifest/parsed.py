"""The app's manifest.json, as far as the workspace goes by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.workspace.errors import ManifestInvalid
from bot.workspace.manifest.rules import find_problems


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """One slash command: its name with the slash, and what autocompletion shows of it."""

    command: str
    description: str
    usage_hint: str
    should_escape: bool


@dataclass(frozen=True, slots=True)
class MessageShortcut:
    """One entry of a message's menu, and the callback_id by which the app knows it."""

    callback_id: str
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an app declares: its name, bot scopes, slash commands, message shortcuts, events and domains of links.

    `home_tab` says whether it has an App Home, `messages_tab` whether it may write to people and `writable_tab` whether
    they may write back, `socket_mode` whether it is reached over Socket Mode alone, or over its request URL alone.
    `menu_options_url` is where Slack asks for the options of menus then; empty where the manifest names none.
    """

    name: str
    bot_scopes: frozenset[str]
    commands: tuple[SlashCommand, ...]
    shortcuts: tuple[MessageShortcut, ...]
    bot_events: frozenset[str]
    unfurl_domains: tuple[str, ...]
    home_tab: bool
    socket_mode: bool
    menu_options_url: str
    messages_tab: bool
    writable_tab: bool

    @classmethod
    def parse(cls, raw: Mapping[str, Any]) -> Manifest:
        """Read a parsed manifest.json.

        Raises:
            ManifestInvalid: it breaks Slack's rules, each named with its place.
        """
        if problems := find_problems(raw):
            lines = [f"{problem.pointer or '/'}: {problem.message}" for problem in problems]
            raise ManifestInvalid("\n".join(["Slack would refuse the manifest:", *lines]))
        features: Mapping[str, Any] = raw.get("features", {})
        home: Mapping[str, Any] = features.get("app_home", {})
        settings: Mapping[str, Any] = raw.get("settings", {})
        return cls(
            name=features.get("bot_user", {}).get("display_name") or raw["display_information"]["name"],
            bot_scopes=frozenset(raw["oauth_config"]["scopes"]["bot"]),
            commands=tuple(_command(entry) for entry in features.get("slash_commands", ())),
            shortcuts=tuple(_shortcut(entry) for entry in features.get("shortcuts", ()) if entry["type"] == "message"),
            bot_events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
            socket_mode=settings.get("socket_mode_enabled", False),
            menu_options_url=settings.get("interactivity", {}).get("message_menu_options_url", ""),
            home_tab=home.get("home_tab_enabled", False),
            messages_tab=home.get("messages_tab_enabled", True),
            writable_tab=home.get("messages_tab_enabled", True)
            and not home.get("messages_tab_read_only_enabled", False),
            unfurl_domains=tuple(domain.lower() for domain in features.get("unfurl_domains", ())),
        )

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


def _shortcut(entry: Mapping[str, Any]) -> MessageShortcut:
    return MessageShortcut(entry["callback_id"], entry["name"], entry["description"])
