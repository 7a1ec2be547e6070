"""Lines to blocks and sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.documents import Document, Mark
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, Section
from bot.reading.layout.blocks import lay_out
from bot.reading.layout.bylines import byline_name

_ARTICLE = """Harbour bridge to close

By Mara Lindqvist and Tom Arkwright | 3 min read

The bridge will close in May. It was built in 1931.
48 views
What it means
For drivers
Queues will grow, which suggests that the ferry will fill.
Our view
The council should have acted.
Background
The council bought the bridge in 2001."""


def test_an_article_is_laid_out_without_its_furniture() -> None:
    layout = lay_out(Document(text=_ARTICLE, title="Harbour bridge to close"))
    shown = [(block.kind, block.section, block.span.of(_ARTICLE)[:12]) for block in layout.blocks]
    assert shown == [
        (BlockKind.HEADLINE, Section.NEWS, "Harbour brid"),
        (BlockKind.BYLINE, Section.NEWS, "By Mara Lind"),
        (BlockKind.PARAGRAPH, Section.NEWS, "The bridge w"),
        (BlockKind.PARAGRAPH, Section.BOILERPLATE, "48 views"),
        (BlockKind.HEADING, Section.ANALYSIS, "What it mean"),
        (BlockKind.HEADING, Section.ANALYSIS, "For drivers"),
        (BlockKind.PARAGRAPH, Section.ANALYSIS, "Queues will "),
        (BlockKind.HEADING, Section.OPINION, "Our view"),
        (BlockKind.PARAGRAPH, Section.OPINION, "The council "),
        (BlockKind.HEADING, Section.OPINION, "Background"),
        (BlockKind.PARAGRAPH, Section.OPINION, "The council "),
    ]
    assert layout.byline == "Mara Lindqvist and Tom Arkwright"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("by Jane Doe 48 views", "Jane Doe"),
        ("By Jane van der Meer | 12 March 2025", "Jane van der Meer"),
        ("By JANE DOE and John Roe", "JANE DOE and John Roe"),
        ("Written by: O’Neill Byrne", "O’Neill Byrne"),
        ("By the time the fire was out, two barns had gone.", None),
        ("by far the largest", None),
        ("Jane Doe", None),
    ],
)
def test_a_byline_gives_the_name_and_nothing_else(line: str, name: str | None) -> None:
    assert byline_name(line) == name


def test_the_documents_own_byline_stands() -> None:
    assert lay_out(Document(text="Rain fell.", byline="A. Staff")).byline == "A. Staff"


def test_a_hard_wrapped_paragraph_is_one_block() -> None:
    text = "The council voted on Monday to close the old harbour bridge\nto lorries until the spring.\n\nIt said so."
    blocks = lay_out(Document(text=text)).blocks
    assert [block.span.of(text) for block in blocks] == [text.split("\n\n", maxsplit=1)[0], "It said so."]


def test_a_credit_line_without_by_is_no_paragraph() -> None:
    text = "Harbour reopens\n\nAda Example | Orrin Ledger | 5 June 2026\n\nAda Example | saw 3 boats.\n\nIt rained."
    layout = lay_out(Document(text=text, title="Harbour reopens", byline="Ada Example", publisher="Orrin Ledger"))
    kinds = [BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert [block.kind for block in layout.blocks] == kinds
    assert layout.byline == "Ada Example"


def _drawn(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [
        (block.kind.value if block.section is not Section.BOILERPLATE else "furniture", block.span.of(text))
        for block in lay_out(Document(text=text, title=title)).blocks
    ]


def test_a_dateline_stands_before_the_first_paragraph() -> None:
    first, second = "The port will reopen on Monday.", "LONDON — It did."
    assert _drawn(f"Harbour reopens\n\nVELMORA, March 3 (AP) — {first}\n\n{second}", "Harbour reopens") == [
        ("headline", "Harbour reopens"),
        ("dateline", "VELMORA, March 3 (AP)"),
        ("paragraph", first),
        ("paragraph", second),
    ]


def test_lists_quotations_and_captions_are_told_by_their_looks() -> None:
    text = (
        "The board decided on Monday:\n- to close the pier\n- to sell it\n\n> It was too dear,\n> it wrote.\n\n"
        "1. First it rained.\n2) Then it stopped.\n\n• One more.\n\n– We shall see, she said.\n\n"
        "The pier on Monday. (Photo: Bo Sample)\n\nPhoto: Bo Sample/Agency"
    )
    assert _drawn(text) == [
        ("paragraph", "The board decided on Monday:"),
        ("list", "to close the pier"),
        ("list", "to sell it"),
        ("quote", "It was too dear,"),
        ("quote", "it wrote."),
        ("list", "First it rained."),
        ("list", "Then it stopped."),
        ("list", "One more."),
        ("paragraph", "– We shall see, she said."),
        ("caption", "The pier on Monday. (Photo: Bo Sample)"),
        ("caption", "Photo: Bo Sample/Agency"),
    ]


def test_sign_offs_and_stamps_are_bylines() -> None:
    text = "The pier closed on Monday.\nUpdated 3 March 2031, 10:42\n(Reporting by Ada Example; Editing by Bo Sample)"
    assert [kind for kind, _ in _drawn(text)] == ["paragraph", "byline", "byline"]


def test_links_end_where_the_article_goes_on() -> None:
    text = (
        "It rained on Monday in Arden.\n\nRead more\n\nThe storm in pictures\n\nIt stopped on Tuesday, the board said."
    )
    assert _drawn(text) == [
        ("paragraph", "It rained on Monday in Arden."),
        ("furniture", "Read more"),
        ("furniture", "The storm in pictures"),
        ("paragraph", "It stopped on Tuesday, the board said."),
    ]


def test_marks_say_what_lines_are() -> None:
    text = "No deal\n\nthe talks ended\nlate\n\nSo it was."
    marks = (Mark(Span(9, 29), BlockKind.QUOTE), Mark(Span(31, 41), BlockKind.CAPTION))
    blocks = lay_out(Document(text=text, title="No deal", marks=marks)).blocks
    assert [(block.kind, block.span.of(text)) for block in blocks] == [
        (BlockKind.HEADLINE, "No deal"),
        (BlockKind.QUOTE, "the talks ended\nlate"),
        (BlockKind.CAPTION, "So it was."),
    ]


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["A line.", "- a", "> b", "ARDEN — ", "\n", "Read more"])).map("".join),
    st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70), st.sampled_from(BlockKind)), max_size=4),
)
def test_blocks_stand_in_order_whatever_the_marks(text: str, places: list[tuple[int, int, BlockKind]]) -> None:
    marks = tuple(Mark(Span(min(a, b), max(a, b)), kind) for a, b, kind in places)
    blocks = lay_out(Document(text=text, marks=marks)).blocks
    ends = [0, *(block.span.end for block in blocks)]
    for block, before in zip(blocks, ends, strict=False):
        assert before <= block.span.start < block.span.end <= len(text)
