"""Names: one key for one entity, none for capitals that name nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import Name, NameKind
from bot.reading.naming.names import find_names


def _keys(text: str) -> list[str]:
    return [name.key for name in find_names(text)]


def _only(text: str, words: str) -> Name:
    return next(name for name in find_names(text) if name.text == words)


def test_one_key_for_full_name_surname_and_possessive() -> None:
    text = (
        "Governor Asta Brandt met Olav Kerr on Monday. Brandt said Kerr's plan was sound; Kerr thanked Brandt’s staff."
    )
    assert _keys(text) == ["asta brandt", "olav kerr", "asta brandt", "olav kerr", "olav kerr", "asta brandt"]


def test_namesakes_are_never_merged() -> None:
    keys = _keys("Asta Brandt and her brother Piet Brandt both ran. Officials said Brandt had won.")
    assert keys == ["asta brandt", "piet brandt", "brandt"]


def test_an_initial_does_not_make_another_person() -> None:
    assert set(_keys("The award went to Asta J. Brandt. Later Asta Brandt spoke.")) == {"asta brandt"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("It was former U.S. President Howard Ames who called.", "Howard Ames", "former U.S. President"),
        ("Corvane Systems chief executive Lena Torp resigned.", "Lena Torp", "chief executive"),
        ("They asked Danish Foreign Minister Ulla Friis.", "Ulla Friis", "Danish Foreign Minister"),
        ("He met Ulla Friis, the former foreign minister, twice.", "Ulla Friis", "former foreign minister"),
        ("We heard Ulla Friis speak.", "Ulla Friis", None),
    ],
)
def test_titles_stand_apart_from_the_name(text: str, name: str, role: str | None) -> None:
    found = _only(text, name)
    assert found.role == role
    assert found.kind is (NameKind.PERSON if role else NameKind.UNKNOWN)


def test_a_title_alone_is_no_name() -> None:
    assert _keys("On Tuesday the Prime Minister and the Supreme Leader met.") == []


def test_kinds() -> None:
    text = "In Halvik, the Bank of Estland and Corvane Systems met the Danish envoy near the Skarn River."
    kinds = {name.key: name.kind for name in find_names(text)}
    assert kinds["halvik"] is NameKind.PLACE
    assert kinds["bank of estland"] is NameKind.ORGANISATION
    assert kinds["corvane systems"] is NameKind.ORGANISATION
    assert kinds["denmark"] is NameKind.PLACE
    assert kinds["skarn river"] is NameKind.PLACE


def test_short_forms_of_institutions() -> None:
    assert set(_keys("Corvane Systems said so. Analysts say Corvane may sell.")) == {"corvane systems"}


def test_a_place_in_the_name_of_a_bank_stays_a_place() -> None:
    assert _keys("The Bank of Estland met in Estland on Friday.") == ["bank of estland", "estland"]


@pytest.mark.parametrize(
    "text",
    [
        "Rescue work ended overnight. Officials had put the toll higher. Searchers went home.",
        "On Tuesday, March 4, and again in May, nothing happened. Fifty-eight members voted. We'll see.",
        "Workers Strike Over Pay As Talks Fail Again",
        '"Nobody is denying it," he said. "The plan stands."',
    ],
)
def test_capitals_that_name_nothing(text: str) -> None:
    assert _keys(text) == []


def test_a_title_case_headline_keeps_its_names() -> None:
    assert _keys("Corvane Denies Brandt-Kerr Phone Call Reports") == ["corvane", "brandt", "kerr"]


def test_double_first_names_stay_whole() -> None:
    assert _keys("We met Anne-Marie Friis in town.") == ["anne-marie friis"]


def test_people_named_like_months() -> None:
    assert _keys("They saw Theresa May in town.") == ["theresa may"]


def test_codes_are_names() -> None:
    assert _keys("No wreckage of flight ZX411 has been found.") == ["zx411"]


@given(st.text())
def test_never_raises_and_spans_hold_the_words(text: str) -> None:
    for name in find_names(text):
        assert name.span.of(text) == name.text != ""
        assert name.key == name.key.lower()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jan Berg said on Jan. 5 that he had met Sept Ltd on 3 Feb.", ["Jan Berg", "Sept Ltd"]),
        ("In 2024 Dec Morris sang on 5 Jan.", ["Dec Morris"]),
    ],
)
def test_a_short_month_is_one_only_beside_a_day(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text)] == names
