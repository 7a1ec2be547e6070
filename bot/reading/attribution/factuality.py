"""How a statement is put forward: asserted, or generic, conditional, hedged, a question or somebody's gloss."""

import re

from bot.core.vocabulary import Factuality
from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import VERBS, Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.tokens import Token, index_at

_INDEFINITE = wordset("something anything things everything such")
_INVERTED = wordset("had should were")
_SUPPOSING = wordset("suppose supposing imagine assuming assume")
_ANYBODY = wordset("someone somebody anyone anybody nobody whoever everybody everyone")
_ANY_ONE = _ANYBODY | wordset("those people any")
_UNNAMED = frozenset(("people", "many", "some", "some people", "many people", "we", "you"))
_HABITUAL = wordset("always often usually typically generally invariably normally regularly")
_SEEMING = re.compile(
    r"\b(?:seem(?:s|ed|ing)?|appear(?:s|ed|ing)?|(?:is|are|was|were|been)(?: \w+ly)? (?:said|reported|believed|thought"
    r"|understood|rumoured|rumored|alleged|supposed|claimed|known)) to(?: have)?(?: \w+ly)? $"
)
_UNDERSTOOD = wordset("understand believe think suppose rumour rumor allege say fear")
_UNCLEAR = wordset("whether")
# Words before a verb of saying by which the writer says it for somebody.
_GLOSS = re.compile(
    r"(?:as (?:if|though) to|(?:is|are|was|were) like|\bway of|in effect|all but|as good as|more or less"
    r"|(?:might|may) as well have|in so many words)$"
)
_GLOSSED = wordset("if though like way effect but good less well words")  # one of them stands in each of these
_QUESTION = re.compile(r"[.!…][\"”'’)]*\s+\S")


def factuality(line: Line, found: Found) -> Factuality:
    """Return how the statement is put forward in its sentence."""
    tokens, at = line.tokens, found.at
    low, _ = line.bounds(at)
    first = found.group.first if found.group is not None else at
    opener = _clause_opener(tokens, first, low)
    if _is_gloss(line, found, low):
        return Factuality.GLOSS
    if opener in ("if", "unless") or _is_supposed(line, found, low):
        return Factuality.CONDITIONAL
    if _is_generic(line, found, opener):
        return Factuality.GENERIC
    hedge = _hedge(line, found, low)
    if hedge is not None:
        return hedge
    if opener in _UNCLEAR:
        return Factuality.HEDGED
    return Factuality.QUESTION if _asked(line, found) else Factuality.ASSERTED


def _clause_opener(tokens: list[Token], at: int, low: int) -> str:
    """Return the word that opens the clause a cue stands in, such as "if" or "when"; empty for a main clause."""
    for index in range(at - 1, max(low, at - 25) - 1, -1):
        word = tokens[index].low
        if word in ("if", "unless", "when", "whenever", "whether"):
            return word
        if tokens[index].text in ',;:—"“”' or word in ("that", "but"):
            return ""
    return ""


def _is_gloss(line: Line, found: Found, low: int) -> bool:
    """Return whether the writer puts words in the speaker's mouth: "essentially saying", "as if to say"."""
    if found.group is None:
        return False
    first = found.group.first
    near = {token.low for token in line.tokens[max(low, first - 3) : found.at]}
    if near & words.GLOSSING or set(found.group.adverbs) & words.GLOSSING:
        return True
    if "really" in found.group.adverbs and line.tokens[found.at].low == "saying":
        return True
    spoken = [token.low for token in line.tokens[max(low, found.at - 5) : found.at]]
    if _GLOSSED.isdisjoint(spoken):
        return False
    return any(_GLOSS.search(" ".join(part)) for part in (spoken, spoken[: len(spoken) - (found.at - first)]))


def _is_supposed(line: Line, found: Found, low: int) -> bool:
    """Return whether a statement is only imagined: "Had she said ...", "Suppose the mayor said ..."."""
    if found.speaker is None:
        return False
    subject = index_at(line.tokens, found.speaker.start)
    before = line.tokens[subject - 1].low if subject > low else ""
    opens = subject - 1 == low or (subject - 2 >= low and line.tokens[subject - 2].tag == tags.MARK)
    asked = line.text[line.sentence.span.start : line.sentence.span.end].rstrip().endswith("?")
    return before in _SUPPOSING or (before in _INVERTED and opens and not asked)


def _is_generic(line: Line, found: Found, opener: str) -> bool:
    verb = VERBS.get(line.tokens[found.at].low)
    present = verb is not None and verb.form in (Form.PRESENT, Form.BASE)
    content = found.content.of(line.text).lower().split()
    vague = bool(content) and content[0].strip(",.") in _INDEFINITE
    if opener in ("when", "whenever") and present:
        return True
    if vague and found.thing and len(content) <= 4:
        return True
    return found.speaker is not None and _speaks_generally(line, found, present=present)


def _speaks_generally(line: Line, found: Found, *, present: bool) -> bool:
    """Return whether nobody in particular speaks: "anyone", "politicians always say", "a mayor who says"."""
    if found.speaker is None:
        return False
    spoken = found.speaker.of(line.text).lower().split()
    first = index_at(line.tokens, found.speaker.start)
    if " ".join(spoken) in _ANYBODY:
        return True
    if spoken == ["who"]:
        head = [token.low for token in line.tokens[max(0, first - 3) : first]]
        return bool(set(head) & _ANY_ONE) or (present and bool(set(head) & {"a", "an"}))
    if " ".join(spoken) in _UNNAMED and present:
        return True
    bare = all(t.tag in tags.NOUN + tags.ADJECTIVE for t in line.tokens[first : first + len(spoken)])
    adverbs = set(found.group.adverbs) if found.group is not None else set()
    return bare and present and bool(adverbs & _HABITUAL)


def _hedge(line: Line, found: Found, low: int) -> Factuality | None:
    group = found.group
    if group is None:
        return None
    if group.passive and found.speaker is None and _is_of_others(line, found):
        return Factuality.HEDGED
    if group.modal == "would":
        return Factuality.CONDITIONAL
    if group.modal in words.DOUBTFUL | {"should"} or set(group.adverbs) & words.REPORTEDLY:
        return Factuality.HEDGED
    if found.speaker is not None and found.speaker.end <= found.cue.start:
        between = line.text[found.speaker.end : found.cue.start].lower()
        if set(between.split()) & words.REPORTEDLY:
            return Factuality.HEDGED
    spoken = [token.low for token in line.tokens[max(low, found.at - 6) : found.at]]
    return Factuality.HEDGED if "to" in spoken and _SEEMING.search("".join(f"{word} " for word in spoken)) else None


def _is_of_others(line: Line, found: Found) -> bool:
    """Return whether nobody is named who says it: "is said to employ 600", "it is understood that"."""
    after = line.tokens[found.at + 1].low if found.at + 1 < len(line.tokens) else ""
    return after == "to" or found.lemma in _UNDERSTOOD


def _asked(line: Line, found: Found) -> bool:
    """Return whether the statement is a question, or stands within one the writer asks."""
    content = found.content.of(line.text).rstrip("\"”'’ ")
    if content.endswith("?"):
        return _QUESTION.search(content) is None  # something was stated before it was asked
    last = line.text[line.sentence.span.start : line.sentence.span.end].rstrip()
    if not last.endswith("?"):
        return False
    end = index_at(line.tokens, found.content.end)
    return end >= len(line.tokens) - 1
