"""Which manifests Slack refuses, with the place and the rule."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.workspace import ManifestInvalid
from bot.workspace.manifest import Manifest
from bot.workspace.manifest.rules import find_problems
from tests.workspace.small_app import MANIFEST

ROOT = Path(__file__).resolve().parents[3]
COMMAND = {"command": "/x", "description": "x"}
SHORTCUT = {"type": "message", "name": "x", "callback_id": "x", "description": "x"}
SCOPES = "/oauth_config/scopes/bot"
EVENTS = "/settings/event_subscriptions/bot_events"

Change = tuple[str, Any]
"""A pointer into the good manifest and what is put there; None takes it away."""


def changed(*changes: Change) -> dict[str, Any]:
    """The good manifest with some changes."""
    manifest = copy.deepcopy(MANIFEST)
    for pointer, value in changes:
        *path, last = pointer.removeprefix("/").split("/")
        node = manifest
        for name in path:
            node = node.setdefault(name, {})
        if value is None:
            del node[last]
        else:
            node[last] = value
    return manifest


BAD: list[tuple[Change, str, str]] = [
    (("/display_information", None), "", "missing required field: display_information"),
    (("/display_information/name", None), "/display_information", "missing required field: name"),
    (
        ("/display_information/name", "x" * 36),
        "/display_information/name",
        "no more than 35 characters allowed, 36 found",
    ),
    (("/display_information/name", ""), "/display_information/name", "no less than 1 characters allowed"),
    (("/display_information/name", 7), "/display_information/name", "must be of type string"),
    (
        ("/display_information/description", "x" * 141),
        "/display_information/description",
        "no more than 140 characters",
    ),
    (("/display_information/long_description", "x" * 173), "/display_information/long_description", "no less than 174"),
    (
        ("/display_information/long_description", "x" * 4001),
        "/display_information/long_description",
        "no more than 4000",
    ),
    (("/display_information/background_color", "navy"), "/display_information/background_color", "'navy' does not fit"),
    (("/display_information/background_color", "#12345"), "/display_information/background_color", "does not fit"),
    (("/display_information/logo", "x"), "/display_information", "unknown key 'logo'"),
    (("/feature", {}), "", "unknown key 'feature', did you mean 'features'?"),
    (("/settings/socket_mode", True), "/settings", "did you mean 'socket_mode_enabled'?"),
    (("/oauth_config/scopes/bots", []), "/oauth_config/scopes", "did you mean 'bot'?"),
    (("/features/bot_user/display_name", "x" * 81), "/features/bot_user/display_name", "no more than 80 characters"),
    (("/features/bot_user/display_name", "Slug Line"), "/features/bot_user/display_name", "'Slug Line' does not fit"),
    (("/features/bot_user", {}), "/features/bot_user", "missing required field: display_name"),
    (("/features/slash_commands", [COMMAND] * 51), "/features/slash_commands", "no more than 50 entries"),
    (("/features/slash_commands", [{**COMMAND, "command": "x"}]), "/features/slash_commands/0/command", "does not fit"),
    (("/features/slash_commands", [{**COMMAND, "command": "/a b"}]), "/features/slash_commands/0/command", "not fit"),
    (
        ("/features/slash_commands", [{**COMMAND, "command": "/" + "x" * 32}]),
        "/features/slash_commands/0/command",
        "no more than 32 characters allowed, 33 found",
    ),
    (("/features/slash_commands", [{"command": "/x"}]), "/features/slash_commands/0", "missing required field: descr"),
    (
        ("/features/slash_commands", [{**COMMAND, "description": "x" * 2001}]),
        "/features/slash_commands/0/description",
        "no more than 2000 characters",
    ),
    (
        ("/features/slash_commands", [{**COMMAND, "usage_hint": "x" * 1001}]),
        "/features/slash_commands/0/usage_hint",
        "no more than 1000 characters",
    ),
    (
        ("/features/slash_commands", [{**COMMAND, "usage": "x"}]),
        "/features/slash_commands/0",
        "unknown key 'usage', did you mean 'usage_hint'?",
    ),
    (("/features/slash_commands", [COMMAND, COMMAND]), "/features/slash_commands/1/command", "'/x' is used twice"),
    (
        ("/features/slash_commands", [{**COMMAND, "url": "http://x.example"}]),
        "/features/slash_commands/0/url",
        "does not fit ^https",
    ),
    (("/features/shortcuts", [SHORTCUT] * 11), "/features/shortcuts", "no more than 10 entries"),
    (
        ("/features/shortcuts", [{**SHORTCUT, "type": "msg"}]),
        "/features/shortcuts/0/type",
        "must be one of global, mess",
    ),
    (("/features/shortcuts", [{**SHORTCUT, "name": "x" * 25}]), "/features/shortcuts/0/name", "no more than 24"),
    (
        ("/features/shortcuts", [{**SHORTCUT, "callback_id": "x" * 256}]),
        "/features/shortcuts/0/callback_id",
        "no more than 255",
    ),
    (
        ("/features/shortcuts", [{**SHORTCUT, "description": "x" * 151}]),
        "/features/shortcuts/0/description",
        "no more than 150",
    ),
    (("/features/shortcuts", [SHORTCUT, SHORTCUT]), "/features/shortcuts/1/callback_id", "'x' is used twice"),
    (("/settings/interactivity/is_enabled", False), "/features/shortcuts", "need settings.interactivity.is_enabled"),
    (
        ("/features/unfurl_domains", [f"{n}.example" for n in range(6)]),
        "/features/unfurl_domains",
        "no more than 5 entries",
    ),
    (("/features/unfurl_domains", ["https://a.example"]), "/features/unfurl_domains/0", "does not fit"),
    (("/oauth_config", None), "", "missing required field: /oauth_config/scopes/bot"),
    ((SCOPES, []), "", "missing required field: /oauth_config/scopes/bot"),
    ((SCOPES, [*MANIFEST["oauth_config"]["scopes"]["bot"], "chat:writ"]), f"{SCOPES}/16", "did you mean 'chat:write'?"),
    ((SCOPES, [*MANIFEST["oauth_config"]["scopes"]["bot"], "files:write:user"]), f"{SCOPES}/16", "unknown bot scope"),
    ((SCOPES, ["chat:write"]), "/features/slash_commands", "slash commands need the bot scope commands"),
    ((SCOPES, ["chat:write"]), "/features/shortcuts", "shortcuts need the bot scope commands"),
    ((SCOPES, ["commands"]), "/features/unfurl_domains", "need the bot scope links:read or links:write"),
    ((SCOPES, ["commands"]), f"{EVENTS}/1", "the event app_mention needs the bot scope app_mentions:read"),
    ((SCOPES, ["commands"]), f"{EVENTS}/2", "the event link_shared needs the bot scope links:read"),
    ((SCOPES, ["commands"]), f"{EVENTS}/3", "the event message.im needs the bot scope im:history"),
    ((EVENTS, ["member_joined_channels"]), f"{EVENTS}/0", "did you mean 'member_joined_channel'?"),
    ((EVENTS, ["app_mention", "app_mention"]), EVENTS, "has non-unique elements"),
    (("/settings/socket_mode_enabled", False), "/settings/event_subscriptions", "requires either Request"),
    (("/settings/socket_mode_enabled", None), "/settings/interactivity", "requires a Request URL"),
    (("/settings/socket_mode_enabled", False), "/features/slash_commands/0", "a slash command needs a url"),
    (("/settings/event_subscriptions/request_url", "x"), "/settings/event_subscriptions/request_url", "does not fit"),
    (("/_metadata", {"major_version": 3}), "/_metadata/major_version", "must be one of 1, 2"),
    (
        ("/settings/allowed_ip_address_ranges", ["127.0.0.1"] * 11),
        "/settings/allowed_ip_address_ranges",
        "than 10 entr",
    ),
    (("/features/assistant_view", {}), "/features/assistant_view", "missing required field: assistant_description"),
    (("/oauth_config/scopes/bot_optional", ["pins:read"]), "/oauth_config/scopes/bot_optional/0", "in scopes.bot too"),
    ((EVENTS, ["reaction_added"]), f"{EVENTS}/0", "needs the bot scope reactions:read"),
]


@pytest.mark.parametrize(("change", "pointer", "message"), BAD, ids=[f"{change[0]} {text}" for change, _, text in BAD])
def test_what_slack_refuses(change: Change, pointer: str, message: str) -> None:
    found = [(problem.pointer, problem.message) for problem in find_problems(changed(change))]
    assert [one for one in found if one[0] == pointer and message in one[1]], found


def test_every_problem_is_named_at_once() -> None:
    manifest = changed(
        ("/display_information/name", "x" * 36), (SCOPES, ["commands", "chat:writ"]), (EVENTS, ["hello"])
    )
    with pytest.raises(ManifestInvalid) as caught:
        Manifest.parse(manifest)
    text = str(caught.value)
    for place in ("/display_information/name: ", f"{SCOPES}/1: ", f"{EVENTS}/0: ", "/features/unfurl_domains: "):
        assert f"\n{place}" in text


@pytest.mark.parametrize(
    "manifest",
    [
        MANIFEST,
        {"display_information": {"name": "Small"}, "oauth_config": {"scopes": {"bot": ["chat:write"]}}},
        changed(
            ("/settings/socket_mode_enabled", False),
            ("/settings/event_subscriptions/request_url", "https://x.example/slack/events"),
            ("/settings/interactivity/request_url", "https://x.example/slack/events"),
            ("/features/slash_commands", [{**COMMAND, "url": "https://x.example/slack/events"}]),
        ),
        changed(
            ("/_metadata", {"major_version": 1, "minor_version": 1}), ("/display_information/background_color", "#abc")
        ),
        changed(("/features/rich_previews", {"is_active": True, "entity_types": []}), ("/outgoing_domains", [])),
        changed((EVENTS, ["message"]), ("/oauth_config/scopes/bot_optional", ["commands"])),
    ],
)
def test_what_slack_takes(manifest: dict[str, Any]) -> None:
    assert find_problems(manifest) == []


def test_the_apps_own_manifest_is_one_that_slack_takes() -> None:
    assert find_problems(json.loads((ROOT / "manifest.json").read_text())) == []


@pytest.mark.parametrize("manifest", [None, [], "x", 7, {"features": [], "oauth_config": 7, "settings": None}])
def test_anything_else_is_refused_without_falling_over(manifest: Any) -> None:
    assert find_problems(manifest)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
PLACES = ["/display_information", "/display_information/name", "/features", "/features/slash_commands",
          "/features/shortcuts", "/features/unfurl_domains", "/oauth_config/scopes", SCOPES, "/settings", EVENTS,
          "/settings/interactivity"]  # fmt: skip


@given(place=st.sampled_from(PLACES), value=JSON)
def test_whatever_stands_in_a_place_is_judged(place: str, value: Any) -> None:
    manifest = changed((place, value)) if value is not None else changed((place, {}))
    for problem in find_problems(manifest):
        assert problem.message
    assert find_problems(manifest) or Manifest.parse(manifest).name


def test_only_message_shortcuts_are_offered_on_messages() -> None:
    assert [shortcut.callback_id for shortcut in Manifest.parse(MANIFEST).shortcuts] == ["add"]
