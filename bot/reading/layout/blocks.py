"""Lines to blocks: headline, byline, dateline, headings, paragraphs, lists, quotations and captions, in sections."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.datelines import dateline_of
from bot.core.documents import Document, Mark
from bot.core.reading import Block
from bot.core.spans import Span
from bot.core.text import is_release_kicker
from bot.core.vocabulary import BlockKind, Section
from bot.reading.layout.bylines import byline_name, is_credit, is_sign_off, is_stamp
from bot.reading.layout.sections import heads_links, is_contact, is_foot, is_furniture, is_prose, section_after

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_ENDS = re.compile(r"[.!?…:;,][\"”'’)\]]*\s*$")
_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_LIST_MARK = re.compile(r"\s*(?P<mark>[-*+•‣▪◦–]|\(?\d{1,2}[.)]|[a-z][.)])\s+")
_QUOTE_MARK = re.compile(r"\s*(?:>\s?)+(?=\S)")
_CREDITED = re.compile(
    r"(?:[(\[]\s*)?(?:(?:file\s+)?photo(?:graph)?s?|image|picture|video|graphic|illustration|map|credit|caption)"
    r"(?:\s+(?:by|credit|courtesy(?:\s+of)?|source))?\s*[:©/|]|.{0,300}[(\[](?:(?:file\s+)?photo(?:graph)?|image|picture|credit)"
    r"(?:\s+by|\s*[:/])[^()\[\]]{1,80}[)\]]\W*$",
    re.I,
)
_LONGEST_CAPTION = 400
_LONGEST_LINK = 160
_TOP = 4
"""Blocks among which the author is named: kicker, headline, standfirst, byline."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's blocks, in order, and the author it names."""

    blocks: tuple[Block, ...]
    byline: str | None


@dataclass(frozen=True, slots=True)
class _Row:
    """One line, or the lines of one mark, with the kind that is known of it."""

    span: Span
    words: str
    kind: BlockKind | None


def lay_out(document: Document) -> Layout:
    """Return the blocks of a document and its author's name.

    Furniture of the page is of section ``BOILERPLATE``. Lines that the document marks are what they are marked as; the
    others are told by their looks.
    """
    return _LayOut(document).run()


class _LayOut:
    """One pass over a document's rows; each is looked at with its neighbours only, so time grows with the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._rows = list(_rows(document))
        self._blocks: list[Block] = []
        # Messages under their authors' names: short lines without a full stop are neither headline nor headings there.
        self._is_conversation = bool(self._rows) and self._rows[0].kind is BlockKind.BYLINE
        self._section = Section.NEWS
        self._links = False  # under a heading of links
        self._titled = self._bodied = False
        self._byline = document.byline

    def run(self) -> Layout:
        """Return the layout."""
        index = 0
        while index < len(self._rows):
            index = self._take(index)
        return Layout(tuple(self._blocks), self._byline)

    def _take(self, index: int) -> int:
        """Lay one row, with those that continue it, and return the index of the next."""
        row = self._rows[index]
        if self._is_byline(row):
            self._add(row.span, BlockKind.BYLINE)
        elif not is_release_kicker(row.words) and self._is_title(index):
            self._titled = True
            self._add(row.span, BlockKind.HEADLINE)
        elif is_release_kicker(row.words) or is_furniture(row.words) or self._is_link(index):
            self._links = self._links or heads_links(row.words)
            self._add(row.span, row.kind or BlockKind.PARAGRAPH, Section.BOILERPLATE)
        elif self._is_heading(index):
            self._links = False
            self._section = section_after(row.words, self._section)
            self._add(row.span, BlockKind.HEADING)
        else:
            return self._lay_body(index)
        return index + 1

    def _lay_body(self, index: int) -> int:
        row = self._rows[index]
        kind, lead = self._kind(index)
        if self._links and (is_prose(row.words) or self._section is Section.BOILERPLATE):
            self._links = False
        section = Section.BOILERPLATE if self._links or self._is_contact(row) else self._section
        start = row.span.start + lead
        if kind is BlockKind.PARAGRAPH and not self._bodied:
            self._bodied = section is not Section.BOILERPLATE
            start = self._after_dateline(row, start)
        end = row.span.end
        while kind is BlockKind.PARAGRAPH and row.kind is None and self._continues(index):
            index += 1
            end = self._rows[index].span.end
        if start < end:
            self._add(Span(start, end), kind, section)
        return index + 1

    def _after_dateline(self, row: _Row, start: int) -> int:
        """Lay the dateline that the first paragraph begins with, and return where the report begins."""
        dateline = dateline_of(row.words)
        if dateline is None:
            return start
        self._add(Span(start, start + dateline.end), BlockKind.DATELINE)
        self._bodied = bool(row.words[dateline.rest :].strip())
        return min(start + dateline.rest, row.span.end)

    def _add(self, span: Span, kind: BlockKind, section: Section | None = None) -> None:
        self._blocks.append(Block(span, kind, section or self._section))

    def _is_byline(self, row: _Row) -> bool:
        """Whether a row names the author; the first name found is the document's."""
        if row.kind is BlockKind.BYLINE or is_sign_off(row.words) or is_stamp(row.words):
            return True
        if row.kind is not None or len(self._blocks) >= _TOP:
            return False
        name = byline_name(row.words)
        self._byline = self._byline or name
        return name is not None or is_credit(row.words, self._document)

    def _is_title(self, index: int) -> bool:
        row, title = self._rows[index], self._document.title
        if self._titled or self._bodied or row.kind not in (None, BlockKind.HEADING):
            return False
        if title is not None:
            return row.words == title.strip() or (index == 0 and row.words.startswith(title.strip() + "\n"))
        if row.kind is BlockKind.HEADING:
            return True
        if self._is_conversation:
            return False
        if any(block.kind is not BlockKind.BYLINE and block.section is Section.NEWS for block in self._blocks):
            return False
        if len(row.words) > 160 or index + 1 == len(self._rows) or self._kind(index)[1]:
            return False
        return not re.search(r"[.…:;,][\"”'’]?$", row.words) and len(self._rows[index + 1].words) > len(row.words) // 2

    def _is_heading(self, index: int) -> bool:
        row = self._rows[index]
        words = row.words
        if row.kind is not None:
            return row.kind is BlockKind.HEADING
        if is_foot(words):
            return True
        if self._is_conversation or self._is_contact(row):
            return False
        if len(words) > 90 or len(words.split()) > 12 or _LIST_MARK.match(words) or _QUOTE_MARK.match(words):
            return False
        if (
            re.search(r"[.!…;,][\"”'’]?$", words)
            or words[0] in "\"“‘'"
            or not (words[0].isupper() or words[0].isdigit())
        ):
            return False
        if index + 1 == len(self._rows) or index == 0 or _is_caption(words) or dateline_of(words):
            return False
        previous = self._rows[index - 1].words
        return len(words) <= 60 or bool(_ENDS.search(previous[-40:])) or len(previous) < 90

    def _is_link(self, index: int) -> bool:
        """Whether a row leads to another page: a short line under a heading of links that opens no section."""
        words = self._rows[index].words
        if not self._links or is_prose(words) or len(words) > _LONGEST_LINK:
            return False
        return section_after(words, self._section) is self._section and self._rows[index].kind is not BlockKind.HEADING

    def _kind(self, index: int) -> tuple[BlockKind, int]:
        """Return what a row of the body is, and the length of the mark it begins with."""
        row = self._rows[index]
        if row.kind is not None:
            return row.kind, 0
        quoted = _QUOTE_MARK.match(row.words[:100])
        if quoted:
            return BlockKind.QUOTE, quoted.end()
        item = _LIST_MARK.match(row.words)
        if item and (item["mark"] in "•‣▪◦" or self._beside_item(index, item["mark"])):
            return BlockKind.LIST, item.end()
        return (BlockKind.CAPTION if _is_caption(row.words) else BlockKind.PARAGRAPH), 0

    def _beside_item(self, index: int, mark: str) -> bool:
        """Whether the row before or after is an item with such a mark: one dash alone may open a quotation."""
        for other in self._rows[max(0, index - 1) : index + 2]:
            item = _LIST_MARK.match(other.words)
            if other is not self._rows[index] and item and (item["mark"] == mark or (item["mark"] + mark)[-1] in ".)"):
                return True
        return False

    def _is_contact(self, row: _Row) -> bool:
        """Whether a row is one of the addresses that stand under boilerplate."""
        after = bool(self._blocks) and self._blocks[-1].section is Section.BOILERPLATE
        return after and is_contact(row.words)

    def _continues(self, index: int) -> bool:
        """Return whether a row and the next are one hard-wrapped paragraph."""
        if index + 1 == len(self._rows) or self._rows[index + 1].kind is not None:
            return False
        row, following = self._rows[index], self._rows[index + 1]
        end, start = row.span.end, following.span.start
        far = self._text.count("\n", end, start) > 1 or len(_BREAK.findall(self._text, end, start)) > 1
        if far or len(row.words) < 45:
            return False
        return not _ENDS.search(row.words[-40:]) and not _LIST_MARK.match(following.words)


def _is_caption(words: str) -> bool:
    if len(words) > _LONGEST_CAPTION or not any(map(words.__contains__, ":©/|([")):
        return False  # a credit has one of these marks
    return _CREDITED.match(words) is not None


def _rows(document: Document) -> Iterator[_Row]:
    """Yield the lines of a text, the lines of one mark as one row; empty ones are left out."""
    text = document.text
    marks = iter(_usable(document.marks, len(text)))
    mark = next(marks, None)
    at = 0
    for line in _LINE.finditer(text):
        while mark is not None and mark.span.start < line.end():
            if max(at, line.start()) < mark.span.start and not _LIST_MARK.fullmatch(
                text, max(at, line.start()), mark.span.start
            ):
                yield from _row(text, max(at, line.start()), mark.span.start, None)
            yield from _row(text, mark.span.start, mark.span.end, mark.kind)
            at, mark = mark.span.end, next(marks, None)
        if at < line.end():
            yield from _row(text, max(at, line.start()), line.end(), None)


def _row(text: str, start: int, end: int, kind: BlockKind | None) -> Iterator[_Row]:
    line = text[start:end]
    words = line.strip()
    if words:
        left = start + len(line) - len(line.lstrip())
        yield _Row(Span(left, left + len(words)), words, kind)


def _usable(marks: tuple[Mark, ...], length: int) -> Iterator[Mark]:
    """Yield the marks that lie in the text, in order, and do not overlap."""
    at = 0
    for mark in marks:
        if at <= mark.span.start < mark.span.end <= length:
            yield mark
            at = mark.span.end
