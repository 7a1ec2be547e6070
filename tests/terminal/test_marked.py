"""Marks on a text: three sorts that can be told apart, with colours and without, also where they nest or cross."""

from rich.text import Text

from bot.core.reading import Reading
from bot.core.spans import Span
from bot.core.vocabulary import Factuality, StatementKind
from bot.terminal.marked import MarkedText, tag_of
from tests.terminal.readings import reading, said

BRIDGE = "The mayor said on Monday that the bridge was closed."
YARD = "Ida Brekke said the union warned that the yard would close."
NESTED = reading(
    YARD,
    said(YARD, "Ida Brekke", "said", "the union warned that the yard would close"),
    said(YARD, "the union", "warned", "that the yard would close", StatementKind.PREDICTION, parent=0),
)


def drawn(one: Reading, *, brackets: bool = True) -> Text:
    return MarkedText(one, brackets=brackets).part(Span(0, len(one.text)))


def style_at(text: Text, words: str) -> str:
    """Return the style in which ``words`` are drawn."""
    at = text.plain.index(words)
    return next(str(span.style) for span in text.spans if span.start <= at < span.end)


def test_brackets_say_what_is_what() -> None:
    text = drawn(reading(BRIDGE, said(BRIDGE, "The mayor", "said", "that the bridge was closed")))
    assert text.plain == "[1 The mayor] <1 said> on Monday {1 that the bridge was closed}."


def test_a_statement_in_a_statement() -> None:
    assert drawn(NESTED).plain == (
        "[1 Ida Brekke] <1 said> {1 [2 the union] <2 warned> {2 that the yard would close 2 prediction}}."
    )


def test_colours_differ_for_speaker_cue_content_and_nested_content() -> None:
    text = drawn(NESTED, brackets=False)
    assert text.plain == "Ida Brekke¹ said the union² warned that the yard would close²(prediction)¹."
    assert len({style_at(text, words) for words in ("Ida Brekke", "said", " warned", "that the yard")}) == 4


def test_a_span_that_two_statements_share_is_marked_once() -> None:
    both = "Port officials said the pier was safe and warned that the ramp was not."
    first = said(both, "Port officials", "said", "the pier was safe")
    second = said(both, "Port officials", "warned", "that the ramp was not")
    assert drawn(reading(both, first, second)).plain.startswith("[1,2 Port officials] <1 said> {1 the")
    assert drawn(reading(both, first, second), brackets=False).plain.startswith("Port officials¹ʼ² said")


def test_nobody_named() -> None:
    told = "Residents were told that the water was safe."
    assert drawn(reading(told, said(told, None, "were told", "that the water was safe"))).plain == (
        "Residents <1 were told> {1 that the water was safe}."
    )


def test_what_goes_without_saying_is_not_tagged() -> None:
    plain = said(BRIDGE, "The mayor", "said", "that")
    hedged = said(BRIDGE, "The mayor", "said", "that", StatementKind.NON_DENIAL, Factuality.HEDGED)
    assert (tag_of(plain), tag_of(hedged)) == ("", "non-denial, hedged")


def test_marks_that_cross_are_both_shown_and_those_cut_short_are_closed() -> None:
    letters = "abcdefghij"
    one = reading(letters, said(letters, "efgh", "j", "abcdef", StatementKind.DENIAL))
    assert drawn(one).plain == "{1 abcd[1 ef 1 denial}gh]i<1 j>"
    assert MarkedText(one, brackets=True).part(Span(2, 5)).plain == "{1 cd[1 e]}"  # a tag stands where a content ends


def test_markup_in_the_text_stays_words() -> None:
    text = "The mayor said [bold red]the bridge[/] was closed[link=x]."
    one = reading(text, said(text, "The mayor", "said", "[bold red]the bridge[/] was closed[link=x]"))
    assert "{1 [bold red]the bridge[/] was closed[link=x]}" in drawn(one).plain
