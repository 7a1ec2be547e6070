"""What a page states of itself, and its silence."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trafilatura import load_html

from bot.core.vocabulary import Genre
from bot.ingest.stated import LONGEST_VALUE, Stamp, Stated, stamp_of, stated_in
from tests.ingest.pages import linked_data, page

SILENT = Stated(title="Harbour reopens", byline=None, publisher=None, published=None, genre=None, canonical=None)


def _stated(head: str = "", **body: str) -> Stated:
    return stated_in(load_html(page(head, **body)))


def _article(**fields: Any) -> str:
    return linked_data(json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields}))


def test_a_silent_page_states_its_headline_only() -> None:
    assert _stated() == SILENT


def test_linked_data_is_read() -> None:
    head = _article(
        headline="Harbour reopens after strike",
        author=[{"@type": "Person", "name": "Ada Example"}, {"@type": "Person", "name": "Carl Sample"}],
        publisher={"@type": "NewsMediaOrganization", "name": "The Sample Post"},
        datePublished="2024-06-04T23:30:00-05:00",
        dateModified="2024-07-01",
        articleSection=["World", "Opinion"],
    )
    assert _stated(head) == Stated(
        "Harbour reopens",
        "Ada Example, Carl Sample",
        "The Sample Post",
        Stamp(date(2024, 6, 4), datetime(2024, 6, 5, 4, 30, tzinfo=UTC)),
        Genre.OPINION,
        None,
    )


def test_references_in_a_graph_and_main_entities_are_followed() -> None:
    graph = [
        {"@type": "WebPage", "mainEntity": {"@type": "AnalysisNewsArticle", "publisher": {"@id": "#org"}}},
        {"@type": "Organization", "@id": "#org", "name": "The Sample Post"},
    ]
    stated = _stated(linked_data(json.dumps({"@context": "https://schema.org", "@graph": graph})))
    assert (stated.publisher, stated.genre) == ("The Sample Post", Genre.ANALYSIS)


def test_meta_tags_are_read() -> None:
    stated = _stated(
        "<meta property='og:site_name' content='The Sample Post'><meta name='author' content='By Ada Example'>"
        "<meta property='article:published_time' content='2024-06-04T08:00:00Z'>"
        "<meta property='article:section' content='Analysis'><link rel='canonical' href='/harbour'>"
    )
    assert stated == Stated(
        "Harbour reopens",
        "Ada Example",
        "The Sample Post",
        Stamp(date(2024, 6, 4), datetime(2024, 6, 4, 8, tzinfo=UTC)),
        Genre.ANALYSIS,
        "/harbour",
    )


def test_marked_up_elements_are_read() -> None:
    stated = _stated(
        body="<h1>Harbour reopens</h1><p class='meta byline'>Written by Ada Example</p>"
        "<time itemprop='datePublished' datetime='2024-06-04'>Tuesday</time>"
    )
    assert (stated.byline, stated.published) == ("Ada Example", Stamp(date(2024, 6, 4)))


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:modified_time' content='2024-06-04'>",
        "<meta property='og:url' content='https://post.example/2024/06/04/harbour'>",
        "<link rel='canonical' href='https://post.example/2024-06-04/harbour'>",
        "<meta name='description' content='On 4 June 2024 the harbour reopened.'>",
        "<meta property='og:image' content='https://post.example/2024/06/04/a.jpg'>",
        _article(dateModified="2024-06-04", dateCreated="2024-06-04"),
        _article(datePublished="soon"),
        _article(datePublished="1970-01-01T00:00:00Z"),
        _article(datePublished=20240604),
        linked_data('{"@type": "Event", "startDate": "2024-06-04", "datePublished": "2024-06-04"}'),
        linked_data('{"@type": "NewsArticle", "datePublished": "2024-06-04"'),
        linked_data("[" * 100_000),
    ],
)
def test_no_date_is_guessed(head: str) -> None:
    assert _stated(head).published is None


@pytest.mark.parametrize(
    ("kind", "genre"),
    [
        ("OpinionNewsArticle", Genre.OPINION),
        ("ReviewNewsArticle", Genre.OPINION),
        ("AnalysisNewsArticle", Genre.ANALYSIS),
        ("ReportageNewsArticle", Genre.NEWS),
        ("SatiricalArticle", Genre.SATIRE),
        ("SocialMediaPosting", Genre.SOCIAL),
        (["NewsArticle", "OpinionNewsArticle"], Genre.OPINION),
        (["AnalysisNewsArticle", "OpinionNewsArticle"], None),
        ("NewsArticle", None),
        ("Article", None),
        ("BlogPosting", None),
        ("Recipe", None),
    ],
)
def test_the_genre_is_what_the_type_states(kind: object, genre: Genre | None) -> None:
    assert _stated(_article(**{"@type": kind})).genre is genre


@pytest.mark.parametrize(
    ("section", "genre"),
    [("Opinion", Genre.OPINION), ("Press Releases", Genre.PRESS_RELEASE), ("Satire", Genre.SATIRE), ("World", None)],
)
def test_the_genre_is_what_the_section_states(section: str, genre: Genre | None) -> None:
    assert _stated(_article(articleSection=section)).genre is genre


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Harbour reopens | The Post</title>", "<h1>The Post</h1><p>x</p>", "Harbour reopens"),
        ("<title>Harbour reopens - The Post</title>", "<h1>One</h1><h1>Two</h1>", "Harbour reopens"),
        ("<title>Harbour - a history</title>", "<p>x</p>", "Harbour - a history"),
        ("<meta property='og:title' content='A &amp; B'>", "<p>x</p>", "A & B"),
        ("", "<h1>  Harbour\n reopens </h1>", "Harbour reopens"),
        ("", f"<h1>{'x' * (LONGEST_VALUE + 1)}</h1>", None),
        ("", "<p>x</p>", None),
    ],
)
def test_the_title_is_the_headline_readers_see(head: str, body: str, title: str | None) -> None:
    site = "<meta property='og:site_name' content='The Post'>"
    assert _stated(site + head, body=body).title == title


def test_an_address_is_no_byline() -> None:
    assert _stated("<meta property='article:author' content='https://social.example/ada'>").byline is None


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-06-04", date(2024, 6, 4)),
        ("2024-06-04T23:59:59.1234567-05:00", date(2024, 6, 4)),
        (" 2024-06-04 10:00 UTC", date(2024, 6, 4)),
        ("Tue, 04 Jun 2024 23:00:00 -0500", date(2024, 6, 4)),
        ("2024-13-04", None),
        ("2024-06-041", None),
        ("0001-01-01T00:00:00", None),
        ("1969-12-31", None),
        ("04/06/2024", None),  # June or April: it does not say
        ("June 2024", None),
        ("", None),
    ],
)
def test_a_stamp_names_a_day_or_none(stamp: str, day: date | None) -> None:
    found = stamp_of(stamp)
    assert (found and found.day) == day


@given(st.text() | st.from_regex(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{1,5} \d\d:\d\d:\d\d [+-]\d{4}"))
def test_any_stamp_names_a_day_or_none(stamp: str) -> None:
    found = stamp_of(stamp)
    day = found.day if found else None
    assert day is None or day.year >= 1970


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "mainEntity", "author", "publisher", "name", "articleSection"]),
            inner | st.just("NewsArticle"),
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(_JSON)
def test_any_linked_data_is_read_or_passed_over(data: object) -> None:
    head = linked_data(json.dumps(data).replace("<", "\\u003c"))
    assert isinstance(_stated(head), Stated)
