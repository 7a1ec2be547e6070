"""The reading of one document, step by step."""

from dataclasses import replace
from datetime import date

from bot.core.documents import Document
from bot.core.reading import Reading
from bot.reading.attribution.statements import find_statements
from bot.reading.denials.deniers import with_speakers
from bot.reading.denials.records import DenialReader
from bot.reading.layout.blocks import lay_out
from bot.reading.layout.genre import genre_of
from bot.reading.layout.language import ENGLISH, language_of
from bot.reading.layout.sentences import split_sentences
from bot.reading.naming.names import find_names
from bot.reading.people.speakers import cast_of
from bot.reading.proposing.claims import propose_claims
from bot.reading.quantities.numbers import find_quantities
from bot.reading.sharpening.parser import Parser
from bot.reading.sharpening.spans import sharpen
from bot.reading.times.anchors import find_anchors
from bot.reading.times.dates import filing_date, find_dates
from bot.reading.times.events import find_events


def read(document: Document, parser: Parser | None = None) -> Reading:
    """Return what a document says and who says it; a parser, where there is one, sharpens the spans.

    Pure and deterministic; never raises, whatever the text; takes time in proportion to its length. All spans are
    offsets into ``document.text``. Of a text in another language than English, nothing but its blocks are read.
    """
    text = document.text
    layout = lay_out(document)
    kind = genre_of(document, layout.blocks)
    reading = Reading(
        text=text,
        genre=kind.genre,
        genre_basis=kind.basis,
        genre_evidence=kind.evidence,
        language=language_of(text),
        byline=layout.byline,
        blocks=layout.blocks,
    )
    return _said(reading, document, parser) if reading.language == ENGLISH else reading


def _said(reading: Reading, document: Document, parser: Parser | None) -> Reading:
    """Return the reading of a laid-out English text with who says what."""
    text = reading.text
    sentences = split_sentences(text, reading.blocks)
    names = find_names(text)
    cast = cast_of(text, names, sentences)
    statements = sharpen(find_statements(cast), cast, parser)
    dates = find_dates(text, document.published or filing_date(text))
    anchors = find_anchors(text, names)
    full = replace(
        reading,
        sentences=sentences,
        statements=statements,
        names=names,
        quantities=find_quantities(text),
        dates=dates,
        anchors=anchors,
        events=find_events(text),
        denials=DenialReader(cast, with_speakers(cast, statements), dates, anchors).read(),
    )
    return replace(full, claims=propose_claims(full, cast))


def read_claim(proposition: str, stated_on: date | None) -> Reading:
    """Return the reading of one proposition, its relative dates counted from ``stated_on``."""
    return read(Document(text=proposition, published=stated_on))
