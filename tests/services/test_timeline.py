"""The timeline: by the day stated; what states no day comes first, and no day is ours."""

from datetime import date

from bot.core.people import Actor
from bot.core.vocabulary import Basis, Ruling
from bot.services.claims import RuleOnClaim
from tests.services.articles import CLOSING, FIFTEEN, MARKET, NINE, PLANT, TWELVE, UNTRUE
from tests.support.newsroom import EDITOR, START, Newsroom, article


def test_days_stated_in_order(newsroom: Newsroom) -> None:
    for document in (TWELVE, NINE, FIFTEEN):
        newsroom.documents.add(document, MARKET, EDITOR)
    entries = newsroom.stories.view(MARKET).timeline
    assert [entry.on for entry in entries] == [date(2025, 3, 4), date(2025, 3, 6), date(2025, 3, 7)]
    assert [entry.text.partition(":")[0] for entry in entries[1:]] == ["number changed", "contradicts"]
    assert {entry.ref for entry in entries} == {"c1"}


def test_what_states_no_day_comes_first_with_its_words(newsroom: Newsroom) -> None:
    undated = article(
        "Strike on Dovrin market",
        "At least 12 people were killed in the March 4 strike on the market in Dovrin.",
    )
    newsroom.documents.add(undated, MARKET, EDITOR)
    newsroom.documents.add(NINE, MARKET, EDITOR)
    first, *later = newsroom.stories.view(MARKET).timeline
    assert (first.on, first.text.endswith("(March 4, as the document has it)")) == (None, True)
    assert [entry.on for entry in later] == [date(2025, 3, 7)]


def test_a_denial_stands_on_the_day_it_was_said(newsroom: Newsroom) -> None:
    newsroom.documents.add(CLOSING, PLANT, EDITOR)
    newsroom.documents.add(UNTRUE, PLANT, EDITOR)
    (denied,) = [entry for entry in newsroom.stories.view(PLANT).timeline if entry.text.startswith("denied by")]
    assert (denied.on, denied.basis) == (date(2025, 2, 19), Basis.STATED)


def test_only_a_ruling_is_dated_by_our_clock(newsroom: Newsroom) -> None:
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    assert not any(entry.on and entry.on >= START.date() for entry in newsroom.stories.view(MARKET).timeline)
    claim = newsroom.claims.find(MARKET)
    newsroom.claims.rule(RuleOnClaim(claim.id, claim.revision, Ruling.DISPROVED, "Nine."), Actor(EDITOR, editor=True))
    last = newsroom.stories.view(MARKET).timeline[-1]
    assert (last.on, last.text) == (START.date(), "an editor ruled: disproved")


def test_an_empty_story_has_an_empty_timeline(newsroom: Newsroom) -> None:
    newsroom.documents.add(article("…", "???"), "odd", EDITOR)
    assert newsroom.stories.view("odd").timeline == ()
