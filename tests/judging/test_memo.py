"""Memo: worked out once for one reading, and never for another."""

from bot.core.reading import Reading
from bot.judging.memo import Memo


def test_built_once_per_reading_and_question() -> None:
    built: list[tuple[str, int]] = []

    def build(reading: Reading, about: int) -> str:
        built.append((reading.text, about))
        return f"{reading.text}-{about}"

    memo, one, twin = Memo(build, size=2), Reading("a"), Reading("a")
    assert [memo(one, 1), memo(one, 1), memo(one, 2)] == ["a-1", "a-1", "a-2"]
    assert memo(twin, 2) == "a-2"
    assert built == [("a", 1), ("a", 2), ("a", 2)]


def test_the_oldest_goes_first() -> None:
    built: list[str] = []

    def build(reading: Reading, _about: None) -> int:
        built.append(reading.text)
        return len(built)

    memo = Memo(build, size=1)
    one, other = Reading("one"), Reading("other")
    for reading in (one, other, one):
        memo(reading, None)
    assert built == ["one", "other", "one"]
