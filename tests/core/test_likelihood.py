"""Likelihood words: the seven of ICD 203, at their boundaries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.likelihood import likelihood_word


@pytest.mark.parametrize(
    ("chance", "word"),
    [
        (1.0, "almost certain"),
        (0.95, "almost certain"),
        (0.949, "very likely"),
        (0.80, "very likely"),
        (0.799, "likely"),
        (0.55, "likely"),
        (0.549, "roughly even"),
        (0.45, "roughly even"),
        (0.449, "unlikely"),
        (0.20, "unlikely"),
        (0.199, "very unlikely"),
        (0.05, "very unlikely"),
        (0.049, "almost no chance"),
        (0.01, "almost no chance"),
        (0.0, "almost no chance"),
    ],
)
def test_boundaries(chance: float, word: str) -> None:
    assert likelihood_word(chance) == word


@pytest.mark.parametrize("chance", [-0.01, 1.01, float("nan"), float("inf")])
def test_what_is_no_probability_is_refused(chance: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        likelihood_word(chance)


@given(st.floats(0, 1))
def test_every_probability_has_a_word(chance: float) -> None:
    assert likelihood_word(chance)
