"""Checking a draft: which tracked claims would it conflict with? Nothing is stored."""

from dataclasses import dataclass

from bot.core.documents import Document
from bot.core.verdicts import Verdict
from bot.reading import read
from bot.services.assessment import assess
from bot.services.drawing import draw_claim
from bot.services.views import ClaimView
from bot.store.session import Store


@dataclass(frozen=True, slots=True)
class Checked:
    """What a draft does to one claim; the verdict's spans point into ``text``, the draft."""

    claim: ClaimView
    verdict: Verdict
    text: str


class Checks:
    """Judges drafts against the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def check(self, draft: Document) -> tuple[Checked, ...]:
        """Return the draft's verdicts on all tracked claims it bears on: conflicts first, then by likelihood."""
        reading = read(draft)
        with self._store.read() as session:
            found = [
                Checked(draw_claim(session, item.claim), item.verdict, draft.text)
                for item in assess(session, draft, reading)
            ]
        return tuple(sorted(found, key=_urgency))


def _urgency(item: Checked) -> tuple[bool, bool, float]:
    return not item.verdict.alert, not item.verdict.ask, -item.verdict.likelihood
