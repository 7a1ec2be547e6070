"""Office anchors: phrases that place a text in time by who held an office."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from bot.core.reading import Name, NameKind, OfficeAnchor, OfficeState
from bot.core.spans import Span
from bot.reading.lexis.number_words import ORDINALS
from bot.reading.quantities.starts import starts_in

_OFFICES = (
    r"(?:president|prime\s+minister|premier|chancellor|minister|secretary|governor|mayor|king|queen|monarch|emperor"
    r"|pope|speaker|leader|chief\s+executive|ceo|chairman|chairwoman|chair|chief|director|commissioner|judge|senator"
    r"|attorney\s+general|general)"
)
_OUT = r"(?:former|ex|then-former|one-time|onetime|retired|ousted|deposed|late)"
_ROLE_OUT = re.compile(rf"\b{_OUT}\b.*\b{_OFFICES}\b", re.IGNORECASE | re.DOTALL)
_ROLE_ELECT = re.compile(rf"\b{_OFFICES}[\s-](?:elect|designate)\b", re.IGNORECASE)
_ROLE_OTHER = re.compile(r"\b(?:elect|designate|candidate|nominee|vice|deputy)\b", re.IGNORECASE)
_ROLE_IN = re.compile(rf"\b{_OFFICES}$", re.IGNORECASE)
_ORDINARY = re.compile(  # "union leader", "police chief", "opposition leader": heads of something, no office of state
    r"\b(?!(?:the|an?|its|their|his|her|our|current|then|by|with|and|to|of|for|from|as|that|new|when|acting|outgoing)\s)"
    r"[a-z]+\s+(?:leader|chief|director|chair(?:man|woman)?|chief\s+executive)\s*$"
)
_POST = (
    r"(?:office|power|the\s+(?:presidency|premiership|chancellery)|the\s+[A-Z]\w+\s+House|[A-Z]\w+\s+Street|government)"
)
_TRIGGER = re.compile(
    r"(?<![^\W_])(?:office|power|presidency|premiership|chancellery|House|Street|sworn|inaugurated|government|term"
    r"|administration|cabinet|(?:former|ex|one-time|onetime|retired|ousted|deposed|late)(?=[\s-]))(?![^\W_])"
)
_AFTER_NAME = (
    (
        re.compile(
            r"['’]?s?,?\s+\(?(?:then\s+|while\s+|now\s+|was\s+|is\s+|still\s+|even\s+)*out\s+of\s+(?:office|power)\b"
        ),
        OfficeState.OUT_OF_OFFICE,
    ),
    (re.compile(r",?\s+(?:had\s+|has\s+)?left\s+(?:office|power|the\s+[A-Z]\w+\s+House)\b"), OfficeState.OUT_OF_OFFICE),
    (re.compile(r",?\s+while\s+(?:still\s+)?in\s+(?:office|power)\b"), OfficeState.IN_OFFICE),
)
_RETURNED = re.compile(
    rf"['’]?s?\s+(?:(?:has|had)\s+)?(?:(?:return(?:ed)?|came\s+back)\s+to\s+{_POST}"
    r"|(?:took|retook|assumed|entered)\s+(?:office|power)|(?:was|were)\s+(?:sworn\s+in|inaugurated))"
)
_GOVERNMENT = re.compile(r"['’]?s?\s+(?:administration|government|cabinet|presidency)\b")
_GOVERNMENT_BEFORE = re.compile(r"\b(?:current|incumbent|sitting|present|under\s+the)\s+$", re.IGNORECASE)
_UNDER = re.compile(r"\bunder\s+(?:the\s+)?$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|after)\s+(?:\S+\s+){0,2}$", re.IGNORECASE)
# Phrases that name nobody themselves: a pattern, the state, whether a count starts there.
_NAMELESS = (
    (
        re.compile(
            r"\bout\s+of\s+(?:office|power)\b|\bafter\s+(?:leaving|(?:he|she|they)\s+(?:had\s+)?left)\s+(?:office|power)\b"
            r"|\bno\s+longer\s+in\s+(?:office|power)\b"
            r"|\bbefore\s+(?:(?:his|her|their)\s+return\s+to|returning\s+to|taking)\s+(?:office|power)\b"
        ),
        OfficeState.OUT_OF_OFFICE,
        False,
    ),
    (
        re.compile(
            rf"\b[Ss]ince\s+(?:(?:his|her|their)\s+return\s+to|returning\s+to|(?:re)?taking|assuming|entering"
            rf"|(?:he|she|they)\s+(?:returned\s+to|came\s+back\s+to|(?:re)?took|assumed|entered))\s+{_POST}\b"
        ),
        OfficeState.IN_OFFICE,
        True,
    ),
)
_TERM = re.compile(
    r"\b(?:in|during|over|for|into|of|from)\s+(?:his|her|their|the\s+president['’]s)\s+"
    r"(?P<which>first|second|third|fourth|fifth|current|previous|last|final)\s+term\b"
)
_DESCRIBED_OUT = re.compile(
    rf"\b(?:the|a|an|that|this)\s+{_OUT}[\s-]+(?:[\w.’'-]+\s+){{0,2}}?{_OFFICES}\b", re.IGNORECASE
)
_STOP = re.compile(r"[.!?]\s|\n")
_BACK, _AHEAD = 60, 40  # characters around a trigger
_REACH = 90  # characters between a phrase without a name and the person it is about


def find_anchors(text: str, names: tuple[Name, ...]) -> tuple[OfficeAnchor, ...]:
    """Return the office anchors of ``text``, in order; ``names`` is what find_names found in it.

    "Former president X" and "X, out of office" put X out of office; "President X", "acting President X", "since X
    returned to office" and "the current X administration" in it; "president-elect X" has X chosen and not yet in it.
    A phrase that names nobody ("the former president", "during his first term") goes with the nearest person before
    it in the same sentence, or with nobody. Takes time in proportion to the text.
    """
    found = [anchor for name in names if name.role for anchor in _of_role(text, name, name.role)]
    ends = [name.span.end for name in names]
    reached = 0
    for at in starts_in(text).offices:
        trigger = _TRIGGER.match(text, at)
        if trigger is None:
            continue
        near = _near(names, ends, trigger.start())
        for anchor in (*_of_names(text, near, trigger), *_of_nobody(text, near, trigger)):
            if anchor.span.start >= reached and not any(anchor.span.overlaps(one.span) for one in found[-3:]):
                found.append(anchor)
    return tuple(sorted(_apart(found), key=lambda anchor: (anchor.span, anchor.state)))


def _apart(found: list[OfficeAnchor]) -> Iterator[OfficeAnchor]:
    """Yield the anchors without those that lie inside another of the same state."""
    last: OfficeAnchor | None = None
    for anchor in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if last is not None and last.span.covers(anchor.span) and (last.state is anchor.state or anchor.person is None):
            continue
        last = anchor
        yield anchor


def _near(names: Sequence[Name], ends: list[int], at: int) -> list[Name]:
    """Return the names that end before ``at`` and within reach of it, the last first."""
    found, index = [], bisect_right(ends, at) - 1
    while index >= 0 and at - ends[index] <= _REACH:
        found.append(names[index])
        index -= 1
    return found


def _of_role(text: str, name: Name, role: str) -> Iterator[OfficeAnchor]:
    start = text.rfind(role, max(0, name.span.start - len(role) - 2), name.span.start)
    if start < 0:
        start = text.find(role, name.span.end, name.span.end + len(role) + 12)
    if start < 0:
        return
    first, end = min(start, name.span.start), max(start + len(role), name.span.end)
    state = _state(text, start, role)
    if state is None:
        return
    if first == start and (under := _UNDER.search(text, max(0, start - 12), start)):
        first = under.start()
    yield OfficeAnchor(Span(first, end), name.key, state)


def _state(text: str, start: int, role: str) -> OfficeState | None:
    if _ROLE_OUT.search(role):
        return OfficeState.OUT_OF_OFFICE
    if _ROLE_ELECT.search(role):
        return None if re.match(r"(?:vice|deputy)\b", role, re.IGNORECASE) else OfficeState.ELECT
    if not _ROLE_IN.search(role) or _ROLE_OTHER.search(role):
        return None
    ordinary = _ORDINARY.search(text[max(0, start - 24) : start + len(role)])
    return None if ordinary else OfficeState.IN_OFFICE


def _of_names(text: str, near: list[Name], trigger: re.Match[str]) -> Iterator[OfficeAnchor]:
    """Yield what a name and the words right after it say together."""
    for name in near[:2]:
        start, end = name.span.start, name.span.end
        if trigger.start() - end > _BACK:
            return
        for pattern, state in _AFTER_NAME:
            if (match := pattern.match(text, end)) and match.end() >= trigger.end():
                yield OfficeAnchor(Span(start, match.end()), name.key, state)
        if (match := _RETURNED.match(text, end)) and match.end() >= trigger.end():
            window = _SINCE.search(text[max(0, start - 24) : start])
            first = start - len(window[0]) if window else start
            span = Span(first, match.end())
            yield OfficeAnchor(span, name.key, OfficeState.IN_OFFICE, counting_window=window is not None)
        before = _GOVERNMENT_BEFORE.search(text, max(0, start - 12), start)
        if before and name.kind is not NameKind.PLACE and (match := _GOVERNMENT.match(text, end)):
            yield OfficeAnchor(Span(before.start(), match.end()), name.key, OfficeState.IN_OFFICE)


def _of_nobody(text: str, near: list[Name], trigger: re.Match[str]) -> Iterator[OfficeAnchor]:
    """Yield the phrases at a trigger that name nobody, each with the person before it."""
    start, stop = max(0, trigger.start() - _BACK), min(len(text), trigger.end() + _AHEAD)
    if trigger[0] in ("office", "power", "presidency", "premiership", "chancellery", "House", "Street", "government"):
        for pattern, state, window in _NAMELESS:
            for match in pattern.finditer(text, start, trigger.end()):
                if match.end() == trigger.end():
                    person = _person_before(text, near, match.start())
                    yield OfficeAnchor(Span(*match.span()), person, state, window)
    elif trigger[0] == "term":
        term = _TERM.search(text, start, trigger.end())
        if term is not None and term.end() == trigger.end():
            person = _person_before(text, near, term.start())
            number = ORDINALS.get(term["which"])
            yield OfficeAnchor(Span(*term.span()), person, OfficeState.IN_OFFICE, term=number)
    else:
        described = _DESCRIBED_OUT.search(text, max(0, trigger.start() - 6), stop)
        if described is not None and described.start() < trigger.start():
            yield OfficeAnchor(Span(*described.span()), None, OfficeState.OUT_OF_OFFICE)


def _person_before(text: str, near: list[Name], position: int) -> str | None:
    """Return the key of the last person named before ``position`` in the same sentence."""
    for name in near:
        if name.span.end > position:
            continue
        if _STOP.search(text, name.span.end, position):
            return None
        if name.kind in (NameKind.PERSON, NameKind.UNKNOWN):
            return name.key
    return None
