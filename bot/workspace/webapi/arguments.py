"""Reads a method's arguments, which come as form fields, query or JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from bot.workspace.decoding import decoded
from bot.workspace.errors import SlackError

Kind = Literal["text", "flag", "number", "json", "raw"]
"""text: a string; flag: a boolean or 0/1; number: an integer; json: decoded if it is a string; raw: left alone."""

_EVERYWHERE = frozenset({"token", "team_id"})
"""Arguments any method takes: Bolt adds the team of the event to every call."""


def read_arguments(
    raw: Mapping[str, Any], required: Mapping[str, Kind], optional: Mapping[str, Kind]
) -> dict[str, Any]:
    """Check and convert arguments. Null counts as absent, as in Slack's JSON bodies.

    Raises:
        SlackError: invalid_arguments, naming each unknown, missing or malformed argument.
    """
    given = {name: value for name, value in raw.items() if value is not None and name not in _EVERYWHERE}
    known = {**required, **optional}
    problems = [f"unknown argument: {name} [json-pointer:/{name}]" for name in given if name not in known]
    problems += [f"missing required field: {name} [json-pointer:/{name}]" for name in required if _empty(given, name)]
    read: dict[str, Any] = {}
    for name, value in given.items():
        if name in known:
            try:
                read[name] = _convert(value, known[name])
            except ValueError as error:
                problems.append(f"{error} [json-pointer:/{name}]")
    if problems:
        raise SlackError("invalid_arguments", *problems)
    return read


def _empty(given: Mapping[str, Any], name: str) -> bool:
    return name not in given or given[name] == ""


def _convert(value: Any, kind: Kind) -> Any:
    match kind:
        case "text":
            if not isinstance(value, str):
                raise ValueError("must provide a string")
            return value
        case "flag":
            return _flag(value)
        case "number":
            return _number(value)
        case "json":
            return _json(value)
        case "raw":
            return value


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    flags = {"1": True, "true": True, "0": False, "false": False}
    if str(value).lower() not in flags:
        raise ValueError("must provide a boolean")
    return flags[str(value).lower()]


def _number(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        raise ValueError("must provide a number") from None


def _json(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return decoded(value)
    except ValueError:
        raise ValueError("must provide valid JSON") from None
