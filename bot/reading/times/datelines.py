"""Datelines: the place and day on which a report was filed, which date nothing that it tells."""

from bot.core.datelines import LONGEST, dateline_of


def is_dateline(text: str, start: int, end: int) -> bool:
    """Return whether the date at ``start`` to ``end`` stands in the dateline that its line begins with."""
    line = text.rfind("\n", max(0, start - LONGEST), start) + 1
    if line == 0 and start > LONGEST:
        return False
    stop = text.find("\n", end, line + 2 * LONGEST)
    dateline = dateline_of(text[line : stop if stop >= 0 else line + 2 * LONGEST])
    return dateline is not None and end <= line + dateline.end
