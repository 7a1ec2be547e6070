"""Makes the vendored Block Kit schema as strict as Slack.

The generator wrote a choice between kinds as a list of conditions, each of which a validator tries in turn. Here a
choice is one keyword of our own, `byType`, that looks the kind up: quicker, and an error names the type that Slack
does not take instead of every kind that it is not. Then the limits of `schema_limits` are added.
"""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import unquote

from bot.workspace.blockkit.schema_limits import ANYWHERE, BY_NAME, BY_TYPE, EXACTLY_ONE
from bot.workspace.model import Json


def tightened(plain: Json) -> Json:
    """The definitions of `blockkit.schema.json`, strict, and ViewBlocks: the blocks of a modal or home tab."""
    known: Json = {name: _limited_object(_by_type(schema, plain), name) for name, schema in plain.items()}
    known["Option"] = _option_of_either_text(known["PlainTextOption"])
    known["SlackFile"] = _either(known["SlackFileViaId"], known["SlackFileViaUrl"])
    modal = known["ModalViewStrict"]
    known["ViewBlocks"] = modal["properties"]["blocks"]
    # Whether inputs have their submit is told by rules.views, in Slack's words and place.
    known["ModalViewStrict"] = {key: part for key, part in modal.items() if key not in ("if", "then")}
    return known


def _option_of_either_text(option: Json) -> Json:
    limits = option["properties"]["text"]["allOf"][1]
    text = {"allOf": [{"$ref": "#/definitions/TextObject"}, limits]}
    return option | {"properties": option["properties"] | {"text": text}}


def _either(one: Json, other: Json) -> Json:
    """Exactly one of two objects, as one object."""
    choices = [{"required": schema["required"]} for schema in (one, other)]
    return _merged(one, other) | {"oneOf": choices}


def _merged(one: Json, other: Json) -> Json:
    """Two spellings of an object as one that takes the properties of both."""
    required = [name for name in one["required"] if name in other["required"]]
    return one | {"properties": one["properties"] | other["properties"], "required": required}


def _by_type(schema: Any, plain: Json) -> Any:
    """The schema with every choice between kinds as `byType`."""
    if isinstance(schema, list):
        return [_by_type(part, plain) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kinds = _kinds(schema, plain)
    if not kinds:
        return {key: _by_type(part, plain) for key, part in schema.items()}
    simple = {kind: _by_type(branch, plain) for kind, branch in kinds.items()}
    if len(simple) == 1:
        return next(iter(simple.values()))
    return {"type": "object", "required": ["type"], "byType": simple}


def _kinds(schema: Json, plain: Json) -> Json:
    """`type` -> schema, when this schema is a choice between kinds; empty when it is not."""
    if all("if" in part for part in schema.get("allOf", [{}])):
        return {part["if"]["properties"]["type"]["const"]: part["then"] for part in schema["allOf"]}
    found: Json = {}
    for part in schema.get("anyOf", ()):
        target = plain[unquote(part["$ref"].rpartition("/")[2])] if "$ref" in part else part
        kind = _kind(target)
        inner = {kind: part} if kind else _kinds(target, plain)
        if not inner:
            return {}
        for name, branch in inner.items():
            found[name] = _merged(found[name], branch) if name in found else branch
    return found


def _kind(schema: Json) -> str:
    """The one `type` of the objects this schema describes, or nothing."""
    kind = schema.get("properties", {}).get("type", {})
    return cast(str, kind.get("const", "")) if isinstance(kind, dict) else ""


def _limited_object(schema: Any, name: str = "") -> Any:
    """The schema, and every object in it, with the limits of `schema_limits`."""
    if isinstance(schema, list):
        return [_limited_object(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: _limited_object(part) for key, part in schema.items()}
    if "properties" not in schema or "additionalProperties" not in schema:
        return schema
    kind = _kind(schema)
    limits = ANYWHERE | BY_TYPE.get(kind, {}) | BY_NAME.get(name, {})
    schema["properties"] = {key: _limited(part, limits.get(key)) for key, part in schema["properties"].items()}
    if kind in EXACTLY_ONE:
        schema["oneOf"] = [{"required": [choice]} for choice in EXACTLY_ONE[kind]]
    if name in ("PlainTextOption", "MrkdwnOption"):
        schema["required"] = ["text", "value"]
    return schema


def _limited(schema: Json, limits: Json | None) -> Json:
    if not limits:
        return schema
    if "$ref" in schema or "allOf" in schema or "items" in limits:  # draft 7 reads nothing beside a $ref
        return {"allOf": [schema, limits]}
    return schema | limits
