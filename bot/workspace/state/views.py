"""Modals and App Home as values: checked, made and revised."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.workspace.blockkit.blocks import accept_view
from bot.workspace.blockkit.elements import initial_values
from bot.workspace.errors import SlackError
from bot.workspace.ids import new_id
from bot.workspace.model import Json, View
from bot.workspace.state.files import check_pictures
from bot.workspace.state.workspace import WorkspaceState


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


def _new_hash() -> str:
    return new_id("") + "." + new_id("")[:4]
