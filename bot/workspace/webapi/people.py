"""users.info and usergroups.*."""

from __future__ import annotations

from bot.workspace.defaults import TEAM_ID
from bot.workspace.errors import SlackError
from bot.workspace.model import Json, UserGroup
from bot.workspace.webapi.registry import Call, method


@method("users.info", scopes=("users:read",), required={"user": "text"}, optional={"include_locale": "flag"})
def user_info(call: Call) -> Json:
    """One person."""
    user = call.user()
    return {
        "user": {
            "id": user.id,
            "team_id": TEAM_ID,
            "name": user.name,
            "real_name": user.real_name,
            "tz": "Etc/UTC",
            "tz_offset": 0,
            "is_bot": user.is_bot,
            "deleted": False,
            "profile": {"real_name": user.real_name, "display_name": user.real_name, "title": user.title},
        }
    }


@method(
    "usergroups.list",
    scopes=("usergroups:read",),
    optional={"include_users": "flag", "include_count": "flag", "include_disabled": "flag"},
)
def list_groups(call: Call) -> Json:
    """Every user group."""
    with_users = bool(call.args.get("include_users"))
    return {"usergroups": [_shape(group, with_users=with_users) for group in call.context.state.groups.values()]}


@method(
    "usergroups.users.list",
    scopes=("usergroups:read",),
    required={"usergroup": "text"},
    optional={"include_disabled": "flag"},
)
def list_group_users(call: Call) -> Json:
    """The members of a user group."""
    group = call.context.state.groups.get(call.args["usergroup"])
    if group is None:
        raise SlackError("no_such_subteam")
    return {"users": list(group.users)}


def _shape(group: UserGroup, *, with_users: bool) -> Json:
    shape: Json = {"id": group.id, "team_id": TEAM_ID, "handle": group.handle, "name": group.name}
    return shape | ({"users": list(group.users)} if with_users else {})
