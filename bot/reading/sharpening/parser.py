"""What reading asks of a dependency parser, if there is one. Which parser that is, is the composition root's choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.core.spans import Span

RULES = "rules"


class Dependency(StrEnum):
    """How a word hangs on its head, as far as reading asks."""

    SUBJECT = "subject"  # of a verb, active or passive
    COMPLEMENT = "complement"  # what completes a verb: its object, clause, predicate or prepositional phrase
    CONJUNCT = "conjunct"  # joined to its head by "and", "but", "or" or a comma
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a parsed sentence.

    ``span`` are offsets into the sentence, ``head`` is the index, in the sentence's words, of the word that this one
    hangs on, its own for a root; ``verbal`` tells verbs and auxiliaries.
    """

    span: Span
    head: int
    dependency: Dependency
    verbal: bool = False


Parse = tuple[Word, ...]


class Parser(Protocol):
    """A dependency parser. Safe to call from any thread; the same sentences are always parsed alike."""

    @property
    def label(self) -> str:
        """What it is, for people: "spaCy en_core_web_sm 3.8.0"."""
        ...

    def parse(self, sentences: Sequence[str]) -> Sequence[Parse | None]:
        """Return the words of each sentence, in order, or None for one that could not be parsed. Never raises."""
        ...


def mode_of(parser: Parser | None) -> str:
    """Return what documents are read by: "rules", or "rules + spaCy en_core_web_sm 3.8.0"."""
    return RULES if parser is None else f"{RULES} + {parser.label}"
