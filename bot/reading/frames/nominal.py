"""Attribution by a noun: "her claim that ...", "the bank's offer to ...", "the word from X is that ..."."""

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.lexis import tags, words
from bot.reading.lexis.gazetteer import gazetteer, wordset
from bot.reading.lexis.nouns import ATTRIBUTING, Noun
from bot.reading.syntax.clauses import clause_end, noun_clause_end
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.phrases import adverbial_end, is_finite
from bot.reading.syntax.subjects import looks_like_speaker
from bot.reading.syntax.tokens import Token, span_of

_MEDIA = wordset("report reports rumour rumours rumor rumors")
_OF_REPORTS = wordset(
    """
    newspaper media television press unconfirmed online earlier recent original initial false
    news new tabloid radio magazine
    """
)
_WORD_FROM = wordset("word line message position answer response verdict reply news view argument claim stance")
_NOUNS = _WORD_FROM | frozenset(ATTRIBUTING)
_RELAYED = wordset("claim allegation accusation suggestion rumour rumor report assertion")
_NEAR = 8  # tokens before a noun's clause in which its sentence's verb would stand
_RELATIVE_VERBS = words.BE | words.HAVE | words.MODALS | {"were"}


def noun_frames(line: Line) -> list[Found]:
    """Read "X's claim that ...", "reports that ...", "the denial by X that ..." and "the word from X is that ..."."""
    if line.words.isdisjoint(_NOUNS):
        return []
    found: list[Found] = []
    for at in [k for k, token in enumerate(line.tokens) if token.low in _NOUNS and token.tag not in tags.VERBAL]:
        noun = ATTRIBUTING.get(line.tokens[at].low)
        low, stop = line.bounds(at)
        one = _claim_noun(line, noun, at, low, stop) if noun else None
        if one is None:
            one = _word_from(line, at, low, stop) or _position_is(line, at, low, stop)
        if one is not None:
            found.append(one)
    return found


def _claim_noun(line: Line, noun: Noun, at: int, low: int, stop: int) -> Found | None:
    tokens = line.tokens
    agent, start = _agent(tokens, noun, at, stop)
    opener = tokens[start].low if start < stop else ""
    if opener not in noun.after or start + 1 >= stop or (opener == "on" and tokens[start + 1].low in words.TIMES):
        return None
    if opener == "that" and tokens[start + 1].low in _RELATIVE_VERBS:
        return None  # "a claim that is": a relative clause
    speaker = agent or _possessor(tokens, at, low)
    if speaker is None and (opener != "that" or noun.lemma not in _RELAYED) and noun.kind is not StatementKind.DENIAL:
        return None
    if speaker is None and opener != "that":
        return None
    if speaker is None and tokens[at].low in _MEDIA:
        first = at
        while first > low and (tokens[first - 1].low in words.DETERMINERS or tokens[first - 1].low in _OF_REPORTS):
            first -= 1
        speaker = span_of(tokens, first, at)
    ends = {"that": _clause_end, "to": _infinitive_end}
    end = ends.get(opener, _thing_end)(line, start, stop)
    content = line.span(start if opener in ("that", "to") or noun.kind is StatementKind.DENIAL else start + 1, end)
    kind = StatementKind.REPORT if speaker is None or tokens[at].low in _MEDIA else noun.kind
    takes = start == at + 1 and opener not in ("that", "to") and noun.kind is not StatementKind.DENIAL
    return Found(
        speaker, span_of(tokens, at, start if takes else at), content, kind, noun.lemma, at, thing=opener != "that"
    )


def _agent(tokens: list[Token], noun: Noun, at: int, stop: int) -> tuple[Span | None, int]:
    """Return the owner named after a noun, as in "a claim by X that", and the index where the content begins."""
    start = at + 1
    if start + 1 >= stop or tokens[start].low not in ("by", "from"):
        return None, start
    end = start + 1
    while end < min(stop, start + 11) and tokens[end].is_word and not _ends_agent(tokens, end):
        if tokens[end].low in noun.after and end > start + 1:
            return span_of(tokens, start + 1, end - 1), end
        end += 1
    return None, start


def _ends_agent(tokens: list[Token], at: int) -> bool:
    return tokens[at].low in ("which", "who") or is_finite(tokens, at)


def _clause_end(line: Line, start: int, stop: int) -> int:
    """Return the end of "that ..." after a noun: before the main verb of a sentence whose subject the noun is."""
    tokens, end = line.tokens, noun_clause_end(line, start, stop)
    if any(token.tag in tags.TENSED for token in tokens[max(0, start - _NEAR) : start]):
        return end  # the sentence has its verb already
    verb = next((k for k in range(start + 1, end) if tokens[k].tag in tags.TENSED), end)
    for at in range(verb + 1, end):
        tag = tokens[at].tag
        if tag in tags.CLAUSE_OPENING + tags.COORDINATOR + tags.PRONOUN + tags.MARK:
            break
        if tag in tags.TENSED and tokens[at - 1].tag not in tags.TENSED + tags.ADVERB:
            return at
        if at + 1 < end and _follows_predicate(tokens, verb, at):
            return at
    return end


def _follows_predicate(tokens: list[Token], verb: int, at: int) -> bool:
    """Return whether a word after "is harmless" can only be the main verb: "rests on", "collapsed in"."""
    copula, word = tokens[verb].low in ("is", "was"), tokens[at]
    complete = at > verb + 1 and all(token.tag in tags.ADVERB + tags.ADJECTIVE for token in tokens[verb + 1 : at])
    verbal = word.tag == tags.PARTICIPLE or (word.tag == tags.NOUN and word.low.endswith("s"))
    hangs = tokens[at + 1].tag in tags.PREPOSITION + tags.DETERMINER + tags.ADVERB + tags.TO
    return copula and complete and tokens[at - 1].tag == tags.ADJECTIVE and verbal and hangs


def _infinitive_end(line: Line, start: int, stop: int) -> int:
    """Return the end of "to ..." after a noun: before the main verb, unless a clause opened in between has its own."""
    for at in range(start + 1, stop):
        low = line.tokens[at].low
        if low in words.SUBORDINATORS | words.RELATIVES | {"and", "but"} or low in (",", ";"):
            break
        if is_finite(line.tokens, at):
            return at
    return noun_clause_end(line, start, stop)


def _thing_end(line: Line, start: int, stop: int) -> int:
    """Return the end of the noun phrase after "of", "about" and the like: at the next verb or mark."""
    tokens, at = line.tokens, start + 1
    while at < stop and not (tokens[at].text in ",;:.—–()?!" or is_finite(tokens, at)):
        if tokens[at].low in words.SUBORDINATORS - {"how", "why", "where", "whether"} and at > start + 1:
            break
        at += 1
    return at


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
    """Read "the official word from X is that ..." and "the conclusion of X was that ..."."""
    tokens = line.tokens
    if at + 3 >= stop or tokens[at + 1].low not in ("from", "of"):
        return None
    verb = next((k for k in range(at + 2, min(stop, at + 12)) if tokens[k].low in ("is", "was", "remains", "'s")), None)
    if verb is None or verb == at + 2 or not all(token.is_word for token in tokens[at + 2 : verb]):
        return None
    if tokens[at].low != "word":
        named = looks_like_speaker(tokens, at + 2, verb - 1)
        return _is_that(line, span_of(tokens, at + 2, verb - 1), verb, stop, cue=at) if named else None
    first = at
    while first > low and (
        tokens[first - 1].low in words.DETERMINERS | {"official", "only", "latest", "public", "clear"}
    ):
        first -= 1
    return _is_that(line, span_of(tokens, first, verb - 1), verb, stop, cue=verb)


def _position_is(line: Line, at: int, low: int, stop: int) -> Found | None:
    """Read "X's position is that ..." and "her answer was: ..."."""
    speaker = _possessor(line.tokens, at, low)
    if speaker is None or at + 2 >= stop or line.tokens[at + 1].low not in ("is", "was", "remains", "'s"):
        return None
    return _is_that(line, speaker, at + 1, stop, cue=at)


def _is_that(line: Line, speaker: Span, verb: int, stop: int, *, cue: int) -> Found | None:
    """Return the finding of "is that ..." at ``verb``, with the noun, or the verb itself, as its cue."""
    tokens = line.tokens
    that = adverbial_end(tokens, verb + 1, stop)
    if that < stop and tokens[that].text in ",:" and line.quote_from(that + 1) is not None:
        that += 1
    elif that >= stop or tokens[that].low != "that":
        return None
    content = line.span(that, clause_end(line, that, stop))
    return Found(speaker, span_of(tokens, cue, cue), content, StatementKind.STATEMENT, "be", cue)
