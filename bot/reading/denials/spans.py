"""How far a denial reaches: where what is denied ends, and where a second denied thing begins."""

import re
from dataclasses import replace

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.denials.withheld import thwarts_or_sacks
from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import NOUNS
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.clauses import in_list
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.phrases import adverbial_end
from bot.reading.syntax.subjects import head_of
from bot.reading.syntax.tokens import Token, index_at

_DASHES = frozenset("—–―;:")
_WHENS = wordset("when while after before until since because although though unless if whereas once where")
_TALKS = wordset("saying adding calling insisting telling citing arguing describing claiming stressing blaming noting")
_SETTING_OFF = wordset("as after when while before despite amid following")  # after a comma: the main clause's again
_ALONE = words.ANAPHORS | wordset("everything anything nothing")
_RECEIVERS = wordset("him them us me you himself herself themselves")
_SETTINGS = re.compile(
    r"\s+(?:in|at|on|during|through|via)\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?(?:ruling|statement|interview|letter|post"
    r"|tweet|filing|speech|opinion|decision|order|memo|hearing|briefing|conference|message|call|email|reply|video|television|trial)\b.*$",
    re.I | re.S,
)
_NO_OBJECTS = wordset("in on at by for from with about of to as after before during over")


def denied_parts(line: Line, found: Found) -> list[Found]:
    """Return a denial or refusal with its content cut where the denied thing ends, one finding for each denied thing.

    "Denied that A and that B" and "denied doing A and doing B" deny two things. Other statements come back unchanged.
    """
    if found.kind is not StatementKind.DENIAL:
        return [found]
    if not _is_told(line, found):
        return []
    first, end = index_at(line.tokens, found.content.start), index_at(line.tokens, found.content.end)
    if end - first < 2 or found.content.start < found.cue.start:
        return [found]
    opened = _past_receiver(line, found, _past_predicate(line, first, end), end)
    received = opened > first and line.tokens[opened - 1].low in _RECEIVERS
    kind = StatementKind.REFUSAL if received else found.kind
    found, first = replace(found, thing=found.thing or opened > first, kind=kind), opened
    end = _end(line, found, first, end)
    span = line.span(first, end)
    setting = _SETTINGS.search(line.text, span.start, span.end) if found.thing else None
    if setting is not None and setting.start() - span.start > 3:
        end = _without_day(line.tokens, first, index_at(line.tokens, setting.start()))
    return [replace(found, content=line.span(low, high)) for low, high in _split(line.tokens, first, end)]


def _is_told(line: Line, found: Found) -> bool:
    """Return whether somebody rejects something here: not a plan, a general "you", an owner of what is rejected."""
    if found.speaker is None:
        return True
    said = found.speaker.of(line.text).lower()
    index = index_at(line.tokens, found.speaker.start)
    last = index_at(line.tokens, found.speaker.end) - 1
    owner = said in words.POSSESSIVES and found.lemma not in NOUNS
    offered = found.thing and line.tokens[head_of(line.tokens, index, last)].low in words.OFFERED
    modal = found.group.modal if found.group else None
    content = found.content.of(line.text)
    bodily = found.thing and thwarts_or_sacks(found.lemma, content)
    supposed = found.thing and (
        modal in ("would", "might", "may", "should") or (said in ("you", "one") and modal is not None)
    )
    accused = line.tokens[found.at].tag == tags.GERUND and line.tokens[max(found.at - 1, 0)].low in ("of", "for")
    return not (accused or owner or offered or supposed or bodily)


def _past_receiver(line: Line, found: Found, first: int, end: int) -> int:
    """Return where the thing withheld begins in "denied them permits": after the person it is withheld from."""
    receives = found.lemma == "deny" and line.tokens[first].low in _RECEIVERS and first + 1 < end
    return first + 1 if receives and not _is_left(line.tokens[first + 1]) else first


def _without_day(tokens: list[Token], first: int, end: int) -> int:
    """Return the end of a denied thing without the day before the place of denying: "it | on Monday in a statement"."""
    return next((k for k in range(first + 1, end) if adverbial_end(tokens, k, end) == end), end)


def _past_predicate(line: Line, first: int, end: int) -> int:
    """Return where the thing begins in 'dismissed as "pure invention" a claim that ...': after the quoted predicate."""
    quote = line.quote_from(first + 1) if line.tokens[first].low == "as" else None
    after = index_at(line.tokens, quote.outer.end) if quote is not None else first
    return after if after + 1 < end and line.tokens[after].is_word else first


def _end(line: Line, found: Found, first: int, end: int) -> int:
    tokens = line.tokens
    pronoun = tokens[first].low in _ALONE and first + 1 < end
    if (
        pronoun
        and _is_left(tokens[first + 1])
        and not (tokens[first].low == "that" and tokens[first + 1].tag == tags.ADVERB)
    ):
        return first + 1
    inserted, thing = _is_inserted(line, found), found.thing or tokens[first].tag == tags.GERUND
    finite = 0
    at = first
    while at < end:
        quote = line.quote_from(at)
        if quote is not None:
            at = index_at(tokens, quote.outer.end)
            continue
        if at > first and _stops(line, at, end, inserted=inserted, thing=thing):
            return at
        if found.lemma in NOUNS and at > first and _starts_predicate(tokens, at):
            finite += 1
            if finite > (tokens[first].low == "that") and not _is_subordinate(tokens, first, at):
                return at
        at += 1
    return end


def _is_left(token: Token) -> bool:
    """Return whether a word cannot belong to a pronoun or bare noun before it: "it | when asked", "it | for months"."""
    return token.low in _WHENS | _NO_OBJECTS | {",", "all", "and", "but"} or token.tag == tags.ADVERB


def _is_inserted(line: Line, found: Found) -> bool:
    """Return whether the denial stands in a clause put into another: "X, who denied ..., said"."""
    low = (found.group.first if found.group else found.at) - 1
    if line.tokens[max(low, 0)].low in ("who", "which"):
        return True
    speaker = found.speaker.of(line.text).lower() if found.speaker else ""
    return speaker in ("who", "which") or (low >= 0 and line.tokens[low].low == ",") or low < 0


def _stops(line: Line, at: int, end: int, *, inserted: bool, thing: bool) -> bool:
    tokens, word = line.tokens, line.tokens[at].low
    following = tokens[at + 1].low if at + 1 < end else "."
    if word in _DASHES:
        return True
    if word == ",":
        if following in _SETTING_OFF and not in_list(tokens, at, end):
            return True
        if following in _TALKS or following in ("who", "which") or (following == "but"):
            return True
        if following in ("before", "after") and at + 2 < end and tokens[at + 2].tag == tags.GERUND:
            return True
        if thing and at + 1 < end and tokens[at + 1].tag == tags.FINITE:
            return True  # "Arden denies spy claims, accuses Orrin"
        if following in ("and", "but", "yet") and line.quote_from(at + 2) is not None:
            return True
        after = adverbial_end(tokens, at + 1, end)
        if inserted and at + 1 < after < end and tokens[after].tag in tags.TENSED:
            return True  # "which on Monday denied it, on Friday said"
        if inserted and at + 1 < end and (_starts_predicate(tokens, at + 1) or _may_be_verb(tokens, at + 1)):
            return True
        return thing and (following in _WHENS or following in ("with", "as")) and not in_list(tokens, at, end)
    if word == "but" and at + 1 < end and tokens[at + 1].tag in tags.TENSED + tags.ADVERB:
        return True
    return (
        thing
        and word in _WHENS
        and word not in ("if", "where", "since")
        and not any(t.low in words.RELATIVES for t in tokens[max(0, at - 12) : at])
    )


def _starts_predicate(tokens: list[Token], at: int) -> bool:
    """Return whether a verb with the sentence's subject begins at ``at``."""
    after_comma = tokens[at - 1].low == ","
    while after_comma and at + 1 < len(tokens) and tokens[at].tag == tags.ADVERB:
        at += 1
    return tokens[at].tag in tags.TENSED and (
        after_comma or tokens[at - 1].tag not in tags.TENSED + tags.ADVERB + tags.SUBORDINATOR
    )


def _may_be_verb(tokens: list[Token], at: int) -> bool:
    """Return whether a noun in "-s" right after a comma reads as the main verb: "the club, which denied it, plays"."""
    if at + 1 >= len(tokens) or tokens[at].tag != tags.NOUN:
        return False
    return tokens[at].low.endswith("s") and tokens[at + 1].tag in "pdros"


def _is_subordinate(tokens: list[Token], first: int, at: int) -> bool:
    """Return whether the verb at ``at`` belongs to a clause within the content."""
    before = tokens[at - 1].low
    inner = any(t.tag in tags.CLAUSE_OPENING for t in tokens[first + 1 : at])
    return inner or before in words.PRONOUNS | {"and", "but", "or"}


def _split(tokens: list[Token], first: int, end: int) -> list[tuple[int, int]]:
    """Return the token ranges of the things denied one beside the other, all in the same form."""
    opener = tokens[first].low
    if opener != "that" and not _is_gerund(opener):
        return [(first, end)]
    starts = [first]
    for at in range(first + 2, end - 2):
        if tokens[at].low not in ("and", "or", ","):
            continue
        following = at + 1 + (tokens[at + 1].low in ("and", "or"))
        word = tokens[following].low
        same = word == "that" and tokens[following + 1].low not in words.BE if opener == "that" else _is_gerund(word)
        if same and end - following >= 2 and following - starts[-1] > 2:
            starts.append(following)
    stops = [s - 1 - (tokens[s - 2].low == ",") for s in starts[1:]] + [end]
    return list(zip(starts, stops, strict=True))


def _is_gerund(word: str) -> bool:
    return (
        len(word) > 4
        and word.endswith("ing")
        and word not in ("anything", "everything", "nothing", "something", "during")
    )


def quotation_apart(line: Line, found: list[Found]) -> list[Found]:
    """Return findings with a later speaker's quotation parted from the denial before it in the same sentence.

    'X denied that A, and "B," its spokesman Y said': what Y said is B.
    """
    denials = [f for f in found if f.kind is StatementKind.DENIAL and f.speaker is not None]
    return [_apart(line, one, denials) for one in found] if denials and line.quotes else found


def _apart(line: Line, one: Found, denials: list[Found]) -> Found:
    for denial in denials:
        inside = one is not denial and one.content.covers(denial.cue) and one.cue.start >= one.content.end
        last = next((q for q in reversed(line.quotes) if q.outer.end <= one.content.end), None)
        if inside and last is not None and last.outer.start > denial.cue.end and last.outer.end >= one.content.end - 1:
            return replace(one, content=Span(last.outer.start, one.content.end))
    return one
