"""What a statement does: state, deny, refuse, decline to comment, predict, report."""

import re
from functools import lru_cache

from bot.core.vocabulary import StatementKind
from bot.reading.denials.denying import called_false, called_untrue, denies_in_words, may_deny, negates, says_nothing
from bot.reading.denials.withheld import is_adjudicated, is_service_withheld, is_withheld
from bot.reading.lexis import words
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.tokens import tokenise

_SILENCE = re.compile(
    r"""\b(?:declin|refus)(?:e[sd]?|ing)\s+(?:
    to\s+(?:publicly\s+)?(?:comment|discuss|say|answer|elaborate|be\s+drawn|confirm|speculate|respond|give|reveal|disclose|specify)
    | (?:requests?|an?\s+invitation|interview)\b.{0,30}\bcomment | comment )""",
    re.I | re.X,
)
_MEDIA_SOURCE = re.compile(
    r"""\b(?:reports?|rumou?rs?|media|newspapers?|tabloids?|magazine|broadcaster|outlets?|press\s+reports?|stories|bloggers?
    |posts?|speculation)\b""",
    re.I | re.X,
)
_STANDS_BY = re.compile(r"(?:that\s+)?(?:it|they)\s+(?:stands?|stood)\s+by\b", re.I)
_OFFICE = re.compile(r"\b(?:office|release|service|secretary|officer|police|minister)\b", re.I)
_UNDONE = re.compile(
    r"(?:without|short\s+of|not\s+by|never|nobody\s+is|no\s+one\s+is|hard\s+to|(?:refus|declin|fail|omitt)(?:e[sd]?|ing|ed)?\s+to|there\s+(?:is|was)\s+no)\s+(?:\w+ly\s+)?\s*$",
    re.I,
)
_NOBODY = re.compile(
    r"(?:nobody|no\s+one|no-one|none|neither|few|hardly\s+any(?:one|body)|no(?!\.?\s+(?:10|11|ten|eleven)\b))\b", re.I
)
_NOBODY_OF = re.compile(r"(?:\b(?:nobody|no\s+one|no-one|none|neither)\s+(?:of|at|in|from|on|among|inside)\s+)$", re.I)
_CALLING = wordset("call describe brand label characterize characterise depict denounce slam blast condemn")
_INSISTING = wordset("insist maintain stress reiterate swear")
_PART_HEADS = wordset("role link links use connection connections coverage information news receiving paying existence")
_A_DENIAL = re.compile(r"\b(?:in|with)\s+an?\s+(?:[\w-]+\s+){0,3}denial\b", re.I)
_NO_SPEECH = wordset("find rule show think believe fear hope hold determine conclude observe")
_DENIES_CLAIMS = wordset("deny refute rebut debunk disavow denial rebuttal")


def kind_of(line: Line, found: Found) -> StatementKind:
    """Return what the statement does, from its cue, its speaker and its content."""
    content = found.content.of(line.text)
    if found.kind is StatementKind.NON_DENIAL or _SILENCE.match(line.text[found.cue.start : found.cue.start + 120]):
        return StatementKind.NON_DENIAL
    if found.kind is StatementKind.DENIAL:
        return _kind_of_denial(line, found, content)
    if found.kind is StatementKind.REFUSAL:
        return StatementKind.REFUSAL
    told = found.kind in (StatementKind.STATEMENT, StatementKind.REPORT) and found.lemma not in _NO_SPEECH
    told = told and may_deny(line.words)
    if told and says_nothing(content):
        return StatementKind.NON_DENIAL
    if told and (denies_in_words(content) or _denies_with(line, found, content)):
        return StatementKind.DENIAL
    if found.speaker is not None and not _STANDS_BY.match(content) and is_media(found.speaker.of(line.text)):
        return StatementKind.REPORT
    plain = found.kind is StatementKind.REPORT and found.lemma in ("show", "learn", "report")
    return StatementKind.STATEMENT if plain else found.kind


@lru_cache(maxsize=4096)
def is_media(speaker: str) -> bool:
    """Return whether a speaker is a report, a rumour or the press rather than somebody with a part in the matter."""
    return bool(_MEDIA_SOURCE.search(speaker)) and not _OFFICE.search(speaker)


def _denies_with(line: Line, found: Found, content: str) -> bool:
    """Return whether verb and content deny together: calls a report false, insists that something was not done."""
    if found.lemma in _CALLING:
        return called_untrue(content) is not None
    if not negates(content):
        return False
    return (
        found.lemma in _INSISTING or _A_DENIAL.search(line.text, line.sentence.span.start, found.cue.start) is not None
    )


def _kind_of_denial(line: Line, found: Found, content: str) -> StatementKind:
    if _is_undone(line, found):
        return StatementKind.NON_DENIAL
    if found.lemma in _CALLING and called_untrue(content) is not None:
        return StatementKind.DENIAL
    if not found.thing:
        return StatementKind.REFUSAL if is_service_withheld(content) else StatementKind.DENIAL
    speaker = found.speaker.of(line.text) if found.speaker else ""
    ruled = found.lemma not in _DENIES_CLAIMS or re.search(r"\b(?:claims?|complaints?|cases?)\b", content) is not None
    if ruled and is_adjudicated(speaker, content):
        return StatementKind.REFUSAL
    denies = rejects_a_report(found.lemma, content)
    return StatementKind.DENIAL if denies else StatementKind.REFUSAL


def is_of_nobody(line: Line, found: Found) -> bool:
    """Return whether nobody says it: "no one has claimed", "nobody at the club said", "no official has confirmed"."""
    if found.speaker is None:
        return False
    before, speaker = line.text[line.sentence.span.start : found.speaker.start], found.speaker.of(line.text)
    told = found.kind is not StatementKind.DENIAL
    named = told and (" nor " in speaker or speaker.lower().startswith("few"))  # "few experts believe"
    return (_NOBODY.match(speaker) is not None and not named) or _NOBODY_OF.search(before[-20:]) is not None


def _is_undone(line: Line, found: Found) -> bool:
    """Return whether the denial itself is denied: "never denied", "nobody is denying"."""
    if found.group is not None and (found.group.negated or found.group.modal in ("cannot", "ca")):
        return True
    start = found.group.first if found.group else found.at
    before = line.text[line.sentence.span.start : line.tokens[start].start]
    nothing = found.thing and re.search(
        r"^(?:nothing|neither|none\s+of\s+(?:it|this|that))\b|\bnothing$", found.content.of(line.text), re.I
    )
    return bool(nothing) or is_of_nobody(line, found) or _UNDONE.search(before[-40:]) is not None


def rejects_a_report(lemma: str, content: str) -> bool:
    """Return whether what is rejected is something told (a denial) rather than something offered (a refusal).

    The head noun decides; "deny" needs no noun at all, "reject" and "dismiss" do.
    """
    if lemma in _DENIES_CLAIMS:
        return not is_withheld(lemma, content)
    heads = _heads(content)
    for at, word in enumerate(heads):
        if word in words.REPORTED:
            whole = word not in _PART_HEADS or heads[0] in ("any", "all")
            return whole and not re.search(rf"\b{word}\s+for\b", content)
        if word in words.OFFERED:
            return False
        if at and word in ("as", "that", "about"):
            break
    alone = len(heads) <= 2 and heads[:1] != [] and heads[0] in words.ANAPHORS
    return called_false(content) or lemma in ("dispute", "rubbish") or alone


def _heads(content: str) -> list[str]:
    """Return the words of a rejected noun phrase up to the phrases that hang on it."""
    heads: list[str] = []
    for token in tokenise(content)[:14]:
        if heads and token.low in words.PREPOSITIONS and token.low not in ("of", "as"):
            break
        heads.append(token.low)
    return heads
