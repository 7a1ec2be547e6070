"""Pasted Slack text: escapes undone, words kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.ingest.paste import LONGEST_PASTE, document_from_text, plain_text


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ("R&amp;D rose &lt;5%&gt;", "R&D rose <5%>"),
        ("&amp;lt;", "&lt;"),
        ("see <https://post.example/a|the Post>", "see the Post"),
        ("see <https://post.example/a?x=1&amp;y=2>", "see https://post.example/a?x=1&y=2"),
        ("<mailto:desk@post.example|desk@post.example>", "desk@post.example"),
        ("<mailto:desk@post.example>", "desk@post.example"),
        ("<@U012AB3CD> asked", "@U012AB3CD asked"),
        ("<@U012AB3CD|ada> asked", "@ada asked"),
        ("in <#C012AB3CD|news-desk>", "in #news-desk"),
        ("in <#C012AB3CD>", "in #C012AB3CD"),
        ("in <#C012AB3CD|>", "in #C012AB3CD"),
        ("<!channel> look", "@channel look"),
        ("<!subteam^S012|@desk> look", "@desk look"),
        ("<!date^1717459200^{date}|4 June 2024>", "4 June 2024"),
        ("a < b and c > d", "a < b and c > d"),
        ("<b>bold</b>", "<b>bold</b>"),
    ],
)
def test_the_text_is_what_a_reader_sees(sent: str, seen: str) -> None:
    assert plain_text(sent) == seen


def test_a_paste_is_a_document_with_what_it_shows() -> None:
    pasted = "Harbour reopens\r\n\r\nThe port &amp; the union agreed, <https://post.example|the Post> said."
    text = "Harbour reopens\n\nThe port & the union agreed, the Post said."
    assert document_from_text(pasted) == Document(text=text, title="Harbour reopens")


def test_a_pastes_credit_line_is_read_behind_its_links() -> None:
    document = document_from_text(
        "Harbour reopens\n\nBy <https://post.example/ada|Ada Example>, Orrin Ledger, 5 June 2026\n\nIt reopened."
    )
    assert (document.byline, document.publisher) == ("Ada Example", "Orrin Ledger")


@pytest.mark.parametrize("empty", ["", "   ", "\n\n", "<!|>"])
def test_an_empty_paste_is_refused(empty: str) -> None:
    with pytest.raises(UnusableInputError) as refusal:
        document_from_text(empty)
    assert refusal.value.hint


def test_an_over_long_paste_is_refused() -> None:
    assert document_from_text("x" * LONGEST_PASTE)
    with pytest.raises(UnusableInputError, match="longer than 100,000"):
        document_from_text("x" * (LONGEST_PASTE + 1))


_PIECES = st.sampled_from(
    ["<", ">", "|", "&amp;", "&lt;", "<@U1", "<#C1|", "<!here", "<https://x", "\n\n", "\ud800", "w."]
)


@given(st.text(st.characters(codec=None)) | st.lists(_PIECES).map("".join))
def test_any_text_is_a_document_or_refused(text: str) -> None:
    try:
        document = document_from_text(text)
    except UnusableInputError:
        return
    assert document.fingerprint
    assert document.title is None or document.text.startswith(document.title)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\v\f", exclude_categories=["Cc", "Cn"]), min_size=1))
def test_what_slack_escapes_comes_back(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert plain_text(escaped) == text
