"""JSON that Python reads and nobody else does."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.decoding import decoded

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(JSON)
def test_what_json_holds_is_read(value: object) -> None:
    assert decoded(json.dumps(value)) == value


@pytest.mark.parametrize(
    "text", ["", "{", '{"a": NaN}', "[-Infinity]", '"\\ud800"', '{"\\uDfff": 1}', "[" * 200_000, '{"a":' * 200_000]
)
def test_what_no_other_reader_takes_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        decoded(text)


def test_a_pair_of_surrogates_is_one_character() -> None:
    assert decoded('"\\ud83d\\ude00"') == "\N{GRINNING FACE}"
