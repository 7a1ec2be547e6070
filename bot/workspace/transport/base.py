"""What every transport carries, and the ways in which that fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, Protocol

from bot.workspace.model import Json

RequestKind = Literal["slash_commands", "interactive", "events_api"]
TransportName = Literal["socket", "http"]


@dataclass(frozen=True, slots=True)
class AppRequest:
    """One thing for the app: a command, an interaction or an event.

    Attributes:
        accepts_response: whether an answer in the acknowledgement means anything to Slack.
        retry: how often it was tried before; events only.
        retry_reason: why it is tried again: timeout, connection_failed or http_error.
    """

    kind: RequestKind
    payload: Json
    accepts_response: bool = False
    retry: int = 0
    retry_reason: str = ""


class DeliveryFailed(Exception):  # noqa: N818 - says what happened
    """The app did not take a request; `code` is what Slack shows to the person, `reason` what a retry is told."""

    code: ClassVar[str] = "dispatch_failed"
    reason: ClassVar[str] = "connection_failed"


class NotConnected(DeliveryFailed):
    """The app cannot be reached."""


class NotAcknowledged(DeliveryFailed):
    """The app did not acknowledge in time, or went away before it did."""

    code = "operation_timeout"
    reason = "timeout"


class BadAnswer(DeliveryFailed):
    """The app answered with something else than an acknowledgement."""

    code = "http_service_error"
    reason = "http_error"

    def __init__(self, problem: str, *, final: bool = False) -> None:
        """Note the problem; `final` says that the app asked for no retry."""
        super().__init__(problem)
        self.final = final


class Transport(Protocol):
    """A way to the app."""

    @property
    def name(self) -> TransportName:
        """Which one it is."""

    @property
    def count(self) -> int:
        """How many connections lead to the app; 0 when it cannot be reached."""

    async def deliver(self, request: AppRequest) -> Json:
        """Hand a request over, and wait for the acknowledgement however long that takes.

        Returns:
            The answer that the acknowledgement carried, wanted or not; empty when it carried none.

        Raises:
            DeliveryFailed: as one of its kinds.
        """
