"""A document in the terminal: all of its text, its head, and nothing that the terminal would obey."""

import re
from datetime import date
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from bot import terminal
from bot.core.documents import Document
from bot.core.reading import Block, Reading
from bot.core.spans import Span
from bot.core.vocabulary import Basis, BlockKind, Genre, Section
from bot.ingest.markdown import document_from_markdown
from bot.reading import read

TEXT = """Ferry brakes questioned

By Ada Prynne

The port said on Monday that 12 ferries had new brakes. Vessby Lines denied it had skipped checks.

Analysis

The port may have spoken too soon."""
DOCUMENT = Document(
    text=TEXT,
    title="Ferry brakes questioned",
    publisher="The [red]Quay[/]",
    published=date(2025, 3, 5),
    date_basis=Basis.STATED,
    genre=Genre.NEWS,
)


def printed(document: Document, *, width: int = 100, colours: bool = False) -> str:
    file = StringIO()
    system = "truecolor" if colours else None
    console = Console(file=file, width=width, force_terminal=colours, color_system=system)  # type: ignore[arg-type]  # None: rich's own way to say without
    terminal.document(console, "a [b]file[/b].txt", document, read(document), "rules")
    return file.getvalue()


def test_the_head_says_what_is_known_and_what_is_not() -> None:
    head = printed(DOCUMENT).split("[1 speaker]")[0]
    for words in ("Ada Prynne", "The [red]Quay[/]", "5 March 2025 (stated)", "news (stated)", "rules", "a [b]file[/b]"):
        assert words in head
    assert printed(Document(text="The port said so.")).count("not stated") == 4


def test_blocks_and_sections_are_told_apart() -> None:
    lines = printed(DOCUMENT).splitlines()
    assert "headline   Ferry brakes questioned" in lines
    assert "byline     By Ada Prynne" in lines
    assert "heading    Analysis" in lines
    assert "analysis   The port may have spoken too soon." in lines
    assert not any(line.endswith(" ") for line in lines)


def test_what_belongs_to_no_block_is_shown_too() -> None:
    text = "Menu\n\nThe port said so.\n\n12 comments"
    block = Block(Span(6, 23), BlockKind.PARAGRAPH, Section.NEWS)
    file = StringIO()
    made = Reading(text=text, blocks=(block,))
    terminal.document(Console(file=file, width=80), "a.txt", Document(text=text), made, "rules")
    shown = [line for line in file.getvalue().splitlines() if line.startswith(("left out", "           "))]
    assert shown == ["left out   Menu", "           The port said so.", "left out   12 comments"]


def test_punctuation_before_a_block_stands_with_it() -> None:
    told = printed(document_from_markdown("# Ferry brakes\n\n- The port denied it.\n- The union agreed.\n"))
    assert "left out" not in told
    assert [line.split(maxsplit=1)[1][:2] for line in told.splitlines() if line.startswith("list")] == ["- ", "- "]


def test_a_genre_that_nothing_marks() -> None:
    assert "news (nothing marks another)" in printed(Document(text="The port said so."))


def test_colours_come_with_their_legend_and_without_brackets() -> None:
    shown = printed(DOCUMENT, colours=True)
    assert "\x1b[1;36mspeaker" in shown
    assert "\x1b[1;36mThe port" in shown
    assert "[1 The port]" not in shown


def test_where_colours_are_not_wanted_there_are_brackets() -> None:
    file = StringIO()
    console = Console(file=file, width=100, force_terminal=True, no_color=True)  # what NO_COLOR sets
    terminal.document(console, "a.txt", DOCUMENT, read(DOCUMENT), "rules")
    assert "[1 The port]" in re.sub(r"\x1b\[[0-9;]*m", "", file.getvalue())
    assert not re.search(r"\x1b\[(?:[0-9]+;)*3[0-7]", file.getvalue())


def test_another_language_is_named() -> None:
    text = "Le maire a déclaré lundi que le pont était fermé et que les travaux avaient commencé dans la ville. " * 3
    shown = printed(Document(text=text))
    assert "fr, not English: its blocks are told apart, its statements are not read" in shown
    assert "Le maire a déclaré lundi" in shown
    assert "No statements were found." in shown


def test_a_narrow_terminal_is_kept_to() -> None:
    assert max(len(line) for line in printed(DOCUMENT, width=48).splitlines()) <= 48


def test_what_a_terminal_would_obey_is_shown() -> None:
    nasty = "The mayor said \x1b]0;gone\x07 [blink]that[/blink] the \x9b2J bridge \u202ewas\u202c closed."
    for colours in (False, True):
        shown = printed(Document(text=nasty, title=nasty, byline=nasty, publisher=nasty), colours=colours)
        assert not {"\x07", "\x9b", "\u202e"} & set(shown)
        assert "\x1b]" not in shown
        assert "[blink]" in shown


_PIECES = st.sampled_from(
    (
        *("The mayor", "said", "denied", "that", "the bridge", "“was closed”", ",", ".", "\n", "\n\n", "[b]", "[/b]"),
        *(
            "{1 x}",
            "\x1b[1m",
            "\u202e",
            "אמר",
            "🙂",
            "on Monday",
            "12 people",
            "by Jane Doe",
            "Implications",
            "\t",
            "\\[",
        ),
    )
)


@settings(deadline=None, max_examples=60)
@given(text=st.one_of(st.lists(_PIECES, max_size=30).map(" ".join), st.text(max_size=200)), width=st.integers(20, 120))
def test_every_word_is_shown_whatever_the_text(text: str, width: int) -> None:
    shown = iter(printed(Document(text=text), width=width))
    wanted = [character for character in text if character.isprintable() and not character.isspace()]
    assert all(character in shown for character in wanted)  # in this order, with marks between them
    assert "\x1b" not in printed(Document(text=text), width=width)
