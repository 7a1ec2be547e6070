"""The parts of a story and the alert's states, as a person reads them."""

from dataclasses import replace

import pytest

from bot.core.commands import SectionName
from bot.core.vocabulary import ClaimStatus, Ruling, VerdictCode
from bot.slack.cards import desk
from bot.slack.cards.intake import notice_card, ruling_card
from bot.slack.cards.sections import story_card
from bot.slack.cards.verdict import alert_card, note_card, question_card, why_card
from bot.slack.modals.ruling import ruling_modal
from tests.slack.checking import check_message, check_modal, labels, said
from tests.slack.samples import ALERT, CLAIM, RULED, RULING, STORY, SUBSCRIPTION

EMPTY = replace(STORY, claims=(), denials=(), documents=(), independent=0, evidence=(), related=(), timeline=(), log=())


@pytest.mark.parametrize("section", SectionName)
def test_every_part_offers_the_others_and_sharing(section: SectionName) -> None:
    card = story_card(STORY, section)
    check_message(card)
    assert "Share to channel" in labels(card)
    assert section.capitalize() not in labels(card)
    assert {"Claims", "Sources", "Denials", "Timeline", "Related"} - {section.capitalize()} <= set(labels(card))
    assert "Share to channel" not in labels(story_card(STORY, section, shareable=False))


@pytest.mark.parametrize("section", SectionName)
def test_an_empty_part_says_that_it_is_empty(section: SectionName) -> None:
    card = story_card(EMPTY, section)
    check_message(card)
    empty = ("Nothing is tracked yet", "No claims", "No documents", "No denial", "Nothing yet", "No related", "logged")
    assert any(words in said(card) for words in empty)


def test_what_is_not_shown_is_counted() -> None:
    many = tuple(replace(CLAIM, id=number, quotes=()) for number in range(1, 31))
    assert "… and 18 more" in said(story_card(replace(STORY, claims=many), SectionName.CLAIMS))
    assert "more;" not in said(story_card(STORY, SectionName.CLAIMS))


def test_sources_are_counted_in_words_that_fit_the_number() -> None:
    one = replace(STORY, documents=STORY.documents[:1], independent=1)
    assert "1 document, 1 independent" in said(story_card(one, SectionName.SOURCES))
    both = said(story_card(STORY, SectionName.SOURCES))
    assert "2 documents, 2 independent" in both
    assert "<https://example.org/ferry|https://example.org/ferry>" in both
    assert "outlet not stated" in both


def test_a_ruling_closes_the_alert() -> None:
    assert labels(alert_card(ALERT)) == ["Mark resolved", "Not a contradiction", "Open story", "Why?"]
    ruled = alert_card(replace(ALERT, claim=RULED))
    assert labels(ruled) == ["Open story", "Why?"]
    assert "*Resolved: disproved* · unverified → *false*" in said(ruled)
    assert "The passenger list says 14." in said(ruled)
    assert "<https://example.org/list|" in said(ruled)
    assert "Tell the night desk." in said(ruled)
    assert "<@U0EDITOR>" in said(ruled)


def test_a_ruling_older_than_the_alert_does_not_close_it() -> None:
    earlier = replace(RULED, resolution=replace(RULING, ruled_at=ALERT.created_at.replace(year=2025)))
    assert "Mark resolved" in labels(alert_card(replace(ALERT, claim=earlier)))


def test_that_another_alert_was_none_does_not_close_this_one() -> None:
    other = replace(RULING, ruling=Ruling.FALSE_POSITIVE, evidence_id=ALERT.id + 1)
    assert "Mark resolved" in labels(alert_card(replace(ALERT, claim=replace(CLAIM, resolution=other))))
    own = replace(other, evidence_id=ALERT.id)
    assert "Mark resolved" not in labels(alert_card(replace(ALERT, claim=replace(CLAIM, resolution=own))))


def test_a_dismissed_alert_says_by_whom() -> None:
    false = replace(RULING, ruling=Ruling.FALSE_POSITIVE, status_after=ClaimStatus.UNVERIFIED)
    card = alert_card(replace(ALERT, dismissed=True, claim=replace(CLAIM, resolution=false)))
    assert said(card).startswith("Not a contradiction: Ferry capsizes")
    assert "*Not a contradiction*, marked by <@U0EDITOR>." in said(card)
    assert labels(card) == ["Open story", "Why?"]


def test_a_recorded_denial_is_no_contradiction_to_dismiss() -> None:
    card = alert_card(replace(ALERT, code=VerdictCode.DENIAL_RECORDED))
    assert "Official denial recorded" in said(card)
    assert "Not a contradiction" not in labels(card)


def test_an_alert_shows_what_an_editor_needs() -> None:
    shown = said(alert_card(ALERT))
    for words in (
        "We track (c7, the harbour master):",
        "“the ferry Halcyon sank within minutes with 40 people aboard”",
        "— Ferry capsizes off Port Meridian, Meridian Courier, 1 March 2026",
        "“The Halcyon went down with 14 people on board.”",
        "— document 2 (no headline), date not stated",
        "The claim has 40, the document 14.",
        "Differs in: number",
        "Not stated: date of the document",
        "The same verdict on `c8`: see *Open story*.",
        "Almost certain",
    ):
        assert words in shown


def test_other_cards_of_a_verdict() -> None:
    for card in (note_card(ALERT), question_card(ALERT), why_card(ALERT), ruling_card(CLAIM), ruling_card(RULED)):
        check_message(card)
    assert "Status unchanged" in said(note_card(ALERT))
    assert "not enough for an alert" in said(question_card(ALERT))
    assert "numbers" in said(why_card(ALERT))
    assert "97%" in said(why_card(ALERT))


def test_a_subscription_switched_off_is_explained() -> None:
    off = replace(SUBSCRIPTION, disabled_reason="is_archived")
    assert "Slack says “is archived”" in said(notice_card(off))
    assert "switched off by Slack: is archived" in said(desk.subscriptions_card([off], "/story"))


def test_the_modal_of_whoever_comes_second_says_who_was_first() -> None:
    assert "ruled first" not in str(ruling_modal(RULED))
    modal = ruling_modal(RULED, overtaken=True)
    check_modal(modal)
    assert "<@U0EDITOR> ruled first: *disproved*, “The passenger list says 14.”" in str(modal)


def test_the_log_tells_codes_in_words_and_leaves_addresses_alone() -> None:
    entry = replace(STORY.log[0], detail="ruling: superseded_by_events; evidence: https://example.org/a_b")
    shown = said(story_card(replace(STORY, log=(entry,)), SectionName.LOG))
    assert "ruling: superseded by events; evidence: https://example.org/aˍb" in shown
