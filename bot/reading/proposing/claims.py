"""Claims worth tracking: reports, denials, attributed statements, and what the news itself asserts."""

from bisect import bisect_left
from dataclasses import replace

from bot.core.reading import DenialRecord, ProposedClaim, Reading, Statement
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, Factuality, Genre, Section, StatementKind
from bot.reading.denials.antecedents import is_empty
from bot.reading.denials.denied import plain
from bot.reading.denials.denying import negates
from bot.reading.lexis.gazetteer import gazetteer
from bot.reading.lexis.likeness import shared
from bot.reading.people.parties import party_of, same_party
from bot.reading.people.speakers import Cast
from bot.reading.proposing.headlines import mark_headline
from bot.reading.proposing.own_voice import own_voice_claims
from bot.reading.syntax.clauses import has_verb
from bot.reading.syntax.tagger import tag_words
from bot.reading.syntax.tokens import tokenise
from bot.reading.times.scopes import time_within

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
    drafts = [*reports, *_denials(reading), *_attributed(reading, cast), *own_voice_claims(reading)]
    heads = _heads(reading)
    claims = sorted(drafts, key=lambda claim: (_first_in_body(heads, claim), claim.spans[0]))
    return mark_headline(reading, _denied(reading, claims), cast)


def _heads(reading: Reading) -> list[Span]:
    return [block.span for block in reading.blocks[:_TOP] if block.kind is BlockKind.HEADLINE]


def _first_in_body(heads: list[Span], claim: ProposedClaim) -> int:
    body = [span.start for span in claim.spans if not any(head.covers(span) for head in heads)]
    return min(body, default=claim.spans[0].start)


def extent(statement: Statement) -> Span:
    """Return the stretch from the first to the last of speaker, cue and content within the statement's own sentence."""
    parts = [p for p in (statement.speaker, statement.cue, statement.content) if p and statement.sentence.overlaps(p)]
    return Span(min(p.start for p in parts), max(p.end for p in parts))


def _reports(reading: Reading) -> list[ProposedClaim]:
    """Return one claim for each thing reported, with all the spans that tell of the same report."""
    claims: list[ProposedClaim] = []
    told: list[dict[Span, None]] = []  # where each is told, in order and once
    for statement in reading.statements:
        if statement.kind is not StatementKind.REPORT or statement.factuality is not Factuality.ASSERTED:
            continue
        content = statement.content.of(reading.text)
        known = _same_report(claims, content)
        if known is not None:
            told[known][extent(statement)] = None
        elif not is_empty(content) and len(content.split()) >= 3:
            time = time_within(reading.text, statement.content, reading.dates)
            claim = ProposedClaim(
                plain(content), StatementKind.REPORT, (extent(statement),), statement.speaker_name, time
            )
            claims.append(claim)
            told.append({extent(statement): None})
    return [replace(claim, spans=tuple(spans)) for claim, spans in zip(claims, told, strict=True)]


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
    """Return a denial as a sentence: "X denied that it paid", "X denied taking money"."""
    denier = record.denier[0].upper() + record.denier[1:]
    tokens = tokenise(record.denied)
    tag_words(tokens)
    clause = has_verb(tokens, 0, len(tokens)) and not (tokens and tokens[0].low.endswith("ing"))
    return f"{denier} denied {'that ' if clause else ''}{record.denied}"


def _denied(reading: Reading, claims: list[ProposedClaim]) -> list[ProposedClaim]:
    """Note on each claim the denials directed at it: those told of nearest to it, so that time stays linear."""
    places = [index for index, claim in enumerate(claims) if claim.denial is not None]
    if not places:
        return claims
    result = []
    for at, claim in enumerate(claims):
        first = bisect_left(places, at)
        near = sorted(claims[k].denial or 0 for k in places[max(0, first - _RECENT) : first + _RECENT])
        against = tuple(index for index in near if claim.denial is None and _is_against(reading.denials[index], claim))
        result.append(replace(claim, denied_by=against) if against else claim)
    return result


def _is_against(record: DenialRecord, claim: ProposedClaim) -> bool:
    """Return whether a denial is directed at a claim: another party's, of the same matter, put the same way round."""
    speaker = party_of(claim.speaker) if claim.speaker else None
    own = speaker is not None and (same_party(speaker, party_of(record.denier)) or claim.speaker == record.named_person)
    same = shared(claim.proposition, record.denied) >= _SAME_REPORT
    return same and not own and negates(claim.proposition) == negates(record.denied)


def _attributed(reading: Reading, cast: Cast) -> list[ProposedClaim]:
    heads = _heads(reading)
    told = {span for record in reading.denials for span in record.evidence}
    return [
        _attributed_claim(reading, statement)
        for statement in reading.statements
        if statement.sentence not in told
        and _is_worth_tracking(reading, statement, cast)
        and not any(head.covers(statement.sentence) for head in heads)
    ]


def _is_worth_tracking(reading: Reading, statement: Statement, cast: Cast) -> bool:
    if statement.kind not in _KINDS or statement.factuality is not Factuality.ASSERTED or statement.parent is not None:
        return False
    content = statement.content.of(reading.text)
    if statement.speaker_name is None or is_empty(content):
        return False
    if statement.section is not Section.NEWS or reading.genre in _UNREPORTED:
        return _quotes_a_name(reading, statement, cast)
    return len(content.split()) >= 4


def _quotes_a_name(reading: Reading, statement: Statement, cast: Cast) -> bool:
    """Return whether a statement gives verbatim words, two at least, of somebody named."""
    named = (statement.speaker_name or "").removeprefix("the ") in cast.kinds
    return named and any(len(quote.of(reading.text).split()) >= 2 for quote in statement.quotes)


def _attributed_claim(reading: Reading, statement: Statement) -> ProposedClaim:
    where = extent(statement)
    words = _after_speaker(reading.text, statement, where) or _before_speaker(reading, statement)
    time = time_within(reading.text, statement.content, reading.dates)
    proposition = (words[0].upper() + words[1:]).rstrip(" ,;:—–")
    return ProposedClaim(proposition, statement.kind, (where,), statement.speaker_name, time)


def _inside_a_sentence(reading: Reading, place: Span) -> str:
    """Return words that opened a sentence as they stand within one: a plain word loses its capital, a name does not."""
    words = place.of(reading.text)
    first = words.partition(" ")[0]
    at = bisect_left(reading.names, place.start, key=lambda name: name.span.start)
    named = at < len(reading.names) and reading.names[at].span.start == place.start
    if named or first == "I" or not first.istitle() or not gazetteer().is_common(first):
        return words
    return words[0].lower() + words[1:]


def _after_speaker(text: str, statement: Statement, where: Span) -> str | None:
    """Return the words as they stand, the speaker's name in place of a pronoun; None where the speaker comes later."""
    if (
        statement.speaker is None
        or statement.speaker.start != where.start
        or statement.content.start < statement.cue.start
    ):
        return None
    said = statement.speaker.of(text)
    owns = said.lower() in ("his", "her", "its", "their") or said.endswith(("'s", "’s"))
    owner = f"{statement.speaker_name}'s" if owns else f"{statement.speaker_name}"
    return owner + text[statement.speaker.end : where.end]


def _before_speaker(reading: Reading, statement: Statement) -> str:
    """Return "X said ..." for a statement whose speaker stands after what was said, or within it."""
    cue, content = statement.cue.of(reading.text), _inside_a_sentence(reading, statement.content)
    if cue.lower() == "according to":
        return f"According to {statement.speaker_name}, {content}"
    return f"{statement.speaker_name} {'said' if cue == 'told' else cue} {content}"
