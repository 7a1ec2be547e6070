"""Outcomes: sides of families of opposites, with inflections, gaps and negation."""

import pytest

from bot.judging.outcomes import Outcome, agreeing, find_outcomes, opposed
from bot.judging.words import words_of


def _of(text: str, family: str) -> Outcome:
    return next(outcome for outcome in find_outcomes(text, words_of(text)) if outcome.family == family)


RULING, LEVEL = "review of a ruling", "level"


@pytest.mark.parametrize(
    ("one", "other", "family"),
    [
        ("Judges upheld the fine.", "Judges vacated the fine.", RULING),
        ("Judges upheld the fine.", "Judges set the fine aside.", RULING),
        ("The bank kept its rate.", "The bank lowered its rate.", LEVEL),
        ("The bank kept its rate.", "The bank did not keep its rate.", LEVEL),
        ("The jury acquitted him.", "The jury convicted him.", "verdict"),
        ("The club accepted the bid.", "The club had not accepted the bid.", "consent"),
    ],
)
def test_opposites(one: str, other: str, family: str) -> None:
    assert opposed(_of(one, family), _of(other, family))
    assert not agreeing(_of(one, family), _of(other, family))


@pytest.mark.parametrize(
    ("one", "other", "family"),
    [
        ("Judges upheld the fine.", "Judges affirmed the fine.", RULING),
        ("Judges upheld the fine.", "Judges declined to overturn the fine.", RULING),
        ("The bank kept its rate.", "The bank left its rate unchanged.", LEVEL),
    ],
)
def test_the_same_in_other_words(one: str, other: str, family: str) -> None:
    assert agreeing(_of(one, family), _of(other, family))
    assert not opposed(_of(one, family), _of(other, family))


def test_not_raised_is_no_cut() -> None:
    raised, cut = _of("The bank did not raise its rate.", LEVEL), _of("The bank cut its rate.", LEVEL)
    assert not opposed(raised, cut)
    assert not agreeing(raised, cut)


def test_a_noun_and_its_verb_are_one_entry() -> None:
    words = words_of("The jury convicted him.")
    assert len([found for found in find_outcomes("The jury convicted him.", words) if found.family == "verdict"]) == 1
