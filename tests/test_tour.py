"""The tour in the package's docstring runs."""

import doctest

import bot


def test_tour() -> None:
    outcome = doctest.testmod(bot)
    assert outcome.attempted >= 10
    assert outcome.failed == 0
