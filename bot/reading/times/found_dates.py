"""A date as it is found, before it is settled what stands around it."""

from dataclasses import dataclass, replace
from datetime import date, time

from bot.core.reading import Precision
from bot.core.vocabulary import Basis
from bot.reading.lexis.calendar_words import day_of, month_span


@dataclass(frozen=True, slots=True)
class Found:
    """Where a date stands, its interval, and what the text states of it; ``year`` only where the text has it."""

    at_start: int
    at_end: int
    start: date | None
    end: date | None
    precision: Precision
    basis: Basis = Basis.STATED
    year: int | None = None
    month: int | None = None
    day: int | None = None
    at: time | None = None

    def up_to(self, last: "Found") -> "Found | None":
        """Return the period from this date to ``last``, which gives this one its year where it has none."""
        first = self._in(last.year) if self.year is None and last.year is not None else self
        if first.start is not None and last.end is not None:
            if first.start > last.end and first.year is None:
                first = first._in(last.end.year) if last.end.year != first.start.year else first
            if first.start is None or first.start > last.end:
                return None
        basis = Basis.STATED if (first.basis, last.basis) == (Basis.STATED, Basis.STATED) else Basis.INFERRED
        start, end = (first.start, last.end) if first.start and last.end else (None, None)
        period = replace(first, at_end=last.at_end, start=start, end=end, precision=Precision.PERIOD, basis=basis)
        return replace(period, day=None, year=last.year)

    def _in(self, year: int) -> "Found":
        if self.month is None:
            return self
        if self.day is None:
            start, end = month_span(year, self.month)
            return replace(self, start=start, end=end, basis=Basis.STATED)
        day = day_of(year, self.month, self.day)
        return replace(self, start=day, end=day, basis=Basis.STATED)
