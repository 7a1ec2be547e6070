"""What a person enters in a modal is checked as Slack checks it before the app hears of it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.workspace.deeds.inputs import REQUIRED, input_errors

Json = dict[str, Any]

WHOLE = {"type": "number_input", "is_decimal_allowed": False, "min_value": "-1", "max_value": "9"}
DECIMAL = {"type": "number_input", "is_decimal_allowed": True, "max_value": "0.5"}
TEXT = {"type": "plain_text_input", "min_length": 2, "max_length": 3}
EMAIL = {"type": "email_text_input"}
SITE = {"type": "url_text_input"}


def errors(element: Json, value: str | None, **block: Any) -> dict[str, str]:
    blocks = [{"type": "input", "block_id": "b", "element": element | {"action_id": "a"}, **block}]
    return input_errors(blocks, {"b": {"a": {"type": element["type"], "value": value}}})


@pytest.mark.parametrize(
    ("element", "value"),
    [(WHOLE, "-1"), (WHOLE, "+9"), (DECIMAL, "0.25"), (DECIMAL, "-7"), (TEXT, "ab"), (TEXT, "abc"),
     (EMAIL, "desk@example.org"), (SITE, "https://example.org/a?b=c")],
)  # fmt: skip
def test_what_fits_is_taken(element: Json, value: str) -> None:
    assert errors(element, value) == {}


@pytest.mark.parametrize(
    ("element", "value", "message"),
    [
        (WHOLE, "10", "Enter at most 9."),
        (WHOLE, "-2", "Enter at least -1."),
        (WHOLE, "0.5", "Enter a whole number."),
        (WHOLE, "1_0", "Enter a whole number."),
        (DECIMAL, "0.75", "Enter at most 0.5."),
        (DECIMAL, "nan", "Enter a number."),
        (DECIMAL, "-inf", "Enter a number."),
        (DECIMAL, "1e400", "Enter a number."),
        (TEXT, "a", "Enter at least 2 characters."),
        (TEXT, "abcd", "Enter at most 3 characters."),
        (EMAIL, "desk", "Enter an email address."),
        (EMAIL, "a@" + "b." * 100_000 + "@", "Enter at most 3000 characters."),  # no search without end
        (SITE, "example.org", "Enter a web address."),
        (TEXT, None, REQUIRED),
        (TEXT, "", REQUIRED),
    ],
)
def test_what_does_not_fit_is_told_at_its_block(element: Json, value: str | None, message: str) -> None:
    assert errors(element, value) == {"b": message}


def test_an_optional_input_may_stay_empty() -> None:
    assert errors(TEXT, None, optional=True) == {}
