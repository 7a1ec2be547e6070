"""Receipts for events: Slack delivers an event again when it saw no acknowledgement in time, and to any process."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from bot.core.ports import Clock
from bot.store.session import Store
from bot.store.tables import SeenEvent

KEPT = timedelta(days=1)  # Slack's last retry comes 6 minutes after the first try; a day outlasts any queue on the way
_SWEPT_EVERY = timedelta(hours=1)


class Receipts:
    """Remembers which events came in. Safe to ask from any thread and from several processes on one database."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._sweep_at = clock.now()

    def first_time(self, event_id: str) -> bool:
        """Record an event, and return whether it was not recorded before."""
        now = self._clock.now()
        with self._store.write() as session:  # writers queue: nobody records it between the look and the record
            if session.get(SeenEvent, event_id) is not None:
                return False
            session.add(SeenEvent(event_id=event_id, seen_at=now))
            self._sweep(session, now)
            return True

    def _sweep(self, session: Session, now: datetime) -> None:
        """Forget old events once an hour, by the index; two threads that do it at once do no harm."""
        if now >= self._sweep_at:
            self._sweep_at = now + _SWEPT_EVERY
            session.execute(delete(SeenEvent).where(SeenEvent.seen_at < now - KEPT))
