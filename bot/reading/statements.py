"""Sentences to statements: every frame tried on every line, kinds decided, speakers resolved, nesting found."""

from collections.abc import Iterable
from dataclasses import replace

from bot.core.reading import Statement
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, StatementKind
from bot.reading.denying import denies_in_words
from bot.reading.factuality import factuality
from bot.reading.frames import verb_frames, verbs_of
from bot.reading.kinds import is_media, kind_of
from bot.reading.lines import Found, Line
from bot.reading.nominal import according_frames, colon_frames, noun_frames
from bot.reading.quotes import Quote
from bot.reading.silence import silence_frames
from bot.reading.speakers import Cast

# What a first sentence does by its own words or verb says nothing about the quotation that goes on after it.
_OF_ITS_WORDS = frozenset((StatementKind.DENIAL, StatementKind.REFUSAL, StatementKind.NON_DENIAL))


def find_statements(lines: list[Line], cast: Cast) -> tuple[Statement, ...]:
    """Return all statements of a document, ordered by where their cue stands."""
    statements: list[Statement] = []
    previous: str | None = None
    last: Statement | None = None
    heard = 0  # index of the line in which the previous speaker spoke
    for index, line in enumerate(lines):
        if line.sentence.block is BlockKind.HEADING:
            continue
        if index - heard > 2:
            previous = None
        found = _distinct(_found_in(line))
        fresh = [_statement(line, one, cast, previous) for one in found]
        if index and last is not None:
            fresh += _carried_on(line, lines[index - 1], last)
        fresh = _nested(line.text, sorted(fresh, key=lambda s: (s.cue.start, s.content.start)), len(statements))
        named = [s.speaker_name for s in fresh if s.speaker_name and s.parent is None and not is_media(s.speaker_name)]
        last = next((s for s in reversed(fresh) if s.parent is None), last)
        if named:
            previous, heard = named[-1], index
        statements += fresh
    return tuple(statements)


def _found_in(line: Line) -> list[Found]:
    silences = silence_frames(line)
    found = silences + colon_frames(line) + according_frames(line) + noun_frames(line)
    verbs: list[Found] = []
    for at, verb in verbs_of(line):
        if any(one.cue.start <= line.tokens[at].start < max(one.cue.end, one.content.end) for one in silences):
            continue
        verbs += verb_frames(line, at, verb, verbs)
    return found + verbs


def _distinct(found: Iterable[Found]) -> list[Found]:
    """Leave out empty findings, and second ones of one cue and content."""
    kept: dict[tuple[Span, Span], Found] = {}
    for one in found:
        empty = one.content.start >= one.content.end or (one.speaker is not None and one.content == one.speaker)
        if not empty:
            kept.setdefault((one.cue, one.content), one)
    return list(kept.values())


def _statement(line: Line, found: Found, cast: Cast, previous: str | None) -> Statement:
    return Statement(
        sentence=line.sentence.span,
        speaker=found.speaker,
        speaker_name=cast.resolve(found.speaker, previous) if found.speaker else None,
        cue=found.cue,
        content=found.content,
        kind=kind_of(line, found),
        factuality=factuality(line, found),
        section=line.sentence.section,
        quotes=_quotes_in(line.quotes, found.content),
    )


def _quotes_in(quotes: list[Quote], content: Span) -> tuple[Span, ...]:
    return tuple(q.inner for q in quotes if content.covers(q.inner) and q.inner.start < q.inner.end)


def _nested(text: str, statements: list[Statement], base: int) -> list[Statement]:
    """Set the parent of each statement: the smallest other one whose content holds its cue."""
    nested = []
    for statement in statements:
        holders = [
            (other.content.end - other.content.start, base + index)
            for index, other in enumerate(statements)
            if other is not statement
            and other.content.covers(statement.cue)
            and not statement.content.covers(other.cue)
        ]
        parent = min(holders)[1] if holders else None
        speaker = statement.speaker_name
        if parent is not None and statement.speaker is not None and statement.speaker.of(text).lower() in ("i", "we"):
            speaker = statements[parent - base].speaker_name
        nested.append(replace(statement, parent=parent, speaker_name=speaker))
    return nested


def _carried_on(line: Line, before: Line, last: Statement) -> list[Statement]:
    """Read a sentence that is all quotation as the last speaker's, where that one was just quoted too."""
    if not line.quotes or last.sentence != before.sentence.span or last.speaker is None or last.parent is not None:
        return []
    whole, quote = line.sentence.span, line.quotes[0]
    opened = before.text[before.sentence.span.start : before.sentence.span.end].rstrip().endswith(":")
    if quote.outer.start != whole.start or quote.outer.end < whole.end - 1 or not (last.quotes or opened):
        return []
    quotes = _quotes_in(line.quotes, quote.outer)
    denies = denies_in_words(quote.outer.of(line.text))
    inherited = StatementKind.STATEMENT if last.kind in _OF_ITS_WORDS else last.kind
    kind = StatementKind.DENIAL if denies else inherited
    return [replace(last, sentence=whole, content=quote.outer, quotes=quotes, parent=None, kind=kind)]
