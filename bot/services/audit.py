"""The log of everything that changed: rows are added in the transaction of the change, never altered."""

from datetime import datetime

from sqlalchemy.orm import Session

from bot.store.tables import Audit

SYSTEM = "slugline"


def record(
    session: Session, at: datetime, actor: str, action: str, subject: str, story_id: int | None = None, **detail: object
) -> None:
    """Add one line: who (``actor``: a Slack user id, or ``slugline``) did what to which subject, with JSON detail."""
    session.add(Audit(at=at, actor=actor, action=action, subject=subject, story_id=story_id, detail=dict(detail)))
