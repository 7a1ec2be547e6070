"""Credit lines: author, outlet and day where the line states them, nothing where it may be something else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.credits import Credit, credit_of

_DAY = date(2026, 6, 5)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("By Ada Example, Orrin Ledger, 5 June 2026", Credit("Ada Example", "Orrin Ledger", _DAY)),
        ("Ada Example | Orrin Ledger | 5 June 2026", Credit("Ada Example", "Orrin Ledger", _DAY)),
        ("BY ADA EXAMPLE, ORRIN LEDGER, 5 JUNE 2026", Credit("ADA EXAMPLE", "ORRIN LEDGER", _DAY)),
        ("By Ada Example, 5 June 2026", Credit("Ada Example", None, _DAY)),
        ("By Ada Example and Theresa May, June 5th, 2026", Credit("Ada Example and Theresa May", None, _DAY)),
        ("By Ada van der Ex | 2026-06-05 | 10:15 GMT | 3 min read", Credit("Ada van der Ex", None, _DAY)),
        (
            "By Ada O’Example, Chief Editor, The Orrin Post, Friday, 5 June 2026",
            Credit("Ada O’Example", "The Orrin Post", _DAY),
        ),
        ("Written by Ada Example – Orrin News – Posted on 5 June 2026", Credit("Ada Example", "Orrin News", _DAY)),
        ("Orrin Ledger, 5 June 2026", Credit(None, "Orrin Ledger", _DAY)),
        ("By Ada Example", Credit("Ada Example", None, None)),
    ],
)
def test_a_credit_line(line: str, credit: Credit) -> None:
    assert credit_of(line) == credit


@pytest.mark.parametrize(
    "line",
    [
        "",
        "by Jane Doe 48 views",
        "By Monday",
        "By Monday Evening, 5 June 2026",
        "By Our Political Staff, 5 June 2026",
        "By Ada Example, Nils Berg, 5 June 2026",
        "By Ada Example, 5 June",
        "By Ada Example, 05/06/2026",
        "By Ada Example, 31 June 2026",
        "By Ada Example, Updated 5 June 2026",
        "By Ada Example, 4 June 2026, 5 June 2026",
        "By the time of the post, 5 June 2026",
        "Ada Example, 5 June 2026",
        "Ada Example | Nils Berg",
        "Ada Example | Nils Berg | 5 June 2026",
        "Harbour to close, mayor says, 5 June 2026",
        "The strike began on 5 June 2026",
        "By Ada Example, Orrin Ledger, 5 June 2026.",
        "5 June 2026",
    ],
)
def test_no_credit_line(line: str) -> None:
    assert credit_of(line) is None


_PIECES = st.sampled_from(
    ["By ", "Ada ", "Example", ", ", " | ", "Orrin Post", "5 June 2026", "99 May 2026", "and ", "- "]
)


@given(st.text() | st.lists(_PIECES, max_size=40).map("".join))
def test_any_line_is_read_and_names_stand_in_it(line: str) -> None:
    credit = credit_of(line)
    assert credit is None or all(name in line for name in (credit.byline, credit.publisher) if name)
