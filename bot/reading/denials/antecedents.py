"""What a denial's "it" or "these reports" goes back to: a statement before it, or an accusation told in passing."""

import re

from bot.core.reading import Statement
from bot.core.vocabulary import Factuality, StatementKind

_REACH = 60  # statements that a denial may point over
_NEAR = 600  # characters before a denial in which an accusation told in passing is looked for
_NOUN = r"(?:reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?|speculation|posts?|charges?)"
_TOLD = re.compile(
    rf"""\b(?:
      (?:asked|pressed|questioned|challenged)\s+(?:by\s+[^,.;]{{2,40}}?\s+)?(?:on\s+\w+\s+)?(?:if|whether|about\s+(?:{_NOUN}\s+(?:that|of)\s+)?)
    | accused\s+(?:[^,.;]{{2,40}}?\s+)?of
    | (?:alleged|said|reported|rumoured|rumored|claimed|thought|believed)\s+to\s+have
    | (?:reported|heard|wrote|alleged|alleges|claimed|claims|suggested|published|testified|told\s+\w+(?:\s+\w+)?)\s+that
    | {_NOUN}\s+(?:[\w’'-]+\s+){{0,3}}?(?:that|of|about)
    )\s+(?P<what>[^.!?;]{{6,}}?)(?=[.!?;]|,\s+(?:[\w’'-]+\s+){{0,8}}?(?:said|says|told|denied|denies|called|replied|insisted|added|answered)\b|$)""",
    re.I | re.X,
)
_THAT = re.compile(r"^that\s+")
_CAPITAL_INSIDE = re.compile(r"(?<!^)\b[A-Z]\w+")
_MARKS_OF_QUOTES = frozenset('"“')
_POINTS = re.compile(
    rf"""(?:(?:this|that|these|those|such|it|they)\b\s*(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:is|are|was|were|did|had|has|took|happened|occurred|\w+ed)\b
    | the\s+(?:\w+\s+)?{_NOUN}\b
    | the\s+(?:[\w-]+\s+){{1,2}}?(?:(?:had|has|have)\s+)?(?:took|taken|happened|occurred|existed|did|was\s+held
      |is\s+(?:not\s+)?\w+|was\s+(?:not\s+)?\w+$))""",
    re.I | re.X,
)
_OF_CLAIMS = re.compile(
    rf"""\s*(?:to\s+[\w\s]{{2,30}}?\s+)?(?:of|about|when\s+asked\s+about|asked\s+about|in\s+(?:response|reply)\s+to|responding\s+to|replying\s+to|referring\s+to|on)\s+
    (?:(?:the|a|an|these|those|media|press|recent|online|earlier|\w+)\s+){{0,3}}?{_NOUN}\s+(?:[\w’'-]+\s+){{0,3}}?(?:that|of|about)\s+(?P<what>[^.!?;]{{6,}})""",
    re.I | re.X,
)


def antecedent(index: int, statements: tuple[Statement, ...], text: str) -> int | None:
    """Return the index of the statement that a denial's "these reports" or "that" goes back to.

    The nearest report before it; failing that the nearest statement before it by somebody else; failing that the
    first report after it. Statements that themselves only point back are passed over.
    """
    denier, cue = statements[index].speaker_name, statements[index].cue

    def says_something(k: int) -> bool:
        one = statements[k]
        content = one.content.of(text)
        usable = one.kind in (StatementKind.REPORT, StatementKind.STATEMENT) and one.factuality is Factuality.ASSERTED
        return (
            usable
            and one.speaker_name != denier
            and not one.content.covers(cue)
            and len(content.split()) >= 4
            and not is_empty(content)
            and not content.startswith("to ")
        )

    before = [k for k in range(index - 1, max(-1, index - _REACH), -1) if says_something(k)]
    reports = [k for k in before if statements[k].kind is StatementKind.REPORT]
    if reports:
        return reports[0]
    after = [
        k
        for k in range(index + 1, min(len(statements), index + _REACH))
        if says_something(k) and statements[k].kind is StatementKind.REPORT
    ]
    return before[0] if before else after[0] if after else None


def told_beside(denial: Statement, text: str) -> str | None:
    """Return what the denial's own sentence says it answers: "asked if X, she ...", "he said of claims that X"."""
    after = _OF_CLAIMS.match(
        text, max(denial.cue.end, denial.speaker.end if denial.speaker else 0), denial.sentence.end
    )
    if after is not None:
        return after["what"].strip()
    limit = min(span.start for span in (denial.cue, denial.speaker) if span is not None)
    inserted = _last_told(text, denial.speaker.end, denial.cue.start) if denial.speaker else None  # "X, accused of Y,"
    return inserted or _last_told(text, denial.sentence.start, limit)


def told_before(denial: Statement, text: str) -> str | None:
    """Return the accusation told nearest before a denial's sentence, not far from it; None where there is none."""
    return _last_told(text, max(0, denial.sentence.start - _NEAR), denial.sentence.start)


def _last_told(text: str, start: int, end: int) -> str | None:
    found = None
    for match in _TOLD.finditer(text, start, end):
        found = match["what"].strip(' ,"“”')
    return found


def is_empty(content: str) -> bool:
    """Return whether a content only points back: "that this conversation took place", "that they are not true"."""
    told = _THAT.sub("", content.strip()).strip('"“”«» ,.;')
    if _POINTS.match(told) is None or not _MARKS_OF_QUOTES.isdisjoint(told):
        return False
    return _CAPITAL_INSIDE.search(told) is None and len(told.split()) <= 6
