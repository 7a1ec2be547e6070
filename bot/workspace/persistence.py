"""Keeps the workspace's messages in a JSON file, so that a second run shows the old ones."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.workspace.errors import WorkspaceStateUnreadable
from bot.workspace.model import Channel, Message
from bot.workspace.state import WorkspaceState

VERSION = 1


def save(state: WorkspaceState, path: Path) -> None:
    """Write channels and messages; a crash in between leaves the old file whole.

    Raises:
        WorkspaceStateUnreadable: the file cannot be written.
    """
    document = {
        "version": VERSION,
        "channels": [asdict(c) | {"members": sorted(c.members)} for c in state.channels.values()],
        "messages": [asdict(m) for by_ts in state.messages.values() for m in by_ts.values()],
    }
    draft = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        raise WorkspaceStateUnreadable(f"{path} cannot be written: {error.strerror}.") from error


def load(state: WorkspaceState, path: Path) -> None:
    """Restore what `save` wrote; a missing file is an empty workspace.

    Raises:
        WorkspaceStateUnreadable: the file is not one of ours, or of another version.
    """
    if not path.exists():
        return
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        if document["version"] != VERSION:
            raise WorkspaceStateUnreadable(f"{path} is of version {document['version']}, this program reads {VERSION}.")
        state.restore([_channel(entry) for entry in document["channels"]], [Message(**m) for m in document["messages"]])
    except (ValueError, KeyError, TypeError) as error:
        raise WorkspaceStateUnreadable(f"{path} is not a saved workspace ({error}); move it away.") from error


def _channel(entry: dict[str, Any]) -> Channel:
    return Channel(**entry | {"members": frozenset(entry["members"])})
