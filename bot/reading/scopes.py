"""When: the time scope of a stretch of text, the day something was said, the period that an office implies."""

from collections.abc import Iterable
from datetime import date

from bot.core.reading import DateMention, OfficeAnchor, OfficeState, Statement, TimeScope
from bot.core.spans import Span
from bot.core.vocabulary import Basis


def time_within(text: str, span: Span, dates: tuple[DateMention, ...]) -> TimeScope:
    """Return the time that the first date inside ``span`` gives; unknown and without text where there is none."""
    mention = next((d for d in dates if span.covers(d.span)), None)
    if mention is None:
        return TimeScope()
    basis = mention.basis if mention.start is not None else Basis.UNKNOWN
    return TimeScope(mention.start, mention.end, basis, mention.span.of(text))


def day_said(statement: Statement, dates: tuple[DateMention, ...]) -> date | None:
    """Return the day on which something was said: a single day named in the sentence, outside what was said."""
    for mention in dates:
        inside = statement.sentence.covers(mention.span) and not statement.content.overlaps(mention.span)
        if inside and mention.start is not None and mention.start == mention.end:
            return mention.start
    return None


def office_period(
    text: str, people: tuple[str, ...], spans: Iterable[Span], anchors: tuple[OfficeAnchor, ...]
) -> TimeScope:
    """Return a period that rests on who held an office: inferred, without days, with the words that say so.

    An anchor inside the text itself comes first; one elsewhere in the document counts only for a person named there.
    """
    own = [anchor for span in spans for anchor in anchors if span.covers(anchor.span)]
    theirs = [anchor for anchor in anchors if anchor.person in people]
    chosen = [a for a in (*own, *theirs) if a.state is OfficeState.OUT_OF_OFFICE] or own
    return TimeScope(basis=Basis.INFERRED, text=chosen[0].span.of(text)) if chosen else TimeScope()
