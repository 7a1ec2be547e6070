"""views.*: opening, stacking and updating modals, and publishing App Home."""

from __future__ import annotations

from bot.workspace.errors import SlackError
from bot.workspace.model import Json
from bot.workspace.payloads.slack_shapes import slack_view
from bot.workspace.state.views import accepted_modal, accepted_view, new_view, revised, unique_external_id
from bot.workspace.state.workspace import MODAL_STACK_LIMIT
from bot.workspace.webapi.registry import Call, method


@method("views.open", required={"view": "raw"}, optional={"trigger_id": "text", "interactivity_pointer": "text"})
def open_view(call: Call) -> Json:
    """Open a modal for whoever caused the trigger."""
    body = accepted_modal(call.context.state, call.args["view"])
    trigger = call.context.triggers.redeem(call.args.get("trigger_id", ""))
    view = new_view(trigger.user, body)
    call.context.state.open_view(view)
    return {"view": slack_view(view)}


@method("views.push", required={"view": "raw"}, optional={"trigger_id": "text", "interactivity_pointer": "text"})
def push_view(call: Call) -> Json:
    """Open a modal on top of the one the trigger came from."""
    body = accepted_modal(call.context.state, call.args["view"])
    trigger = call.context.triggers.check(call.args.get("trigger_id", ""))
    stack = call.context.state.stacks.get(trigger.user, [])
    if not stack or trigger.view_id is None:
        raise SlackError("not_found")
    if len(stack) >= MODAL_STACK_LIMIT:
        raise SlackError("push_limit_reached")
    call.context.triggers.redeem(call.args["trigger_id"])
    view = new_view(trigger.user, body, below=stack[-1])
    call.context.state.push_view(view)
    return {"view": slack_view(view)}


@method(
    "views.update",
    required={"view": "raw"},
    optional={"view_id": "text", "external_id": "text", "hash": "text"},
)
def update_view(call: Call) -> Json:
    """Put a new version in the place of an open view."""
    body = accepted_view(call.context.state, call.args["view"])
    state = call.context.state
    if "view_id" in call.args:
        view = state.view(call.args["view_id"])
    else:
        view = state.view_by_external_id(call.args.get("external_id", ""))
    if view is None:
        raise SlackError("not_found")
    if "hash" in call.args and call.args["hash"] != view.hash:
        raise SlackError("hash_conflict")
    unique_external_id(state, body, except_view=view)
    changed = revised(view, body)
    state.replace_view(changed)
    return {"view": slack_view(changed)}


@method("views.publish", required={"user_id": "text", "view": "raw"}, optional={"hash": "text"})
def publish_view(call: Call) -> Json:
    """Show a person their App Home."""
    if not call.context.manifest.home_tab:
        raise SlackError("not_enabled")
    body = accepted_view(call.context.state, call.args["view"])
    if body["type"] != "home":
        raise SlackError("invalid_arguments", "must be a home view [json-pointer:/view/type]")
    user = call.user("user_id")
    current = call.context.state.homes.get(user.id)
    if current is not None and "hash" in call.args and call.args["hash"] != current.hash:
        raise SlackError("hash_conflict")
    unique_external_id(call.context.state, body, except_view=current)
    view = revised(current, body) if current else new_view(user.id, body)
    call.context.state.put_home(view)
    return {"view": slack_view(view)}
