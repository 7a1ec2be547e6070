"""`/story`: what a person types, and the command it means."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.commands import (
    VERBS,
    AddDocument,
    Command,
    Help,
    ListStories,
    ListSubscriptions,
    ResolveClaim,
    Search,
    SectionName,
    ShowStory,
    Subscribe,
    Unsubscribe,
    claim_number,
    nearest_verb,
    parse,
)
from bot.core.errors import UnusableInputError
from bot.core.vocabulary import Filter, StoryStatus

C, D, N, REL, RES = Filter.CONTRADICTIONS, Filter.DENIALS, Filter.NUMBERS, Filter.RELATED, Filter.RESOLVED


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", Help()),
        ("   ", Help()),
        ("help", Help()),
        ("HELP me", Help()),
        ("“help”", Help()),
        ("harbour-strike", ShowStory("harbour-strike")),
        ("Harbour-Strike", ShowStory("harbour-strike")),
        ("  harbour   strike ", ShowStory("harbour strike")),
        ("“harbour strike”", ShowStory("harbour strike")),
        ("' harbour strike '", ShowStory("harbour strike")),
        ("`harbour-strike`", ShowStory("harbour-strike")),
        ("<#C012|harbour-strike>", ShowStory("harbour-strike")),
        ("<#C012|harbour strike> claims", ShowStory("harbour strike", SectionName.CLAIMS)),
        ("harbour-strike status", ShowStory("harbour-strike")),
        ("harbour-strike claims", ShowStory("harbour-strike", SectionName.CLAIMS)),
        ("harbour-strike SOURCES", ShowStory("harbour-strike", SectionName.SOURCES)),
        ("harbour-strike\tdenials", ShowStory("harbour-strike", SectionName.DENIALS)),
        ("harbour-strike timeline", ShowStory("harbour-strike", SectionName.TIMELINE)),
        ("harbour-strike related", ShowStory("harbour-strike", SectionName.RELATED)),
        ("harbour strike log", ShowStory("harbour strike", SectionName.LOG)),
        ("claims", ShowStory("claims")),
        ("AT&amp;T strike", ShowStory("at&t strike")),
        ("list", ListStories()),
        ("stories", ListStories()),
        ("List Closed", ListStories(StoryStatus.CLOSED)),
        ("list\nactive", ListStories(StoryStatus.ACTIVE)),
        ("list stable", ListStories(StoryStatus.STABLE)),
        ("search  cease   fire", Search("cease fire")),
        ("find “Cease Fire”", Search("Cease Fire")),
        ("search\tceasefire", Search("ceasefire")),
        ("resolve c12", ResolveClaim("c12")),
        ("resolve C12", ResolveClaim("c12")),
        ("resolve Harbour-Strike", ResolveClaim("harbour-strike")),
        ("subscriptions", ListSubscriptions()),
        ("subscribe list", ListSubscriptions()),
        ("subscribe harbour-strike", Subscribe("harbour-strike")),
        ("subscribe ALL", Subscribe("all")),
        ("subscribe harbour strike", Subscribe("harbour strike")),
        ("subscribe harbour-strike contradictions", Subscribe("harbour-strike", frozenset({C}))),
        ("subscribe all Denials, NUMBERS", Subscribe("all", frozenset({D, N}))),
        ("subscribe all denials,numbers", Subscribe("all", frozenset({D, N}))),
        ("subscribe harbour strike related resolved", Subscribe("harbour strike", frozenset({REL, RES}))),
        ("subscribe denials", Subscribe("denials")),
        ("unsubscribe harbour-strike", Unsubscribe("harbour-strike")),
        ("Unsubscribe all numbers", Unsubscribe("all", frozenset({N}))),
    ],
)
def test_what_is_meant(typed: str, meant: Command) -> None:
    assert parse(typed) == meant


@pytest.mark.parametrize(
    ("typed", "content"),
    [
        ("add harbour-strike https://example.org/a?B=C", "https://example.org/a?B=C"),
        ("add harbour-strike <https://example.org/a|example.org/a>", "<https://example.org/a|example.org/a>"),
        (
            "ADD Harbour-Strike  “It’s over,”  she   said.\n\nMore &amp; more",
            "“It’s over,”  she   said.\n\nMore &amp; more",
        ),
        ("add harbour-strike\nA headline\n\nA body of words.", "A headline\n\nA body of words."),
        ("add  harbour-strike\n\n  A headline\nand more", "A headline\nand more"),
        ("add\tharbour-strike\ttext  here ", "text  here"),
        ("add\nharbour-strike text", "text"),
        ("add <#C012|harbour-strike> text", "text"),
        ("add “harbour-strike” text", "text"),
    ],
)
def test_added_content_is_kept_as_typed(typed: str, content: str) -> None:
    assert parse(typed) == AddDocument("harbour-strike", content)


@pytest.mark.parametrize(
    ("typed", "usage"),
    [
        ("add", "add <slug> <url or text>"),
        ("add harbour-strike", "add <slug> <url or text>"),
        ("add harbour-strike \n ", "add <slug> <url or text>"),
        ("search", "search <words>"),
        ("search “”", "search <words>"),
        ("resolve", "resolve <claim>"),
        ("subscribe", "subscribe <slug|all> [kinds]"),
        ("unsubscribe ''", "unsubscribe <slug|all> [kinds]"),
    ],
)
def test_a_verb_without_what_it_needs_shows_its_usage(typed: str, usage: str) -> None:
    with pytest.raises(UnusableInputError) as caught:
        parse(typed)
    assert usage in caught.value.problem
    assert caught.value.hint.startswith("For example: `/story ")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("subscribe harbour-strike contradiction", "contradictions"),
        ("subscribe harbour-strike contadictions denials", "contradictions"),
        ("subscribe harbour strike denial", "denials"),
        ("subscribe all nubmers", "numbers"),
        ("unsubscribe harbour-strike resolve", "resolved"),
    ],
)
def test_a_misspelt_kind_is_refused_not_widened(typed: str, meant: str) -> None:
    with pytest.raises(UnusableInputError) as caught:
        parse(typed)
    assert f"Did you mean `{meant}`?" in caught.value.problem
    assert all(f"`{kind}`" in caught.value.hint for kind in Filter)


def test_a_word_that_is_no_kind_after_a_slug_is_refused() -> None:
    with pytest.raises(UnusableInputError, match="no kind of alert called `weather`"):
        parse("subscribe harbour-strike weather contradictions")


def test_an_unknown_status_lists_the_known_ones() -> None:
    with pytest.raises(UnusableInputError) as caught:
        parse("list open")
    assert "`open`" in caught.value.problem
    assert all(f"`{status}`" in caught.value.hint for status in StoryStatus)


_PIECES = st.sampled_from(
    [
        *VERBS,
        *SectionName,
        *Filter,
        "all",
        "<#C1|a b>",
        "<#C1|>",
        "<!channel>",
        "<",
        "|",
        ">",
        "&nbsp;",
        "“",
        "'",
        ",",
        "\n",
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=5)), max_size=6).map(" ".join)))
@example("<#C1| >")
@example("&nbsp;")
@example("“ ”")
@example("subscribe ,")
@example("add , ,")
def test_no_text_breaks_the_parser(text: str) -> None:
    try:
        command = parse(text)
    except UnusableInputError as error:
        assert error.problem
    else:
        assert isinstance(command, Command)
        assert not isinstance(command, ShowStory) or command.story


@given(st.text(alphabet="abc-1", min_size=1).filter(lambda slug: slug.strip("-")), st.text())
def test_a_story_and_its_text_come_through_add(slug: str, text: str) -> None:
    if text.strip():
        assert parse(f"add {slug} {text}") == AddDocument(slug, text.strip())


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("subscrbe", "subscribe"),
        ("lsit", "list"),
        ("SERCH", "search"),
        ("unsubscibe", "unsubscribe"),
        ("resolv", "resolve"),
        ("subscription", "subscriptions"),
        ("harbour", None),
        ("ad", None),
        ("list", None),
    ],
)
def test_nearest_verb(word: str, verb: str | None) -> None:
    assert nearest_verb(word) == verb


@pytest.mark.parametrize(
    ("reference", "number"),
    [("c12", 12), (" C7 ", 7), ("c0", 0), ("12", None), ("c", None), ("c1x", None), ("c" + "9" * 19, None)],
)
def test_claim_number(reference: str, number: int | None) -> None:
    assert claim_number(reference) == number
