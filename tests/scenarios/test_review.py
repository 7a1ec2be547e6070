"""What was read in a document, before it is stored: confirmed, unticked in part, discarded, decided on twice."""

import json
from typing import Any

import pytest

from bot.workspace.defaults import NEWSROOM
from tests.scenarios.asking import (
    CALL,
    FOURTH,
    JUNE,
    asked,
    buttons,
    clicked,
    confirmed,
    is_alert,
    is_outcome,
    is_review,
)
from tests.support.bot_process import ROOT, Settings, slugline
from tests.support.visitor import SeenMessage, SeenView, Visitor, elements_of, texts_of

pytestmark = [pytest.mark.scenario, pytest.mark.usefixtures("seeded_bot")]

FERRY = (
    "Invented for a test: ferry runs aground\n\nThe harbour master Ada Moss said on Tuesday that the ferry Halcyon ran "
    "aground off Port Meridian with 40 people aboard. The mayor Per Aune said that 12 people were taken to hospital. "
    "The ferry line Norvane denied that anybody was hurt."
)


def read(person: Visitor, story: str, text: str) -> SeenMessage:
    """Add a document to a new story, and return the card that shows what was read."""
    question = asked(person, NEWSROOM, f"/story add {story} {text}")
    return clicked(person, question, f"Start story {story}", is_review)


def reviewed(person: Visitor, card: SeenMessage) -> SeenView:
    """Open everything that was read."""
    person.click(card, action_id="review_open")
    return person.wait_view(lambda view: "Untick what is wrong" in view.shown)


def boxes(view: SeenView) -> dict[str, list[dict[str, Any]]]:
    """The checkboxes of a modal: block_id -> options."""
    return {block: element["options"] for block, element in elements_of(view.blocks) if element["type"] == "checkboxes"}


def box(view: SeenView, quote: str) -> str:
    """The block_id of the checkboxes under a quote."""
    found = [block["type"] == "rich_text" and quote in "".join(texts_of(block)) for block in view.blocks]
    at = found.index(True)
    return str(view.blocks[at + 1]["block_id"])


def told(person: Visitor, view: SeenView, off: dict[str, list[str]]) -> SeenMessage:
    """Submit a modal with these boxes ticked, and return what everybody sees of it then."""
    before = person.latest_ts()
    assert person.submit(view, {block: {"review_tick": ticked} for block, ticked in off.items()}) == {}
    person.wait_no_view()
    return person.wait_for(is_outcome, after=before)


def story(bot: Settings, slug: str) -> dict[str, Any]:
    """Everything that the command line knows of a story."""
    return dict(json.loads(slugline(bot, "story", slug, "--json").stdout))


def test_a_founding_document_without_a_claim_and_without_its_denial(seeded_bot: Settings, rob: Visitor) -> None:
    card = read(rob, "ferry-halcyon", FERRY)
    assert card.ephemeral
    shown = card.shown
    assert shown.index("denied that anybody was hurt") < shown.index("ran aground off Port Meridian")
    assert "1 denial" in shown
    assert "publisher not stated · date not stated" in shown
    assert buttons(card)[0] == "Add"
    assert buttons(card)[-1] == "Discard"
    assert "No story is called" in asked(rob, NEWSROOM, "/story ferry-halcyon").shown  # nothing is stored yet

    view = reviewed(rob, card)
    assert all(len(options) <= 2 for options in boxes(view).values())
    keep, track = boxes(view)[box(view, "12 people were taken to hospital")]
    assert (keep["text"]["text"], track["text"]["text"]) == ("Keep the statement", "Track it as a claim")
    off = {box(view, "12 people were taken"): [keep["value"]], box(view, "denied that anybody was hurt"): []}
    outcome = told(rob, view, off)
    assert "<@U0REPORTER> added a document to `ferry-halcyon`" in outcome.shown
    assert "0 denials recorded" in outcome.shown
    changed = rob.wait_for(lambda seen: seen.ts == card.ts and "left out" in seen.shown)
    assert "2 findings left out" in changed.shown
    assert buttons(changed) == []
    stored = story(seeded_bot, "ferry-halcyon")
    assert stored["denials"] == []
    propositions = " ".join(claim["proposition"] for claim in stored["claims"])
    assert "ran aground" in propositions
    assert "hospital" not in propositions
    assert "denied" not in propositions
    assert any("2 left out" in entry["detail"] for entry in story(seeded_bot, "ferry-halcyon")["log"])


def test_what_is_unticked_alerts_nobody_and_what_is_confirmed_does(
    seeded_bot: Settings, edie: Visitor, rob: Visitor
) -> None:
    asked(edie, NEWSROOM, f"/story subscribe {JUNE} contradictions", lambda seen: "set what" in seen.shown)
    before = edie.latest_ts()
    card = asked(rob, NEWSROOM, f"/story add {JUNE} {FOURTH}", is_review)
    view = reviewed(rob, card)
    outcome = told(rob, view, {block: [] for block in boxes(view)})
    assert "no verdict on a tracked claim" in outcome.shown
    assert not any(item["alert"] or item["ask"] for item in story(seeded_bot, JUNE)["evidence"])

    again = asked(
        rob, NEWSROOM, f"/story add {JUNE} {FOURTH.replace('an invented tally', 'a tally made up')}", is_review
    )
    assert "A copy of document" in again.shown
    dropped = clicked(rob, again, "Discard", lambda seen: "discarded the document" in seen.shown)
    assert dropped.ts == again.ts
    assert "read" not in story(seeded_bot, JUNE)["log"][0]["detail"]
    back = clicked(rob, dropped, "Undo", is_review)
    assert back.ts == again.ts
    confirmed(rob, back)
    alert = edie.wait_for(is_alert, after=before)
    assert "was the fourth call" in alert.shown
    assert len([seen for seen in edie.messages(NEWSROOM) if is_alert(seen)]) == 1


def test_what_waits_is_on_home_and_whoever_comes_second_is_told(edie: Visitor, rob: Visitor) -> None:
    card = read(rob, "aurora-ferry", FERRY.replace("Halcyon", "Aurora").replace("40", "39"))
    own = asked(
        edie, NEWSROOM, f"/story add {CALL} Edie Moss said on Monday that nobody in Ostrel was hurt.", is_review
    )
    rob.open_home()
    assert "Edie Moss" not in rob.wait_home(lambda view: "aurora-ferry" in view.shown).shown  # another person's
    edie.open_home()
    home = edie.wait_home(lambda view: "aurora-ferry" in view.shown and "Edie Moss" in view.shown)
    edie.click(home, text="Review")  # the newest comes first
    assert "that nobody in Ostrel was hurt" in edie.wait_view(lambda view: "Untick" in view.shown).shown
    edie.close(edie.wait_view())
    clicked(edie, own, "Discard", lambda seen: "discarded" in seen.shown)
    edie.open_home()
    home = edie.wait_home(lambda view: "aurora-ferry" in view.shown and "Edie Moss" not in view.shown)
    edie.click(home, text="Review")
    outcome = told(edie, edie.wait_view(lambda view: "Untick" in view.shown), {})
    assert "<@U0EDITOR> added a document to `aurora-ferry`" in outcome.shown
    edie.wait_home(lambda view: "aurora-ferry" in view.shown and "Read, not yet added" not in view.shown)

    before = rob.latest_ts()
    rob.click(card, text="Add")
    assert "was added already" in rob.wait_for(lambda seen: ":warning:" in seen.shown, after=before).shown
    stale = rob.wait_for(lambda seen: seen.ts == card.ts and "<@U0EDITOR> added the document" in seen.shown)
    assert buttons(stale) == []
    assert "1 document, 1 independent" in asked(rob, NEWSROOM, "/story aurora-ferry sources").shown


def test_a_modal_that_is_out_of_date_says_so(edie: Visitor) -> None:
    card = read(edie, "borealis-ferry", FERRY.replace("Halcyon", "Borealis").replace("40", "38"))
    view = reviewed(edie, card)
    confirmed(edie, card)
    assert edie.submit(view, {}) == {}
    late = edie.wait_view(lambda now: "added the document" in now.shown)
    edie.close(late)
    assert "1 document, 1 independent" in asked(edie, NEWSROOM, "/story borealis-ferry sources").shown


def test_another_language_is_said_and_stored(rob: Visitor) -> None:
    text = (
        "Le ministre a démenti vendredi que le pont ait été fermé. Les habitants de la ville ont dit qu'ils ne "
        "savaient pas pourquoi la route était barrée depuis trois jours, et que personne ne leur avait répondu."
    )
    card = read(rob, "pont-ferme", text)
    assert "Not read: the text is in French." in card.shown
    assert buttons(card) == ["Add", "Discard"]
    assert "stored, not read: the text is in French" in confirmed(rob, card).shown


def test_a_text_that_is_there_already(rob: Visitor, seeded_bot: Settings) -> None:
    text = (ROOT / "seeds" / "000_8cec20a450712508.txt").read_text("utf-8")
    same = asked(rob, NEWSROOM, f"/story add {CALL} {text}")
    assert "in `trump-putin-call` already, word for word" in same.shown
    assert buttons(same) == ["Open story"]
    card = read(rob, "kremlin-denials", text)
    assert "has this very text. It is no second source." in card.shown
    view = reviewed(rob, card)
    denial = box(view, "Kremlin Denies Trump-Putin Ukraine Call Reports")
    told(rob, view, {denial: []})
    stored = story(seeded_bot, "kremlin-denials")
    assert stored["denials"] == []
    assert [claim["kind"] for claim in stored["claims"]] == ["report"]


def test_sixty_findings_on_three_pages(rob: Visitor, seeded_bot: Settings) -> None:
    sentence = "The harbour master Ada Moss said that buoy {0} near Port Meridian was lit by keeper number {0}. "
    text = "Invented for a test: buoys\n\n" + "".join(sentence.format(number) for number in range(100, 160))
    first = reviewed(rob, read(rob, "many-buoys", text))
    assert "Findings 1 to 25 of 60" in first.shown
    rob.click(first, action_id="review_tick", choice=[])  # nothing of the first finding
    rob.click(first, text="Next page")
    second = rob.wait_view(lambda view: "Findings 26 to 50 of 60" in view.shown)
    block = box(second, "buoy 130 ")
    rob.click(second, text="Next page")
    third = rob.wait_view(lambda view: "Findings 51 to 60 of 60" in view.shown)
    rob.click(third, text="Previous page")
    rob.click(rob.wait_view(lambda view: "Findings 26 to 50" in view.shown), text="Previous page")
    again = rob.wait_view(lambda view: "Findings 1 to 25" in view.shown)
    unticked = [element for _, element in elements_of(again.blocks) if element.get("initial_options") is None]
    assert [element["type"] for element in unticked if element["type"] == "checkboxes"] == ["checkboxes"]
    rob.click(again, text="Next page")
    second = rob.wait_view(lambda view: "Findings 26 to 50" in view.shown)
    assert "58 claims tracked" in told(rob, second, {block: []}).shown
    propositions = " ".join(claim["proposition"] for claim in story(seeded_bot, "many-buoys")["claims"])
    assert [number for number in range(100, 160) if f"buoy {number} " not in propositions] == [100, 130]
