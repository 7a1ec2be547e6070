"""Lines to blocks: headline, byline, headings and paragraphs, and the section that each stands in."""

import re
from dataclasses import dataclass

from bot.core.documents import Document
from bot.core.reading import Block
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, Section

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_FURNITURE = re.compile(
    r"(?:\d[\d.,]*\s*[km]?\s+(?:views?|comments?|shares?|likes?|reads?)|\d+\s*min(?:ute)?s?(?:\s+read)?|share(?:\s+this.*)?"
    r"|advertisement|sponsored|(?:read|show|load)\s+more.*|sign\s+up.*|subscribe.*|follow\s+us.*|comments?|print|e-?mail"
    r"|(?:image|photo|picture)\s+(?:credit|source).*|getty\s+images|continue\s+reading.*|related(?:\s+(?:stories|articles))?"
    r"|all\s+rights\s+reserved.*|©.*|https?://\S+)",
    re.I,
)
_FURNITURE_TAIL = re.compile(
    r"(?:\s*[|·•,–—-]?\s*(?:\d[\d.,]*\s*[km]?\s+(?:views?|comments?|shares?|likes?|reads?)"
    r"|\d+\s*min(?:ute)?s?(?:\s+read)?|updated.*|published.*|posted.*|[|·•].*))+\s*$",
    re.I,
)
_BYLINE = re.compile(r"\s*(?:written\s+|story\s+|report(?:ed|ing)?\s+)?by:?\s+(?P<name>\S.*)", re.I)
_NAMES = re.compile(
    r"(?:[A-Z][\w.'’-]*|(?:de|da|del|van|von|der|den|al|bin|el|la|le|di|y)\b)"
    r"(?:\s+(?:[A-Z][\w.'’-]*|(?:de|da|del|van|von|der|den|al|bin|el|la|le|di|y|and)\b|&)|\s*,\s+(?=[A-Z]))*"
)
_ANALYSIS = re.compile(
    r"\b(?:implications?|analysis|analyses|outlook|takeaways?|what\s+(?:it|this|that)\s+(?:\w+\s+)?(?:means?|tells?)"
    r"|why\s+(?:it|this|that)\s+matters|the\s+bigger\s+picture|big\s+picture|assessment|in\s+context|what\s+to\s+watch"
    r"|what\s+(?:comes|happens)\s+next|the\s+stakes|our\s+analysis|explainer|between\s+the\s+lines)\b",
    re.I,
)
_OPINION = re.compile(
    r"\b(?:opinion|editorial|commentary|comment\s+is|viewpoint|op-?ed|(?:our|my|the\s+editor'?s?)\s+(?:view|take|verdict|opinion)"
    r"|what\s+(?:we|i)\s+(?:think|believe|make\s+of)|where\s+we\s+stand|the\s+bottom\s+line|final\s+thoughts?|the\s+verdict)\b",
    re.I,
)
_NEWS = re.compile(
    r"^(?:the\s+)?(?:news|facts?|latest|details|what\s+happened|what\s+we\s+know(?:\s+so\s+far)?|in\s+other\s+news|timeline|developments?)\W*$",
    re.I,
)
_ENDS = re.compile(r"[.!?…:;,][\"”'’)\]]*\s*$")
_LIST_MARK = re.compile(r"\s*(?:[-*•–]\s|\d{1,2}[.)]\s)")


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's blocks, in order, without page furniture, and the author it names."""

    blocks: tuple[Block, ...]
    byline: str | None


def lay_out(document: Document) -> Layout:
    """Return the blocks of a document and its author's name."""
    text = document.text
    lines = [_trim(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    lines = [line for line in lines if line.start < line.end]
    blocks: list[Block] = []
    byline, section, index = document.byline, Section.NEWS, 0
    while index < len(lines):
        line = lines[index]
        first = not any(block.kind is not BlockKind.BYLINE for block in blocks)
        name = byline_name(line.of(text)) if len(blocks) < 4 else None
        if name is not None or (len(blocks) < 4 and _is_credit(line.of(text), document)):
            byline = byline or name
            blocks.append(Block(line, BlockKind.BYLINE, section))
        elif len(line.of(text)) < 200 and _FURNITURE.fullmatch(line.of(text)):
            pass
        elif first and _is_headline(text, lines, index, document.title):
            blocks.append(Block(line, BlockKind.HEADLINE, section))
        elif _is_heading(text, lines, index):
            section = section_after(line.of(text), section)
            blocks.append(Block(line, BlockKind.HEADING, section))
        else:
            while index + 1 < len(lines) and _continues(text, lines[index], lines[index + 1]):
                index += 1
            blocks.append(Block(Span(line.start, lines[index].end), BlockKind.PARAGRAPH, section))
        index += 1
    return Layout(tuple(blocks), byline)


def byline_name(line: str) -> str | None:
    """Return the author's name in a byline such as "by Jane Doe 48 views", or None for any other line."""
    match = _BYLINE.fullmatch(line) if len(line) <= 120 else None
    if match is None or line.rstrip().endswith((".", "?", "!")):
        return None
    rest = _FURNITURE_TAIL.sub("", match["name"])
    names = _NAMES.match(rest)
    return names[0].strip(" ,") if names and names[0][0].isupper() else None


def _is_credit(line: str, document: Document) -> bool:
    """Return whether a line begins with the document's known author or outlet and goes on as a list of such parts."""
    known = next((name for name in (document.byline, document.publisher) if name and line.startswith(name)), None)
    if known is None or len(line) > 150 or line.endswith((".", "?", "!")):
        return False
    return re.fullmatch(r"|\s*[,|·•–—-].*\d.*", line[len(known) :]) is not None


def section_after(heading: str, section: Section) -> Section:
    """Return the section that a heading opens; a sub-heading of an analysis or opinion section stays in it."""
    if _NEWS.search(heading):
        return Section.NEWS
    if _OPINION.search(heading):
        return Section.OPINION
    if _ANALYSIS.search(heading):
        return Section.ANALYSIS
    return section


def _trim(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    left = len(line) - len(line.lstrip())
    return Span(start + left, start + left + len(line.strip()))


def _is_headline(text: str, lines: list[Span], index: int, title: str | None) -> bool:
    line = lines[index].of(text)
    if title is not None and line == title.strip():
        return True
    if title is not None or len(line) > 160 or index + 1 == len(lines):
        return False
    return not re.search(r"[.…:;,][\"”'’]?$", line) and len(lines[index + 1].of(text)) > len(line) // 2


def _is_heading(text: str, lines: list[Span], index: int) -> bool:
    line = lines[index].of(text)
    if len(line) > 90 or len(line.split()) > 12 or _LIST_MARK.match(line):
        return False
    if re.search(r"[.!…;,][\"”'’]?$", line) or line[0] in "\"“‘'" or not (line[0].isupper() or line[0].isdigit()):
        return False
    if index + 1 == len(lines) or index == 0:
        return False
    previous = lines[index - 1].of(text)
    return len(line) <= 60 or bool(_ENDS.search(previous)) or len(previous) < 90


def _continues(text: str, line: Span, following: Span) -> bool:
    """Return whether two lines are one hard-wrapped paragraph."""
    gap = text[line.end : following.start]
    if len(re.findall(r"\r\n|[\n\r\u2028\u2029]", gap)) > 1 or len(line.of(text)) < 45:
        return False
    return not _ENDS.search(line.of(text)) and not _LIST_MARK.match(following.of(text))
