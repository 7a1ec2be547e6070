"""When: the time scope of a stretch of text, the day something was said, the period that an office implies."""

import re
from collections.abc import Iterable
from datetime import date

from bot.core.reading import DateMention, OfficeAnchor, OfficeState, Statement, TimeScope
from bot.core.spans import Span
from bot.core.vocabulary import Basis
from bot.core.within import within

_IN_OFFICE_WHEN = re.compile(
    r"\b(?:while|since|after|current|incumbent|sitting|present|return\w*|came\s+back|(?:re)?took|assumed|entered|sworn|inaugurated)\b",
    re.I,
)


def time_within(text: str, span: Span, dates: tuple[DateMention, ...]) -> TimeScope:
    """Return the time that the first date inside ``span`` gives; unknown and without text where there is none.

    The day on which a report was filed is no event's date.
    """
    found = [mention for mention in within(dates, span) if not mention.dateline]
    if not found:
        return TimeScope()
    mention = found[0]
    basis = mention.basis if mention.start is not None else Basis.UNKNOWN
    return TimeScope(mention.start, mention.end, basis, mention.span.of(text))


def day_said(statement: Statement, dates: tuple[DateMention, ...]) -> date | None:
    """Return the day on which something was said: a single day named in the sentence, outside what was said."""
    for mention in within(dates, statement.sentence):
        outside = not statement.content.overlaps(mention.span)
        if outside and mention.start is not None and mention.start == mention.end:
            return mention.start
    return None


def office_period(
    text: str, people: tuple[str, ...], spans: Iterable[Span], anchors: tuple[OfficeAnchor, ...]
) -> TimeScope:
    """Return a period that rests on who held an office: inferred, without days, with the words that say so.

    An anchor inside the text itself comes first; one elsewhere in the document counts only for a person named there.
    A title alone ("President Ames", "the union leader") says who somebody is, not when.
    """
    own = [anchor for span in spans for anchor in within(anchors, span)]
    theirs = [anchor for anchor in anchors if anchor.person in people]
    dated = [anchor for anchor in own if _IN_OFFICE_WHEN.search(anchor.span.of(text))]
    chosen = [a for a in (*own, *theirs) if a.state is OfficeState.OUT_OF_OFFICE] or dated
    return TimeScope(basis=Basis.INFERRED, text=chosen[0].span.of(text)) if chosen else TimeScope()
