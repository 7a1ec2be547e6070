"""The vendored schemas, compiled once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from bot.workspace.blockkit.strict_schema import tightened
from bot.workspace.model import Json


@cache
def definitions(name: str) -> Json:
    """The definitions of `schemas/<name>.schema.json`."""
    text = files("bot.workspace").joinpath(f"schemas/{name}.schema.json").read_text(encoding="utf-8")
    return cast(Json, json.loads(text)["definitions"])


@cache
def block_kit(definition: str) -> Any:
    """A validator of one Block Kit definition: MessageBlocks, ViewBlocks, ModalViewStrict or HomeViewStrict."""
    return _BlockKitValidator({"definitions": _strict_block_kit(), "$ref": f"#/definitions/{definition}"})


def compiled(known: dict[str, Any], definition: str) -> Draft7Validator:
    """A validator of one definition among `known` ones."""
    return Draft7Validator({"definitions": known, "$ref": f"#/definitions/{definition}"})


@cache
def _strict_block_kit() -> Json:
    return tightened(definitions("blockkit"))


def _by_type(validator: Any, branches: Json, instance: Any, _schema: Json) -> Iterator[ValidationError]:
    """Keyword `byType` of `strict_schema`: the schema to apply for each value of `type`."""
    if not isinstance(instance, dict) or "type" not in instance:
        return
    kind = instance["type"]
    if isinstance(kind, str) and kind in branches:
        yield from validator.descend(instance, branches[kind])
    else:
        yield ValidationError("unsupported type", path=["type"], instance=kind)


_BlockKitValidator: Final[Any] = extend(Draft7Validator, {"byType": _by_type})  # type: ignore[no-untyped-call]  # as jsonschema ships it
