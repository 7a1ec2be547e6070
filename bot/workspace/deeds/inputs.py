"""What Slack checks in a modal before it sends the submission."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from bot.workspace.blockkit.elements import TEXT_INPUTS
from bot.workspace.blockkit.rules.entries import NUMBER
from bot.workspace.model import Json

LONGEST = 3000
"""Characters of an entry (docs: plain-text-input-element, max_length); of addresses and numbers ours."""
REQUIRED = "Please complete this required field."
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"https?://[^\s/]+\.?[^\s]*")


def input_errors(blocks: list[Json], values: dict[str, dict[str, Json]]) -> dict[str, str]:
    """Block id -> what is wrong with what was entered; empty when all is well."""
    errors: dict[str, str] = {}
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        held = _held(values.get(block["block_id"], {}).get(element["action_id"], {}))
        if held in (None, "", []):
            if not block.get("optional"):
                errors[block["block_id"]] = REQUIRED
        elif problem := _problem(element, held):
            errors[block["block_id"]] = problem
    return errors


def _held(entry: Json) -> Any:
    return next((value for key, value in entry.items() if key != "type"), None)


def _problem(element: Json, held: Any) -> str | None:
    kind = element["type"]
    if kind in TEXT_INPUTS and (problem := _length(element, held)):
        return problem
    match kind:
        case "email_text_input":
            return None if _EMAIL.fullmatch(held) else "Enter an email address."
        case "url_text_input":
            return None if _URL.fullmatch(held) else "Enter a web address."
        case "number_input":
            return _number(element, held)
        case _:
            return None


def _length(element: Json, text: str) -> str | None:
    least, most = element.get("min_length", 0), element.get("max_length", LONGEST)
    if len(text) < least:
        return f"Enter at least {least} characters."
    return f"Enter at most {most} characters." if len(text) > most else None


def _number(element: Json, text: str) -> str | None:
    is_decimal = element.get("is_decimal_allowed")
    if not NUMBER.fullmatch(text) or ("." in text and not is_decimal):
        return "Enter a number." if is_decimal else "Enter a whole number."
    least, most = element.get("min_value"), element.get("max_value")
    if least is not None and Decimal(text) < Decimal(least):
        return f"Enter at least {least}."
    return f"Enter at most {most}." if most is not None and Decimal(text) > Decimal(most) else None
