"""What was found in a document beside its marked text: a table or a list for each sort of finding."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.core.reading import DateMention, DenialRecord, Limit, ProposedClaim, Quantity, Reading, Statement, TimeScope
from bot.core.spans import Span
from bot.core.text import capitalised, day, shorten
from bot.core.vocabulary import words
from bot.terminal.verbatim import one_line

_SHOWN = 100  # characters of a content in a table; the whole stands marked above
UNATTRIBUTED = "unattributed"
_Row = tuple[object, ...]


def findings(reading: Reading) -> Iterator[RenderableType]:
    """Return the parts to print below a document; what was not found has none."""
    line = _lines_of(reading.text)
    rows = [_statement(reading.text, number, one) for number, one in enumerate(reading.statements, start=1)]
    yield from _table("Statements", ("", "speaker", "cue", "content", "kind", "factuality", "in"), rows)
    if reading.denials:
        denials = [part for record in reading.denials for part in _denial(reading.text, record, line)]
        yield Group(_heading("Denials", len(reading.denials)), *denials)
    numbers = [(*_quantity(reading.text, one), line(one.span)) for one in reading.quantities]
    yield from _table("Numbers", ("words", "value", "bound", "unit", "counts", "line"), numbers)
    dates = [(*_date(reading.text, one), line(one.span)) for one in reading.dates]
    yield from _table("Dates", ("words", "interval", "precision", "basis", "line"), dates)
    yield from _table("Names", ("name", "kind", "role", "times"), _names(reading))
    yield from _table("Anchors", ("words", "who or what", "how", "counts from here"), _anchors(reading))
    claims = [_claim(number, one) for number, one in enumerate(reading.claims, start=1)]
    claim = "claim (* main)" if any(one.headline for one in reading.claims) else "claim"
    yield from _table("Proposed claims", ("", claim, "speaker", "kind", "when", "denials"), claims)


def _table(title: str, columns: Iterable[str], rows: Iterable[_Row]) -> Iterator[RenderableType]:
    listed = list(rows)
    if not listed:
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
    for name in columns:
        table.add_column(name, overflow="fold")
    for row in listed:
        table.add_row(*(Text(one_line(str(cell))) for cell in row))
    yield Group(_heading(title, len(listed)), table)


def _heading(title: str, count: int) -> Text:
    return Text(f"{title} ({count})", "bold")


def _statement(text: str, number: int, one: Statement) -> _Row:
    nested = "" if one.parent is None else one.parent + 1
    content = shorten(one_line(one.content.of(text)), _SHOWN)
    return number, _speaker(text, one), one.cue.of(text), content, words(one.kind), words(one.factuality), nested


def _speaker(text: str, one: Statement) -> str:
    if one.speaker_name is None:
        return f"{UNATTRIBUTED} (“{one.speaker.of(text)}”)" if one.speaker else UNATTRIBUTED
    said = _plain(one.speaker_name)
    more = ", ".join(told for told in (one.speaker_role, one.speaker_organisation) if told and _plain(told) != said)
    return f"{one.speaker_name} ({more})" if more else one.speaker_name


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _denial(text: str, record: DenialRecord, line: Callable[[Span], int]) -> Iterator[RenderableType]:
    scope = record.scope
    wording = f"“{record.wording}”" if record.wording else "not stated"
    involved = f", of {', '.join(scope.participants)}" if scope.participants else ""
    told = (
        f"person {record.named_person or 'not stated'} · on behalf of {record.on_behalf_of or 'not stated'} · "
        f"verb “{record.verb}” · said on {day(record.said_at)}",
        f"wording {wording} · strength {record.strength} · status {words(record.status)}",
        f"scope {scope.event or 'not stated'}{involved}, {_time(scope.period)} ({words(scope.basis)})",
    )
    evidence = dict.fromkeys((*record.evidence, *filter(None, (record.status_evidence,))))
    yield _indented(2, f"{capitalised(record.denier)} denied: {record.denied}")
    yield from (_indented(4, row) for row in told)
    yield from (_indented(6, f"line {line(span)}: “{span.of(text)}”", "dim") for span in evidence)


def _indented(columns: int, row: str, style: str = "") -> RenderableType:
    return Padding(Text(one_line(row), style), (0, 0, 0, columns))


def _quantity(text: str, one: Quantity) -> _Row:
    value = _number(one.low) if one.low == one.high else f"{_number(one.low)} to {_number(one.high)}"
    value += " (ordinal)" if one.ordinal else ""
    value += f" of {_number(one.out_of)}" if one.out_of is not None else ""
    value += f" against {_number(one.versus)}" if one.versus is not None else ""
    window = one.window.of(text) if one.window else None
    counts = ", ".join(filter(None, (one.counted, window)))
    return one.span.of(text), value, words(one.bound), one.unit or "", counts


def _number(value: float) -> str:
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def _date(text: str, one: DateMention) -> _Row:
    limit = "" if one.limit is Limit.ON else f"{words(one.limit)} "
    at = f" at {one.at:%H:%M}" if one.at else ""
    dateline = " (dateline)" if one.dateline else ""
    return one.span.of(text), f"{limit}{_interval(one)}{at}{dateline}", words(one.precision), words(one.basis)


def _interval(one: DateMention) -> str:
    if one.start is None or one.end is None:
        return "year not stated" if one.month or one.day else "not known"
    return f"{one.start}" if one.start == one.end else f"{one.start} to {one.end}"


def _time(scope: TimeScope) -> str:
    if scope.start is None or scope.end is None:
        return f"period “{scope.text}”" if scope.text else "period not stated"
    return f"{scope.start} to {scope.end}" if scope.start != scope.end else f"{scope.start}"


def _names(reading: Reading) -> list[_Row]:
    """Return one row for each entity, in the order of the text: its longest name, and how often it is named."""
    mentions: dict[str, list[int]] = {}
    for index, name in enumerate(reading.names):
        mentions.setdefault(name.key, []).append(index)
    rows: list[_Row] = []
    for found in ([reading.names[index] for index in indexes] for indexes in mentions.values()):
        longest = max(found, key=lambda name: len(name.text))
        role = next((name.role for name in found if name.role), "")
        rows.append((longest.text, words(longest.kind), role, len(found)))
    return rows


def _anchors(reading: Reading) -> list[_Row]:
    text = reading.text
    found: list[tuple[Span, _Row]] = []
    for office in reading.anchors:
        state = words(office.state) + (f", term {office.term}" if office.term else "")
        row = (office.span.of(text), office.person or "nobody named", state, _yes(office.counting_window))
        found.append((office.span, row))
    found += [
        (one.span, (one.span.of(text), one.event, words(one.relation), _yes(one.counting_window)))
        for one in reading.events
    ]
    return [row for _, row in sorted(found, key=lambda item: item[0])]


def _yes(value: bool) -> str:
    return "yes" if value else ""


def _claim(number: int, one: ProposedClaim) -> _Row:
    denials = [f"is denial {one.denial + 1}"] if one.denial is not None else []
    denials += [f"denied by {index + 1}" for index in one.denied_by]
    denials += [f"confirmed by {name}" for name in one.confirmed_by]
    when = _time(one.time).removeprefix("period ")
    head = f"{number} *" if one.headline else str(number)
    return head, one.proposition, one.speaker or UNATTRIBUTED, words(one.kind), when, ", ".join(denials)


def _lines_of(text: str) -> Callable[[Span], int]:
    """Return what tells the number of the line, from 1, on which a span begins."""
    starts = [0] + [at + 1 for at, character in enumerate(text) if character == "\n"]
    return lambda span: bisect_right(starts, span.start)
