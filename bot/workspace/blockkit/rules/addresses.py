"""Addresses that Slack can open.

Sources: button-element ("url ... maximum length 3000"), video-block ("must go to an HTTPS URL"), rich-text-block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from bot.workspace.blockkit.rules.parts import Finding, Path

_LONGEST: Final = 3000
_URL = re.compile(r"https?://[^\s<>\"/?#]+(?:[/?#][^\s<>\"]*)?")
_FIELDS = frozenset({"url", "image_url", "thumbnail_url", "video_url", "title_url", "provider_icon_url"})
_SECURE = frozenset({"video_url", "title_url"})
_IN_TEXT = ("mailto:", "tel:", "slack:")


def find(node: Any, path: Path = ()) -> Iterator[Finding]:
    """Every address, at any depth, that is too long or none."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from find(item, (*path, index))
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in _FIELDS and isinstance(value, str):
                yield from _address(key, value, (*path, key), in_text=node.get("type") == "link")
            elif isinstance(value, dict | list):
                yield from find(value, (*path, key))


def _address(field: str, value: str, path: Path, *, in_text: bool) -> Iterator[Finding]:
    if len(value) > _LONGEST:
        yield Finding(path, "maxLength", f"must be less than {_LONGEST + 1} characters", _LONGEST)
    elif in_text and value.startswith(_IN_TEXT):
        return
    elif not _URL.fullmatch(value):
        yield Finding(path, "url", "must be a valid URL", code="invalid_url")
    elif field in _SECURE and not value.startswith("https://"):
        yield Finding(path, "https", "must be an HTTPS URL", code="invalid_url")
