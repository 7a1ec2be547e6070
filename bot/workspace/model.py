"""What a workspace holds: users, channels, messages and views, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
"""A decoded JSON object: Block Kit and Slack's payloads are open-ended, so their values are not typed further."""


@dataclass(frozen=True, slots=True)
class User:
    """A member of the workspace. `name` is the handle, `real_name` what people see, `title` their job."""

    id: str
    name: str
    real_name: str
    title: str = ""
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation: public or private channel, or a direct message (`is_im`) between its two members."""

    id: str
    name: str
    members: frozenset[str] = frozenset()
    topic: str = ""
    is_private: bool = False
    is_im: bool = False
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class UserGroup:
    """A user group such as @editors."""

    id: str
    handle: str
    name: str
    users: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A message; `visible_to` names the one person who sees an ephemeral one.

    `attachments` (unfurled links) and `files` are in Slack's own shape.
    """

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    broadcast: bool = False
    edited_ts: str | None = None
    metadata: Json | None = None
    visible_to: str | None = None
    attachments: list[Json] = field(default_factory=list)
    files: list[Json] = field(default_factory=list)

    @property
    def is_reply(self) -> bool:
        """Whether it hangs under another message."""
        return self.thread_ts is not None and self.thread_ts != self.ts


@dataclass(frozen=True, slots=True)
class View:
    """An open modal or a published App Home: the view as the app gave it, and what its inputs hold now.

    `values` maps block id to action id to a value as Slack's `view.state.values` has it.
    """

    id: str
    user: str
    body: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: dict[str, dict[str, Json]] = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        """The view's blocks, each with its block_id and action_ids filled in."""
        blocks: list[Json] = self.body["blocks"]
        return blocks


@dataclass(frozen=True, slots=True)
class Refusal:
    """A request of the app that the workspace refused; what a developer wants to see first."""

    ts: str
    request: str
    error: str
    details: tuple[str, ...] = ()
