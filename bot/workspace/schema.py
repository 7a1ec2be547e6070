"""The vendored schemas, compiled once."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, cast

from jsonschema import Draft7Validator

from bot.workspace.model import Json


@cache
def definitions(name: str) -> Json:
    """The definitions of `schemas/<name>.schema.json`."""
    text = files("bot.workspace").joinpath(f"schemas/{name}.schema.json").read_text(encoding="utf-8")
    return cast(Json, json.loads(text)["definitions"])


@cache
def block_kit(definition: str) -> Draft7Validator:
    """A validator of one Block Kit definition: MessageBlocks, ViewBlocks, ModalViewStrict or HomeViewStrict."""
    known = definitions("blockkit")
    views = known["ModalViewStrict"]["properties"]["blocks"]
    return compiled(known | {"ViewBlocks": views}, definition)


def compiled(known: dict[str, Any], definition: str) -> Draft7Validator:
    """A validator of one definition among `known` ones."""
    return Draft7Validator({"definitions": known, "$ref": f"#/definitions/{definition}"})
