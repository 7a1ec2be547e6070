"""What services need from outside, as Protocols; the composition root supplies them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.outgoing import Outgoing, Receipt


class Clock(Protocol):
    """The time. Safe to call from any thread."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """The bytes of a page: the address asked for, the one that answered after redirects, and what the server said."""

    url: str
    final_url: str
    content_type: str
    body: bytes


class Fetcher(Protocol):
    """Gets a page from the open web. Safe to call from several threads; blocks for a bounded time."""

    def fetch(self, url: str) -> FetchedPage:
        """Return the page at ``url``.

        Raises:
            FetchError: if the address is refused, unreachable, too large, too slow or no text.
        """
        ...


class Messenger(Protocol):
    """Shows one thing in Slack. Called by one delivery at a time."""

    def send(self, message: Outgoing) -> Receipt:
        """Post or edit what ``message`` describes, as it stands in the store now.

        Raises:
            DeliveryError: if Slack refused it; ``terminal`` says whether trying again can help.
        """
        ...


class Doorbell(Protocol):
    """Tells the worker that rows are waiting. A lost ring delays work, it never loses it."""

    def ring(self) -> None:
        """Ask the worker to look at the waiting rows soon; returns at once."""
        ...
