"""Markdown: the words a reader sees."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import UnusableInputError
from bot.ingest.markdown import document_from_markdown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("A **b** _c_ `d` [e](https://x.example) <https://y.example>", "A b c d e https://y.example"),
        ("A\nwrapped line", "A wrapped line"),
        ("A  \nbroken line", "A\nbroken line"),
        ("- a\n- b", "- a\n- b"),
        ("3 \\* 4 &amp; 5 &lt; 6", "3 * 4 & 5 < 6"),
        ("A <b>tag</b> <script>x</script>", "A <b>tag</b> <script>x</script>"),
        ("    code *a*", "code *a*"),
        ("a\n\n---\n\nb", "a\n\nb"),
        ("---\ntitle: x\n---\na", "a"),
    ],
)
def test_a_reader_sees_the_words(written: str, shown: str) -> None:
    assert document_from_markdown(written).text == shown


def test_the_first_heading_is_the_headline() -> None:
    assert document_from_markdown("Harbour *reopens*\n===\n\nIt did.\n\n## Why").title == "Harbour reopens"
    assert document_from_markdown("It did.\n\n# Why").title is None


@pytest.mark.parametrize("text", ["", "---", "# ", "![](a.png)", "[](x)"])
def test_without_words_it_is_refused(text: str) -> None:
    with pytest.raises(UnusableInputError):
        document_from_markdown(text)


_PIECES = st.sampled_from(
    ["# ", "> ", "- ", "1. ", "*", "_", "`", "```", "[a](", ")", "![", "|", "---", "<p>", "&#0;", "\n", "a"]
)


@settings(deadline=None)
@given(st.lists(_PIECES | st.text(st.characters(codec=None), max_size=5)).map("".join))
def test_any_markdown_is_a_document_or_refused(text: str) -> None:
    try:
        document = document_from_markdown(text)
    except UnusableInputError:
        return
    assert all(mark.span.of(document.text).strip() for mark in document.marks)
    assert document.text.encode()
