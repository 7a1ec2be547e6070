"""Quotations that go on: over sentences, over paragraphs, after a colon, before the one who says them is named."""

from dataclasses import replace

from bot.core.reading import Statement
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, StatementKind
from bot.reading.denials.denying import denies_in_words
from bot.reading.layout.quotes import Quote
from bot.reading.lexis import words
from bot.reading.syntax.lines import Line
from bot.reading.syntax.phrases import is_finite
from bot.reading.syntax.tokens import index_at

# What a first sentence does by its own words or verb says nothing about the quotation that goes on after it.
_OF_ITS_WORDS = frozenset((StatementKind.DENIAL, StatementKind.REFUSAL, StatementKind.NON_DENIAL))
_DASHES = frozenset(("-", "--", "–", "—", "―"))
_LONGEST_TALE = 12  # words outside its quotation marks that a sentence may still have to be part of a quotation
_OPEN_END = ".!?…,;:—–-\"”'’» "


class Floor:
    """Who has the floor: the speaker whose quotation an unattributed one continues, line by line.

    ``listen`` is called once for each line with what was found in it; it returns what the line says besides, as
    statements of the speakers named before. ``announce`` does the same for lines heard before their speaker.
    """

    def __init__(self) -> None:
        self._before: Line | None = None
        self._last: Statement | None = None  # the outermost statement told last
        self._turns: list[Statement] = []  # the last speakers of paragraphs that are quotations
        self._waiting: list[Line] = []  # quotations without a speaker so far
        self._in_list = False  # the line before was an item of a list that somebody announced

    def listen(self, line: Line, fresh: list[Statement], opening: Statement | None) -> list[Statement]:
        """Return the statements by which ``line`` goes on with earlier speech, those it holds itself in ``fresh``.

        ``opening`` is the statement that the line only announces, where it ends in a colon ("She went on:"), or only
        gives the source of, where it is a dash and a name.
        """
        outer = _outermost(line, fresh)
        carried: list[Statement] = []
        waits = False
        if opening is not None and opening.cue.of(line.text) in _DASHES:
            carried = [_part(waiting, opening) for waiting in self._waiting]
            opening = None
        elif outer:
            carried = self._announced(line, outer[0])
        elif self._may_go_on(line):
            carried = self._carried(line)
            waits = not carried
        if waits:
            self._waiting.append(line)
        else:
            self._waiting = []
        self._in_list = line.sentence.block is BlockKind.LIST and bool(carried) and not outer
        self._remember(line, outer or carried or ([opening] if opening else []))
        return carried

    def close(self) -> None:
        """Take the floor from everybody, as a heading does."""
        self._last, self._waiting = None, []

    def _may_go_on(self, line: Line) -> bool:
        """Return whether nobody but the one who had the floor can say this line."""
        new = self._is_new_paragraph(line)
        if is_all_quotation(line, same_paragraph=not new):
            return True
        before, last = self._before, self._last
        if before is None or last is None:
            return False
        if not new and last.cue.of(line.text) == ":":  # a turn of a transcript lasts for its paragraph
            return before.sentence.block is BlockKind.PARAGRAPH
        return line.sentence.block is BlockKind.LIST and (_announces(before) or self._in_list)

    def _is_set_apart(self, line: Line) -> bool:
        """Return whether a line is a quotation only by its markup, which nothing before it announces: anybody's."""
        marked = line.sentence.block is BlockKind.QUOTE and not line.quotes
        before = self._before
        return marked and not (before and (_announces(before) or before.sentence.block is BlockKind.QUOTE))

    def _remember(self, line: Line, told: list[Statement]) -> None:
        if self._is_new_paragraph(line):
            opens = told and line.quotes and line.quotes[0].outer.start == line.sentence.span.start
            self._turns = [*self._turns[-1:], told[0]] if opens else []
        self._last = told[-1] if told else None
        self._before = line

    def _is_new_paragraph(self, line: Line) -> bool:
        before = self._before
        return before is None or "\n" in line.text[before.sentence.span.end : line.sentence.span.start]

    def _carried(self, line: Line) -> list[Statement]:
        """Return the line as a part of what the last speaker says, or of what the other one of two does."""
        last, before = self._last, self._before
        if last is None or before is None or last.speaker is None or self._is_set_apart(line):
            return []
        new = self._is_new_paragraph(line)
        turns = self._turns
        if new and len(turns) == 2 and _differ(*turns) and _is_closed(before) and not _announces(before):
            last = turns[0]
        return [_part(line, last)]

    def _announced(self, line: Line, first: Statement) -> list[Statement]:
        """Return the quotations before ``line`` as the words of the speaker it names after its own quotation."""
        opens = bool(line.quotes) and line.quotes[0].outer.start == line.sentence.span.start
        if not opens or not self._waiting or not first.content.covers(line.quotes[0].outer) or first.speaker is None:
            return []
        return [_part(waiting, first) for waiting in self._waiting]


def _outermost(line: Line, fresh: list[Statement]) -> list[Statement]:
    """Return the statements that the line itself makes: their cues stand outside its quotations, or label it."""
    return [s for s in fresh if s.parent is None and (line.quote_at(s.cue.start) is None or s.cue.of(line.text) == ":")]


def is_all_quotation(line: Line, *, same_paragraph: bool) -> bool:
    """Return whether a line is quotation alone; one in the paragraph of its attribution may end in a few words more."""
    if line.sentence.block is BlockKind.QUOTE:
        return True
    if not line.quotes or line.quotes[0].outer.start != line.sentence.span.start:
        return False
    tokens = line.tokens
    after = range(index_at(tokens, line.quotes[0].outer.end), len(tokens))
    outside = [k for k in after if tokens[k].is_word and line.quote_at(tokens[k].start) is None]
    if not outside:
        return True
    first = line.tokens[outside[0]].low
    inside = len(line.tokens) - len(outside)
    return (
        same_paragraph
        and len(outside) <= min(_LONGEST_TALE, inside)
        and first in words.PREPOSITIONS
        and not any(is_finite(line.tokens, k) for k in outside)
    )


def _is_closed(line: Line) -> bool:
    return all(quote.closed for quote in line.quotes)


def _announces(line: Line) -> bool:
    return line.sentence.span.of(line.text).rstrip().endswith(":")


def _differ(one: Statement, other: Statement) -> bool:
    known = one.speaker_name is not None and other.speaker_name is not None
    return known and one.speaker_name != other.speaker_name


def _part(line: Line, of: Statement) -> Statement:
    """Return a whole line as a further part of a statement's content."""
    whole = line.sentence.span
    first, last = (line.quotes[0], line.quotes[-1]) if line.quotes else (None, None)
    end = whole.start + len(whole.of(line.text).rstrip(" .;,"))
    if last and not line.text[last.outer.end : whole.end].strip(_OPEN_END):
        end = last.outer.end
    start = first.outer.start if first and line.sentence.block is not BlockKind.QUOTE else whole.start
    content = Span(start, end)
    denies = denies_in_words(content.of(line.text))
    inherited = StatementKind.STATEMENT if of.kind in _OF_ITS_WORDS else of.kind
    kind = StatementKind.DENIAL if denies else inherited
    quotes = quotes_in(line.quotes, content) or (content,)
    return replace(of, sentence=whole, content=content, quotes=quotes, parent=None, kind=kind)


def quotes_in(quotes: list[Quote], content: Span) -> tuple[Span, ...]:
    """Return what stands in quotation marks within a content, marks excluded."""
    return tuple(q.inner for q in quotes if content.covers(q.inner) and q.inner.start < q.inner.end)
