"""What is said to the bot, without the markup that addresses it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.commands import VERBS, parse
from bot.slack.addressing import said_to

US = "U0SLUGLINE"


@pytest.mark.parametrize(
    "text",
    [
        f"<@{US}> ferry sources",
        f"  <@{US}|slugline>\u00a0 ferry sources ",
        f"<@{US}>: ferry sources?",
        f"<@{US}> — ferry sources!",
        f"hello <@{US}>, ferry sources…",
        f"ferry sources <@{US}>",
        f"<@{US}> <@{US}> ferry sources",
        f"<@{US}>\u200b/story ferry sources",
        "ferry sources",
        "/story ferry sources",
    ],
)
def test_how_people_write(text: str) -> None:
    assert parse(said_to(text, US, "/story")) == parse("ferry sources")


def test_nothing_said() -> None:
    for text in ("", f"<@{US}>", f" <@{US}> ?", "/story", f"<@{US}>:"):
        assert said_to(text, US, "/story") == ""


def test_others_who_are_mentioned_are_words() -> None:
    assert said_to(f"<@{US}> <@U0OTHER> said it", US, "/story") == "<@U0OTHER> said it"


def test_without_knowing_our_own_id_any_mention_counts() -> None:
    assert said_to("<@U0WHO> list", None, "/story") == "list"


def test_another_name_of_the_command() -> None:
    assert said_to(f"<@{US}> /claims list", US, "/claims") == "list"


_SLUGS = st.from_regex(r"[a-z]{3,9}(-[a-z]{3,9}){0,3}", fullmatch=True).filter(lambda slug: slug not in VERBS)


@given(_SLUGS, st.sampled_from(["", "sources", "log"]))
def test_any_slug_is_found_whole(slug: str, section: str) -> None:
    assert parse(said_to(f"<@{US}> {slug} {section}", US, "/story")) == parse(f"{slug} {section}")


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    said = said_to(text, US, "/story")
    assert said == said.strip()
    assert len(said) <= len(text)
