"""A reading as plain attributions: source, cue and content as lists of offsets, the shape that scorers compare."""

from bot.core.reading import Reading
from bot.core.spans import Span

Attribution = dict[str, list[list[int]]]


def attributions(reading: Reading) -> list[Attribution]:
    """Return one entry for each cue and speaker; contents told around one cue are the parts of one content.

    A statement told within another one ("she said he denied it") is left out, as corpora annotate the outer one only.
    """
    found: dict[tuple[Span, Span | None], Attribution] = {}
    for statement in reading.statements:
        if statement.parent is not None:
            continue
        speaker = statement.speaker
        empty: Attribution = {"source": _offsets(speaker), "cue": _offsets(statement.cue), "content": []}
        entry = found.setdefault((statement.cue, speaker), empty)
        entry["content"] += _offsets(statement.content)
    return list(found.values())


def _offsets(span: Span | None) -> list[list[int]]:
    return [[span.start, span.end]] if span is not None else []
