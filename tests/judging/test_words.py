"""Words: stems that inflections share, and terms without the everyday words."""

import pytest

from bot.judging.words import stem, terms, words_of


@pytest.mark.parametrize(
    "forms",
    [
        ("uphold", "upholds", "upheld", "upholding"),
        ("cut", "cuts", "cutting"),
        ("vacate", "vacates", "vacated", "vacating"),
        ("deny", "denies", "denied", "denying"),
        ("elect", "elected", "election"),
        ("rise", "rose", "risen", "rising"),
    ],
)
def test_inflections_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_opposites_do_not() -> None:
    assert stem("convict") != stem("convince")
    assert stem("rise") != stem("raise")


def test_terms_leave_out_everyday_words_and_figures() -> None:
    found = terms(words_of("The court said on Monday that 12 of the parcels were seized."))
    assert found == {stem("court"), stem("parcel"), stem("seize")}


def test_synonyms_are_one_term() -> None:
    assert terms(words_of("truce")) == terms(words_of("ceasefire"))


def test_offsets_point_into_the_text() -> None:
    text = "Corvane’s plan, in short."
    assert [text[word.start : word.end] for word in words_of(text, 10)] == ["plan", "in", "short"]
    assert words_of(text)[0].low == "corvane"
