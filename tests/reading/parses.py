"""A scripted parser, in place of the third-party one: parses written as one line a word."""

from collections.abc import Mapping, Sequence

from bot.core.spans import Span
from bot.reading.sharpening.parser import Dependency, Parse, Word


class ScriptedParser:
    """A `bot.reading.sharpening.parser.Parser` with the parses it is given; of any other sentence it knows none."""

    label = "script 1"

    def __init__(self, parses: Mapping[str, Parse]) -> None:
        self._parses = parses
        self.asked: list[str] = []

    def parse(self, sentences: Sequence[str]) -> list[Parse | None]:
        """Return the parses of those sentences that it has."""
        self.asked += sentences
        return [self._parses.get(sentence) for sentence in sentences]


def parse_of(sentence: str, script: str) -> Parse:
    """Return the parse that a script describes.

    Args:
        sentence: what is parsed.
        script: for each word of the sentence, in order, ``word>head`` or ``word>head:dependency``, with ``!`` before a
            verb; a word that hangs on itself is the root. A word that occurs again is told by a number: ``the2``.
    """
    entries = [entry.lstrip("!").partition(">") for entry in script.split()]
    names = [name for name, _, _ in entries]
    words, at = [], 0
    for entry, (name, _, rest) in zip(script.split(), entries, strict=True):
        head, _, dependency = rest.partition(":")
        bare = name.rstrip("0123456789") or name
        start = sentence.index(bare, at)
        at = start + len(bare)
        kind = Dependency(dependency) if dependency else Dependency.OTHER
        words.append(Word(Span(start, at), names.index(head), kind, verbal=entry.startswith("!")))
    return tuple(words)
