"""Addresses: one article, one spelling; nothing but http and https; Slack's wrapping."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.errors import UnusableInputError
from bot.ingest.urls import LONGEST_URL, canonical_url, is_url, unwrap


@pytest.mark.parametrize(
    ("given_url", "expected"),
    [
        ("https://News.Example/Story", "https://news.example/Story"),
        ("HTTPS://news.example", "https://news.example/"),
        ("https://news.example:443/a", "https://news.example/a"),
        ("http://news.example:80/a", "http://news.example/a"),
        ("http://news.example:8080/a", "http://news.example:8080/a"),
        ("https://news.example./a", "https://news.example/a"),
        ("https://news.example/a#comments", "https://news.example/a"),
        ("https://news.example/a?utm_source=x&utm_medium=y", "https://news.example/a"),
        ("https://news.example/a?id=7&UTM_Source=x&page=2&fbclid=z", "https://news.example/a?id=7&page=2"),
        ("https://news.example/a?b=2&a=1", "https://news.example/a?b=2&a=1"),
        ("https://news.example/a?", "https://news.example/a"),
        ("https://news.example/a?flag&q=a%20b", "https://news.example/a?flag&q=a%20b"),
        ("https://münchen.example/ä", "https://xn--mnchen-3ya.example/%C3%A4"),
        ("https://[2606:4700::1]/a", "https://[2606:4700::1]/a"),
        ("<https://news.example/a?x=1&amp;y=2|news.example/a>", "https://news.example/a?x=1&y=2"),
        ("  https://news.example/a\n", "https://news.example/a"),
    ],
)
def test_one_article_has_one_spelling(given_url: str, expected: str) -> None:
    assert canonical_url(given_url) == expected


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "news.example/a",
        "ftp://news.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "https://user:secret@news.example/",
        "https://known.example@other.example/",
        "https://news.example/a b",
        "https://a..b/",
        "https://news.example:99999/",
        "https://news.example:x/",
        "https://[::1/",
        "https://999.1.1.1/",
        "https://127%2e0%2e0%2e1/",
        "https://１２７.0.0.1/",
        "https://news.example\\@other.example/",
        "https://news.example/\ud800",
        "https://" + "a" * 300 + ".example/",
        "https://news.example/" + "a" * LONGEST_URL,
    ],
)
def test_what_is_no_address_is_refused_with_a_hint(bad: str) -> None:
    with pytest.raises(UnusableInputError) as refusal:
        canonical_url(bad)
    assert refusal.value.hint
    assert not is_url(bad)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("<https://a.example/x|a.example/x>", "https://a.example/x"),
        ("<https://a.example/x>", "https://a.example/x"),
        (" <http://a.example?p=1&amp;q=2> ", "http://a.example?p=1&q=2"),
        ("https://a.example/x", "https://a.example/x"),
        ("<https://a.example/x> and more", "<https://a.example/x> and more"),
        ("plain words", "plain words"),
    ],
)
def test_slack_wrapping_is_undone(text: str, bare: str) -> None:
    assert unwrap(text) == bare


def test_a_url_is_told_from_text() -> None:
    assert is_url("<https://a.example/x|a.example/x>")
    assert is_url("http://a.example")
    assert not is_url("see https://a.example/x")
    assert not is_url("The minister said no.")


_ADDRESSES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["http://", "https://", "HTTPS://", "<https://", "ftp://", ""]),
    st.text(max_size=20),
    st.sampled_from(["", "/", "/a/../b", ":80", ":", "?", "#", "@", "|x>"]),
    st.text(max_size=30),
)


@given(st.text() | _ADDRESSES)
@example("https://a.example/?&&")
@example("https://a.example/%")
def test_any_text_is_an_address_or_refused_and_the_canonical_form_is_stable(text: str) -> None:
    try:
        url = canonical_url(text)
    except UnusableInputError:
        assert not is_url(text)
    else:
        assert is_url(text)
        assert canonical_url(url) == url
        assert url.isascii()
        assert "#" not in url
        assert url.startswith(("http://", "https://"))
