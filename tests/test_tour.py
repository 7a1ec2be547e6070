"""The tours in the packages' docstrings run."""

import doctest
from types import ModuleType

import pytest

import bot
import bot.reading


@pytest.mark.parametrize("package", [bot, bot.reading], ids=lambda package: package.__name__)
def test_tour(package: ModuleType) -> None:
    outcome = doctest.testmod(package)
    assert outcome.attempted >= 10
    assert outcome.failed == 0
