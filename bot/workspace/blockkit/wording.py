"""Broken rules in Slack's own words, where Slack's answers are known; else in words of the same kind.

Known, from answers of the Web API that people have published: "must be less than N characters", "must be more than 0
characters", "no more than N items allowed", "missing required field: x", "invalid additional property: x",
"unsupported type: x", "must be a valid enum value", "must provide an object", "must provide a string",
"must define either `a` or `b`".
"""

from __future__ import annotations

from typing import Any

from jsonschema.exceptions import ValidationError

_SIMPLE = frozenset({"maxLength", "minLength", "maxItems", "minItems", "maximum", "minimum", "enum", "const"})


def wording(error: ValidationError) -> str:
    """What is wrong."""
    value: Any = error.validator_value
    match error.validator:
        case "required":
            return f"missing required field: {missing(error)}"
        case "additionalProperties":
            return f"invalid additional property: {', '.join(_unknown(error))}"
        case "byType":
            return f"unsupported type: {error.instance if isinstance(error.instance, str) else '?'}"
        case "enum" | "const":
            return "must be a valid enum value"
        case "type":
            return f"must provide {'an' if value[0] in 'aeio' else 'a'} {value}"
        case "anyOf" | "oneOf" if is_choice(error):
            return _choice(error.instance, [part["required"][0] for part in value])
        case _:
            return _limit(str(error.validator), value)


def _limit(rule: str, value: Any) -> str:
    match rule:
        case "maxLength":
            return f"must be less than {value + 1} characters"
        case "minLength":
            return f"must be more than {value - 1} characters"
        case "maxItems":
            return f"no more than {value} items allowed"
        case "minItems":
            return f"no fewer than {value} item{'s' * (value > 1)} allowed"
        case "maximum":
            return f"must be less than {value + 1}"
        case "minimum":
            return f"must be more than {value - 1}"
        case _:
            return "failed to match all allowed schemas"


def _choice(instance: Any, names: list[str]) -> str:
    both = ", not both" if all(name in instance for name in names) else ""
    return f"must define either {' or '.join(f'`{name}`' for name in names)}{both}"


def missing(error: ValidationError) -> str:
    """The property that a `required` error misses."""
    return error.message.split("'")[1]


def is_choice(error: ValidationError) -> bool:
    """Whether the rule is that one of some properties must be there."""
    parts: Any = error.validator_value
    return error.validator in ("anyOf", "oneOf") and all(set(part) == {"required"} for part in parts)


def expected(error: ValidationError) -> Any:
    """The rule's value, unless it is a whole schema."""
    return error.validator_value if error.validator in _SIMPLE else None


def _unknown(error: ValidationError) -> list[str]:
    """The properties an object has beyond its schema."""
    schema: Any = error.schema
    instance: Any = error.instance
    return [name for name in instance if name not in schema.get("properties", {})]
