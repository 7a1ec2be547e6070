"""What a denial denies: its own words, or what its "these reports" and "that" go back to."""

import re
from dataclasses import dataclass

from bot.core.reading import Statement
from bot.core.vocabulary import Factuality, StatementKind
from bot.reading import words
from bot.reading.denying import denies_in_words, subject_denied
from bot.reading.gazetteer import wordset
from bot.reading.tokens import tokenise

_REPORT_OF = re.compile(
    r"""^(?:(?:the|these|those|this|that|any|all|an?|such|its|his|her|their|\w+ing|recent|earlier|media|press|newspaper
    |online|multiple|widespread|unconfirmed|[\w-]+['’]s|[A-Z][\w’'-]*)\s+)*?
    (?:[Rr]eports?|[Cc]laims?|[Aa]llegations?|[Aa]ccusations?|[Rr]umou?rs?|[Ss]uggestions?|[Ss]peculation|charges?
    |notion|idea|accounts?|story|stories)\s+
    (?P<link>of|about|that|on|over)\s+(?P<told>.+)$""",
    re.S | re.X,
)
_BACKWARD = wordset("the this that these those such it them all any both its his her their")
_PREDICATE = re.compile(
    r"^(?:that\s+)?[\"“‘']?(?P<subject>(?:(?:the|this|that|these|those|such|all|it|they)\b\s*)(?:[\w-]+\s+){0,3}?)(?:is|are|was|were|['’]s|did|has|have|never)\b",
    re.I,
)
_REACH = 60  # statements that a denial may point over
_NOT = re.compile(r"\s+(?:not|never)\b|n['’]t\b", re.I)
_EVENT = re.compile(r"\b(?:it|this|that|the|such\s+an?|no\s+such)\s+(?P<noun>\w+)", re.I)


@dataclass(frozen=True, slots=True)
class Denied:
    """What is denied as text, whether it is a whole clause, and the index of the statement it was resolved to."""

    text: str
    clause: bool
    told: int | None = None


def plain(content: str) -> str:
    """Return a content without "that" before it, quotation marks around it and a comma after it."""
    text = re.sub(r"^that\s+", "", content.strip())
    return text.strip('"“”«» ,.;') if text[:1] in '"“«' else text.rstrip(" ,.;")


def denied_by(index: int, statements: tuple[Statement, ...], text: str) -> Denied | None:
    """Return what the denial ``statements[index]`` denies; None where it points back to nothing in the document."""
    denial = statements[index]
    content = denial.content.of(text)
    nested = _nested_report(index, statements)
    if nested is not None:
        return Denied(plain(statements[nested].content.of(text)), clause=True, told=nested)
    by_verb = is_denying_verb(denial, text)
    if by_verb and not _points_back(content):
        return _own_words(content)
    if not by_verb and (subject := subject_denied(content)) and (of := _REPORT_OF.match(subject)):
        return Denied(plain(of["told"]), clause=of["link"] == "that")
    if not by_verb and not _is_about_report(content):
        return Denied(_affirmative(plain(content)), clause=True)
    told = antecedent(index, statements, text)
    if told is None:
        return None
    return Denied(plain(statements[told].content.of(text)), clause=_is_clause(statements[told], text), told=told)


def _nested_report(index: int, statements: tuple[Statement, ...]) -> int | None:
    inside = range(index + 1, min(len(statements), index + 4))
    return next(
        (k for k in inside if statements[k].parent == index and statements[k].kind is StatementKind.REPORT), None
    )


def is_denying_verb(denial: Statement, text: str) -> bool:
    """Return whether a denial is one by its verb or noun ("denied", "a rebuttal"), not by what is said."""
    cue = denial.cue.of(text).lower()
    return bool(
        re.search(r"den(?:y|ie|ial)|refut|rebut|disput|repudiat|disavow|debunk|reject|dismiss|contradict|rubbish", cue)
    )


def _points_back(content: str) -> bool:
    """Return whether a denied noun phrase says nothing itself: "these reports", "the claims", "them", "it"."""
    found = [token.low for token in tokenise(content) if token.is_word][:12]
    if not found:
        return True
    core = found[
        : next(
            (i for i, word in enumerate(found) if word in ("as", "which", "who", "on", "in", "and", "when", "during")),
            len(found),
        )
    ]
    if not core:
        return True
    if len(core) <= 2 and core[0] in words.ANAPHORS | {"this", "so"}:
        return len(core) == 1 or core[1] in words.REPORTED
    return len(core) <= 4 and core[-1] in words.REPORTED and core[0] in _BACKWARD and not _is_act(core[-1])


def _is_act(noun: str) -> bool:
    return noun in (
        "wrongdoing",
        "involvement",
        "responsibility",
        "knowledge",
        "role",
        "link",
        "links",
        "complicity",
        "collusion",
        "guilt",
    )


def _own_words(content: str) -> Denied:
    told = plain(content)
    of = _REPORT_OF.match(told)
    if of is not None:
        return Denied(plain(of["told"]), clause=of["link"] == "that")
    return Denied(
        told,
        clause=content.lstrip('"“').startswith("that ")
        or bool(re.match(r"(?:he|she|it|they|we|i|there)\b", told, re.I)),
    )


def _is_about_report(content: str) -> bool:
    """Return whether a denial in words has a subject that points back: "the report is untrue", "that is a lie"."""
    match = _PREDICATE.match(content)
    if match is None:
        return "no such" in content.lower()[:60] or bool(
            re.match(r"[\"“‘']?(?:there\s+\w+\s+no|no)\s+(?:such|truth)", content, re.I)
        )
    return bool(
        {word.lower() for word in match["subject"].split()} & (words.ANAPHORS | words.REPORTED | {"they", "all"})
    )


def antecedent(index: int, statements: tuple[Statement, ...], text: str) -> int | None:
    """Return the index of the statement that a denial's "these reports" or "that" goes back to.

    The nearest report before it; failing that the nearest statement before it by somebody else; failing that the
    first report after it. Statements that themselves only point back are passed over.
    """
    denier = statements[index].speaker_name

    def says_something(k: int) -> bool:
        one = statements[k]
        content = one.content.of(text)
        usable = one.kind in (StatementKind.REPORT, StatementKind.STATEMENT) and one.factuality is Factuality.ASSERTED
        return usable and one.speaker_name != denier and len(content.split()) >= 4 and not is_empty(content)

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


def is_empty(content: str) -> bool:
    """Return whether a content only points back: "that this conversation took place", "that they are not true"."""
    told = plain(content)
    match = re.match(
        r"(?:this|that|these|those|such|it|they|the)\b\s*(?:an?\s+)?(?:[\w-]+\s+){0,2}?(?:is|are|was|were|did|had|has|took|happened|occurred|\w+ed)\b",
        told,
        re.I,
    )
    capitals = re.findall(r"(?<!^)\b[A-Z]\w+", told)
    return match is not None and not capitals and not set(told) & set('"“') and len(told.split()) <= 6


def _is_clause(statement: Statement, text: str) -> bool:
    content = statement.content.of(text)
    return (
        content.startswith("that ")
        or bool(statement.quotes)
        or bool(re.search(r"\b(?:is|are|was|were|has|have|had|will|would|\w{3,}ed)\b", content))
    )


def _affirmative(told: str) -> str:
    """Return what a negative about oneself denies: "it had not agreed to a truce" denies "it had agreed to a truce"."""
    first = re.match(r"there\s+(?P<be>is|was|were|are|has\s+been|had\s+been|have\s+been)\s+no\s+", told, re.I)
    if first is not None:
        return told[: first.end() - 3] + "a " + told[first.end() :] if first["be"].lower() in ("is", "was") else told
    return _NOT.sub("", told, count=1) if denies_in_words(told) else told
