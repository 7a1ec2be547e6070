"""Troubles on demand: what Slack or the network does on a bad day, armed by a test or on the page."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from bot.workspace.state.changes import ChangeFeed


class Trouble(StrEnum):
    """What can go wrong."""

    SLOW_ACK = "slow_ack"
    """The app's acknowledgement takes nearly all the time that Slack gives."""
    LOST_ACK = "lost_ack"
    """The app's acknowledgement never arrives."""
    RATE_LIMITED = "rate_limited"
    """A Web API call is answered 429."""
    SERVER_ERROR = "server_error"
    """A Web API call is answered 500."""
    TIMED_OUT_AFTER_POST = "timed_out_after_post"
    """A Web API call is carried out, and its answer lost."""
    REFRESH_STORM = "refresh_storm"
    """Every connection is asked to be replaced, several times in a row."""
    TOKEN_REVOKED = "token_revoked"  # noqa: S105 - the name of a trouble
    """The app's tokens are void."""
    APP_UNINSTALLED = "app_uninstalled"
    """The app is taken out of the workspace, and its tokens are void with it."""
    BOT_REMOVED = "bot_removed"
    """The app is no member of a channel any more."""
    CHANNEL_ARCHIVED = "channel_archived"
    """A channel is archived."""


class Faults:
    """Troubles that wait for their occasion. Used from the workspace's event loop only."""

    def __init__(self, changes: ChangeFeed) -> None:
        self._changes = changes
        self._left: Counter[Trouble] = Counter()

    @property
    def armed(self) -> dict[Trouble, int]:
        """How many occasions each trouble still waits for; those that wait for none are left out."""
        return dict(+self._left)

    def arm(self, trouble: Trouble, times: int = 1) -> None:
        """Let a trouble happen on the next `times` occasions; 0 takes it back."""
        self._left[trouble] = times
        self._announce()

    def take(self, trouble: Trouble) -> bool:
        """Say whether the trouble happens now, which uses up one of its occasions."""
        if self._left[trouble] <= 0:
            return False
        self._left[trouble] -= 1
        self._announce()
        return True

    def _announce(self) -> None:
        self._changes.publish("trouble", {})
