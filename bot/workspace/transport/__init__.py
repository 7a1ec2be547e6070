"""How the workspace reaches the app: Socket Mode or signed HTTP, with Slack's deadlines and retries."""

from bot.workspace.transport.base import AppRequest, BadAnswer, DeliveryFailed, NotAcknowledged, NotConnected
from bot.workspace.transport.journal import Delivery
from bot.workspace.transport.link import AppLink

__all__ = ["AppLink", "AppRequest", "BadAnswer", "Delivery", "DeliveryFailed", "NotAcknowledged", "NotConnected"]
