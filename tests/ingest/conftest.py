"""A real HTTP server on loopback for the fetch to meet."""

import pytest

from bot.ingest.fetch import GuardedFetcher


@pytest.fixture
def fetcher() -> GuardedFetcher:
    """A fetcher that may read from loopback, with limits small enough to reach."""
    return GuardedFetcher("slugline-tests/1", allow_loopback=True, total_seconds=10, most_bytes=100_000)
