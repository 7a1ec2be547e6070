"""Says whether Slack would take some blocks or a view, and if not, which rule they break.

    >>> [error.message for error in validate_blocks([{"type": "section"}], "message")]
    ['missing required field: text or fields']

Pure functions: the compiled schemas are read once. `block_rules` holds what the schemas cannot say.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from dataclasses import field as default
from typing import Any, Literal, cast

from jsonschema.exceptions import ValidationError

from bot.workspace.block_rules import Finding, find_broken_rules
from bot.workspace.model import Json
from bot.workspace.schema import block_kit

Surface = Literal["message", "modal", "home"]
TOO_LONG = "msg_blocks_too_long"


@dataclass(frozen=True, slots=True)
class BlockError:
    """One broken rule, in the shape of Slack's `blocks.validate`.

    Attributes:
        pointer: JSON pointer to the offending element, from `/blocks` or `/view`.
        constraint: the rule in numbers or words, e.g. `{"type": "maxLength", "expected": 3000}`.
    """

    code: str
    message: str
    field: str
    pointer: str
    constraint: Json = default(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.message} [json-pointer:{self.pointer}]"

    def as_json(self) -> Json:
        """The error as the Web API answers it."""
        return asdict(self)


def validate_blocks(blocks: Any, surface: Surface, root: str = "/blocks") -> list[BlockError]:
    """Check blocks for one surface.

    Args:
        blocks: the decoded list; anything else is an error, not an exception.
        surface: where they shall appear; some blocks are for one surface only.
        root: pointer of the list in the request.

    Returns:
        Every broken rule, in document order; empty when Slack would take the blocks.
    """
    errors = [_from_schema(error, root) for error in _schema_errors(blocks, surface)]
    if not isinstance(blocks, list):
        return errors
    return errors + [_from_rule(finding, root) for finding in find_broken_rules(blocks, surface)]


def validate_view(view: Any) -> list[BlockError]:
    """Check a modal or App Home view. Returns every broken rule; empty when Slack would take it."""
    kind = view.get("type") if isinstance(view, dict) else None
    if kind not in ("modal", "home"):
        constraint = {"type": "enum", "expected": ["modal", "home"]}
        return [BlockError("failed_constraint", "must be a modal or home view", "type", "/view/type", constraint)]
    definition = "ModalViewStrict" if kind == "modal" else "HomeViewStrict"
    errors = [_from_schema(error, "/view") for error in _leaves(block_kit(definition).iter_errors(view))]
    blocks = view.get("blocks")
    if isinstance(blocks, list):
        surface = cast(Surface, kind)
        errors += [_from_rule(finding, "/view/blocks") for finding in find_broken_rules(blocks, surface)]
    return errors


def _schema_errors(blocks: Any, surface: Surface) -> list[ValidationError]:
    definition = "MessageBlocks" if surface == "message" else "ViewBlocks"
    return _leaves(block_kit(definition).iter_errors(blocks))


def _leaves(errors: Any) -> list[ValidationError]:
    """The errors that name the cause: inside an anyOf, those of the branch that was meant."""
    found: list[ValidationError] = []
    for error in errors:
        found.extend(_leaf(error))
    unique = {(tuple(error.absolute_path), error.validator, error.message): error for error in found}
    return sorted(unique.values(), key=_place)


def _place(error: ValidationError) -> list[str]:
    """Sorts errors in document order."""
    return [f"{part:06d}" if isinstance(part, int) else part for part in error.absolute_path]


def _leaf(error: ValidationError) -> list[ValidationError]:
    if error.validator != "anyOf" or not error.context:
        return [error]
    branches: dict[str | int, list[ValidationError]] = {}
    for inner in error.context:
        branches.setdefault(inner.schema_path[0], []).append(inner)
    meant = [branch for branch in branches.values() if not any(_wrong_type(inner) for inner in branch)]
    if len(meant) != 1:
        return [error]
    return [leaf for inner in meant[0] for leaf in _leaf(inner)]


def _wrong_type(error: ValidationError) -> bool:
    """Whether a branch of an anyOf failed already because the element is of another `type`."""
    if error.validator == "anyOf" and error.context:
        branches: dict[str | int, list[ValidationError]] = {}
        for inner in error.context:
            branches.setdefault(inner.schema_path[0], []).append(inner)
        return all(any(_wrong_type(inner) for inner in branch) for branch in branches.values())
    return error.validator in ("const", "enum") and list(error.path)[-1:] == ["type"] and len(error.path) == 1


def _from_schema(error: ValidationError, root: str) -> BlockError:
    path = [str(part) for part in error.absolute_path]
    missing = error.validator == "required"
    name = error.message.split("'")[1] if missing else (path[-1] if path else root.rpartition("/")[2])
    return BlockError(
        code="missing_field" if missing else "failed_constraint",
        message=_wording(error),
        field=name,
        pointer="/".join([root, *path]),
        constraint={"type": str(error.validator), "expected": _expected(error)},
    )


def _wording(error: ValidationError) -> str:
    """Slack's own wording where it is known."""
    value: Any = error.validator_value
    match error.validator:
        case "maxLength":
            return f"must be less than {value + 1} characters"
        case "minLength":
            return f"must be more than {value - 1} characters"
        case "maxItems":
            return f"no more than {value} items allowed"
        case "minItems":
            return "must provide at least one item" if value == 1 else f"must provide at least {value} items"
        case "required":
            return f"missing required field: {error.message.split(chr(39))[1]}"
        case "additionalProperties":
            return f"invalid additional property: {', '.join(_unknown(error))}"
        case "type":
            return f"must provide {value if isinstance(value, str) else ' or '.join(value)}"
        case "anyOf" if all(inner.validator == "required" for inner in error.context or [error]):
            names = [inner.message.split("'")[1] for inner in error.context or ()]
            return f"missing required field: {' or '.join(names)}"
        case "anyOf":
            return "failed to match all allowed schemas"
        case "const":
            return f"must be {value!r}"
        case "enum":
            return f"must be one of {', '.join(map(str, value))}"
        case _:
            return error.message


def _unknown(error: ValidationError) -> list[str]:
    """The properties an object has beyond its schema."""
    known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
    return [name for name in error.instance if name not in known] if isinstance(error.instance, dict) else []


def _expected(error: ValidationError) -> Any:
    """The rule's value, unless it is a whole schema."""
    return (
        error.validator_value
        if error.validator in ("maxLength", "minLength", "maxItems", "minItems", "enum", "const")
        else None
    )


def _from_rule(finding: Finding, root: str) -> BlockError:
    return BlockError(
        code=finding.code,
        message=finding.message,
        field=str(finding.path[-1]) if finding.path else "blocks",
        pointer="/".join([root, *map(str, finding.path)]),
        constraint={"type": finding.rule, "expected": finding.expected},
    )
