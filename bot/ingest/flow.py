"""Markup to lines: a tree's words as a reader sees them, and the lines whose kind the markup states.

Takes HTML as feeds and Markdown give it, and the tree that trafilatura leaves of a page (TEI's names: ``head``,
``item``, ``quote``, ``lb``).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.core.documents import Mark
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind
from bot.ingest.decode import storable

Tree = Any
"""An lxml tree, which comes without types."""

_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head"), BlockKind.HEADING),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    **dict.fromkeys(("blockquote", "quote"), BlockKind.QUOTE),
    **dict.fromkeys(("li", "item", "tr", "row", "dt", "dd"), BlockKind.LIST),
}
# Which of two nested kinds a line is of: a heading in a list is a heading, a list in a quotation is quoted.
_RANK = (BlockKind.HEADING, BlockKind.CAPTION, BlockKind.QUOTE, BlockKind.LIST)
_BLOCK_NAMES = """
    address article aside body center details div dl fieldset figure footer form header hr html list main nav ol p
    pre section summary table tbody tfoot thead ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split()) | frozenset(_KINDS)
_BREAKS = frozenset(("br", "lb"))
_CELLS = frozenset(("td", "th", "cell"))
_UNSEEN_NAMES = "script style noscript template iframe object svg math title select textarea button"
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
_SPACE = re.compile(r"[ \t\n\r\f\v\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text: its words, its kind where the markup states it, and whether it stands close to the last."""

    words: str
    kind: BlockKind | None
    close: bool
    lead: str = ""  # the mark of a list's item
    same: bool = False  # it goes on with the last line's block


@dataclass(frozen=True, slots=True)
class Flow:
    """A text and the marks in it."""

    text: str
    marks: tuple[Mark, ...]


def tree_of(html: str) -> Tree:
    """Return the tree of a piece of HTML, however deep it nests."""
    import lxml.html  # type: ignore[import-untyped]  # noqa: PLC0415  # no types; 30 ms that text does not need

    parser = lxml.html.HTMLParser(huge_tree=True)
    return lxml.html.document_fromstring(f"<div>{html}</div>", parser=parser)


def flow_of(tree: Tree) -> Flow:
    """Return the words of a tree: blocks parted by blank lines, items of lists and lines of a block by line ends.

    What a reader does not see (scripts, styles) is left out; white space is folded, non-breaking spaces stay. Items
    keep the mark their list gives them, "- " or "1. ", outside their span.
    """
    return joined(lines_of(tree))


def lines_of(tree: Tree) -> Iterator[Line]:
    """Yield the lines of a tree."""
    return _Walk().lines(tree)


def joined(lines: Iterable[Line]) -> Flow:
    """Return lines as one text with their marks."""
    parts: list[str] = []
    marks: list[Mark] = []
    at = 0
    for line in lines:
        before = "" if not parts else ("\n" if line.close else "\n\n")
        start = at + len(before) + len(line.lead)
        parts.append(before + line.lead + line.words)
        at = start + len(line.words)
        if line.kind is None:
            continue
        if line.same and marks and marks[-1].span.end + 1 == start:
            start = marks.pop().span.start
        marks.append(Mark(Span(start, at), line.kind))
    return Flow("".join(parts), tuple(marks))


class _Walk:
    """One pass over a tree, without recursion: pages nest as deep as they like."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._kinds: list[BlockKind] = []
        self._lists: list[int | None] = []  # the number of the last item; None for a list without numbers
        self._lead = ""
        self._broken = False  # the next line goes on with the same block
        self._item = False  # the last line was an item of the list that is being read

    def lines(self, tree: Tree) -> Iterator[Line]:
        from lxml import etree  # noqa: PLC0415  # as above

        unseen = 0
        for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
            tag = element.tag if isinstance(element.tag, str) else ""
            hidden = tag in _UNSEEN or (tag == "head" and element.find("title") is not None)
            if event == "start":
                unseen += hidden
                if not unseen:
                    yield from self._start(tag, element)
                    self._words.append(element.text or "")
                continue
            unseen -= event == "end" and hidden
            if not unseen:
                if event == "end":
                    yield from self._end(tag)
                self._words.append((element.tail or "") if element is not tree else "")
        yield from self._flush()

    def _start(self, tag: str, element: Tree) -> Iterator[Line]:
        if tag in _BREAKS:
            yield from self._flush()
            self._broken = True
        elif tag in _CELLS and any(map(str.strip, self._words)):
            self._words.append(" | ")
        elif tag in _BLOCKS:
            yield from self._flush()
            self._broken = False
            if tag in _KINDS:
                self._kinds.append(_KINDS[tag])
            if tag in ("ol", "ul", "list"):
                self._lists.append(0 if tag == "ol" or element.get("rend") == "ol" else None)
            elif tag in ("li", "item"):
                self._lead = self._numbered()

    def _end(self, tag: str) -> Iterator[Line]:
        if tag not in _BLOCKS:
            return
        yield from self._flush()
        self._broken = False
        if tag in _KINDS:
            self._kinds.pop()
        if tag in ("ol", "ul", "list"):
            self._lists.pop()
            self._item = bool(self._lists)
        self._lead = ""

    def _numbered(self) -> str:
        if not self._lists or self._lists[-1] is None:
            return "- "
        self._lists[-1] += 1
        return f"{self._lists[-1]}. "

    def _flush(self) -> Iterator[Line]:
        words = storable(_SPACE.sub(" ", "".join(self._words))).strip()
        self._words.clear()
        if not words:
            return
        kind = next((kind for kind in _RANK if kind in self._kinds), None)
        item = kind is BlockKind.LIST or bool(self._lead)
        yield Line(words, kind, self._broken or (item and self._item), self._lead, same=self._broken)
        self._item, self._lead = item, ""
