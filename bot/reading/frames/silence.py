"""Non-denials: declining to comment, neither confirming nor denying, not answering."""

import re

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.lexis import words
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.clauses import clause_end
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.phrases import adverbial_end
from bot.reading.syntax.subjects import subject_before
from bot.reading.syntax.tokens import index_at, span_of

_WH = r"(?:whether|if|how|why|what|when|who|where|which)"
_TELL = (
    r"(?:comment|respond|reply|answer|elaborate|say|discuss|confirm|disclose|reveal|specify|give|provide|speculate"
    r"|be\s+drawn|address|clarify|explain|identify|name|deny|dispute|rule\s+out)"
)
_CONFIRM = (
    r"(?:(?:confirm|accept|endors|admit|acknowledg)\w*\s+n?or\s+(?:den(?:y|ied|ies)|(?:disput|reject|refut|dismiss)\w*)"
    r"|(?:den(?:y|ied|ies)|disput\w+)\s+n?or\s+(?:confirm|accept|endors|admit|acknowledg)\w*)"
)
_MESSAGES = r"(?:\w+\s+){0,3}(?:calls?|messages?|emails?|requests?)\b"
_SILENCE = re.compile(
    rf"""\b(?:
    (?P<cue>(?:would|could|did|can|will|has|have|had)?\s*neither\s+{_CONFIRM})
    | (?P<cue2>(?:would|could|did|does|do|can|will)(?:\s+not|n['’]t)
        \s+(?:\w+ly\s+)?(?:confirm\s+or\s+deny|comment|respond|reply|answer|elaborate
        |be\s+drawn|return\s+(?={_MESSAGES})|confirm(?=\s)))
    | (?P<cue3>(?:has|have|had)\s+(?:not|yet\s+to)
        \s+(?:\w+ly\s+)?(?:comment(?:ed)?|respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|return(?:ed)?\s+(?={_MESSAGES})
        |said\s+(?={_WH})))
    | (?P<cue4>(?:had|has|offered|made|gave|issued|provided))\s+no\s+(?:\w+\s+)?(?:comment|answer|reply|response)
    | (?P<cue5>(?:has\s+|have\s+|had\s+)?(?:declin|refus)(?:ed|es|e|ing)
        (?:(?:\s+\w+){{0,4}}?\s+to\s+say(?=\s+{_WH}\b)|(?=\s+to\s+(?:\w+ly\s+)?{_TELL}\b)))
    | (?P<cue6>(?:declined|refused|declines|refuses)\s+(?:requests?\s+(?:for|to)\s+|all\s+)?(?:comment|interviews?))\b
    | (?P<cue7>stopped\s+short\s+of\s+(?:denying|confirming|disputing))
    | (?P<cue8>(?:would|will|did|could|can)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:say|disclose|discuss|specify)
        \s+(?={_WH}\b))
    | (?P<cue13>(?:ignored|dodged|sidestepped|ducked|evaded|brushed\s+off|waved\s+off|deflected))
        \s+(?=(?:(?:the|a|all|any|several|repeated|reporters['’]?)\s+){{0,2}}(?:questions?|requests?|calls?)\b)
    | (?P<cue14>(?:would|will|could)\s+(?:say|discuss|comment|confirm))\b
    | (?P<cue15>(?:(?:has|have|had)\s+)?said\s+nothing)(?=\s+(?:about|on|so\s+far|yet|publicly|more|further)\b)
    | (?P<cue16>(?:would|will)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?discuss)\b
    | (?P<cue17>(?:would|will|did|does|do)(?:\s+not|n['’]t)\s+dignify)\b
    | (?P<cue18>(?:would|will|did|does|do)(?:\s+not|n['’]t)\s+(?:get|go)\s+into)
        (?=\s+(?:\w+\s+){{0,2}}?(?:hypotheticals|details|specifics|particulars)\b)
    | (?P<cue9>(?:was|were|is|are)\s+(?:not|un)\s?(?:immediately\s+)?available\s+(?:for|to)\s+comment)
    | (?P<cue10>(?:was|were|is|are)\s+available\s+for\s+comment)
    | (?P<cue11>could\s+not\s+(?:immediately\s+|\w+ly\s+)?be\s+reached)
    | (?P<cue12>(?:kept|stayed|remained)\s+(?:silent|quiet|mum)\s+(?:on|about|over|as\s+to)) )""",
    re.I | re.X,
)
# Each form holds one of the first words, or one of the second and a helper: most sentences hold none of them.
_SIGNS = wordset(
    """
    neither declined declines decline declining refused refuses refuse refusing stopped ignored dodged sidestepped
    ducked evaded brushed waved deflected nothing available unavailable silent quiet mum
    dignify hypotheticals details specifics particulars
    """
)
_ANSWERS = wordset(
    """
    comment commented respond responded reply replied answer answered elaborate drawn return returned response confirm
    say disclose discuss specify reached
    """
)
_HELPERS = wordset("not n't no yet would will could")
_NOBODY = re.compile(
    r"(?:^|[,;]\s+|\b(?:but|and)\s+)(?P<who>(?:nobody|no\s+one|none|no|neither)\b[^,;.]{0,80}?)\s*$", re.I
)


def silence_frames(line: Line) -> list[Found]:
    """Return the non-denials of a line: who would not speak, and about what."""
    if not _may_be_silent(line.words):
        return []
    found = []
    for match in _SILENCE.finditer(line.text, line.sentence.span.start, line.sentence.span.end):
        group = next(name for name, value in match.groupdict().items() if value is not None)
        one = _silence(line, match, group)
        if one is not None:
            found.append(one)
    return found


def _may_be_silent(words_here: frozenset[str]) -> bool:
    helped = not words_here.isdisjoint(_ANSWERS) and not words_here.isdisjoint(_HELPERS)
    return helped or not words_here.isdisjoint(_SIGNS) or ("said" in words_here and "not" in words_here)


def _silence(line: Line, match: re.Match[str], group: str) -> Found | None:
    first, after = index_at(line.tokens, match.start(group)), index_at(line.tokens, match.end(group))
    low, stop = line.bounds(min(first, len(line.tokens) - 1))
    subject = subject_before(line.tokens, first, low)
    speaker = span_of(line.tokens, *subject) if subject else None
    if group in ("cue10", "cue14"):
        start = line.sentence.span.start
        nobody = _NOBODY.search(line.text[start : match.start(group)])
        if nobody is None:
            return None
        speaker = Span(start + nobody.start("who"), start + nobody.end("who"))
    cue = Span(
        match.start(group) + len(match[group]) - len(match[group].lstrip()),
        match.start(group) + len(match[group].rstrip()),
    )
    rest = clause_end(line, after, stop) if after < stop and line.tokens[after].is_word else after
    last = rest - (rest > after and line.tokens[rest - 1].low == ".")
    rest = next((k for k in range(after + 2, last) if adverbial_end(line.tokens, k, last) == last), rest)
    content = line.span(after, rest) if rest > after and not _is_setting(line, after) else cue
    return Found(speaker, cue, content, StatementKind.NON_DENIAL, "silence", max(first, after - 1))


def _is_setting(line: Line, at: int) -> bool:
    """Return whether only a time follows the cue: nothing says what was not spoken about."""
    return line.tokens[at].low in words.TIMES
