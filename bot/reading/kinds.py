"""What a statement does: state, deny, refuse, decline to comment, predict, report."""

import re

from bot.core.vocabulary import StatementKind
from bot.reading import words
from bot.reading.lines import Found, Line
from bot.reading.tokens import tokenise

_SILENCE = re.compile(
    r"\b(?:(?:declin|refus)(?:e[sd]?|ing)\s+(?:to\s+(?:publicly\s+)?(?:comment|discuss|say|answer|elaborate|be\s+drawn|confirm|speculate|respond|give|reveal|disclose|specify)"
    r"|(?:requests?|an?\s+invitation|interview)\b.{0,30}\bcomment|comment)"
    r"|(?:n[o']t|never)\s+(?:immediately\s+|yet\s+|directly\s+)?(?:respond|repl|comment|confirm\s+or\s+deny|answer)\w*"
    r"|neither\s+confirm\w*\s+nor\s+den\w+|no\s+comment|stopped\s+short\s+of\s+(?:denying|confirming))",
    re.I,
)
_MEDIA_SOURCE = re.compile(
    r"\b(?:reports?|rumou?rs?|media|newspapers?|tabloids?|magazine|broadcaster|outlets?|press\s+reports?|stories|bloggers?|posts?|speculation)\b",
    re.I,
)
_STANDS_BY = re.compile(r"(?:that\s+)?(?:it|they)\s+(?:stands?|stood)\s+by\b", re.I)
_OFFICE = re.compile(r"\b(?:office|release|service|secretary|officer|police|minister)\b", re.I)
_FALSE = re.compile(
    r"(?:\b(?:is|are|was|were|be|as)|['’]s|['’]re)\s+(?:\w+ly\s+|simply\s+|just\s+|pure\s+|all\s+|an?\s+|the\s+|not\s+even\s+)*"
    r"(?:untrue|false|baseless|unfounded|groundless|wrong|incorrect|fabricat\w+|inventions?|lies?|nonsense|hoax|fakes?|fiction\w*|rubbish"
    r"|not\s+true|not\s+correct|not\s+accurate|inaccurate|without\s+(?:any\s+)?(?:foundation|basis|merit)|made\s+up|fantas\w+)\b"
    r"|(?:is|are|was|were)(?:\s+not|n['’]t)\s+(?:true|correct|accurate|the\s+case)\b",
    re.I,
)
_FLATLY = re.compile(
    r"\b(?:no\s+truth|not\s+a\s+word\s+of\s+(?:it|truth)|(?:did(?:\s+not|n['’]t))\s+(?:happen|take\s+place|occur)"
    r"|never\s+(?:happened|took\s+place|occurred)|no\s+such\s+\w+|(?:pure|complete|total|sheer)\s+(?:invention|fabrication|fiction|nonsense|fantasy)"
    r"|fake\s+news|no\s+\w+\s+(?:took\s+place|was\s+held|occurred|happened)"
    r"|there\s+(?:is|was|were|are|(?:has|have|had)\s+been|(?:has|have|had)\s+never\s+been(?:\s+an?)?)\s+(?:no|any)\s+(?:\w+\s+)?"
    r"(?:calls?|conversations?|meetings?|talks|contacts?|attack|strike|offer|payments?|visit|cover-?up|discussions?|negotiations|wrongdoing|collusion"
    r"|misconduct|fraud|approach|bribes?|affair|exchange))\b",
    re.I,
)
_PARTLESS = re.compile(
    r"^(?:that\s+)?(?:he|she|it|they|we|i|the\s+\w+)\s+(?:(?:had|has|have)\s+nothing\s+to\s+do\s+with"
    r"|(?:was|were|is|are|had\s+been)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:involved|responsible|behind|guilty)|(?:had|played|has|took)\s+no\s+(?:role|part|involvement|hand)\b)",
    re.I,
)
_NOT_DONE = re.compile(
    r"^(?:that\s+)?[\"“‘']?(?:he|she|it|they|we|i|the\s+\w+|our\s+\w+)\s+"
    r"(?:(?:had|has|have|did)(?:\s+not|n['’]t)|(?:had|has|have)?\s*never)\s+(?:\w+ly\s+|ever\s+)*(?P<verb>\w+)",
    re.I,
)
_OPEN = re.compile(r"\b(?:if|whether|unless)\b", re.I)
_STATES_OF_MIND = frozenset(
    "know knew known decided decide receive received seen see been heard hear want wanted expect expected think thought believe believed understand "
    "understood felt feel finished ruled denied deny yet recall recalled remember remembered forgotten set reached identified determined concluded "
    "confirmed get got lost given met won able enough need needed like liked realise realized realised realize".split()
)
_NEGATED_DENIAL = re.compile(r"\b(?:never|not|n['’]t|nobody|no\s+one|without|stopp?\w*\s+short\s+of)\b", re.I)


def kind_of(line: Line, found: Found) -> StatementKind:
    """Return what the statement does, from its cue, its speaker and its content."""
    if found.kind is StatementKind.NON_DENIAL:
        return found.kind
    clause = line.text[max(line.sentence.span.start, found.cue.start - 40) : found.content.end]
    window = line.text[found.cue.start : min(found.content.end, found.cue.end + 60)]
    if _SILENCE.match(window) or (found.lemma in ("deny", "confirm") and _SILENCE.search(clause)):
        return StatementKind.NON_DENIAL
    if found.kind is StatementKind.DENIAL:
        if _is_undone(line, found):
            return StatementKind.NON_DENIAL
        return (
            StatementKind.DENIAL
            if not found.thing or rejects_a_report(found.lemma, found.content.of(line.text))
            else StatementKind.REFUSAL
        )
    if found.kind is StatementKind.REFUSAL:
        return StatementKind.REFUSAL
    if found.kind in (StatementKind.STATEMENT, StatementKind.REPORT) and denies_in_words(
        found.content.of(line.text), _speech(found)
    ):
        return StatementKind.DENIAL
    if (
        found.speaker is not None
        and not _STANDS_BY.match(found.content.of(line.text))
        and is_media(found.speaker.of(line.text))
    ):
        return StatementKind.REPORT
    return (
        StatementKind.STATEMENT
        if found.kind is StatementKind.REPORT and found.lemma in ("show", "learn", "report")
        else found.kind
    )


def _speech(found: Found) -> bool:
    return found.lemma not in (
        "find",
        "rule",
        "show",
        "think",
        "believe",
        "fear",
        "hope",
        "hold",
        "determine",
        "conclude",
        "observe",
    )


def is_media(speaker: str) -> bool:
    """Return whether a speaker is a report, a rumour or the press rather than somebody with a part in the matter."""
    return bool(_MEDIA_SOURCE.search(speaker)) and not _OFFICE.search(speaker)


def _is_undone(line: Line, found: Found) -> bool:
    """Return whether the denial itself is denied: "never denied", "nobody is denying"."""
    if found.group is not None and found.group.negated:
        return True
    before = line.text[max(line.sentence.span.start, found.cue.start - 24) : found.cue.end]
    speaker = found.speaker.of(line.text).lower() if found.speaker else ""
    return (
        speaker in ("nobody", "no one", "no-one")
        or re.search(
            r"(?:without|short\s+of|never|nobody\s+is)\s+\w*\s*$",
            before[: len(before) - (found.cue.end - found.cue.start)],
            re.I,
        )
        is not None
    )


def rejects_a_report(lemma: str, content: str) -> bool:
    """Return whether what is rejected is something told (then it is a denial) rather than something offered (a refusal).

    The head noun decides; "deny" needs no noun at all, "reject" and "dismiss" do.
    """
    if lemma in ("deny", "refute", "rebut", "debunk", "disavow", "denial", "rebuttal"):
        return not re.match(
            r"(?:\w+\s+){0,3}(?:bail|entry|access|visas?|permission|requests?|motions?|applications?|appeals?|permits?)\b",
            content,
            re.I,
        )
    heads = [token.low for token in tokenise(content)][:14]
    for word in heads:
        if word in words.REPORTED:
            return True
        if word in words.OFFERED:
            return False
        if word in ("as", "that", "about"):
            break
    if " as " in content and _FALSE.search(content):
        return True
    return lemma in ("dispute", "contradict", "rubbish") or (
        len(heads) <= 2 and heads[:1] != [] and heads[0] in words.ANAPHORS
    )


def subject_denied(content: str) -> str | None:
    """Return what is called untrue: "report of a closure" in "report of a closure is untrue"; None for other denials."""
    false = _FALSE.search(content)
    return content[: false.start()].strip() if false else None


def denies_in_words(content: str, speech: bool = True) -> bool:
    """Return whether a content denies by what it says: "that is untrue", "no such call took place", "it had not signed"."""
    if not speech:
        return False
    head = re.sub(r"[\"“”]", "", content[:160])
    if _PARTLESS.match(head) or _FLATLY.search(head[:90]):
        return not _OPEN.search(head)
    false = _FALSE.search(head)
    if false is not None:
        subject = re.findall(r"[\w'’]+", head[: false.start()].lower())[-9:]
        return not _OPEN.search(head) and any(w in words.REPORTED | words.ANAPHORS | {"they"} for w in subject)
    match = _NOT_DONE.match(head)
    return match is not None and match["verb"].lower() not in _STATES_OF_MIND
