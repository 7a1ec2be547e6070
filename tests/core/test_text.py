"""Slugs, shortening and lists."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import capitalised, listed, shorten, slugify


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Harbour Strike", "harbour-strike"),
        ("  «Élysée» & co. -- 2nd round! ", "elysee-co-2nd-round"),
        ("harbour-strike", "harbour-strike"),
        ("Ελλάδα", ""),
        ("…", ""),
        ("a" * 79 + " b", "a" * 79),
    ],
)
def test_slugify(words: str, slug: str) -> None:
    assert slugify(words) == slug


@given(st.text())
def test_a_slug_is_plain_short_and_its_own_slug(words: str) -> None:
    slug = slugify(words)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert len(slug) <= 80
    assert slugify(slug) == slug


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("The ministry denied it.", 23, "The ministry denied it."),
        ("The ministry denied it.", 22, "The ministry denied…"),
        ("The ministry denied it.", 10, "The minis…"),
        ("Donaudampfschifffahrt", 8, "Donauda…"),
        ("a b", 1, "…"),
    ],
)
def test_shorten(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@given(st.text(), st.integers(1, 60))
def test_what_is_shortened_fits_and_is_the_beginning(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


@pytest.mark.parametrize(
    ("items", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_listed(items: list[str], told: str) -> None:
    assert listed(items) == told


@pytest.mark.parametrize(("text", "told"), [("the NATO", "The NATO"), ("élysée", "Élysée"), ("", "")])
def test_capitalised(text: str, told: str) -> None:
    assert capitalised(text) == told
