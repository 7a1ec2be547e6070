"""Lines to blocks and sections."""

import pytest

from bot.core.documents import Document
from bot.core.vocabulary import BlockKind, Section
from bot.reading.blocks import lay_out
from bot.reading.bylines import byline_name
from bot.reading.sections import section_after

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


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Implications", Section.ANALYSIS),
        ("Why this matters", Section.ANALYSIS),
        ("What we think", Section.OPINION),
        ("Opinion", Section.OPINION),
        ("The latest", Section.NEWS),
        ("A night at sea", Section.NEWS),
    ],
)
def test_headings_open_sections(heading: str, section: Section) -> None:
    assert section_after(heading, Section.NEWS) is section


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
