"""Keeps the workspace in a JSON file, so that a second run shows the old messages; files lie in a folder beside it."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from bot.workspace.errors import WorkspaceStateUnreadable
from bot.workspace.model import Channel, Message
from bot.workspace.state.files import StoredFile
from bot.workspace.state.workspace import WorkspaceState

VERSION = 2
"""Of what `save` writes. Version 1 had neither files nor memberships that outlive a restart; it is read still."""


def save(state: WorkspaceState, path: Path) -> None:
    """Write channels, messages and files; a crash in between leaves the old file whole.

    Raises:
        WorkspaceStateUnreadable: the file cannot be written.
    """
    document = {
        "version": VERSION,
        "channels": [_fields(c) | {"members": sorted(c.members)} for c in state.channels.values()],
        "messages": [_fields(m) for by_ts in state.messages.values() for m in by_ts.values()],
        "files": [_described(file) for file in state.files.finished()],
    }
    draft = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_contents(state, path)
        draft.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        draft.replace(path)
        _remove_contents(state, path)
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
        version = document["version"]
        if version not in (1, VERSION):
            raise WorkspaceStateUnreadable(f"{path} is of version {version}, this program reads up to {VERSION}.")
        channels = [_channel(entry) for entry in document["channels"]]
        if version == 1:
            channels = [state.channels.get(channel.id, channel) for channel in channels]
        state.restore(channels, [Message(**m) for m in document["messages"]])
        state.files.restore(_file(entry, _folder(path)) for entry in document.get("files", ()))
    except OSError as error:
        raise WorkspaceStateUnreadable(f"A file of {path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WorkspaceStateUnreadable(f"{path} is not a saved workspace ({error}); move it away.") from error


def _channel(entry: dict[str, Any]) -> Channel:
    return Channel(**entry | {"members": frozenset(entry["members"])})


def _folder(path: Path) -> Path:
    """Where the contents of files lie."""
    return path.with_name(path.name + ".files")


def _write_contents(state: WorkspaceState, path: Path) -> None:
    """Write what is not written yet; a file is never changed."""
    folder = _folder(path)
    kept = {file.id: file.content or b"" for file in state.files.finished()}
    if kept:
        folder.mkdir(exist_ok=True)
    for file_id in kept.keys() - _written(folder):
        draft = folder / f"{file_id}.new"
        draft.write_bytes(kept[file_id])
        draft.replace(folder / file_id)


def _remove_contents(state: WorkspaceState, path: Path) -> None:
    """Take away what was deleted, once no saved state names it any more."""
    folder = _folder(path)
    for name in _written(folder) - {file.id for file in state.files.finished()}:
        (folder / name).unlink()


def _written(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()} if folder.exists() else set()


def _described(file: StoredFile) -> dict[str, Any]:
    return {name: value for name, value in _fields(file).items() if name != "content"}


def _fields(value: Channel | Message | StoredFile) -> dict[str, Any]:
    """The fields as they are: `asdict` would copy every block, on the event loop."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _file(entry: dict[str, Any], folder: Path) -> StoredFile:
    file = StoredFile(**entry | {"channels": tuple(entry["channels"])})
    return replace(file, content=(folder / file.id).read_bytes())
