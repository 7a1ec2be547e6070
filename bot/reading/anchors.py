"""Office anchors: phrases that place a text in time by who held an office."""

import re
from collections.abc import Iterator

from bot.core.reading import Name, NameKind, OfficeAnchor, OfficeState
from bot.core.spans import Span

_OFFICES = (
    r"(?:president|prime\s+minister|premier|chancellor|minister|secretary|governor|mayor|king|queen|monarch|emperor"
    r"|pope|speaker|leader"
    r"|chief\s+executive|ceo|chairman|chairwoman|chair|chief|director|commissioner|judge|senator|attorney\s+general"
    r"|general)"
)
_OUT = r"(?:former|ex|then-former|one-time|onetime|retired|ousted|deposed|late)"
_ROLE_OUT = re.compile(rf"\b{_OUT}\b.*\b{_OFFICES}\b", re.IGNORECASE | re.DOTALL)
_ROLE_NOT_YET = re.compile(r"\b(?:elect|designate|candidate|nominee|vice|deputy|acting)\b", re.IGNORECASE)
_ROLE_IN = re.compile(rf"\b{_OFFICES}$", re.IGNORECASE)
_ORDINARY = re.compile(  # "union leader", "police chief", "opposition leader": heads of something, no office of state
    r"\b(?!(?:the|an?|its|their|his|her|our|current|then|by|with|and|to|of|for|from|as|that|new|when)\s)[a-z]+\s+"
    r"(?:leader|chief|director|chair(?:man|woman)?|chief\s+executive)\s*$"
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
    r"['’]?s?\s+(?:(?:has|had)\s+)?(?:(?:return(?:ed)?|came\s+back)\s+to\s+(?:office|power|the\s+(?:presidency"
    r"|premiership|chancellery)|the\s+[A-Z]\w+\s+House"
    r"|[A-Z]\w+\s+Street)|(?:took|retook|assumed|entered)\s+(?:office|power)|(?:was|were)\s+(?:sworn\s+in|inaugurated))"
)
_OUT_WHILE = re.compile(
    r"\b(?:out\s+of\s+(?:office|power)|after\s+leaving\s+office|no\s+longer\s+in\s+(?:office|power))\b"
)
_BEFORE_RETURN = re.compile(r"\bbefore\s+(?:his|her|their)\s+return\s+to\s+(?:office|power)\b")
_ADMINISTRATION_BEFORE = re.compile(r"\b(?:current|incumbent|sitting|present)\s+$", re.IGNORECASE)
_ADMINISTRATION_AFTER = re.compile(r"['’]?s?\s+(?:administration|government|cabinet|presidency)\b")
_DESCRIBED_OUT = re.compile(rf"\b(?:the|a|that|this)\s+{_OUT}[\s-]+(?:[\w.’'-]+\s+){{0,2}}?{_OFFICES}\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|after)\s+(?:\S+\s+){0,2}$", re.IGNORECASE)
_REACH = 90  # characters between a phrase without a name and the person it is about


def find_anchors(text: str, names: tuple[Name, ...]) -> tuple[OfficeAnchor, ...]:
    """Return the office anchors of ``text``, in order; ``names`` is what find_names found in it.

    "Former president X" and "X, out of office" put X out of office; "President X", "since X returned to office" and
    "the current X administration" in it. A phrase that names nobody ("the former president") goes with the nearest
    person before it in the same sentence, or with nobody.
    """
    found = [anchor for name in names for anchor in _of_name(text, name)]
    taken = [anchor.span for anchor in found]
    found.extend(anchor for anchor in _nameless(text, names) if not any(anchor.span.overlaps(span) for span in taken))
    return tuple(sorted(found, key=lambda anchor: (anchor.span, anchor.state)))


def _of_name(text: str, name: Name) -> Iterator[OfficeAnchor]:
    if name.kind is NameKind.PERSON and name.role:
        yield from _of_role(text, name, name.role)
    after = text[name.span.end : name.span.end + 60]
    for pattern, state in _AFTER_NAME:
        if match := pattern.match(after):
            yield OfficeAnchor(Span(name.span.start, name.span.end + match.end()), name.key, state)
    if match := _RETURNED.match(after):
        window = _SINCE.search(text[max(0, name.span.start - 24) : name.span.start])
        start = name.span.start - len(window[0]) if window else name.span.start
        span = Span(start, name.span.end + match.end())
        yield OfficeAnchor(span, name.key, OfficeState.IN_OFFICE, counting_window=window is not None)
    before = _ADMINISTRATION_BEFORE.search(text[max(0, name.span.start - 12) : name.span.start])
    if before and name.kind is not NameKind.PLACE and (match := _ADMINISTRATION_AFTER.match(after)):
        span = Span(name.span.start - len(before[0]), name.span.end + match.end())
        yield OfficeAnchor(span, name.key, OfficeState.IN_OFFICE)


def _of_role(text: str, name: Name, role: str) -> Iterator[OfficeAnchor]:
    start = text.rfind(role, max(0, name.span.start - len(role) - 2), name.span.start)
    before = start >= 0
    if not before:
        start = text.find(role, name.span.end, name.span.end + len(role) + 12)
    if start < 0:
        return
    span = Span(min(start, name.span.start), max(start + len(role), name.span.end))
    if _ROLE_OUT.search(role):
        yield OfficeAnchor(span, name.key, OfficeState.OUT_OF_OFFICE)
    elif _ROLE_IN.search(role) and not _ROLE_NOT_YET.search(role) and not _is_ordinary(text, start, role):
        yield OfficeAnchor(span, name.key, OfficeState.IN_OFFICE)


def _is_ordinary(text: str, start: int, role: str) -> bool:
    return _ORDINARY.search(text[max(0, start - 24) : start + len(role)]) is not None


def _nameless(text: str, names: tuple[Name, ...]) -> Iterator[OfficeAnchor]:
    for pattern in (_OUT_WHILE, _BEFORE_RETURN, _DESCRIBED_OUT):
        for match in pattern.finditer(text):
            person = None if pattern is _DESCRIBED_OUT else _person_before(text, names, match.start())
            yield OfficeAnchor(Span(*match.span()), person, OfficeState.OUT_OF_OFFICE)


def _person_before(text: str, names: tuple[Name, ...], position: int) -> str | None:
    """Return the key of the last person named before ``position`` in the same sentence and within reach."""
    near = [name for name in names if name.span.end <= position and position - name.span.end <= _REACH]
    for name in reversed(near):
        if re.search(r"[.!?]\s|\n", text[name.span.end : position]):
            return None
        if name.kind in (NameKind.PERSON, NameKind.UNKNOWN):
            return name.key
    return None
