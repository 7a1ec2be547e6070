"""A person submits or closes a modal."""

from __future__ import annotations

import contextlib
from typing import Any

from bot.workspace.blockkit.elements import state_value
from bot.workspace.context import Context
from bot.workspace.deeds.inputs import input_errors
from bot.workspace.deeds.sources import find_element_in, joined_channel, open_modal, person
from bot.workspace.errors import SlackError
from bot.workspace.model import Json, User, View
from bot.workspace.payloads import building
from bot.workspace.payloads.inbound import check_inbound
from bot.workspace.state.views import accepted_modal, new_view, revised
from bot.workspace.state.workspace import MODAL_STACK_LIMIT
from bot.workspace.transport import DeliveryFailed

TROUBLE = "We had some trouble connecting. Try again?"
"""What Slack shows in a modal when the app does not answer well."""

Errors = dict[str, str]


async def submit(context: Context, user_id: str, view_id: str, entered: dict[str, dict[str, Any]]) -> Errors:
    """Submit the topmost modal.

    Args:
        entered: block id -> action id -> choice, see `blockkit.elements`; what is left out keeps its value.

    Returns:
        Block id -> what is wrong with it; empty when the app took it. The key `""` is about the whole modal.

    Raises:
        VisitorError: the person has no such modal on top, or it has no such input.
    """
    user = person(context.state, user_id)
    view = _entered(context, open_modal(context.state, user, view_id), entered)
    if errors := input_errors(view.blocks, view.values):
        return errors
    trigger_id = context.triggers.issue(user.id, view.id)
    payload = building.view_submission(user, view, trigger_id, _response_urls(context, user, view))
    check_inbound("view_submission", payload)
    try:
        answer = await context.app.deliver("interactive", payload, accepts_response=True)
        return _answer(context, view, answer)
    except DeliveryFailed:
        return {"": TROUBLE}
    except SlackError as error:
        context.state.refuse("answer to view_submission", error.code, error.details)
        return {"": TROUBLE}


async def close(context: Context, user_id: str, view_id: str) -> None:
    """Close the topmost modal, or all of them when it says clear_on_close.

    Unconfirmed: Slack documents one view_closed, of the first view, for the cross that closes all of them; for
    clear_on_close it does not say, and each view that asked for it is told of here.

    Raises:
        VisitorError: the person has no such modal on top.
    """
    user = person(context.state, user_id)
    view = open_modal(context.state, user, view_id)
    cleared = bool(view.body.get("clear_on_close"))
    closed = list(reversed(context.state.stacks[user.id])) if cleared else [view]
    if cleared:
        context.state.clear_views(user.id)
    else:
        context.state.pop_view(user.id)
    for one in closed:
        await _tell_closed(context, user, one, is_cleared=cleared)


def _entered(context: Context, view: View, entered: dict[str, dict[str, Any]]) -> View:
    values = {block_id: dict(held) for block_id, held in view.values.items()}
    for block_id, actions in entered.items():
        for action_id, choice in actions.items():
            element = find_element_in(building.ViewSource(view), block_id, action_id)
            values.setdefault(block_id, {})[action_id] = state_value(element, choice)
    return context.state.keep_values(view, values)


def _response_urls(context: Context, user: User, view: View) -> list[Json]:
    """One URL for each conversation chosen in a select that asks for it. Raises VisitorError: not one of theirs."""
    urls: list[Json] = []
    for block in view.blocks:
        element = block.get("element", {})
        if element.get("response_url_enabled"):
            held = view.values[block["block_id"]][element["action_id"]]
            chosen = held.get("selected_conversation") or held.get("selected_channel")
            if chosen:
                channel = joined_channel(context.state, user, chosen)
                url = context.response_urls.issue(user.id, channel.id)
                ids = {"block_id": block["block_id"], "action_id": element["action_id"]}
                urls.append({**ids, "channel_id": channel.id, "response_url": url})
    return urls


def _answer(context: Context, view: View, answer: Json) -> Errors:
    """Do what the app's response_action says; an answer without one must be empty (docs: modals, "Closing views").

    Unconfirmed: which blocks may be named in errors; Slack speaks of input blocks, and others are refused here.
    """
    state = context.state
    match answer.get("response_action"):
        case None if answer:
            raise SlackError("invalid_response_action", "an answer without response_action must be empty")
        case None:
            stack = state.stacks.get(view.user, [])
            if stack and stack[-1].id == view.id:
                state.pop_view(view.user)
        case "clear":
            state.clear_views(view.user)
        case "errors":
            return _field_errors(view, answer.get("errors"))
        case "update":
            state.replace_view(revised(view, accepted_modal(state, answer.get("view"), view)))
        case "push":
            if len(state.stacks[view.user]) >= MODAL_STACK_LIMIT:
                raise SlackError("push_limit_reached")
            state.push_view(new_view(view.user, accepted_modal(state, answer.get("view")), below=view))
        case other:
            raise SlackError("invalid_response_action", f"unknown response_action {other!r}")
    return {}


def _field_errors(view: View, errors: Any) -> Errors:
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors:
        raise SlackError("invalid_response_action", "errors must be an object of block_id and message")
    if unknown := set(errors) - inputs:
        raise SlackError("invalid_response_action", f"no input block has the block_id {sorted(unknown)[0]!r}")
    return {str(block_id): str(message) for block_id, message in errors.items()}


async def _tell_closed(context: Context, user: User, view: View, *, is_cleared: bool) -> None:
    if not view.body.get("notify_on_close"):
        return
    payload = building.view_closed(user, view, is_cleared=is_cleared)
    check_inbound("view_closed", payload)
    with contextlib.suppress(DeliveryFailed):  # the modal is closed either way
        await context.app.deliver("interactive", payload, accepts_response=False)
