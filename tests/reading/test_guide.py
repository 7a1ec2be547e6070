"""The guide to reading says what is so."""

import doctest
from pathlib import Path

from tests.support.golden_texts import gap_rows

_GUIDE = Path(__file__).resolve().parents[2] / "docs" / "reading.md"


def test_the_tour_prints_what_it_says() -> None:
    tried = doctest.testfile(str(_GUIDE), module_relative=False, encoding="utf-8")
    assert tried.attempted >= 8
    assert tried.failed == 0


def test_the_guide_tells_of_every_gap_and_of_no_other() -> None:
    table = _GUIDE.read_text(encoding="utf-8").partition("## What is not read")[2]
    told = [line for line in table.splitlines() if line.startswith("| ")]
    assert told[1:] == gap_rows(), "python tools/golden.py --mend writes them"
