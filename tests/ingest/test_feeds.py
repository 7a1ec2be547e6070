"""Feeds: their entries as documents; what is no feed, or no safe one, is refused."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import FetchError, UnusableInputError
from bot.core.ports import FetchedPage
from bot.ingest.extract import document_from_page, documents_from_page
from bot.ingest.feeds import is_feed, read_feed

URL = "https://ledger.example/feed"


def rss(*items: str, head: str = "") -> str:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f"<?xml version='1.0'?>{head}<rss version='2.0'><channel><title>Ledger</title>{inner}</channel></rss>"


ONE = "<title>Pier closed</title><link>/pier</link><description>The pier is closed.</description>"
TWO = "<title>Pier open</title><link>/open</link><description>The pier is open.</description>"


def fetched(text: str, content_type: str = "application/rss+xml") -> FetchedPage:
    return FetchedPage(URL, URL, content_type, text.encode())


@pytest.mark.parametrize(
    ("text", "feed"),
    [
        (rss(), True),
        ("<feed xmlns='http://www.w3.org/2005/Atom'/>", True),
        ("\ufeff<!-- made by hand --><rdf:RDF xmlns:rdf='x'>", True),
        ("<!doctype html><html>", False),
        ("<!DOCTYPE html><html><p>&lt;rss> <rss>", False),
        ("<urlset>", False),
        ("Feeds: <rss> is one.", False),
        ("", False),
    ],
)
def test_a_feed_is_known_by_its_root(text: str, feed: bool) -> None:
    assert is_feed(text) is feed


def test_addresses_are_resolved_against_the_feeds() -> None:
    (entry,) = read_feed(rss(ONE), URL).entries
    assert (entry.url, entry.publisher) == ("https://ledger.example/pier", "Ledger")


def test_a_feed_of_one_entry_is_that_document() -> None:
    assert document_from_page(fetched(rss(ONE))).title == "Pier closed"


def test_of_several_entries_none_is_picked() -> None:
    page = fetched(rss(ONE, TWO), "text/xml")
    with pytest.raises(FetchError, match="a feed of 2 entries"):
        document_from_page(page)
    assert [document.title for document in documents_from_page(page)] == ["Pier closed", "Pier open"]


@pytest.mark.parametrize(
    "head",
    [
        "<!DOCTYPE rss [<!ENTITY a 'b'>]>",
        '<!DOCTYPE rss SYSTEM "http://evil.example/x.dtd">',
        "<!-- x --><!DOCTYPE rss><!ENTITY % a SYSTEM 'file:///etc/passwd'>",
    ],
)
def test_a_feed_that_declares_anything_is_refused(head: str) -> None:
    with pytest.raises(UnusableInputError, match="declares a document type"):
        read_feed(rss(ONE, head=head))


def test_a_page_inside_an_entry_is_no_declaration() -> None:
    item = "<title>A</title><description><![CDATA[<!DOCTYPE html><p>The pier is closed.</p>]]></description>"
    assert "The pier is closed." in read_feed(rss(item)).entries[0].text


@pytest.mark.parametrize("text", ["<html></html>", rss(), rss("<title>Only a title</title>"), "<rss", ""])
def test_what_holds_no_entry_is_refused(text: str) -> None:
    with pytest.raises(UnusableInputError):
        read_feed(text)


def test_entries_without_text_are_counted() -> None:
    feed = read_feed(rss(ONE, "<title>Only a title</title>"))
    assert (len(feed.entries), feed.empty) == (1, 1)


def test_a_day_that_is_none_is_not_guessed() -> None:
    (entry,) = read_feed(rss(ONE + "<pubDate>yesterday</pubDate>")).entries
    assert entry.published is None
    (entry,) = read_feed(rss(ONE + "<pubDate>Mon, 02 Jun 2031 08:00:00 GMT</pubDate>")).entries
    assert entry.published == date(2031, 6, 2)


def test_a_posts_own_words_are_no_headline() -> None:
    item = "<title>The pier is closed until…</title><description>The pier is closed until Monday.</description>"
    (entry,) = read_feed(rss(item)).entries
    assert (entry.title, entry.text) == (None, "The pier is closed until Monday.")


def test_a_reference_to_no_character_breaks_no_feed() -> None:
    told = "The pier &#x41;&#xD83D; is shut&#1114112;, they said &amp; left."
    item = f"<title>Pier shut</title><description>{told}</description>"
    (entry,) = read_feed(rss(item)).entries
    assert entry.text == "Pier shut\n\nThe pier A\ufffd is shut\ufffd, they said & left."


_PIECES = st.sampled_from(
    [*("<item>", "</item>", "<title>", "</title>", "<description>", "</description>"), ONE, "&#0;"]
)
_REFERENCES = ("&#xD800;", "&#56320;", "&#x110000;", "&#" + "9" * 5000 + ";", "&#x1F600;")


@settings(deadline=None)
@given(
    st.lists(
        _PIECES | st.sampled_from(["<![CDATA[", "]]>", "&x;", "<p>", "\ud800", "<link>x", *_REFERENCES]), max_size=12
    )
)
def test_any_feed_is_documents_or_refused(pieces: list[str]) -> None:
    try:
        feed = read_feed(rss("".join(pieces)))
    except UnusableInputError:
        return
    assert all(entry.fingerprint and entry.text for entry in feed.entries)
