"""A store with nothing in it, and the first documents that people bring."""

import json

import pytest

from bot.workspace import Workspace
from bot.workspace.defaults import NEWSROOM, RANDOM
from tests.scenarios.asking import asked, buttons, clicked, confirmed, is_review, is_status
from tests.slack.checking import check_parts
from tests.support.bot_process import Settings, slugline
from tests.support.visitor import SeenMessage, Visitor

pytestmark = [pytest.mark.scenario, pytest.mark.usefixtures("empty_bot")]

FERRY = (
    "Invented for a test: ferry runs aground\n\nThe harbour master Ada Moss said on Tuesday that the ferry Halcyon ran "
    "aground off Port Meridian with 40 people aboard. The ferry line denied that anybody was hurt."
)


def is_result(seen: SeenMessage) -> bool:
    """Say whether a message tells what came of a document."""
    return "added a document" in seen.shown or "was not added" in seen.shown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/story", "Nothing yet"),
        ("/story list", "There are none. Start one: `/story add <slug> <url or text>`"),
        ("/story search ferry", "Nothing holds all of"),
        ("/story ferry-halcyon", "There are no stories yet. Start one with `/story add <slug> <url or text>`"),
        ("/story subscribe ferry-halcyon", "There are no stories yet"),
        ("/story subscriptions", "Nothing yet"),
        ("/story resolve c1", "There is no claim `c1`"),
    ],
)
def test_nothing_there_says_how_to_start(edie: Visitor, text: str, words: str) -> None:
    card = asked(edie, RANDOM, text)
    assert card.ephemeral
    assert words in card.shown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/story add", "needs more words"),
        ("/story add ferry-halcyon", "needs more words"),
        ("/story add !!! The ferry ran aground.", "cannot be a story's name"),
        ("/story add ferry-halcyon ftp://example.org/a", "is neither a web address nor an article's text"),
        ("/story add ferry-halcyon …?!", "is neither a web address"),
        ("/story add ferry-halcyon http://someone:secret@example.org/ now", "The document is kept"),
    ],
)
def test_what_cannot_be_added_says_why(edie: Visitor, text: str, words: str) -> None:
    assert words in asked(edie, NEWSROOM, text).shown


def test_the_first_document_starts_its_story(edie: Visitor, rob: Visitor, empty_bot: Settings) -> None:
    question = asked(rob, NEWSROOM, f"/story add Ferry-Halcyon {FERRY}")
    assert question.ephemeral
    assert "No story is called `ferry-halcyon`. The document is kept" in question.shown
    assert buttons(question) == ["Start story ferry-halcyon"]
    told = confirmed(rob, clicked(rob, question, "Start story ferry-halcyon", is_review))
    assert not told.ephemeral
    assert "<@U0REPORTER> added a document to `ferry-halcyon`" in told.shown
    card = clicked(edie, told, "Open story", is_status)
    assert "ran aground off Port Meridian" in card.shown
    view = json.loads(slugline(empty_bot, "story", "ferry-halcyon", "--json").stdout)
    assert [document["title"] for document in view["documents"]] == ["Invented for a test: ferry runs aground"]


def test_the_same_document_again_counts_once(edie: Visitor, rob: Visitor) -> None:
    question = asked(rob, NEWSROOM, f"/story add twice-told {FERRY.replace('Halcyon', 'Aurora')}")
    confirmed(rob, clicked(rob, question, "Start story twice-told", is_review))
    again = asked(rob, NEWSROOM, f"/story add twice-told {FERRY.replace('Halcyon', 'Aurora')}")
    assert "in `twice-told` already, word for word. It counts once." in again.shown
    assert "1 document, 1 independent" in asked(edie, NEWSROOM, "/story twice-told sources").shown


def test_a_name_that_nearly_fits_asks_which_story(edie: Visitor) -> None:
    started = asked(edie, NEWSROOM, f"/story add port-meridian-council {FERRY.replace('Halcyon', 'Borealis')}")
    confirmed(edie, clicked(edie, started, "Start story port-meridian-council", is_review))
    text = f"{FERRY.replace('Halcyon', 'Corona')} Nobody was hurt, the harbour master Ada Moss said."
    question = asked(edie, NEWSROOM, f"/story add meridian-council-vote {text}")
    assert buttons(question) == ["Add to port-meridian-council", "Start story meridian-council-vote"]
    told = confirmed(edie, clicked(edie, question, "Add to port-meridian-council", is_review))
    assert "to `port-meridian-council`" in told.shown
    other = asked(edie, NEWSROOM, f"/story add meridian-council-vote {text.replace('40', '41')}")
    told = confirmed(edie, clicked(edie, other, "Start story meridian-council-vote", is_review))
    assert "to `meridian-council-vote`" in told.shown
    assert "Which story?" not in [seen.text for seen in edie.ephemerals(NEWSROOM) if seen.ts in (question.ts, other.ts)]


def test_a_document_mentions_nobody(edie: Visitor, workspace: Workspace) -> None:
    text = FERRY.replace("The harbour master Ada Moss", "<!channel> <@U0REPORTER> *_~`Ada Moss`").replace("40", "39")
    typed = f"/story add call-everyone <!here> {text}"
    card = clicked(edie, asked(edie, NEWSROOM, typed), "Start story call-everyone", is_review)
    check_parts(card.blocks)
    confirmed(edie, card)
    for part in ("", "claims", "sources", "denials", "timeline", "log"):
        card = asked(edie, NEWSROOM, f"/story call-everyone {part}")
        shared = clicked(edie, card, "Share to channel", lambda seen: not seen.ephemeral)
        assert shared.text
    posted = [message for message in workspace.messages(NEWSROOM) if "call-everyone" in str(message.blocks)]
    assert len(posted) == 7
    for message in posted:
        assert "<" not in message.text
        check_parts(message.blocks)


def test_a_very_long_text_is_read_and_shown(edie: Visitor) -> None:
    sentence = "The harbour master Ada Moss said that buoy {0} near Port Meridian was lit by keeper number {0}. "
    long = "Invented for a test: buoys\n\n" + "".join(sentence.format(number) for number in range(350))
    question = asked(edie, NEWSROOM, f"/story add many-buoys {long}")
    card = clicked(edie, question, "Start story many-buoys", is_review)
    assert "claims tracked" in confirmed(edie, card).shown
    for part in ("", "claims", "timeline", "log"):
        card = asked(edie, NEWSROOM, f"/story many-buoys {part}")
        assert "many-buoys" in card.shown
        assert "Status" in buttons(card) or not part


def test_an_address_of_this_machine_is_refused_without_the_setting(edie: Visitor, rob: Visitor) -> None:
    question = asked(rob, NEWSROOM, "/story add inside-job http://127.0.0.1:9/private")
    told = clicked(rob, question, "Start story inside-job", is_result)
    assert "127.0.0.1 is not on the public internet" in told.shown
    assert "Paste the text" in told.shown
    assert told.ephemeral  # what did not work is no news for the channel
    assert told.ts not in [seen.ts for seen in edie.messages(NEWSROOM)]
    assert "No story is called" in asked(edie, NEWSROOM, "/story inside-job").shown
