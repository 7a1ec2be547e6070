"""Slack's rate limit on posting: about one message a second in a channel, short bursts allowed."""

from __future__ import annotations

import math
from collections.abc import Callable

POSTS_PER_SECOND = 1.0
"""Docs: rate limits, "Posting messages": 1 per second per channel, short bursts tolerated."""


class PostingRate:
    """A token bucket per channel, filled by the given clock."""

    def __init__(self, clock: Callable[[], float], burst: int) -> None:
        self._clock = clock
        self._burst = float(burst)
        self._buckets: dict[str, tuple[float, float]] = {}

    def take(self, channel: str) -> int | None:
        """Take one post. Returns None when it may go out, else the whole seconds to wait (Retry-After)."""
        now = self._clock()
        tokens, since = self._buckets.get(channel, (self._burst, now))
        tokens = min(self._burst, tokens + (now - since) * POSTS_PER_SECOND)
        if tokens < 1:
            self._buckets[channel] = (tokens, now)
            return max(1, math.ceil((1 - tokens) / POSTS_PER_SECOND))
        self._buckets[channel] = (tokens - 1, now)
        return None
