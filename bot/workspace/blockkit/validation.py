"""Says whether Slack would take some blocks or a view, and if not, which rule they break.

    >>> [error.message for error in validate_blocks([{"type": "section"}], "message")]
    ['must define either `text` or `fields`']

Pure functions: the compiled schemas are read once. `strict_schema` holds the limits, `rules` what no schema can
say, `wording` the words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from dataclasses import field as default
from typing import Any, Literal, cast

from jsonschema.exceptions import ValidationError

from bot.workspace.blockkit import wording
from bot.workspace.blockkit.rules import Finding, find_broken_rules, find_broken_view_rules
from bot.workspace.blockkit.schema import block_kit
from bot.workspace.model import Json

Surface = Literal["message", "modal", "home"]
TOO_LONG = "msg_blocks_too_long"

_DEEPEST = 64
"""Levels of lists and objects; Block Kit's own forms end at about 20, and Python's stack at about 1000."""


@dataclass(frozen=True, slots=True)
class BlockError:
    """One broken rule, in the shape of Slack's `blocks.validate`.

    Attributes:
        pointer: JSON pointer to the offending element, from `/blocks` or `/view`. Where Slack answers with the kind
            of block after it (`/blocks/0/section`), so does this: then the pointer's parent is the element.
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
    if _is_too_deep(blocks):
        return [_too_deep(root)]
    definition = "MessageBlocks" if surface == "message" else "ViewBlocks"
    errors = [_from_schema(error, root) for error in _narrowest(block_kit(definition).iter_errors(blocks))]
    if isinstance(blocks, list):
        errors += [_from_rule(finding, root) for finding in find_broken_rules(blocks, surface)]
    return _in_order(errors)


def validate_view(view: Any) -> list[BlockError]:
    """Check a modal or App Home view. Returns every broken rule; empty when Slack would take it."""
    if _is_too_deep(view):
        return [_too_deep("/view")]
    if not isinstance(view, dict):
        return [BlockError("failed_constraint", "must provide an object", "view", "/view", {"type": "type"})]
    kind = view.get("type")
    if kind not in ("modal", "home"):
        constraint = {"type": "enum", "expected": ["modal", "home"]}
        return [BlockError("failed_constraint", "must be a valid enum value", "type", "/view/type", constraint)]
    definition = "ModalViewStrict" if kind == "modal" else "HomeViewStrict"
    errors = [_from_schema(error, "/view") for error in _narrowest(block_kit(definition).iter_errors(view))]
    errors += [_from_rule(finding, "/view") for finding in find_broken_view_rules(view)]
    if isinstance(view.get("blocks"), list):
        findings = find_broken_rules(view["blocks"], cast(Surface, kind))
        errors += [_from_rule(finding, "/view/blocks") for finding in findings]
    return _in_order(errors)


def _is_too_deep(value: Any) -> bool:
    level = [value]
    for _ in range(_DEEPEST):
        inner: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                inner.extend(part for part in item.values() if isinstance(part, dict | list))
            elif isinstance(item, list):
                inner.extend(part for part in item if isinstance(part, dict | list))
        if not inner:
            return False
        level = inner
    return True


def _too_deep(root: str) -> BlockError:
    constraint = {"type": "maxDepth", "expected": _DEEPEST}
    return BlockError(
        "failed_constraint", "failed to match all allowed schemas", root.rpartition("/")[2], root, constraint
    )


def _narrowest(errors: Iterable[ValidationError]) -> list[ValidationError]:
    """The errors; of two limits of one kind on one place only the narrower."""
    found: dict[tuple[Any, ...], ValidationError] = {}
    for error in errors:
        if wording.is_choice(error) and not isinstance(error.instance, dict):
            continue  # that it is no object is told already
        is_limit = error.validator in ("maxLength", "maxItems")
        key = (*error.absolute_path, error.validator, None if is_limit else error.message)
        found[key] = min(found.get(key, error), error, key=_limit) if is_limit else error
    return list(found.values())


def _limit(error: ValidationError) -> int:
    return cast(int, error.validator_value)


def _in_order(errors: list[BlockError]) -> list[BlockError]:
    """Each error once, in document order."""
    told = {(error.pointer, error.message): error for error in errors}
    return sorted(told.values(), key=_place)


def _place(error: BlockError) -> list[str]:
    """Sorts the tenth block after the second."""
    return [step.zfill(6) if step.isdecimal() else step for step in error.pointer.split("/")]


def _from_schema(error: ValidationError, root: str) -> BlockError:
    path = [_escaped(part) for part in error.absolute_path]
    is_missing = error.validator == "required"
    instance: Any = error.instance
    if wording.is_choice(error) and isinstance(instance.get("type"), str):
        path.append(_escaped(instance["type"]))
    name = wording.missing(error) if is_missing else (path[-1] if path else root.rpartition("/")[2])
    return BlockError(
        code="missing_field" if is_missing else "failed_constraint",
        message=wording.wording(error),
        field=name,
        pointer="/".join([root, *path]),
        constraint={"type": str(error.validator), "expected": wording.expected(error)},
    )


def _from_rule(finding: Finding, root: str) -> BlockError:
    return BlockError(
        code=finding.code,
        message=finding.message,
        field=str(finding.path[-1]) if finding.path else root.rpartition("/")[2],
        pointer="/".join([root, *map(_escaped, finding.path)]),
        constraint={"type": finding.rule, "expected": finding.expected},
    )


def _escaped(part: str | int) -> str:
    """A step of a JSON pointer (RFC 6901)."""
    return str(part).replace("~", "~0").replace("/", "~1")
