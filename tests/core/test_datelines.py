"""Datelines: found where every part is plainly one, with their day where the year is written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.datelines import dateline_of


@pytest.mark.parametrize(
    ("line", "words", "place", "day"),
    [
        ("VELMORA, 3 March 2026 (AP) — The mayor said no.", "VELMORA, 3 March 2026 (AP)", "VELMORA", date(2026, 3, 3)),
        ("LONDON (Reuters) - The bank said no.", "LONDON (Reuters)", "LONDON", None),
        ("NEW YORK, Sept. 5 -- Stocks fell.", "NEW YORK, Sept. 5", "NEW YORK", None),
        ("Kyiv/Warsaw — Two ministers met.", "Kyiv/Warsaw", "Kyiv, Warsaw", None),
        ("ARDEN, Ohio--(BUSINESS WIRE)--Kestrel said", "ARDEN, Ohio--(BUSINESS WIRE)", "ARDEN, Ohio", None),
        ("ARDEN, March 3, 2026 /PRNewswire/ -- Acme", "ARDEN, March 3, 2026 /PRNewswire/", "ARDEN", date(2026, 3, 3)),
        ("March 3, 2026 – VELMORA – The company", "March 3, 2026 – VELMORA", "VELMORA", date(2026, 3, 3)),
        ("WASHINGTON, D.C. — “We are", "WASHINGTON, D.C.", "WASHINGTON, D.C.", None),
        ("RIO DE JANEIRO, Brazil – Police", "RIO DE JANEIRO, Brazil", "RIO DE JANEIRO, Brazil", None),
        ("Port-au-Prince, Haiti — Gangs", "Port-au-Prince, Haiti", "Port-au-Prince, Haiti", None),
        ("Paris (AFP) — more than 12", "Paris (AFP)", "Paris", None),
        ("Hamna (dpa) - Der", "Hamna (dpa)", "Hamna", None),
        ("(Reuters) - Oil fell", "(Reuters)", "", None),
        ("LONDON, Monday – The bank", "LONDON, Monday", "LONDON", None),
        ("Velmora, 3 March 2026", "Velmora, 3 March 2026", "Velmora", date(2026, 3, 3)),
    ],
)
def test_a_dateline_is_found(line: str, words: str, place: str, day: date | None) -> None:
    found = dateline_of(line)
    assert found is not None
    assert (line[: found.end], found.place, found.day) == (words, place, day)
    assert not line[found.rest :].startswith((" ", "—", "-"))


@pytest.mark.parametrize(
    "line",
    [
        "The mayor — who denied it — said no.",
        "Brekke — The Hamna-born mayor of Arden — said no.",
        "NATO — the alliance — said no.",
        "Breaking — Two ferries collided.",
        "By Jane Doe — The Post",
        "Two men — John Roe and Jim Poe — were hurt.",
        "I — The first of them",
        "Officials in Velmora said on Tuesday — The ferry",
        "On Monday, 3 March 2026, the mayor said no",
        "Velmora, 31 February 2026",
        "LONDON",
        "LONDON —",
        "In March 3 - 5 boats sank.",
        "",
    ],
)
def test_other_lines_have_none(line: str) -> None:
    assert dateline_of(line) is None


_PIECES = st.sampled_from(
    ["LONDON", "Velmora", ", ", " — ", " - ", "--", "(AP)", "3 March 2026", "Sept. 5", "/", "the", "“", "Monday", "\n"]
)


@given(st.text() | st.lists(_PIECES).map("".join))
def test_any_line_is_read(line: str) -> None:
    found = dateline_of(line)
    assert found is None or 0 < found.end <= found.rest <= len(line)
