"""Polarity: odd and even negation, its scope, and what is only wished or planned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.judging.polarity import Mood, Polarity, polarity
from bot.judging.words import stem, words_of


def _at(text: str, word: str) -> Polarity:
    words = words_of(text)
    return polarity(text, words, next(i for i, found in enumerate(words) if found.stem == stem(word)))


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The board adopted the plan.", "adopt", False),
        ("The board did not adopt the plan.", "adopt", True),
        ("The board never adopted the plan.", "adopt", True),
        ("The court declined to overturn the fine.", "overturn", True),
        ("The court refused on Tuesday, April 15, to set aside the fine.", "set", True),
        ("The office never denied that they met.", "met", False),
        ("Nobody is denying that the transfer took place.", "took", False),
        ("They hadn't signed the lease.", "sign", True),
        ("No member adopted it.", "adopt", True),
        ("There is no change to the plan to reopen the pool.", "reopen", False),
        ("It was not late, but the board adopted it.", "adopt", False),
        ("He did not vote because the board adopted it.", "adopt", False),
        ("The council ruled out closing the pool.", "closing", True),
    ],
)
def test_negation(text: str, word: str, negated: bool) -> None:
    assert _at(text, word).negated is negated


@pytest.mark.parametrize(
    ("text", "word", "mood"),
    [
        ("The board adopted the plan.", "adopt", Mood.ACTUAL),
        ("The board will adopt the plan.", "adopt", Mood.PLANNED),
        ("The board could adopt the plan.", "adopt", Mood.UNREAL),
        ("Residents urged the board to adopt the plan.", "adopt", Mood.UNREAL),
        ("No member argued for a cut.", "cut", Mood.UNREAL),
    ],
)
def test_mood(text: str, word: str, mood: Mood) -> None:
    assert _at(text, word).mood is mood


@given(st.lists(st.sampled_from(["not", "never", "denied", "cut", "may", ",", ".", "to", "no", "x"])).map(" ".join))
def test_never_raises(text: str) -> None:
    words = words_of(text)
    for position in range(len(words)):
        assert polarity(text, words, position).mood in Mood
