"""Slack's Web API, one module per family of methods. Importing the package registers them all."""

from bot.workspace.webapi import auth, chat, conversations, files, history, people, unfurl, views
from bot.workspace.webapi.registry import METHODS, Call, Method, call_method

__all__ = [
    "METHODS",
    "Call",
    "Method",
    "auth",
    "call_method",
    "chat",
    "conversations",
    "files",
    "history",
    "people",
    "unfurl",
    "views",
]
