"""api.test, auth.test and apps.connections.open."""

from __future__ import annotations

from bot.workspace.defaults import APP_ID, BOT_ID, BOT_USER, TEAM_ID, TEAM_NAME
from bot.workspace.model import Json
from bot.workspace.webapi.registry import Call, method


@method("api.test", caller="anyone", optional={"error": "text", "foo": "text"})
def api_test(call: Call) -> Json:
    """Echo the arguments."""
    return {"args": dict(call.args)}


@method("auth.test")
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


@method("apps.connections.open", caller="app")
def connections_open(call: Call) -> Json:
    """An address for one Socket Mode connection."""
    origin = call.context.origin.replace("http://", "ws://")
    return {"url": f"{origin}/link/?ticket={call.context.app.sockets.issue_ticket()}&app_id={APP_ID}"}
