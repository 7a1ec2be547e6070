"""How a local workspace is set up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.workspace.clock import Clock, SystemClock
from bot.workspace.defaults import DEFAULT_CHANNELS, DEFAULT_GROUPS, DEFAULT_USERS
from bot.workspace.model import Channel, User, UserGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceConfig:
    """Everything a `Workspace` needs; the defaults make a small newsroom on a free loopback port.

    Attributes:
        manifest: the app's parsed manifest.json; scopes, commands and events are enforced from it.
        state_path: a JSON file that keeps the messages over restarts; None keeps nothing.
        clock: message times, deadlines, retries, triggers, response URLs and rate limits go by it.
        ack_seconds: how long the app has to acknowledge a request; Slack gives 3 seconds.
        post_burst: posts to one channel that may come at once before Slack's one a second holds.
        call_burst: minutes' worth of calls of a method that may come at once before the limit of its tier holds.
        rate_limited: whether either of these limits holds.
    """

    manifest: Mapping[str, Any]
    host: str = "127.0.0.1"
    port: int = 0
    bot_token: str = "xoxb-local"  # noqa: S105 - opens a loopback workspace only
    app_token: str = "xapp-local"  # noqa: S105 - opens a loopback workspace only
    signing_secret: str = "local-signing-secret"  # noqa: S105 - signs loopback requests only
    users: tuple[User, ...] = DEFAULT_USERS
    channels: tuple[Channel, ...] = DEFAULT_CHANNELS
    groups: tuple[UserGroup, ...] = DEFAULT_GROUPS
    state_path: Path | None = None
    clock: Clock = field(default_factory=SystemClock)
    ack_seconds: float = 3.0
    post_burst: int = 5
    call_burst: int = 5
    rate_limited: bool = True
