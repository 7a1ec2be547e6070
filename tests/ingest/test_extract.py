"""Pages to documents: the article without its furniture, and only what the page states."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import FetchError, UnusableInputError
from bot.core.ports import FetchedPage
from bot.core.vocabulary import Basis
from bot.ingest.assemble import LONGEST_TEXT
from bot.ingest.extract import document_from_html, document_from_page
from tests.ingest.pages import BODY, FIRST, page

URL = "https://www.post.example/harbour"


def _page(html: str, content_type: str = "text/html; charset=utf-8", url: str = URL) -> FetchedPage:
    return FetchedPage(url, url, content_type, html.encode())


def test_the_article_is_read_without_its_furniture() -> None:
    document = document_from_page(_page(page()))
    assert document.title == "Harbour reopens"
    lines = document.text.splitlines()
    assert lines[0] == "Harbour reopens"
    assert FIRST in lines
    assert "Background" in lines
    assert "“We have an agreement that both sides can live with,” said Bruno Sample" in document.text
    for furniture in ("Sport", "Weather", "Copyright"):
        assert furniture not in document.text


def test_what_the_page_states_is_kept() -> None:
    head = (
        "<meta property='og:site_name' content='The Sample Post'><meta name='author' content='Ada Example'>"
        "<meta property='article:published_time' content='2024-06-04T08:00:00Z'>"
    )
    document = document_from_page(_page(page(head)))
    assert (document.byline, document.publisher) == ("Ada Example", "The Sample Post")
    assert (document.published, document.date_basis) == (date(2024, 6, 4), Basis.STATED)


def test_where_the_page_is_silent_nothing_is_guessed() -> None:
    document = document_from_page(_page(page(), url="https://post.example/2024/06/04/harbour"))
    assert (document.byline, document.publisher, document.published, document.genre) == (None, None, None, None)
    assert document.date_basis is Basis.UNKNOWN


def test_scripts_are_not_read() -> None:
    script = "<script>document.write('the minister confirmed it')</script><style>p {color: red}</style>"
    document = document_from_page(
        _page(page(body=f"<article><h1>Harbour reopens</h1>{script}{BODY}</article>{script}"))
    )
    assert "confirmed" not in document.text
    assert "color" not in document.text


@pytest.mark.parametrize(
    ("stated", "url"),
    [
        ("https://post.example/harbour?utm_source=x#top", "https://post.example/harbour"),
        ("/news/harbour", "https://www.post.example/news/harbour"),
        ("https://other.example/harbour", URL),
        ("https://user:pw@post.example/", URL),
        ("https://[broken/", URL),
        ("javascript:alert(1)", URL),
    ],
)
def test_the_canonical_address_is_believed_on_the_same_site_only(stated: str, url: str) -> None:
    head = f"<link rel='canonical' href='{stated}'>"
    assert document_from_page(_page(page(head), url=f"{URL}?fbclid=1")).url == url


def test_a_headline_in_other_quotes_does_not_stand_twice() -> None:
    head = "<meta property='og:title' content='“No deal”, says harbour'>"
    body = f"<article><p>‘No deal’, says harbour</p>{BODY}</article>"
    document = document_from_page(_page(page(head, body)))
    assert document.text.count("No deal") == 1
    assert document.title == "‘No deal’, says harbour"


def test_a_headline_outside_the_article_is_put_before_it() -> None:
    document = document_from_page(_page(page("<title>Harbour reopens</title>", f"<article>{BODY}</article>")))
    assert document.text.startswith(f"Harbour reopens\n\n{FIRST}")


def test_plain_text_is_read_as_it_stands() -> None:
    document = document_from_page(_page("Harbour reopens\n\nIt did, <b>he</b> said.", "text/plain"))
    assert document.text == "Harbour reopens\n\nIt did, <b>he</b> said."
    assert (document.title, document.url) == ("Harbour reopens", URL)


@pytest.mark.parametrize(("header", "meta"), [("text/html; charset=koi8-r", "utf-8"), ("text/html", "koi8-r")])
def test_the_encoding_is_the_one_declared(header: str, meta: str) -> None:
    html = page(body=f"<article><h1>Порт открыт</h1>{BODY}</article>").replace("charset='utf-8'", f"charset='{meta}'")
    fetched = FetchedPage(URL, URL, header, html.encode("koi8-r", "xmlcharrefreplace"))
    assert document_from_page(fetched).title == "Порт открыт"


@pytest.mark.parametrize(
    "html",
    [
        "",
        "   ",
        "<html></html>",
        "<html><body></body></html>",
        "<html><head><title>Only a title</title></head><body></body></html>",
        "<html><body><script>render('everything')</script><div id='app'></div></body></html>",
        "<html><body><p>…</p></body></html>",
        "\x00\x01\x02" * 200,
        "<!-- only a comment -->",
    ],
)
@pytest.mark.parametrize("content_type", ["text/html", "application/xhtml+xml"])
def test_a_page_without_text_says_what_to_do(html: str, content_type: str) -> None:
    with pytest.raises(FetchError) as refusal:
        document_from_page(_page(html, content_type))
    assert "Paste the text" in refusal.value.hint


def test_over_long_pages_are_refused() -> None:
    paragraphs = "".join(f"<p>Part {number} of a very long report on harbours.</p>" for number in range(10_000))
    assert len(paragraphs) > LONGEST_TEXT
    with pytest.raises(FetchError, match="longer than"):
        document_from_page(_page(page(body=f"<article>{paragraphs}</article>")))


def test_deep_nesting_is_survived() -> None:
    deep = "<div>" * 20_000 + BODY + "</div>" * 20_000
    with pytest.raises(FetchError):
        document_from_page(_page(page(body=deep)))


_TAGS = "<html> <body> <p> </p> <h1> <article> <table><tr><td> <!-- --> <script> </script> <meta charset=x>"
_ODD = ("<?xml version='1.0' encoding='x'?>", "&#0;", "&#xD800;", "\x00", "\ud800", "<p>It did. ", BODY)
_PIECES = st.sampled_from((*_TAGS.split(" "), *_ODD))


@settings(deadline=None)
@given(st.lists(_PIECES | st.text(st.characters(codec=None), max_size=8), max_size=12).map("".join))
def test_any_html_is_a_document_or_refused(html: str) -> None:
    try:
        document = document_from_html(html)
    except UnusableInputError:
        return
    document.text.encode()
    assert any(character.isalnum() for character in document.text)
