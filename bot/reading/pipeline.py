"""The reading of one document, step by step."""

from dataclasses import replace
from datetime import date

from bot.core.documents import Document
from bot.core.reading import Reading
from bot.reading.anchors import find_anchors
from bot.reading.blocks import lay_out
from bot.reading.claims import propose_claims
from bot.reading.dates import find_dates
from bot.reading.denials import DenialReader
from bot.reading.genre import genre_of
from bot.reading.lines import line_of
from bot.reading.names import find_names
from bot.reading.numbers import find_quantities
from bot.reading.sentences import split_sentences
from bot.reading.speakers import cast_of
from bot.reading.statements import find_statements


def read(document: Document) -> Reading:
    """Return what a document says and who says it.

    Pure and deterministic; never raises, whatever the text; takes time in proportion to its length. All spans are
    offsets into ``document.text``.
    """
    text = document.text
    layout = lay_out(document)
    sentences = split_sentences(text, layout.blocks)
    names = find_names(text)
    lines = [line_of(text, sentence) for sentence in sentences]
    cast = cast_of(text, names, sentences)
    statements = find_statements(lines, cast)
    dates, anchors = find_dates(text, document.published), find_anchors(text, names)
    reading = Reading(
        text=text,
        genre=document.genre or genre_of(text, layout.blocks),
        byline=layout.byline,
        blocks=layout.blocks,
        sentences=sentences,
        statements=statements,
        names=names,
        quantities=find_quantities(text),
        dates=dates,
        anchors=anchors,
        denials=DenialReader(cast, statements, dates, anchors).read(),
    )
    return replace(reading, claims=propose_claims(reading, cast))


def read_claim(proposition: str, stated_on: date | None) -> Reading:
    """Return the reading of one proposition, its relative dates counted from ``stated_on``."""
    return read(Document(text=proposition, published=stated_on))
