"""Forms of verbs by the rules of spelling, and those of the lexicon that follow none."""

import pytest

from bot.reading.lexis.cues import VERBS
from bot.reading.lexis.inflection import Form, gerund, past, third_person
from bot.reading.lexis.lexicon import WORDS, forms_of, guess


@pytest.mark.parametrize(
    ("verb", "third", "tense", "ing"),
    [
        ("claim", "claims", "claimed", "claiming"),
        ("argue", "argues", "argued", "arguing"),
        ("deny", "denies", "denied", "denying"),
        ("stress", "stresses", "stressed", "stressing"),
        ("play", "plays", "played", "playing"),
    ],
)
def test_spelling_gives_the_regular_forms(verb: str, third: str, tense: str, ing: str) -> None:
    assert (third_person(verb), past(verb), gerund(verb)) == (third, tense, ing)


def test_some_verbs_double_their_last_letter_and_some_change_altogether() -> None:
    assert {"admitted", "admitting"} <= set(forms_of("admit"))
    assert forms_of("write")["wrote"] is Form.PAST
    assert {"labelled", "labeled"} <= set(forms_of("label"))
    assert "writed" not in forms_of("write")


def test_every_reporting_verb_is_known_to_the_tagger() -> None:
    assert [form for form in VERBS if form not in WORDS] == []


def test_an_unknown_word_is_told_by_its_ending() -> None:
    assert guess("zorbly") == "r"
    assert guess("coal-fired") == "a"
    assert guess("zorb") == "n"
    assert guess("a-b-") == "n"
