"""What is refused rather than said to be untrue: bail denied, a request a court rejects, a striker a keeper denies."""

import re

from bot.reading.lexis import words
from bot.reading.lexis.gazetteer import gazetteer, wordset
from bot.reading.syntax.tokens import tokenise

_GIVEN = re.compile(
    r"""(?:[\w’'-]+\s+){0,4}?(?:bail|entry|access|visas?|permission|requests?|motions?|applications?|appeals?|permits?|rights?|petitions?|licen[cs]es?
    |benefits?|parole|asylum|treatment|credit|victory|loans?|boarding|autonomy|admission|funding|funds|care|justice|equality|freedom|freedoms
    |opportunit(?:y|ies)|chances?|service|services|aid|recognition|extradition|title|equali[sz]er|goals?|win|wins|penalty|place|vote|votes|refuge|citizenship
    |compensation|insurance|housing|food|water|medicine|education|promotion|clemency|stay|trial|passage|release|tenure|accreditation|registration)
    (?=\s*(?:[.,;:]|$|\s(?:to|for|from|in|on|at|by|after|until|when|while|because|over|as|under|despite|since|during|and|or|with)\b))""",
    re.I | re.X,
)
_TO_SOMEBODY = re.compile(
    r"(?:him|them|us|me|you|himself|herself|themselves)\s+(?!(?:on|in|at|as|and|when|all|both|to|after|but|outright|again|before)\b|\w+ly\b)\w"
    r"|her\s+(?:an?|the|any)\b",
    re.I,
)
_NAME_THEN_THING = re.compile(
    r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*\s+(?:an?|the|any|another|their|its|his|her)\s+\w"
)
_PERMIT = re.compile(r"\w+ing\s+(?:permission|permits?|licen[cs]es?|visas?)", re.I)
_SOMEBODY = re.compile(r"(?:[A-Z][\w’'-]+\s+){1,2}(?:with|from|at|twice|late)\b")
_JUDGES = wordset(
    """
    judge judges court courts jury jurors tribunal magistrate magistrates justice justices arbitrator arbitrators
    ombudsman referee umpire stewards coroner insurer insurers parliament senate congress voters panel
    """
)
_FOR_OTHERS = re.compile(r"\b(?:spokes\w+|representative|lawyers?|attorneys?|solicitors?|press)\b", re.I)
_TOLD_ABROAD = re.compile(r"\b(?:reports?|rumou?rs?|speculation|suggestions?)\b|\bthat\s+(?:it|they)\b", re.I)
_ENDS = words.PREPOSITIONS | words.SUBORDINATORS | {",", ".", ";"}


def is_withheld(lemma: str, content: str) -> bool:
    """Return whether what follows "deny" is something not given to somebody, not something said not to be so."""
    if _GIVEN.match(content) or (
        lemma == "deny" and (_TO_SOMEBODY.match(content) or _SOMEBODY.match(content) or _NAME_THEN_THING.match(content))
    ):
        return True
    return lemma == "deny" and _is_person(content)


def thwarts_or_sacks(lemma: str, content: str) -> bool:
    """Return whether somebody is kept out or sacked, and nothing said: "denied the striker", "dismissed her driver"."""
    if lemma == "deny":
        return _SOMEBODY.match(content) is not None or _is_person(content)
    return lemma == "dismiss" and _is_person(content) and not re.search(r"\bas\b", content)


def _is_person(content: str) -> bool:
    phrase = []
    for token in tokenise(content):
        if token.low in _ENDS:
            break
        phrase.append(token)
    if len(phrase) < 2:
        return False
    head = phrase[-1].low
    return head in gazetteer().role_heads or (head in words.SPEAKERS and head not in words.REPORTED)


def is_service_withheld(content: str) -> bool:
    """Return whether a word in "-ing" after "deny" is a thing withheld, such as boarding or housing, not an act."""
    match = _GIVEN.match(content)
    return match is not None and (" " not in match[0].strip() or _PERMIT.fullmatch(match[0].strip()) is not None)


def is_adjudicated(speaker: str, content: str) -> bool:
    """Return whether a rejection is a ruling: a judge's or court's on somebody's case, no reply to a report."""
    first = [token.low for token in tokenise(speaker)]
    return not _JUDGES.isdisjoint(first) and not _FOR_OTHERS.search(speaker) and not _TOLD_ABROAD.search(content)
