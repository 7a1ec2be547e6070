"""What is worked out of a word is remembered, unless the word is too long to come again."""

from bot.reading.lexis.remembered import Remembered


def test_a_word_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths["mayor"], lengths["mayor"], lengths["said"]] == [5, 5, 4]
    assert asked == ["mayor", "said"]


def test_what_is_no_word_does_not_fill_the_memory() -> None:
    lengths = Remembered(len)
    assert lengths["x" * 5_000_000] == 5_000_000
    assert not lengths
