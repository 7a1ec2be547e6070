"""Slack's rate limits: about one message a second in a channel, and so many calls of a method a minute.

Source: docs.slack.dev/apis/web-api/rate-limits. Slack keeps to itself how large a burst may be; the numbers here are
ours. Posts over a response_url are not counted here, nor the several hundred posts a minute of a whole workspace.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final, Literal

POSTS_PER_SECOND = 1.0
"""Docs: rate limits, "Limits when posting messages": 1 per second per channel, short bursts tolerated."""
Tier = Literal[1, 2, 3, 4]
CALLS_PER_MINUTE: Final[dict[Tier, int]] = {1: 1, 2: 20, 3: 50, 4: 100}
"""Docs: rate limits, "Overview": so many calls of each method a minute, and a few more."""


class Buckets:
    """A token bucket for each name, filled by the given clock."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def take(self, name: str, rate: float, burst: float) -> int | None:
        """Take one token of a bucket that holds `burst` and gets `rate` a second.

        Returns:
            None when there was one, else the whole seconds to wait (Retry-After).
        """
        now = self._clock()
        tokens, since = self._buckets.get(name, (burst, now))
        tokens = min(burst, tokens + (now - since) * rate)
        if tokens < 1:
            self._buckets[name] = (tokens, now)
            return max(1, math.ceil((1 - tokens) / rate))
        self._buckets[name] = (tokens - 1, now)
        return None


class PostingRate:
    """Posts to each channel."""

    def __init__(self, clock: Callable[[], float], burst: int) -> None:
        self._buckets = Buckets(clock)
        self._burst = burst

    def take(self, channel: str) -> int | None:
        """Take one post. Returns None when it may go out, else the whole seconds to wait."""
        return self._buckets.take(channel, POSTS_PER_SECOND, self._burst)


class CallRate:
    """Calls of each method. `minutes` is how many minutes' worth of calls may come at once."""

    def __init__(self, clock: Callable[[], float], minutes: int) -> None:
        self._buckets = Buckets(clock)
        self._minutes = minutes

    def take(self, method: str, tier: Tier) -> int | None:
        """Take one call. Returns None when it is carried out, else the whole seconds to wait."""
        limit = CALLS_PER_MINUTE[tier]
        return self._buckets.take(method, limit / 60, limit * self._minutes)
