"""The documents that come with Slugline, put through the same path as any article, in the manifest's order."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.ingest.manifest import load
from bot.services.audit import SYSTEM
from bot.services.documents import Added, Documents


@dataclass(frozen=True, slots=True)
class Seeded:
    """One seed and what came of adding it."""

    id: str
    title: str | None
    added: Added


def seed(documents: Documents, folder: Path) -> Iterator[Seeded]:
    """Add each document of the manifest in ``folder``; the ones already there are left as they are.

    Raises:
        UnusableInputError: if the manifest is not valid, or a file is missing or not the one it describes.
    """
    for item in load(folder):
        entry = item.entry
        yield Seeded(entry.id, entry.title, documents.add(item.document(), entry.story, SYSTEM))
