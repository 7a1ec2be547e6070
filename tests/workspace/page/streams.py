"""A workspace of a test's own making: the page is sent messages that no app would be let post."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page, expect

from bot.workspace.defaults import EDITOR, NEWSROOM, REPORTER

Json = dict[str, Any]


def message(number: int, text: str, **more: Any) -> Json:
    """A message in #newsroom; those with greater numbers are newer."""
    return {
        "channel": NEWSROOM, "ts": f"{1_750_000_000 + number}.000100", "user": REPORTER, "text": text, "blocks": [],
        "thread_ts": None, "broadcast": False, "edited": False, "ephemeral": False, "files": [], "attachments": [],
    } | more  # fmt: skip


def show(page: Page, messages: list[Json], channels: list[Json] | None = None) -> None:
    """Load the page again, with these messages in place of the workspace's, and these channels besides its own."""
    state = page.request.get(f"{page.url}page/state?user={EDITOR}").json()
    state |= {"messages": messages, "channels": state["channels"] + (channels or [])}
    body = f"retry: 600000\nevent: snapshot\ndata: {json.dumps(state)}\n\n"
    page.route("**/page/stream*", lambda route: route.fulfill(content_type="text/event-stream", body=body))
    page.reload()
    expect(page.get_by_role("log")).to_be_visible()
