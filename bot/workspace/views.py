"""Modals and App Home as values: made, revised, and shown to the app as Slack does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.workspace.blocks import accept_view
from bot.workspace.defaults import APP_ID, BOT_ID, TEAM_ID
from bot.workspace.elements import initial_values
from bot.workspace.errors import SlackError
from bot.workspace.files import check_pictures
from bot.workspace.ids import new_id
from bot.workspace.model import Json, View
from bot.workspace.state import WorkspaceState


def new_view(user: str, body: Json, below: View | None = None) -> View:
    """A view that `user` sees for the first time, on top of `below` if there is one."""
    view_id = new_id("V")
    return View(
        id=view_id,
        user=user,
        body=body,
        hash=_new_hash(),
        root_id=below.root_id if below else view_id,
        previous_id=below.id if below else None,
        values=initial_values(body["blocks"]),
    )


def revised(view: View, body: Json) -> View:
    """The next version of a view. Inputs that keep block_id and action_id keep what the person entered."""
    values = initial_values(body["blocks"])
    for block_id, actions in values.items():
        for action_id, fresh in actions.items():
            kept = view.values.get(block_id, {}).get(action_id)
            if kept and kept["type"] == fresh["type"]:
                actions[action_id] = kept
    return replace(view, body=body, hash=_new_hash(), values=values)


def accepted_modal(state: WorkspaceState, given: Any, replaced: View | None = None) -> Json:
    """A modal as Slack stores it, to be shown in place of `replaced` if there is one.

    Raises:
        SlackError: as `accepted_view` does; it is no modal, or another view has its external_id.
    """
    body = accepted_view(state, given)
    if body["type"] != "modal":
        raise SlackError("invalid_arguments", "must be a modal view [json-pointer:/view/type]")
    unique_external_id(state, body, except_view=replaced)
    return body


def accepted_view(state: WorkspaceState, given: Any) -> Json:
    """A view as Slack stores it. Raises SlackError for a fault in it, or for a picture that it names and is none."""
    body = accept_view(given)
    check_pictures(state.files, body["blocks"], "/view/blocks", "invalid_arguments")
    return body


def unique_external_id(state: WorkspaceState, body: Json, except_view: View | None = None) -> None:
    """Refuse a view whose external_id another one has. Raises SlackError duplicate_external_id."""
    taken = state.view_by_external_id(body["external_id"]) if body.get("external_id") else None
    if taken is not None and taken is not except_view:
        raise SlackError("duplicate_external_id")


def view_output(view: View) -> Json:
    """The view in Slack's own shape, as payloads and API answers carry it."""
    body = view.body
    return {
        "id": view.id,
        "team_id": TEAM_ID,
        "app_id": APP_ID,
        "app_installed_team_id": TEAM_ID,
        "bot_id": BOT_ID,
        "type": body["type"],
        "title": body.get("title") or {"type": "plain_text", "text": "View Title"},
        "blocks": body["blocks"],
        "close": body.get("close"),
        "submit": body.get("submit"),
        "state": {"values": view.values},
        "hash": view.hash,
        "private_metadata": body.get("private_metadata", ""),
        "callback_id": body.get("callback_id", ""),
        "external_id": body.get("external_id", ""),
        "root_view_id": view.root_id,
        "previous_view_id": view.previous_id,
        "clear_on_close": body.get("clear_on_close", False),
        "notify_on_close": body.get("notify_on_close", False),
    }


def _new_hash() -> str:
    return new_id("") + "." + new_id("")[:4]
