"""Looking things up: every part, and every way to miss."""

import pytest

from bot.workspace.defaults import NEWSROOM, RANDOM
from tests.scenarios.asking import CALL, JUNE, asked, buttons, clicked, is_status
from tests.support.visitor import SeenMessage, Visitor

pytestmark = [pytest.mark.scenario, pytest.mark.usefixtures("seeded_bot")]
PARTS = {
    "claims": ("chatted with Vladimir Putin about Ukraine", "Mark resolved"),
    "sources": ("1 document, 1 independent", "by Jhon Lennon", "outlet not stated", "Admiralty F/6"),
    "denials": ("The Kremlin denied c1", "Date: not stated", "Wording: not stated"),
    "timeline": ("date not stated", "denied by the Kremlin"),
    "related": (JUNE, "different event, same participants", "almost certain"),
    "log": ("document added", "story started"),
}


def plain(seen: SeenMessage) -> str:
    """Return what a message shows without its formatting marks."""
    return seen.shown.replace("`", "").replace("*", "")


@pytest.mark.parametrize("text", ["/story", "/story help", "/story HELP me", "/story   "])
def test_help(edie: Visitor, text: str) -> None:
    card = asked(edie, NEWSROOM, text)
    assert card.ephemeral
    for form in (
        "/story <slug or words>",
        "list [active|stable|closed]",
        "add <slug> <url or text>",
        "resolve <claim>",
    ):
        assert form in card.shown
    assert "This channel follows" in plain(card)
    assert set(buttons(card)) == {CALL, JUNE}
    opened = clicked(edie, card, CALL, is_status)
    assert "Unverified - officially denied" in opened.shown


@pytest.mark.parametrize("part", PARTS)
def test_every_part_by_command_and_by_button(edie: Visitor, part: str) -> None:
    card = asked(edie, NEWSROOM, f"/story {CALL} {part}")
    assert card.ephemeral
    for words in PARTS[part]:
        assert words in plain(card)
    status = clicked(edie, card, "Status", is_status)
    if part != "log":
        again = clicked(edie, status, part.capitalize(), lambda seen: seen.text == f"{CALL}: {part}")
        assert again.ts == card.ts  # the same message is redrawn, the channel is not filled with copies


def test_list(edie: Visitor) -> None:
    card = asked(edie, NEWSROOM, "/story list")
    assert card.ephemeral
    assert "Stories (2)" in plain(card)
    assert "2 claims" in card.shown
    assert is_status(clicked(edie, card, "Open", is_status))
    assert "There are none" in asked(edie, NEWSROOM, "/story list closed").shown
    assert "Active stories (2)" in plain(asked(edie, NEWSROOM, "/story LIST Active"))
    assert "Stories are active, stable, closed" in plain(asked(edie, NEWSROOM, "/story list sleeping"))


def test_search(edie: Visitor) -> None:
    card = asked(edie, NEWSROOM, "/story search kremlin PRODUCTIVE")
    assert "described the call as" in card.shown
    assert JUNE in card.shown
    nothing = asked(edie, NEWSROOM, "/story search volcano")
    assert "Nothing holds all of “volcano”" in nothing.shown
    assert "/story list" in nothing.shown
    assert "needs more words" in asked(edie, NEWSROOM, "/story search").shown


def test_a_shared_answer_is_posted_once_and_has_no_buttons_of_its_own(edie: Visitor, rob: Visitor) -> None:
    card = asked(edie, NEWSROOM, "/story search kremlin productive")
    shared = clicked(edie, card, "Share to channel", lambda seen: not seen.ephemeral)
    assert "described the call as" in rob.wait_for(lambda seen: seen.ts == shared.ts).shown
    assert "Share to channel" not in buttons(shared)
    edie.wait_for(lambda seen: seen.ts == shared.ts)
    assert asked(edie, NEWSROOM, "/story list").ephemeral  # everything before it is done
    assert card.ts not in [seen.ts for seen in edie.ephemerals(NEWSROOM)]


def test_words_that_fit_one_story_open_it(edie: Visitor) -> None:
    for text in (
        "/story trump putin call june 4",
        "/story “Trump-Putin-Call-June-4”",
        "/story trmup-putin-call-june-4",
    ):
        card = asked(edie, NEWSROOM, text)
        assert is_status(card)
        assert JUNE in card.shown


def test_smart_quotes_and_capitals_in_every_word(edie: Visitor) -> None:
    card = asked(edie, NEWSROOM, f"/story  ‘{CALL.upper()}’   CLAIMS ")
    assert card.text == f"{CALL}: claims"


def test_words_that_fit_two_stories_let_the_person_choose(edie: Visitor) -> None:
    question = asked(edie, NEWSROOM, "/story trump-putin")
    assert "No story is called “trump-putin”" in question.shown
    assert buttons(question) == [CALL, JUNE]
    chosen = clicked(edie, question, JUNE, is_status)
    assert JUNE in chosen.shown
    assert chosen.ts == question.ts


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("/story something else entirely", "/story list shows all stories"),
        (f"/story subscirbe {CALL}", "Did you mean /story subscribe?"),
        ("/story serach kremlin", "Did you mean /story search?"),
        ("/story lst", "Did you mean /story list?"),
        ("/story claims", "/story <slug> claims"),
        ("/story 🙂", "/story list shows all stories"),
        (f"/story {'very long ' * 400}", "/story list shows all stories"),
    ],
)
def test_a_miss_says_where_to_go(edie: Visitor, text: str, hint: str) -> None:
    card = asked(edie, NEWSROOM, text)
    assert card.ephemeral
    assert "No story is called" in card.shown
    assert hint in plain(card)


def test_another_number_is_another_story(edie: Visitor) -> None:
    question = asked(edie, NEWSROOM, "/story trump-putin-call-june-5")
    assert "No story is called “trump-putin-call-june-5”" in question.shown
    assert JUNE in buttons(question)


def test_a_miss_mentions_nobody(edie: Visitor) -> None:
    card = asked(edie, NEWSROOM, "/story <!channel> <@U0REPORTER> *_~`")
    raw = str(card.blocks) + card.text
    assert "<!" not in raw
    assert "<@" not in raw


def test_lookups_work_where_the_bot_is_no_member(oda: Visitor) -> None:
    card = asked(oda, RANDOM, f"/story {CALL}", is_status)
    assert card.ephemeral


def test_why(edie: Visitor) -> None:
    card = asked(edie, NEWSROOM, f"/story {CALL} related")
    why = clicked(edie, card, "Why?", lambda seen: "Why “different event”?" in seen.shown)
    assert "Same event: no" in why.shown
    assert "former U.S. President Donald Trump" in why.shown
    assert "rules rules-1" in why.shown
