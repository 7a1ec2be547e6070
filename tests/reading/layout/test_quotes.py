"""Quotation marks and apostrophes."""

from itertools import pairwise

import pytest

from bot.reading.layout.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "yes" twice.', ["yes"]),
        ("“We’re done,” she said. “It’s over.”", ["We’re done,", "It’s over."]),
        ("'It's late,' he said, 'and the dogs' dinner is cold.'", ["It's late,", "and the dogs' dinner is cold."]),
        ("The players' union and the club's board met in the '90s.", []),
        ("«Nous partons», dit-il; „Wir gehen“, said he.", ["Nous partons", "Wir gehen"]),
        ("‘It was a ‘show’ trial’", ["It was a ‘show"]),
        ("“He told us ‘go’ and we went.”", ["He told us ‘go’ and we went."]),
        ("rock 'n' roll isn't dead", []),
        ('A 6" pipe and a 4" pipe', []),
        ("''It's late,'' he said. ''We 'lost' it.''", ["It's late,", "We 'lost' it."]),
        ("``Go,'' he said.", ["Go,"]),
        ("‘‘Go,’’ he said.", ["Go,"]),
        ("He called it „low”.", ["low"]),
        ("he said â€œstopâ€\x9d and left", ["stop"]),
        ("”Vi går”, sa hon", ["Vi går"]),
        ('“Mixed one" he said, “and two”', ["Mixed one", "and two"]),
        ('“He said "go" to me”', ['He said "go" to me']),
        ("the “the forces of order” vote", ["the forces of order"]),
        ('a stray "mark and "two words" after', ["two words"]),
    ],
)
def test_quotations_are_told_from_apostrophes(text: str, quoted: list[str]) -> None:
    assert [quote.inner.of(text) for quote in find_quotes(text)] == quoted


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_open() -> None:
    (quote,) = find_quotes("“We came in May.")
    assert not quote.closed
    assert quote.inner.of("“We came in May.") == "We came in May."


@pytest.mark.parametrize("shape", ['"', "“", "'", "''", "`", "'a ", ' "a', "‘a ", "“a ", "dogs' ", "'dogs' "])
def test_any_number_of_marks_is_read_mark_by_mark(shape: str) -> None:
    text = shape * 2000
    quotes = find_quotes(text)
    assert all(one.outer.end <= other.outer.start for one, other in pairwise(quotes))
    assert all(quote.outer.covers(quote.inner) for quote in quotes)
