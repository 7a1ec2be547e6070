"""What a statement does: state, deny, refuse, decline to comment, predict, report."""

import re

from bot.core.vocabulary import StatementKind
from bot.reading import words
from bot.reading.denying import called_false, denies_in_words
from bot.reading.gazetteer import wordset
from bot.reading.lines import Found, Line
from bot.reading.tokens import tokenise

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
# "Denied bail", "denied them the right": what is denied is given or withheld, not said.
_WITHHELD = re.compile(
    r"""(?:\w+\s+){0,3}(?:bail|entry|access|visas?|permission|requests?|motions?|applications?|appeals?|permits?|rights?
    |coverage|benefits|parole|asylum|treatment|credit|victory)\b""",
    re.I | re.X,
)
_UNDONE = re.compile(r"(?:without|short\s+of|never|nobody\s+is)\s+\w*\s*$", re.I)
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
    if told and denies_in_words(content):
        return StatementKind.DENIAL
    if found.speaker is not None and not _STANDS_BY.match(content) and is_media(found.speaker.of(line.text)):
        return StatementKind.REPORT
    plain = found.kind is StatementKind.REPORT and found.lemma in ("show", "learn", "report")
    return StatementKind.STATEMENT if plain else found.kind


def is_media(speaker: str) -> bool:
    """Return whether a speaker is a report, a rumour or the press rather than somebody with a part in the matter."""
    return bool(_MEDIA_SOURCE.search(speaker)) and not _OFFICE.search(speaker)


def _kind_of_denial(line: Line, found: Found, content: str) -> StatementKind:
    if _is_undone(line, found):
        return StatementKind.NON_DENIAL
    denies = not found.thing or rejects_a_report(found.lemma, content)
    return StatementKind.DENIAL if denies else StatementKind.REFUSAL


def _is_undone(line: Line, found: Found) -> bool:
    """Return whether the denial itself is denied: "never denied", "nobody is denying"."""
    if found.group is not None and found.group.negated:
        return True
    speaker = found.speaker.of(line.text).lower() if found.speaker else ""
    before = line.text[max(line.sentence.span.start, found.cue.start - 24) : found.cue.start]
    return speaker in ("nobody", "no one", "no-one") or _UNDONE.search(before) is not None


def rejects_a_report(lemma: str, content: str) -> bool:
    """Return whether what is rejected is something told (a denial) rather than something offered (a refusal).

    The head noun decides; "deny" needs no noun at all, "reject" and "dismiss" do.
    """
    if lemma in _DENIES_CLAIMS:
        return not _WITHHELD.match(content)
    heads = [token.low for token in tokenise(content)][:14]
    for word in heads:
        if word in words.REPORTED:
            return True
        if word in words.OFFERED:
            return False
        if word in ("as", "that", "about"):
            break
    alone = len(heads) <= 2 and heads[:1] != [] and heads[0] in words.ANAPHORS
    return called_false(content) or lemma in ("dispute", "contradict", "rubbish") or alone
