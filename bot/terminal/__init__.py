"""What the command line draws with rich: stories and checks as cards, a reading with its spans marked."""

from bot.terminal.cards import checked, checks, story
from bot.terminal.document import document

__all__ = ["checked", "checks", "document", "story"]
