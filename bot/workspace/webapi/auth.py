"""api.test, auth.test and apps.connections.open."""

from __future__ import annotations

from bot.workspace.defaults import APP_ID, BOT_ID, BOT_USER, TEAM_ID, TEAM_NAME
from bot.workspace.errors import SlackError
from bot.workspace.model import Json
from bot.workspace.webapi.registry import Call, method


@method("api.test", caller="anyone", optional={"error": "text", "foo": "text"})
def api_test(call: Call) -> Json:
    """Echo the arguments."""
    return {"args": dict(call.args)}


@method("auth.test", tier=None)
def auth_test(call: Call) -> Json:
    """Who the token belongs to."""
    return {
        "url": call.context.origin + "/",
        "team": TEAM_NAME,
        "team_id": TEAM_ID,
        "user": call.context.state.users[BOT_USER].name,
        "user_id": BOT_USER,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


@method("apps.connections.open", caller="app", tier=3)
def connections_open(call: Call) -> Json:
    """An address for one Socket Mode connection.

    Unconfirmed: the documentation names no error for an app whose Socket Mode is off; the code is the one that it has
    for manifests without it.
    """
    if not call.context.manifest.socket_mode:
        raise SlackError("socket_mode_not_enabled")
    origin = call.context.origin.replace("http://", "ws://")
    return {"url": f"{origin}/link/?ticket={call.context.app.sockets.issue_ticket()}&app_id={APP_ID}"}
