"""Uploaded files: announced by the app, filled through an upload URL, then shared in a message."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import quote, urlsplit

from bot.workspace.errors import SlackError
from bot.workspace.ids import new_id
from bot.workspace.model import Json

FILE_LIMIT = 8 * 1024 * 1024
"""Bytes of one file. Slack takes 1 GB; a picture on a card is far below this."""
TOTAL_LIMIT = 64 * 1024 * 1024
"""Bytes of all files, so that a test that loops does not fill the disk."""
ALT_TEXT_LIMIT = 1000
"""Characters of an image's description (docs: files.getUploadURLExternal, alt_txt_too_large)."""
PICTURES: Final[Mapping[str, bytes]] = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "image/gif": b"GIF8",
}
"""What a Slack file may be to stand in an image block (docs: Slack file object), and how its bytes begin."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file. `content` is None until it is uploaded; `mimetype` follows from the name, for pictures from the bytes."""

    id: str
    name: str
    length: int
    alt_text: str = ""
    title: str = ""
    content: bytes | None = None
    shared: bool = False
    channels: tuple[str, ...] = ()

    @property
    def mimetype(self) -> str:
        """The type of the content, as Slack tells it from the bytes."""
        found = next((kind for kind, start in PICTURES.items() if (self.content or b"").startswith(start)), None)
        guessed = mimetypes.guess_type(self.name)[0] or "application/octet-stream"
        return found or ("application/octet-stream" if guessed.startswith("image/") else guessed)

    @property
    def is_picture(self) -> bool:
        """Whether it may be shown in the page, and in an image block."""
        return self.mimetype in PICTURES

    @property
    def path(self) -> str:
        """Where the workspace serves it."""
        return f"/files/{self.id}/{quote(self.name, safe='')}"


@dataclass(slots=True)
class Files:
    """Every file of the workspace. Used from the workspace's event loop only."""

    _files: dict[str, StoredFile] = field(default_factory=dict)
    _tickets: dict[str, str] = field(default_factory=dict)

    def announce(self, name: str, length: int, alt_text: str = "") -> tuple[StoredFile, str]:
        """Reserve room for a file.

        Returns:
            The file, and the ticket that its upload URL carries.

        Raises:
            SlackError: missing_argument (nothing to upload), file_upload_size_restricted, storage_limit_reached or
                alt_txt_too_large.
        """
        if length <= 0:
            raise SlackError("missing_argument", "length must be more than 0 [json-pointer:/length]")
        if length > FILE_LIMIT:
            raise SlackError("file_upload_size_restricted")
        if len(alt_text) > ALT_TEXT_LIMIT:
            raise SlackError("alt_txt_too_large")
        self._make_room(length)
        file = StoredFile(new_id("F"), name, length, alt_text)
        ticket = new_id("U")
        self._files[file.id] = file
        self._tickets[ticket] = file.id
        return file, ticket

    def fill(self, ticket: str, content: bytes) -> StoredFile:
        """Take the content that an upload URL got; a ticket is good for one.

        Raises:
            SlackError: file_not_found (no such ticket), or invalid_arguments: not as long as announced.
        """
        file = self._files.get(self._tickets.get(ticket, ""))
        if file is None:
            raise SlackError("file_not_found", status=404)
        if len(content) != file.length:
            message = f"{len(content)} bytes came, {file.length} were announced"
            raise SlackError("invalid_arguments", message, status=400)
        del self._tickets[ticket]
        return self._put(replace(file, content=content))

    def share(self, file_id: str, title: str, channels: Iterable[str]) -> StoredFile:
        """Finish an upload.

        Raises:
            SlackError: file_not_found (unknown, empty or finished before).
        """
        if not self.is_ready(file_id):
            raise SlackError("file_not_found")
        file = self._files[file_id]
        return self._put(replace(file, title=title or file.name, shared=True, channels=tuple(channels)))

    def is_ready(self, file_id: str) -> bool:
        """Whether a file is uploaded and not yet finished."""
        file = self._files.get(file_id)
        return file is not None and file.content is not None and not file.shared

    def get(self, file_id: str) -> StoredFile | None:
        """A finished file, or None."""
        file = self._files.get(file_id)
        return file if file is not None and file.shared else None

    def finished(self) -> list[StoredFile]:
        """The files whose upload is finished, oldest first."""
        return [file for file in self._files.values() if file.shared]

    def delete(self, file_id: str) -> None:
        """Take a file away, and its ticket if it still has one."""
        self._files.pop(file_id, None)
        self._tickets = {ticket: named for ticket, named in self._tickets.items() if named != file_id}

    def _make_room(self, length: int) -> None:
        """Forget uploads that were begun and not finished, the oldest first, as far as there is need."""
        unfinished = [file for file in self._files.values() if not file.shared]
        while self._held + length > TOTAL_LIMIT:
            if not unfinished:
                raise SlackError("storage_limit_reached")
            self.delete(unfinished.pop(0).id)

    @property
    def _held(self) -> int:
        return sum(file.length for file in self._files.values())

    def restore(self, files: Iterable[StoredFile]) -> None:
        """Take back what an earlier run saved."""
        for file in files:
            self._put(file)

    def _put(self, file: StoredFile) -> StoredFile:
        self._files[file.id] = file
        return file


def slack_file(file: StoredFile, origin: str) -> Json:
    """A file in Slack's own shape; `origin` is the workspace's address."""
    shape: Json = {
        "id": file.id,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "filetype": file.name.rpartition(".")[2].lower(),
        "size": file.length,
        "mode": "hosted",
        "is_external": False,
        "channels": list(file.channels),
        "url_private": origin + file.path,
        "url_private_download": origin + file.path,
        "permalink": origin + file.path,
    }
    return shape | ({"alt_txt": file.alt_text} if file.alt_text else {})


def check_pictures(files: Files, node: Any, pointer: str, code: str = "invalid_blocks") -> None:
    """Refuse blocks or a view with a `slack_file` that is not a finished picture.

    Args:
        pointer: JSON pointer of `node` in the request.
        code: the error's code.

    Raises:
        SlackError: naming the place.
    """
    if isinstance(node, list | dict):
        for key, value in enumerate(node) if isinstance(node, list) else node.items():
            check_pictures(files, value, f"{pointer}/{key}", code)
            if key == "slack_file" and isinstance(value, dict) and not _is_picture(files, value):
                raise SlackError(code, f"invalid slack file [json-pointer:{pointer}/{key}]")


def _is_picture(files: Files, named: Json) -> bool:
    """Whether `{"id"}` or `{"url"}`, the file's url_private or permalink, names a picture."""
    file = files.get(str(named["id"]) if "id" in named else _id_in(str(named.get("url", ""))))
    return file is not None and file.is_picture


def _id_in(url: str) -> str:
    """The id in the address of a file; empty if it is none."""
    try:
        match urlsplit(url).path.split("/"):
            case ["", "files", file_id, *_]:
                return file_id
    except ValueError:  # a bracket that is not closed
        pass
    return ""
