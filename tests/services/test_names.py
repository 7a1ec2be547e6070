"""The names of stories: ranked for words that miss, completed for words that are being typed."""

import pytest

from bot.services.names import Names
from bot.services.views import StoryChoice

STORIES = (
    StoryChoice(1, "harbour-strike", "Dockers walk out in Ostrel"),
    StoryChoice(2, "harbour-strike-talks", "Talks on the walk-out"),
    StoryChoice(3, "bank-rate", "The Bank of Estmark and its key rate"),
    StoryChoice(4, "summit-june-4", "The summit of June 4"),
)


def test_the_best_comes_first_whatever_the_order() -> None:
    ranked = Names(STORIES).ranked("harbour strike")
    assert [item.story.slug for item in ranked[:2]] == ["harbour-strike", "harbour-strike-talks"]
    assert ranked[0].score == 100
    assert Names(reversed(STORIES)).ranked("harbour strike") == ranked


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("harb", ["harbour-strike", "harbour-strike-talks"]),
        ("talks", ["harbour-strike-talks"]),
        ("HARBOUR ta", ["harbour-strike-talks", "harbour-strike"]),  # a look-alike comes after
        ("key rate", ["bank-rate"]),
        ("bank-rtae", ["bank-rate"]),
        ("summit june 4", ["summit-june-4"]),
        ("volcano", []),
        ("élan vital", []),
        ("", [story.slug for story in STORIES]),
        ("  ", [story.slug for story in STORIES]),
        ("🙂", [story.slug for story in STORIES]),
    ],
)
def test_what_somebody_may_be_typing(typed: str, offered: list[str]) -> None:
    assert [story.slug for story in Names(STORIES).completed(typed, 20)] == offered


@pytest.mark.parametrize("typed", ["harbour", "harbuor", ""])
def test_no_more_are_offered_than_a_menu_shows(typed: str) -> None:
    assert [story.slug for story in Names(STORIES).completed(typed, 1)] == ["harbour-strike"]


def test_among_many_the_one_that_is_meant_is_found() -> None:
    many = [StoryChoice(number, f"rail-strike-{number}", f"Rail strike, file {number}") for number in range(2000)]
    names = Names(many)
    assert names.ranked("rail strik 1234")[0].story.slug == "rail-strike-1234"
    assert names.completed("rail 1234", 20)[0].slug == "rail-strike-1234"
    assert names.completed("rial 1234", 20)[0].slug == "rail-strike-1234"
