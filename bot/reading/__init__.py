"""Reading: from a document to who said what, with offsets. A tour:

>>> from datetime import date
>>> from bot.core.documents import Document
>>> text = "Port officials said Ada Roos had warned that fog came. "
>>> text += "Vessby Lines denied on Monday losing at least two ferries."
>>> reading = read(Document(text=text, published=date(2025, 3, 5)))
>>> [(said.speaker_name, said.cue.of(text)) for said in reading.statements]
[('Port officials', 'said'), ('Ada Roos', 'had warned'), ('Vessby Lines', 'denied')]
>>> [said.parent for said in reading.statements]  # the second is what the first one tells of
[None, 0, None]
>>> [(record.denier, record.denied) for record in reading.denials]
[('Vessby Lines', 'losing at least two ferries')]
>>> [(figure.low, figure.unit, figure.bound.value) for figure in reading.quantities]
[(2.0, 'ferries', 'at_least')]
>>> [(day.span.of(text), day.start.isoformat(), day.basis.value) for day in reading.dates]
[('Monday', '2025-03-03', 'inferred')]

Another language than English is told, and its text is not read.

>>> read(Document("Le maire a dit que la banque a nié les accusations des députés de la ville.")).language
'fr'

Pure and deterministic: no input or output, no clock, and no model but a parser that the caller may hand over.
`pipeline` has the steps, `docs/reading.md` a longer tour and what is not read.
"""

from bot.reading.pipeline import read, read_claim

__all__ = ["read", "read_claim"]
