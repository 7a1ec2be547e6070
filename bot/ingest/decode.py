"""Bytes to text that can be stored: encodings as declared and as they really are, and characters no store takes."""

import re

from bot.core.errors import UnusableInputError

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
# Python also has codecs that are no text encodings of the web (punycode, unicode_escape, utf-7): those are not taken.
_WEB_ENCODINGS = re.compile(
    r"utf-?8|utf-?16(-?[bl]e)?|iso-?8859-\d+|windows-125\d|cp125\d|koi8-[ru]|gb2312|gbk|gb18030|big5(-hkscs)?"
    r"|euc-(jp|kr)|shift[_-]jis|iso-2022-jp|macintosh|windows-874|ibm866"
)
_LATIN = re.compile(r"iso-?8859-1|latin-?1|us-ascii|ascii")
# Characters that show nothing and stand inside words: soft hyphens, zero-width spaces, word joiners, stray marks.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_NOT_STORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def charset_of(content_type: str) -> str | None:
    """Return the charset that a Content-Type header names, or None."""
    found = re.search(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", content_type, re.IGNORECASE)
    return found[1] if found else None


def decode(body: bytes, declared: str | None = None) -> str:
    """Return the text of a page or file.

    In order: a byte order mark; UTF-8, if the bytes are valid UTF-8 (other encodings hardly ever are by accident); the
    charset ``declared`` outside, then the one in a ``<meta>`` of the first 1,024 bytes (the HTML standard's limit);
    windows-1252, as the HTML standard has it. Bytes that do not fit become U+FFFD.

    Raises:
        UnusableInputError: if the bytes are no text: more than one character in twenty is unreadable or a control
            character (of random bytes about one in eight is, of text none).
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return _readable(body[len(mark) :].decode(encoding, errors="replace"))
    if b"\x1b" not in body and b"\0" not in body:  # those bytes: ISO-2022 and UTF-16, which can pass for UTF-8
        try:
            return _readable(body.decode("utf-8"))
        except UnicodeDecodeError:
            pass  # then it is something else, named below
    meta = _META.search(body[:1024])
    encoding = _usable(declared) or _usable(meta[1].decode("ascii") if meta else None) or "windows-1252"
    return _readable(body.decode(encoding, errors="replace"))


def storable(text: str) -> str:
    """Return text without what a store or a display refuses; the words stay as they are.

    Line ends and form feeds become ``\\n``, unpaired surrogates U+FFFD; control characters, soft hyphens and
    zero-width spaces go. What joins emoji and letters or turns the direction of writing stays.
    """
    lines = _UNSEEN.sub("", re.sub(r"\r\n?|[\v\f]", "\n", text))
    return _NOT_STORABLE.sub("", lines.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _usable(name: str | None) -> str | None:
    if name is None:
        return None
    if _LATIN.fullmatch(name.lower()):
        return "windows-1252"  # what browsers do, by the Encoding standard
    return name.lower() if _WEB_ENCODINGS.fullmatch(name.lower()) else None


def _readable(text: str) -> str:
    strange = len(_NOT_STORABLE.findall(text)) + text.count("\ufffd")
    if strange * 20 > len(text):
        raise UnusableInputError("This is no readable text.", "Paste the text instead.")
    return text
