"""The events that Slack delivered, remembered for as long as Slack may deliver them again."""

from datetime import datetime

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables.base import Base


class SeenEvent(Base):
    """That an event came in, whichever process or transport it came by."""

    __tablename__ = "seen_events"

    event_id: Mapped[str] = mapped_column(Text, primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(index=True)
