"""Small rules on words: slugs, and shortening without breaking."""

import re
import unicodedata
from datetime import date

_RELEASE_KICKER = re.compile(
    r"\W{0,5}(?:for\s+immediate\s+release|embargoed\s+(?:until|for)\b.{0,60}|(?:press|news|media)\s+release)\W*", re.I
)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def lower_case(text: str) -> str:
    """Return ``text`` in lower case, character for character: an offset into one is an offset into the other."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)


def slugify(words: str) -> str:
    """Return the slug for some words: lower-case ASCII letters, digits and single hyphens, at most 80 characters."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return _NOT_SLUG.sub("-", plain).strip("-")[:80].strip("-")


def shorten(text: str, limit: int) -> str:
    """Return ``text`` in at most ``limit`` characters, cut between words where that loses little, with an ellipsis."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    space = head.rfind(" ")
    if space > limit * 0.6:
        head = head[:space]
    return head.rstrip() + "…"


def is_release_kicker(line: str) -> bool:
    """Return whether a line is what press releases are headed with: "FOR IMMEDIATE RELEASE"."""
    return len(line) <= 100 and _RELEASE_KICKER.fullmatch(line) is not None


def listed(items: list[str]) -> str:
    """Return items as a person lists them: "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def capitalised(text: str) -> str:
    """Return text with its first letter upper case and the rest as it is."""
    return text[:1].upper() + text[1:]


def day(value: date | None) -> str:
    """Return a day in words, or "not stated"."""
    return f"{value.day} {value:%B %Y}" if value else "not stated"
