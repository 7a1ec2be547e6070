"""Regular expressions for long lists of words: one that branches letter by letter, several times faster than a list."""

import re
from collections.abc import Iterable
from typing import Any

_END = ""


def any_of(words: Iterable[str]) -> str:
    """Return a pattern, without a group of its own to catch, that matches any of ``words``, the longest first."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _pattern(root)


def with_capitals(words: Iterable[str]) -> list[str]:
    """Return words in lower case, each also with a capital first letter."""
    return [form for word in words for form in (word, word.capitalize())]


def _pattern(node: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _pattern(after) for letter, after in sorted(node.items()) if letter != _END]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{joined})?" if _END in node else joined
