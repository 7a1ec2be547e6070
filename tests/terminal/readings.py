"""Readings made by hand, so that a test of how they look does not hang on what the reader finds."""

from bot.core.reading import Reading, Statement
from bot.core.spans import Span
from bot.core.vocabulary import Factuality, Section, StatementKind


def span_of(text: str, words: str) -> Span:
    """Return where ``words`` first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def said(
    text: str,
    speaker: str | None,
    cue: str,
    content: str,
    kind: StatementKind = StatementKind.STATEMENT,
    factuality: Factuality = Factuality.ASSERTED,
    parent: int | None = None,
    named: str | None = None,
) -> Statement:
    """Return a statement whose parts stand where their words first do; ``named`` is its speaker's name, if another."""
    return Statement(
        sentence=Span(0, len(text)),
        speaker=span_of(text, speaker) if speaker else None,
        speaker_name=named or speaker,
        cue=span_of(text, cue),
        content=span_of(text, content),
        kind=kind,
        factuality=factuality,
        section=Section.NEWS,
        parent=parent,
    )


def reading(text: str, *statements: Statement) -> Reading:
    """Return a reading of ``text`` with these statements and nothing else."""
    return Reading(text=text, statements=statements)
