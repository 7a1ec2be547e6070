"""Everything the workspace holds, and the one place that changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.workspace.config import WorkspaceConfig
from bot.workspace.defaults import BOT_USER, SLACKBOT
from bot.workspace.model import Channel, Json, Message, Refusal, User, View
from bot.workspace.payloads.page_shapes import page_channel, page_message, page_refusal, page_view
from bot.workspace.state.changes import ChangeFeed
from bot.workspace.state.files import Files

REFUSALS_KEPT = 100
EPHEMERALS_KEPT = 500
"""Messages for one person alone; Slack forgets them when the person's client starts anew."""
MODAL_STACK_LIMIT = 3
"""Views a modal may hold on top of each other (docs: modals, "up to three views")."""


class WorkspaceState:
    """Users, channels, messages and open views. Used from the workspace's event loop only.

    Every change is published on `changes`, so whoever follows that feed holds the same state.
    `void_tokens` is the error that the app's tokens meet, empty while they are good.
    """

    def __init__(self, config: WorkspaceConfig, app_name: str) -> None:
        self.clock: Callable[[], float] = config.clock.now
        bot = User(BOT_USER, app_name.lower(), app_name, title="App", is_bot=True)
        workspace = User(SLACKBOT, "workspace", "Local workspace", is_bot=True)
        self.users: dict[str, User] = {user.id: user for user in (*config.users, bot, workspace)}
        self.channels: dict[str, Channel] = {channel.id: channel for channel in config.channels}
        self.groups = {group.id: group for group in config.groups}
        self.messages: dict[str, dict[str, Message]] = {}
        self.ephemerals: dict[str, dict[str, Message]] = {}
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.drafts: dict[tuple[str, str], dict[str, dict[str, Json]]] = {}
        self.refusals: list[Refusal] = []
        self.files = Files()
        self.void_tokens = ""
        self.changes = ChangeFeed()
        self._last_ts = 0

    def next_ts(self) -> str:
        """A message time: seconds with six decimals, never given twice."""
        self._last_ts = max(int(self.clock() * 1_000_000), self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def restore(self, channels: Iterable[Channel], messages: Iterable[Message]) -> None:
        """Take back what an earlier run saved; of a configured channel, who is in it and whether it is archived."""
        for channel in channels:
            known = self.channels.get(channel.id, channel)
            self.channels[channel.id] = replace(known, members=channel.members, is_archived=channel.is_archived)
        for message in messages:
            if message.channel in self.channels:
                self.messages.setdefault(message.channel, {})[message.ts] = message
                self._last_ts = max(self._last_ts, int(message.ts.replace(".", "")))

    # messages

    def put(self, message: Message) -> Message:
        """Add or replace a message."""
        self.messages.setdefault(message.channel, {})[message.ts] = message
        self.changes.publish("message", page_message(message), self.channels[message.channel].members)
        return message

    def remove(self, message: Message) -> None:
        """Take a message away, for everybody."""
        self.messages[message.channel].pop(message.ts, None)
        self._gone(message, self.channels[message.channel].members)

    def message(self, channel: str, ts: str) -> Message | None:
        """A message of a channel, or None."""
        return self.messages.get(channel, {}).get(ts)

    def thread_of(self, channel: str, ts: str) -> str | None:
        """The thread that a message is in or begins, named by its parent's ts; None if there is no such message."""
        message = self.message(channel, ts)
        return None if message is None else message.thread_ts or message.ts

    def seen_by(self, owner: str | None, channel: str, ts: str) -> Message | None:
        """A message of a channel, or with an owner the ephemeral one that only they see; None if there is none."""
        if owner is None:
            return self.message(channel, ts)
        message = self.ephemerals.get(owner, {}).get(ts)
        return message if message is not None and message.channel == channel else None

    def put_ephemeral(self, message: Message) -> Message:
        """Show a message to `message.visible_to` alone, for whom the oldest go when there are `EPHEMERALS_KEPT`.

        It is never saved, as Slack promises nothing about it.
        """
        owner = _owner(message)
        shown = self.ephemerals.setdefault(owner, {})
        shown[message.ts] = message
        self.changes.publish("message", page_message(message), frozenset({owner}))
        if len(shown) > EPHEMERALS_KEPT:
            self.remove_ephemeral(next(iter(shown.values())))
        return message

    def remove_ephemeral(self, message: Message) -> None:
        """Take an ephemeral message away."""
        owner = _owner(message)
        self.ephemerals.get(owner, {}).pop(message.ts, None)
        self._gone(message, frozenset({owner}))

    def visible(self, user: str) -> list[Message]:
        """Every message `user` sees, oldest first."""
        shown = [m for c in self.channels_of(user) for m in self.messages.get(c.id, {}).values()]
        return sorted([*shown, *self.ephemerals.get(user, {}).values()], key=lambda message: message.ts)

    def _gone(self, message: Message, audience: frozenset[str]) -> None:
        for person in audience:
            self.drafts.pop((person, message.ts), None)
        self.changes.publish("message_deleted", {"channel": message.channel, "ts": message.ts}, audience)

    def drop_file(self, file_id: str) -> None:
        """Take a deleted file out of the messages that share it."""
        for message in [m for by_ts in self.messages.values() for m in by_ts.values()]:
            if any(file["id"] == file_id for file in message.files):
                self.put(replace(message, files=[file for file in message.files if file["id"] != file_id]))

    # channels

    def channels_of(self, user: str) -> list[Channel]:
        """The conversations `user` is in."""
        return [channel for channel in self.channels.values() if user in channel.members]

    def put_channel(self, channel: Channel) -> Channel:
        """Add or replace a channel."""
        before = self.channels.get(channel.id, channel).members
        self.channels[channel.id] = channel
        self.changes.publish("channel", page_channel(channel), before | channel.members)
        return channel

    def direct_channel(self, user: str) -> Channel:
        """The direct message between `user` and the app, opened when there is none."""
        members = frozenset({user, BOT_USER})
        for channel in self.channels.values():
            if channel.is_im and channel.members == members:
                return channel
        return self.put_channel(Channel(f"D0{user[2:]}", self.users[BOT_USER].name, members, is_im=True))

    # views

    def open_view(self, view: View) -> None:
        """Show a modal in place of whatever the person had open."""
        self._set_stack(view.user, [view])

    def push_view(self, view: View) -> None:
        """Show a modal on top of the open one."""
        self._set_stack(view.user, [*self.stacks.get(view.user, []), view])

    def replace_view(self, view: View) -> None:
        """Put a new version of a view in the place of the old one: modal or home."""
        if view.user in self.homes and self.homes[view.user].id == view.id:
            self.put_home(view)
        else:
            self._set_stack(view.user, [view if old.id == view.id else old for old in self.stacks.get(view.user, [])])

    def pop_view(self, user: str) -> None:
        """Close the topmost modal."""
        self._set_stack(user, self.stacks.get(user, [])[:-1])

    def clear_views(self, user: str) -> None:
        """Close every modal of a person."""
        self._set_stack(user, [])

    def put_home(self, view: View) -> None:
        """Publish a person's App Home."""
        self.homes[view.user] = view
        self.changes.publish("home", {"view": page_view(view)}, frozenset({view.user}))

    def view(self, view_id: str) -> View | None:
        """An open modal or published home, or None."""
        shown = [view for stack in self.stacks.values() for view in stack] + list(self.homes.values())
        return next((view for view in shown if view.id == view_id), None)

    def view_by_external_id(self, external_id: str) -> View | None:
        """The open view the app gave that external id, or None."""
        shown = [view for stack in self.stacks.values() for view in stack] + list(self.homes.values())
        return next((view for view in shown if view.body.get("external_id") == external_id), None)

    def keep_values(self, view: View, values: dict[str, dict[str, Json]]) -> View:
        """Remember what a person has entered in a view, without redrawing it."""
        kept = replace(view, values=values)
        stack = self.stacks.get(view.user, [])
        if view in stack:
            stack[stack.index(view)] = kept
        elif self.homes.get(view.user) is view:
            self.homes[view.user] = kept
        return kept

    def _set_stack(self, user: str, stack: list[View]) -> None:
        self.stacks[user] = stack
        self.changes.publish("views", {"views": [page_view(view) for view in stack]}, frozenset({user}))

    # the developer's list

    def refuse(self, request: str, error: str, details: tuple[str, ...]) -> None:
        """Note that a request of the app was refused."""
        refusal = Refusal(self.next_ts(), request, error, details)
        self.refusals = [*self.refusals[-REFUSALS_KEPT + 1 :], refusal]
        self.changes.publish("refusal", page_refusal(refusal))


def _owner(message: Message) -> str:
    if message.visible_to is None:
        raise ValueError("an ephemeral message has one person who sees it")
    return message.visible_to
