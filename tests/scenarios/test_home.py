"""App Home: what waits for a person, opened and ruled on right there."""

import pytest

from bot.workspace.defaults import NEWSROOM, WORLD
from tests.scenarios.asking import CALL, FOURTH, JUNE, added, asked
from tests.support.visitor import SeenView, Visitor, elements_of

pytestmark = [pytest.mark.scenario, pytest.mark.usefixtures("seeded_bot")]


def offered(view: SeenView) -> list[str]:
    """What a view's buttons say."""
    return [element["text"]["text"] for _, element in elements_of(view.blocks)]


def opened(person: Visitor, *words: str) -> SeenView:
    """Open App Home and wait until it is drawn anew and holds these words."""
    older = person.home()
    person.open_home()
    return person.wait_home(
        lambda view: (older is None or view.hash != older.hash) and all(word in view.shown for word in words)
    )


def pressed(person: Visitor, view: SeenView, label: str, *words: str) -> SeenView:
    """Press a button and wait for a modal, or its new page, that holds these words."""
    person.click(view, text=label)
    return person.wait_view(lambda seen: seen.hash != view.hash and all(word in seen.shown for word in words))


def test_stories_and_what_channels_follow(edie: Visitor) -> None:
    asked(edie, WORLD, f"/story subscribe {CALL} denials", lambda seen: "set what this channel gets" in seen.shown)
    home = opened(edie, "What needs a person", "Nothing waits for a ruling", CALL, JUNE, "<#C0WORLD>", "denials")
    assert "Unverified - officially denied" in home.shown
    assert "In a thread, mention me" in home.shown


def test_a_story_opens_in_a_modal_and_is_leafed_through_there(rob: Visitor) -> None:
    home = opened(rob, CALL)
    rob.click(home, action_id=f"story_show:{CALL}")
    story = rob.wait_view(lambda view: view.title == CALL)
    assert "Share to channel" not in offered(story)
    related = pressed(rob, story, "Related", "different event")
    assert related.id == story.id
    why = pressed(rob, related, "Why?", "Same event: no")
    assert why.id != story.id
    rob.close(why)
    again = rob.wait_view(lambda view: view.id == story.id)
    refused = pressed(rob, pressed(rob, again, "Status", "What is claimed"), "Rule on c1", "Only editors can")
    rob.close(refused)
    rob.close(rob.wait_view(lambda view: view.id == story.id))


def test_a_contradiction_waits_on_home_until_it_is_ruled_on_there(edie: Visitor, rob: Visitor) -> None:
    added(edie, NEWSROOM, f"/story add {JUNE} {FOURTH}")
    for_rob = opened(rob, "Contradiction", JUNE)
    assert "Mark resolved" not in offered(for_rob)
    assert "Same event: yes" in pressed(rob, for_rob, "Why?").shown
    rob.close(rob.wait_view())
    home = opened(edie, "Contradiction", "third call")
    form = pressed(edie, home, "Mark resolved")
    assert form.title.startswith("Rule on")
    assert edie.submit(form, {"ruling": {"value": "disproved"}, "reason": {"value": "The transcript."}}) == {}
    edie.wait_no_view()
    after = edie.wait_home(lambda view: view.hash != home.hash)
    assert "Nothing waits for a ruling" in after.shown
    assert "Nothing waits for a ruling" in opened(rob, "Nothing waits").shown


def test_a_ruling_from_the_storys_modal_shows_in_it_and_on_home(edie: Visitor) -> None:
    home = opened(edie, CALL)
    edie.click(home, action_id=f"story_show:{CALL}")
    story = edie.wait_view(lambda view: view.title == CALL)
    form = pressed(edie, story, "Rule on c1")
    assert edie.submit(form, {"ruling": {"value": "not_checkable"}, "reason": {"value": "No record."}}) == {}
    below = edie.wait_view(lambda view: view.id == story.id and "not checkable" in view.shown)
    edie.wait_home(lambda view: view.hash != home.hash and "Not applicable - officially denied" in view.shown)
    edie.close(below)
