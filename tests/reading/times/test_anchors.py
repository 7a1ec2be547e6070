"""Office anchors: who is in or out of office, as the text itself says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import OfficeAnchor, OfficeState
from bot.reading.naming.names import find_names
from bot.reading.times.anchors import find_anchors

IN, OUT = OfficeState.IN_OFFICE, OfficeState.OUT_OF_OFFICE


def _anchors(text: str) -> tuple[OfficeAnchor, ...]:
    return find_anchors(text, find_names(text))


@pytest.mark.parametrize(
    ("text", "words", "person", "state"),
    [
        ("We met former President Howard Ames.", "former President Howard Ames", "howard ames", OUT),
        ("We met President Ames.", "President Ames", "ames", IN),
        ("We met Howard Ames, the ex premier.", "Howard Ames, the ex premier", "howard ames", OUT),
        ("Howard Ames, while out of office, called.", "Howard Ames, while out of office", "howard ames", OUT),
        ("It is the current Ames administration.", "current Ames administration", "ames", IN),
        ("Howard Ames called after leaving office.", "after leaving office", "howard ames", OUT),
        ("They met Ames before his return to office.", "before his return to office", "ames", OUT),
        ("President-elect Ames spoke.", "President-elect Ames", "ames", OfficeState.ELECT),
        ("They say the former president called.", "the former president", None, OUT),
    ],
)  # fmt: skip
def test_anchor(text: str, words: str, person: str | None, state: OfficeState) -> None:
    (found,) = _anchors(text)
    assert (found.span.of(text), found.person, found.state) == (words, person, state)
    assert not found.counting_window


def test_a_count_that_starts_with_an_office() -> None:
    text = "It was the third call since Howard Ames returned to office."
    (found,) = _anchors(text)
    assert found.span.of(text) == "since Howard Ames returned to office"
    assert (found.person, found.state, found.counting_window) == ("howard ames", IN, True)


@pytest.mark.parametrize(
    "text",
    [
        "Vice President Ames spoke.",
        "Ames spoke at the office.",
        "The current economy grew.",
    ],
)
def test_no_anchor(text: str) -> None:
    assert _anchors(text) == ()


@given(
    st.text()
    | st.lists(st.sampled_from(["former ", "President ", "Ames", ", ", "out of office", ". ", "since "])).map("".join)
)
def test_never_raises_and_spans_slice(text: str) -> None:
    for anchor in _anchors(text):
        assert anchor.span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met union leader Nils Berg.",
        "They met the opposition leader Nils Berg.",
        "They met police chief Nils Berg.",
        "They met Nils Berg, the union leader.",
        "They met former union treasurer Nils Berg.",
    ],
)
def test_the_head_of_something_holds_no_office(text: str) -> None:
    assert _anchors(text) == ()


@pytest.mark.parametrize("text", ["They met the leader Nils Berg.", "They met Norwegian leader Nils Berg."])
def test_the_leader_of_a_country_does(text: str) -> None:
    assert [found.state for found in _anchors(text)] == [IN]
