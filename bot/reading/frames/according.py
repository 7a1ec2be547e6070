"""Attribution in a prepositional phrase: "according to X", "in X's words", "in the view of X", "as X put it"."""

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.lexis import words
from bot.reading.lexis.gazetteer import gazetteer, wordset
from bot.reading.syntax.clauses import clause_end, has_verb, in_list
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.phrases import is_finite
from bot.reading.syntax.subjects import looks_like_speaker, subject_before
from bot.reading.syntax.tokens import Token, span_of

_NON_SOURCES = wordset("plan plans schedule law rules tradition custom need")
_VOICES = wordset(
    "words view opinion telling account judgment judgement estimation assessment reading version phrase eyes reckoning"
)
_SAYERS = words.SPEAKERS | gazetteer().role_heads
_APPOSED = (
    words.DETERMINERS - {"that", "this", "these", "those"}
    | {"who", "which", "whose"}
    | gazetteer().role_heads
    | gazetteer().role_modifiers
    | gazetteer().occupations
)
_OPENERS = wordset("according per in by put puts")
_NEEDED = _VOICES | (_OPENERS - {"in", "by"})
_ENDS = words.SUBORDINATORS | {"which", "who", "but"}
_ENDS_AFTER = _ENDS - {"which", "who"}
_LONGEST_SOURCE = 40  # tokens


def according_frames(line: Line) -> list[Found]:
    """Read sources named by a preposition, before, after or within what they say."""
    if line.words.isdisjoint(_NEEDED):
        return []
    found: list[Found] = []
    last = len(line.tokens) - 2
    for at in [k for k, token in enumerate(line.tokens) if token.low in _OPENERS and k < last]:
        word = line.tokens[at].low
        if word == "according" and line.tokens[at + 1].low == "to":
            found += _according(line, at, at + 2, "according to")
        elif word == "per" and (at == 0 or line.tokens[at - 1].low in (",", "—", "–")):
            found += _according(line, at, at + 1, "per")
        elif word in ("in", "by"):
            found += _in_words_of(line, at)
        elif word in ("put", "puts") and line.tokens[at + 1].low == "it":
            found += _put_it(line, at)
    return found


def _according(line: Line, at: int, first: int, lemma: str) -> list[Found]:
    tokens = line.tokens
    low, stop = line.bounds(at)
    end = _source_end(tokens, first, stop, after=_begin(tokens, low, at)[1] - low >= 2)
    if end == first or tokens[end - 1].low in _NON_SOURCES:
        return []
    if lemma == "per" and not looks_like_speaker(tokens, first, end - 1):
        return []
    source, cue = line.span(first, end), span_of(tokens, at, first - 1)
    return [
        Found(source, cue, content, StatementKind.STATEMENT, lemma, at)
        for content in _told_around(line, low, at, end, stop)
    ]


def _source_end(tokens: list[Token], at: int, stop: int, *, after: bool) -> int:
    """Return where a source ends: with its appositions and relative clauses, where what it says stands before it."""
    end = at
    while end < min(stop, at + _LONGEST_SOURCE) and tokens[end].text not in '.;:—–"“”?!)':
        if tokens[end].low == ",":
            if end + 1 >= stop or not (in_list(tokens, end, stop) or _apposed(tokens, end, stop, after=after)):
                break
        elif end > at and tokens[end - 1].low != "," and tokens[end].low in (_ENDS_AFTER if after else _ENDS):
            break
        end += 1
    return end


def _apposed(tokens: list[Token], comma: int, stop: int, *, after: bool) -> bool:
    """Return whether what follows a source's comma says who it is, as in "according to X, the head of Y"."""
    following = tokens[comma + 1]
    said = tokens[comma - 1].is_capital and following.low in _SAYERS
    named = tokens[comma - 1].low in gazetteer().role_heads and following.is_capital
    if following.low not in _APPOSED and not said and not named:
        return False
    close = next((k for k in range(comma + 1, stop) if tokens[k].low in (",", ".", ";")), stop)
    clause = any(is_finite(tokens, k) for k in range(comma + 2, close))
    relative = following.low in ("who", "which", "whose")
    if clause != relative:
        return False
    return after or (close < stop and tokens[close].low == "," and close - comma < 16)


def _begin(tokens: list[Token], low: int, at: int) -> tuple[int, int]:
    """Return the bounds of what stands before a source's phrase, without the marks and conjunctions around it."""
    before = at
    while before > low and tokens[before - 1].low in (",", "—", "–", "-", "("):
        before -= 1
    start = low
    while start < before and tokens[start].low in words.CONJUNCTIONS:
        start += 1
    return start, before


def _told_around(line: Line, low: int, at: int, end: int, stop: int) -> list[Span]:
    """Return what is said before the source's phrase, or after it, or on both sides where neither is whole alone."""
    tokens = line.tokens
    start, before = _begin(tokens, low, at)
    after = end + 1 if end < stop and tokens[end].low in (",", ":") else end
    if after + 1 < stop and tokens[after].low in ("citing", "quoting"):  # "according to the Post, citing officials, A"
        closing = next((k for k in range(after + 1, min(stop, after + _LONGEST_SOURCE)) if tokens[k].low == ","), None)
        after = closing + 1 if closing is not None else after
    rest = (
        line.span(after, clause_end(line, after, stop)) if after < stop and tokens[after].text not in ".!?;)" else None
    )
    if before - start < 2:
        return [rest] if rest else []
    told = line.span(start, before)
    hangs = tokens[before - 1].low in words.BE | words.MODALS | words.HAVE or not has_verb(tokens, start, before)
    parted = rest is not None and after > end and hangs
    return [told, rest] if parted and rest else [told]


def _in_words_of(line: Line, at: int) -> list[Found]:
    """Read "in X's words" and "in the view of X", set off by commas or at the sentence's end."""
    tokens = line.tokens
    low, stop = line.bounds(at)
    noun = next((k for k in range(at + 1, min(stop, at + 8)) if tokens[k].low in _VOICES), None)
    if noun is None or noun == at + 1:
        return []
    own = noun - 1 if tokens[noun - 1].low == "own" else noun  # "by the band's own account"
    owner = tokens[own - 1].low
    owned = owner in ("'s", "'") or owner in words.POSSESSIVES - {"my", "our", "your"}
    if owned:
        first, last, end = own - 1 if owner in words.POSSESSIVES else at + 1, own - 1, noun + 1
    elif owner == "the" and noun + 2 < stop and tokens[noun + 1].low == "of":
        first, end = noun + 2, _source_end(tokens, noun + 2, stop, after=False)
        last = end - 1
    else:
        return []
    head = last - 1 if tokens[last].low in ("'s", "'") else last
    opens, closes = at == low or not tokens[at - 1].is_word, end >= stop or not tokens[end].is_word
    named = tokens[first].low in words.POSSESSIVES or (last >= first and looks_like_speaker(tokens, first, head))
    if not (opens and closes and named):
        return []
    cue = span_of(tokens, own, noun) if owned else span_of(tokens, at, noun + 1)
    return [
        Found(span_of(tokens, first, last), cue, content, StatementKind.STATEMENT, "in the words of", noun)
        for content in _told_around(line, low, at, end, stop)
    ]


def _put_it(line: Line, at: int) -> list[Found]:
    """Read "as X put it" and "X puts it" after or before what X says."""
    tokens = line.tokens
    low, stop = line.bounds(at)
    subject = subject_before(tokens, at, low)
    if subject is None or not looks_like_speaker(tokens, *subject):
        return []
    opening = subject[0]
    as_clause = opening > low and tokens[opening - 1].low == "as"
    if not as_clause and (opening == low or tokens[opening - 1].low != ","):
        return []
    begin = opening - 1 if as_clause else opening
    end = next((k for k in range(at + 2, stop) if tokens[k].text in ",.:;!?" or line.quote_from(k) is not None), stop)
    return [
        Found(span_of(tokens, *subject), span_of(tokens, at, at + 1), content, StatementKind.STATEMENT, "put it", at)
        for content in _told_around(line, low, begin, end, stop)
    ]
