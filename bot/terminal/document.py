"""A document in the terminal: its head, its text with who said what marked, and what else was found in it."""

import re
import unicodedata
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.core.documents import Document
from bot.core.reading import Block, Reading
from bot.core.spans import Span
from bot.core.text import day
from bot.core.vocabulary import Basis, BlockKind, Section, words
from bot.terminal.findings import findings
from bot.terminal.marked import LEGEND, STYLES, MarkedText
from bot.terminal.verbatim import one_line

NOT_STATED = "not stated"
_LABEL_WIDTH = 10
_PADDING = re.compile(r" +$", re.MULTILINE)  # rich fills its tables up: noise in a file or a pipe


def document(console: Console, source: str, read: Document, reading: Reading, mode: str) -> None:
    """Print one document and its reading.

    Where the console has no colours, brackets and numbers say what colours would.

    Args:
        source: the path or address it came from, or what else to call that.
        read: what is known of the document.
        reading: what was found in it.
        mode: what it was read by, such as "rules".
    """
    brackets = console.no_color or console.color_system is None
    title = Text(one_line(read.title or source), "bold")
    with console.capture() as drawn:
        console.print(Panel(_head(source, read, reading, mode), title=title, title_align="left", expand=False))
        console.print(_legend(reading, brackets=brackets))
        console.print(_body(reading, brackets=brackets))
        for part in findings(reading):
            console.print()
            console.print(part)
    console.file.write(_PADDING.sub("", drawn.get()))


def _head(source: str, read: Document, reading: Reading, mode: str) -> Table:
    head = Table.grid(padding=(0, 2))
    head.add_column(style="dim", no_wrap=True)
    head.add_column(overflow="fold")
    published = f"{day(read.published)} ({words(read.date_basis)})" if read.published else NOT_STATED
    for label, value in (
        ("from", source if read.url is None or read.url == source else f"{source} ({read.url})"),
        ("title", read.title or NOT_STATED),
        ("byline", read.byline or reading.byline or NOT_STATED),
        ("publisher", read.publisher or NOT_STATED),
        ("published", published),
        ("genre", _genre(reading)),
        ("language", _language(reading.language)),
        ("read by", mode),
    ):
        head.add_row(label, Text(one_line(value)))
    return head


def _genre(reading: Reading) -> str:
    evidence = " … ".join(f"“{span.of(reading.text)}”" for span in reading.genre_evidence)
    if not evidence and reading.genre_basis is Basis.UNKNOWN:
        return f"{words(reading.genre)} (nothing marks another)"
    return f"{words(reading.genre)} ({words(reading.genre_basis)}{': ' if evidence else ''}{evidence})"


def _language(code: str) -> str:
    if code == "en":
        return code
    told = "cannot be told" if code == "und" else f"{code}, not English"
    return f"{told}: its blocks are told apart, its statements are not read"


def _legend(reading: Reading, *, brackets: bool) -> RenderableType:
    if not reading.statements:
        return Text("No statements were found.", "dim")
    if brackets:
        return Text(f"{LEGEND}; the numbers are those of the statements below")
    colours = Text()
    for role, style in sorted(STYLES.items(), key=lambda item: item[0].name, reverse=True):
        colours.append(role.name.lower(), style).append("  ")
    return colours.append("the numbers are those of the statements below", "dim")


def _body(reading: Reading, *, brackets: bool) -> Group:
    marked = MarkedText(reading, brackets=brackets)
    body = Table.grid(padding=(0, 1))
    body.add_column(style="dim", width=_LABEL_WIDTH, overflow="fold")
    body.add_column(ratio=1, overflow="fold")
    for label, span in _parts(reading):
        text = marked.part(span)
        if label == "headline":
            text.stylize("bold")
        body.add_row(label, text)
        body.add_row()
    return Group(Text(), body)


def _parts(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Return every stretch of the text with its label, also what stands between blocks: nothing goes unseen."""
    at = 0
    for block in reading.blocks:
        between = _left_out(reading.text, at, block.span.start)
        if between and _is_punctuation(between.of(reading.text)):  # a list's dash, or the one after a dateline
            yield _label(block), Span(between.start, block.span.end)
        else:
            yield from (("left out", span) for span in (between,) if span)
            yield _label(block), block.span
        at = max(at, block.span.end)
    yield from (("left out", span) for span in (_left_out(reading.text, at, len(reading.text)),) if span)


def _left_out(text: str, start: int, end: int) -> Span | None:
    between = text[start:end]
    left = start + len(between) - len(between.lstrip())
    return Span(left, left + len(between.strip())) if between.strip() else None


def _is_punctuation(text: str) -> bool:
    return all(unicodedata.category(character).startswith(("P", "Z")) for character in text)


def _label(block: Block) -> str:
    kind = "" if block.kind is BlockKind.PARAGRAPH else words(block.kind)
    section = "" if block.section is Section.NEWS else words(block.section)
    return "\n".join(filter(None, (kind, section)))
