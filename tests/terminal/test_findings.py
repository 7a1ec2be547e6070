"""What is printed below a document: each sort of finding, with what the text leaves open said so."""

from dataclasses import replace
from datetime import date, time
from io import StringIO

from rich.console import Console

from bot.core.reading import (
    Bound,
    DateMention,
    DenialRecord,
    DenialScope,
    EventAnchor,
    Limit,
    Name,
    NameKind,
    OfficeAnchor,
    OfficeState,
    Precision,
    ProposedClaim,
    Quantity,
    Reading,
    Relation,
    TimeScope,
)
from bot.core.vocabulary import Basis, DenialStatus, Factuality, StatementKind
from bot.terminal.findings import findings
from tests.terminal.readings import said, span_of

TEXT = (
    "The former mayor denied on March 3 the claim\nthat 1,200 to 1,500 jobs would go.\n"
    "“No jobs will go,” she said, the third time since Moss took office."
)


def printed(reading: Reading, width: int = 160) -> str:
    console = Console(file=StringIO(), width=width)
    for part in findings(reading):
        console.print(part)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def rows(printed_text: str, title: str) -> list[list[str]]:
    """Return the cells of the table under ``title``."""
    lines = iter(printed_text.splitlines())
    found = []
    for line in lines:
        if line.startswith(title):
            next(lines), next(lines)
            for row in lines:
                if not row.strip() or row.startswith(("Names", "Dates", "Denials", "Anchors", "Numbers", "Proposed")):
                    break
                found.append([cell.strip() for cell in row.split("  ") if cell.strip()])
    return found


def test_nothing_found_prints_nothing() -> None:
    assert list(findings(Reading(text="Nothing."))) == []


def test_statements_with_role_and_organisation_and_nobody() -> None:
    named = said(TEXT, "The former mayor", "denied", "the claim", StatementKind.DENIAL, named="Ada Moss")
    named = replace(named, speaker_role="former mayor", speaker_organisation="the city")
    unknown = said(TEXT, "she", "said", "No jobs will go", factuality=Factuality.HEDGED, parent=0)
    unknown = replace(unknown, speaker_name=None)
    found = rows(printed(Reading(text=TEXT, statements=(named, unknown))), "Statements (2)")
    assert found[0] == ["1", "Ada Moss (former mayor, the city)", "denied", "the claim", "denial", "asserted"]
    assert found[1] == ["2", "unattributed (“she”)", "said", "No jobs will go", "statement", "hedged", "1"]


def test_a_denial_with_what_is_not_stated() -> None:
    record = DenialRecord(
        denier="the mayor",
        denied="jobs would go",
        verb="denied",
        scope=DenialScope("job cuts", ("Ada Moss",), TimeScope(None, None, Basis.INFERRED, "March 3"), Basis.INFERRED),
        evidence=(span_of(TEXT, "that 1,200 to 1,500 jobs would go."), span_of(TEXT, "“No jobs will go,”")),
        wording="No jobs will go",
        said_at=date(2025, 3, 3),
        status=DenialStatus.SOFTENED,
        status_evidence=span_of(TEXT, "the third time since Moss took office."),
    )
    told = printed(Reading(text=TEXT, denials=(record,)))
    for words in (
        "Denials (1)",
        "The mayor denied: jobs would go",
        "person not stated · on behalf of not stated · verb “denied” · said on 3 March 2025",
        "wording “No jobs will go” · strength flat · status softened",
        "scope job cuts, of Ada Moss, period “March 3” (inferred)",
        "line 2: “that 1,200 to 1,500 jobs would go.”",
        "line 3: ““No jobs will go,””",
        "line 3: “the third time since Moss took office.”",
    ):
        assert words in told


def test_numbers_with_bounds_units_and_what_they_count() -> None:
    since = span_of(TEXT, "since Moss took office")
    quantities = (
        Quantity(span_of(TEXT, "1,200 to 1,500"), 1200, 1500, "jobs", Bound.BETWEEN),
        Quantity(span_of(TEXT, "third"), 3, 3, "time", ordinal=True, window=since),
        Quantity(span_of(TEXT, "3"), 2.5, 2.5, "%", Bound.AT_LEAST, counted="voters"),
        Quantity(span_of(TEXT, "3"), 3, 3, None, out_of=15),
        Quantity(span_of(TEXT, "3"), 3, 3, None, versus=0),
    )
    assert rows(printed(Reading(text=TEXT, quantities=quantities)), "Numbers (5)") == [
        ["1,200 to 1,500", "1,200 to 1,500", "between", "jobs", "2"],
        ["third", "3 (ordinal)", "exact", "time", "since Moss took office", "3"],
        ["3", "2.5", "at least", "%", "voters", "1"],
        ["3", "3 of 15", "exact", "1"],
        ["3", "3 against 0", "exact", "1"],
    ]


def test_dates_with_precision_and_basis() -> None:
    here = span_of(TEXT, "March 3")
    third, first, last = date(2025, 3, 3), date(2025, 3, 1), date(2025, 3, 31)
    dates = (
        DateMention(here, third, third, basis=Basis.INFERRED, at=time(9, 30)),
        DateMention(here, first, last, precision=Precision.MONTH, limit=Limit.SINCE),
        DateMention(here, None, None, month=3, day=3, basis=Basis.UNKNOWN, dateline=True),
    )
    assert rows(printed(Reading(text=TEXT, dates=dates)), "Dates (3)") == [
        ["March 3", "2025-03-03 at 09:30", "day", "inferred", "1"],
        ["March 3", "since 2025-03-01 to 2025-03-31", "month", "stated", "1"],
        ["March 3", "year not stated (dateline)", "day", "unknown", "1"],
    ]


def test_names_anchors_and_claims() -> None:
    names = (
        Name(span_of(TEXT, "Moss"), "Moss", "ada moss", NameKind.PERSON),
        Name(span_of(TEXT, "Moss"), "Ada Moss", "ada moss", NameKind.PERSON, "mayor"),
    )
    anchors = (
        OfficeAnchor(span_of(TEXT, "The former mayor"), None, OfficeState.OUT_OF_OFFICE),
        OfficeAnchor(
            span_of(TEXT, "since Moss took office"), "ada moss", OfficeState.IN_OFFICE, counting_window=True, term=2
        ),
    )
    events = (EventAnchor(span_of(TEXT, "took office"), Relation.SINCE, "election"),)
    claims = (
        ProposedClaim("Jobs would go", StatementKind.STATEMENT, (), denied_by=(0,), headline=True),
        ProposedClaim("She denied it", StatementKind.DENIAL, (), "Ada Moss", denial=0, confirmed_by=("the city",)),
    )
    told = printed(Reading(text=TEXT, names=names, anchors=anchors, events=events, claims=claims))
    assert rows(told, "Names (1)") == [["Ada Moss", "person", "mayor", "2"]]
    assert rows(told, "Anchors (3)") == [
        ["The former mayor", "nobody named", "out of office"],
        ["since Moss took office", "ada moss", "in office, term 2", "yes"],
        ["took office", "election", "since"],
    ]
    assert rows(told, "Proposed claims (2)") == [
        ["1 *", "Jobs would go", "unattributed", "statement", "not stated", "denied by 1"],
        ["2", "She denied it", "Ada Moss", "denial", "not stated", "is denial 1, confirmed by the city"],
    ]


def test_words_of_the_text_are_not_obeyed_in_a_table() -> None:
    text = "The [red]mayor[/]\x1b[1m said so twice."
    told = printed(Reading(text=text, statements=(said(text, "[red]mayor[/]\x1b[1m", "said", "so twice"),)))
    assert "[red]mayor[/]␛[1m" in told


def test_a_role_that_only_repeats_the_name_is_left_out() -> None:
    one = said(TEXT, "The former mayor", "denied", "the claim", named="the former mayor")
    one = replace(one, speaker_role="Former mayor", speaker_organisation="the city")
    assert rows(printed(Reading(text=TEXT, statements=(one,))), "Statements (1)")[0][1] == "the former mayor (the city)"
