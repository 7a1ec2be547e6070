"""Errors of the local workspace."""

from __future__ import annotations

from bot.workspace.model import Json


class WorkspaceError(Exception):
    """Base of the errors a caller of `Workspace` may see."""


class WorkspacePortTaken(WorkspaceError):  # noqa: N818 - says what happened
    """The address is in use by another program."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"Port {port} on {host} is taken by another program; choose another port.")
        self.host = host
        self.port = port


class WorkspaceStateUnreadable(WorkspaceError):  # noqa: N818 - says what happened
    """The saved state of the workspace cannot be read or written."""


class RequestUrlUnused(WorkspaceError):  # noqa: N818 - says what happened
    """The manifest turns Socket Mode on, and then Slack uses no request URL."""


class ManifestInvalid(WorkspaceError):  # noqa: N818 - says what happened
    """The app's manifest lacks something the workspace needs."""


class SlackError(Exception):
    """A refusal in Slack's own shape: `{"ok": false, "error": code, ...extra}`."""

    def __init__(
        self, code: str, *details: str, status: int = 200, extra: Json | None = None, retry_after: int = 0
    ) -> None:
        """Note what is wrong; `retry_after`, in whole seconds, goes into the header Retry-After and not the body."""
        super().__init__(code, *details)
        self.code = code
        self.details = details
        self.status = status
        self.extra: Json = extra or {}
        self.headers = {"Retry-After": str(retry_after)} if retry_after else {}

    def body(self) -> Json:
        """The answer's JSON. Details go where Slack puts them, in `response_metadata.messages`."""
        body: Json = {"ok": False, "error": self.code}
        if self.details:
            body["response_metadata"] = {"messages": [f"[ERROR] {detail}" for detail in self.details]}
        return body | self.extra


class VisitorError(Exception):
    """A person did something the page does not offer: an unknown channel, a button that is not there."""
