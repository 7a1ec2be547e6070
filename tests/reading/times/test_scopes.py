"""When: what dates an event, and what only dates the report of it."""

from bot.core.documents import Document
from bot.core.spans import Span
from bot.core.vocabulary import Basis
from bot.reading import read
from bot.reading.times.dates import find_dates
from bot.reading.times.scopes import time_within

_FILED = "LENVIK, 3 March 2026 — Two ferries collided off the harbour on 1 March 2026, port officials said."


def test_the_day_of_filing_dates_no_event() -> None:
    time = time_within(_FILED, Span(0, len(_FILED)), find_dates(_FILED, None))
    assert (time.text, time.basis) == ("1 March 2026", Basis.STATED)


def test_a_report_that_only_says_when_it_was_filed_dates_nothing() -> None:
    reading = read(Document("LENVIK, 3 March 2026 — Two ferries collided off the harbour, port officials said."))
    assert [claim.time.text for claim in reading.claims] == [None]
