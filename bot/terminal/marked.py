"""A document's text with who said what marked in it, by colour or, where there is none, by brackets."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from rich.text import Text

from bot.core.reading import Reading, Statement
from bot.core.spans import Span
from bot.core.vocabulary import Factuality, StatementKind, words
from bot.terminal.verbatim import visible

LEGEND = "[1 speaker] <1 cue> {1 content}"
_SUPERSCRIPT = str.maketrans("0123456789,", "⁰¹²³⁴⁵⁶⁷⁸⁹ʼ")


class _Role(IntEnum):
    """What a marked span is; of two that begin together the lower one is opened first."""

    CONTENT = 0
    SPEAKER = 1
    CUE = 2


_BRACKETS = {_Role.CONTENT: "{}", _Role.SPEAKER: "[]", _Role.CUE: "<>"}
STYLES = {_Role.CONTENT: "green", _Role.SPEAKER: "bold cyan", _Role.CUE: "bold magenta"}
_NESTED = "green underline"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A span to be marked for the statements numbered ``numbers``; ``tag`` says what kind of content it is."""

    span: Span
    role: _Role
    numbers: str
    tag: str


class MarkedText:
    """The statements of a reading as marks on its text; parts of it are drawn one at a time."""

    def __init__(self, reading: Reading, *, brackets: bool) -> None:
        self._text = visible(reading.text)
        self._brackets = brackets
        self._marks = _marks(reading.statements)
        self._starts = [mark.span.start for mark in self._marks]
        self._longest = max((mark.span.end - mark.span.start for mark in self._marks), default=0)

    def part(self, span: Span) -> Text:
        """Return the text of ``span``; a mark that reaches beyond it is cut there."""
        marks = [_clipped(mark, span) for mark in self._near(span)]
        drawn, at = Text(), span.start
        for place in sorted({end for mark in marks for end in (mark.span.start, mark.span.end)} | {span.end}):
            drawn.append(self._text[at:place], _style(marks, at))
            for mark in sorted((m for m in marks if m.span.end == place), key=_closing):
                drawn.append(self._close(mark), "dim")
            for mark in sorted((m for m in marks if m.span.start == place), key=_opening):
                drawn.append(self._open(mark), "dim")
            at = place
        return drawn

    def _near(self, span: Span) -> Iterable[_Mark]:
        first = bisect_right(self._starts, span.start - self._longest - 1)
        last = bisect_right(self._starts, span.end)
        return (mark for mark in self._marks[first:last] if mark.span.overlaps(span))

    def _open(self, mark: _Mark) -> str:
        return f"{_BRACKETS[mark.role][0]}{mark.numbers} " if self._brackets else ""

    def _close(self, mark: _Mark) -> str:
        if self._brackets:
            return (f" {mark.numbers} {mark.tag}" if mark.tag else "") + _BRACKETS[mark.role][1]
        if mark.role is _Role.CUE:
            return ""
        return mark.numbers.translate(_SUPERSCRIPT) + (f"({mark.tag})" if mark.tag else "")


def tag_of(statement: Statement) -> str:
    """Return a statement's kind and factuality in words, without what goes without saying: a statement, asserted."""
    kind = "" if statement.kind is StatementKind.STATEMENT else words(statement.kind)
    factuality = "" if statement.factuality is Factuality.ASSERTED else words(statement.factuality)
    return ", ".join(filter(None, (kind, factuality)))


def _marks(statements: Sequence[Statement]) -> list[_Mark]:
    """Return the marks in the order of the text; a span that several statements share is marked once."""
    found: dict[tuple[Span, _Role], list[tuple[int, str]]] = {}
    for number, statement in enumerate(statements, start=1):
        if statement.speaker:
            found.setdefault((statement.speaker, _Role.SPEAKER), []).append((number, ""))
        found.setdefault((statement.cue, _Role.CUE), []).append((number, ""))
        found.setdefault((statement.content, _Role.CONTENT), []).append((number, tag_of(statement)))
    return sorted((_mark(span, role, told) for (span, role), told in found.items()), key=lambda m: m.span)


def _mark(span: Span, role: _Role, told: list[tuple[int, str]]) -> _Mark:
    tags = dict.fromkeys(tag for _, tag in told if tag)
    return _Mark(span, role, ",".join(str(number) for number, _ in told), "; ".join(tags))


def _clipped(mark: _Mark, span: Span) -> _Mark:
    part = Span(max(mark.span.start, span.start), min(mark.span.end, span.end))
    return _Mark(part, mark.role, mark.numbers, mark.tag if mark.span.end <= span.end else "")


def _style(marks: Iterable[_Mark], at: int) -> str:
    here = [mark.role for mark in marks if mark.span.start <= at < mark.span.end]
    named = max(here, default=None)
    if named is _Role.CONTENT:
        return _NESTED if len(here) > 1 else STYLES[named]
    return STYLES[named] if named is not None else ""


def _opening(mark: _Mark) -> tuple[int, int]:
    return -mark.span.end, mark.role


def _closing(mark: _Mark) -> tuple[int, int]:
    return -mark.span.start, -mark.role
