"""How a Web API method is declared, found and called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.workspace.context import Context
from bot.workspace.errors import SlackError
from bot.workspace.model import Channel, Json, User
from bot.workspace.permits.rates import Tier
from bot.workspace.webapi.arguments import Kind, read_arguments

Caller = Literal["bot", "app", "anyone"]


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method: the workspace and the checked arguments (absent ones are missing from `args`)."""

    context: Context
    args: Mapping[str, Any]

    def channel(self, name: str = "channel") -> Channel:
        """The channel an argument names. Raises SlackError channel_not_found."""
        channel = self.context.state.channels.get(self.args[name])
        if channel is None:
            raise SlackError("channel_not_found")
        return channel

    def user(self, name: str = "user") -> User:
        """The user an argument names. Raises SlackError user_not_found."""
        user = self.context.state.users.get(self.args[name])
        if user is None:
            raise SlackError("user_not_found")
        return user

    def need_scope(self, *scopes: str) -> None:
        """Refuse the call unless the manifest has all scopes. Raises SlackError missing_scope."""
        provided = self.context.manifest.bot_scopes
        if missing := [scope for scope in scopes if scope not in provided]:
            extra = {"needed": ",".join(missing), "provided": ",".join(sorted(provided))}
            raise SlackError("missing_scope", extra=extra)


Handler = Callable[[Call], Json]


@dataclass(frozen=True, slots=True)
class Method:
    """A declared method: who may call it, its scopes and arguments (name -> kind)."""

    name: str
    handler: Handler
    caller: Caller
    scopes: tuple[str, ...]
    required: Mapping[str, Kind]
    optional: Mapping[str, Kind]
    tier: Tier | None


METHODS: dict[str, Method] = {}


def method(
    name: str,
    *,
    caller: Caller = "bot",
    scopes: tuple[str, ...] = (),
    required: Mapping[str, Kind] | None = None,
    optional: Mapping[str, Kind] | None = None,
    tier: Tier | None = 4,
) -> Callable[[Handler], Handler]:
    """Declare the decorated function to be the Web API method `name`.

    Args:
        tier: how often it may be called (docs: the "Rate limits" of the method's page); None where special rules hold.
    """

    def declare(handler: Handler) -> Handler:
        METHODS[name] = Method(name, handler, caller, scopes, required or {}, optional or {}, tier)
        return handler

    return declare


def call_method(context: Context, name: str, token: str | None, raw: Mapping[str, Any]) -> Json:
    """Carry out one call.

    Args:
        token: the bearer token, or None.
        raw: arguments as decoded from the query, form or JSON body.

    Raises:
        SlackError: whatever Slack would refuse.
    """
    declared = METHODS.get(name)
    if declared is None:
        raise SlackError("unknown_method", extra={"req_method": name})
    _check_token(context, declared, token)
    if declared.tier and context.config.rate_limited and (wait := context.calls.take(name, declared.tier)):
        raise SlackError("ratelimited", status=429, retry_after=wait)
    call = Call(context, read_arguments(raw, declared.required, declared.optional))
    call.need_scope(*declared.scopes)
    return {"ok": True, **declared.handler(call)}


def _check_token(context: Context, declared: Method, token: str | None) -> None:
    if declared.caller == "anyone":
        return
    if not token:
        raise SlackError("not_authed")
    kinds = {context.config.bot_token: "bot", context.config.app_token: "app"}
    if token not in kinds:
        raise SlackError("invalid_auth")
    if context.state.void_tokens:
        raise SlackError(context.state.void_tokens)
    if kinds[token] != declared.caller:
        raise SlackError("not_allowed_token_type")
