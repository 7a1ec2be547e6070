"""The tables, by subject."""

from bot.store.tables.base import Base, pairs, spans
from bot.store.tables.claims import Claim, Denial, Evidence, Resolution
from bot.store.tables.delivery import (
    Delivery,
    Intake,
    IntakeState,
    Outbox,
    OutboxState,
    Subscription,
)
from bot.store.tables.documents import DocumentVersion, Source, StoredDocument, StoredStatement, StoryDocument
from bot.store.tables.events import SeenEvent
from bot.store.tables.stories import Audit, Relation, Story

__all__ = [
    "Audit",
    "Base",
    "Claim",
    "Delivery",
    "Denial",
    "DocumentVersion",
    "Evidence",
    "Intake",
    "IntakeState",
    "Outbox",
    "OutboxState",
    "Relation",
    "Resolution",
    "SeenEvent",
    "Source",
    "StoredDocument",
    "StoredStatement",
    "Story",
    "StoryDocument",
    "Subscription",
    "pairs",
    "spans",
]
