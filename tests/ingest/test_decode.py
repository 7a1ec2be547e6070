"""Bytes to text: real encodings, lying ones, and what is no text."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UnusableInputError
from bot.ingest.decode import charset_of, decode, storable

WORDS = "Die Fähre über den Fluß kostet 5 €, sagte “Jörg”."


@pytest.mark.parametrize(
    ("body", "declared"),
    [
        (WORDS.encode(), None),
        (WORDS.encode(), "iso-8859-1"),  # a server that lies
        (b"\xef\xbb\xbf" + WORDS.encode(), "windows-1252"),
        (WORDS.encode("utf-16"), None),
        (WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("windows-1252"), "windows-1252"),
        (WORDS.encode("windows-1252"), "ISO-8859-1"),  # as browsers take it
        (WORDS.encode("windows-1252"), None),
        (WORDS.encode("windows-1252"), "unicode_escape"),  # no encoding of the web
        (b'<meta charset="windows-1252">' + WORDS.encode("windows-1252"), None),
    ],
)
def test_text_is_read_in_its_real_encoding(body: bytes, declared: str | None) -> None:
    assert decode(body, declared).endswith(WORDS)


def test_the_page_may_declare_its_own_encoding() -> None:
    words = "Глава ведомства опроверг сообщения."
    assert words in decode(b"<html><meta charset='windows-1251'><p>" + words.encode("windows-1251"))
    assert words in decode(b'<?xml version="1.0" encoding="koi8-r"?><p>' + words.encode("koi8-r"))
    assert decode("記者会見".encode("iso-2022-jp"), "iso-2022-jp") == "記者会見"


def test_a_stray_byte_costs_one_character() -> None:
    body = WORDS.encode() + b"\xff" + WORDS.encode() * 2
    assert decode(body, "utf-8") == WORDS + "\ufffd" + WORDS * 2


@pytest.mark.parametrize("body", [bytes(range(256)) * 4, gzip.compress(WORDS.encode() * 50), b"\0" * 500])
def test_what_is_no_text_is_refused(body: bytes) -> None:
    with pytest.raises(UnusableInputError, match="no readable text"):
        decode(body)


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("text/html; charset=UTF-8", "UTF-8"),
        ('text/html;charset="koi8-r"', "koi8-r"),
        ("text/html", None),
        ("text/html; charset=", None),
    ],
)
def test_the_charset_of_a_header(content_type: str, charset: str | None) -> None:
    assert charset_of(content_type) == charset


@given(st.binary(), st.none() | st.text(max_size=20))
def test_any_bytes_are_text_or_refused(body: bytes, declared: str | None) -> None:
    try:
        text = decode(body, declared)
    except UnusableInputError:
        return
    assert storable(text).encode().decode() == storable(text)


@given(st.text(st.characters(codec=None)))
def test_storable_text_can_be_stored_and_keeps_its_words(text: str) -> None:
    kept = storable(text)
    assert "\0" not in kept
    assert "\r" not in kept
    kept.encode()
    assert storable(kept) == kept
    letters = [character for character in text if character.isalnum()]
    assert [character for character in kept if character.isalnum()] == letters


def test_line_ends_become_one_and_broken_characters_show() -> None:
    assert storable("a\r\nb\rc\x0cd\x00e\ud800f\x07") == "a\nb\nc\nde\ufffdf"
