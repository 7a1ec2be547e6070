"""Slack messages as their readers see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.vocabulary import BlockKind
from bot.ingest.mrkdwn import read_messages
from bot.ingest.paste import document_from_text


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ("*a* _b_ ~c~ `d`", "a b c d"),
        ("*_a_*", "a"),
        ("a *b*, (_c_).", "a b, (c)."),
        ("5 * 3 * 2 and snake_case_name and a*b*c", "5 * 3 * 2 and snake_case_name and a*b*c"),
        ("* Names were changed. * So were ages.", "* Names were changed. * So were ages."),
        ("*not\nbold*", "*not\nbold*"),
        (":tada: done :+1::skin-tone-3: now", "done now"),
        ("at 10:42:10, a:b:c", "at 10:42:10, a:b:c"),
        (":eyes: 3 :tada: 12", ""),
        ("It is over (edited)", "It is over"),
        ("```x *y*\n> z```\n*a*", "x *y*\n> z\na"),
    ],
)
def test_signs_go_and_words_stay(sent: str, seen: str) -> None:
    assert read_messages(sent).flow.text == seen


@pytest.mark.parametrize(
    ("text", "authors", "lines"),
    [
        ("Jane Doe  10:42 AM\nHello.", ("Jane Doe",), ["Jane Doe  10:42 AM"]),
        ("Jane Doe 10:42 AM\nHello.", ("Jane Doe",), ["Jane Doe 10:42 AM"]),
        ("jdoe  Yesterday at 16:10\nHello.", ("jdoe",), ["jdoe  Yesterday at 16:10"]),
        ("Jane Doe [10:42 AM]\nHello.", ("Jane Doe",), ["Jane Doe [10:42 AM]"]),
        (
            "Jane Doe (she/her)  June 4th at 10:42 AM\nHello.",
            ("Jane Doe",),
            ["Jane Doe (she/her)  June 4th at 10:42 AM"],
        ),
        ("Desk Bot APP  10:42\nHello.", ("Desk Bot",), ["Desk Bot APP  10:42"]),
        ("Jane Doe\n  10:42 AM\nHello.", ("Jane Doe",), ["Jane Doe", "  10:42 AM"]),
        ("[10:42 AM] Hello.", (), ["[10:42 AM]"]),
        ("The meeting 10:42\nHello.", (), []),
        ("The ship sailed at 10:42 AM\nHello.", (), []),
        ("Hello.\n10:42 AM", (), []),
    ],
)
def test_lines_that_name_an_author_and_a_time_are_marked(text: str, authors: tuple[str, ...], lines: list[str]) -> None:
    told = read_messages(text)
    assert told.authors == authors
    assert [mark.span.of(told.flow.text) for mark in told.flow.marks] == lines
    assert {mark.kind for mark in told.flow.marks} <= {BlockKind.BYLINE}


def test_quoted_lines_are_quotations() -> None:
    told = read_messages("He wrote:\n> We have\n> an agreement.\n> It holds.\nSo be it.\n>>> All\nof this")
    assert [mark.span.of(told.flow.text) for mark in told.flow.marks] == [
        "We have\nan agreement.",
        "It holds.",
        "All\nof this",
    ]


def test_the_only_author_is_the_documents() -> None:
    assert document_from_text("Jane Doe  10:42 AM\nHello there.").byline == "Jane Doe"
    assert document_from_text("Jane Doe  10:42 AM\nHello.\nBo Roe  10:43 AM\nHello to you.").byline is None


_PIECES = st.sampled_from(
    ["*", "_", "`", "```", ">", ">>> ", ":a:", "Jane Doe", "  10:42 AM", "[10:42]", "\n", " ", "x"]
)


@given(st.lists(_PIECES | st.text(max_size=4)).map("".join))
def test_marks_lie_in_any_text(text: str) -> None:
    flow = read_messages(text).flow
    ends = [0, *(mark.span.end for mark in flow.marks)]
    for mark, before in zip(flow.marks, ends, strict=False):
        assert before <= mark.span.start < mark.span.end <= len(flow.text)
