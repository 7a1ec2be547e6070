"""How a statement is put forward: asserted, or generic, conditional, hedged, a question or somebody's gloss."""

from bot.core.vocabulary import Factuality
from bot.reading import words
from bot.reading.cues import VERBS, Form
from bot.reading.gazetteer import wordset
from bot.reading.lines import Found, Line
from bot.reading.tokens import Token, index_at

_INDEFINITE = wordset("something anything things everything such")
_CONDITIONS = wordset("if unless should were")
_ANYBODY = wordset("someone somebody anyone anybody nobody whoever everybody everyone")
_SEEMING = wordset("seems seemed appears appeared seem appear seeming appearing")


def factuality(line: Line, found: Found) -> Factuality:
    """Return how the statement is put forward in its sentence."""
    tokens, at = line.tokens, found.at
    low, _ = line.bounds(at)
    opener = _clause_opener(tokens, at, low)
    if _is_gloss(line, found, low):
        return Factuality.GLOSS
    if opener in ("if", "unless"):
        return Factuality.CONDITIONAL
    if _is_generic(line, found, opener):
        return Factuality.GENERIC
    group = found.group
    if group is not None and (
        group.modal in words.DOUBTFUL | {"would", "should"} or set(group.adverbs) & words.REPORTEDLY
    ):
        return Factuality.CONDITIONAL if group.modal == "would" else Factuality.HEDGED
    if group is not None and group.infinitive and any(tokens[k].low in _SEEMING for k in range(max(low, at - 4), at)):
        return Factuality.HEDGED
    return Factuality.QUESTION if _asked(line, found) else Factuality.ASSERTED


def _clause_opener(tokens: list[Token], at: int, low: int) -> str:
    """Return the word that opens the clause a cue stands in, such as "if" or "when"; empty for a main clause."""
    for index in range(at - 1, max(low, at - 25) - 1, -1):
        word = tokens[index].low
        if word in ("if", "unless", "when", "whenever"):
            return word
        if tokens[index].text in ',;:—"“”' or word in ("that", "but"):
            return ""
    return ""


def _is_gloss(line: Line, found: Found, low: int) -> bool:
    """Return whether the writer puts words in the speaker's mouth: "essentially saying", "as if to say"."""
    if found.group is None:
        return False
    near = {token.low for token in line.tokens[max(low, found.group.first - 3) : found.at]}
    if near & words.GLOSSING or set(found.group.adverbs) & words.GLOSSING:
        return True
    text = " ".join(token.low for token in line.tokens[max(low, found.at - 5) : found.at])
    return text.endswith(("as if to", "as though to", "is like", "was like", "another way of", "a way of", "in effect"))


def _is_generic(line: Line, found: Found, opener: str) -> bool:
    present = VERBS.get(line.tokens[found.at].low)
    content = found.content.of(line.text).lower().split()
    vague = bool(content) and content[0].strip(",.") in _INDEFINITE
    if opener in ("when", "whenever") and present is not None and present.form in (Form.PRESENT, Form.BASE):
        return True
    if vague and found.thing and len(content) <= 4:
        return True
    speaker = found.speaker.of(line.text).lower() if found.speaker else ""
    return speaker in _ANYBODY or (
        speaker in ("people", "many", "critics", "some people", "we", "you")
        and present is not None
        and present.form is Form.BASE
        and found.thing
    )


def _asked(line: Line, found: Found) -> bool:
    """Return whether the statement is a question, or stands within one the writer asks."""
    content = found.content.of(line.text).rstrip("\"”'’ ")
    if content.endswith("?"):
        return True
    last = line.text[line.sentence.span.start : line.sentence.span.end].rstrip()
    if not last.endswith("?"):
        return False
    end = index_at(line.tokens, found.content.end)
    return end >= len(line.tokens) - 1
