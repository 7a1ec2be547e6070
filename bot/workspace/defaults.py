"""The people and rooms of a fresh local workspace."""

from __future__ import annotations

from typing import Final

from bot.workspace.model import Channel, User, UserGroup

TEAM_ID: Final = "T0NEWSROOM"
TEAM_DOMAIN: Final = "local-newsroom"
TEAM_NAME: Final = "Local newsroom"
APP_ID: Final = "A0SLUGLINE"
BOT_ID: Final = "B0SLUGLINE"
BOT_USER: Final = "U0SLUGLINE"
SLACKBOT: Final = "USLACKBOT"
"""Speaks for the workspace itself: a command failed, is unknown, or is not for threads."""
VERIFICATION_TOKEN: Final = "local-verification-token"  # noqa: S105 - Slack's deprecated public token, secret to nobody

EDITOR: Final = "U0EDITOR"
REPORTER: Final = "U0REPORTER"
OUTSIDER: Final = "U0OUTSIDER"

NEWSROOM: Final = "C0NEWSROOM"
WORLD: Final = "C0WORLD"
RANDOM: Final = "C0RANDOM"

EDITORS_GROUP: Final = "S0EDITORS"

DEFAULT_USERS: Final = (
    User(EDITOR, "edie", "Edie Editor", title="Editor"),
    User(REPORTER, "rob", "Rob Reporter", title="Reporter"),
    User(OUTSIDER, "oda", "Oda Outsider", title="Not in the newsroom channels"),
)

DEFAULT_CHANNELS: Final = (
    Channel(NEWSROOM, "newsroom", frozenset({EDITOR, REPORTER, BOT_USER}), topic="What we are working on today"),
    Channel(WORLD, "world-desk", frozenset({EDITOR, REPORTER, BOT_USER}), topic="Foreign news"),
    Channel(RANDOM, "random", frozenset({EDITOR, REPORTER, OUTSIDER}), topic="Everything else; the app is not in here"),
)

DEFAULT_GROUPS: Final = (UserGroup(EDITORS_GROUP, "editors", "Editors", (EDITOR,)),)
