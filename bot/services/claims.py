"""Editors rule on claims, and dismiss alerts that were none."""

from dataclasses import dataclass

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from bot.core.claims import status_after
from bot.core.errors import ConflictError, NotFoundError, UnusableInputError
from bot.core.people import Actor
from bot.core.ports import Clock, Doorbell
from bot.core.vocabulary import Ruling, words
from bot.ingest.urls import canonical_url
from bot.services import outbox
from bot.services.audit import record
from bot.services.drawing import draw_claim
from bot.services.lookup import find_claim
from bot.services.views import ClaimView
from bot.store.session import Store
from bot.store.tables import Claim, Evidence, Resolution

MAX_REASON = 500
MAX_NOTE = 2000


@dataclass(frozen=True, slots=True)
class RuleOnClaim:
    """An editor's ruling. ``revision`` is the claim's as the editor saw it: a ruling on something older is refused."""

    claim_id: int
    revision: int
    ruling: Ruling
    reason: str
    evidence_url: str | None = None
    note: str | None = None
    evidence_id: int | None = None


class Claims:
    """Rulings: each is audited, told in the story's threads, and shown on every posted card."""

    def __init__(self, store: Store, clock: Clock, doorbell: Doorbell) -> None:
        self._store = store
        self._clock = clock
        self._doorbell = doorbell

    def find(self, reference: str) -> ClaimView:
        """Return the claim that an id ("c12") names, or a story's main claim.

        Raises:
            NotFoundError: if there is none.
        """
        with self._store.read() as session:
            return draw_claim(session, find_claim(session, reference))

    def rule(self, command: RuleOnClaim, actor: Actor) -> ClaimView:
        """Store a ruling and return the claim as it is after it.

        Raises:
            NotAllowedError: if the actor is no editor.
            UnusableInputError: if the reason is missing or a field too long, or the evidence is no web address.
            NotFoundError: if there is no such claim, or the alert is not about it.
            ConflictError: if somebody ruled on the claim meanwhile; it names who, and how.
        """
        actor.require_editor("rule on claims")
        checked = _checked(command)
        with self._store.write() as session:
            claim = _fresh(session, command)
            self._rule(session, claim, checked, actor)
            drawn = draw_claim(session, claim)
        self._doorbell.ring()
        return drawn

    def dismiss(self, evidence_id: int, actor: Actor) -> ClaimView:
        """Mark an alert as no contradiction: the claim's status stays as it was.

        Raises:
            NotAllowedError: if the actor is no editor.
            ConflictError: if it was dismissed before.
        """
        actor.require_editor("dismiss an alert")
        with self._store.write() as session:
            evidence = session.get(Evidence, evidence_id)
            if evidence is None:
                raise NotFoundError("This alert is no longer in the store.")
            if evidence.dismissed:
                raise ConflictError("This alert was already marked as no contradiction.")
            command = RuleOnClaim(
                evidence.claim_id,
                evidence.claim.revision,
                Ruling.FALSE_POSITIVE,
                "Marked “not a contradiction” on the alert.",
                evidence_id=evidence_id,
            )
            self._rule(session, evidence.claim, command, actor)
            drawn = draw_claim(session, evidence.claim)
        self._doorbell.ring()
        return drawn

    def _rule(self, session: Session, claim: Claim, command: RuleOnClaim, actor: Actor) -> None:
        now = self._clock.now()
        before, after = claim.status, status_after(command.ruling, claim.status)
        row = Resolution(
            claim=claim,
            evidence_id=command.evidence_id,
            ruling=command.ruling,
            reason=command.reason,
            evidence_url=command.evidence_url,
            note=command.note,
            status_before=before,
            status_after=after,
            ruled_by=actor.user,
            ruled_at=now,
        )
        claim.status = after
        claim.ruled_at = now
        flag_modified(claim, "ruled_at")  # a new revision even where nothing else changes
        claim.story.updated_at = now
        if command.ruling is Ruling.FALSE_POSITIVE and command.evidence_id is not None:
            session.get_one(Evidence, command.evidence_id).dismissed = True
        session.add(row)
        session.flush()
        record(
            session,
            now,
            actor.user,
            "claim_resolved",
            f"c{claim.id}",
            claim.story_id,
            ruling=command.ruling.value,
            status=f"{words(before)} -> {words(after)}",
            reason=command.reason,
            evidence=command.evidence_url,
            note=command.note,
        )
        outbox.announce_ruling(session, now, claim.story, row)


def _fresh(session: Session, command: RuleOnClaim) -> Claim:
    claim = session.get(Claim, command.claim_id)
    if claim is None:
        raise NotFoundError(f"There is no claim `c{command.claim_id}`.")
    evidence = session.get(Evidence, command.evidence_id) if command.evidence_id is not None else None
    if command.evidence_id is not None and (evidence is None or evidence.claim_id != claim.id):
        raise NotFoundError("This alert is not about that claim.", "Open the claim again.")
    if claim.revision != command.revision:
        newest = draw_claim(session, claim).resolution
        by = f"<@{newest.ruled_by}> ruled first: {words(newest.ruling)}" if newest else "The claim changed meanwhile"
        raise ConflictError(f"{by}.", "Close this, look at the claim again, and rule anew if you still want to.")
    return claim


def _checked(command: RuleOnClaim) -> RuleOnClaim:
    reason, note = command.reason.strip(), (command.note or "").strip()
    if not reason:
        raise UnusableInputError("A ruling needs a reason.", "One sentence is enough.")
    for name, value, limit in (("reason", reason, MAX_REASON), ("note", note, MAX_NOTE)):
        if len(value) > limit:
            raise UnusableInputError(f"The {name} is longer than {limit} characters.", "Shorten it.")
    given = (command.evidence_url or "").strip()
    url = canonical_url(given) if given else None
    return RuleOnClaim(
        command.claim_id, command.revision, command.ruling, reason, url, note or None, command.evidence_id
    )
