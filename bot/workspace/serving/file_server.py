"""Where files come in and go out: the upload URLs, and the files as the page shows them."""

from __future__ import annotations

from urllib.parse import quote

from aiohttp import BodyPartReader, web

from bot.workspace.context import Context
from bot.workspace.errors import SlackError
from bot.workspace.state.files import FILE_LIMIT
from bot.workspace.webapi.files import upload_path


class FileServer:
    """Routes for files."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        app.router.add_post(upload_path("{ticket}"), self.upload)
        app.router.add_get("/files/{id}", self.file)
        app.router.add_get("/files/{id}/{name}", self.file)

    async def upload(self, request: web.Request) -> web.Response:
        """Take a file's bytes, raw or as the first part of a form; Slack answers `OK - <bytes>`."""
        try:
            content = await _content(request)
            self._context.state.files.fill(request.match_info["ticket"], content)
        except SlackError as error:
            self._context.state.refuse("file upload", error.code, error.details)
            return web.json_response(error.body(), status=error.status)
        return web.Response(text=f"OK - {len(content)}")

    async def file(self, request: web.Request) -> web.Response:
        """A file: pictures are shown, everything else is offered to be saved."""
        file = self._context.state.files.get(request.match_info["id"])
        if file is None or request.match_info.get("name", file.name) != file.name:
            raise web.HTTPNotFound(text="There is no such file.")
        disposition = "inline" if file.is_picture else "attachment"
        headers = {
            "Content-Type": file.mimetype if file.is_picture else "application/octet-stream",
            "Content-Disposition": f"{disposition}; filename*=UTF-8''{quote(file.name, safe='')}",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, max-age=3600",
        }
        return web.Response(body=file.content, headers=headers)


async def _content(request: web.Request) -> bytes:
    """The body, whatever its type claims: Slack's client sends raw bytes as if they were a form."""
    try:
        read = (await _first_part(request)).read_chunk if _is_form(request) else request.content.readany
        content = bytearray()
        while chunk := await read():
            content += chunk
            if len(content) > FILE_LIMIT:
                raise SlackError("file_upload_size_restricted", status=413)
    except ValueError as error:  # a form that is none
        raise SlackError("invalid_form_data", str(error), status=400) from error
    return bytes(content)


def _is_form(request: web.Request) -> bool:
    return request.content_type.startswith("multipart/")


async def _first_part(request: web.Request) -> BodyPartReader:
    part = await (await request.multipart()).next()
    if not isinstance(part, BodyPartReader):
        raise SlackError("invalid_arguments", "the form has no file", status=400)
    return part
