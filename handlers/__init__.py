"""Slack listeners: each acknowledges, parses, makes one service call and answers with one card."""

from slack_bolt import App

from handlers import actions, events, home, review, shortcuts, story, views
from handlers.desk import Desk


def register_all(app: App, desk: Desk) -> None:
    """Register every listener on a Bolt app."""
    for module in (story, actions, review, views, shortcuts, events, home):
        module.register(app, desk)
