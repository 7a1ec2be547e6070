"""Trigger ids: the app's short permission to open a modal for a person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.workspace.errors import SlackError
from bot.workspace.ids import new_id

TRIGGER_SECONDS = 3.0
"""A trigger_id works once, within 3 seconds (docs: interactivity, "trigger_id")."""

KNOWN_SECONDS = 600.0
"""How long an old trigger_id is told from one that never was; ours."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Who acted, when, and in which open view if in one."""

    user: str
    issued_at: float
    view_id: str | None = None


class Triggers:
    """Issues and redeems trigger ids, and knows the used and expired ones for a while."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._open: dict[str, Trigger] = {}
        self._used: dict[str, float] = {}

    def issue(self, user: str, view_id: str | None = None) -> str:
        """A fresh trigger id for what `user` just did."""
        self._forget()
        trigger_id = new_id("") + "." + new_id("")
        self._open[trigger_id] = Trigger(user, self._clock(), view_id)
        return trigger_id

    def check(self, trigger_id: str) -> Trigger:
        """Look at a trigger without using it up.

        Raises:
            SlackError: exchanged_trigger_id, expired_trigger_id or invalid_trigger_id.
        """
        if trigger_id in self._used:
            raise SlackError("exchanged_trigger_id")
        trigger = self._open.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if self._clock() - trigger.issued_at > TRIGGER_SECONDS:
            raise SlackError("expired_trigger_id")
        return trigger

    def redeem(self, trigger_id: str) -> Trigger:
        """Use a trigger up. Raises as `check` does."""
        trigger = self.check(trigger_id)
        del self._open[trigger_id]
        self._used[trigger_id] = trigger.issued_at
        return trigger

    def _forget(self) -> None:
        """Most triggers are never redeemed: let go of the old ones, which lie at the beginning."""
        long_ago = self._clock() - KNOWN_SECONDS
        while self._open and next(iter(self._open.values())).issued_at < long_ago:
            del self._open[next(iter(self._open))]
        while self._used and next(iter(self._used.values())) < long_ago:
            del self._used[next(iter(self._used))]
