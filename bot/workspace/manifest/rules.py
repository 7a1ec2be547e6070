"""Slack's rules for an app manifest: what Slack's own form refuses, each problem with its place.

    >>> find_problems({"display_information": {"name": "Slugline"}})[0].message
    'missing required field: /oauth_config/scopes/bot'

`schemas/manifest.schema.json` holds keys and lengths, `schemas/manifest_names.json` the names of scopes and events.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from bot.workspace.model import Json


@dataclass(frozen=True, slots=True)
class ManifestProblem:
    """One broken rule, at a JSON pointer into the manifest."""

    pointer: str
    message: str


def find_problems(manifest: Any) -> list[ManifestProblem]:
    """Every rule a parsed manifest breaks, in the order of their places; empty when Slack would take it."""
    broken = [_from_schema(error) for error in _schema().iter_errors(manifest)]
    if not isinstance(manifest, Mapping):
        return broken
    read = _Reader(manifest)
    rules = (_scopes, _events, _commands, _shortcuts, _unfurls, _addresses)
    return sorted([*broken, *(problem for rule in rules for problem in rule(read))], key=lambda one: one.pointer)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads a manifest of which nothing is certain: what is missing or of another type is empty."""

    manifest: Mapping[str, Any]

    def mapping(self, *path: str) -> Mapping[str, Any]:
        """The object at a path."""
        node: Any = self.manifest
        for name in path:
            node = node.get(name) if isinstance(node, Mapping) else None
        return node if isinstance(node, Mapping) else {}

    def items(self, *path: str) -> Sequence[Any]:
        """The list at a path."""
        value = self.mapping(*path[:-1]).get(path[-1])
        return value if isinstance(value, list) else []

    def texts(self, *path: str) -> list[tuple[int, str]]:
        """The texts of a list at a path, with their places in it."""
        return [(index, item) for index, item in enumerate(self.items(*path)) if isinstance(item, str)]

    @property
    def scopes(self) -> set[str]:
        """The bot scopes."""
        return {scope for _, scope in self.texts("oauth_config", "scopes", "bot")}


def _scopes(read: _Reader) -> Iterator[ManifestProblem]:
    place = "/oauth_config/scopes/bot"
    if not read.items("oauth_config", "scopes", "bot"):
        yield ManifestProblem("", f"missing required field: {place}")
    for kind in ("bot", "user"):
        asked = {scope for _, scope in read.texts("oauth_config", "scopes", kind)}
        for index, scope in read.texts("oauth_config", "scopes", f"{kind}_optional"):
            if scope not in asked:
                optional = f"/oauth_config/scopes/{kind}_optional/{index}"
                yield ManifestProblem(optional, f"an optional scope must be in scopes.{kind} too")
    for index, scope in read.texts("oauth_config", "scopes", "bot"):
        if scope not in _names()["bot_scopes"]:
            yield ManifestProblem(f"{place}/{index}", _unknown("bot scope", scope, _names()["bot_scopes"]))


def _events(read: _Reader) -> Iterator[ManifestProblem]:
    known: Mapping[str, list[str]] = _names()["bot_events"]
    for index, event in read.texts("settings", "event_subscriptions", "bot_events"):
        place = f"/settings/event_subscriptions/bot_events/{index}"
        if event not in known:
            yield ManifestProblem(place, _unknown("event", event, known))
        elif known[event] and not read.scopes & set(known[event]):
            yield ManifestProblem(place, f"the event {event} needs the bot scope {' or '.join(known[event])}")


def _commands(read: _Reader) -> Iterator[ManifestProblem]:
    place = "/features/slash_commands"
    commands = read.items("features", "slash_commands")
    if commands and "commands" not in read.scopes:
        yield ManifestProblem(place, "slash commands need the bot scope commands")
    yield from _repeated(place, "command", commands)
    if not _by_socket(read):
        for index, command in enumerate(commands):
            if isinstance(command, Mapping) and "url" not in command:
                yield ManifestProblem(f"{place}/{index}", "without Socket Mode a slash command needs a url")


def _shortcuts(read: _Reader) -> Iterator[ManifestProblem]:
    shortcuts = read.items("features", "shortcuts")
    if shortcuts and "commands" not in read.scopes:
        yield ManifestProblem("/features/shortcuts", "shortcuts need the bot scope commands")
    if shortcuts and read.mapping("settings", "interactivity").get("is_enabled") is not True:
        yield ManifestProblem("/features/shortcuts", "shortcuts need settings.interactivity.is_enabled")
    yield from _repeated("/features/shortcuts", "callback_id", shortcuts)


def _unfurls(read: _Reader) -> Iterator[ManifestProblem]:
    if read.items("features", "unfurl_domains") and not read.scopes & {"links:read", "links:write"}:
        yield ManifestProblem("/features/unfurl_domains", "unfurl domains need the bot scope links:read or links:write")


def _addresses(read: _Reader) -> Iterator[ManifestProblem]:
    """Without Socket Mode, Slack must know where to send what it sends (its words: docs, apps.manifest.create)."""
    if _by_socket(read):
        return
    events = read.mapping("settings", "event_subscriptions")
    if (events.get("bot_events") or events.get("user_events")) and "request_url" not in events:
        yield ManifestProblem(
            "/settings/event_subscriptions", "Event Subscription requires either Request URL or Socket Mode Enabled"
        )
    interactivity = read.mapping("settings", "interactivity")
    if interactivity.get("is_enabled") is True and "request_url" not in interactivity:
        yield ManifestProblem("/settings/interactivity", "Interactivity requires a Request URL")


def _by_socket(read: _Reader) -> bool:
    return read.mapping("settings").get("socket_mode_enabled") is True


def _repeated(place: str, field: str, entries: Sequence[Any]) -> Iterator[ManifestProblem]:
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        name = entry.get(field) if isinstance(entry, Mapping) else None
        if isinstance(name, str):
            if name in seen:
                yield ManifestProblem(f"{place}/{index}/{field}", f"{field} {name!r} is used twice")
            seen.add(name)


def _unknown(what: str, name: str, known: Collection[str]) -> str:
    meant = difflib.get_close_matches(name, known, n=1)
    return f"unknown {what} {name!r}" + (f", did you mean {meant[0]!r}?" if meant else "")


def _from_schema(error: ValidationError) -> ManifestProblem:
    place = "".join(f"/{part}" for part in error.absolute_path)
    rule: Any = error.validator_value
    given: Any = error.instance
    match error.validator:
        case "additionalProperties":
            known = error.schema.get("properties", {}) if isinstance(error.schema, Mapping) else {}
            extra = [name for name in given if name not in known]
            return ManifestProblem(place, "; ".join(_unknown("key", name, known) for name in extra))
        case "required":
            missing = [name for name in rule if name not in given]
            return ManifestProblem(place, f"missing required field: {', '.join(missing)}")
        case "maxLength" | "minLength" | "maxItems":
            return ManifestProblem(place, _length(str(error.validator), rule, len(given)))
        case "pattern":
            return ManifestProblem(place, f"{given!r} does not fit {rule}")
        case "type":
            return ManifestProblem(place, f"must be of type {rule}")
        case "enum":
            return ManifestProblem(place, f"must be one of {', '.join(map(str, rule))}")
        case _:
            return ManifestProblem(place, error.message)


def _length(rule: str, limit: int, found: int) -> str:
    what = "entries" if rule == "maxItems" else "characters"
    return f"{'no less' if rule == 'minLength' else 'no more'} than {limit} {what} allowed, {found} found"


@cache
def _schema() -> Draft7Validator:
    return Draft7Validator(_read("manifest.schema.json"))


@cache
def _names() -> Json:
    return _read("manifest_names.json")


def _read(name: str) -> Json:
    return dict(json.loads((files("bot.workspace") / "schemas" / name).read_text(encoding="utf-8")))
