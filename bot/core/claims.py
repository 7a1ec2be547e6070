"""Rules on claims: the headline of a story, and what a ruling does to a claim's status."""

from bot.core.vocabulary import ClaimStatus, OfficialPosition, Ruling, words

_POSITION_WORDS = {
    OfficialPosition.DENIED: "officially denied",
    OfficialPosition.CONFIRMED: "officially confirmed",
    OfficialPosition.DISPUTED_IN_PART: "disputed in part",
    OfficialPosition.DECLINED_TO_COMMENT: "official comment declined",
    OfficialPosition.NEITHER: "officially neither confirmed nor denied",
    OfficialPosition.WITHDRAWN: "official position withdrawn",
}

_STATUS_AFTER = {
    Ruling.CONFIRMED_BY_PRIMARY_SOURCE: ClaimStatus.CONFIRMED,
    Ruling.CONFIRMED_BY_INDEPENDENT_SOURCES: ClaimStatus.CONFIRMED,
    Ruling.DISPROVED: ClaimStatus.FALSE,
    Ruling.RETRACTED_BY_SOURCE: ClaimStatus.WITHDRAWN,
    Ruling.CORRECTED_BY_PUBLISHER: ClaimStatus.SUPERSEDED,
    Ruling.SUPERSEDED_BY_EVENTS: ClaimStatus.SUPERSEDED,
    Ruling.DUPLICATE: ClaimStatus.NOT_APPLICABLE,
    Ruling.NOT_CHECKABLE: ClaimStatus.NOT_APPLICABLE,
    Ruling.INSUFFICIENT_INFORMATION: ClaimStatus.UNDETERMINED,
}


def headline(
    status: ClaimStatus, position: OfficialPosition, confirmed_by: tuple[str, ...] = (), sources: int = 1
) -> str:
    """Return a story's headline: the claim's status, and the official position beside it, never mixed into one.

    Args:
        status: what the newsroom holds.
        position: what the parties say.
        confirmed_by: the parties to the event who speak of it as having happened.
        sources: how many independent documents tell of it.
    """
    if status is ClaimStatus.UNVERIFIED and position is OfficialPosition.CONFIRMED and confirmed_by:
        who = "both sides" if len(confirmed_by) == 2 else ", ".join(confirmed_by)
        told = "one secondary source" if sources == 1 else f"{sources} sources"
        return f"Confirmed by {who} (as reported by {told})"
    shown = words(status).capitalize()
    told = _POSITION_WORDS.get(position, "")
    return f"{shown} - {told}" if told else shown


def status_after(ruling: Ruling, before: ClaimStatus) -> ClaimStatus:
    """Return a claim's status after an editor's ruling.

    ``different_event`` and ``false_positive`` rule on an alert, not on the claim: its status stays as it was.
    """
    return _STATUS_AFTER.get(ruling, before)
