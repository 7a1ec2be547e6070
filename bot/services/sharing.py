"""Sharing: what one person looked at, posted for the whole channel."""

from datetime import datetime

from bot.core.commands import SectionName
from bot.core.ports import Clock, Doorbell
from bot.services import outbox
from bot.services.audit import record
from bot.services.lookup import find_story
from bot.store.session import Store


class Sharing:
    """Writes the outbox row; the posted copy is then kept up to date like any other."""

    def __init__(self, store: Store, clock: Clock, doorbell: Doorbell) -> None:
        self._store = store
        self._clock = clock
        self._doorbell = doorbell

    def share(self, story: str, section: SectionName, channel: str, user: str, click: str, reply_to: str) -> None:
        """Post a part of a story in a channel; ``click`` names the click, so that a repeated one posts nothing twice.

        Raises:
            NotFoundError: if the story is gone.
        """
        now = self._clock.now()
        with self._store.write() as session:
            home = find_story(session, story)
            outbox.share(session, now, home, section, channel, click, reply_to)
            record(session, now, user, "shared", channel, home.id, section=section.value)
        self._doorbell.ring()

    def posted(self, story: str, section: SectionName, channel: str, ts: str, asked: datetime) -> None:
        """Note a copy that was posted as an answer, so that it is kept up to date like any other.

        Args:
            asked: when it was asked for; if the story changed since, the copy is redrawn at once.

        Raises:
            NotFoundError: if the story is gone.
        """
        with self._store.write() as session:
            home = find_story(session, story)
            outbox.note_posted(session, self._clock.now(), home, section, channel, ts, asked)
        self._doorbell.ring()
