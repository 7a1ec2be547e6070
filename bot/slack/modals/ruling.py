"""The modal in which an editor rules on a claim."""

from typing import Any

from bot.core.claims import status_after
from bot.core.errors import UnusableInputError
from bot.core.text import shorten
from bot.core.vocabulary import ClaimStatus, Ruling, words
from bot.services.claims import MAX_NOTE, MAX_REASON, RuleOnClaim
from bot.services.views import ClaimView
from bot.slack import blocks as b
from bot.slack.blocks import Block
from bot.slack.mrkdwn import safe, user
from bot.slack.payloads import Origin, RulingModal

CALLBACK = "ruling"
NOWHERE = Origin()


def ruling_modal(
    claim: ClaimView, evidence_id: int | None = None, origin: Origin = NOWHERE, *, overtaken: bool = False
) -> Block:
    """Return the modal for a claim as the editor sees it now.

    ``origin`` is where the ruling is confirmed. ``overtaken`` says that somebody else ruled while the modal was
    open: it tells who, and how.
    """
    meta = RulingModal(claim_id=claim.id, revision=claim.revision, evidence_id=evidence_id, origin=origin)
    named = b.line(b.words(f"{claim.ref} · {words(claim.status)}", bold=True))
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": meta.dump(),
        "title": b.plain(f"Rule on {claim.ref}", 24),
        "submit": b.plain("Rule"),
        "close": b.plain("Cancel"),
        "blocks": [
            *([b.section(_overtaken(claim))] if overtaken else []),
            b.rich(named, b.quote(b.words(claim.proposition))),
            _input("ruling", "Ruling", _select()),
            _input("reason", "Reason, in a sentence", _text(MAX_REASON)),
            _input("evidence", "Evidence", {"type": "url_text_input", "action_id": "value"}, optional=True),
            _input("note", "Note for colleagues", _text(MAX_NOTE, multiline=True), optional=True),
        ],
    }


def origin_of(view: dict[str, Any]) -> Origin:
    """Return where a modal was opened, and its ruling is confirmed."""
    return RulingModal.load(view.get("private_metadata")).origin


def ruling_command(view: dict[str, Any]) -> RuleOnClaim:
    """Return the ruling that a submitted modal holds.

    Raises:
        UnusableInputError: if the modal comes from another version of Slugline.
    """
    meta = RulingModal.load(view.get("private_metadata"))
    values = view["state"]["values"]
    chosen = (values["ruling"]["value"].get("selected_option") or {}).get("value", "")
    try:
        ruling = Ruling(chosen)
    except ValueError as error:
        raise UnusableInputError("No ruling was chosen.", "Choose one.") from error
    return RuleOnClaim(
        claim_id=meta.claim_id,
        revision=meta.revision,
        ruling=ruling,
        reason=values["reason"]["value"].get("value") or "",
        evidence_url=values["evidence"]["value"].get("value"),
        note=values["note"]["value"].get("value"),
        evidence_id=meta.evidence_id,
    )


def _overtaken(claim: ClaimView) -> str:
    first = claim.resolution
    said = f"{user(first.ruled_by)} ruled first: *{words(first.ruling)}*, “{safe(first.reason)}”" if first else ""
    return f":warning: {said or 'The claim changed meanwhile'}. Cancel, or submit again to rule anew."


def _select() -> Block:
    return {
        "type": "static_select",
        "action_id": "value",
        "placeholder": b.plain("Choose a ruling"),
        "options": [{"text": b.plain(_label(ruling), 75), "value": ruling.value} for ruling in Ruling],
    }


def _label(ruling: Ruling) -> str:
    after = status_after(ruling, ClaimStatus.UNVERIFIED)
    effect = "status stays" if after is ClaimStatus.UNVERIFIED else words(after)
    return shorten(f"{words(ruling).capitalize()} ({effect})", 75)


def _input(block_id: str, label: str, element: Block, *, optional: bool = False) -> Block:
    return {"type": "input", "block_id": block_id, "label": b.plain(label), "element": element, "optional": optional}


def _text(limit: int, *, multiline: bool = False) -> Block:
    return {"type": "plain_text_input", "action_id": "value", "max_length": limit, "multiline": multiline}
