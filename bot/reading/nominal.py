"""Attribution without a reporting verb: "according to", nouns such as "her claim that", and headlines with a colon."""

import re

from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, StatementKind
from bot.reading import words
from bot.reading.clauses import clause_end, in_list, noun_clause_end
from bot.reading.cues import NOUNS, Cue
from bot.reading.gazetteer import gazetteer, wordset
from bot.reading.lines import Found, Line
from bot.reading.phrases import adverbial_end
from bot.reading.subjects import looks_like_speaker
from bot.reading.tokens import Token, span_of

_MEDIA = wordset("report reports rumour rumours rumor rumors")
_OF_REPORTS = wordset(
    """
    newspaper media television press unconfirmed online earlier recent original initial false
    news new tabloid radio magazine
    """
)
_WORD_FROM = wordset("word line message position answer response verdict reply news")
_NON_SOURCES = wordset("plan plans schedule law rules tradition custom need")
_COLON = re.compile(r"\s*(?P<left>[^:\n]{2,60}?)\s*(?P<colon>:)\s+(?P<right>\S[^\n]*)")
_TURN = re.compile(r"\s*(?P<left>[A-Z][A-Z.'’-]+(?:\s+[A-Z][A-Z.'’-]+){0,3})\s*(?P<colon>:)\s+(?P<right>\S[^\n]*)")


def according_frames(line: Line) -> list[Found]:
    """Read "according to X" before, after or within its content."""
    found: list[Found] = []
    tokens = line.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].low != "according" or tokens[at + 1].low != "to":
            continue
        low, stop = line.bounds(at)
        end = _source_end(tokens, at + 2, stop)
        if end == at + 2 or tokens[end - 1].low in _NON_SOURCES:
            continue
        source, cue = line.span(at + 2, end), span_of(tokens, at, at + 1)
        found += [
            Found(source, cue, content, StatementKind.STATEMENT, "according to", at)
            for content in _told_around(line, low, at, end, stop)
        ]
    return found


def _source_end(tokens: list[Token], at: int, stop: int) -> int:
    end = at
    while end < stop and tokens[end].text not in '.;:—–"“”?!':
        if tokens[end].low == "," and not in_list(tokens, end, stop) if end + 1 < stop else tokens[end].low == ",":
            break
        if end > at and tokens[end].low in words.SUBORDINATORS | {"which", "who", "but"}:
            break
        end += 1
    return end


def _told_around(line: Line, low: int, at: int, end: int, stop: int) -> list[Span]:
    tokens = line.tokens
    before = at
    while before > low and tokens[before - 1].low in (",", "—", "–", "("):
        before -= 1
    start = low
    while start < before and tokens[start].low in words.CONJUNCTIONS:
        start += 1
    after = end + 1 if end < stop and tokens[end].low in (",", ":") else end
    rest = (
        line.span(after, clause_end(line, after, stop)) if after < stop and tokens[after].text not in ".!?;)" else None
    )
    if before - start < 2:
        return [rest] if rest else []
    return [line.span(start, before)]


def noun_frames(line: Line) -> list[Found]:
    """Read "X's claim that ...", "reports that ...", "the denial by X that ..." and "the word from X is that ..."."""
    found: list[Found] = []
    for at, token in enumerate(line.tokens):
        cue = NOUNS.get(token.low)
        if cue is None and token.low not in _WORD_FROM:
            continue
        low, stop = line.bounds(at)
        one = _claim_noun(line, cue, at, low, stop) if cue else None
        if one is None and token.low in _WORD_FROM:
            one = _word_from(line, at, low, stop)
        if one is not None:
            found.append(one)
    return found


def _claim_noun(line: Line, cue: Cue, at: int, low: int, stop: int) -> Found | None:
    tokens = line.tokens
    start, agent = at + 1, None
    if start < stop and tokens[start].low in ("by", "from") and start + 1 < stop:
        end = _agent_end(tokens, start + 1, stop)
        if end < stop and tokens[end].low == "that" and end > start + 1:
            agent, start = span_of(tokens, start + 1, end - 1), end
    opener = tokens[start].low if start < stop else ""
    if opener != "that" and not (opener == "of" and cue.kind is StatementKind.DENIAL):
        return None
    if start + 1 >= stop or (
        tokens[start + 1].low in words.BE | words.HAVE | words.MODALS | {"were"} and opener == "that"
    ):
        return None  # "a claim that is": a relative clause
    speaker = agent or _possessor(tokens, at, low)
    if speaker is None and (token := tokens[at].low) and not (token in _MEDIA or _is_relayed(cue)):
        return None
    if speaker is None and tokens[at].low in _MEDIA:
        first = at
        while first > low and (tokens[first - 1].low in words.DETERMINERS or _describes(tokens[first - 1])):
            first -= 1
        speaker = span_of(tokens, first, at)
    kind = StatementKind.REPORT if speaker is None or tokens[at].low in _MEDIA else cue.kind
    content = line.span(start, noun_clause_end(line, start, stop))
    return Found(speaker, span_of(tokens, at, at), content, kind, cue.lemma, at, thing=opener == "of")


def _is_relayed(cue: Cue) -> bool:
    """Return whether a noun tells of something said even where nobody is named: "allegations that ..."."""
    return cue.lemma in ("claim", "allegation", "accusation", "suggestion", "rumour", "rumor", "report", "assertion")


def _describes(token: Token) -> bool:
    return token.low in _OF_REPORTS


def _agent_end(tokens: list[Token], at: int, stop: int) -> int:
    end = at
    while end < stop and end < at + 10 and tokens[end].low not in ("that", ",", "which", "who") and tokens[end].is_word:
        end += 1
    return end


def _possessor(tokens: list[Token], at: int, low: int) -> Span | None:
    """Return the span of "her" in "her repeated claim" or of "the bank's" in "the bank's claim"."""
    for index in range(at - 1, max(low, at - 4) - 1, -1):
        word = tokens[index].low
        if word in words.POSSESSIVES:
            return span_of(tokens, index, index)
        if word in ("'s", "'") and index > low:
            first = _owner_start(tokens, index, low)
            return span_of(tokens, first, index) if looks_like_speaker(tokens, first, index - 1) else None
        if not tokens[index].is_word or word in words.DETERMINERS | words.PREPOSITIONS:
            return None
    return None


def _owner_start(tokens: list[Token], mark: int, low: int) -> int:
    """Return where the owner before "'s" at ``mark`` begins: its name with its title, or its determiner."""
    first = mark - 1
    while first > low and (tokens[first - 1].is_capital or tokens[first - 1].low in gazetteer().role_heads):
        first -= 1
    start = first
    while start > max(low, first - 3) and tokens[start - 1].is_word and tokens[start - 1].low not in words.PREPOSITIONS:
        start -= 1
        if tokens[start].low in words.DETERMINERS:
            return start
    return first


def _word_from(line: Line, at: int, low: int, stop: int) -> Found | None:
    """Read "the official word from X is that ..."."""
    tokens = line.tokens
    if at + 3 >= stop or tokens[at + 1].low not in ("from", "of"):
        return None
    end = _agent_end(tokens, at + 2, min(stop, at + 12))
    verb = next((k for k in range(at + 2, end) if tokens[k].low in ("is", "was", "remains", "'s")), None)
    if verb is None or verb == at + 2 or verb + 1 >= stop:
        return None
    that = adverbial_end(tokens, verb + 1, stop)
    if that >= stop or tokens[that].low != "that":
        return None
    first = at
    while first > low and (
        tokens[first - 1].low in words.DETERMINERS | {"official", "only", "latest", "public", "clear"}
    ):
        first -= 1
    content = line.span(that, clause_end(line, that, stop))
    return Found(
        span_of(tokens, first, verb - 1), span_of(tokens, verb, verb), content, StatementKind.STATEMENT, "be", verb
    )


def colon_frames(line: Line) -> list[Found]:
    """Read a headline "X: what X says" or "what is said: X", and a speaker's turn "NAME: ..." in a transcript."""
    span = line.sentence.span
    headline = line.sentence.block is BlockKind.HEADLINE
    match = (_COLON if headline else _TURN).fullmatch(line.text, span.start, span.end)
    if match is None:
        return []
    left, right = Span(*match.span("left")), Span(*match.span("right"))
    tokens = line.tokens
    colon = next(i for i, token in enumerate(tokens) if token.start == match.start("colon"))
    cue = Span(match.start("colon"), match.end("colon"))
    if not headline or _names_a_speaker(tokens, 0, colon - 1):
        return [Found(left, cue, right, StatementKind.STATEMENT, ":", colon)]
    if (
        len(tokens) - colon <= 5
        and all(not t.is_capital for t in tokens[colon + 1 :])
        and looks_like_speaker(tokens, colon + 1, len(tokens) - 1)
    ):
        return [Found(right, cue, left, StatementKind.STATEMENT, ":", colon)]
    return []


def _names_a_speaker(tokens: list[Token], first: int, last: int) -> bool:
    """Return whether the words before a headline's colon are a name or a kind of speaker, not a topic."""
    if last - first > 4 or tokens[last].low in (
        "correction",
        "update",
        "live",
        "video",
        "watch",
        "opinion",
        "analysis",
        "exclusive",
        "breaking",
        "explainer",
    ):
        return False
    plain = [token for token in tokens[first : last + 1] if token.is_word]
    capital = all(token.is_capital or token.low in ("of", "the", "'s", "for", "and") for token in plain)
    return capital and not any(token.text[0].isdigit() for token in plain) and looks_like_speaker(tokens, first, last)
