"""What was handed to the app, and how long it took: for benchmarks and the developer's eye."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from dataclasses import dataclass, field

from bot.workspace.transport.base import AppRequest

KEPT = 20_000


@dataclass(slots=True)
class Delivery:
    """One request to the app.

    Attributes:
        kind: slash_commands, interactive or events_api.
        user: who caused it; empty for events and interactions.
        sent: seconds on a clock that only goes forward (`time.perf_counter`).
        acknowledged: seconds from `sent` to the acknowledgement; None when none came.
        answered: seconds from `sent` to the first message to the response_url; None when there was none.
        failure: Slack's code for what went wrong, empty when nothing did.
    """

    kind: str
    user: str
    sent: float
    acknowledged: float | None = None
    answered: float | None = None
    failure: str = ""
    _answered: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    async def wait(self) -> None:
        """Wait until it was answered. Used from the workspace's event loop only."""
        await self._answered.wait()

    def answer(self) -> None:
        """Note the first message to its response_url."""
        self.answered = time.perf_counter() - self.sent
        self._answered.set()


class Journal:
    """The last deliveries, oldest first."""

    def __init__(self) -> None:
        self.deliveries: deque[Delivery] = deque(maxlen=KEPT)
        self._by_response_url: dict[str, Delivery] = {}

    def begin(self, request: AppRequest) -> Delivery:
        """Note that a request goes out."""
        delivery = Delivery(request.kind, request.payload.get("user_id", ""), time.perf_counter())
        self.deliveries.append(delivery)
        response_url = request.payload.get("response_url")
        if response_url:
            self._by_response_url[response_url] = delivery
            if len(self._by_response_url) > KEPT:  # the oldest was never answered
                del self._by_response_url[next(iter(self._by_response_url))]
        return delivery

    def acknowledged(self, delivery: Delivery) -> None:
        """Note its acknowledgement."""
        delivery.acknowledged = time.perf_counter() - delivery.sent

    def answered(self, response_url: str) -> None:
        """Note a message to a response_url; only the first one of each counts."""
        delivery = self._by_response_url.pop(response_url, None)
        if delivery is not None:
            delivery.answer()
