"""The headline of a story, and what a ruling does."""

import pytest

from bot.core.claims import headline, status_after
from bot.core.vocabulary import ClaimStatus as S
from bot.core.vocabulary import OfficialPosition as P
from bot.core.vocabulary import Ruling


@pytest.mark.parametrize(
    ("status", "position", "shown"),
    [
        (S.UNVERIFIED, P.NONE, "Unverified"),
        (S.UNVERIFIED, P.DENIED, "Unverified - officially denied"),
        (S.CONFIRMED, P.DENIED, "Confirmed - officially denied"),
        (S.FALSE, P.NONE, "False"),
        (S.UNVERIFIED, P.DISPUTED_IN_PART, "Unverified - disputed in part"),
        (S.MIXED, P.DECLINED_TO_COMMENT, "Mixed - official comment declined"),
        (S.UNDETERMINED, P.NEITHER, "Undetermined - officially neither confirmed nor denied"),
        (S.SUPERSEDED, P.WITHDRAWN, "Superseded - official position withdrawn"),
        (S.NOT_APPLICABLE, P.NONE, "Not applicable"),
        (S.UNVERIFIED, P.CONFIRMED, "Unverified - officially confirmed"),
    ],
)
def test_status_and_position_stand_side_by_side(status: S, position: P, shown: str) -> None:
    assert headline(status, position) == shown


@pytest.mark.parametrize(
    ("parties", "sources", "shown"),
    [
        (("a", "b"), 1, "Confirmed by both sides (as reported by one secondary source)"),
        (("a", "b"), 3, "Confirmed by both sides (as reported by 3 sources)"),
        (("the ministry",), 1, "Confirmed by the ministry (as reported by one secondary source)"),
        (("a", "b", "c"), 2, "Confirmed by a, b, c (as reported by 2 sources)"),
    ],
)
def test_what_the_parties_confirm_is_told_with_its_sources(parties: tuple[str, ...], sources: int, shown: str) -> None:
    assert headline(S.UNVERIFIED, P.CONFIRMED, parties, sources) == shown


def test_a_ruling_stands_before_what_the_parties_say() -> None:
    assert headline(S.FALSE, P.CONFIRMED, ("a", "b")) == "False - officially confirmed"


@pytest.mark.parametrize(
    ("ruling", "after"),
    [
        (Ruling.CONFIRMED_BY_PRIMARY_SOURCE, S.CONFIRMED),
        (Ruling.CONFIRMED_BY_INDEPENDENT_SOURCES, S.CONFIRMED),
        (Ruling.DISPROVED, S.FALSE),
        (Ruling.RETRACTED_BY_SOURCE, S.WITHDRAWN),
        (Ruling.CORRECTED_BY_PUBLISHER, S.SUPERSEDED),
        (Ruling.SUPERSEDED_BY_EVENTS, S.SUPERSEDED),
        (Ruling.DIFFERENT_EVENT, S.MIXED),
        (Ruling.DUPLICATE, S.NOT_APPLICABLE),
        (Ruling.NOT_CHECKABLE, S.NOT_APPLICABLE),
        (Ruling.INSUFFICIENT_INFORMATION, S.UNDETERMINED),
        (Ruling.FALSE_POSITIVE, S.MIXED),
    ],
)
def test_what_a_ruling_does_to_a_mixed_claim(ruling: Ruling, after: S) -> None:
    assert status_after(ruling, S.MIXED) is after


@pytest.mark.parametrize("position", [position for position in P if position is not P.NONE])
def test_every_position_has_its_words(position: P) -> None:
    assert headline(S.UNVERIFIED, position).startswith("Unverified - ")
