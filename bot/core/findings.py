"""What reading found, as a person may take it or leave it: each finding has a key that names it by kind and place."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from bot.core.places import Places, places
from bot.core.reading import Reading, Statement
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, Factuality, StatementKind


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing read that a person may leave out.

    ``key`` names it by what it is and where it stands, so it holds for as long as the same is read there. ``index`` is
    its place among the reading's denials, claims, statements or sentences.
    """

    key: str
    index: int


@dataclass(frozen=True, slots=True)
class Findings:
    """What may be left out of a reading.

    Each denial stands for its claim and its statements too; ``claims`` are the others; ``statements`` are the asserted
    ones, the rest being nobody's position; ``headlines`` are what the document's own headline says, where nothing else
    was read in it. ``digest`` is the same for two readings of one text in which the same was found.
    """

    denials: tuple[Finding, ...] = ()
    claims: tuple[Finding, ...] = ()
    statements: tuple[Finding, ...] = ()
    headlines: tuple[Finding, ...] = ()
    digest: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all of them."""
        return frozenset(item.key for item in (*self.denials, *self.claims, *self.statements, *self.headlines))


def findings(reading: Reading) -> Findings:
    """Return what a person may leave out of a reading, each kind in the reading's order."""
    evidence = [span for record in reading.denials for span in record.evidence]
    denied = places(evidence)
    statements = [
        (number, statement)
        for number, statement in enumerate(reading.statements)
        if statement.factuality is Factuality.ASSERTED
        and not (statement.kind is StatementKind.DENIAL and denied.at(statement.sentence))
    ]
    taken = places((*evidence, *(statement.sentence for _, statement in statements)))
    found = Findings(
        denials=_named(("d", n, record.evidence, "") for n, record in enumerate(reading.denials)),
        claims=_named(("c", n, item.spans, item.kind) for n, item in enumerate(reading.claims) if item.denial is None),
        statements=_named(("s", n, (item.content,), item.kind) for n, item in statements),
        headlines=_named(
            ("h", n, (item.span,), "")
            for n, item in enumerate(reading.sentences)
            if item.block is BlockKind.HEADLINE and not taken.at(item.span)
        ),
    )
    return replace(found, digest=_digest(reading, found))


def aside(reading: Reading) -> tuple[Statement, ...]:
    """Return the statements that are nobody's position: questions, conditions, what is hedged or only alluded to."""
    return tuple(item for item in reading.statements if item.factuality is not Factuality.ASSERTED)


class Tellers:
    """Which statements tell of what stands at a span: those with their cue there that are not nested in another."""

    def __init__(self, statements: tuple[Statement, ...]) -> None:
        self._statements = statements
        self._cues = Places((item.cue, number) for number, item in enumerate(statements))

    def of(self, spans: Iterable[Span]) -> frozenset[int]:
        """Return their indexes; none where the document says it in its own voice."""
        return frozenset(number for span in spans for number in self._of(span))

    def _of(self, span: Span) -> list[int]:
        there = self._cues.at(span)
        return [number for number in there if self._statements[number].parent not in there]


def _named(items: Iterable[tuple[str, int, tuple[Span, ...], str]]) -> tuple[Finding, ...]:
    """Name findings by letter, first place and kind; those that all of it fits are told apart by their order."""
    seen: Counter[str] = Counter()
    named = []
    for letter, number, spans, kind in items:
        first = spans[0] if spans else Span(0, 0)
        key = f"{letter}{first.start}-{first.end}" + (f":{kind}" if kind else "")
        seen[key] += 1
        named.append(Finding(key if seen[key] == 1 else f"{key}+{seen[key]}", number))
    return tuple(named)


def _digest(reading: Reading, found: Findings) -> str:
    """Return a short hash of everything that a person is shown of the findings."""
    shown = [
        *((item.key, repr(reading.denials[item.index])) for item in found.denials),
        *((item.key, repr(reading.claims[item.index])) for item in found.claims),
        *((item.key, repr(reading.statements[item.index])) for item in found.statements),
        *((item.key, "") for item in found.headlines),
    ]
    return sha256(repr(shown).encode("utf-8", "surrogatepass")).hexdigest()[:16]
