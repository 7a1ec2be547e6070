"""files.*: uploading in Slack's three steps, and looking up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import SlackError
from bot.workspace.model import Channel, Json, Message
from bot.workspace.state.files import StoredFile, slack_file
from bot.workspace.webapi.content import message_blocks
from bot.workspace.webapi.registry import Call, method


def upload_path(ticket: str) -> str:
    """The path of an upload URL."""
    return f"/upload/v1/{ticket}"


@method(
    "files.getUploadURLExternal",
    scopes=("files:write",),
    required={"filename": "text", "length": "number"},
    optional={"alt_txt": "text", "snippet_type": "text"},
)
def get_upload_url(call: Call) -> Json:
    """Reserve room for a file, and say where to send it."""
    file, ticket = call.context.state.files.announce(
        call.args["filename"], call.args["length"], call.args.get("alt_txt", "")
    )
    return {"upload_url": call.context.origin + upload_path(ticket), "file_id": file.id}


@method(
    "files.completeUploadExternal",
    scopes=("files:write",),
    required={"files": "json"},
    optional={
        "channel_id": "text",
        "channels": "text",
        "initial_comment": "text",
        "thread_ts": "text",
        "blocks": "raw",
    },
)
def complete_upload(call: Call) -> Json:
    """Finish uploads, and share them in a message a channel if channels are named."""
    state = call.context.state
    channels = _channels(call)
    thread_ts = _thread(call, channels)
    comment = call.args.get("initial_comment", "")
    blocks = [] if comment else message_blocks(call)
    wanted = _wanted(call.args["files"])
    ids = tuple(channel.id for channel in channels)
    if any(not state.files.is_ready(file_id) for file_id, _ in wanted):
        raise SlackError("file_not_found")
    files = [state.files.share(file_id, title, ids) for file_id, title in wanted]
    shapes = [slack_file(file, call.context.origin) for file in files]
    for channel in channels:
        ts = state.next_ts()
        state.put(Message(channel.id, ts, BOT_USER, comment, blocks, thread_ts=thread_ts, files=shapes))
    state.changes.publish("file", {"ids": [file.id for file in files]}, frozenset())
    return {"files": shapes}


@method("files.info", scopes=("files:read",), required={"file": "text"}, optional={"cursor": "text", "limit": "number"})
def file_info(call: Call) -> Json:
    """One file."""
    return {"file": slack_file(_file(call), call.context.origin)}


@method("files.delete", tier=3, scopes=("files:write",), required={"file": "text"})
def delete_file(call: Call) -> Json:
    """Delete a file; the messages that share it lose it."""
    file = _file(call)
    state = call.context.state
    state.files.delete(file.id)
    state.drop_file(file.id)
    return {}


def _file(call: Call) -> StoredFile:
    file = call.context.state.files.get(call.args["file"])
    if file is None:
        raise SlackError("file_not_found")
    return file


def _channels(call: Call) -> list[Channel]:
    """Where the files are shared: `channel_id`, or the comma-separated `channels`, of channels or people."""
    named = {name.strip(): "invalid_channel" for name in call.args.get("channels", "").split(",")}
    named |= {call.args.get("channel_id", ""): "channel_not_found"}
    channels = [_channel(call, name, unknown) for name, unknown in named.items() if name]
    for channel in channels:
        if channel.is_archived:
            raise SlackError("posting_to_channel_denied")
        if BOT_USER not in channel.members:
            raise SlackError("not_in_channel")
    return channels


def _channel(call: Call, name: str, unknown: str) -> Channel:
    state = call.context.state
    if name in state.users and not state.users[name].is_bot:
        return state.direct_channel(name)
    channel = state.channels.get(name)
    if channel is None or (BOT_USER not in channel.members and (channel.is_private or channel.is_im)):
        raise SlackError(unknown)
    return channel


def _thread(call: Call, channels: Sequence[Channel]) -> str | None:
    asked: str | None = call.args.get("thread_ts")
    if asked is None:
        return None
    if len(channels) != 1:
        raise SlackError("invalid_arguments", "thread_ts needs exactly one channel [json-pointer:/thread_ts]")
    parent = call.context.state.message(channels[0].id, asked)
    if parent is None or parent.is_reply:
        raise SlackError("invalid_arguments", "thread_ts must be a parent message's ts [json-pointer:/thread_ts]")
    return asked


def _wanted(files: Any) -> list[tuple[str, str]]:
    """The files to finish: id and title of each. Raises SlackError invalid_arguments."""
    if not isinstance(files, list) or not files:
        raise SlackError("invalid_arguments", "must provide at least one file [json-pointer:/files]")
    known = {"id", "title", "highlight_type"}
    for index, file in enumerate(files):
        if not isinstance(file, dict) or not isinstance(file.get("id"), str) or set(file) - known:
            raise SlackError("invalid_arguments", f"must be an id and a title [json-pointer:/files/{index}]")
    if len({file["id"] for file in files}) < len(files):
        raise SlackError("invalid_arguments", "must name each file once [json-pointer:/files]")
    return [(file["id"], str(file.get("title") or "")) for file in files]
