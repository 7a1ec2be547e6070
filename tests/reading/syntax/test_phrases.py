"""Adverbials of speaking, and what only looks like one."""

import pytest

from bot.core.documents import Document
from bot.reading import read


@pytest.mark.parametrize(
    "content",
    [
        "up to 300 jobs would go",
        "about 40 people were hurt",
        "nearly 300 jobs would go",
        "at least 12 banks had failed",
        "over 300 jobs would go",
    ],
)
@pytest.mark.parametrize("between", ["", "on Monday "])
def test_a_bounded_number_opens_what_is_said(content: str, between: str) -> None:
    text = f"Karl Voss said {between}{content}."
    assert [(one.cue.of(text), one.content.of(text)) for one in read(Document(text)).statements] == [("said", content)]
