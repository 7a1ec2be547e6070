"""Mentions and direct messages: asked in words, answered where it was asked, and nothing is changed by it."""

import pytest

from bot.workspace.defaults import BOT_USER, EDITOR, NEWSROOM, WORLD
from tests.scenarios.asking import CALL, JUNE, asked, buttons, clicked, is_status
from tests.support.visitor import SeenMessage, Visitor

pytestmark = [pytest.mark.scenario, pytest.mark.usefixtures("seeded_bot")]
US = "@slugline"


def mentioned(person: Visitor, text: str, thread_ts: str | None = None, channel: str = NEWSROOM) -> SeenMessage:
    """Write a message that mentions the bot and return its answer, which must be in the thread."""
    before = person.latest_ts()
    person.say(channel, text, thread_ts)
    said = person.wait_for(lambda seen: seen.user == person.user_id, after=before)
    answer = person.wait_for(lambda seen: seen.user == BOT_USER and seen.channel == channel, after=said.ts)
    assert answer.thread_ts == (thread_ts or said.ts)
    assert not answer.ephemeral
    return answer


def written(person: Visitor, direct: str, text: str, thread_ts: str | None = None) -> SeenMessage:
    """Write a direct message and return the answer."""
    before = person.latest_ts()
    person.say(direct, text, thread_ts)
    return person.wait_for(lambda seen: seen.user == BOT_USER and seen.channel == direct, after=before)


def direct(person: Visitor) -> str:
    """Open the app, and return the direct message with it that is opened with it."""
    person.open_home()
    return f"D0{person.user_id[2:]}"


def test_a_mention_is_answered_in_its_thread_for_all(edie: Visitor, rob: Visitor) -> None:
    answer = mentioned(edie, f"{US} {CALL} sources")
    assert "1 document, 1 independent" in answer.shown
    assert "Share to channel" not in buttons(answer)
    assert rob.wait_for(lambda seen: seen.ts == answer.ts).shown == answer.shown
    again = mentioned(rob, f"{US} {JUNE}", thread_ts=answer.thread_ts)
    assert is_status(again)
    private = clicked(rob, again, "Claims")
    assert private.text == f"{JUNE}: claims"


@pytest.mark.parametrize(
    "text",
    [
        f"{US}   “{CALL.upper()}”\u00a0 Sources ?",
        f"hey {US}, ‘{CALL}’ sources",
        f"{CALL} sources {US}",
        f"{US}\u200b: /story {CALL} source",
        f"{US} {CALL} sources!",
    ],
)
def test_how_people_write_is_understood(edie: Visitor, text: str) -> None:
    assert mentioned(edie, text).text == f"{CALL}: sources"


def test_list_search_and_help(edie: Visitor) -> None:
    assert "Stories" in mentioned(edie, f"{US} list").shown
    assert "described the call as" in mentioned(edie, f"{US} search kremlin productive").shown
    card = mentioned(edie, US)
    for words in ("add <slug> <url or text>", "In a thread, mention me: `<slug> sources`", "Check this draft"):
        assert words in card.shown


def test_a_miss_offers_the_nearest_in_the_thread(edie: Visitor) -> None:
    question = mentioned(edie, f"{US} trump-putin denials")
    assert "No story is called “trump-putin”" in question.shown
    assert buttons(question) == [CALL, JUNE]
    assert clicked(edie, question, CALL).text == f"{CALL}: denials"
    assert "needs more words" in mentioned(edie, f"{US} search").shown


@pytest.mark.parametrize(
    "said",
    [
        f"subscribe {CALL} denials",
        f"unsubscribe {CALL}",
        "resolve c1",
        f"add {CALL} https://example.org/article?page=1&part=2",
    ],
)
def test_what_changes_something_says_which_command_does_it(edie: Visitor, said: str) -> None:
    answer = mentioned(edie, f"{US} {said}", channel=WORLD)
    assert f"/story {said}" in answer.shown
    assert "Nothing yet" in asked(edie, WORLD, "/story subscriptions").shown


def test_in_the_thread_of_a_card_its_story_is_meant(edie: Visitor) -> None:
    card = asked(edie, NEWSROOM, f"/story {JUNE}")
    shared = clicked(edie, card, "Share to channel", lambda seen: not seen.ephemeral and is_status(seen))
    assert mentioned(edie, f"{US} claims", thread_ts=shared.ts).text == f"{JUNE}: claims"
    assert is_status(mentioned(edie, US, thread_ts=shared.ts))
    assert "Say whose" in mentioned(edie, f"{US} claims").shown


def test_an_answer_follows_rulings_like_every_posted_copy(edie: Visitor) -> None:
    answer = mentioned(edie, f"{US} {JUNE}")
    edie.command(NEWSROOM, f"/story resolve {JUNE}")
    form = edie.wait_view(lambda view: view.title.startswith("Rule on"))
    edie.submit(form, {"ruling": {"value": "disproved"}, "reason": {"value": "For the test."}})
    edited = edie.wait_for(lambda seen: seen.ts == answer.ts and seen.edited)
    assert "disproved" in edited.shown


def test_direct_messages_are_answered_as_they_are_asked(rob: Visitor) -> None:
    there = direct(rob)
    answer = written(rob, there, f"{CALL} denials")
    assert answer.text == f"{CALL}: denials"
    assert answer.thread_ts is None
    assert not answer.ephemeral
    reply = written(rob, there, f"{US} list", thread_ts=answer.ts)
    assert reply.thread_ts == answer.ts
    assert "needs more words" in written(rob, there, "find").shown
    assert "/story resolve c1" in written(rob, there, "resolve c1").shown


def test_what_the_bot_says_itself_is_never_answered(edie: Visitor) -> None:
    there = direct(edie)
    for text in ("list", "help", CALL):
        written(edie, there, text)
    said = [seen for seen in edie.messages(there) if seen.user == EDITOR]
    answers = [seen for seen in edie.messages(there) if seen.user == BOT_USER]
    assert (len(said), len(answers)) == (3, 3)
