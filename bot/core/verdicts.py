"""Verdicts: what a document does to a tracked claim, and why."""

from dataclasses import dataclass
from datetime import date

from bot.core.reading import DateMention, Reading
from bot.core.spans import Span
from bot.core.vocabulary import Notify, SameEvent, StatementKind, VerdictCode


@dataclass(frozen=True, slots=True)
class TrackedClaim:
    """A claim as judging sees it: its words, and the same reading of those words that a document gets.

    ``stated_on`` is the day the claim was made or reported, if known; ``speaker`` who made it, if stated. ``dated`` is
    when its document says that it happened, for words that do not say so themselves ("this marked the third call").
    """

    proposition: str
    kind: StatementKind
    reading: Reading
    stated_on: date | None = None
    speaker: str | None = None
    dated: tuple[DateMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict fell: the rule's name, a sentence an editor can read, and the document's words it rests on."""

    rule: str
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one document does to one tracked claim.

    ``alert`` is True for an asserted contradiction only; ``ask`` puts a question to the story's owner instead.
    ``evidence`` are spans of the document, the deciding one first. ``differs_in`` names what conflicts (number, date,
    polarity, who, state); ``not_stated`` what the document leaves open; ``likelihood`` is the chance, 0 to 1, that
    the verdict is right; ``version`` names the rules that judged.
    """

    code: VerdictCode
    notify: Notify
    same_event: SameEvent
    likelihood: float
    version: str
    reasons: tuple[Reason, ...]
    evidence: tuple[Span, ...] = ()
    alert: bool = False
    ask: bool = False
    differs_in: tuple[str, ...] = ()
    not_stated: tuple[str, ...] = ()
