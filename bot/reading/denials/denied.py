"""What a denial denies: its own words, or what its "these reports" and "that" go back to."""

import re
from dataclasses import dataclass

from bot.core.reading import Statement
from bot.core.vocabulary import StatementKind
from bot.reading.denials.antecedents import antecedent, told_before, told_beside
from bot.reading.denials.denying import called_untrue, is_fragment, negates, subject_denied, told_untrue
from bot.reading.lexis import words
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.tokens import tokenise

_REPORT_OF = re.compile(
    r"""^(?:(?:the|these|those|this|that|any|all|an?|such|its|his|her|their|\w+ing|recent|earlier|media|press|newspaper
    |online|multiple|widespread|unconfirmed|[\w-]+['’]s|[A-Z][\w’'-]*)\s+)*?
    (?:[Rr]eports?|[Cc]laims?|[Aa]llegations?|[Aa]ccusations?|[Rr]umou?rs?|[Ss]uggestions?|[Ss]peculation|charges?
    |notion|idea|accounts?|story|stories|findings?|assertions?|insinuations?|gossip|talk|chatter|whispers|narrative|contention)\s+
    (?:(?P<link>of|about|that|on|over)\s+|(?=to\s+have\s|(?:it|he|she|they|we)\s))(?P<told>.+)$""",
    re.S | re.X,
)
_BACKWARD = wordset("the this that these those such it them all any both its his her their")
_PREDICATE = re.compile(
    r"""^(?:that\s+)?[\"“‘']?(?P<subject>(?:the|this|that|these|those|such|all|any|it|they|none\s+of)\b\s*(?:[\w-]+\s+){0,3}?)
    (?:(?:is|are|was|were|['’]s|['’]re|has|have|had)\b | did(?=\s+not|n['’]t) | never\b)(?P<rest>.{0,60})""",
    re.I | re.X | re.S,
)
_NOTHING_MORE = re.compile(
    r"""(?:\s+not|n['’]t|\s+never|\s+been|\s+far|\s+(?:\w+ly|just|simply|all|an?|pure|from|the))*
    \s*(?:happen(?:ed)?|t[ao]ke?n?\s+place|took\s+place|occur(?:red)?|exist(?:ed)?|(?:the|a|an)?\s*(?:\w+\s+)?\w+\s*(?:[.,;!:"”’'—]|$|\b(?:and|from|by|to|in)\b))""",
    re.I | re.X,
)
_NOT = re.compile(r"\s+(?:not|never)\b|n['’]t\b", re.I)
_NO_SUCH = re.compile(
    r"""^(?:that\s+)?[\"“‘']?(?:there\s+\w+\s+(?:been\s+)?)?(?:no\s+such|nothing\s+of\s+the)\b|^[\"“‘']?(?:there(?:['’]s|\s+\w+)\s+)?no\s+truth\b""",
    re.I,
)
_THERE_NONE = re.compile(
    r"^there\s+(?P<be>is|was|were|are|has\s+been|had\s+been|have\s+been)\s+(?:absolutely\s+)?no\s+", re.I
)
_NONE = re.compile(r"^(?:no|none\s+of|not\s+one(?:\s+of)?|not\s+a\s+single)\s+", re.I)
_RESUMED = re.compile(
    r"^(?:doing|having\s+done|to\s+have\s+done|it|this|that)(?:\s+(?:so|any\s+such\s+thing|anything\s+of\s+the\s+kind|this|that|it))?$|^(?:not\s+guilty|(?:his|her|their|its)\s+innocence|(?:an?|its|his|her|their|the)\s+(?:[\w-]+\s+){0,3}(?:denial|rebuttal)s?)$",
    re.I,
)
_DENIES = re.compile(
    r"den(?:y|ie|ial)|refut|rebut|disput|repudiat|disavow|debunk|reject|dismiss|contradict|rubbish|contest|quash|scotch|guilty|innocence"
    r"|(?:push|hit|bit|knock|shoot|shot|slap|brush|wav|swat|bat|laugh|shrug)\w*\s+(?:back|down|off|aside|away)|cold\s+water"
)
_CALLS = re.compile(r"\b(?:call|describ|brand|label|characteri|depict|denounc|slam|blast|condemn|dismiss|reject)", re.I)
_SENTENCES = re.compile(r"(?<=[a-z]{4}[.!?])\s+(?=[A-Z])")
_LOOSE = wordset("as which who on in and when during against made by from levelled leveled over at")


@dataclass(frozen=True, slots=True)
class Denied:
    """What is denied as text, whether it is a whole clause, and the index of the statement it was resolved to."""

    text: str
    clause: bool
    told: int | None = None


def plain(content: str) -> str:
    """Return a content without "that" before it, quotation marks around it and a comma after it."""
    text = re.sub(r"^that\s+", "", content.strip())
    opened = text[:1] in '"“«' or sum(text.count(mark) for mark in '"“”«»') % 2
    return text.strip('"“”«» ,.;') if opened else text.rstrip(" ,.;")


def denied_by(index: int, statements: tuple[Statement, ...], text: str) -> Denied | None:
    """Return what the denial ``statements[index]`` denies; None where it points back to nothing in the document."""
    denial = statements[index]
    content = denial.content.of(text)
    named = called_untrue(content) if _CALLS.search(denial.cue.of(text)) else None
    by_verb = is_denying_verb(denial, text) or named is not None
    nested = _nested_report(index, statements, text) if by_verb else None
    if nested is not None:
        told = statements[nested].content.of(text)
        whole = _own_words(named or content).text if is_denying_verb(denial, text) else ""
        told = plain((named and called_untrue(told)) or told)
        return Denied(whole if whole.startswith(told) else told, clause=True, told=nested)
    if named is not None and (own := _said_untrue(content)) is not None:
        return own
    if by_verb and not _points_back(named or content):
        return _own_words(named or content)
    if not by_verb and (own := _said_untrue(content)) is not None:
        return own
    if not by_verb and not _is_about_report(content):
        false = subject_denied(content)
        return Denied(plain(false or _affirmative(_negative_part(plain(content)))), clause=not false)
    return _resolved(index, statements, text)


def unresolved(denial: Statement, text: str) -> Denied:
    """Return the denial's own words for what it denies, where they go back to nothing in the document."""
    content = denial.content.of(text)
    named = called_untrue(content) if _CALLS.search(denial.cue.of(text)) else None
    return Denied((named or content).strip(), clause=False)


def _said_untrue(content: str) -> Denied | None:
    """Return the claim that a denial in words itself quotes: "it is not true that X", "reports of X are false"."""
    told = told_untrue(content)
    if told is not None and not _points_back(told):
        of = _REPORT_OF.match(told)
        return Denied(plain(of["told"] if of else told), clause=of is None or of["link"] in ("that", None))
    subject = subject_denied(content)
    of = _REPORT_OF.match(subject) if subject else None
    return Denied(plain(of["told"]), clause=of["link"] in ("that", None)) if of else None


def _resolved(index: int, statements: tuple[Statement, ...], text: str) -> Denied | None:
    """Return what "it", "the allegations" and the like stand for: in the same sentence, in a statement, in passing."""
    beside = told_beside(statements[index], text)
    if beside is not None:
        return Denied(plain(beside), clause=True)
    told = antecedent(index, statements, text)
    passing = told_before(statements[index], text)
    if told is None or (passing is not None and statements[told].kind is not StatementKind.REPORT):
        return Denied(plain(passing), clause=True) if passing is not None else None
    earlier = _denied_within(told, index, statements)
    if earlier is not None:
        return denied_by(earlier, statements, text)
    return Denied(plain(statements[told].content.of(text)), clause=_is_clause(statements[told], text), told=told)


def _denied_within(told: int, index: int, statements: tuple[Statement, ...]) -> int | None:
    """Return the denial by the same denier that a statement told only of: "Roos said the banks had denied it"."""
    inside = range(told + 1, min(index, told + 3))
    denier = statements[index].speaker_name
    mine = (k for k in inside if statements[k].parent == told and statements[k].speaker_name == denier)
    return next((k for k in mine if statements[k].kind is StatementKind.DENIAL), None)


def _nested_report(index: int, statements: tuple[Statement, ...], text: str) -> int | None:
    inside = range(index + 1, min(len(statements), index + 4))
    return next((k for k in inside if statements[k].parent == index and _is_told(statements[k], text)), None)


def _is_told(statement: Statement, text: str) -> bool:
    """Return whether a statement within a denial is the claim denied: a report, or "a claim by X that ..."."""
    noun = statement.cue.of(text).lower() in words.REPORTED
    return statement.kind is StatementKind.REPORT or (noun and statement.kind is StatementKind.STATEMENT)


def is_denying_verb(denial: Statement, text: str) -> bool:
    """Return whether a denial is one by its verb or noun ("denied", "a rebuttal"), not by what is said."""
    cue = denial.cue.of(text).lower()
    return _DENIES.search(cue) is not None


def _points_back(content: str) -> bool:
    """Return whether a denied noun phrase says nothing itself: "these reports", "the claims", "them", "it"."""
    found = [token.low for token in tokenise(content) if token.is_word][:12]
    if not found or _RESUMED.match(content.strip(" .,;")):
        return True
    core = found[
        : next(
            (i for i, word in enumerate(found) if word in _LOOSE),
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
    told = plain(re.sub(r"^of\s+", "", content))
    of = _REPORT_OF.match(told)
    if of is not None:
        return Denied(plain(of["told"]), clause=of["link"] in ("that", None))
    return Denied(
        told,
        clause=content.lstrip('"“').startswith("that ")
        or bool(re.match(r"(?:he|she|it|they|we|i|there)\b", told, re.I)),
    )


def _is_about_report(content: str) -> bool:
    """Return whether a denial in words has a subject that points back: "the report is untrue", "that is a lie"."""
    if _NO_SUCH.match(content) or is_fragment(content):
        return True
    content = re.sub(r"^([\"“‘']?)(?:no|well|look|absolutely\s+not),\s+", r"\1", content, flags=re.I)
    content = re.sub(r"^that\s+(?!(?:is|was|were|did|has|had|never)\b)", "", content)
    match = _PREDICATE.match(content)
    if match is None or not _NOTHING_MORE.match(match["rest"]):
        return False
    return bool(
        {word.lower() for word in match["subject"].split()}
        & (words.ANAPHORS | words.REPORTED | {"they", "all", "none"})
    )


def _is_clause(statement: Statement, text: str) -> bool:
    content = statement.content.of(text)
    return (
        content.startswith("that ")
        or bool(statement.quotes)
        or bool(re.search(r"\b(?:is|are|was|were|has|have|had|will|would|\w{3,}ed)\b", content))
    )


def _negative_part(told: str) -> str:
    """Return the sentence of a quotation that negates: "There was no crash" of "There was no crash. We landed"."""
    return next((part for part in _SENTENCES.split(told) if negates(part)), told)


def _affirmative(told: str) -> str:
    """Return what a negative about oneself denies: "it had not agreed to a truce" denies "it had agreed to a truce"."""
    there = _THERE_NONE.match(told)
    if there is not None:
        noun = told[there.end() :]
        single = there["be"].lower() in ("is", "was") or there["be"].lower().startswith("ha")
        return told[: told.lower().index(" no ")] + " " + (_article(noun) if single else "") + noun
    none = _NONE.match(told)
    if none is not None:
        return told[none.end() :]
    return _NOT.sub("", told, count=1) if negates(told) else told


def _article(noun: str) -> str:
    head = noun.lower().partition(" ")[0]
    return "" if head.endswith("s") else "an " if head[:1] in tuple("aeiou") else "a "
