"""Statements of a text by their words, to be set beside what is expected."""

from bot.core.documents import Document
from bot.core.reading import Reading
from bot.reading import read


def told(text: str, title: str | None = None) -> list[str]:
    """Return "speaker | cue | content" for each statement of a text, "-" for nobody, in the reading's order."""
    return told_in(read(Document(text=text, title=title)))


def told_in(reading: Reading) -> list[str]:
    """Return "speaker | cue | content" for each statement of a reading."""
    text = reading.text
    return [
        f"{s.speaker.of(text) if s.speaker else '-'} | {s.cue.of(text)} | {s.content.of(text)}"
        for s in reading.statements
    ]


def attributed(text: str) -> list[tuple[str | None, str, str]]:
    """Return speaker, cue and content of each statement of a text, in the reading's order."""
    return [
        (s.speaker.of(text) if s.speaker else None, s.cue.of(text), s.content.of(text))
        for s in read(Document(text=text)).statements
    ]
