"""Rulings: audited, told, shown on every posted copy; two editors at once, and alerts that were none."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import func, select

from bot.core.commands import SectionName
from bot.core.errors import ConflictError, NotAllowedError, NotFoundError, SluglineError, UnusableInputError
from bot.core.outgoing import Card
from bot.core.people import Actor
from bot.core.vocabulary import ClaimStatus, Filter, Ruling, VerdictCode
from bot.services.claims import MAX_NOTE, MAX_REASON, RuleOnClaim
from bot.services.views import ClaimView
from bot.store.tables import Audit, Evidence, Outbox, Resolution
from tests.services.articles import CLOSING, MARKET, NINE, TWELVE
from tests.support.newsroom import EDITOR, REPORTER, Newsroom

EDIE, EDGAR = Actor(EDITOR, editor=True), Actor("U0EDGAR", editor=True)
ROB = Actor(REPORTER)


@pytest.fixture
def disputed(newsroom: Newsroom) -> Newsroom:
    """A newsroom with a claim, an article that contradicts it, and a channel that was told."""
    newsroom.documents.add(TWELVE, MARKET, EDITOR)
    newsroom.subscriptions.subscribe("C1", MARKET, None, EDITOR)
    newsroom.documents.add(NINE, MARKET, EDITOR)
    newsroom.deliveries.work()
    assert [message.card for message in newsroom.messenger.sent] == [Card.STORY, Card.ALERT]
    return newsroom


def ruling(claim: ClaimView, kind: Ruling = Ruling.DISPROVED, reason: str = "The ministry says nine.") -> RuleOnClaim:
    return RuleOnClaim(claim.id, claim.revision, kind, reason)


def count(newsroom: Newsroom, table: type) -> int:
    with newsroom.store.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_ruling_changes_the_status_and_says_who_and_why(disputed: Newsroom) -> None:
    claim = disputed.claims.find(MARKET)
    command = RuleOnClaim(
        claim.id, claim.revision, Ruling.DISPROVED, "  Nine.  ", "HTTPS://Example.org/a#top", " See the list. "
    )
    ruled = disputed.claims.rule(command, EDIE)
    assert ruled.status is ClaimStatus.FALSE
    assert ruled.revision == claim.revision + 1
    resolution = ruled.resolution
    assert resolution is not None
    assert (resolution.ruling, resolution.ruled_by, resolution.ruled_at) == (
        Ruling.DISPROVED,
        EDITOR,
        disputed.clock.now(),
    )
    assert (resolution.reason, resolution.evidence_url, resolution.note) == (
        "Nine.",
        "https://example.org/a",
        "See the list.",
    )
    assert (resolution.status_before, resolution.status_after) == (ClaimStatus.UNVERIFIED, ClaimStatus.FALSE)
    assert disputed.stories.view(MARKET).headline == "False"


def test_a_ruling_is_audited(disputed: Newsroom) -> None:
    claim = disputed.claims.find(MARKET)
    disputed.claims.rule(ruling(claim), EDIE)
    line = disputed.stories.view(MARKET).log[0]
    assert (line.actor, line.action, line.subject) == (EDITOR, "claim resolved", claim.ref)
    for part in ("ruling: disproved", "status: unverified -> false", "reason: The ministry says nine."):
        assert part in line.detail


def test_every_posted_copy_is_edited_and_the_thread_told(disputed: Newsroom) -> None:
    disputed.subscriptions.subscribe("C2", "all", frozenset({Filter.CONTRADICTIONS}), EDITOR)
    disputed.sharing.share(MARKET, SectionName.CLAIMS, "C3", EDITOR, "click", "")
    disputed.deliveries.work()
    posted = [(message.channel, f"{place}.000") for place, message in enumerate(disputed.messenger.sent, 1)]
    assert [channel for channel, _ in posted] == ["C1", "C1", "C3"]
    disputed.clock.advance(60)
    disputed.claims.rule(ruling(disputed.claims.find(MARKET)), EDIE)
    disputed.deliveries.work()
    after = disputed.messenger.sent[len(posted) :]
    assert [(message.channel, message.edit_ts) for message in after if message.edit_ts] == posted
    (told,) = [message for message in after if message.card is Card.RULING]
    assert (told.channel, told.thread_ts) == ("C1", "1.000")


def test_channels_that_did_not_ask_for_rulings_are_not_told_of_them(disputed: Newsroom) -> None:
    disputed.subscriptions.subscribe("C2", MARKET, frozenset({Filter.CONTRADICTIONS}), EDITOR)
    disputed.claims.rule(ruling(disputed.claims.find(MARKET)), EDIE)
    disputed.deliveries.work()
    assert Card.RULING not in {message.card for message in disputed.messenger.to("C2")}


def test_only_editors_rule(disputed: Newsroom) -> None:
    claim = disputed.claims.find(MARKET)
    with pytest.raises(NotAllowedError, match="Only editors can rule on claims"):
        disputed.claims.rule(ruling(claim), ROB)
    with pytest.raises(NotAllowedError, match="Only editors can dismiss an alert"):
        disputed.claims.dismiss(1, ROB)
    assert disputed.claims.find(MARKET) == claim
    assert count(disputed, Resolution) == 0


@pytest.mark.parametrize(
    ("reason", "note", "url", "problem"),
    [
        (" ", None, None, "needs a reason"),
        ("r" * (MAX_REASON + 1), None, None, "The reason is longer than"),
        ("r", "n" * (MAX_NOTE + 1), None, "The note is longer than"),
        ("r", None, "not an address", "http and https"),
        ("r", None, "javascript:alert(1)", "http and https"),
        ("r", None, "https://user:word@example.org/", "user name or password"),
    ],
)
def test_a_ruling_that_cannot_be_used_is_told(
    disputed: Newsroom, reason: str, note: str | None, url: str | None, problem: str
) -> None:
    claim = disputed.claims.find(MARKET)
    command = RuleOnClaim(claim.id, claim.revision, Ruling.DISPROVED, reason, url, note)
    with pytest.raises(UnusableInputError, match=problem):
        disputed.claims.rule(command, EDIE)
    assert disputed.claims.find(MARKET) == claim


def test_the_longest_that_fits_is_kept(disputed: Newsroom) -> None:
    claim = disputed.claims.find(MARKET)
    command = RuleOnClaim(claim.id, claim.revision, Ruling.DISPROVED, "r" * MAX_REASON, " ", "n" * MAX_NOTE)
    resolution = disputed.claims.rule(command, EDIE).resolution
    assert resolution is not None
    assert (len(resolution.reason), len(resolution.note or ""), resolution.evidence_url) == (MAX_REASON, MAX_NOTE, None)


def test_a_claim_that_is_not_there(disputed: Newsroom) -> None:
    with pytest.raises(NotFoundError, match="no claim `c99`"):
        disputed.claims.rule(RuleOnClaim(99, 1, Ruling.DISPROVED, "r"), EDIE)
    with pytest.raises(NotFoundError):
        disputed.claims.dismiss(99, EDIE)


def test_who_ruled_first_is_named(disputed: Newsroom) -> None:
    seen = disputed.claims.find(MARKET)
    disputed.claims.rule(ruling(seen, Ruling.RETRACTED_BY_SOURCE), EDIE)
    with pytest.raises(ConflictError, match=f"<@{EDITOR}> ruled first: retracted by source") as caught:
        disputed.claims.rule(ruling(seen), EDGAR)
    assert "rule anew" in caught.value.hint
    assert disputed.claims.find(MARKET).status is ClaimStatus.WITHDRAWN
    assert count(disputed, Resolution) == 1


def test_a_ruling_that_keeps_the_status_is_seen_by_the_next_too(disputed: Newsroom) -> None:
    """Also twice at one moment of the clock: every ruling is a new revision."""
    for _ in range(2):
        seen = disputed.claims.find(MARKET)
        disputed.claims.rule(ruling(seen, Ruling.DIFFERENT_EVENT), EDIE)
        with pytest.raises(ConflictError, match="ruled first: different event"):
            disputed.claims.rule(ruling(seen), EDGAR)


def test_a_ruling_can_be_ruled_anew(disputed: Newsroom) -> None:
    disputed.claims.rule(ruling(disputed.claims.find(MARKET)), EDIE)
    disputed.clock.advance(60)
    again = disputed.claims.rule(ruling(disputed.claims.find(MARKET), Ruling.CONFIRMED_BY_PRIMARY_SOURCE), EDGAR)
    assert again.status is ClaimStatus.CONFIRMED
    assert again.resolution is not None
    assert again.resolution.status_before is ClaimStatus.FALSE


def at_once(*deeds: Callable[[], object]) -> list[object]:
    """Do all of them at once; an error counts as what came of it."""
    together = Barrier(len(deeds), timeout=20)

    def do(deed: Callable[[], object]) -> object:
        together.wait()
        try:
            return deed()
        except SluglineError as error:
            return error

    with ThreadPoolExecutor(len(deeds)) as threads:
        return list(threads.map(do, deeds))


def test_of_two_editors_at_once_one_wins_and_the_other_sees_who(disputed: Newsroom) -> None:
    seen = disputed.claims.find(MARKET)
    came = at_once(
        lambda: disputed.claims.rule(ruling(seen), EDIE),
        lambda: disputed.claims.rule(ruling(seen, Ruling.DUPLICATE), EDGAR),
    )
    (won,) = [item for item in came if isinstance(item, ClaimView)]
    (lost,) = [item for item in came if isinstance(item, ConflictError)]
    assert won.resolution is not None
    assert lost.problem.startswith(f"<@{won.resolution.ruled_by}> ruled first: ")
    assert count(disputed, Resolution) == 1
    assert disputed.claims.find(MARKET) == won


def test_dismissing_an_alert_leaves_the_claim_as_it_was(disputed: Newsroom) -> None:
    before = disputed.claims.find(MARKET)
    after = disputed.claims.dismiss(1, EDIE)
    assert (after.status, after.resolution and after.resolution.ruling) == (before.status, Ruling.FALSE_POSITIVE)
    assert disputed.stories.view(MARKET).evidence[0].dismissed
    disputed.deliveries.work()
    assert [m.edit_ts for m in disputed.messenger.sent if m.edit_ts] == ["1.000", "2.000"]
    with disputed.store.read() as session:
        line = session.scalars(select(Audit).order_by(Audit.id.desc())).first()
        assert line is not None
        assert (line.actor, line.detail["ruling"]) == (EDITOR, "false_positive")


def test_dismissing_twice_is_told(disputed: Newsroom) -> None:
    disputed.claims.dismiss(1, EDIE)
    with pytest.raises(ConflictError, match="already marked"):
        disputed.claims.dismiss(1, EDGAR)
    assert count(disputed, Resolution) == 1


def test_two_editors_who_dismiss_at_once(disputed: Newsroom) -> None:
    came = at_once(lambda: disputed.claims.dismiss(1, EDIE), lambda: disputed.claims.dismiss(1, EDGAR))
    assert sorted(type(item).__name__ for item in came) == ["ClaimView", "ConflictError"]
    assert count(disputed, Resolution) == 1


def test_ruling_false_positive_on_an_alert_dismisses_it(disputed: Newsroom) -> None:
    claim = disputed.claims.find(MARKET)
    command = RuleOnClaim(claim.id, claim.revision, Ruling.FALSE_POSITIVE, "Another strike.", evidence_id=1)
    assert disputed.claims.rule(command, EDIE).status is ClaimStatus.UNVERIFIED
    with disputed.store.read() as session:
        assert session.get_one(Evidence, 1).dismissed


def test_another_ruling_does_not_dismiss_the_alert(disputed: Newsroom) -> None:
    claim = disputed.claims.find(MARKET)
    command = RuleOnClaim(claim.id, claim.revision, Ruling.DISPROVED, "Nine.", evidence_id=1)
    disputed.claims.rule(command, EDIE)
    (item,) = disputed.stories.view(MARKET).evidence
    assert (item.dismissed, item.code) == (False, VerdictCode.CONTRADICTS)


def test_a_refused_ruling_writes_no_message(disputed: Newsroom) -> None:
    before = count(disputed, Outbox), disputed.doorbell.rings
    with pytest.raises(ConflictError):
        disputed.claims.rule(RuleOnClaim(disputed.claims.find(MARKET).id, 99, Ruling.DISPROVED, "r"), EDIE)
    assert (count(disputed, Outbox), disputed.doorbell.rings) == before


def test_a_ruling_cannot_dismiss_the_alert_of_another_claim(disputed: Newsroom) -> None:
    disputed.documents.add(CLOSING, "another-story", EDITOR)
    other = disputed.claims.find("another-story")
    with disputed.store.read() as session:
        alert = session.scalars(select(Evidence.id).where(Evidence.alert)).one()
    forged = RuleOnClaim(other.id, other.revision, Ruling.FALSE_POSITIVE, "Forged.", evidence_id=alert)
    with pytest.raises(NotFoundError, match="not about that claim"):
        disputed.claims.rule(forged, EDIE)
