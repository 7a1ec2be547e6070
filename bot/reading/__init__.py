"""Reading: from a document's text to who said what, with offsets.

    >>> from bot.core.documents import Document
    >>> reading = read(Document("Port officials said on Monday that two ferries had collided off Lenvik."))
    >>> [s.speaker_name for s in reading.statements]
    ['Port officials']

Pure and deterministic: no input or output, no clock, no model.
"""

from bot.reading.pipeline import read, read_claim

__all__ = ["read", "read_claim"]
