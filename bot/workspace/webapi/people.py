"""users.* and usergroups.*: looking people up."""

from __future__ import annotations

from bot.workspace.defaults import TEAM_DOMAIN, TEAM_ID
from bot.workspace.errors import SlackError
from bot.workspace.model import Json, User, UserGroup
from bot.workspace.webapi.pages import MOST, one_page
from bot.workspace.webapi.registry import Call, method


@method("users.info", scopes=("users:read",), required={"user": "text"}, optional={"include_locale": "flag"})
def user_info(call: Call) -> Json:
    """One person."""
    return {"user": _user(call, call.user())}


@method(
    "users.list",
    tier=2,
    scopes=("users:read",),
    optional={"cursor": "text", "limit": "number", "include_locale": "flag"},
)
def list_users(call: Call) -> Json:
    """Everybody, all at once unless a limit is given."""
    return one_page(call, "members", [_user(call, user) for user in call.context.state.users.values()], usual=MOST)


@method("users.lookupByEmail", tier=3, scopes=("users:read.email",), required={"email": "text"})
def lookup_user(call: Call) -> Json:
    """The person with that address, `<handle>@local-newsroom.example`."""
    asked = call.args["email"].casefold()
    found = (user for user in call.context.state.users.values() if not user.is_bot and _email(user) == asked)
    user = next(found, None)
    if user is None:
        raise SlackError("users_not_found")
    return {"user": _user(call, user)}


@method(
    "usergroups.list",
    tier=2,
    scopes=("usergroups:read",),
    optional={"include_users": "flag", "include_count": "flag", "include_disabled": "flag"},
)
def list_groups(call: Call) -> Json:
    """Every user group."""
    return {"usergroups": [_group(call, group) for group in call.context.state.groups.values()]}


@method(
    "usergroups.users.list",
    tier=2,
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


def _user(call: Call, user: User) -> Json:
    profile = {"real_name": user.real_name, "display_name": user.real_name, "title": user.title}
    if "users:read.email" in call.context.manifest.bot_scopes and not user.is_bot:
        profile["email"] = _email(user)
    return {
        "id": user.id,
        "team_id": TEAM_ID,
        "name": user.name,
        "real_name": user.real_name,
        "tz": "Etc/UTC",
        "tz_label": "Coordinated Universal Time",
        "tz_offset": 0,
        "deleted": False,
        **dict.fromkeys(("is_admin", "is_owner", "is_primary_owner", "is_restricted", "is_ultra_restricted"), False),
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": 0,
        "profile": profile,
    } | ({"locale": "en-US"} if call.args.get("include_locale") else {})


def _email(user: User) -> str:
    return f"{user.name}@{TEAM_DOMAIN}.example"


def _group(call: Call, group: UserGroup) -> Json:
    shape: Json = {"id": group.id, "team_id": TEAM_ID, "handle": group.handle, "name": group.name}
    if call.args.get("include_users"):
        shape["users"] = list(group.users)
    if call.args.get("include_count"):
        shape["user_count"] = len(group.users)
    return shape
