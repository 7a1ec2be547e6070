"""When the state is written: a moment after it changed, and at the end."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.workspace.state import persistence
from bot.workspace.state.workspace import WorkspaceState

SAVE_DELAY = 0.3
"""Seconds between a change and the saved file, so that a burst of changes is written once."""


class Saver:
    """Reads a state from a file, and writes it there from then on. Used from the workspace's event loop only."""

    def __init__(self, state: WorkspaceState, path: Path | None) -> None:
        """Read what is there; without a path nothing is read or written.

        Raises:
            WorkspaceStateUnreadable: the file cannot be read, or none can be written there.
        """
        self._state = state
        self._path = path
        self._due: asyncio.TimerHandle | None = None
        if path is not None:
            persistence.load(state, path)
            persistence.save(state, path)  # a folder that takes no file is found out now, not at the end
            state.changes.listen(self._schedule)

    def finish(self) -> None:
        """Write what is still due. Raises WorkspaceStateUnreadable."""
        if self._due is not None:
            self._due.cancel()
            self._save()

    def _schedule(self) -> None:
        if self._due is None:
            self._due = asyncio.get_running_loop().call_later(SAVE_DELAY, self._save)

    def _save(self) -> None:
        self._due = None
        if self._path is not None:
            persistence.save(self._state, self._path)
