"""Claims worth tracking: reports, denials, attributed statements, and what the news itself asserts."""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

from bot.core.reading import DenialRecord, Name, ProposedClaim, Reading, Statement
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, Factuality, Genre, Section, StatementKind
from bot.reading.denied import is_empty, plain
from bot.reading.headlines import mark_headline
from bot.reading.likeness import shared
from bot.reading.own_voice import own_voice_claims
from bot.reading.scopes import time_within
from bot.reading.speakers import Cast

_KINDS = frozenset((StatementKind.STATEMENT, StatementKind.PREDICTION, StatementKind.REFUSAL, StatementKind.FIGURE))
_UNREPORTED = frozenset((Genre.OPINION, Genre.ANALYSIS, Genre.SATIRE, Genre.SOCIAL))
_TOP = 5  # blocks among which the headline stands
_SAME_REPORT = 0.6
_RECENT = 20  # reports that a further one is compared with


def propose_claims(reading: Reading, cast: Cast) -> tuple[ProposedClaim, ...]:
    """Return the claims of a document in the order in which it first states them."""
    if reading.genre is Genre.SATIRE:
        return ()
    reports = _reports(reading)
    drafts = [*reports, *_denials(reading), *_attributed(reading), *own_voice_claims(reading)]
    claims = sorted(drafts, key=lambda claim: (_first_in_body(reading, claim), claim.spans[0]))
    return mark_headline(reading, _denied(reading, claims), cast)


def _first_in_body(reading: Reading, claim: ProposedClaim) -> int:
    head = [block.span for block in reading.blocks[:_TOP] if block.kind is BlockKind.HEADLINE]
    body = [span.start for span in claim.spans if not any(h.covers(span) for h in head)]
    return min(body, default=claim.spans[0].start)


def extent(statement: Statement) -> Span:
    """Return the stretch from the first to the last of speaker, cue and content within the statement's own sentence."""
    parts = [p for p in (statement.speaker, statement.cue, statement.content) if p and statement.sentence.overlaps(p)]
    return Span(min(p.start for p in parts), max(p.end for p in parts))


def _reports(reading: Reading) -> list[ProposedClaim]:
    """Return one claim for each thing reported, with all the spans that tell of the same report."""
    claims: list[ProposedClaim] = []
    for statement in reading.statements:
        if statement.kind is not StatementKind.REPORT or statement.factuality is not Factuality.ASSERTED:
            continue
        content = statement.content.of(reading.text)
        known = _same_report(claims, content)
        if known is not None:
            spans = dict.fromkeys((*claims[known].spans, extent(statement)))
            claims[known] = replace(claims[known], spans=tuple(spans))
        elif not is_empty(content) and len(content.split()) >= 3:
            time = time_within(reading.text, statement.content, reading.dates)
            claim = ProposedClaim(
                plain(content), StatementKind.REPORT, (extent(statement),), statement.speaker_name, time
            )
            claims.append(claim)
    return claims


def _same_report(claims: list[ProposedClaim], content: str) -> int | None:
    if is_empty(content):
        return len(claims) - 1 if claims else None
    recent = range(len(claims) - 1, max(-1, len(claims) - 1 - _RECENT), -1)
    return next((i for i in recent if shared(claims[i].proposition, content) >= _SAME_REPORT), None)


def _denials(reading: Reading) -> list[ProposedClaim]:
    return [
        ProposedClaim(
            proposition=_denial_words(record),
            kind=StatementKind.DENIAL,
            spans=record.evidence,
            speaker=record.denier,
            time=record.scope.period,
            denial=index,
        )
        for index, record in enumerate(reading.denials)
    ]


def _denial_words(record: DenialRecord) -> str:
    denier = record.denier[0].upper() + record.denier[1:]
    clause = re.search(r"\b(?:is|are|was|were|has|have|had|will|would|could|\w{3,}ed)\b", record.denied)
    gerund = re.match(r"\w+ing\b", record.denied)
    return f"{denier} denied {'that ' if clause and not gerund else ''}{record.denied}"


def _denied(reading: Reading, claims: list[ProposedClaim]) -> list[ProposedClaim]:
    """Note on each claim the denials directed at it: those told of nearest to it, so that time stays linear."""
    places = [index for index, claim in enumerate(claims) if claim.denial is not None]
    result = []
    for at, claim in enumerate(claims):
        first = bisect_left(places, at)
        near = sorted(claims[k].denial or 0 for k in places[max(0, first - _RECENT) : first + _RECENT])
        against = tuple(index for index in near if claim.denial is None and _is_against(reading.denials[index], claim))
        result.append(replace(claim, denied_by=against) if against else claim)
    return result


def _is_against(record: DenialRecord, claim: ProposedClaim) -> bool:
    return claim.speaker != record.denier and shared(claim.proposition, record.denied) >= _SAME_REPORT


def _attributed(reading: Reading) -> list[ProposedClaim]:
    told = {span for record in reading.denials for span in record.evidence}
    return [
        _attributed_claim(reading, statement)
        for statement in reading.statements
        if _is_worth_tracking(reading, statement) and statement.sentence not in told
    ]


def _is_worth_tracking(reading: Reading, statement: Statement) -> bool:
    if statement.kind not in _KINDS or statement.factuality is not Factuality.ASSERTED or statement.parent is not None:
        return False
    content = statement.content.of(reading.text)
    if statement.speaker_name is None or is_empty(content) or not _in_body(reading, statement):
        return False
    if statement.section is not Section.NEWS or reading.genre in _UNREPORTED:
        return _quotes_a_name(reading, statement)
    return len(content.split()) >= 4


@lru_cache(maxsize=2)
def _known(names: tuple[Name, ...]) -> frozenset[str]:
    return frozenset(name.text for name in names)


def _quotes_a_name(reading: Reading, statement: Statement) -> bool:
    """Return whether a statement gives verbatim words, two at least, of somebody named."""
    speaker = statement.speaker_name or ""
    return speaker.removeprefix("the ") in _known(reading.names) and any(
        len(quote.of(reading.text).split()) >= 2 for quote in statement.quotes
    )


def _in_body(reading: Reading, statement: Statement) -> bool:
    return not any(b.kind is BlockKind.HEADLINE and b.span.covers(statement.sentence) for b in reading.blocks[:_TOP])


def _attributed_claim(reading: Reading, statement: Statement) -> ProposedClaim:
    text, where = reading.text, extent(statement)
    words = where.of(text)
    if statement.speaker is not None and statement.speaker.start == where.start and statement.speaker_name:
        owner = "'s" if statement.speaker.of(text).lower() in ("his", "her", "its", "their") else ""
        rest = text[statement.speaker.end : where.end]
        if statement.speaker.of(text).endswith(("'s", "’s")):
            rest = "'s" + rest
        words = f"{statement.speaker_name}{owner}{rest}"
    words = words[0].upper() + words[1:]
    time = time_within(text, statement.content, reading.dates)
    return ProposedClaim(words.rstrip(" ,;:—–"), statement.kind, (where,), statement.speaker_name, time)
