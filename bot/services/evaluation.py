"""Evaluation: labelled cases and annotated documents in, what Slugline makes of each out."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bot.core.documents import Document, with_headline
from bot.core.errors import UnusableInputError
from bot.core.verdicts import TrackedClaim, Verdict
from bot.core.vocabulary import Basis, StatementKind
from bot.judging import judge
from bot.reading import read, read_claim
from bot.reading.attributions import Attribution, attributions
from bot.reading.sharpening.parser import Parser

_DENIES = (" denies ", " denied ", " disputes ", " disputed ")


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What a case came to: the fields that `slugline eval cases --json` prints, one object a line.

    ``reasons`` are "rule: sentence", the deciding one first.
    """

    id: str
    outcome: str
    alert: bool
    ask: bool
    notify: str
    reasons: tuple[str, ...]

    def as_json(self) -> str:
        """Return the result as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Attributed:
    """The attributions read in one annotated document, ``annotated`` of them counted in its gold.

    An attribution is ``{"source", "cue", "content"}``, each a list of ``[start, end]`` in characters of the document's
    text, the end exclusive.
    """

    id: str
    attributions: tuple[Attribution, ...]
    sentences: int
    annotated: int


def evaluate_attribution(lines: Iterable[str], parser: Parser | None = None) -> Iterator[Attributed]:
    """Read annotated documents, one JSON object a line: id, text and, if it is known, the gold attributions.

    The text alone is read, what was annotated is only counted. Empty lines are skipped.

    Raises:
        UnusableInputError: naming the line that is no document.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            name, text, annotated = _annotated(number, line)
            reading = read(Document(text=text), parser)
            yield Attributed(name, tuple(attributions(reading)), len(reading.sentences), annotated)


def _annotated(number: int, line: str) -> tuple[str, str, int]:
    try:
        document = json.loads(line)
        name, text, gold = document["id"], document["text"], document.get("attributions", ())
        if not isinstance(name, str) or not isinstance(text, str):
            raise TypeError("id and text are strings")
        return name, text, len(gold)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnusableInputError(f"Line {number} is no document: {_problem(error)}.") from error


def evaluate_cases(lines: Iterable[str]) -> Iterator[CaseResult]:
    """Judge cases, one JSON object a line: id, claim, claim_date, article_title, article_text, published.

    Each case is judged alone; empty lines are skipped.

    Raises:
        UnusableInputError: naming the line that is no case.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _result(*_case(number, line))


def _case(number: int, line: str) -> tuple[str, TrackedClaim, Document]:
    try:
        case = json.loads(line)
        stated_on = _day(case.get("claim_date"))
        claim, published = str(case["claim"]), _day(case.get("published"))
        text = with_headline(case.get("article_title"), str(case["article_text"]))
        document = Document(
            text=text,
            title=case.get("article_title"),
            published=published,
            date_basis=Basis.STATED if published else Basis.UNKNOWN,
        )
        return str(case["id"]), tracked_claim(claim, stated_on), document
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnusableInputError(f"Line {number} is no case: {_problem(error)}.") from error


def _problem(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None


def tracked_claim(proposition: str, stated_on: date | None) -> TrackedClaim:
    """Return a claim known by its words alone, as a case states it."""
    reading = read_claim(proposition, stated_on)
    denial = any(word in f" {proposition.lower()} " for word in _DENIES)
    kind = StatementKind.DENIAL if denial else StatementKind.STATEMENT
    speaker = next((statement.speaker_name for statement in reading.statements if statement.speaker_name), None)
    return TrackedClaim(proposition, kind, reading, stated_on, speaker)


def _result(case: str, claim: TrackedClaim, document: Document) -> CaseResult:
    verdict: Verdict = judge(claim, document, read(document))
    return CaseResult(
        id=case,
        outcome=verdict.code.value,
        alert=verdict.alert,
        ask=verdict.ask,
        notify=verdict.notify.value,
        reasons=tuple(f"{reason.rule}: {reason.text}" for reason in verdict.reasons),
    )
