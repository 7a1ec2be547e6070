"""The link to the app: one way in for the rest of the workspace, with deadlines, retries and troubles."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final

from bot.workspace.clock import Clock, within
from bot.workspace.model import Json
from bot.workspace.state.changes import ChangeFeed
from bot.workspace.state.faults import Faults, Trouble
from bot.workspace.transport.base import AppRequest, BadAnswer, DeliveryFailed, NotAcknowledged, RequestKind, Transport
from bot.workspace.transport.journal import Journal
from bot.workspace.transport.signed_http import RequestUrl
from bot.workspace.transport.sockets import SocketHub

RETRY_AFTER: Final = (0.0, 60.0, 300.0)
"""Seconds before each retry of an event: at once, after a minute, after five (docs: Events API, "Retries")."""
UNWANTED = "unexpected_response_payload"
"""Our own code for an answer that Slack would drop without a word."""
SLOW = 0.8
"""The part of the time to acknowledge that a slow acknowledgement takes."""


class AppLink:
    """Hands requests to the app over the transport in use. Used from the workspace's event loop only.

    Attributes:
        sockets: Socket Mode, the transport to begin with.
        http: signed HTTP, in use once a request URL is verified.
    """

    def __init__(
        self,
        ack_seconds: float,
        secret: str,
        clock: Clock,
        changes: ChangeFeed,
        faults: Faults,
        refuse: Callable[[str, str, tuple[str, ...]], None],
    ) -> None:
        """Prepare; `refuse` notes what the app did wrong: the request, an error's code and details."""
        self.sockets = SocketHub(clock, changes)
        self.http = RequestUrl(secret, clock, changes)
        self.journal = Journal()
        self._ack_seconds = ack_seconds
        self._clock = clock
        self._faults = faults
        self._refuse = refuse
        self._background: set[asyncio.Task[None]] = set()

    @property
    def transport(self) -> Transport:
        """The one in use."""
        return self.http if self.http.count else self.sockets

    async def deliver(self, kind: RequestKind, payload: Json, *, accepts_response: bool = False) -> Json:
        """Hand a command or an interaction over.

        Returns:
            The answer that the acknowledgement carried, empty when it carried none.

        Raises:
            DeliveryFailed: the app could not be reached, refused it, or did not acknowledge in time.
        """
        return await self._hand_over(AppRequest(kind, payload, accepts_response))

    def deliver_event(self, payload: Json) -> None:
        """Hand an event over in the background, again with the same event_id until it is acknowledged."""
        self._spawn(self._deliver_event(payload))

    async def refresh(self, times: int = 1) -> None:
        """Ask for new connections, `times` in a row; each round waits until the app is back, or is given up on."""
        for _ in range(times):
            await self.sockets.refresh()
            await self.sockets.settled(self._ack_seconds)

    async def close(self) -> None:
        """End the retries and the connections."""
        for task in self._background:
            task.cancel()
        await self.http.close()
        await self.sockets.close()

    async def _deliver_event(self, payload: Json) -> None:
        reason = ""
        for retry, wait in enumerate((0.0, *RETRY_AFTER)):
            if wait:
                await self._clock.sleep(wait)
            try:
                await self._hand_over(AppRequest("events_api", payload, retry=retry, retry_reason=reason))
            except BadAnswer as failure:
                reason = failure.reason
                if failure.final:
                    return
            except DeliveryFailed as failure:
                reason = failure.reason
            else:
                return

    async def _hand_over(self, request: AppRequest) -> Json:
        delivery = self.journal.begin(request)
        try:
            answer = await within(self._clock, self._ack_seconds, self._troubled(request))
        except TimeoutError as error:
            delivery.failure = NotAcknowledged.code
            raise NotAcknowledged(request.kind) from error
        except DeliveryFailed as failure:
            delivery.failure = failure.code
            raise
        self.journal.acknowledged(delivery)
        if answer and not request.accepts_response:
            what = request.payload.get("type", request.kind)
            self._refuse(f"acknowledgement of {what}", UNWANTED, ("Slack takes no answer in it",))
            return {}
        return answer

    async def _troubled(self, request: AppRequest) -> Json:
        """Deliver; an acknowledgement that is to be slow or lost is kept for a while, or for too long."""
        slow, lost = self._faults.take(Trouble.SLOW_ACK), self._faults.take(Trouble.LOST_ACK)
        answer = await self.transport.deliver(request)
        if slow or lost:
            await self._clock.sleep(self._ack_seconds * (2.0 if lost else SLOW))
        return answer

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)
