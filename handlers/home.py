"""App Home: published when somebody opens it, and again after what they did there."""

from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection.args import Args
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.blocks import Block, Message
from bot.slack.cards.home import home_notice, home_view
from handlers.desk import Desk
from handlers.errors import telling


def register(app: App, desk: Desk) -> None:
    """Register the opening of App Home."""

    @app.event("app_home_opened")
    @telling(desk.command, in_home)
    def opened(event: dict[str, Any], client: WebClient) -> None:
        """Publish; an event that comes twice does no harm, and needs no receipt."""
        if event.get("tab") == "home":
            show_home(desk, client, event["user"], (event.get("view") or {}).get("hash"))


def show_home(desk: Desk, client: WebClient, user: str, older: str | None) -> None:
    """Publish App Home for one person as it is now.

    Args:
        older: the hash of the view that it replaces. If another was published meanwhile, it is drawn once more: what
            is drawn last is the newest.
    """
    try:
        client.views_publish(user_id=user, view=_drawn(desk, user), hash=older)
    except SlackApiError as error:
        if error.response.get("error") != "hash_conflict":
            raise
        client.views_publish(user_id=user, view=_drawn(desk, user))


def in_home(args: Args, message: Message) -> None:
    """Tell an error in App Home's place."""
    args.client.views_publish(user_id=args.body["event"]["user"], view=home_notice(message))


def _drawn(desk: Desk, user: str) -> Block:
    actor = desk.actor(user)
    return home_view(desk.homes.view(), desk.command, editor=actor.editor, waiting=desk.reviews.waiting(actor))
