"""Subscribing: named kinds mean exactly those, and every reply tells the whole state."""

import json

import pytest

from bot.workspace.defaults import NEWSROOM, RANDOM, WORLD
from tests.scenarios.asking import CALL, FOURTH, JUNE, added, asked, buttons, is_alert, is_status
from tests.support.bot_process import Settings, slugline
from tests.support.visitor import SeenMessage, Visitor

pytestmark = [pytest.mark.scenario, pytest.mark.usefixtures("seeded_bot")]


def is_reply(seen: SeenMessage) -> bool:
    """Say whether a message is about what a channel follows."""
    return "This channel follows" in seen.shown or ":warning:" in seen.shown


def told(person: Visitor, channel: str, text: str) -> tuple[str, bool]:
    """Return what the reply to a command shows, without marks, and whether only the person sees it."""
    reply = asked(person, channel, text, is_reply)
    return reply.shown.replace("`", "").replace("*", ""), reply.ephemeral


def test_the_life_of_a_subscription(edie: Visitor) -> None:
    shown, quiet = told(edie, NEWSROOM, f"/story subscribe {CALL} denials Numbers,")
    assert not quiet
    assert f"<@U0EDITOR> set what this channel gets of {CALL}: denials and numbers." in shown
    assert f"• {CALL}: denials and numbers" in shown
    assert edie.wait_for(lambda seen: is_status(seen) and not seen.ephemeral).channel == NEWSROOM

    shown, quiet = told(edie, NEWSROOM, f"/story subscribe {CALL} numbers denials")
    assert quiet
    assert f"already follows {CALL} with exactly these kinds. Nothing changed." in shown
    assert f"• {CALL}: denials and numbers" in shown

    shown, _ = told(edie, NEWSROOM, f"/story subscribe {CALL} contradictions")
    assert f"• {CALL}: contradictions\n" in shown + "\n"  # exactly those: the others are no longer asked for

    shown, _ = told(edie, NEWSROOM, f"/story subscribe {CALL}")
    assert f"• {CALL}: all kinds of alert" in shown
    shown, _ = told(edie, NEWSROOM, "/story subscribe all related")
    assert f"• {CALL}: all kinds of alert\n• all stories: related" in shown

    shown, quiet = told(edie, NEWSROOM, f"/story unsubscribe {CALL} related resolved numbers")
    assert not quiet
    assert f"• {CALL}: contradictions and denials" in shown
    shown, quiet = told(edie, NEWSROOM, f"/story unsubscribe {CALL} related")
    assert quiet
    assert "already did without those kinds" in shown
    shown, _ = told(edie, NEWSROOM, f"/story unsubscribe {CALL}")
    assert f"<@U0EDITOR> unsubscribed this channel from {CALL}." in shown
    assert f"• {CALL}" not in shown
    shown, quiet = told(edie, NEWSROOM, f"/story unsubscribe {CALL}")
    assert quiet
    assert f"did not follow {CALL}. Nothing changed." in shown
    shown, _ = told(edie, NEWSROOM, "/story unsubscribe ALL")
    assert "Nothing yet." in shown

    parents = [seen for seen in edie.messages(NEWSROOM) if is_status(seen)]
    assert len(parents) == 1  # one live card a story and channel, however often it was subscribed


def test_each_channel_has_its_own(edie: Visitor, oda: Visitor) -> None:
    told(edie, WORLD, f"/story subscribe {CALL} denials")
    told(oda, RANDOM, f"/story subscribe {CALL} numbers")
    shown, quiet = told(edie, WORLD, "/story subscriptions")
    assert quiet
    assert f"• {CALL}: denials" in shown
    assert "numbers" not in shown.split("This channel follows")[1].split("\n")[1]
    assert f"• {CALL}: numbers" in told(oda, RANDOM, "/story subscribe list")[0]
    assert f"{CALL}: denials" in asked(edie, WORLD, "/story").shown.replace("`", "")


def test_misspelt_kinds_and_stories_change_nothing(edie: Visitor) -> None:
    before, _ = told(edie, NEWSROOM, "/story subscriptions")
    shown, quiet = told(edie, NEWSROOM, f"/story subscribe {CALL} contradictons")
    assert quiet
    assert "no kind of alert called contradictons. Did you mean contradictions?" in shown
    card = asked(edie, NEWSROOM, "/story subscribe trump-putin")
    assert "No story is called" in card.shown
    assert buttons(card) == [CALL, JUNE]
    assert told(edie, NEWSROOM, "/story subscriptions")[0] == before


def test_only_what_was_asked_for_is_posted(edie: Visitor, seeded_bot: Settings) -> None:
    told(edie, NEWSROOM, f"/story subscribe {JUNE} denials resolved")
    told(edie, WORLD, f"/story subscribe {JUNE} contradictions")
    added(edie, NEWSROOM, f"/story add {JUNE} {FOURTH}")
    alert = edie.wait_for(is_alert)
    assert alert.channel == WORLD
    asked(edie, NEWSROOM, "/story list")  # the outbox is emptied in order: nothing for this channel came before
    view = json.loads(slugline(seeded_bot, "story", JUNE, "--json").stdout)
    assert any(item["alert"] for item in view["evidence"])
    assert [seen for seen in edie.messages(NEWSROOM) if is_alert(seen)] == []
