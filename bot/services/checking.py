"""Checking a draft: which tracked claims would it conflict with? Nothing is stored."""

from dataclasses import dataclass

from bot.core.documents import Document
from bot.core.ports import Fetcher
from bot.core.verdicts import Verdict
from bot.reading import read
from bot.reading.sharpening.parser import Parser
from bot.services.assessment import assess
from bot.services.contents import check_content, document_of
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

    def __init__(self, store: Store, fetcher: Fetcher, parser: Parser | None = None) -> None:
        self._store = store
        self._fetcher = fetcher
        self._parser = parser

    def check_content(self, content: str) -> tuple[Checked, ...]:
        """Return what `check` finds in an address's page or in a text.

        Raises:
            FetchError: if the page is refused, cannot be reached or holds no text.
            UnusableInputError: if the content is neither an address nor a text.
        """
        check_content(content)
        return self.check(document_of(content, self._fetcher))

    def check(self, draft: Document) -> tuple[Checked, ...]:
        """Return the draft's verdicts on all tracked claims it bears on: conflicts first, then by likelihood."""
        reading = read(draft, self._parser)
        with self._store.read() as session:
            found = [
                Checked(draw_claim(session, item.claim), item.verdict, draft.text)
                for item in assess(session, draft, reading)
            ]
        return tuple(sorted(found, key=_urgency))


def _urgency(item: Checked) -> tuple[bool, bool, float]:
    return not item.verdict.alert, not item.verdict.ask, -item.verdict.likelihood
