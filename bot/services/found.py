"""From a reading to what a person is shown of it: each thing found, with its verbatim words and who says them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.findings import Findings, Tellers, aside
from bot.core.reading import Reading
from bot.core.spans import Span
from bot.core.vocabulary import Factuality, words


class Group(StrEnum):
    """What a finding is shown among, in this order."""

    DENIAL = "denial"
    CLAIM = "claim"
    OWN = "own"  # what the document says in its own voice, where no claims are tracked
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found. ``who`` is None for the document's own voice or an unknown speaker, ``told`` says which sort.

    ``keep`` is the key that its statement is left out by, ``track`` the one by which a claim is not tracked; either may
    be missing. ``line`` counts from 1; ``within`` is who is said to have said it, in a statement inside another.
    """

    group: Group
    who: str | None
    told: str
    quotes: tuple[str, ...]
    line: int
    keep: str | None = None
    track: str | None = None
    main: bool = False
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """A statement that is nobody's position, and why not."""

    who: str | None
    quote: str
    line: int
    why: Factuality


def found_in(reading: Reading, offered: Findings, *, founding: bool, stored: bool = False) -> tuple[Found, ...]:
    """Return everything that can be unticked: denials, then claims or the document's own words, then statements.

    Args:
        founding: whether the claims would be tracked.
        stored: whether the statements are stored already, so that only claims and denials are new.
    """
    shown = _Shown(reading, offered)
    parts = [*shown.denials(), *(shown.claims() if founding else shown.own_words())]
    taken = {item.keep for item in parts}
    return (*parts, *(item for item in shown.statements() if item.keep not in taken and not stored))


def aside_of(reading: Reading) -> tuple[Aside, ...]:
    """Return the statements that are nobody's position."""
    text = reading.text
    return tuple(
        Aside(item.speaker_name, item.content.of(text), _line(text, item.content), item.factuality)
        for item in aside(reading)
    )


class _Shown:
    def __init__(self, reading: Reading, offered: Findings) -> None:
        self._reading = reading
        self._offered = offered
        self._tellers = Tellers(reading.statements)
        self._keys = {item.index: item.key for item in offered.statements}

    def denials(self) -> Iterator[Found]:
        for item in self._offered.denials:
            record = self._reading.denials[item.index]
            yield self._found(Group.DENIAL, record.denier, "denial", record.evidence, item.key)

    def claims(self) -> Iterator[Found]:
        """Yield the claims, each with its statement where exactly one tells of it."""
        for item in self._offered.claims:
            claim = self._reading.claims[item.index]
            tellers = self._tellers.of(claim.spans)
            keep = self._keys.get(next(iter(tellers))) if len(tellers) == 1 else None
            found = self._found(Group.CLAIM, claim.speaker, words(claim.kind), claim.spans, keep)
            yield replace(found, track=item.key, main=claim.headline)

    def own_words(self) -> Iterator[Found]:
        for item in self._offered.headlines:
            yield self._found(Group.OWN, None, "headline", (self._reading.sentences[item.index].span,), item.key)
        for item in self._offered.claims:
            claim = self._reading.claims[item.index]
            if not self._tellers.of(claim.spans):
                yield self._found(Group.OWN, None, words(claim.kind), claim.spans, item.key)

    def statements(self) -> Iterator[Found]:
        for item in self._offered.statements:
            statement = self._reading.statements[item.index]
            outer = None if statement.parent is None else self._reading.statements[statement.parent]
            found = self._found(
                Group.STATEMENT, statement.speaker_name, words(statement.kind), (statement.content,), item.key
            )
            yield replace(found, within=outer.speaker_name or "somebody") if outer else found

    def _found(self, group: Group, who: str | None, told: str, spans: tuple[Span, ...], keep: str | None) -> Found:
        text = self._reading.text
        quotes = tuple(span.of(text) for span in spans)
        return Found(group, who, told, quotes, _line(text, spans[0]) if spans else 1, keep)


def _line(text: str, place: Span) -> int:
    return text.count("\n", 0, place.start) + 1
