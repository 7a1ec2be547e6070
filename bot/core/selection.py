"""The reading without what a person left out of it, as if that had never been read.

kept = without(reading, {findings(reading).denials[0].key})
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from bot.core.errors import ConflictError
from bot.core.findings import Finding, Tellers, findings
from bot.core.places import places
from bot.core.reading import ProposedClaim, Reading, Statement
from bot.core.spans import Span
from bot.core.vocabulary import StatementKind


class OtherReadingError(ConflictError):
    """What was left out of one reading is not in this one: the rules or the text have changed between."""


@dataclass(frozen=True, slots=True)
class _Gone:
    """The indexes of what goes; ``claims`` are those that were unticked themselves."""

    denials: frozenset[int]
    claims: frozenset[int]
    statements: frozenset[int]
    sentences: frozenset[int]


def without(reading: Reading, left_out: Set[str]) -> Reading:
    """Return a reading without what was left out, and without what rests on it alone.

    With a denial go its claim and its statements; with a statement those nested in it, and the claims that nothing
    else tells of. A claim alone is no longer tracked, and its statement stays; where it is the document's own word, it
    is not judged either. No sentence is judged any more in which a denial, a statement or the document's own word was
    left out, and no name, number or date in it.

    Args:
        left_out: keys of `bot.core.findings.findings`.

    Raises:
        OtherReadingError: if a key is none of this reading's.
    """
    if not left_out:
        return reading
    gone = _gone(reading, left_out)
    unheard = places(reading.sentences[number].span for number in gone.sentences)
    return replace(
        reading,
        denials=tuple(item for n, item in enumerate(reading.denials) if n not in gone.denials),
        statements=_statements(reading.statements, gone.statements),
        claims=_claims(reading, gone),
        sentences=tuple(item for n, item in enumerate(reading.sentences) if n not in gone.sentences),
        names=tuple(item for item in reading.names if not unheard.at(item.span)),
        quantities=tuple(item for item in reading.quantities if not unheard.at(item.span)),
        dates=tuple(item for item in reading.dates if not unheard.at(item.span)),
        anchors=tuple(item for item in reading.anchors if not unheard.at(item.span)),
        events=tuple(item for item in reading.events if not unheard.at(item.span)),
    )


def _gone(reading: Reading, left_out: Set[str]) -> _Gone:
    offered = findings(reading)
    if left_out - offered.keys:
        raise OtherReadingError("What was unticked is not in this reading.", "Look at it again.")

    def chosen(items: Iterable[Finding]) -> frozenset[int]:
        return frozenset(item.index for item in items if item.key in left_out)

    denials, claims = chosen(offered.denials), chosen(offered.claims)
    statements = _with_nested(reading.statements, chosen(offered.statements) | _of_denials(reading, denials))
    tellers = Tellers(reading.statements)
    own = [number for number in claims if not tellers.of(reading.claims[number].spans)]
    silent = places(
        (
            *(span for number in denials for span in reading.denials[number].evidence),
            *(span for number in statements for span in _where(reading.statements[number])),
            *(span for number in own for span in reading.claims[number].spans),
        )
    )
    unheard = {number for number, item in enumerate(reading.sentences) if silent.at(item.span)}
    return _Gone(denials, claims, statements, chosen(offered.headlines) | unheard)


def _of_denials(reading: Reading, denials: frozenset[int]) -> frozenset[int]:
    """Return the statements that these denials were made of, and that none which is kept was made of too."""
    gone = places(span for number in denials for span in reading.denials[number].evidence)
    kept: dict[str | None, list[Span]] = {}
    for number, record in enumerate(reading.denials):
        if number not in denials:
            kept.setdefault(record.denier, []).extend(record.evidence)
    stay = {denier: places(spans) for denier, spans in kept.items()}
    return frozenset(
        number
        for number, item in enumerate(reading.statements)
        if item.kind is StatementKind.DENIAL
        and gone.at(item.sentence)
        and not (item.speaker_name in stay and stay[item.speaker_name].at(item.sentence))
    )


def _with_nested(statements: tuple[Statement, ...], gone: frozenset[int]) -> frozenset[int]:
    while more := {number for number, item in enumerate(statements) if item.parent in gone} - gone:
        gone |= more
    return gone


def _where(statement: Statement) -> tuple[Span, ...]:
    return (statement.sentence, statement.cue, statement.content)


def _statements(statements: tuple[Statement, ...], gone: frozenset[int]) -> tuple[Statement, ...]:
    new = _numbers(len(statements), gone)
    return tuple(
        item if item.parent is None else replace(item, parent=new.get(item.parent))
        for number, item in enumerate(statements)
        if number not in gone
    )


def _claims(reading: Reading, gone: _Gone) -> tuple[ProposedClaim, ...]:
    """Return the claims that stay; each knows the denials by their new indexes, and only parties that still speak."""
    new = _numbers(len(reading.denials), gone.denials)
    tellers = Tellers(reading.statements)
    spoke = {item.speaker_name for item in reading.statements}
    speak = {item.speaker_name for n, item in enumerate(reading.statements) if n not in gone.statements}
    claims = []
    for number, claim in enumerate(reading.claims):
        if number in gone.claims or claim.denial in gone.denials:
            continue
        spans = tuple(s for s in claim.spans if claim.denial is not None or not tellers.of((s,)) & gone.statements)
        if spans or not claim.spans:
            claims.append(
                replace(
                    claim,
                    spans=spans,
                    denial=None if claim.denial is None else new[claim.denial],
                    denied_by=tuple(new[at] for at in claim.denied_by if at in new),
                    confirmed_by=tuple(name for name in claim.confirmed_by if name in speak or name not in spoke),
                )
            )
    return tuple(claims)


def _numbers(count: int, gone: frozenset[int]) -> dict[int, int]:
    """Return the new index of each item that is kept, by its old one."""
    kept = (number for number in range(count) if number not in gone)
    return {old: new for new, old in enumerate(kept)}
