"""What the listeners work with: the services, and who is an editor."""

from dataclasses import dataclass

from bot.core.people import Actor
from bot.services.checking import Checks
from bot.services.claims import Claims
from bot.services.home import Homes
from bot.services.intake import Intakes
from bot.services.receipts import Receipts
from bot.services.review import Reviews
from bot.services.sharing import Sharing
from bot.services.stories import Stories
from bot.services.subscriptions import Subscriptions
from handlers.roles import Editors


@dataclass(frozen=True, slots=True)
class Desk:
    """The services that listeners call; ``command`` is the slash command's name."""

    stories: Stories
    claims: Claims
    subscriptions: Subscriptions
    intakes: Intakes
    reviews: Reviews
    sharing: Sharing
    checks: Checks
    homes: Homes
    receipts: Receipts
    editors: Editors
    command: str

    def actor(self, user: str) -> Actor:
        """Return who acts, with the role they hold right now."""
        return Actor(user, editor=user in self.editors)
